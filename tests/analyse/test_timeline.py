import pytest

from briefgen.analyse.timeline import ANALYSER
from briefgen.model.finding import Event
from briefgen.model.moment import PartialDate
from briefgen.model.settings import Settings
from tests.documents import document_of

THURSDAY = PartialDate(2025, 9, 4)


def events(*paragraphs: str, published: PartialDate | None = THURSDAY) -> tuple[Event, ...]:
    return ANALYSER.analyse(document_of(*paragraphs, published=published), Settings())


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam was finished in 1975, and the lake was drained on 3 May 2025.",
        "The dam was finished in 1975 and the lake was drained on 3 May 2025.",
        "The dam was finished in 1975, the road was built in 1980, and the lake was drained on 3 May 2025.",
    ],
)
def test_each_date_of_a_sentence_is_told_in_its_own_clause(sentence: str) -> None:
    told = {str(e.when): e.text for e in events(sentence)}
    assert (told["1975"], told["2025-05-03"]) == ("The dam was finished in 1975.", "The lake was drained on 3 May 2025.")


def test_of_two_dates_in_one_clause_the_more_important_is_told() -> None:
    (found,) = events("The dam of 1975 failed on 3 May 2025.")
    assert str(found.when) == "2025-05-03"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The board will publish the March figures on 7 October.", ["2025-10-07"]),
        ("Figures for March will be published on 7 October.", ["2025-10-07"]),
    ],
)
def test_a_month_that_only_names_figures_is_no_event(sentence: str, expected: list[str]) -> None:
    assert [str(e.when) for e in events(sentence)] == expected


def test_what_a_figure_is_compared_with_and_a_quoted_today_count_less_than_events() -> None:
    found = events(
        "Rain fell.",
        "The port has 40 cranes, three fewer than in 2019.",
        "The port was closed in 2021.",
        "“We open today in our hearts,” said Ana Ruiz.",
    )
    assert found[0].when == PartialDate(2021)


def test_what_lies_ahead_is_expected_and_what_is_over_is_not() -> None:
    found = {str(e.when): e.is_expected for e in events("The court ruled on Monday.", "The court will rule again on 1 October.")}
    assert found == {"2025-09-01": False, "2025-10-01": True}


def test_the_users_date_wins_over_the_articles() -> None:
    document = document_of("The court ruled yesterday.", published=THURSDAY)
    (found,) = ANALYSER.analyse(document, Settings(date=PartialDate(2024, 1, 1)))
    assert str(found.when) == "2023-12-31"


def test_without_a_date_of_the_article_only_absolute_dates_count() -> None:
    found = events("The court ruled yesterday.", "The dam failed on 3 May 2025.", published=None)
    assert [str(e.when) for e in found] == ["2025-05-03"]


def test_a_fragment_without_a_verb_is_no_event() -> None:
    assert events("A summer evening, 3 May 2025.") == ()


def test_a_long_sentence_is_cut_at_a_clause_and_keeps_the_date() -> None:
    (found,) = events(
        "The bridge over the northern arm of the river was closed on Monday after a lorry had struck one of its pillars, "
        "while the council, which owns the road on both sides of the river, looked for the money that it would need to repair it."
    )
    assert len(found.text.split()) <= 30
    assert "on Monday" in found.text


def test_the_day_something_happens_is_told_and_not_the_day_it_was_said() -> None:
    (found,) = events("The town waited.", "The mayor said on Monday that the bridge opens on 1 October.")
    assert str(found.when) == "2025-10-01"


def test_the_year_of_a_month_that_is_not_said_is_kept_to_the_month() -> None:
    (found,) = events("The bridge was closed in June.")
    assert found.when == PartialDate(2025, 6)


@pytest.mark.parametrize("sentence", ["The board next meets on 7 May.", "The treaty of 1964 expires on 7 May."])
def test_what_the_tagger_takes_for_a_noun_is_still_an_event(sentence: str) -> None:
    assert "2026-05-07" in {str(e.when) for e in events(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year 8,200 patients waited for a bed, up from 6,900 in 2023.",
        "Exports rose to 40 tonnes last year, compared with 31 tonnes in 2023.",
        "Work began on 900 flats last year, the fewest since 2010.",
        "The law, passed in 2019, was struck down last year.",
    ],
)
def test_what_happened_last_year_takes_no_year_that_stands_beside_it(sentence: str) -> None:
    assert events(sentence, published=None) == ()
    assert PartialDate(2023) not in {e.when for e in events(sentence)}


def test_a_year_of_its_own_clause_is_told_where_the_articles_date_is_not_known() -> None:
    one, other = "The mayor said on Monday that the dam was finished in 1975.", "The dam was finished in 1975, and it failed last year."
    assert [str(e.when) for sentence in (one, other) for e in events(sentence, published=None)] == ["1975", "1975"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Neither party has said how many voters were turned away last year.",
        "It is unclear who paid for the road in 2019.",
        "The firm declined to comment on Monday.",
        "The judges have 25 days to answer.",
        "The two sides met three days before Monday's vote.",
    ],
)
def test_what_is_not_said_and_what_only_counts_from_a_day_is_no_event(sentence: str) -> None:
    assert events(sentence) == ()
