"""Paper and margins in points."""

from briefgen.model.style import PAPER_MILLIMETRES, Look, Millimetres
from briefgen.render.to_docx.markup import element, tag, twips


def paper_points(look: Look) -> tuple[float, float]:
    """Width and height of the sheet."""
    width, height = PAPER_MILLIMETRES[look.page.size]
    return Millimetres(width).points, Millimetres(height).points


def text_width(look: Look) -> float:
    """What the margins leave for text."""
    return paper_points(look)[0] - look.page.left.points - look.page.right.points


def section_properties(look: Look, references: str) -> str:
    """The w:sectPr element; header and footer stand in the outer part of the margins, of which they are a part."""
    width, height = paper_points(look)
    page = look.page
    margins = {side: twips(getattr(page, side).points) for side in ("top", "right", "bottom", "left")}
    outer = {"header": twips(page.top.points * 0.45), "footer": twips(page.bottom.points * 0.45), "gutter": 0}
    size = tag("pgSz", w=twips(width), h=twips(height))
    return element("sectPr", references + size + tag("pgMar", **margins, **outer))
