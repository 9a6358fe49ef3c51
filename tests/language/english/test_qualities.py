"""Adjectives and their nouns in -ity."""

import pytest

from briefgen.language.english.fidelity import question_breach
from briefgen.language.english.qualities import adjective_of, quality_of


@pytest.mark.parametrize(("noun", "adjective"), [("legality", "legal"), ("viability", "viable"), ("validity", "valid")])
def test_a_noun_in_ity_leads_to_its_adjective_and_back(noun: str, adjective: str) -> None:
    assert adjective_of(noun) == adjective and quality_of(adjective) == noun


@pytest.mark.parametrize("noun", ["city", "unity", "order", ""])
def test_other_nouns_have_no_adjective(noun: str) -> None:
    assert adjective_of(noun) == ""


def test_a_question_may_ask_by_the_adjective_what_its_sentence_says_by_the_noun() -> None:
    assert question_breach("Is the order legal?", ["The legality of the order is disputed."]) is None
    assert question_breach("Is the order lawful?", ["The legality of the order is disputed."]) is not None
