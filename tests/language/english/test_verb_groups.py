"""Verb groups: which verb carries the meaning, and the tense, modality, negation and voice that its helpers give it."""

import pytest

from briefgen.language.english.tags import tagged
from briefgen.language.english.verb_groups import VerbGroup, verb_groups


def told(text: str) -> list[str]:
    tokens = tagged(text)
    return [f"{tokens[group.first].text} {tokens[group.verb].text}: {described(group)}" for group in verb_groups(tokens)]


def described(group: VerbGroup) -> str:
    marks = [("not", group.is_negated), ("passive", group.is_passive), ("perfect", group.is_perfect), ("progressive", group.is_progressive)]
    return " ".join([group.tense, *filter(None, [group.modal]), *(name for name, holds in marks if holds)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board signed the treaty.", ["signed signed: past"]),
        ("The board has not yet signed it.", ["has signed: present not perfect"]),
        ("The treaty will be signed in May.", ["will signed: future will passive"]),
        ("The bridge could have been closed.", ["could closed: present could passive perfect"]),
        ("They are still waiting, and she never came.", ["are waiting: present progressive", "came came: past not"]),
        ("It wasn’t clear.", ["was was: past not"]),
        ("Has the mayor resigned?", ["Has resigned: present perfect"]),
        ("She can’t swim.", ["ca swim: present can not"]),
        ("Did they pay?", ["Did pay: past"]),
    ],
)
def test_a_group_tells_tense_modality_negation_and_voice(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_text_without_finite_verbs_has_no_groups() -> None:
    assert verb_groups(tagged("A new bridge over the fjord")) == verb_groups(()) == ()
