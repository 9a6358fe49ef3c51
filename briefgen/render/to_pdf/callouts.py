"""The lines that must be seen first: on a panel, behind a bar, or in a frame."""

from dataclasses import replace
from functools import partial

from briefgen.model.briefing import Callout
from briefgen.model.style import CalloutForm
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet
from briefgen.render.to_pdf.strips import Ground, Strip, bound
from briefgen.render.to_pdf.structure import Element, Kind

LONGEST_BOUND = 24  # lines; a longer callout may run over a page


def callout_strips(block: Callout, sheet: Sheet, under: Element, title: str = "") -> tuple[Strip, ...]:
    """The lines of a callout on their ground; a title stands inside it as a label."""
    size = sheet.look.sizes.body + 0.7
    inset, pad = _INSETS[sheet.look.callout]
    ground = Ground(partial(_GROUNDS[sheet.look.callout], sheet=sheet))
    measure = sheet.width - inset - (0 if sheet.look.callout is CalloutForm.BAR else inset)
    label = _label(title, sheet, inset, measure, under)
    owner, ink = under.child(Kind.DIVISION), sheet.ink(size)
    set_lines = [sheet.text(line, ink, owner.child(Kind.PARAGRAPH), inset, measure) for line in block.lines]
    lines = [s for number, strips in enumerate(set_lines) for s in _spaced(strips, number)]
    space = Strip(pad, _nothing)
    whole = [replace(s, ground=ground) for s in (space, *label, *lines, space)]
    if len(whole) <= LONGEST_BOUND:
        whole = list(bound(whole))
    return (replace(whole[0], before=6.0, keeps=True), *whole[1:])


def _label(title: str, sheet: Sheet, inset: float, measure: float, under: Element) -> tuple[Strip, ...]:
    size = sheet.look.sizes.small
    lines = sheet.words(title.upper(), sheet.label_ink(size, sheet.look.colours.accent), measure) if title else ()
    owner = under.child("H2")
    return tuple(replace(sheet.strip(line, size, sheet.left + inset, size * 1.85, owner), keeps=True) for line in lines)


def _spaced(lines: tuple[Strip, ...], number: int) -> tuple[Strip, ...]:
    return (replace(lines[0], before=4.0 if number else 0.0), *lines[1:]) if lines else ()


def _nothing(pen: Pen, top: float) -> None:
    """Draw an empty strip."""


def _panel(pen: Pen, top: float, bottom: float, sheet: Sheet) -> None:
    colours = sheet.look.colours
    pen.box(sheet.left, bottom, sheet.width, top - bottom, colours.panel)
    pen.box(sheet.left, bottom, 3, top - bottom, colours.accent)


def _bar(pen: Pen, top: float, bottom: float, sheet: Sheet) -> None:
    pen.box(sheet.left, bottom, 4, top - bottom, sheet.look.colours.accent)


def _frame(pen: Pen, top: float, bottom: float, sheet: Sheet) -> None:
    colours = sheet.look.colours
    pen.frame(sheet.left, bottom, sheet.width, top - bottom, colours.accent, 0.7)


_GROUNDS = {CalloutForm.PANEL: _panel, CalloutForm.BAR: _bar, CalloutForm.FRAME: _frame}
# Space beside and above the text.
_INSETS = {CalloutForm.PANEL: (14.0, 9.0), CalloutForm.BAR: (16.0, 2.0), CalloutForm.FRAME: (12.0, 10.0)}
