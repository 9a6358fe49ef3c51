"""The table of contents as Word's own field, filled in beforehand, each line a link with the number of its page."""

from collections.abc import Mapping
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from briefgen.model.briefing import Entry
from briefgen.render.to_docx.markup import add, add_field, add_tab, add_words

FIELD = r' TOC \o "1-2" \h \z \u '
_PAGE = "PAGEREF "


def add_entry(paragraph: Any, entry: Entry, bookmark: str) -> None:
    """The heading, a tab and the page, all of it a link where the heading has a bookmark."""
    if not bookmark:
        add_words(paragraph, entry.text)
        return
    link = add(paragraph, "hyperlink", anchor=bookmark, history=1)
    add_words(link, entry.text)
    add_tab(link)
    add_field(link, f"{_PAGE}{bookmark} \\h", "1")


def fill_pages(document: Document, places: Mapping[str, int]) -> None:
    """Put the likely pages into the fields."""
    for code in document.element.body.iter(qn("w:instrText")):
        words = (code.text or "").strip()
        if words.startswith(_PAGE):
            _cached(code).text = str(places.get(words.removeprefix(_PAGE).split()[0], 1))


def _cached(code: Any) -> Any:
    """The text that a field shows: in the second run after its code's."""
    return code.getparent().getnext().getnext().find(qn("w:t"))
