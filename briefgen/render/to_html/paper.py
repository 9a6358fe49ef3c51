"""The page as it is printed: paper, margins, and in them header, footer and marking of every page."""

from briefgen.model.briefing import Briefing
from briefgen.model.marking import Marking
from briefgen.model.style import Look
from briefgen.render.harmless import harmless
from briefgen.render.running import Cell, Piece, field_values, pieces, shortened

SIDES = ("left", "center", "right")
MARKING_SIZE = 12.0  # points, the least that TLP 2.0 allows
MARKING = f"font: bold {MARKING_SIZE:g}pt sans-serif; height: 18pt; width: max-content; margin: 6mm 0; padding: 0 6pt;"


def paper(look: Look, briefing: Briefing) -> str:
    """The rules for paper; the first page has its masthead in place of a header, and the page's own marking above it."""
    page, marking = look.page, briefing.cover.marking
    size = " ".join(f"{edge:g}mm" for edge in page.size.millimetres)
    margins = " ".join(f"{m:g}mm" for m in (page.top, page.right, page.bottom, page.left))
    values = {**field_values(briefing), "marking": ""}  # it has a box of its own
    header, footer = (tuple(pieces(cell, values) for cell in cells) for cells in (look.running.header, look.running.footer))
    boxes = _boxes("top", header, marking, look) + _boxes("bottom", footer, marking, look)
    first = "".join(f" @top-{side} {{ content: none }}" for side in SIDES)
    return f"@page {{ size: {size}; margin: {margins};{boxes} }}\n@page :first {{{first} }}\n"


def _boxes(edge: str, cells: tuple[Cell, ...], marking: Marking | None, look: Look) -> str:
    """Three boxes of one edge; what stands where the marking goes moves beside its neighbour."""
    left, centre, right = cells
    if marking:
        room = (Piece("M" * round(len(marking.text) * MARKING_SIZE / look.sizes.small)),)
        left, centre, right = (
            (_joined(left, centre), room, right) if marking.is_centred else (_joined(_joined(left, centre), right), (), room)
        )
    left, centre, right = shortened((left, centre, right), look)
    font = f"font: {look.sizes.small - 0.6:g}pt var(--body); color: {look.colours.quiet.hex};"
    drawn = {side: f"content: {_content(cell)}; {font}" for side, cell in zip(SIDES, (left, centre, right), strict=True) if cell}
    if marking:
        drawn[_place(marking)] = _marked(marking)
    return "".join(f" @{edge}-{side} {{ {rules} }}" for side, rules in drawn.items())


def _place(marking: Marking | None) -> str:
    return "" if marking is None else "center" if marking.is_centred else "right"


def _joined(one: Cell, other: Cell) -> Cell:
    return (*one, Piece(" · "), *other) if one and other else one or other


def _content(cell: Cell) -> str:
    """A cell as CSS, where the page numbers are counted by whoever prints."""
    return " ".join(f"counter({piece.field})" if piece.field in ("page", "pages") else f'"{_string(piece.text)}"' for piece in cell)


def _marked(marking: Marking) -> str:
    ground = f" color: {marking.colour}; background: #000000;" if marking.colour else ""
    return f'content: "{_string(marking.text)}"; {MARKING}{ground}'


def _string(text: str) -> str:
    """Each character that is not a letter or digit is written as its number, so that none can end the text."""
    return "".join(c if c.isalnum() else f"\\{ord(c):x} " for c in harmless(text))
