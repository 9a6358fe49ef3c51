"""Paper and margins in points."""

from briefgen.model.style import Look, Millimetres


def paper_points(look: Look) -> tuple[float, float]:
    """Width and height of the sheet."""
    width, height = look.page.size.millimetres
    return Millimetres(width).points, Millimetres(height).points


def text_width(look: Look) -> float:
    """What the margins leave for text."""
    return paper_points(look)[0] - look.page.left.points - look.page.right.points
