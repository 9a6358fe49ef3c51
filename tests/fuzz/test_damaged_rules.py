"""Damaged rule files: whatever a file was made into, it is in force or refused with a reason and a line; nothing trips."""

import random
from pathlib import Path

from briefgen.analyse.questions import candidates_of, explained
from briefgen.analyse.questions.examples import outcomes
from briefgen.analyse.questions.house_rules import house_rules
from briefgen.config.rules import rule_tables
from briefgen.errors import SettingsError
from briefgen.language.english.questions.article import article_of
from tests.documents import document_of

JUNK = (
    "'", '"', "[", "]", "[[rule]]", "[[silence]]", "=", "\n", "\x00", "\\u0000", "é", "\ud7ff", "1", "-1", "nan", "true", "1979-05-27",
    "[[]]", "{}", "''", "...", "~", ">", "|", "@", "#", "/", "?", "^", "off = ['x']\n", "id = 'future.could'\n", "[" * 2000, "9" * 5000,
)  # fmt: skip
TEXT = "The board has not said who will pay for the quay. It could close. Is it open? It is unclear whether the town will help."


def damaged(tables: list[str], chance: random.Random) -> str:
    """A few built-in rules, with a few damages."""
    text = "\n\n".join(chance.sample(tables, chance.randint(1, 3)))
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(text) + 1)
        kind = chance.random()
        if kind < 0.3:
            text = text[:at] + chance.choice(JUNK) + text[at:]
        elif kind < 0.5:
            text = text[:at] + text[at + chance.randint(1, 20) :]
        else:  # a line goes, or a line of another rule takes its place
            line = chance.choice(text.split("\n"))
            text = text.replace(line, chance.choice(("", *chance.choice(tables).split("\n"))), 1)
    return text


def test_a_damaged_file_is_refused_with_lines_and_fixes_or_does_no_harm(tmp_path: Path) -> None:
    chance = random.Random(2025)
    tables = [t for file in rule_tables() for t in file.read_text(encoding="utf-8").split("\n\n") if t.startswith("[[")]
    article, path = article_of(document_of(TEXT, title="Quay")), tmp_path / "own.toml"
    refused = in_force = lineless = 0
    for _ in range(400):
        path.write_text(damaged(tables, chance), encoding="utf-8")
        try:
            book = house_rules([path])
        except SettingsError as error:
            refused += 1
            assert all(p.what and p.fix and p.where and p.where.path for p in error.problems)
            lineless += any(not p.where.line for p in error.problems if p.where)
        else:
            in_force += 1
            [explained(article, each) for each in candidates_of(article, book.rules)]
            [list(outcomes(item, book.rules)) for item in book.items if book.is_own(item.id)]
    assert refused > 100 and in_force > 20
    assert lineless < 20  # only where the parser itself names none: brackets too deep, numbers too long


def test_a_file_that_is_no_text_at_all_is_refused(tmp_path: Path) -> None:
    chance, path = random.Random(7), tmp_path / "own.toml"
    for _ in range(50):
        path.write_bytes(b"[[rule]]\n" + bytes(chance.randrange(256) for _ in range(chance.randint(1, 60))))
        try:
            house_rules([path])
        except SettingsError as error:
            assert error.problems
        else:
            raise AssertionError("a table without any key was taken for a rule")
