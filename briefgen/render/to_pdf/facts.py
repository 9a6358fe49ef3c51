"""The title block: labels with their values, short ones two abreast, closed by a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from briefgen.model.briefing import Facts, Line
from briefgen.model.style import HeadingRule
from briefgen.render.to_pdf.lines import SetLine
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet, draw_line, drop
from briefgen.render.to_pdf.strips import Strip, bound
from briefgen.render.to_pdf.structure import Element, Kind

GUTTER = 18.0


@dataclass(frozen=True, slots=True)
class Fact:
    """One label with its value's lines; `is_short` where it fits half the width."""

    label: SetLine
    lines: tuple[SetLine, ...]
    is_short: bool
    sign: Element
    body: Element


def facts_strips(block: Facts, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    """All facts in order, row by row."""
    size = sheet.look.sizes.small + 0.4
    labels = [sheet.label(label, sheet.ink(size, sheet.look.colours.quiet)) for label, _ in block.rows]
    column = min(max((label.width for label in labels), default=0.0) + 10, sheet.width / 3)
    owner = under.child(Kind.LIST)
    facts = [_fact(label, sheet, column, size, row[1], owner.child(Kind.ITEM)) for label, row in zip(labels, block.rows, strict=True)]
    rows = [strip for pair in _pairs(facts) for strip in _row(pair, sheet, column, size)]
    end = Strip(9.0, partial(_draw_end, sheet=sheet))
    return bound((*rows, end)) if rows else ()


def _fact(label: SetLine, sheet: Sheet, column: float, size: float, value: Line, owner: Element) -> Fact:
    owners = owner.child(Kind.LABEL), owner.child(Kind.BODY)
    half = (sheet.width - GUTTER) / 2 - column
    lines = sheet.lines(value, sheet.ink(size), half)
    if len(lines) <= 1:
        return Fact(label, lines, True, *owners)
    return Fact(label, sheet.lines(value, sheet.ink(size), sheet.width - column), False, *owners)


def _pairs(facts: list[Fact]) -> Iterator[tuple[Fact, ...]]:
    """Two short facts share a row; a long one has its own."""
    waiting: list[Fact] = []
    for fact in facts:
        if not fact.is_short:
            if waiting:
                yield tuple(waiting)
            waiting = []
            yield (fact,)
            continue
        waiting.append(fact)
        if len(waiting) == 2:
            yield tuple(waiting)
            waiting = []
    if waiting:
        yield tuple(waiting)


def _row(pair: tuple[Fact, ...], sheet: Sheet, column: float, size: float) -> Iterator[Strip]:
    height = size * 1.5
    for number in range(max(1, *(len(fact.lines) for fact in pair))):
        yield Strip(height, partial(_draw_row, pair=pair, number=number, sheet=sheet, column=column, drop=drop(size, height)))


def _draw_row(pen: Pen, top: float, pair: tuple[Fact, ...], number: int, sheet: Sheet, column: float, drop: float) -> None:
    for side, fact in enumerate(pair):
        left = sheet.left + side * (sheet.width + GUTTER) / 2
        if number == 0:
            draw_line(pen, top, fact.label, left, drop, fact.sign)
        if number < len(fact.lines):
            draw_line(pen, top, fact.lines[number], left + column, drop, fact.body)


def _draw_end(pen: Pen, top: float, sheet: Sheet) -> None:
    """A closing line, unless the next heading brings its own."""
    if sheet.look.headings.rule is not HeadingRule.ABOVE:
        pen.rule(sheet.left, top - 8, sheet.width, sheet.look.colours.rule, 0.6)
