"""What shows in a question's own words: that it is a fragment, that it leans on something, what its reader may trip over."""

import pytest

from briefgen.language.english.questions.fragments import is_fragment, leans
from briefgen.language.english.questions.loose_ends import loose_ends
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import LOOSE_ENDS


@pytest.mark.parametrize(
    "question",
    [
        "Will Berg become the first governor?",
        "Will Norland get as much?",
        "Could members mount an attack to stop?",
        "Could the fine stem from not just a wish to keep order?",
        "Will Berg do the same?",
        "Will Berg sign either?",
        "Will the court order be easier to obtain?",
        "How many deaths there have been linked to the mill?",
        "What is the plan?",
        "Will the mill open.The bank closed?",
    ],
)
def test_a_fragment_is_known_by_its_words(question: str) -> None:
    assert is_fragment(question)


@pytest.mark.parametrize(
    "question",
    [
        "Will Berg become the first governor of Kent?",
        "Will Norland get as much gas as it needs?",
        "Will the two leaders meet in May?",
        "Could the fine stem from not just a wish to keep order but a fear of the court?",
        "Who is the operator?",
        "How many mills are there in Kent?",
    ],
)
def test_what_is_whole_is_no_fragment(question: str) -> None:
    assert not is_fragment(question)


def test_how_many_of_whom_leans_on_what_was_said() -> None:
    assert leans("How many will open their purses?") and not leans("How many donors will open their purses?")


def test_loose_ends_are_counted() -> None:
    source = tagged("It is unclear whether the EU will send it a letter, as some hope.")
    told = dict(zip(LOOSE_ENDS, loose_ends("Will the EU send it a letter?", source, "A letter"), strict=True))
    assert told["pronouns"] == told["definites"] == told["indefinites"] == told["words in capitals"] == 1
    assert told["what follows the cut"] == 1 and told["words before the cut"] == 4 and told["commas"] == 0


def test_a_question_from_the_end_of_its_sentence_was_cut_nowhere() -> None:
    source = tagged("Nobody knows who will pay for the bridge.")
    told = dict(zip(LOOSE_ENDS, loose_ends("Who will pay for the bridge?", source, ""), strict=True))
    assert told["what follows the cut"] == 0 and told["how it asks"] == -1
