"""What runs on every page: header, footer and the handling marking in both."""

from briefgen.model.briefing import Briefing
from briefgen.model.marking import Marking
from briefgen.model.style import Look
from briefgen.render.running import Piece, field_values, pieces, shows_marking
from briefgen.render.to_docx.markup import element, escaped, field, hexadecimal, paragraph, run, run_properties, shading, tab, tag, twips
from briefgen.render.to_docx.namespaces import DECLARED
from briefgen.render.to_docx.paper import text_width

LETTER_WIDTH = 0.47  # of the type size, on average
BETWEEN = 4  # letters of air between the parts of a line
SHORTEST_TITLE = 24
CELLS = ("left", "center", "right")
BLACK = "#000000"


def running_parts(briefing: Briefing, look: Look, pages: int) -> dict[str, str]:
    """Headers and footers by the name of their part; the first page has its masthead instead of a header."""
    marking = briefing.cover.marking
    own = [paragraph("MarkingLine", _marking(marking))] if marking else []
    header = _running("Header", look.running.header, briefing, look, pages)
    footer = _running("Footer", look.running.footer, briefing, look, pages)
    above = [] if shows_marking(look.running.header) else own
    foot = _part("ftr", footer if shows_marking(look.running.footer) else [*footer, *own])
    return {
        "word/header1.xml": _part("hdr", [*above, *header]),
        "word/header2.xml": _part("hdr", own or [paragraph("MarkingLine", "")]),
        "word/footer1.xml": foot,
        "word/footer2.xml": foot,
    }


def _part(name: str, lines: list[str]) -> str:
    return f"<w:{name} {DECLARED}>{''.join(lines)}</w:{name}>" if lines else ""


def _running(style: str, cells: tuple[str, str, str], briefing: Briefing, look: Look, pages: int) -> list[str]:
    values = field_values(briefing)
    filled = [pieces(cell, values) for cell in cells]
    return _lines(style, filled, briefing.cover.marking, look, pages) if any(filled) else []


def _lines(style: str, cells: list[tuple[Piece, ...]], marking: Marking | None, look: Look, pages: int) -> list[str]:
    """One line with tab stops, or a line for each part where one line would be too narrow for all."""
    filled = _shortened(cells, _letters_too_many(cells, look))
    drawn = ["".join(_piece(piece, marking, pages) for piece in cell) for cell in filled]
    if _letters_too_many(filled, look) == 0:
        return [_tabbed(style, drawn, look)]
    return [paragraph(style, cell, jc=tag("jc", val=side)) for side, cell in zip(CELLS, drawn, strict=True) if cell]


def _letters_too_many(cells: list[tuple[Piece, ...]], look: Look) -> int:
    left, centre, right = (sum(len(piece.text) or 2 for piece in cell) for cell in cells)
    letters = left + right if not centre else 2 * max(left, right) + centre
    room = int(text_width(look) / (look.sizes.small * LETTER_WIDTH)) - BETWEEN
    return max(0, letters - room)


def _shortened(cells: list[tuple[Piece, ...]], letters: int) -> list[tuple[Piece, ...]]:
    """A long title gives way first: it stands in full on the first page."""
    return [tuple(_cut(piece, letters) if letters and piece.field == "title" else piece for piece in cell) for cell in cells]


def _cut(title: Piece, letters: int) -> Piece:
    room = max(SHORTEST_TITLE, len(title.text) - letters - 1)
    if room >= len(title.text):
        return title
    return Piece(title.text[: room + 1].rpartition(" ")[0].rstrip(" ,;:.–-") + "…", title.field)


def _tabbed(style: str, drawn: list[str], look: Look) -> str:
    left, centre, right = drawn
    if centre:
        return paragraph(style, left + tab() + centre + tab() + right)
    no_centre = element("tabs", tag("tab", val="clear", pos=twips(text_width(look) / 2)))
    return paragraph(style, left + tab() + right, tabs=no_centre)


def _piece(piece: Piece, marking: Marking | None, pages: int) -> str:
    if piece.field == "page":
        return field("PAGE", "1")
    if piece.field == "pages":
        return field("NUMPAGES", str(pages))
    return _marking(marking) if piece.field == "marking" and marking else run(piece.text)


def _marking(marking: Marking) -> str:
    """A scheme's label in its colour on black, with a blank of black around it; other markings in the page's own colour."""
    if not marking.colour:
        return run(marking.text, "Marking")
    colour = tag("color", val=hexadecimal(marking.colour))
    shape = run_properties(rStyle=tag("rStyle", val="Marking"), color=colour, shd=shading(BLACK))
    return element("r", f'{shape}<w:t xml:space="preserve">\u00a0{escaped(marking.text)}\u00a0</w:t>')
