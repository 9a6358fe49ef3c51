"""One briefing, four files: Word, PDF, HTML and Markdown have the same words in the same order."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from pypdfium2 import raw

from briefgen import pipeline
from briefgen.config.styles import style, style_names
from briefgen.model.briefing import Briefing, Contents
from briefgen.model.style import Look, Pictures
from briefgen.render import to_docx, to_html, to_markdown, to_pdf
from tests.render.every_block import every_block

ROOT = Path(__file__).parents[2]
HOUSES = [entry.name for entry in style_names((ROOT / "styles",))]
SILENT = {"style", "title", "script"}  # an element's text that no page shows; a picture's title repeats its words
LINE_END_HYPHEN = "\x02"  # how PDFium tells it
LIST_SIGN = re.compile(r"•|\d+\.")


def in_word(briefing: Briefing, look: Look) -> Iterator[str]:
    """The paragraphs of the body with those of its pictures; Word sets a heading's number itself."""
    number = 0
    for paragraph in Document(BytesIO(to_docx.RENDERER.render(briefing, look).body)).element.body.iter(qn("w:p")):
        text = "".join(t.text or "" for t in paragraph.iter(qn("w:t"))) if paragraph.find(f".//{qn('w:txbxContent')}") is None else ""
        if look.headings.numbered and paragraph.pPr is not None and paragraph.pPr.style == "Heading1":
            number += 1
            text = f"{number} {text}"
        yield text


def in_pdf(briefing: Briefing, look: Look) -> Iterator[str]:
    """Every text that is marked as content, in the order it is drawn; what is furniture, or the sign of a list, is left out."""
    for page in pypdfium2.PdfDocument(to_pdf.RENDERER.render(briefing, look).body):
        textpage = page.get_textpage()
        for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,)):
            kinds, text = marks_of(item.raw), text_of(item.raw, textpage.raw)
            if "Artifact" not in kinds and not ("Lbl" in kinds and LIST_SIGN.fullmatch(text.strip())):
                yield text


def marks_of(item: ctypes.c_void_p) -> set[str]:
    found = set()
    for number in range(raw.FPDFPageObj_CountMarks(item)):
        name, size = ctypes.create_string_buffer(64), ctypes.c_ulong()
        raw.FPDFPageObjMark_GetName(raw.FPDFPageObj_GetMark(item, number), ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort)), 64, size)
        found.add(name.raw[: size.value].decode("utf-16-le").rstrip("\x00"))
    return found


def text_of(item: ctypes.c_void_p, textpage: ctypes.c_void_p) -> str:
    size = raw.FPDFTextObj_GetText(item, textpage, None, 0)
    text = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(item, textpage, ctypes.cast(text, ctypes.POINTER(ctypes.c_ushort)), size)
    return text.raw.decode("utf-16-le").rstrip("\x00")


class Page(HTMLParser):
    """The text of a page's main part; the style sheet sets a heading's number."""

    def __init__(self, source: str, is_numbered: bool) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.open: list[str] = []
        self.is_numbered = is_numbered
        self.numbers = 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in ("meta", "col", "img", "br", "rect", "line", "circle"):
            self.open.append(tag)
        if tag == "h2" and self.is_numbered:
            self.numbers += 1
            self.seen.append(f"{self.numbers} ")

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        pass

    def handle_data(self, data: str) -> None:
        if "main" in self.open and not SILENT & set(self.open):
            self.seen.append(data)


def in_html(briefing: Briefing, look: Look) -> Iterator[str]:
    yield from Page(to_html.RENDERER.render(briefing, look).body.decode(), look.headings.numbered).seen


def in_markdown(briefing: Briefing, look: Look) -> Iterator[str]:
    for token in MarkdownIt("commonmark").enable("table").parse(to_markdown.RENDERER.render(briefing, look).body.decode()):
        for child in token.children or ():
            if child.type in ("text", "code_inline", "text_special"):
                yield child.content
            yield " " * (child.type in ("softbreak", "hardbreak"))


def bare(texts: Iterator[str]) -> str:
    """Words without the blanks between them, which a format may set as it likes, and without the case of headings."""
    return "".join("".join(texts).replace(LINE_END_HYPHEN, "-").split()).casefold()


def of_every_block() -> Briefing:
    """Without what only a page has, and each format in its own place: the numbers in a table of contents, and the marking."""
    given = every_block()
    kept = (replace(s, blocks=tuple(b for b in s.blocks if not isinstance(b, Contents))) for s in given.sections)
    return replace(given, sections=tuple(kept), cover=replace(given.cover, marking=None))


@pytest.fixture(scope="module")
def of_an_article() -> Briefing:
    return pipeline.brief(ROOT / "seeds" / "bus-network.md", reference="BUS/7")


@pytest.mark.parametrize("house", HOUSES)
def test_word_pdf_and_html_have_the_same_words_in_the_same_order(house: str, of_an_article: Briefing) -> None:
    look = style(house).look
    for briefing in (of_every_block(), of_an_article):
        words = bare(in_word(briefing, look))
        assert len(words) > 1000
        assert bare(in_pdf(briefing, look)) == words
        assert bare(in_html(briefing, look)) == words


@pytest.mark.parametrize("house", HOUSES)
def test_markdown_has_them_too_but_for_the_pictures_it_cannot_draw(house: str, of_an_article: Briefing) -> None:
    look = replace(style(house).look, pictures=Pictures(False, False, False))
    for briefing in (of_every_block(), of_an_article):
        assert bare(in_markdown(briefing, look)).replace(":", "") == bare(in_word(briefing, look)).replace(
            ":", ""
        )  # it sets one after a label
