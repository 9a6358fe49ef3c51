import pytest

from briefgen.language.english.amounts import amount
from briefgen.language.english.clock_times import time_mentions
from briefgen.language.english.dates import date_mentions
from briefgen.language.english.numbers import quantities
from briefgen.model.moment import PartialDate
from tests.case_file import lines

THURSDAY = PartialDate(2025, 9, 4)
CASES = lines("dates_and_amounts")


def found(sentence: str) -> list[str]:
    """Everything found in a sentence, in order, in normal form."""
    dates = [(m.start, str(m.reading)) for m in date_mentions(sentence, THURSDAY) if m.reading]
    times = [(m.start, str(m)) for m in time_mentions(sentence)]
    amounts = [(q.start, str(amount(q))) for q in quantities(sentence)]
    return [text for _, text in sorted([*dates, *times, *amounts])]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence for sentence, _ in CASES])
def test_what_a_sentence_says_of_time_and_number_is_found_in_normal_form(sentence: str, expected: list[str]) -> None:
    assert found(sentence) == expected


def test_there_are_enough_cases_to_trust() -> None:
    assert len(CASES) >= 250
