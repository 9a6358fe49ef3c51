"""Tables: a row is one strip and never splits, the head is repeated on every page; ruled, in a grid, or banded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from briefgen.model.briefing import Line, Run, Table
from briefgen.model.style import Colour, HeadFill, TableRules
from briefgen.render.columns import TALL, evened
from briefgen.render.to_pdf.faces import Cut
from briefgen.render.to_pdf.lines import Ink, SetLine
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet, drop
from briefgen.render.to_pdf.strips import Strip
from briefgen.render.to_pdf.structure import OF_COLUMN, Element, Kind

Cells: TypeAlias = tuple[tuple[SetLine, ...], ...]
PAD_ABOVE = 3.2
PAD_BESIDE = 5.0


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns of one table stand, and how it is drawn."""

    sheet: Sheet
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    pads: tuple[float, ...]
    size: float

    @property
    def leading(self) -> float:
        """The height of a line in a cell."""
        return self.size * min(self.sheet.look.sizes.leading, 1.32)


def table_strips(block: Table, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    """The caption, the head and the rows."""
    block = evened(block)
    grid = _grid(block, sheet)
    owner = under.child(Kind.TABLE)
    ink = sheet.ink(grid.size, sheet.look.colours.quiet)
    caption = sheet.text((Run(block.caption),), ink, owner.child(Kind.CAPTION)) if block.caption else ()
    head = _head(block, grid, owner)
    rows = [strip for number, row in enumerate(block.rows) for strip in _row(row, number, len(block.rows), grid, head, owner)]
    return (*(replace(s, keeps=True) for s in caption), *(replace(s, before=4.0) for s in head), *rows)


def _grid(block: Table, sheet: Sheet) -> Grid:
    is_open = sheet.look.tables.rules is not TableRules.GRID and sheet.look.tables.head is HeadFill.NONE and not sheet.look.tables.zebra
    pads = tuple(0.0 if is_open and number == 0 else PAD_BESIDE for number in range(len(block.shares)))
    widths = _widths(block, sheet, pads)
    lefts = tuple(sheet.left + sum(widths[:number]) for number in range(len(widths)))
    return Grid(sheet, lefts, widths, pads, sheet.look.sizes.small)


def _widths(block: Table, sheet: Sheet, pads: tuple[float, ...]) -> tuple[float, ...]:
    """The shares of the width; what a column after the first does not need goes to those that would wrap."""
    given = [sheet.width * share for share in block.shares]
    needed = [_needed(block, number, sheet) + pad + PAD_BESIDE for number, pad in enumerate(pads)]
    spare = [max(0.0, have - need) if number else 0.0 for number, (have, need) in enumerate(zip(given, needed, strict=True))]
    wanting = sum(have for have, need in zip(given, needed, strict=True) if have < need)
    if not wanting:
        return tuple(given)
    grown = sum(spare) / wanting
    return tuple(have * (1 + grown) if have < need else have - gives for have, need, gives in zip(given, needed, spare, strict=True))


def _needed(block: Table, column: int, sheet: Sheet) -> float:
    """The width at which no cell of a column wraps."""
    ink = sheet.ink(sheet.look.sizes.small)
    head = sheet.single(block.head[column], _head_ink(sheet)).width
    return max((head, *(sum(line.width for line in sheet.lines(row[column], ink, 1e9)) for row in block.rows))) + 0.1


def _head_ink(sheet: Sheet) -> Ink:
    colours = sheet.look.colours
    colour = colours.on_accent if sheet.look.tables.head is HeadFill.ACCENT else colours.text
    return Ink(sheet.typecase.heading, Cut.STRONG, sheet.look.sizes.small, colour)


def _head(block: Table, grid: Grid, owner: Element) -> tuple[Strip, ...]:
    if not any(block.head):
        return ()
    cells = _cells([(Run(text),) for text in block.head], _head_ink(grid.sheet), grid)
    owners = _owners(owner, len(cells), Kind.HEAD_CELL, OF_COLUMN)
    height = _height(cells, grid)
    return (Strip(height, partial(_draw_head, cells=cells, owners=owners, height=height, grid=grid), keeps=True),)


def _row(row: Sequence[Line], number: int, count: int, grid: Grid, head: tuple[Strip, ...], owner: Element) -> Iterator[Strip]:
    """One strip, or as many as the page asks for where a row is taller than a page."""
    cells = _cells(row, grid.sheet.ink(grid.size), grid)
    room = grid.sheet.height - sum(strip.height for strip in head) - 2 * PAD_ABOVE
    most = max(1, int(min(room, grid.sheet.first_height / 2) // grid.leading))
    tallest = max((len(lines) for lines in cells), default=1)
    owners = _owners(owner, len(cells), Kind.CELL)
    for start in range(0, max(tallest, 1), most) if tallest * grid.leading > room else (0,):
        part = tuple(lines[start : start + most] if tallest * grid.leading > room else lines for lines in cells)
        height = _height(part, grid)
        # The first two rows stay with the head, the last two with one another: no row stands alone, unless it is tall enough to.
        keeps = count > 1 and number in (0, count - 2) and tallest < TALL
        yield Strip(height, partial(_draw_row, cells=part, owners=owners, height=height, grid=grid, number=number), keeps=keeps, head=head)


def _owners(table: Element, count: int, kind: Kind, attributes: str = "") -> tuple[Element, ...]:
    """A row's cells in the tree."""
    row = table.child(Kind.ROW)
    return tuple(row.child(kind, attributes) for _ in range(count))


def _cells(row: Sequence[Line], ink: Ink, grid: Grid) -> Cells:
    columns = zip(row, grid.widths, grid.pads, strict=True)
    return tuple(grid.sheet.lines(line, ink, max(width - pad - PAD_BESIDE, 8.0)) for line, width, pad in columns)


def _height(cells: Sequence[Sequence[SetLine]], grid: Grid) -> float:
    return max((len(lines) for lines in cells), default=1) * grid.leading + 2 * PAD_ABOVE


def _draw_head(pen: Pen, top: float, cells: Cells, owners: tuple[Element, ...], height: float, grid: Grid) -> None:
    look = grid.sheet.look
    left, width = grid.sheet.left, grid.sheet.width
    if look.tables.head is not HeadFill.NONE:
        pen.box(left, top - height, width, height, look.colours.accent if look.tables.head is HeadFill.ACCENT else look.colours.panel)
    if look.tables.rules is TableRules.GRID:
        _draw_grid(pen, top, height, grid, look.colours.rule)
    elif look.tables.head is HeadFill.NONE:
        pen.rule(left, top - height, width, look.colours.heading, 0.9)
    _draw_cells(pen, top, cells, owners, grid)


def _draw_row(pen: Pen, top: float, cells: Cells, owners: tuple[Element, ...], height: float, grid: Grid, number: int) -> None:
    look = grid.sheet.look
    if look.tables.zebra and number % 2:
        pen.box(grid.sheet.left, top - height, grid.sheet.width, height, look.colours.panel)
    if look.tables.rules is TableRules.GRID:
        _draw_grid(pen, top, height, grid, look.colours.rule)
    elif look.tables.rules is TableRules.ROWS:
        pen.rule(grid.sheet.left, top - height, grid.sheet.width, look.colours.rule, 0.5)
    _draw_cells(pen, top, cells, owners, grid)


def _draw_cells(pen: Pen, top: float, cells: Cells, owners: tuple[Element, ...], grid: Grid) -> None:
    for lines, owner, left, pad in zip(cells, owners, grid.lefts, grid.pads, strict=True):
        for number, line in enumerate(lines):
            pen.line(line, left + pad, top - PAD_ABOVE - number * grid.leading - drop(grid.size, grid.leading), owner)


def _draw_grid(pen: Pen, top: float, height: float, grid: Grid, colour: Colour) -> None:
    for left, width in zip(grid.lefts, grid.widths, strict=True):
        pen.frame(left, top - height, width, height, colour, 0.6)
