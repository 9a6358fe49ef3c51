"""The only hand on the canvas: text, lines, grounds, links and places, in points from the page's lower left corner.
What belongs to an element is marked as its content, all the rest as furniture that nobody needs to hear."""

from collections.abc import Container, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from reportlab.pdfbase.pdfdoc import LinkAnnotation
from reportlab.pdfgen.canvas import Canvas

from briefgen.model.style import Colour
from briefgen.render.direction import mirrored
from briefgen.render.to_pdf.faces import Face
from briefgen.render.to_pdf.foreign import shaped
from briefgen.render.to_pdf.lines import Piece, SetLine
from briefgen.render.to_pdf.shaping import ShapedFace
from briefgen.render.to_pdf.signs import Signs
from briefgen.render.to_pdf.structure import FIRST_LINK, FURNITURE, Element, Kind, Spot, Tree


class _Link(LinkAnnotation):  # type: ignore[misc]
    permitted = (*LinkAnnotation.permitted, "StructParent")


class Pen:
    """Draws on one page of a canvas; a text's position is that of its baseline, links lead to `places` alone."""

    def __init__(self, canvas: Canvas, tree: Tree, signs: Signs, places: Container[str]) -> None:
        self.canvas = canvas
        self._places = places
        self._signs = signs
        self._tree = tree
        self._open: Element | str = ""
        self._all: Element | str = ""
        tree.pages.append([])

    @contextmanager
    def within(self, owner: Element | str) -> Iterator[None]:
        """Let all that is drawn belong to one element, or to a kind of furniture."""
        before, self._all = self._all, owner
        yield
        self._all = before

    def lift(self) -> None:
        """Close what is marked; nothing may be drawn on this page afterwards."""
        self._mark("")

    def line(self, line: SetLine, left: float, baseline: float, owner: Element | str = FURNITURE) -> None:
        """Draw a line of text, with a link over every piece that leads somewhere."""
        at, start = left, 0
        for end, piece in enumerate(line.pieces, 1):
            if end < len(line.pieces) and not line.lefts and _belong_together(piece, line.pieces[end]):
                continue
            pieces = line.pieces[start:end]
            width = sum([one.width for one in pieces])
            if line.lefts:
                at = left + line.lefts[start]
            blank = " " if line.goes_on and end == len(line.pieces) else ""
            if piece.ink.link in self._places and isinstance(owner, Element) and not self._all:
                self._link(pieces, blank, at, baseline, width, owner)
            else:
                self._write(pieces, blank, at, baseline, owner)
            at, start = at + width, end

    def box(self, left: float, bottom: float, width: float, height: float, colour: Colour, radius: float = 0) -> None:
        """Fill a rectangle."""
        self._mark(FURNITURE)
        self.canvas.setFillColorRGB(*colour.rgb)
        if radius:
            self.canvas.roundRect(left, bottom, width, height, radius, stroke=0, fill=1)
        else:
            self.canvas.rect(left, bottom, width, height, stroke=0, fill=1)

    def frame(self, left: float, bottom: float, width: float, height: float, colour: Colour, weight: float, radius: float = 0) -> None:
        """Draw a rectangle's outline."""
        self._stroke(colour, weight)
        if radius:
            self.canvas.roundRect(left, bottom, width, height, radius, stroke=1, fill=0)
        else:
            self.canvas.rect(left, bottom, width, height, stroke=1, fill=0)

    def rule(self, left: float, y: float, width: float, colour: Colour, weight: float) -> None:
        """Draw a level line."""
        self.stroke(left, y, left + width, y, colour, weight)

    def stroke(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, weight: float, dashes: tuple[float, ...] = ()) -> None:
        """Draw a straight line."""
        self._stroke(colour, weight)
        if dashes:
            self.canvas.setDash(*dashes)
        self.canvas.line(x1, y1, x2, y2)
        if dashes:
            self.canvas.setDash()

    def disc(self, x: float, y: float, radius: float, fill: Colour, edge: Colour | None = None) -> None:
        """Fill a circle."""
        self._mark(FURNITURE)
        self.canvas.setFillColorRGB(*fill.rgb)
        if edge:
            self._stroke(edge, 1.0)
        self.canvas.circle(x, y, radius, stroke=int(edge is not None), fill=1)

    def image(self, content: Any, left: float, bottom: float, width: float, height: float, owner: Element) -> None:
        """Draw an image that the library can read, as a figure."""
        self._mark(owner)
        self.canvas.drawImage(content, left, bottom, width, height, mask="auto")

    def place(self, name: str, top: float) -> None:
        """Give a name to this height of this page, so that links and the outline can lead to it."""
        self.canvas.bookmarkHorizontal(name, 0, top)

    def entry(self, title: str, name: str) -> None:
        """Add a line to the document's outline."""
        self.canvas.addOutlineEntry(title, name, 0)

    def _mark(self, owner: Element | str) -> None:
        """Open a marked stretch of content, unless the one that is open belongs to the same owner."""
        owner = self._all or owner if owner else owner
        if owner is self._open or owner == self._open:
            return
        if self._open:
            self.canvas._code.append("EMC")
        if isinstance(owner, Element):
            self.canvas._code.append(f"/{owner.kind} <</MCID {self._tree.mark(owner)}{owner.told}>> BDC")
        elif owner:
            self.canvas._code.append(owner)
        self._open = owner

    def _stroke(self, colour: Colour, weight: float) -> None:
        self._mark(FURNITURE)
        self.canvas.setStrokeColorRGB(*colour.rgb)
        self.canvas.setLineWidth(weight)

    def _write(self, pieces: tuple[Piece, ...], blank: str, left: float, baseline: float, owner: Element | str) -> None:
        """Write pieces one after another; `blank` parts them from the next line for those who read the file's text.

        A piece whose signs do not tell its letters in order is an element of its own, with its words beside it.
        """
        has_no_blank = bool(blank) and isinstance(pieces[-1].face, ShapedFace)
        if (has_no_blank or pieces[0].is_spoken) and isinstance(owner, Element) and not self._all:
            owner = owner.child(Kind.SPAN, spoken="".join([piece.text for piece in pieces]) + blank)
        self._mark(owner)
        code, tracking = [f"BT 1 0 0 1 {left:.4f} {baseline:.4f} Tm"], 0.0
        for number, piece in enumerate(pieces, 1):
            ink = piece.ink
            code.append(_fill(ink.colour))
            if ink.tracking != tracking:
                code.append(f"{(tracking := ink.tracking):.3f} Tc")
            if isinstance(piece.face, ShapedFace):
                code.append(shaped(piece.text, piece.face, ink.size, self._signs))
                continue
            written = mirrored(piece.text) if piece.runs_leftward else piece.text
            code.extend(self._letters(written + blank if number == len(pieces) else written, piece.face, ink.size))
        if tracking:  # it would outlive the line
            code.append("0 Tc")
        self.canvas._code.append(" ".join((*code, "ET")))

    def _letters(self, text: str, face: Face, size: float) -> Iterator[str]:
        """The operators that write letters; those of one subset of a font go together."""
        document = self.canvas._doc
        for subset, codes in face.font.splitString(text, document):
            yield f"{face.font.getSubsetInternalName(subset, document)} {size:.2f} Tf ({self.canvas._escape(codes)}) Tj"

    def _link(self, pieces: tuple[Piece, ...], blank: str, left: float, baseline: float, width: float, owner: Element) -> None:
        """A link is an element of its own: its words and the area that can be clicked."""
        element = owner.child(Kind.LINK)
        self._write(pieces, blank, left, baseline, element)
        size = pieces[0].ink.size
        name = f"link-{len(self._tree.links)}"
        annotation = _Link(
            Rect=(left, baseline - 0.25 * size, left + width, baseline + 0.8 * size),
            Contents="".join(piece.text for piece in pieces).strip(),
            Destination=self.canvas._bookmarkReference(pieces[0].ink.link),
            Border="[0 0 0]",
            F=4,  # printed, as PDF/A asks for
            StructParent=FIRST_LINK + len(self._tree.links),
        )
        self.canvas._addAnnotation(annotation, name)
        element.kids.append(Spot(len(self._tree.pages), name))
        self._tree.links.append(element)


@cache
def _fill(colour: Colour) -> str:
    """The operator that sets the colour of letters."""
    red, green, blue = colour.rgb
    return f"{red:.4f} {green:.4f} {blue:.4f} rg"


def _belong_together(one: Piece, other: Piece) -> bool:
    return one.ink.link == other.ink.link and not one.is_spoken and not other.is_spoken
