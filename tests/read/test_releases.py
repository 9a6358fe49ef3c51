import pytest

from briefgen.model.document import Document
from briefgen.model.settings import Settings
from briefgen.read.fetch import text_source
from briefgen.read.from_markdown import READER as MARKDOWN
from briefgen.read.from_text import READER
from briefgen.read.releases import is_release_line

HEADLINE = "New ferry line to open in spring"
PROSE = [
    "The authority will open a ferry line in March, it said on Tuesday of this week.",
    "It did not say how much the line would cost or who would pay for all of it.",
]
ABOVE = [
    "FOR IMMEDIATE RELEASE",
    "For immediate release: 14 October 2025",
    "PRESS RELEASE",
    "News release No. 12/2025",
    "Media statement, 14 October 2025",
    "EMBARGOED UNTIL 00:01 ON TUESDAY 14 OCTOBER 2025",
    "STRICTLY EMBARGOED: 14 October 2025",
    "Not for release before 14 October 2025",
    "Harbour Authority\n\nFOR IMMEDIATE RELEASE",
    "FOR IMMEDIATE RELEASE\nContact: Ann Lee, +47 555 010 22",
    "FOR IMMEDIATE RELEASE\n\nMedia contact:\nAnn Lee\nHead of Press\nTel: 555 0102",
]
BELOW = [
    "###\n\nAbout the Harbour Authority\nThe Harbour Authority runs four ports and employs 900 people.",
    "-ENDS-\n\nNotes to editors\n1. The survey was done in May among 2,003 adults.\n2. It was paid for by the county.",
    "ENDS\n\nThe authority was founded in 1990 and has its seat in the old town of Elmsund.",
    "-30-\n\nMedia contact: Ann Lee, +47 555 010 22",
    "About the Harbour Authority\n\nThe Harbour Authority runs four ports.\n\nMedia contacts\nAnn Lee\nann.lee@harbour.example",
    "About Norhavn Rail\nNorhavn Rail runs trains in the far north of the country.",
    "Press enquiries: Ann Lee\n+47 555 010 22",
    "Forward-looking statements\n\nThis release contains forward-looking statements that bear risks.",
    "Images are available on request.\n\nSOURCE Harbour Authority",
]


def read(text: str) -> Document:
    return READER.read(text_source(text, "a.txt"), Settings())


def body(document: Document) -> list[str]:
    return [document.slice(s.span) for s in document.body]


@pytest.mark.parametrize("above", ABOVE)
def test_the_headline_is_the_title_and_nothing_above_it_is_body(above: str) -> None:
    document = read("\n\n".join([above, HEADLINE, *PROSE]))
    assert (document.title, body(document)) == (HEADLINE, PROSE)


@pytest.mark.parametrize("below", BELOW)
def test_boilerplate_below_the_text_is_no_body(below: str) -> None:
    assert body(read("\n\n".join(["FOR IMMEDIATE RELEASE", HEADLINE, *PROSE, below]))) == PROSE


def test_the_day_of_release_is_the_day_of_publication() -> None:
    document = read("\n\n".join(["Embargoed until 14 OCTOBER 2025", HEADLINE, *PROSE]))
    assert str(document.published) == "2025-10-14"


def test_in_markdown_the_headline_may_stand_under_a_heading_that_says_release() -> None:
    text = "\n\n".join(["# FOR IMMEDIATE RELEASE", f"## {HEADLINE}", *PROSE, "###", "**About Norhavn Rail**", "Norhavn Rail runs trains."])
    document = MARKDOWN.read(text_source(text, "a.md"), Settings())
    assert (document.title, body(document)) == (HEADLINE, PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "Ministers lift the embargo on grain from the north",
        "Press release of prisoners stalls again",
        "For release on parole she had to wait, the court heard on Monday.",
        "Media statements by the minister differ",
        "Embargo on timber is lifted",
        "Embargoed goods were found in the port",
    ],
)
def test_headlines_about_releases_and_embargoes_are_none(line: str) -> None:
    assert not is_release_line(line)


@pytest.mark.parametrize(
    "section",
    [
        "About the trial\n\nThe trial began in May and will go on until the end of the year.",
        "About 300 people came\n\nAbout half of them stayed until the end of the meeting.",
        "###\n\nThe second part of the plan is a road that the county must still pay for.",
        "Contact lost\n\nThe ship has not been heard of since Monday, the owner said in Oslo.",
        "Press office hours were cut\n\nNobody could say on Monday when the office will open again.",
    ],
)
def test_sections_of_an_article_stay(section: str) -> None:
    last = section.split("\n\n")[1]
    assert body(read("\n\n".join([HEADLINE, *PROSE, section])))[-1] == last
