"""The table of contents as Word's own field, filled in beforehand, each line a link with the number of its page."""

from collections.abc import Mapping
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from briefgen.model.briefing import Entry
from briefgen.render.to_docx.markup import add_field, add_words, put

FIELD = r' TOC \o "1-2" \h \z \u '
_PAGE = "PAGEREF "


def open_field(paragraph: Paragraph) -> None:
    """Begin the field in the first line of the contents."""
    for kind in ("begin", "separate"):
        put(paragraph.add_run()._r, "fldChar", fldCharType=kind)
        if kind == "begin":
            put(paragraph.add_run()._r, "instrText").text = FIELD


def close_field(paragraph: Paragraph) -> None:
    """End it in the last line."""
    put(paragraph.add_run()._r, "fldChar", fldCharType="end")


def add_entry(paragraph: Paragraph, entry: Entry, bookmark: str) -> None:
    """The heading, a tab and the page, all of it a link where the heading has a bookmark."""
    before = len(paragraph._p.r_lst)
    add_words(paragraph, entry.text)
    if not bookmark:
        return
    paragraph.add_run().add_tab()
    add_field(paragraph, f"{_PAGE}{bookmark} \\h", "1")
    link = put(paragraph._p, "hyperlink", anchor=bookmark, history=1)
    for run in paragraph._p.r_lst[before:]:
        link.append(run)


def fill_pages(document: Document, places: Mapping[str, int]) -> None:
    """Put the likely pages into the fields."""
    for code in document.element.body.iter(qn("w:instrText")):
        words = (code.text or "").strip()
        if words.startswith(_PAGE):
            _cached(code).text = str(places.get(words.removeprefix(_PAGE).split()[0], 1))


def _cached(code: Any) -> Any:
    """The text that a field shows: in the second run after its code's."""
    return code.getparent().getnext().getnext().find(qn("w:t"))
