"""Damaged style files: whatever a file was made into, it is in force or refused with a reason and a fix; nothing trips."""

import random
from pathlib import Path

from briefgen.config.layers import layered
from briefgen.config.style_draft import draft
from briefgen.config.styles import inspected, resolved, style, style_folders
from briefgen.errors import StyleError
from briefgen.pipeline import brief, render
from briefgen.render.to_pdf.coverage import type_faults

JUNK = (
    "'", '"', "[", "]", "[look]", "[[look]]", "=", "\n", "\x00", "\\u0000", "é", "\ud7ff", "1", "-1", "nan", "true", "1979-05-27", "{}",
    "{", "{page}", "{{", "''", '"#fff"', '"../../etc/passwd"', '"."', "extends = 'mine'\n", "outline = 1\n", "look.page = []\n", "9" * 5000,
)  # fmt: skip
TEXT = "Quay\n\nThe board has not said who will pay for the quay, Ida Holm said on Monday. It is unclear whether the town will help."


def damaged(lines: list[str], chance: random.Random) -> str:
    """A style with a few lines switched on and a few damages."""
    kept = [line.removeprefix("# ") if chance.random() < 0.1 and " = " in line else line for line in lines]
    for _ in range(chance.randint(0, 2)):
        at = chance.choice([place for place, line in enumerate(kept) if " = " in line])
        kind = chance.random()
        if kind < 0.4:
            line = kept[at].removeprefix("# ")
            cut = chance.randrange(len(line) + 1)
            kept[at] = line[:cut] + chance.choice(JUNK) + line[cut:]
        elif kind < 0.7:
            kept[at] = kept[at].removeprefix("# ").partition("=")[0] + "= " + chance.choice(JUNK)
        else:
            kept[at] = chance.choice(kept).removeprefix("# ")
    return "\n".join(kept)


def test_a_damaged_style_is_refused_with_fixes_or_draws_a_briefing(tmp_path: Path) -> None:
    chance, path = random.Random(2025), tmp_path / "mine.toml"
    lines = draft("mine", "whitehall").splitlines()
    refused = in_force = 0
    for number in range(300):
        path.write_text(damaged(lines, chance), encoding="utf-8")
        try:
            house = style(str(path))
        except StyleError as error:
            refused += 1
            assert all(problem.what and problem.fix and problem.where for problem in error.problems)
        else:
            in_force += 1
            assert resolved(str(path))
            if number % 10 == 0 and not house.marking.required:
                assert render(brief(TEXT, style=house), "html", house).body
    assert refused > 80 and in_force > 40


def test_what_is_sound_in_a_damaged_style_is_still_looked_at(tmp_path: Path) -> None:
    chance, path = random.Random(7), tmp_path / "mine.toml"
    lines = draft("mine", "plain").splitlines()
    for _ in range(60):
        path.write_text(damaged(lines, chance), encoding="utf-8")
        try:
            inspection, _house = inspected(layered(str(path), style_folders()))
        except StyleError:
            continue
        assert all(key and what and fix for key, what, fix in type_faults(inspection.sound))
