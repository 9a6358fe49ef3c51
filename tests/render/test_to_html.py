import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from briefgen.model.briefing import Cover
from briefgen.model.marking import Marking
from briefgen.model.style import Fonts
from briefgen.render.to_html import RENDERER
from tests.render.almen_treaty import ARTICLE, HOSTILE, LOOKS

VOID = {"meta", "col", "br"}


class Page(HTMLParser):
    """The elements and the text of a page; every element must close in order."""

    def __init__(self, source):
        super().__init__()
        self.open, self.elements, self.text = [], [], ""
        self.feed(source)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data

    def all(self, tag, name):
        return [attrs.get(name) for found, attrs in self.elements if found == tag]


def source_of(briefing, look):
    return RENDERER.render(briefing, look).body.decode()


@pytest.fixture(scope="module")
def page(sample_briefing):
    return Page(source_of(sample_briefing, LOOKS["rule"]))


def test_the_page_is_well_formed_in_every_look(sample_briefing, any_look):
    assert Page(source_of(sample_briefing, any_look)).elements


def test_equal_input_gives_equal_bytes(sample_briefing, look):
    assert RENDERER.render(sample_briefing, look) == RENDERER.render(sample_briefing, look)


def test_the_page_says_what_it_is(page):
    named = {attrs.get("name"): attrs.get("content") for tag, attrs in page.elements if tag == "meta"}
    assert named["generator"] == "briefgen 0.1.0" and named["date"] == "2025-03-04" and named["keywords"] == "TLP:AMBER, RIV/2025/017"
    assert named["description"].startswith("Negotiators from Norhaven and Sudermark will meet")
    assert page.all("html", "lang") == ["en-GB"]


def test_nothing_is_asked_of_the_network_and_nothing_runs(page, sample_briefing, look):
    source = source_of(sample_briefing, look)
    assert "default-src 'none'" in source.replace("&#x27;", "'")
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "img", "link", "iframe", "object", "base", "form"})
    assert not re.search(r"url\(|@import|https?://", source)
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on")]


def test_the_structure_is_told_by_elements(page):
    tags = [tag for tag, _ in page.elements]
    assert (tags.count("main"), tags.count("h1"), tags.count("aside"), tags.count("ol")) == (1, 1, 1, 1)
    assert tags.count("h2") == 9 and tags.count("table") == 2
    assert set(page.all("th", "scope")) == {"col", "row"}


def test_every_link_leads_somewhere_on_the_page_and_names_are_unique(page):
    names = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    links = page.all("a", "href")
    assert len(links) > 8 and all(link[1:] in names and link[0] == "#" for link in links)
    assert len(names) == len(set(names))


def test_the_marking_opens_and_closes_the_page(page):
    assert page.text.split()[-1] == "TLP:AMBER"
    assert page.text.count("TLP:AMBER") == 2


def test_a_page_without_marking_has_no_banner(sample_briefing, look):
    assert 'class="marking"' not in source_of(replace(sample_briefing, cover=Cover()), look)


def test_a_marking_is_text(sample_briefing, look):
    marked = replace(sample_briefing, cover=Cover(marking=Marking('<i>"EYES & EARS"</i>')))
    assert '<i>"EYES & EARS"</i>' in Page(source_of(marked, look)).text


def test_the_articles_words_arrive_as_words(page):
    assert all(hostile in page.text for hostile in HOSTILE)
    assert all(item.strip() in page.text for item in ARTICLE if isinstance(item, str))
    assert "i" not in {tag for tag, _ in page.elements} and "b" not in {tag for tag, _ in page.elements}


def test_no_font_name_can_leave_the_style_sheet(sample_briefing, look):
    evil = replace(look, fonts=Fonts(('x"; } </style><script>',), ("Georgia",), ()))
    page = Page(source_of(sample_briefing, evil))
    assert "script" not in {tag for tag, _ in page.elements}
    assert '"x  stylescript", sans-serif' in source_of(sample_briefing, evil)


def test_the_finding_behind_a_line_can_be_looked_up(page, sample_briefing):
    assert sample_briefing.analyses[0].findings[0].id in page.all("span", "data-finding")


def test_the_title_of_a_panel_stands_inside_it(sample_briefing):
    source = source_of(sample_briefing, LOOKS["centred"])
    assert re.search(r'<aside class="callout">\s*<h2 id="section-2">Bottom line</h2>', source)


def test_a_marking_stands_on_every_printed_page_and_cannot_leave_the_style_sheet(sample_briefing, look):
    source = source_of(replace(sample_briefing, cover=Cover(marking=Marking('X"}</style>'))), look)
    [rule] = re.findall(r"@page \{.*", source)
    assert rule.count('content: "X\\22 \\7d \\3c \\2f style\\3e "') == 2
    assert source.count("</style>") == 1
