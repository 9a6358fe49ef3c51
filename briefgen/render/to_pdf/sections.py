"""A section as strips: its heading, bound to what follows, then its blocks."""

from dataclasses import replace
from functools import partial

from briefgen.model.briefing import Callout, Section
from briefgen.model.style import Colour, HeadingRule, LetterCase
from briefgen.render.drawings import shown
from briefgen.render.harmless import harmless
from briefgen.render.titles import stands_inside
from briefgen.render.to_pdf.blocks import strips
from briefgen.render.to_pdf.callouts import callout_strips
from briefgen.render.to_pdf.lines import SetLine
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet, drop
from briefgen.render.to_pdf.strips import Strip
from briefgen.render.to_pdf.structure import Element, Kind

GAP = 4.0  # between a heading and its line


def section_strips(section: Section, number: int, sheet: Sheet) -> tuple[Strip, ...]:
    """All strips of a section; `number` is its place among those with a title."""
    owner = sheet.tree.root.child(Kind.SECTION)
    blocks = shown(section, sheet.look)
    first = blocks[0] if blocks else None
    if isinstance(first, Callout) and stands_inside(section, sheet.look):
        labelled = callout_strips(first, sheet, owner, section.title)
        opened = (_with_entry(labelled[0], section, number, sheet), *labelled[1:])
        found = (*opened, *(s for block in shown(section, sheet.look)[1:] for s in strips(block, sheet, owner)))
        found = (replace(found[0], before=sheet.look.headings.space_before * 0.8), *found[1:])
    else:
        heading = heading_strips(section, number, sheet, owner.child("H2"))
        found = (*heading, *(s for block in shown(section, sheet.look) for s in strips(block, sheet, owner)))
    return (replace(found[0], starts_page=True), *found[1:]) if found and section.starts_page else found


def heading_strips(section: Section, number: int, sheet: Sheet, owner: Element) -> tuple[Strip, ...]:
    """The heading's lines, its line above or below, and the space under it; () for a section without a title."""
    if not section.title:
        return ()
    look, size = sheet.look, sheet.look.sizes.section
    title = section.title.upper() if look.headings.case is LetterCase.UPPER else section.title
    sign = sheet.label(f"{number}", sheet.heading_ink(size, look.colours.accent)) if look.headings.numbered else SetLine((), 0.0)
    indent = sign.width + 0.7 * size if sign.pieces else 0.0
    lines = sheet.words(title, sheet.heading_ink(size), sheet.width - indent)
    height = size * 1.22
    found = [sheet.strip(line, size, sheet.left + indent, height, owner) for line in lines]
    if not found:
        return ()
    found[0] = _with_sign(found[0], sign, size, height, sheet, owner)
    found = _with_rule(found, sheet)
    found[0] = replace(_with_entry(found[0], section, number, sheet), before=look.headings.space_before)
    found[-1] = replace(found[-1], height=found[-1].height + look.headings.space_after)
    return tuple(replace(s, keeps=True) for s in found)


def _with_sign(strip: Strip, sign: SetLine, size: float, height: float, sheet: Sheet, owner: Element) -> Strip:
    def draw(pen: Pen, top: float) -> None:
        if sign.pieces:
            pen.line(sign, sheet.left, top - drop(size, height), owner)
        strip.draw(pen, top)

    return replace(strip, draw=draw)


def _with_entry(strip: Strip, section: Section, number: int, sheet: Sheet) -> Strip:
    """A strip that the document's outline leads to."""
    title = " ".join(harmless(section.title).split())
    shown = f"{number} {title}" if sheet.look.headings.numbered else title

    name = f"section-{number}"  # no anchor's name has a hyphen
    places = (name, sheet.places[section.anchor]) if section.anchor in sheet.places else (name,)

    def draw(pen: Pen, top: float) -> None:
        pen.entry(shown, name)
        strip.draw(pen, top)

    return replace(strip, draw=draw, places=places)


def _with_rule(lines: list[Strip], sheet: Sheet) -> list[Strip]:
    colours, rule = sheet.look.colours, sheet.look.headings.rule
    if rule is HeadingRule.ABOVE:
        above = Strip(GAP + 1, partial(_draw_rule, sheet=sheet, weight=0.8, colour=colours.accent))
        return [above, *lines]
    if rule is HeadingRule.BELOW:
        below = Strip(GAP, partial(_draw_rule, sheet=sheet, weight=0.6, colour=colours.rule, drop=2.5))
        return [*lines, below]
    return lines


def _draw_rule(pen: Pen, top: float, sheet: Sheet, weight: float, colour: Colour, drop: float = 0.0) -> None:
    pen.rule(sheet.left, top - drop, sheet.width, colour, weight)
