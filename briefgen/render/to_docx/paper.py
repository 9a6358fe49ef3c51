"""Paper and margins in points."""

from briefgen.model.style import PAPER_MILLIMETRES, Look, Millimetres
from briefgen.render.to_docx.markup import element, tag, twips

EDGE = 18.0  # points from the paper's edge to header and footer


def paper_points(look: Look) -> tuple[float, float]:
    """Width and height of the sheet."""
    width, height = PAPER_MILLIMETRES[look.page.size]
    return Millimetres(width).points, Millimetres(height).points


def text_width(look: Look) -> float:
    """What the margins leave for text."""
    return paper_points(look)[0] - look.page.left.points - look.page.right.points


def section_properties(look: Look, references: str) -> str:
    """The w:sectPr element; the first page has a header of its own."""
    width, height = paper_points(look)
    page = look.page
    margins = {side: twips(getattr(page, side).points) for side in ("top", "right", "bottom", "left")}
    outer = {"header": twips(EDGE), "footer": twips(EDGE), "gutter": 0}
    size = tag("pgSz", w=twips(width), h=twips(height))
    return element("sectPr", references + size + tag("pgMar", **margins, **outer) + tag("titlePg"))
