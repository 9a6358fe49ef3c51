"""A question gives a person whom its headline does not name by the fullest name that the text has."""

import pytest

from briefgen.analyse.questions import candidates_of
from briefgen.config.rules import question_rules
from briefgen.language.english.questions.article import article_of
from tests.documents import document_of

FIRST = "Kay Ivey, the governor of Kent, spoke to farmers on Monday."


def asked(sentence: str, title: str = "The levy") -> list[tuple[str, tuple[int, ...]]]:
    return [(c.text, c.lines) for c in candidates_of(article_of(document_of(FIRST, sentence, title=title)), question_rules())]


def test_a_surname_is_written_out_and_the_sentence_that_has_the_name_stands_beside() -> None:
    assert asked("It is unclear whether Ivey will sign the levy.") == [("Will Kay Ivey sign the levy?", (1, 0))]


def test_an_honorific_gives_way_to_the_full_name() -> None:
    assert asked("It is unclear whether Ms. Ivey will sign the levy.")[0][0] == "Will Kay Ivey sign the levy?"


def test_a_name_that_the_headline_has_stays() -> None:
    assert asked("It is unclear whether Ivey will sign the levy.", "Ivey and the levy")[0][0] == "Will Ivey sign the levy?"


def test_an_owner_keeps_its_apostrophe() -> None:
    assert asked("It is unclear whether Ivey's levy will last.")[0][0] == "Will Kay Ivey's levy last?"


@pytest.mark.parametrize("sentence", ["It is unclear whether the Ivey mill will close.", "It is unclear whether Ivey farmers will sue."])
def test_a_surname_inside_another_name_stays(sentence: str) -> None:
    assert "Kay" not in asked(sentence)[0][0]
