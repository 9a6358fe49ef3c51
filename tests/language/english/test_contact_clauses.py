"""A 'that' where a clause leans on a noun without one, and none where nobody says one."""

import pytest

from briefgen.language.english.inversion import question_text
from briefgen.language.english.questions.complements import with_that
from briefgen.language.english.tags import tagged


def shown(words: str) -> str:
    """A question's words, its auxiliary put in front as a form does it."""
    front, _, rest = words.partition(" ")
    return question_text(with_that((front, *tagged(rest))))


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("will the mayor keep the promise she made in May", "Will the mayor keep the promise that she made in May?"),
        ("will the court read the letter Berg wrote to the board", "Will the court read the letter that Berg wrote to the board?"),
        ("will the board do everything it can for the town", "Will the board do everything that it can for the town?"),
        ("was the mayor aware the firm had paid the fine", "Was the mayor aware that the firm had paid the fine?"),
        ("will the town repair the damage the storm caused", "Will the town repair the damage that the storm caused?"),
    ],
)
def test_a_clause_that_leans_on_a_noun_is_joined_to_it(words: str, question: str) -> None:
    assert shown(words) == question


@pytest.mark.parametrize(
    "words",
    [
        "will the board store grain in case it rains",  # nobody says "in case that"
        "will the road be open by the time he arrives",
        "will the court say whether opposition leader Anna Berg lied",  # a name in apposition
        "will the fund give the town the money",
        "will the firm say whether in the end it pays",  # a phrase before the subject, no noun that a clause leans on
    ],
)
def test_where_nobody_would_say_it_none_is_put_in(words: str) -> None:
    assert shown(words) == words[0].upper() + words[1:] + "?"


def test_a_question_that_would_grow_too_long_goes_without() -> None:
    long = "will the town " + "slowly " * 24 + "keep the promise it made"
    assert " that " not in shown(long)
