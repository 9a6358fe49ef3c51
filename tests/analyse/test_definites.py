"""'The deal' and 'the state' of a question: told by the headline, named from the text, or worth less where they only point."""

import pytest

from briefgen.analyse.questions import candidates_of
from briefgen.analyse.questions.candidate import Candidate
from briefgen.config.rules import question_rules
from briefgen.language.english.questions.article import article_of
from tests.documents import document_of


def asked(*paragraphs: str, title: str = "Port news") -> list[Candidate]:
    """What the last paragraph asks."""
    article = article_of(document_of(*paragraphs, title=title))
    return [c for c in candidates_of(article, question_rules()) if c.lines[0] == len(article.lines) - 1]


def weight(*paragraphs: str, title: str = "Port news") -> float:
    (candidate,) = asked(*paragraphs, title=title)
    return candidate.weight


@pytest.mark.parametrize(
    ("before", "sentence", "question"),
    [
        (
            "Envoys signed the withdrawal agreement.",
            "It is unclear whether the agreement will last.",
            "Will the withdrawal agreement last?",
        ),
        ("Mr. Berg’s levy passed.", "It is unclear whether the levy will last.", "Will Mr. Berg’s levy last?"),
        ("The town set a ban on plastic bags.", "It is unclear whether the ban will last.", "Will the ban on plastic bags last?"),
        ("Voters in Ohio went home.", "It is unclear whether the state will appeal.", "Will Ohio appeal?"),
    ],
)
def test_a_noun_that_points_back_takes_the_words_that_told_what_it_means(before: str, sentence: str, question: str) -> None:
    (candidate,) = asked("The harbour was quiet.", before, sentence)
    assert candidate.text == question
    assert candidate.lines == (2, 1)


def test_a_number_points_back_but_where_the_phrase_says_which_ones() -> None:
    before = ("The harbour was quiet.", "Mills in the country's north and south are full.")
    assert weight(*before, "It is unclear whether the three mills will close.") < 0.2
    assert weight(*before, "It is unclear whether the three northern mills will close.") > 0.5
    assert weight(*before, "It is unclear whether the other northern mills will close.") < 0.2


def test_a_number_stays_with_its_unit() -> None:
    first = "The ministry would withhold a 40 million pound flood-defence grant from Kent."
    (candidate,) = asked("The harbour was quiet.", first, "It is unclear whether the grant will be lost.")
    assert candidate.text == "Will the 40 million pound flood-defence grant be lost?"


def test_two_things_of_one_name_leave_a_noun_as_it_stands_and_the_question_worth_little() -> None:
    text = (
        "Envoys signed the withdrawal agreement.",
        "They tore up the trade agreement.",
        "It is unclear whether the agreement will last.",
    )
    (candidate,) = asked("The harbour was quiet.", *text)
    assert candidate.text == "Will the agreement last?"
    assert candidate.weight < 0.2


def test_a_state_among_several_named_stays_unnamed_and_counts_for_less() -> None:
    text = ("Ohio and Utah sent envoys.", "It is unclear whether the state will appeal.")
    (candidate,) = asked("The harbour was quiet.", *text)
    assert candidate.text == "Will the state appeal?"
    assert candidate.weight < weight("The harbour was quiet.", "It is unclear whether Ohio will appeal.")


def test_a_noun_of_the_headline_needs_no_more_words() -> None:
    text = ("The harbour was quiet.", "An agreement was near.", "It is unclear whether the agreement will last.")
    assert weight(*text, title="Agreement on gas") > 0.9 > weight(*text)


def test_the_first_sentence_is_written_to_be_understood_after_its_headline() -> None:
    assert weight("It is unclear whether the agency will appeal.") > 0.9


def test_a_pointing_word_that_a_question_cannot_keep_makes_it_worth_little() -> None:
    text = ("The harbour was quiet.", "Ships came late.", "It is unclear whether such a proposal would pass.")
    assert weight(*text) < 0.2


@pytest.mark.parametrize(
    "sentence",
    [
        "It is unclear whether the economy will shrink.",
        "It is unclear whether the treaty that Ostria signed will last.",
        "It is unclear whether the nuclear treaty will last.",
    ],
)
def test_what_a_phrase_says_itself_or_everybody_knows_is_clear(sentence: str) -> None:
    assert weight("The harbour was quiet.", "A treaty was near.", sentence) > 0.9


def test_an_owner_is_not_spelled_out_with_a_complement() -> None:
    text = ("The town set a panel on old mills.", "It is unclear whether the panel’s chair will resign.")
    (candidate,) = asked("The harbour was quiet.", *text)
    assert candidate.text == "Will the panel’s chair resign?"


def test_a_bare_noun_that_the_text_gives_an_article_elsewhere_points_to_it() -> None:
    pointing = weight("Officials gave a forecast for lost boats.", "Officials say that forecast could rise in May.")
    own = weight("Officials spoke of lost boats.", "Officials say that inflation could rise in May.")
    assert pointing < own / 2
