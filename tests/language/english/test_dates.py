import pytest

from briefgen.language.english.dates import date_mentions
from briefgen.model.moment import PartialDate

THURSDAY = PartialDate(2025, 9, 4)


def whens(sentence: str, anchor: PartialDate | None = THURSDAY) -> list[str]:
    return [str(m.when) for m in date_mentions(sentence, anchor) if m.when]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The port closed on 4 September 2025.", "2025-09-04"),
        ("The port closed on Sept. 4, 2025.", "2025-09-04"),
        ("The port closed on Thursday, September 4th, 2025.", "2025-09-04"),
        ("The form is dated 2024-02-29.", "2024-02-29"),
        ("The lease ends on 13/10/2026.", "2026-10-13"),
        ("Sales rose in March 2025.", "2025-03"),
        ("The grid must be clean by 2030.", "2030"),
        ("The 1975 ruling still binds.", "1975"),
        ("A post-2014 mission would be smaller.", "2014"),
    ],
)
def test_an_absolute_date_needs_no_anchor(sentence: str, expected: str) -> None:
    assert whens(sentence, None) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She resigned yesterday.", "2025-09-03"),
        ("The vote is tomorrow.", "2025-09-05"),
        ("Ministers met on Thursday.", "2025-09-04"),
        ("Ministers met last Thursday.", "2025-08-28"),
        ("Ministers will meet next Thursday.", "2025-09-11"),
        ("Ministers met on Monday.", "2025-09-01"),
        ("Ministers will meet on Monday.", "2025-09-08"),
        ("Prices fell this week.", "2025-09"),
        ("Prices fell last month.", "2025-08"),
        ("Taxes will rise next year.", "2026"),
        ("The dam cracked two weeks ago.", "2025-08"),
        ("The dam cracked three days ago.", "2025-09-01"),
        ("The bridge opened in June.", "2025-06"),
        ("The bridge will open in June.", "2026-06"),
        ("The bridge opened on 5 December.", "2024-12-05"),
        ("The bridge is due to open on 5 December.", "2025-12-05"),
        ("The unions said in January they would strike.", "2025-01"),
        ("The union said members would vote on Friday.", "2025-09-05"),
        ("The union said on Friday that members would vote.", "2025-08-29"),
        ("Troops must leave by the end of the year.", "2025-12"),
        ("Leaflets appeared ahead of the 1 October vote.", "2025-10-01"),
        ("The lease ends on 31 March.", "2026-03-31"),
        ("The treaty expires on 31 December.", "2025-12-31"),
        ("The lists are published on 3 March.", "2026-03-03"),
        ("The contract is due to be awarded on 1 May.", "2026-05-01"),
        ("The yard had offered two ships for December.", "2025-12"),
        ("Ministers and mayors meet here on Friday.", "2025-09-05"),
        ("Shops will ration the most widely used salt from Monday.", "2025-09-08"),
        ("Rents have fallen since October.", "2024-10"),
        ("Figures for December show a fall.", "2024-12"),
        ("The board will discuss the December figures.", "2024-12"),
        ("The mayor said that from 1 October lamps would be lit.", "2025-10-01"),
        ("Councillors voted last night.", "2025-09-03"),
        ("The tower will be ready in two years’ time.", "2027"),
        ("The firm was told on 1 March that it would lose its licence.", "2025-03-01"),
        ("The board waited about two months between finding the crack in late October and telling the town.", "2024-10"),
        ("After losing the ballot in October, she stepped down.", "2024-10"),
        ("The treasurer was accused of hiding the loss in early October.", "2024-10"),
        ("The gale swept the coast, sinking two ferries in mid-October.", "2024-10"),
        ("The rector, who took the chair in late October, has kept silent.", "2024-10"),
        ("The mill that burned in early October stands empty.", "2024-10"),
        ("The owners failed to pay in October.", "2024-10"),
        ("The owners plan on closing the mill in October.", "2025-10"),
        ("The clerk threatened a fine if the mill did not meet a second deadline of 11 September.", "2025-09-11"),
        ("The quake struck at night (2053 Wednesday, by the clocks of Quito).", "2025-09-03"),
        ("The rector said the board will meet as planned on Tuesday.", "2025-09-09"),
        ("The owners will be forced to pay in October.", "2025-10"),
        ("The rector announced that from 15 October, wearing a badge would be compulsory.", "2025-10-15"),
        ("The owners, meeting in October, will decide.", "2025-10"),
    ],
)
def test_a_relative_date_is_resolved_by_the_anchor_and_the_verb(sentence: str, expected: str) -> None:
    assert whens(sentence) == [expected]


@pytest.mark.parametrize("sentence", ["She resigned yesterday.", "Prices fell last month.", "The bridge opened in June."])
def test_a_relative_date_without_an_anchor_means_nothing_certain(sentence: str) -> None:
    mentions = date_mentions(sentence, None)
    assert [m.when for m in mentions] == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fund may close.",
        "May the strongest team win.",
        "The river froze for the first time in 22 years.",
        "It was the worst drought in a decade.",
        "Output was the lowest in ten years.",
        "Nurses march for better pay.",
        "Mr. March declined to speak.",
        "April Okoro chairs the board.",
        "She spoke at the March for Clean Rivers.",
        "The Sunday Times broke the story.",
        "Shops were full on Black Friday.",
        "About 2000 people fled.",
        "The room holds 1900 people.",
        "The second bus was late.",
        "Prices rose over the past year.",
        "The papers are dated 04/09/2025.",
    ],
)
def test_words_that_only_look_like_dates_are_left_alone(sentence: str) -> None:
    assert whens(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The court has summoned the owners to a hearing on 8 September.", "2025-09-08"),
        ("The owners called for an urgent debate on Monday.", "2025-09-08"),
        ("The owners went to a meeting on Monday.", "2025-09-01"),
        ("The board next meets on 7 May.", "2026-05-07"),
        ("Both boards meet here on Monday.", "2025-09-08"),
        ("The lease expires on 3 January.", "2026-01-03"),
        ("The yard will be mended in two years.", "2027"),
        ("The yard will close in three weeks.", "2025-09"),
        ("The board will choose a builder in the next two weeks.", "2025-09"),
        ("The board will choose a builder in the next two months.", "2025"),
    ],
)
def test_what_is_called_for_or_scheduled_lies_ahead(sentence: str, expected: str) -> None:
    assert whens(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The pump fills the basin within two years.",
        "The yard will be mended within two years.",
        "The judges must answer within 25 days.",
        "The judges have 25 days to answer.",
        "The owner has just six weeks to sell the yard.",
        "A tenant who is warned will have 28 days to leave.",
        "The plant has 30 years to run.",
        "The fine must be paid in ten days.",
        "Licences can be had in ten days.",
        "The rector had resigned two days earlier.",
        "Rents were higher than a year earlier.",
        "The board will choose a builder in the next six months.",
        "If the vote is won, the work will begin within ten days.",
        "Builders said the work would begin within ten days.",
    ],
)
def test_a_length_counted_from_an_unknown_day_is_no_date(sentence: str) -> None:
    assert whens(sentence) == []


def test_the_month_may_is_still_a_month() -> None:
    assert whens("The council may vote in May.") == ["2026-05"]


def test_a_mention_covers_its_preposition_and_stands_where_it_says() -> None:
    sentence = "The bank said in June that rates would stay until 2027."
    assert [sentence[m.start : m.end] for m in date_mentions(sentence, THURSDAY)] == ["in June", "until 2027"]


def test_an_anchor_known_only_to_the_month_settles_no_weekday() -> None:
    assert whens("Ministers met on Monday and last month.", PartialDate(2025, 9)) == ["2025-08"]


@pytest.mark.parametrize("verb", ["rule", "vote", "answer", "decide"])
def test_what_is_due_to_be_done_on_a_weekday_lies_ahead(verb: str) -> None:
    assert whens(f"The court is due to {verb} on Monday.", PartialDate(2025, 3, 12)) == ["2025-03-17"]


@pytest.mark.parametrize("year", [1, 9999])
def test_beside_the_ends_of_the_calendar_no_other_day_is_counted(year: int) -> None:
    assert whens("Ministers met on Monday, last week and in May, and will meet in ten days.", PartialDate(year, 1, 1)) == []
