"""Any briefing there can be is drawn in every format, and its words survive."""

import re
import shutil
import subprocess
import unicodedata
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from briefgen.model.briefing import (
    Briefing,
    Bullets,
    Callout,
    Cover,
    Facts,
    Numbered,
    Passage,
    Passages,
    Prose,
    Run,
    RunRole,
    Section,
    Table,
)
from briefgen.model.marking import Marking
from briefgen.model.marking_schemes import TLP_COLOURS
from briefgen.model.moment import PartialDate
from briefgen.render import to_docx, to_html, to_markdown
from briefgen.render.harmless import harmless
from tests.render.almen_treaty import LOOKS

MARKUP = ["<b>x</b>", "&amp;", "]]>", "](javascript:x)", "`", "|", "# ", "- ", "1. ", "***", "__", "\\", "{page}", "$x$"]
NASTY = st.sampled_from([*MARKUP, "\x00\x0b", "\u202e", "\ufffe", "\n\n"])
TEXT = st.lists(st.one_of(NASTY, st.text(max_size=12)), max_size=4).map("".join)
ANCHOR = st.sampled_from(["", "p1", "p 1", "P1", "1", "é", "x" * 60, "x" * 60 + "y"])
RUN = st.builds(Run, TEXT, st.sampled_from(RunRole), cite=ANCHOR)
LINE = st.lists(RUN, max_size=3).map(tuple)
LINES = st.lists(LINE, max_size=3).map(tuple)
BLOCK = st.one_of(
    st.builds(Prose, LINE),
    st.builds(Bullets, LINES),
    st.builds(Numbered, st.lists(LINES, max_size=3).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(TEXT, LINE), max_size=3).map(tuple)),
    st.builds(Table, st.lists(TEXT, max_size=3).map(tuple), st.lists(LINES, max_size=3).map(tuple), st.just((0.5, 0.5)), TEXT),
    st.builds(Callout, LINES),
    st.builds(Passages, st.lists(st.builds(Passage, TEXT, ANCHOR, LINE, st.booleans()), max_size=3).map(tuple)),
)
SECTION = st.builds(Section, TEXT, TEXT, st.lists(BLOCK, max_size=3).map(tuple), st.booleans())
MARKING = st.one_of(st.none(), st.sampled_from([*TLP_COLOURS, "INTERNAL <b>"]).map(Marking))
BRIEFING = st.builds(
    Briefing,
    title=TEXT,
    day=TEXT,
    published=st.one_of(st.none(), st.just(PartialDate(2025, 3))),
    style=st.just("plain"),
    version=TEXT,
    sections=st.lists(SECTION, max_size=3).map(tuple),
    analyses=st.just(()),
    cover=st.builds(Cover, reference=TEXT, marking=MARKING, sender=TEXT),
)
LOOK = st.sampled_from(sorted(LOOKS)).map(LOOKS.__getitem__)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Text(HTMLParser):
    """What a reader of a page sees."""

    def __init__(self, source):
        super().__init__()
        self.seen, self.hidden = "", False
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.hidden = tag in ("style", "title")

    def handle_endtag(self, tag):
        self.hidden = False

    def handle_data(self, data):
        self.seen += "" if self.hidden else data


def stretches(briefing):
    """Every text of a briefing's body, in order."""
    for section in briefing.sections:
        yield section.title
        for block in section.blocks:
            yield from block_texts(block)


def block_texts(block):
    match block:
        case Prose(line):
            yield from (run.text for run in line)
        case Bullets(lines) | Callout(lines):
            yield from (run.text for line in lines for run in line)
        case Numbered(items):
            yield from (run.text for lines in items for line in lines for run in line)
        case Facts(rows):
            for label, line in rows:
                yield from (label, *(run.text for run in line))
        case Table(head, rows, _, caption):
            yield from (caption, *head, *(run.text for row in rows for line in row for run in line))
        case Passages(items):
            for item in items:
                yield from ("" if item.is_heading else item.label, *(run.text for run in item.line))


def bare(text):
    """Text without blanks, for a format may set blanks as it likes, in NFC, for a reader may compose letters."""
    return unicodedata.normalize("NFC", "".join(text.split()))


def expected(briefing):
    return bare("".join(map(harmless, stretches(briefing))))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BRIEFING, LOOK)
def test_word_keeps_every_word(briefing, look):
    with ZipFile(BytesIO(to_docx.RENDERER.render(briefing, look).body)) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    seen = "".join(t.text or "" for t in parts["word/document.xml"].iter(f"{WORD}t"))
    assert bare(seen) == bare(harmless(look.masthead.kicker)) + bare(harmless(briefing.title)) + expected(briefing)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BRIEFING, LOOK)
def test_html_keeps_every_word(briefing, look):
    seen = bare(Text(to_html.RENDERER.render(briefing, look).body.decode()).seen)
    marking = bare(briefing.cover.marking.text) if briefing.cover.marking else ""
    assert seen == marking + bare(look.masthead.kicker) + bare(harmless(briefing.title)) + expected(briefing) + marking


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BRIEFING, LOOK)
def test_markdown_keeps_every_word(briefing, look):
    source = bare(to_markdown.RENDERER.render(briefing, look).body.decode())
    place = 0
    for text in stretches(briefing):
        for word in re.findall(r"[^\W_]+", harmless(text)):
            found = source.find(word, place)
            assert found >= 0, word
            place = found + len(word)


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc, an independent reader of Markdown, is not installed")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXT, min_size=1, max_size=12), LOOK)
def test_another_reader_of_markdown_sees_only_text(texts, look):
    sections = (Section("a", "", tuple(Prose((Run(text),)) for text in texts)),)
    briefing = Briefing("T", "", None, "plain", "", sections, ())
    source = to_markdown.RENDERER.render(briefing, look).body
    page = subprocess.run(
        ["pandoc", "-f", "commonmark+pipe_tables", "-t", "html"], input=source, capture_output=True, check=True
    ).stdout.decode()
    assert bare(Text(page).seen) == bare(look.masthead.kicker) + "T" + expected(briefing)
    assert set(re.findall(r"<(\w+)", page)) <= {"p", "em", "h1"}
