import pytest

from briefgen.language.english.datelines import dateline
from briefgen.model.moment import PartialDate
from briefgen.read.dating import full_dates, is_stamp, published

LINE = dateline("OSLO, Jan. 4 – The council voted.")
DATED = dateline("OSLO, 4 January 2023 – The council voted.")


def test_full_dates_are_found_in_three_spellings() -> None:
    days = full_dates("On March 5, 2024, then 6 April 2024, then 2024-05-07, not May 8 and not 31 February 2024.")
    assert [str(day) for day in days] == ["2024-03-05", "2024-04-06", "2024-05-07"]


@pytest.mark.parametrize(
    ("credits", "captions", "lead", "year"),
    [
        (["Published January 5, 2022"], [], "", 2022),
        (["© 2021 Northern Wire"], [], "", 2021),
        ([], ["The quay on December 30, 2022. Jane Doe/Reuters"], "", 2023),
        ([], ["The quay on January 3, 2022. Jane Doe/Reuters"], "", 2022),
        ([], [], "The council met on January 2, 2020, for the last time.", 2020),
    ],
)
def test_a_dateline_takes_its_year_from_what_stands_near(credits: list[str], captions: list[str], lead: str, year: int) -> None:
    assert published(None, LINE, credits, captions, lead) == PartialDate(year, 1, 4)


def test_archive_pictures_and_history_do_not_tell_the_year() -> None:
    captions, lead = ["FILE - The quay on January 3, 2012."], "The bridge was finished on May 5, 1990."
    assert published(None, LINE, [], captions, lead) is None


def test_the_user_knows_best_and_the_dateline_completes_a_year() -> None:
    assert published(PartialDate(2020, 5, 6), DATED, [], [], "") == PartialDate(2020, 5, 6)
    assert published(PartialDate(2020), LINE, [], [], "") == PartialDate(2020, 1, 4)
    assert published(None, DATED, ["© 2021"], [], "") == PartialDate(2023, 1, 4)


def test_without_a_dateline_the_earliest_stamp_counts() -> None:
    assert published(None, None, ["Updated 3 February 2026", "Published: 2 February 2026"], [], "") == PartialDate(2026, 2, 2)
    assert published(None, None, [], ["A picture of 3 May 2025"], "It was 3 May 2025.") is None


def test_a_leap_day_in_a_year_without_one_is_no_date() -> None:
    assert published(None, dateline("OSLO, Feb. 29 – The council voted."), ["© 2023"], [], "") is None


def test_stamps_are_lines_about_the_article() -> None:
    assert is_stamp("Thursday, 4 September 2025, 10:15") and is_stamp("Published: March 5, 2024") and is_stamp("By Jane Doe | 2024-03-05")
    assert not is_stamp("1 of 5 The quay after the storm of March 5, 2024.")
    assert not is_stamp("Published in spring")
