import pytest

from briefgen.read.bylines import Byline, agency, agency_end, byline, is_outlet


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Doe", Byline("Jane Doe")),
        ("By Jane Doe, Reuters", Byline("Jane Doe", "Reuters")),
        ("By Jane Doe and John van der Roe", Byline("Jane Doe and John van der Roe")),
        ("by Jane Doe | 4 September 2025", Byline("Jane Doe")),
        ("By Jane Doe, local democracy reporter. Published 14 October 2025.", Byline("Jane Doe")),
        ("By our political staff | Updated 3 February 2026", Byline("our political staff")),
    ],
)
def test_bylines_are_read(line: str, expected: Byline) -> None:
    assert byline(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, the ministry had said nothing.",
        "By law the council must vote twice.",
        "By Friday evening no one in the town hall had said who would pay for the second half of the bridge or for the roads to it",
        "Bystanders cheered",
    ],
)
def test_sentences_that_start_with_by_are_none(line: str) -> None:
    assert byline(line) is None


def test_the_agency_of_a_dateline_is_the_publisher() -> None:
    assert agency("OSLO (Northern Wire) - ") == "Northern Wire"
    assert agency("OSLO - ") == ""


def test_an_agency_alone_may_open_the_prose() -> None:
    text = "(Reuters) - The council voted."
    assert text[agency_end(text) :] == "The council voted."
    assert agency_end("(And yet) the council voted.") == 0


def test_outlets_are_names_alone() -> None:
    assert is_outlet("Associated Press") and is_outlet("The Elmsund Herald")
    assert not is_outlet("Hard times ahead")
