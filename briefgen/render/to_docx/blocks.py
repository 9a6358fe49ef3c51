"""Blocks as Word paragraphs and tables, one small method a block; what they look like is left to styles.py."""

from collections.abc import Mapping
from functools import singledispatchmethod

from briefgen.model.briefing import Block, Bullets, Callout, Facts, Line, Numbered, Passage, Passages, Prose, Run, RunRole, Section, Table
from briefgen.model.style import Look
from briefgen.render.columns import evened
from briefgen.render.titles import is_note, stands_inside
from briefgen.render.to_docx.markup import element, paragraph, run, tab, tag, twips
from briefgen.render.to_docx.numbering import FIRST_LIST
from briefgen.render.to_docx.paper import text_width

STYLES = {RunRole.PLAIN: "", RunRole.STRONG: "Strong", RunRole.EMPHASIS: "Emphasis", RunRole.QUIET: "Quiet", RunRole.REFERENCE: "Quiet"}
LABEL_SHARE = 0.2
GAP = paragraph("TableGap", "")
PAGE_BREAK = element("p", element("r", tag("br", type="page")))


class BlockWriter:
    """Writes the body of one document and counts its lists and bookmarks."""

    def __init__(self, anchors: Mapping[str, str], look: Look) -> None:
        self.anchors = anchors
        self.look = look
        self.width = text_width(look)
        self.lists = 0
        self.placed: set[str] = set()

    def section(self, section: Section) -> str:
        """A heading and its blocks; a table that no heading follows keeps its distance."""
        heading, inside = section.title.strip(), stands_inside(section, self.look)
        breaks = {"pageBreakBefore": tag("pageBreakBefore"), "spacing": tag("spacing", before=0)} if section.starts_page else {}
        start = paragraph("CalloutHeading" if inside else "Heading1", run(heading), **breaks) if heading else PAGE_BREAK if breaks else ""
        return start + "".join(self.block(part) + (GAP if isinstance(part, Table | Facts) else "") for part in section.blocks)

    @singledispatchmethod
    def block(self, part: Block) -> str:
        """One block as WordprocessingML."""
        raise TypeError(f"{type(part).__name__} is not a block")

    @block.register
    def _(self, part: Prose) -> str:
        return paragraph("Note" if is_note(part) else "Normal", self.line(part.line))

    @block.register
    def _(self, part: Bullets) -> str:
        return "".join(paragraph("ListBullet", self.line(item)) for item in part.items)

    @block.register
    def _(self, part: Numbered) -> str:
        number = FIRST_LIST + self.lists
        self.lists += 1
        return "".join(self._item(lines, number) for lines in part.items)

    @block.register
    def _(self, part: Facts) -> str:
        shares = (LABEL_SHARE, 1 - LABEL_SHARE)
        rows = [[paragraph("FactLabel", run(label)), paragraph("Fact", self.line(value))] for label, value in part.rows]
        return self._table(
            "Facts", [self._row(row, shares) for row in rows], shares, tag("tblLook", firstRow=0, firstColumn=1, noHBand=1, noVBand=1)
        )

    @block.register
    def _(self, table: Table) -> str:
        part = evened(table)
        head = self._row([paragraph("TableHeading", run(name)) for name in part.head], part.shares, is_head=True)
        rows = [self._row([paragraph("TableText", self.line(cell)) for cell in row], part.shares) for row in part.rows]
        caption = paragraph("Caption", run(part.caption)) if part.caption.strip() else ""
        look = tag("tblLook", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1)
        return caption + self._table("BriefingTable", [head, *rows], part.shares, look)

    @block.register
    def _(self, part: Callout) -> str:
        return "".join(paragraph("Callout", self.line(words)) for words in part.lines)

    @block.register
    def _(self, part: Passages) -> str:
        return "".join(map(self._passage, part.items))

    def line(self, runs: Line) -> str:
        """The runs of a line, one after the other."""
        return "".join(map(self._run, runs))

    def _run(self, part: Run) -> str:
        if part.cite not in self.anchors:
            return run(part.text, STYLES[part.role])
        words = part.text.strip()
        start = part.text.index(words)
        style = "Reference" if part.role is RunRole.REFERENCE else "Hyperlink"
        link = element("hyperlink", run(words, style), anchor=self.anchors[part.cite], history=1) if words else ""
        return run(part.text[:start]) + link + run(part.text[start + len(words) :])

    def _item(self, lines: tuple[Line, ...], number: int) -> str:
        """The head carries the number and stays with the lines below it."""
        head, *below = lines or ((),)
        count = element("numPr", tag("ilvl", val=0) + tag("numId", val=number))
        stays = {"keepNext": tag("keepNext")} if below else {}
        rest = [paragraph("ListContinue", self.line(words)) for words in below]
        return paragraph("ListNumber", self.line(head), numPr=count, **stays) + "".join(rest)

    def _passage(self, item: Passage) -> str:
        words = self._marked(item.anchor, self.line(item.line))
        if item.is_heading:
            return paragraph("Heading2", words)
        return paragraph("SourceText", run(item.label, "Label") + tab() + words)

    def _marked(self, anchor: str, words: str) -> str:
        """Words inside the bookmark that references lead to; the first of two equal anchors has it."""
        if anchor in self.placed or anchor not in self.anchors:
            return words
        self.placed.add(anchor)
        number = len(self.placed)
        return tag("bookmarkStart", id=number, name=self.anchors[anchor]) + words + tag("bookmarkEnd", id=number)

    def _table(self, style: str, rows: list[str], shares: tuple[float, ...], look: str) -> str:
        if not rows:
            return ""
        width = tag("tblW", w=twips(self.width), type="dxa")
        shape = element("tblPr", tag("tblStyle", val=style) + width + tag("tblLayout", type="fixed") + look)
        grid = element("tblGrid", (tag("gridCol", w=twips(self.width * share)) for share in shares))
        return element("tbl", shape + grid + "".join(rows))

    def _row(self, cells: list[str], shares: tuple[float, ...], is_head: bool = False) -> str:
        widths = (element("tcPr", tag("tcW", w=twips(self.width * share), type="dxa")) for share in shares)
        shape = element("trPr", tag("cantSplit") + (tag("tblHeader") if is_head else ""))
        return element("tr", shape + "".join(element("tc", width + cell) for width, cell in zip(widths, cells, strict=True)))
