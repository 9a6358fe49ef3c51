"""Blocks as Word paragraphs and tables, one small method a block; what they look like is left to styles.py."""

from collections.abc import Mapping, Sequence
from functools import singledispatchmethod
from itertools import zip_longest
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from briefgen.model.briefing import (
    Block,
    Bullets,
    Callout,
    Contents,
    Facts,
    Line,
    Numbered,
    Passage,
    Passages,
    Picture,
    Prose,
    Run,
    RunRole,
    Section,
    Table,
)
from briefgen.model.style import Look
from briefgen.render.columns import TALL, evened, lines_of, roomy
from briefgen.render.drawings import drawn, shown
from briefgen.render.paper import text_width
from briefgen.render.titles import is_note, numbered, stands_inside
from briefgen.render.to_docx.contents import FIELD, add_entry
from briefgen.render.to_docx.markup import add, add_link, add_tab, add_words, close_field, new_paragraph, new_table, open_field, put, twips
from briefgen.render.to_docx.numbering import bullet_list, list_of, new_list
from briefgen.render.to_docx.pages import runs_over_a_little
from briefgen.render.to_docx.paper import column_width
from briefgen.render.to_docx.pictures import add_drawing
from briefgen.render.to_docx.table_styles import CELL_PADDING, outset

STYLES = {RunRole.PLAIN: "", RunRole.STRONG: "Strong", RunRole.EMPHASIS: "Emphasis", RunRole.QUIET: "Quiet", RunRole.REFERENCE: "Quiet"}
LABEL_SHARE = 0.2
LAST_BOUND, SHORT = 4, 300  # passages of so few letters; no page is left with the last one alone
CLOSING = frozenset({"sources", "method"})  # short sections; neither fills a page's last lines alone
HEADS = frozenset({"Title", "Subtitle", "Heading 1", "Heading 2", "Callout Heading", "Caption", "Table Heading", "TOC Heading"})
Cell = tuple[str, Line]  # the style of its paragraph, and its words


class BlockWriter:
    """Writes the body of one document."""

    def __init__(self, document: Document, anchors: Mapping[str, str], look: Look, styles: Mapping[str, str]) -> None:
        """Write in a document where `styles` tells the ids of our styles."""
        self.document = document
        self.anchors = anchors
        self.look = look
        self.styles = styles
        self.width = column_width(document)
        self.bullets = 0 if list_of(document, styles["List Bullet"]) else bullet_list(document)
        self.placed: set[str] = set()
        self.pictures = 0
        self.before = ""
        self._end = document.element.body.get_or_add_sectPr()

    def section(self, section: Section) -> None:
        """A heading and its blocks; a table that no heading follows keeps its distance."""
        if section.name in CLOSING and self.before in CLOSING:
            self._bind_last()
        self.before = section.name
        self._heading(section)
        for part in shown(section, self.look):
            self.set_off()
            self.block(part)

    def set_off(self) -> None:
        """Give what follows a table its distance; a heading brings its own and stands right behind, or LibreOffice would part it."""
        last = self._end.getprevious()
        if last is not None and last.tag == qn("w:tbl"):
            self.paragraph("Table Gap")

    def paragraph(self, style: str, text: str = "") -> Any:
        """A paragraph in one of our styles."""
        paragraph = self._bare(style)
        self._end.addprevious(paragraph)
        add_words(paragraph, text)
        return paragraph

    @singledispatchmethod
    def block(self, part: Block) -> None:
        """Write one block; a picture only where the house's own page has room for it too, so that a template shows those of the PDF."""
        raise TypeError(f"{type(part).__name__} is not a block")

    @block.register
    def _(self, part: Prose) -> None:
        self._line("Note" if is_note(part) else "Normal", part.line)

    @block.register
    def _(self, part: Bullets) -> None:
        for item in part.items:
            point = self._line("List Bullet", item)
            if self.bullets:
                _enlist(point, self.bullets)

    @block.register
    def _(self, part: Numbered) -> None:
        number = new_list(self.document, self.styles["List Number"], part.start)
        for lines in part.items:
            self._item(lines, number)

    @block.register
    def _(self, part: Facts) -> None:
        if not part.rows:
            return
        rows = [(("Fact Label", (Run(label),)), ("Fact", value)) for label, value in part.rows]
        table = self._table("Facts", rows, (LABEL_SHARE, 1 - LABEL_SHARE))
        add(table.tblPr, "tblLook", firstRow=0, firstColumn=1, noHBand=1, noVBand=1)

    @block.register
    def _(self, part: Table) -> None:
        size = float(self.look.sizes.small)
        even = roomy(evened(part), self.width, size, 2 * CELL_PADDING)
        if even.caption.strip():
            self.paragraph("Caption", even.caption)
        head = [("Table Heading", (Run(name),)) for name in even.head]
        table = self._table("Briefing Table", [head, *([("Table Text", line) for line in row] for row in even.rows)], even.shares)
        add(table.tblPr, "tblLook", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1)
        first, *others = table.tr_lst
        add(first.trPr, "tblHeader")
        keeps = len(others) > 1 and lines_of(even.rows[0], even.shares, self.width, size) < TALL
        for cell in others[0].tc_lst if keeps else ():  # the head never stands above a single row, unless it is tall
            put(cell.p_lst[0].get_or_add_pPr(), "keepNext")

    @block.register
    def _(self, part: Callout) -> None:
        for words in part.lines:
            self._line("Callout", words)

    @block.register
    def _(self, part: Contents) -> None:
        if part.title.strip():
            self.paragraph("TOC Heading", part.title)
        entries = numbered(part, self.look).entries
        lines = [self.paragraph(f"toc {min(entry.level, 2)}") for entry in entries]
        if lines:
            open_field(lines[0], FIELD)
        for line, entry in zip(lines, entries, strict=True):
            add_entry(line, entry, self.anchors.get(entry.anchor, ""))
        if lines:
            close_field(lines[-1])

    @block.register
    def _(self, part: Picture) -> None:
        if drawn(part, self.look, text_width(self.look)) and (drawing := drawn(part, self.look, self.width, has_fonts=False)):
            self.pictures += 1
            add_drawing(self.paragraph("Picture"), drawing, self.look, self.pictures)

    @block.register
    def _(self, part: Passages) -> None:
        self._bind_last()  # what is said of them below their heading does not stand at the foot of a page without them
        for left, item in zip(range(len(part.items) - 1, -1, -1), part.items, strict=True):
            self._passage(item)
            if 0 < left < LAST_BOUND and sum(len(run.text) for run in item.line) < SHORT:
                self._bind_last()

    def _bare(self, style: str) -> Any:
        """An empty paragraph, not yet anywhere; a head stays with what it heads, whether a house's own style says so or not."""
        paragraph = new_paragraph(self._end, self.styles[style])
        if self.look.word and style in HEADS:
            put(paragraph.get_or_add_pPr(), "keepNext")
        return paragraph

    def _heading(self, section: Section) -> None:
        title = section.title.strip()
        starts_page = section.starts_page and not runs_over_a_little(self.document)
        is_inside = bool(title) and stands_inside(section, self.look)
        if is_inside:
            self.set_off()
        if title:
            heading = self.paragraph("Callout Heading" if is_inside else "Heading 1")
            self._marked(heading, section.anchor, (Run(title),))
            if starts_page:
                put(heading.get_or_add_pPr(), "pageBreakBefore")
                put(heading.pPr, "spacing", before=0)
        elif starts_page:
            add(add(self.paragraph("Normal"), "r"), "br", type="page")

    def _bind_last(self) -> None:
        """Keep the last paragraph with the next one."""
        last = self._end.getprevious()
        if last is not None and last.tag == qn("w:p"):
            put(last.get_or_add_pPr(), "keepNext")

    def _line(self, style: str, runs: Line) -> Any:
        return self._fill(self.paragraph(style), runs)

    def _fill(self, paragraph: Any, runs: Line) -> Any:
        for part, following in zip_longest(runs, runs[1:], fillvalue=Run("")):
            if part.text == " " and following.role is RunRole.QUIET:  # a reference stays with the last word that it is for
                add_words(paragraph, "\N{NO-BREAK SPACE}")
            else:
                self._run(paragraph, part)
        return paragraph

    def _run(self, paragraph: Any, part: Run) -> None:
        if part.cite not in self.anchors:
            add_words(paragraph, part.text, self.styles.get(STYLES[part.role], ""))
            return
        words = part.text.strip()
        start = part.text.index(words)
        add_words(paragraph, part.text[:start])
        style = self.styles["Reference" if part.role is RunRole.REFERENCE else "Hyperlink"]
        add_link(paragraph, words, style, self.anchors[part.cite])
        add_words(paragraph, part.text[start + len(words) :])

    def _item(self, lines: tuple[Line, ...], number: int) -> None:
        """The head carries the number and stays with the lines below it."""
        first, *below = lines or ((),)
        head = self._line("List Number", first)
        _enlist(head, number)
        if below:
            put(head.pPr, "keepNext")
        for words in below:
            self._line("List Continue", words)

    def _passage(self, item: Passage) -> None:
        if item.is_heading:
            self._marked(self.paragraph("Heading 2"), item.anchor, item.line)
            return
        paragraph = self.paragraph("Source Text")
        add_words(paragraph, item.label, self.styles["Label"])
        add_tab(paragraph)
        self._marked(paragraph, item.anchor, item.line)

    def _marked(self, paragraph: Any, anchor: str, runs: Line) -> None:
        """Words inside the bookmark that links lead to; the first of two equal anchors has it."""
        if anchor in self.placed or anchor not in self.anchors:
            self._fill(paragraph, runs)
            return
        self.placed.add(anchor)
        number = len(self.placed)
        add(paragraph, "bookmarkStart", id=number, name=self.anchors[anchor])
        self._fill(paragraph, runs)
        add(paragraph, "bookmarkEnd", id=number)

    def _table(self, style: str, rows: Sequence[Sequence[Cell]], shares: Sequence[float]) -> Any:
        """A table of fixed widths, none of whose rows a page's end may part."""
        widths = [twips(self.width * share) for share in shares]
        table = new_table(self._end, self.styles[style], widths)
        if inset := outset(self.document, self.styles[style]):
            put(table.tblPr, "tblInd", w=inset, type="dxa")
        self._end.addprevious(table)
        for cells in rows:
            row = add(table, "tr")
            add(add(row, "trPr"), "cantSplit")
            for width, (look, line) in zip(widths, cells, strict=True):
                cell = add(row, "tc")
                add(add(cell, "tcPr"), "tcW", w=width, type="dxa")
                place = self._bare(look)
                cell.append(place)
                self._fill(place, line)
        return table


def _enlist(paragraph: Any, number: int) -> None:
    """Make a paragraph a point of a list."""
    place = put(paragraph.get_or_add_pPr(), "numPr")
    add(place, "ilvl", val=0)
    add(place, "numId", val=number)
