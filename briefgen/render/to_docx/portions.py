"""The portions in which LibreOffice lays out a file that it opens, and how no heading is parted from what it heads between two of them."""

from collections.abc import Collection
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from briefgen.render.to_docx.markup import new_paragraph, put

# LibreOffice first gives a page so many paragraphs and rows, then moves back what fits, without a look at whether the last one is to stay
# with the next. Measured with 7.4: that parted a question from its reason in 7 of 112 briefings, a heading from its picture in one.
PORTION = 20
MOST_THIN = 3
THIN = 20  # twentieths of a point


def shift_portions(document: Document, heads: Collection[str], gap: str) -> None:
    """Put thin paragraphs in the style `gap` beside the first table, until the first portion ends on nothing that heads something.

    `heads` are the ids of the styles that keep with what follows.
    """
    table = document.element.body.find(qn("w:tbl"))
    for _ in range(MOST_THIN if table is not None else 0):
        if not _is_head(_last(document), heads):
            return
        thin = new_paragraph(table, gap)
        put(thin.get_or_add_pPr(), "spacing", before=0, after=0, line=THIN, lineRule="exact")
        # Between a table and a heading a paragraph would part the heading from what it heads.
        (table.addprevious if _is_head(table.getnext(), heads) else table.addnext)(thin)


def _last(document: Document) -> Any:
    """The last paragraph or table of the first portion; None of a file that is shorter."""
    units, last = 0, None
    for block in document.element.body.iterchildren(qn("w:p"), qn("w:tbl")):
        units += len(block.tr_lst) if block.tag == qn("w:tbl") else 1
        if units > PORTION:
            return last
        last = block
    return None


def _is_head(block: Any, heads: Collection[str]) -> bool:
    if block is None or block.tag != qn("w:p") or block.pPr is None:
        return False
    return block.pPr.find(qn("w:keepNext")) is not None or block.pPr.style in heads
