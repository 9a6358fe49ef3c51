"""The head of the first page: the house's line and the title, on a band, under a rule, or centred."""

from dataclasses import replace
from functools import partial

from briefgen.model.briefing import Briefing
from briefgen.model.style import Colour, MastheadForm
from briefgen.render.to_pdf.faces import Cut
from briefgen.render.to_pdf.lines import Ink, SetLine
from briefgen.render.to_pdf.logos import logo_strips
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet
from briefgen.render.to_pdf.strips import Ground, Strip
from briefgen.render.to_pdf.structure import Kind


def masthead_strips(briefing: Briefing, sheet: Sheet) -> tuple[Strip, ...]:
    """Kicker and title in the form that the style asks for, with the space under them."""
    return (*logo_strips(sheet), *_FORMS[sheet.look.masthead.form](briefing, sheet))


def _band(briefing: Briefing, sheet: Sheet) -> tuple[Strip, ...]:
    """Both on the accent colour, from edge to edge of the paper."""
    ground = Ground(partial(_draw_band, sheet=sheet))
    on_accent = sheet.look.colours.on_accent
    lines = (*_kicker(sheet, on_accent), *_title(briefing, sheet, sheet.heading_ink(sheet.look.sizes.title, on_accent)), _space(15))
    return (*(replace(s, ground=ground, keeps=True) for s in lines), _space(13))


def _rule(briefing: Briefing, sheet: Sheet) -> tuple[Strip, ...]:
    """A short thick bar above, the title in the heading colour."""
    bar = Strip(13, partial(_draw_bar, sheet=sheet))
    kicker = _kicker(sheet, sheet.look.colours.accent)
    return (bar, *kicker, *_title(briefing, sheet, sheet.heading_ink(sheet.look.sizes.title)), _space(9))


def _centred(briefing: Briefing, sheet: Sheet) -> tuple[Strip, ...]:
    """Both in the middle of the column, between fine lines."""
    ink = replace(sheet.heading_ink(sheet.look.sizes.title), cut=Cut.REGULAR)
    end = Strip(20, partial(_draw_double, sheet=sheet))
    return (*_kicker(sheet, sheet.look.colours.accent, centred=True), _space(5), *_title(briefing, sheet, ink, centred=True), end)


def _kicker(sheet: Sheet, colour: Colour, centred: bool = False) -> tuple[Strip, ...]:
    size = sheet.look.sizes.small + 0.4
    lines = sheet.words(sheet.look.masthead.kicker.upper(), sheet.label_ink(size, colour), sheet.width)
    owner = sheet.tree.root.child(Kind.PARAGRAPH)
    return tuple(sheet.strip(line, size, _left(line, sheet, centred), size * 2.1, owner) for line in lines)


def _title(briefing: Briefing, sheet: Sheet, ink: Ink, centred: bool = False) -> tuple[Strip, ...]:
    ink = replace(ink, tracking=0.0)
    lines = sheet.words(briefing.title, ink, sheet.width * (0.92 if centred else 1.0))
    owner = sheet.tree.root.child("H1")
    return tuple(sheet.strip(line, ink.size, _left(line, sheet, centred), ink.size * 1.17, owner) for line in lines)


def _left(line: SetLine, sheet: Sheet, centred: bool) -> float:
    return sheet.left + ((sheet.width - line.width) / 2 if centred else 0.0)


def _space(height: float) -> Strip:
    return Strip(height, lambda pen, top: None, keeps=True)


def _draw_band(pen: Pen, top: float, bottom: float, sheet: Sheet) -> None:
    """From the paper's upper edge, or from below the house's sign, which asks for a white ground."""
    width, height = sheet.paper
    height = top + ABOVE_BAND if sheet.look.logo.file else height
    pen.box(0, bottom, width, height - bottom, sheet.look.colours.accent)


def _draw_bar(pen: Pen, top: float, sheet: Sheet) -> None:
    pen.box(sheet.left, top - 4, 46, 4, sheet.look.colours.accent)
    pen.rule(sheet.left, top - 0.3, sheet.width, sheet.look.colours.accent, 0.6)


def _draw_double(pen: Pen, top: float, sheet: Sheet) -> None:
    pen.rule(sheet.left, top - 8, sheet.width, sheet.look.colours.accent, 1.4)
    pen.rule(sheet.left, top - 10.6, sheet.width, sheet.look.colours.accent, 0.4)


ABOVE_BAND = 8.0
_FORMS = {MastheadForm.BAND: _band, MastheadForm.RULE: _rule, MastheadForm.CENTRED: _centred}
