import pytest

from briefgen.language.english.numbers import quantity_mentions


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("Nearly 40 ministers came.", "Nearly 40", "ministers"),
        ("Output fell 7 per cent.", "7 per cent", "per cent"),
        ("Output fell by 0.3 percentage points.", "0.3 percentage points", "percentage points"),
        ("It costs between 5 and 7 per cent of output.", "between 5 and 7 per cent", "per cent"),
        ("The turbine adds 10-15 MW.", "10-15", "MW"),
        ("The fund holds at least €2.5bn.", "at least €2.5bn", "€"),
        ("The fund holds up to $50 billion.", "up to $50 billion", "$"),
        ("The fund holds 3 million euros.", "3 million euros", "euros"),
        ("About two-thirds of voters agree.", "About two-thirds", ""),
        ("More than three million people moved.", "More than three million", "people"),
        ("Tens of thousands of homes lost power.", "Tens of thousands of", "homes"),
        ("They need 30,000 valid signatures.", "30,000", "valid signatures"),
        ("The wall is 41 metres long.", "41", "metres"),
        ("No syrup was left in 31 of 87 shops.", "31 of 87", "shops"),
        ("The plan passed by 27 votes to 19.", "27", "votes to 19"),
        ("The river carries 180 cubic metres a second.", "180", "cubic metres a second"),
        ("The duty rose from 31 to 36 cents a litre.", "36 cents a litre", "cents"),
        ("Prices rose to 3.1 percent from 2.8 percent.", "3.1 percent", "percent"),
        ("The town has 83% of its trees, compared with 85% today.", "83%", "%"),
        ("They asked for a cut of a quarter of a point.", "a quarter of a point", ""),
        ("The toll stands at 83.", "83", ""),
        ("There are 38,600 such patients.", "38,600", "patients"),
        ("Thirty-five mayors came.", "Thirty-five", "mayors"),
        ("They said no more than 150 ships came.", "no more than 150", "ships"),
        ("Not more than 150 ships came.", "Not more than 150", "ships"),
        ("No fewer than 400 ships lay idle.", "No fewer than 400", "ships"),
        ("No less than 30 per cent of it was lost.", "No less than 30 per cent", "per cent"),
        ("They cut all but 12 per cent of the trains.", "all but 12 per cent", "per cent"),
        ("Not even 300 people came.", "Not even 300", "people"),
        ("Far fewer than 300 people came.", "Far fewer than 300", "people"),
        ("Less than 5 per cent agreed.", "Less than 5 per cent", "per cent"),
        ("Not only 300 people came.", "Not only 300", "people"),
    ],
)
def test_a_quantity_keeps_its_approximation_and_has_its_unit(sentence: str, value: str, unit: str) -> None:
    assert [(q.value, q.unit) for q in quantity_mentions(sentence)] == [(value, unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It began on 3 May 2025 and ended in 2026.",
        "Anna Berg, 52, resigned.",
        "One of them resigned.",
        "The board met in three rooms for nine minutes.",
        "Call 020-7946-0958 after 9 a.m.",
        "Phase 1 follows Article 5.",
        "The court split 5-4.",
        "A 19-year-old driver was hurt.",
        "1. The plan",
    ],
)
def test_dates_ages_labels_and_telephone_numbers_are_no_figures(sentence: str) -> None:
    assert quantity_mentions(sentence) == ()


def test_a_quantity_stands_where_it_says() -> None:
    sentence = "Some 1,200 workers left."
    (found,) = quantity_mentions(sentence)
    assert sentence[found.start : found.end] == "Some 1,200 workers"
