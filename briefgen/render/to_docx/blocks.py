"""Blocks as Word paragraphs and tables, one small method a block; what they look like is left to styles.py."""

from collections.abc import Mapping, Sequence
from functools import singledispatchmethod

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.shared import Pt
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

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
from briefgen.render.columns import evened
from briefgen.render.drawings import drawn, shown
from briefgen.render.titles import is_note, stands_inside
from briefgen.render.to_docx.contents import add_entry, close_field, open_field
from briefgen.render.to_docx.markup import add_link, add_words, put, twips
from briefgen.render.to_docx.numbering import bullet_list, list_of, new_list
from briefgen.render.to_docx.paper import column_width
from briefgen.render.to_docx.pictures import add_drawing

STYLES = {RunRole.PLAIN: "", RunRole.STRONG: "Strong", RunRole.EMPHASIS: "Emphasis", RunRole.QUIET: "Quiet", RunRole.REFERENCE: "Quiet"}
LABEL_SHARE = 0.2
Cell = tuple[str, Line]  # the style of its paragraph, and its words


class BlockWriter:
    """Writes the body of one document."""

    def __init__(self, document: Document, anchors: Mapping[str, str], look: Look, names: Mapping[str, str] | None = None) -> None:
        self.document = document
        self.anchors = anchors
        self.look = look
        self.names = names or {}
        self.width = column_width(document)
        self.bullets = 0 if list_of(document, self.named("List Bullet")) else bullet_list(document)
        self.placed: set[str] = set()
        self.pictures = 0

    def named(self, style: str) -> str:
        """What this document calls one of our styles."""
        return self.names.get(style, style)

    def section(self, section: Section) -> None:
        """A heading and its blocks; a table that no heading follows keeps its distance."""
        self._heading(section)
        for part in shown(section, self.look):
            self.block(part)
            if isinstance(part, Table | Facts):
                self.paragraph("Table Gap")

    def paragraph(self, style: str, text: str = "") -> Paragraph:
        """A paragraph in a named style."""
        paragraph = self.document.add_paragraph(style=self.named(style))
        add_words(paragraph, text)
        return paragraph

    @singledispatchmethod
    def block(self, part: Block) -> None:
        """Write one block."""
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
        number = new_list(self.document, self.named("List Number"), part.start)
        for lines in part.items:
            self._item(lines, number)

    @block.register
    def _(self, part: Facts) -> None:
        if not part.rows:
            return
        rows = [(("Fact Label", (Run(label),)), ("Fact", value)) for label, value in part.rows]
        table = self._table("Facts", rows, (LABEL_SHARE, 1 - LABEL_SHARE))
        put(table._tbl.tblPr, "tblLook", firstRow=0, firstColumn=1, noHBand=1, noVBand=1)

    @block.register
    def _(self, part: Table) -> None:
        even = evened(part)
        if even.caption.strip():
            self.paragraph("Caption", even.caption)
        head = [("Table Heading", (Run(name),)) for name in even.head]
        table = self._table("Briefing Table", [head, *([("Table Text", line) for line in row] for row in even.rows)], even.shares)
        put(table._tbl.tblPr, "tblLook", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1)
        put(table.rows[0]._tr.trPr, "tblHeader")
        for cell in table.rows[1].cells if len(even.rows) > 1 else ():  # the head never stands above a single row
            cell.paragraphs[0].paragraph_format.keep_with_next = True

    @block.register
    def _(self, part: Callout) -> None:
        for words in part.lines:
            self._line("Callout", words)

    @block.register
    def _(self, part: Contents) -> None:
        if part.title.strip():
            self.paragraph("TOC Heading", part.title)
        lines = [self.paragraph(f"toc {min(entry.level, 2)}") for entry in part.entries]
        if lines:
            open_field(lines[0])
        for line, entry in zip(lines, part.entries, strict=True):
            add_entry(line, entry, self.anchors.get(entry.anchor, ""))
        if lines:
            close_field(lines[-1])

    @block.register
    def _(self, part: Picture) -> None:
        if drawing := drawn(part, self.look, self.width):
            self.pictures += 1
            add_drawing(self.paragraph("Picture"), drawing, self.look, self.pictures)

    @block.register
    def _(self, part: Passages) -> None:
        for item in part.items:
            self._passage(item)

    def _heading(self, section: Section) -> None:
        title = section.title.strip()
        if title:
            heading = self.paragraph("Callout Heading" if stands_inside(section, self.look) else "Heading 1")
            self._marked(heading, section.anchor, (Run(title),))
            if section.starts_page:
                heading.paragraph_format.page_break_before = True
                heading.paragraph_format.space_before = Pt(0)
        elif section.starts_page:
            self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _line(self, style: str, runs: Line) -> Paragraph:
        return self._fill(self.paragraph(style), runs)

    def _fill(self, paragraph: Paragraph, runs: Line) -> Paragraph:
        for part in runs:
            self._run(paragraph, part)
        return paragraph

    def _run(self, paragraph: Paragraph, part: Run) -> None:
        if part.cite not in self.anchors:
            add_words(paragraph, part.text, STYLES[part.role])
            return
        words = part.text.strip()
        start = part.text.index(words)
        add_words(paragraph, part.text[:start])
        add_link(paragraph, words, "Reference" if part.role is RunRole.REFERENCE else "Hyperlink", self.anchors[part.cite])
        add_words(paragraph, part.text[start + len(words) :])

    def _item(self, lines: tuple[Line, ...], number: int) -> None:
        """The head carries the number and stays with the lines below it."""
        first, *below = lines or ((),)
        head = self._line("List Number", first)
        _enlist(head, number)
        head.paragraph_format.keep_with_next = True if below else None
        for words in below:
            self._line("List Continue", words)

    def _passage(self, item: Passage) -> None:
        if item.is_heading:
            self._marked(self.paragraph("Heading 2"), item.anchor, item.line)
            return
        paragraph = self.paragraph("Source Text")
        add_words(paragraph, item.label, "Label")
        paragraph.add_run().add_tab()
        self._marked(paragraph, item.anchor, item.line)

    def _marked(self, paragraph: Paragraph, anchor: str, runs: Line) -> None:
        """Words inside the bookmark that links lead to; the first of two equal anchors has it."""
        if anchor in self.placed or anchor not in self.anchors:
            self._fill(paragraph, runs)
            return
        self.placed.add(anchor)
        number = len(self.placed)
        put(paragraph._p, "bookmarkStart", id=number, name=self.anchors[anchor])
        self._fill(paragraph, runs)
        put(paragraph._p, "bookmarkEnd", id=number)

    def _table(self, style: str, rows: Sequence[Sequence[Cell]], shares: Sequence[float]) -> WordTable:
        """A table of fixed widths, none of whose rows a page's end may part."""
        table: WordTable = self.document.add_table(len(rows), len(shares), self.named(style))
        table.autofit = False
        put(table._tbl.tblPr, "tblW", w=twips(self.width), type="dxa")
        widths = [Pt(self.width * share) for share in shares]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row, cells in zip(table.rows, rows, strict=True):
            put(row._tr.get_or_add_trPr(), "cantSplit")
            for place, width, (look, line) in zip(row.cells, widths, cells, strict=True):
                place.width = width
                place.paragraphs[0].style = self.named(look)
                self._fill(place.paragraphs[0], line)
        return table


def _enlist(paragraph: Paragraph, number: int) -> None:
    """Make a paragraph a point of a list."""
    place = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    place.get_or_add_ilvl().val, place.get_or_add_numId().val = 0, number
