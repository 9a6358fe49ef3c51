"""Which dates are only compared with, counted from or asked about, and which tell when something happened."""

import pytest

from briefgen.language.english.date_uses import dates_nothing
from briefgen.language.english.dates import date_mentions
from briefgen.model.moment import PartialDate


def telling(sentence: str) -> list[str]:
    mentions = date_mentions(sentence, PartialDate(2025, 9, 4))
    return [m.text for m in mentions if not dates_nothing(sentence, m.start, m.end)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The port has 40 cranes, three fewer than in 2019.",
        "The town has twice as many beds as in 2019.",
        "The rate was 4 per cent, against 3 per cent in May.",
        "Rents are lower than they were in 2019.",
        "The rate stood at 4 per cent, up from 3 per cent in May.",
        "Rents fell for the first time since 2019.",
        "The vote is three days from Monday.",
        "The yard was shut two days after Monday's storm.",
        "The owners met a day before the vote on 1 October.",
        "Nobody has explained why the gate was open on Monday.",
        "The minister did not say on Monday who will pay.",
        "The rector wouldn't say whether the talks will resume in October.",
        "The judges refused to reveal which papers were lost in 2019.",
        "The owner did not respond on Monday to questions.",
        "It is not clear how many boats sank last year.",
    ],
)
def test_a_date_may_stand_where_nothing_happened_on_it(sentence: str) -> None:
    assert telling(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("More than 80 people died in 2019.", ["in 2019"]),
        ("Members voted against the bill in 2019.", ["in 2019"]),
        ("She resigned as head of the port in 2019.", ["in 2019"]),
        ("Delegates from 12 towns met in 2019.", ["in 2019"]),
        ("The board must answer no later than 1 October.", ["1 October"]),
        ("Fares rose to five crowns in May from four crowns in March.", ["in May"]),
        ("The port has been closed since 2019.", ["since 2019"]),
        ("The dockers have worked seven days a week since January.", ["since January"]),
        ("As recently as a decade ago, the port was open.", ["a decade ago"]),
        ("“I don’t know how they come up with it,” Ana Ruiz said on Monday.", ["on Monday"]),
        ("The firm has let most of the rooms since 2022.", ["since 2022"]),
        ("The road is closed for 14 days from Monday.", ["from Monday"]),
        ("The yard was shut in May, and the board has not said why.", ["in May"]),
        ("The board did not say who pays, but work begins on 1 October.", ["on 1 October"]),
        ("The owner was not told that the mine had closed in 2019.", ["in 2019"]),
        ("The bank did not cut its rate in May.", ["in May"]),
    ],
)
def test_other_dates_tell_when_it_was(sentence: str, expected: list[str]) -> None:
    assert telling(sentence) == expected
