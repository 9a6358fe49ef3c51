import pytest

from briefgen.model.settings import Settings
from briefgen.read.fetch import text_source
from briefgen.read.from_markdown import READER as MARKDOWN
from briefgen.read.from_text import READER

PROSE = "The bank kept its rate at three percent on Monday and gave no reason for it. It meets again in May, its governor said."


def title(first: str, rest: str = PROSE) -> str:
    return READER.read(text_source(f"{first}\n\n{rest}", "a.txt"), Settings()).title


@pytest.mark.parametrize(
    "line",
    [
        "Rates stay put. Will they fall?",
        "Rates stay put. They may fall soon.",
        "A bank backs higher rates? It just happened.",
        "“We wait.” The bank keeps its rate.",
        "The council of Elmsund " + "and the county of the north " * 10 + "meet again",
    ],
)
def test_a_first_line_above_longer_prose_is_the_title_whatever_its_stops(line: str) -> None:
    assert title(line) == line


@pytest.mark.parametrize("credit", ["By Jane Doe", "4 September 2025", "OSLO (Reuters) - The bank kept its rate. It gave no reason."])
def test_a_line_with_a_stop_above_a_credit_is_the_title(credit: str) -> None:
    assert title("The bank really keeps its rate.", f"{credit}\n\n{PROSE}") == "The bank really keeps its rate."


@pytest.mark.parametrize("line", ["The bank met on Monday.", "“Nobody knows,” she said. “Nobody can.” " + "It rained on Monday. " * 4])
def test_a_first_paragraph_of_prose_is_no_title(line: str) -> None:
    assert title(line) == ""


@pytest.mark.parametrize("line", ["???", "—", "* * *", "!!!"])
def test_marks_alone_are_no_title(line: str) -> None:
    assert title(line) == ""
    assert (
        MARKDOWN.read(text_source(f'---\ntitle: "{line}"\n---\n# {line}\n\nBank waits\n\n{PROSE}', "a.md"), Settings()).title
        == "Bank waits"
    )


def test_a_title_from_the_user_leaves_a_first_paragraph_of_two_sentences_in_the_body() -> None:
    document = READER.read(text_source(f"Rates stay put. They may fall soon.\n\n{PROSE}", "a.txt"), Settings(title="Bank waits"))
    assert document.slice(document.body[0].span) == "Rates stay put."
