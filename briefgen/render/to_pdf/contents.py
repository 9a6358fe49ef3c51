"""A table of contents: headings that lead to their places, with the numbers of the pages they stand on."""

from dataclasses import replace
from functools import partial

from briefgen.model.briefing import Contents, Entry
from briefgen.render.titles import numbered
from briefgen.render.to_pdf.lines import Ink, SetLine
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet, drop
from briefgen.render.to_pdf.strips import Strip, paragraph
from briefgen.render.to_pdf.structure import Element, Kind

INDENT = 14.0  # of the second level
NUMBER = 30.0  # room for the page's number, in points
DOTS, DOT_GAP = (0.9, 3.1), 5.0


def contents_strips(block: Contents, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    """The title, which is no heading of the document, then the entries; those without a place to lead to have no number."""
    ink = sheet.heading_ink(sheet.look.sizes.section)
    title = sheet.words(block.title, ink, sheet.width)
    height, owner = ink.size * 1.5, under.child(Kind.PARAGRAPH)
    found = [replace(sheet.strip(line, ink.size, sheet.left, height, owner), before=6.0, keeps=True) for line in title]
    list_owner = under.child(Kind.CONTENTS)
    return (
        *found,
        *(strip for entry in numbered(block, sheet.look).entries for strip in _entry(entry, sheet, list_owner.child(Kind.ENTRY))),
    )


def _entry(entry: Entry, sheet: Sheet, owner: Element) -> tuple[Strip, ...]:
    place = sheet.places.get(entry.anchor, "")
    ink = replace(sheet.ink(sheet.look.sizes.body), link=place)
    indent = INDENT * (min(entry.level, 2) - 1)
    lines = sheet.words(entry.text, ink, sheet.width - indent - NUMBER)
    reference, height = owner.child(Kind.REFERENCE), sheet.leading(ink.size)
    strips = [sheet.strip(replace(line, goes_on=True), ink.size, sheet.left + indent, height, reference) for line in lines]
    if strips and place:
        with_number = partial(_draw_numbered, under=strips[-1], line=lines[-1], left=sheet.left + indent, sheet=sheet, ink=ink, owner=owner)
        strips[-1] = replace(strips[-1], draw=with_number)
    return paragraph([replace(strip, before=0.0 if n else 2.0) for n, strip in enumerate(strips)])


def _draw_numbered(pen: Pen, top: float, under: Strip, line: SetLine, left: float, sheet: Sheet, ink: Ink, owner: Element) -> None:
    """The last line of an entry, a row of dots, and its page's number at the right edge."""
    under.draw(pen, top)
    number = sheet.numbers.get(ink.link, 0)
    sign = sheet.single(str(number) if number else "", replace(ink, link=""))
    baseline, right = top - drop(ink.size, under.height), sheet.left + sheet.width
    start, end = left + line.width + DOT_GAP, right - sign.width - DOT_GAP
    if sign.pieces and end > start:
        pen.stroke(start, baseline + 0.5, end, baseline + 0.5, sheet.look.colours.quiet, 0.7, DOTS)
    pen.line(sign, right - sign.width, baseline, owner)
