"""On which page a thing is likely to stand, shown until the reader's program has counted: in fields, and in the file's properties."""

from collections.abc import Iterator
from math import ceil
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

LETTERS_ON_A_PAGE = 2900  # running text at 11 points on A4
LINE = 70  # letters; no paragraph takes less
LINE_HEIGHT = 15 * 12700  # English metric units, for what is not text
_HEIGHT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


def likely_pages(document: Document) -> tuple[int, dict[str, int]]:
    """A guess at the number of pages, and at the page of every bookmark."""
    done, letters = 0, 0
    places: dict[str, int] = {}
    for paragraph in _paragraphs(document):
        if paragraph.pPr is not None and paragraph.pPr.pageBreakBefore is not None:
            done, letters = done + max(1, ceil(letters / LETTERS_ON_A_PAGE)), 0
        here = done + letters // LETTERS_ON_A_PAGE + 1
        places.update((mark.get(qn("w:name")), here) for mark in paragraph.iter(qn("w:bookmarkStart")))
        letters += max(LINE, sum(len(words.text or "") for words in paragraph.iter(qn("w:t"))), _drawn(paragraph))
    return done + max(1, ceil(letters / LETTERS_ON_A_PAGE)), places


def _paragraphs(document: Document) -> Iterator[Any]:
    """Those of the text itself, not of the boxes in its drawings."""
    inside = qn("w:txbxContent")
    return (p for p in document.element.body.iter(qn("w:p")) if p.getparent().tag != inside)


def _drawn(paragraph: Any) -> int:
    """The letters that would fill the height of a drawing."""
    return sum(LINE * int(extent.get("cy")) // LINE_HEIGHT for extent in paragraph.iter(_HEIGHT))
