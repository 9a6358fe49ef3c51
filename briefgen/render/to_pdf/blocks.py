"""Each block as strips: one small function a block."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial, singledispatch

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
    Table,
)
from briefgen.render.titles import is_note
from briefgen.render.to_pdf.callouts import callout_strips
from briefgen.render.to_pdf.contents import contents_strips
from briefgen.render.to_pdf.faces import Cut
from briefgen.render.to_pdf.facts import facts_strips
from briefgen.render.to_pdf.lines import SetLine
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet, drop
from briefgen.render.to_pdf.strips import Strip, bound, paragraph
from briefgen.render.to_pdf.structure import DISCS, NUMBERS, Element, Kind
from briefgen.render.to_pdf.tables import table_strips

LONGEST_BOUND = 8  # a list item of up to so many lines stays on one page


@singledispatch
def strips(block: Block, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    """A block as strips, its elements under one that is given. Raises TypeError for a block it does not know."""
    raise TypeError(f"no way to draw a {type(block).__name__}")


@strips.register
def _(block: Prose, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    sizes = sheet.look.sizes
    ink = sheet.ink(sizes.small + 0.6 if is_note(block) else sizes.body)
    return _spaced(paragraph(sheet.text(block.line, ink, under.child(Kind.PARAGRAPH))), sheet.look.spacing.paragraph * sizes.body)


@strips.register
def _(block: Bullets, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    return _items([(item,) for item in block.items], ["•"] * len(block.items), sheet, under.child(Kind.LIST, DISCS))


@strips.register
def _(block: Numbered, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    signs = [f"{number}." for number in range(block.start, block.start + len(block.items))]
    return _items(block.items, signs, sheet, under.child(Kind.LIST, NUMBERS))


@strips.register
def _(block: Facts, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    return facts_strips(block, sheet, under)


@strips.register
def _(block: Table, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    return table_strips(block, sheet, under)


@strips.register
def _(block: Callout, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    return callout_strips(block, sheet, under)


@strips.register
def _(block: Picture, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    from briefgen.render.to_pdf.pictures import picture_strips  # what draws is loaded when there is a picture

    return picture_strips(block, sheet, under)


@strips.register
def _(block: Contents, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    return contents_strips(block, sheet, under)


@strips.register
def _(block: Passages, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    size = (sheet.look.sizes.small + sheet.look.sizes.body) / 2
    labels = [sheet.label(item.label, sheet.ink(sheet.look.sizes.small, sheet.look.colours.quiet)) for item in block.items]
    indent = min(max((label.width for label in labels), default=0.0) + 8, sheet.width / 3)
    return tuple(s for item, label in zip(block.items, labels, strict=True) for s in _passage(item, label, size, indent, sheet, under))


def _passage(item: Passage, label: SetLine, size: float, indent: float, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    """One passage; its place exists even where its text has nothing that can be drawn, since links lead to it."""
    owner = under.child("H3" if item.is_heading else Kind.PARAGRAPH)
    sign = owner.child(Kind.LABEL)
    ink = sheet.heading_ink(size + 1, sheet.look.colours.text) if item.is_heading else sheet.ink(size)
    height = sheet.leading(ink.size)
    lines = sheet.text(item.line, ink, owner, indent) or (Strip(height, lambda pen, top: None),)
    lines = tuple(replace(s, keeps=True) for s in lines) if item.is_heading else paragraph(lines)
    lines = _spaced(lines, size * (1.1 if item.is_heading else 0.5))
    places = (sheet.places[item.anchor],) if item.anchor in sheet.places else ()
    first = partial(_draw_labelled, under=lines[0], label=label, left=sheet.left, drop=drop(size, height), owner=sign)
    return (replace(lines[0], draw=first, places=places), *lines[1:])


def _items(items: Sequence[Sequence[Line]], signs: list[str], sheet: Sheet, owner: Element) -> tuple[Strip, ...]:
    """List items: their signs hang in a column of their own, the lines after an item's head are smaller."""
    size = sheet.look.sizes.body
    signed = [sheet.label(sign, sheet.ink(size, sheet.look.colours.accent, Cut.STRONG)) for sign in signs]
    indent = max((sign.width for sign in signed), default=0.0) + 0.6 * size
    return tuple(s for item, sign in zip(items, signed, strict=True) for s in _item(item, sign, indent, sheet, owner.child(Kind.ITEM)))


def _item(item: Sequence[Line], sign: SetLine, indent: float, sheet: Sheet, owner: Element) -> tuple[Strip, ...]:
    """One item; its sign ends where the others end, so that figures stand under one another."""
    size, small = sheet.look.sizes.body, sheet.look.sizes.small
    mark, body = owner.child(Kind.LABEL), owner.child(Kind.BODY)
    left = sheet.left + indent - 0.6 * size - sign.width
    head, *rest = item if item else ((Run(""),),)
    upper = body.child(Kind.PARAGRAPH) if rest else body
    under = [s for line in rest for s in sheet.text(line, sheet.ink(small + 0.4), body.child(Kind.PARAGRAPH), indent)]
    lines = (*sheet.text(head, sheet.ink(size), upper, indent), *under)
    lines = lines or sheet.text((Run("–", RunRole.QUIET),), sheet.ink(size), body, indent)
    lines = _spaced(bound(lines) if len(lines) <= LONGEST_BOUND else paragraph(lines), sheet.look.spacing.item * size)
    first = partial(_draw_labelled, under=lines[0], label=sign, left=left, drop=drop(size, sheet.leading(size)), owner=mark)
    return (replace(lines[0], draw=first), *lines[1:])


def _spaced(lines: Sequence[Strip], before: float) -> tuple[Strip, ...]:
    return tuple(replace(s, before=before if n == 0 else s.before) for n, s in enumerate(lines))


def _draw_labelled(pen: Pen, top: float, under: Strip, label: SetLine, left: float, drop: float, owner: Element) -> None:
    """A strip with a sign to its left."""
    pen.line(label, left, top - drop, owner)
    under.draw(pen, top)
