"""What stands around the text of every page: the marking, the header and the footer."""

from briefgen.model.briefing import Briefing
from briefgen.model.marking import Marking
from briefgen.model.style import Colour, MastheadForm
from briefgen.render.running import field_values, fields
from briefgen.render.to_pdf.faces import Cut
from briefgen.render.to_pdf.lines import cut_to
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet
from briefgen.render.to_pdf.structure import RUNNING, Element

MARKING_SIZE = 12.0  # points, the least that TLP 2.0 allows
MARKING_HEIGHT = 18.0
GAP = 14.0  # between two texts of one line
EDGE = 15.0  # from the marking to the paper's edge
BLACK = Colour("#000000")


def draw_running(pen: Pen, briefing: Briefing, sheet: Sheet, page: int, pages: int, marking: Element) -> None:
    """Draw header, footer and marking of one page; the first has its masthead instead of a header, and its marking is read out."""
    values = {**field_values(briefing), "page": str(page), "pages": str(pages)}
    height, look = sheet.paper[1], sheet.look
    owner = marking if page == 1 else RUNNING
    marked = draw_marking(pen, briefing.cover.marking, sheet, height - EDGE - MARKING_HEIGHT, page == 1, owner)
    with pen.within(RUNNING):
        draw_marking(pen, briefing.cover.marking, sheet, EDGE, False, RUNNING)
        if page > 1:
            _draw_cells(pen, look.running.header, values, sheet, height - look.page.top.points + 19, marked, is_header=True)
        _draw_cells(pen, look.running.footer, values, sheet, look.page.bottom.points - 27, marked, is_header=False)


def draw_marking(pen: Pen, marking: Marking | None, sheet: Sheet, bottom: float, is_first: bool, owner: Element | str) -> float:
    """Draw the marking where its scheme puts it and return its width: a scheme's colour on black, other text bold without a ground.

    The first page's band lies behind it, unless a house's sign has pushed the band down.
    """
    if marking is None:
        return 0.0
    on_band = is_first and sheet.look.masthead.form is MastheadForm.BAND and sheet.look.logo.file is None
    plain = sheet.look.colours.on_accent if on_band else sheet.look.colours.text
    line = sheet.single(marking.text, sheet.ink(MARKING_SIZE, Colour(marking.colour) if marking.colour else plain, Cut.STRONG))
    pad = 7.0 if marking.colour else 0.0
    room = sheet.width - 2 * pad
    line = cut_to(line, room, sheet.single("…", sheet.ink(MARKING_SIZE, line.pieces[0].ink.colour if line.pieces else plain, Cut.STRONG)))
    width = line.width + 2 * pad
    left = sheet.left + (sheet.width - width) / (2 if marking.is_centred else 1)
    if marking.colour:
        pen.box(left, bottom, width, MARKING_HEIGHT, BLACK, radius=3)
    pen.line(line, left + pad, bottom + 5, owner)
    return width


def _draw_cells(
    pen: Pen, cells: tuple[str, str, str], values: dict[str, str], sheet: Sheet, baseline: float, marked: float, is_header: bool
) -> None:
    """Three texts on one line with a fine rule; each is shortened to what the others leave."""
    ink = sheet.ink(sheet.look.sizes.small - 0.6, sheet.look.colours.quiet)
    left, centre, right = (sheet.single(fields(cell, values), ink) for cell in cells)
    room = sheet.width - _overlap(sheet, baseline, marked)
    ellipsis = sheet.single("…", ink)
    centre = cut_to(centre, room / 2 if left.pieces or right.pieces else room, ellipsis)
    side = (room - centre.width) / 2 - GAP if centre.pieces else room - min(left.width, right.width, room / 2) - GAP
    left, right = cut_to(left, side, ellipsis), cut_to(right, side, ellipsis)
    if left.pieces or centre.pieces or right.pieces:
        pen.rule(sheet.left, baseline - 6 if is_header else baseline + 12, sheet.width, sheet.look.colours.rule, 0.5)
    pen.line(left, sheet.left, baseline)
    pen.line(centre, sheet.left + (sheet.width - centre.width) / 2, baseline)
    pen.line(right, sheet.left + room - right.width, baseline)


def _overlap(sheet: Sheet, baseline: float, marked: float) -> float:
    """How much of the line the marking takes, where narrow margins bring the two together."""
    from_edge = min(baseline, sheet.paper[1] - baseline)
    return marked + 10 if marked and from_edge < EDGE + MARKING_HEIGHT + 4 else 0.0
