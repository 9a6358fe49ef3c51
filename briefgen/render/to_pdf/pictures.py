"""A drawing on the page: the neutral shapes under the pen, all of them one figure to whoever listens."""

from dataclasses import replace
from functools import partial

from briefgen.model.briefing import Picture
from briefgen.render.drawings import drawn
from briefgen.render.drawings.shapes import Box, Disc, Drawing, Shape, Side, Stroke, Words
from briefgen.render.to_pdf.faces import Cut
from briefgen.render.to_pdf.lines import Ink
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet
from briefgen.render.to_pdf.strips import Strip
from briefgen.render.to_pdf.structure import Element, Kind, figure_box

ABOVE, BELOW = 7.0, 6.0  # points around a picture
DASHES = (4.0, 3.0)
_REACH = {Side.START: 0.0, Side.MIDDLE: 0.5, Side.END: 1.0}


def picture_strips(picture: Picture, sheet: Sheet, under: Element) -> tuple[Strip, ...]:
    """A picture as one strip, which may stand alone at a page's foot; none where it cannot be drawn."""
    drawing = drawn(picture, sheet.look, sheet.width)
    if drawing is None:
        return ()
    figure = under.child(Kind.FIGURE, alternative=drawing.alternative)
    return (Strip(drawing.height + BELOW, partial(_draw, drawing=drawing, sheet=sheet, figure=figure), before=ABOVE),)


def _draw(pen: Pen, top: float, drawing: Drawing, sheet: Sheet, figure: Element) -> None:
    figure.attributes = figure_box(sheet.left, top - drawing.height, drawing.width, drawing.height)
    with pen.within(figure):
        for shape in drawing.shapes:
            _paint(pen, shape, sheet.left, top, sheet)


def _paint(pen: Pen, shape: Shape, left: float, top: float, sheet: Sheet) -> None:
    match shape:
        case Stroke(x1, y1, x2, y2, colour, weight, is_dashed):
            pen.stroke(left + x1, top - y1, left + x2, top - y2, colour, weight, DASHES if is_dashed else ())
        case Box(x, y, width, height, fill, edge, radius):
            pen.box(left + x, top - y - height, width, height, fill, radius)
            if edge:
                pen.frame(left + x, top - y - height, width, height, edge, 1.0, radius)
        case Disc(x, y, radius, fill, edge):
            pen.disc(left + x, top - y, radius, fill, edge)
        case Words():
            _write(pen, shape, left, top, sheet)


def _write(pen: Pen, shape: Words, left: float, top: float, sheet: Sheet) -> None:
    """Words on their baseline; the blank after them parts them from the next ones in the file's text."""
    family = sheet.typecase.heading if shape.is_heading else sheet.typecase.body
    line = sheet.single(shape.text, Ink(family, Cut.STRONG if shape.is_strong else Cut.REGULAR, shape.size, shape.colour))
    pen.line(replace(line, goes_on=True), left + shape.x - _REACH[shape.side] * line.width, top - shape.y)
