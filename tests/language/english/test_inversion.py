"""Questions by grammar: inversion, do-support, modals, contractions, capitals."""

import pytest

from briefgen.language.english.clauses import clause_at, plain_clause
from briefgen.language.english.inversion import base_predicate, inverted, question_text, spelled, with_modal
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Token


@pytest.mark.parametrize(
    ("sentence", "opener", "question"),
    [
        ("It is unclear whether the board will meet.", "whether", "Will the board meet?"),
        ("It is unclear whether the board is ready.", "whether", "Is the board ready?"),
        ("It is unclear whether the board has met.", "whether", "Has the board met?"),
        ("It is unclear whether the board has enough money.", "whether", "Does the board have enough money?"),
        ("It is unclear why the board met in March.", "why", "Why did the board meet in March?"),
        ("It is unclear whether the rules help poor farmers.", "whether", "Do the rules help poor farmers?"),
        ("It is unclear whether the rule helps poor farmers.", "whether", "Does the rule help poor farmers?"),
        ("It is unclear who will pay.", "who", "Who will pay?"),
        ("It is unclear whether they’ll pay.", "whether", "Will they pay?"),
        ("It is unclear whether the board won’t pay.", "whether", "Will the board not pay?"),
        ("It is unclear whether there will be snow.", "whether", "Will there be snow?"),
    ],
)
def test_the_auxiliary_goes_before_the_subject(sentence: str, opener: str, question: str) -> None:
    tokens = tagged(sentence)
    clause = clause_at(tokens, next(i for i, t in enumerate(tokens) if t.lower == opener))
    assert clause is not None
    assert question_text(inverted(clause)) == question


def test_a_narrated_would_asks_for_will() -> None:
    tokens = tagged("It was unclear when the talks would resume.")
    clause = clause_at(tokens, 3)
    assert clause is not None
    assert question_text(inverted(clause, is_narrated=True)) == "When will the talks resume?"
    assert question_text(inverted(clause)) == "When would the talks resume?"


def test_a_present_predicate_takes_will_in_base_form() -> None:
    tokens = tagged("Unless the senate rejects the treaty, it will stand.")
    clause = plain_clause(tokens, 1)
    assert clause is not None
    assert question_text(with_modal("will", tokens[1:3], tokens, clause.verb, clause.stop)) == "Will the senate reject the treaty?"


def test_to_be_becomes_be_after_a_modal() -> None:
    tokens = tagged("The votes are counted.")
    assert spelled(base_predicate(tokens, 2, 4)[1]) == "be counted"


def test_quotation_marks_go_and_punctuation_closes_up() -> None:
    tokens = tagged("the “green corridor,” the firm’s only route")
    assert spelled(tokens) == "the green corridor, the firm’s only route"


def test_the_capital_of_a_sentence_goes_inside_a_question_but_that_of_a_name_stays() -> None:
    assert question_text(("will", *tagged("The board")[:2], "meet")) == "Will the board meet?"
    assert question_text(("will", *tagged("Norway pays")[:1], "pay")) == "Will Norway pay?"


def test_nothing_makes_no_question() -> None:
    assert question_text(()) == ""


def test_a_first_name_that_the_tagger_does_not_know_keeps_its_capital() -> None:
    tokens = (Token("Dwight", "NN", 0, 6), Token("Ravensholm", "NNP", 7, 17))
    assert spelled(("will", *tokens, "agree")) == "will Dwight Ravensholm agree"
    assert spelled(("will", Token("Ministers", "NNS", 0, 9), "agree")) == "will ministers agree"
