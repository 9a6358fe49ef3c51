"""Each block as strips: one small function a block."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial, singledispatch

from briefgen.model.briefing import Block, Bullets, Callout, Facts, Line, Numbered, Passage, Passages, Prose, Run, RunRole, Table
from briefgen.render.titles import is_note
from briefgen.render.to_pdf.callouts import callout_strips
from briefgen.render.to_pdf.faces import Cut
from briefgen.render.to_pdf.facts import facts_strips
from briefgen.render.to_pdf.lines import SetLine
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet, drop
from briefgen.render.to_pdf.strips import Strip, bound, paragraph
from briefgen.render.to_pdf.tables import table_strips

LONGEST_BOUND = 8  # a list item of up to so many lines stays on one page


@singledispatch
def strips(block: Block, sheet: Sheet) -> tuple[Strip, ...]:
    """A block as strips. Raises TypeError for a block it does not know."""
    raise TypeError(f"no way to draw a {type(block).__name__}")


@strips.register
def _(block: Prose, sheet: Sheet) -> tuple[Strip, ...]:
    sizes = sheet.look.sizes
    ink = sheet.ink(sizes.small + 0.6 if is_note(block) else sizes.body)
    return _spaced(paragraph(sheet.text(block.line, ink)), sheet.look.spacing.paragraph * sizes.body)


@strips.register
def _(block: Bullets, sheet: Sheet) -> tuple[Strip, ...]:
    return _items([(item,) for item in block.items], ["•"] * len(block.items), sheet)


@strips.register
def _(block: Numbered, sheet: Sheet) -> tuple[Strip, ...]:
    return _items(block.items, [f"{number}." for number in range(1, len(block.items) + 1)], sheet)


@strips.register
def _(block: Facts, sheet: Sheet) -> tuple[Strip, ...]:
    return facts_strips(block, sheet)


@strips.register
def _(block: Table, sheet: Sheet) -> tuple[Strip, ...]:
    return table_strips(block, sheet)


@strips.register
def _(block: Callout, sheet: Sheet) -> tuple[Strip, ...]:
    return callout_strips(block, sheet)


@strips.register
def _(block: Passages, sheet: Sheet) -> tuple[Strip, ...]:
    size = (sheet.look.sizes.small + sheet.look.sizes.body) / 2
    labels = [sheet.single(item.label, sheet.ink(sheet.look.sizes.small, sheet.look.colours.quiet)) for item in block.items]
    indent = min(max((label.width for label in labels), default=0.0) + 8, sheet.width / 3)
    return tuple(s for item, label in zip(block.items, labels, strict=True) for s in _passage(item, label, size, indent, sheet))


def _passage(item: Passage, label: SetLine, size: float, indent: float, sheet: Sheet) -> tuple[Strip, ...]:
    """One passage; its place exists even where its text has nothing that can be drawn, since links lead to it."""
    ink = sheet.heading_ink(size + 1) if item.is_heading else sheet.ink(size)
    height = sheet.leading(ink.size)
    lines = sheet.text(item.line, ink, indent) or (Strip(height, lambda pen, top: None),)
    lines = tuple(replace(s, keeps=True) for s in lines) if item.is_heading else paragraph(lines)
    lines = _spaced(lines, size * (1.1 if item.is_heading else 0.5))
    name = sheet.places.get(item.anchor, "")
    first = partial(_draw_labelled, under=lines[0], label=label, left=sheet.left, drop=drop(size, height), name=name)
    return (replace(lines[0], draw=first), *lines[1:])


def _items(items: Sequence[Sequence[Line]], signs: list[str], sheet: Sheet) -> tuple[Strip, ...]:
    """List items: their signs hang in a column of their own, the lines after an item's head are smaller."""
    size = sheet.look.sizes.body
    signed = [sheet.single(sign, sheet.ink(size, sheet.look.colours.accent, Cut.STRONG)) for sign in signs]
    indent = max((sign.width for sign in signed), default=0.0) + 0.6 * size
    return tuple(s for item, sign in zip(items, signed, strict=True) for s in _item(item, sign, indent, sheet))


def _item(item: Sequence[Line], sign: SetLine, indent: float, sheet: Sheet) -> tuple[Strip, ...]:
    """One item; its sign ends where the others end, so that figures stand under one another."""
    size, small = sheet.look.sizes.body, sheet.look.sizes.small
    left = sheet.left + indent - 0.6 * size - sign.width
    head, *rest = item if item else ((Run(""),),)
    under = [s for line in rest for s in sheet.text(line, sheet.ink(small + 0.4), indent)]
    lines = (*sheet.text(head, sheet.ink(size), indent), *under) or sheet.text((Run("–", RunRole.QUIET),), sheet.ink(size), indent)
    lines = _spaced(bound(lines) if len(lines) <= LONGEST_BOUND else paragraph(lines), sheet.look.spacing.item * size)
    first = partial(_draw_labelled, under=lines[0], label=sign, left=left, drop=drop(size, sheet.leading(size)), name="")
    return (replace(lines[0], draw=first), *lines[1:])


def _spaced(lines: Sequence[Strip], before: float) -> tuple[Strip, ...]:
    return tuple(replace(s, before=before if n == 0 else s.before) for n, s in enumerate(lines))


def _draw_labelled(pen: Pen, top: float, under: Strip, label: SetLine, left: float, drop: float, name: str) -> None:
    """A strip with a sign to its left, and a place that links lead to."""
    if name:
        pen.place(name, top + 4)
    pen.line(label, left, top - drop)
    under.draw(pen, top)
