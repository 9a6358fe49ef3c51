"""What runs on every page: header, footer and the handling marking in both."""

from briefgen.model.briefing import Briefing
from briefgen.model.marking import Marking
from briefgen.model.style import Look
from briefgen.render.running import Piece, field_values, pieces, shows_marking
from briefgen.render.to_docx.markup import element, escaped, field, hexadecimal, paragraph, run, run_properties, shading, tab, tag, twips
from briefgen.render.to_docx.namespaces import DECLARED
from briefgen.render.to_docx.paper import text_width

LETTER_WIDTH = 0.5  # of the type size, on average
CELLS = ("left", "center", "right")
BLACK = "#000000"


def header_part(briefing: Briefing, look: Look, pages: int) -> str:
    """The whole of word/header1.xml; '' where there is nothing to show."""
    return _part("hdr", "Header", look.running.header, briefing, look, pages)


def footer_part(briefing: Briefing, look: Look, pages: int) -> str:
    """The whole of word/footer1.xml; '' where there is nothing to show."""
    return _part("ftr", "Footer", look.running.footer, briefing, look, pages)


def _part(name: str, style: str, cells: tuple[str, str, str], briefing: Briefing, look: Look, pages: int) -> str:
    values = field_values(briefing)
    filled = [pieces(cell, values) for cell in cells]
    lines = _lines(style, filled, briefing.cover.marking, look, pages) if any(filled) else []
    if briefing.cover.marking and not shows_marking(cells):
        own = paragraph(style, _marking(briefing.cover.marking), jc=tag("jc", val="right"))
        lines = [own, *lines] if name == "hdr" else [*lines, own]
    return f"<w:{name} {DECLARED}>{''.join(lines)}</w:{name}>" if lines else ""


def _lines(style: str, filled: list[tuple[Piece, ...]], marking: Marking | None, look: Look, pages: int) -> list[str]:
    """One line with tab stops, or a line for each part where one line would be too narrow for all."""
    drawn = ["".join(_piece(piece, marking, pages) for piece in cell) for cell in filled]
    if _fits(filled, look):
        return [_tabbed(style, drawn, look)]
    return [paragraph(style, cell, jc=tag("jc", val=side)) for side, cell in zip(CELLS, drawn, strict=True) if cell]


def _fits(filled: list[tuple[Piece, ...]], look: Look) -> bool:
    left, centre, right = (sum(len(piece.text) or 2 for piece in cell) for cell in filled)
    letters = left + right if not centre else 2 * max(left, right) + centre
    return (letters + 4) * look.sizes.small * LETTER_WIDTH < text_width(look)


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
