"""The body of an e-mail says the briefing in words that every mail program shows, and nothing in it is markup of the article's."""

import re
from html.parser import HTMLParser

from hypothesis import given, settings

from briefgen.model.briefing import Briefing
from briefgen.model.marking import Marking
from briefgen.model.style import Look
from briefgen.render import to_mail_html, to_mail_text
from briefgen.render.harmless import harmless
from tests.render.almen_treaty import LOOKS
from tests.render.test_any_briefing import BRIEFING, LOOK

ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "body",
    "table",
    "tr",
    "td",
    "th",
    "p",
    "h1",
    "h2",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "span",
    "br",
}


class Page(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.attributes: set[str] = set()
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "title" not in self.open:
            self.text += data


def html(briefing: Briefing, look: Look) -> str:
    return to_mail_html.RENDERER.render(briefing, look).body.decode()


def text(briefing: Briefing, look: Look) -> str:
    return to_mail_text.RENDERER.render(briefing, look).body.decode()


@given(BRIEFING, LOOK)
@settings(max_examples=150)
def test_any_briefing_is_drawn_and_no_word_of_it_is_markup(briefing: Briefing, look: Look) -> None:
    page = Page(html(briefing, look))
    assert page.open == []
    assert set(page.tags) <= ALLOWED
    assert page.attributes <= {
        "lang", "charset", "name", "content", "style", "role", "cellpadding", "cellspacing", "border", "width", "bgcolor", "align", "scope",
    }  # fmt: skip
    plain = text(briefing, look)
    assert all(c == "\n" or c.isprintable() or harmless(c) for c in plain)
    for word in harmless(briefing.title).split():
        assert word in page.text and word in plain


def test_the_marking_is_the_first_and_the_last_word(sample_briefing: Briefing, any_look: Look) -> None:
    assert isinstance(sample_briefing.cover.marking, Marking)
    words = sample_briefing.cover.marking.text
    for shown in (Page(html(sample_briefing, any_look)).text.strip(), text(sample_briefing, any_look).strip()):
        assert shown.startswith(words) and shown.endswith(words)


def test_nothing_is_fetched_and_nothing_needs_a_style_sheet(sample_briefing: Briefing, look: Look) -> None:
    page = html(sample_briefing, look)
    assert not re.search(r"<(?:style|link|script|img|a)\b|url\(|@import", page)


def test_both_bodies_say_the_same(sample_briefing: Briefing, look: Look) -> None:
    def words(shown: str) -> set[str]:
        return set(re.findall(r"\w{4,}", shown.lower()))

    assert words(text(sample_briefing, look)) - words(Page(html(sample_briefing, look)).text) == set()


def test_every_look_has_its_colours(sample_briefing: Briefing) -> None:
    for look in LOOKS.values():
        assert look.colours.accent.hex in html(sample_briefing, look)
