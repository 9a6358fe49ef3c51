"""The only hand on the canvas: text, lines, grounds, links and places, in points from the page's lower left corner."""

from reportlab.pdfgen.canvas import Canvas

from briefgen.model.style import Colour
from briefgen.render.to_pdf.lines import Piece, SetLine


class Pen:
    """Draws on one canvas; a text's position is that of its baseline."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def line(self, line: SetLine, left: float, baseline: float) -> None:
        """Draw a line of text, with a link over every piece that leads somewhere."""
        text = self.canvas.beginText(left, baseline)
        at, tracking = left, 0.0
        for piece in line.pieces:
            ink = piece.ink
            text.setFont(piece.face.name, ink.size)
            text.setFillColorRGB(*ink.colour.rgb)
            if ink.tracking != tracking:
                text.setCharSpace(tracking := ink.tracking)
            text.textOut(piece.text)
            if ink.link:
                self._link(piece, at, baseline)
            at += piece.width
        if tracking:  # it would outlive the line
            text.setCharSpace(0)
        self.canvas.drawText(text)

    def box(self, left: float, bottom: float, width: float, height: float, colour: Colour, radius: float = 0) -> None:
        """Fill a rectangle."""
        self.canvas.setFillColorRGB(*colour.rgb)
        if radius:
            self.canvas.roundRect(left, bottom, width, height, radius, stroke=0, fill=1)
        else:
            self.canvas.rect(left, bottom, width, height, stroke=0, fill=1)

    def frame(self, left: float, bottom: float, width: float, height: float, colour: Colour, weight: float) -> None:
        """Draw a rectangle's outline."""
        self.canvas.setStrokeColorRGB(*colour.rgb)
        self.canvas.setLineWidth(weight)
        self.canvas.rect(left, bottom, width, height, stroke=1, fill=0)

    def rule(self, left: float, y: float, width: float, colour: Colour, weight: float) -> None:
        """Draw a level line."""
        self.canvas.setStrokeColorRGB(*colour.rgb)
        self.canvas.setLineWidth(weight)
        self.canvas.line(left, y, left + width, y)

    def place(self, name: str, top: float) -> None:
        """Give a name to this height of this page, so that links and the outline can lead to it."""
        self.canvas.bookmarkHorizontal(name, 0, top)

    def entry(self, title: str, name: str) -> None:
        """Add a line to the document's outline."""
        self.canvas.addOutlineEntry(title, name, 0)

    def _link(self, piece: Piece, left: float, baseline: float) -> None:
        size = piece.ink.size
        area = (left, baseline - 0.25 * size, left + piece.width, baseline + 0.8 * size)
        self.canvas.linkRect(piece.text.strip(), piece.ink.link, area, relative=0, thickness=0)
