"""Subordinate clauses: what opens them, their kind, their finite verb and the head of its subject."""

import pytest

from briefgen.language.english.subordinate_clauses import subordinate_clauses
from briefgen.language.english.tags import tagged


def told(text: str) -> list[str]:
    tokens = tagged(text)
    clauses = subordinate_clauses(tokens)
    return [
        f"{c.kind} {tokens[c.start].text} {tokens[c.verb].text} {'-' if c.subject is None else tokens[c.subject].text}" for c in clauses
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry that sank was old.", ["relative that sank that"]),
        ("She said that the board had met.", ["content that had board"]),
        ("It is unclear whether the mayor will resign.", ["question whether will mayor"]),
        ("If she resigns, the bridge will close.", ["adverbial If resigns she"]),
        ("He asked who pays when the town sells the quay.", ["question who pays who", "adverbial when sells town"]),
        ("After the meeting he left.", []),
        ("What will the council do?", []),
    ],
)
def test_each_clause_has_its_kind_verb_and_subject(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_clause_ends_before_the_sentence_around_it_goes_on() -> None:
    tokens = tagged("If she resigns, the bridge will close.")
    (clause,) = subordinate_clauses(tokens)
    assert " ".join(token.text for token in tokens[clause.start : clause.stop]) == "If she resigns"
