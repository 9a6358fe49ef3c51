"""Dates seen from Wednesday, 12 March 2025."""

import pytest

from briefgen.language.english.date_direction import is_told_past
from briefgen.language.english.dates import date_mentions
from briefgen.model.moment import PartialDate

WEDNESDAY = PartialDate(2025, 3, 12)


def seen(sentence: str) -> list[tuple[str, bool]]:
    return [(str(m.when), m.is_future) for m in date_mentions(sentence, WEDNESDAY)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sunday's attack will cost the port millions.",
        "The council's decision on Sunday will cost the port millions.",
        "But even after Sunday’s ruling, the port will not open.",
        "The town sought to calm residents on Sunday.",
        "The fire is likely to have started on Sunday.",
        "The council is to blame for the closure on Sunday.",
        "The results weren't allowed to be told until Sunday.",
        "The pier did not open until Sunday.",
    ],
)
def test_what_is_over_lies_behind_whatever_stands_after_it(sentence: str) -> None:
    assert seen(sentence) == [("2025-03-09", False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The hearing was adjourned until Friday.",
        "The court has adjourned the hearing until Friday.",
        "The truce was extended until Friday.",
        "The council gave the owners until Friday to reply.",
        "The owners had until Friday to reply.",
        "The council voted to keep the pier closed until Friday.",
        "Schools have closed until Friday.",
        "The mayor ordered the pier shut until Friday.",
        "The court set a hearing for Friday.",
        "The union called a strike for Friday.",
        "A hearing is set for Friday.",
        "Friday's vote will decide the matter.",
        "A decision on Friday could end the strike.",
    ],
)
def test_what_is_put_off_kept_or_fixed_lies_ahead(sentence: str) -> None:
    assert seen(sentence) == [("2025-03-14", True)]


@pytest.mark.parametrize(
    "sentence", ["The talks lasted until Friday.", "The pier had been closed until Friday.", "The town had to close the pier until Friday."]
)
def test_what_lasted_until_a_day_lies_behind(sentence: str) -> None:
    assert seen(sentence) == [("2025-03-07", False)]


def test_a_clause_behind_and_has_a_direction_of_its_own() -> None:
    assert seen("The board will meet on 20 March 2025, and the hearing was adjourned until Friday.") == [
        ("2025-03-20", True),
        ("2025-03-14", True),
    ]


def test_last_week_is_never_ahead() -> None:
    assert seen("The party plans to use the mistake of last week.") == [("2025-03", False)]
    assert seen("The talks will end in the last week of April.")[-1] == ("2025-04", True)


def test_a_date_beside_what_has_been_done_arranges_nothing() -> None:
    cheered, set_down = "Members cheered the mayor in view of the vote of 1 October.", "Members announced a vote on 1 October."
    assert is_told_past(cheered, cheered.index("1 Oct"), len(cheered) - 1)
    assert not is_told_past(set_down, set_down.index("on 1 Oct"), len(set_down) - 1)
