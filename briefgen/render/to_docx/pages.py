"""On which page a thing is likely to stand, shown until the reader's program has counted: in fields, and in the file's properties."""

from collections.abc import Iterator
from math import ceil
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

LETTERS_ON_A_PAGE = 2900  # running text at 11 points on A4
LINE = 70  # letters; no paragraph takes less
LITTLE = 0.4  # of a page; the guess errs by as much, and to follow on does no harm
LINE_HEIGHT = 15 * 12700  # English metric units, for what is not text
_HEIGHT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


def runs_over_a_little(document: Document) -> bool:
    """Whether the last page so far, not the first, is likely to hold little: what asks for a new page had better follow on."""
    letters = 0
    for paragraph, _, before in _places(document):
        letters = before + _taken(paragraph)
    return letters > LETTERS_ON_A_PAGE and letters % LETTERS_ON_A_PAGE < LITTLE * LETTERS_ON_A_PAGE


def likely_pages(document: Document) -> tuple[int, dict[str, int]]:
    """A guess at the number of pages, and at the page of every bookmark."""
    places: dict[str, int] = {}
    done, letters = 0, 0
    for paragraph, done, letters in _places(document):
        here = done + letters // LETTERS_ON_A_PAGE + 1
        places.update((mark.get(qn("w:name")), here) for mark in paragraph.iter(qn("w:bookmarkStart")))
        letters += _taken(paragraph)
    return done + max(1, ceil(letters / LETTERS_ON_A_PAGE)), places


def _places(document: Document) -> Iterator[tuple[Any, int, int]]:
    """Each paragraph with the pages that are done before it, and the letters since."""
    done, letters = 0, 0
    for paragraph in _paragraphs(document):
        if paragraph.pPr is not None and paragraph.pPr.pageBreakBefore is not None:
            done, letters = done + max(1, ceil(letters / LETTERS_ON_A_PAGE)), 0
        yield paragraph, done, letters
        letters += _taken(paragraph)


def _taken(paragraph: Any) -> int:
    return max(LINE, sum(len(words.text or "") for words in paragraph.iter(qn("w:t"))), _drawn(paragraph))


def _paragraphs(document: Document) -> Iterator[Any]:
    """Those of the text itself, not of the boxes in its drawings."""
    inside = qn("w:txbxContent")
    return (p for p in document.element.body.iter(qn("w:p")) if p.getparent().tag != inside)


def _drawn(paragraph: Any) -> int:
    """The letters that would fill the height of a drawing."""
    return sum(LINE * int(extent.get("cy")) // LINE_HEIGHT for extent in paragraph.iter(_HEIGHT))
