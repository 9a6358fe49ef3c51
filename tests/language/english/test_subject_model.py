"""Subjects of finite verbs, on sentences of our own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.language.english.subject_model import FINITE, MODEL_PATH, subject_heads
from briefgen.language.english.tags import tagged


def subjects(text: str) -> dict[str, str]:
    tokens = tagged(text)
    return {tokens[verb].text: tokens[head].text for verb, head in subject_heads(tokens).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister signed the treaty.", {"signed": "minister"}),
        ("The head of the harbour board signed the treaty and left.", {"signed": "head", "left": "head"}),
        ("Officials who know the plan said it will fail.", {"know": "who", "said": "Officials", "will": "it"}),
        ("The ferries that the town bought were sold.", {"bought": "town", "were": "ferries"}),
        ("In May, said the mayor, the bridge had closed.", {"said": "mayor", "had": "bridge"}),
        ("The bank and its owners have not answered, and she has resigned.", {"have": "bank", "has": "she"}),
        ("Will the council meet on Friday?", {"Will": "council"}),
    ],
)
def test_each_finite_verb_has_the_head_of_its_subject(text: str, expected: dict[str, str]) -> None:
    assert subjects(text) == expected


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from("the a ferry boats said will has that , and who which . 's in he Ruiz closed was".split()), max_size=25))
def test_any_words_have_subjects_at_other_words_of_the_sentence(words: list[str]) -> None:
    tokens = tagged(" ".join(words))
    for verb, head in subject_heads(tokens).items():
        assert tokens[verb].tag in FINITE and 0 <= head < len(tokens) and head != verb


def test_the_model_is_small() -> None:
    assert MODEL_PATH.stat().st_size <= 300_000
