from pathlib import Path

import pytest

from briefgen.analyse.figures import ANALYSER
from briefgen.language.english import line_words
from briefgen.model.finding import Figure
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER
from tests.documents import document_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def figures(*paragraphs: str) -> tuple[Figure, ...]:
    return ANALYSER.analyse(document_of(*paragraphs), Settings())


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "measures"),
    [
        ("Nearly 40 ministers took part in the talks.", "Nearly 40", "ministers", "ministers took part in the talks"),
        ("Exports of tin fell 26.4% in the spring.", "26.4%", "%", "Exports of tin fell"),
        ("The town imposed a levy on $125 million of imported timber.", "$125 million", "$", "imported timber"),
        ("The firm has a market value of $1.4 billion.", "$1.4 billion", "$", "market value"),
        ("The bank left its main lending rate at 3.5 percent.", "3.5 percent", "percent", "main lending rate"),
        ("The yard will cost 12 million marks a year.", "12 million marks a year", "marks", "The yard will cost"),
        ("The number of empty flats in Lund fell in May, to 41,200.", "41,200", "", "The number of empty flats in Lund"),
        ("The board wants to cut the wait from 47 days to 20.", "20", "days", "wait"),
        ("Councillors approved a rise in the toll from 31 to 36 cents a litre.", "36 cents a litre", "cents", "rise in the toll"),
        ("About two-thirds of voters want a new bridge.", "About two-thirds", "", "voters"),
        ("The yard won many old crane contracts worth $40 million in May.", "$40 million", "$", "many old crane contracts"),
        ("She bought around $2 million worth of town bonds in May.", "around $2 million", "$", "town bonds in May"),
        ("The board put off a vote on a $48 million cold store on Monday after a row.", "$48 million", "$", "cold store"),
        ("The jobless rate is 4 percent.", "4 percent", "percent", "The jobless rate"),
        ("Prices have fallen 4 percent.", "4 percent", "percent", "Prices have fallen"),
        ("The quota for 2026 would fall to 92,000 tonnes this year.", "92,000", "tonnes", "The quota for 2026 would fall to 92,000 tonnes"),
        ("The board plans to raise fares by 4 percent.", "4 percent", "percent", "raise fares"),
        ("The deficit will reach 3.4 percent of gross domestic product.", "3.4 percent", "percent", "The deficit will reach"),
        ("Debt fell to 46 percent of the country's GDP.", "46 percent", "percent", "Debt"),
        ("The town has a budget deficit of 3.4 percent of GDP.", "3.4 percent", "percent", "budget deficit"),
        (
            "The war has killed an estimated 900 people and driven many from their homes.",
            "an estimated 900",
            "people",
            "The war has killed",
        ),
        ("The board was awarded $40 million.", "$40 million", "$", ""),
        ("The town is giving the yard $40 million.", "$40 million", "$", ""),
        ("The breach left the health records of 30,000 people exposed last May.", "30,000", "people", "health records"),
        ("The mayor signed 900 protest letters and her reply.", "900", "protest letters", "protest letters"),
        ("Police seized 19 boxes of bolts but refused to say why.", "19", "boxes", "boxes of bolts"),
        (
            "Tenants filed 900 complaints regarding the firm on the town page related to the misuse of funds.",
            "900",
            "complaints",
            "complaints regarding the firm on the town page",
        ),
    ],
)
def test_a_figure_says_what_it_measures_in_the_sources_words(sentence: str, value: str, unit: str, measures: str) -> None:
    (found,) = figures(sentence)
    assert (found.value, found.unit, found.measures) == (value, unit, measures)


def test_a_change_is_no_label_of_the_level_it_led_to() -> None:
    rise, level = figures("The yield on town bonds rose 4 basis points to 2.87 percent.")
    assert (rise.value, rise.measures) == ("4 basis points", "The yield on town bonds rose")
    assert (level.value, level.measures) == ("2.87 percent", "The yield on town bonds")


def test_a_figure_that_is_repeated_is_shown_once() -> None:
    assert len(figures("The bridge costs $3 million to build.", "The town has $3 million for the bridge.")) == 1


def test_a_figure_whose_sentence_cannot_stand_alone_is_left_out() -> None:
    assert figures("The council met builders and bankers.", "They asked for 400 signatures.") == ()


def test_what_it_measures_is_ten_words_at_most() -> None:
    (found,) = figures(
        "Some 900 members of the union of dockers and of the league of sailors met in the large hall of the old port on Friday."
    )
    assert 3 <= len(found.measures.split()) <= 10


def test_the_number_of_the_headline_comes_first() -> None:
    document = document_of("The port costs $3 million a year.", "Storms killed 83 people in Lund.", title="Storms kill 83 in Lund")
    assert ANALYSER.analyse(document, Settings())[0].value == "83"


def test_money_in_the_lead_comes_before_days_at_the_end() -> None:
    found = figures("The bridge will cost $3 million to build.", "It rained.", "The builders worked for 90 hours on the bridge.")
    assert [f.unit for f in found] == ["$", "hours"]


def test_dates_and_ages_are_no_figures() -> None:
    assert figures("The bridge opened on 3 May 1975.", "Anna Berg, 52, built it.") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The bank could not afford more than 5 per cent in the end.",
        "The yard does not employ more than 300 workers.",
        "No port of the coast has more than 300 cranes.",
        "The board refused at least 40 offers from abroad.",
    ],
)
def test_a_bound_under_a_negation_is_no_figure(sentence: str) -> None:
    assert figures(sentence) == ()


def test_a_bound_with_its_own_negation_is_shown_with_it() -> None:
    (found,) = figures("The board said no more than 150 cranes stood on the quay.")
    assert (found.value, found.unit) == ("no more than 150", "cranes")


def test_a_plain_number_under_a_negation_is_shown_with_the_clause() -> None:
    (found,) = figures("The board did not lend $5 million in the end.")
    assert "not" in found.measures.split()


def test_one_sum_written_in_two_ways_is_one_figure() -> None:
    found = figures(
        "The port plan will cost the three towns £3.2bn over ten years.",
        "A loan of £3.2 billion was signed on Monday by the mayors of the towns.",
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The port stood at 41% of its capacity last August.",
        "The owners sold 70 percent of their ships last year.",
        "The output of the yard will grow by 3% next year.",
        "The yard lost 40% of our trade.",
    ],
)
def test_what_only_points_or_only_tells_when_is_no_label(sentence: str) -> None:
    assert [f.measures for f in figures(sentence) if f.measures.startswith(("its", "their", "next", "our"))] == []
    assert [f.text for f in figures(sentence)] == [sentence]


def test_a_pronoun_whose_noun_stands_in_the_label_may_stay() -> None:
    assert not line_words.POINTERS.search("soldiers and their families")
    assert line_words.POINTERS.search("their families") and line_words.POINTERS.search("workers at its plant")


def test_what_a_thing_rose_from_is_no_measure_of_it() -> None:
    found = figures("The estimated cost of the line has risen from £36 million in 2022.", "The line runs to the park.")
    assert [f.measures for f in found if f.value == "£36 million"] == [""]


@pytest.mark.parametrize(
    ("sentence", "value", "measures"),
    [
        (
            "The board will vote on 14 May on a plan for a cap on fare rises of 5 per cent.",
            "5 per cent",
            "plan for a cap on fare rises",
        ),
        ("Members debate on Monday a bill for a rise in the toll of 5 per cent.", "5 per cent", "bill for a rise in the toll"),
        ("Markets put the chance of a cut in May at 55 per cent.", "55 per cent", "chance of a cut in May"),
        ("A ban could cut the number of rented boats by up to 8 per cent.", "up to 8 per cent", "could cut the number of rented boats"),
        ("Taxes on fuel will rise by 4 cents a litre.", "4 cents a litre", "Taxes on fuel will rise"),
        ("The index ended with a loss of 205 points as fears of a crash grew.", "205", "The index ended with a loss of 205 points"),
        ("The wage bill would go up by 5 per cent.", "5 per cent", "The wage bill would go up"),
        ("The board wants to spend an extra £4m on the quay.", "£4m", "The board wants to spend"),
        ("Turnout in the town fell to 48 per cent in May.", "48 per cent", "Turnout in the town"),
        ("Turnout in the town could fall to 48 per cent.", "48 per cent", "Turnout in the town could fall to 48 per cent"),
        ("Work began on 900 flats last year.", "900", "Work began on 900 flats last year"),
        ("The port laid off 900 dockers in May.", "900", "The port laid off 900 dockers in May"),
        ("Most of 900 papers polled before the vote, all of them old, had expected it.", "900", "papers polled before the vote"),
        ("The league speaks for owners of 900 boats.", "900", "The league speaks for owners of 900 boats"),
        ("The bank asked for another 6 billion crowns in loans.", "6 billion crowns", "The bank asked for another 6 billion crowns"),
        ("In Lund the line will cost 6 billion crowns.", "6 billion crowns", "the line will cost"),
        ("A trial of 900 people with colds began in Lund.", "900", "people with colds"),
        ("Two firms offered a total of 900 bottles for December.", "a total of 900", "Two firms offered"),
        ("Fares were 7 per cent higher than a year earlier.", "7 per cent", "Fares were 7 per cent higher"),
        ("The port has 62 berths for yachts at the pier and none at the mole of Lund.", "62", "berths for yachts at the pier"),
        ("The town could free three plots for 900 flats if the state pays.", "900", "The town could free three plots for 900 flats"),
    ],
)
def test_a_label_reads_as_a_phrase_and_says_what_is_done(sentence: str, value: str, measures: str) -> None:
    assert (value, measures) in {(f.value, f.measures) for f in figures(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The line will cost £6m a year to run, £700,000 more than now.",
        "Fares could rise if £700,000 is not found.",
        "The health premium, which the firm wants to raise by $85 a month, is disputed.",
        "The town let clerks plan for the first time in 22 weeks a fair of ships and boats with 900 guests from the coast.",
    ],
)
def test_words_that_do_not_lead_up_to_a_figure_are_no_label(sentence: str) -> None:
    assert [f.measures for f in figures(sentence) if f.value in ("£700,000", "$85 a month", "22", "900")].count("") >= 1


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_label_of_the_samples_ends_in_a_preposition(path: Path) -> None:
    found = ANALYSER.analyse(READER.read_text(path.read_text(encoding="utf-8"), Settings()), Settings())
    assert found
    last = {f.measures.split()[-1].lower() for f in found if f.measures}
    assert last.isdisjoint("at by for from in into of on over per than the to under up with within".split())
