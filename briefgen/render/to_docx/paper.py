"""Paper and margins as Word keeps them."""

from docx.document import Document
from docx.shared import Pt

from briefgen.model.style import Look
from briefgen.render.paper import paper_points
from briefgen.render.to_docx.markup import hexadecimal, put

EDGE = 18.0  # points from the paper's edge to header and footer
WHITE = "#ffffff"
SMALLEST_COLUMN = 360.0  # for a document that does not tell its paper


def lay_out(document: Document, look: Look) -> None:
    """Set paper, margins and the paper's colour; the first page has a header of its own."""
    section, page = document.sections[0], look.page
    section.page_width, section.page_height = (Pt(points) for points in paper_points(look))
    section.top_margin, section.right_margin = Pt(page.top.points), Pt(page.right.points)
    section.bottom_margin, section.left_margin = Pt(page.bottom.points), Pt(page.left.points)
    section.header_distance = section.footer_distance = Pt(EDGE)
    section.different_first_page_header_footer = True
    if look.colours.paper.hex.lower() != WHITE:
        document.element.insert(0, put(document.element, "background", color=hexadecimal(look.colours.paper.hex)))
        put(document.settings.element, "displayBackgroundShape")


def column_width(document: Document) -> float:
    """The points that the margins of a document leave for text."""
    section = document.sections[0]
    edges = (section.page_width, section.left_margin, section.right_margin)
    width, left, right = (float(edge.pt) if edge is not None else 0.0 for edge in edges)
    return width - left - right if width > left + right else SMALLEST_COLUMN
