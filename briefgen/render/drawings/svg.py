"""A drawing as inline SVG, with its alternative as title and everything in the house's colours."""

from html import escape

from briefgen.model.style import Fonts
from briefgen.render.drawings.shapes import Box, Disc, Drawing, Shape, Side, Stroke, Words
from briefgen.render.families import stand_in

SEMIBOLD = 600


def svg(drawing: Drawing, fonts: Fonts) -> str:
    """The drawing as an element that scales with its column."""
    alternative = escape(drawing.alternative)
    head = f'<svg class="picture" role="img" aria-label="{alternative}" viewBox="0 0 {_number(drawing.width)} {_number(drawing.height)}"'
    body = "\n".join(_shape(shape, fonts) for shape in drawing.shapes)
    return f'{head} xmlns="http://www.w3.org/2000/svg">\n<title>{alternative}</title>\n{body}\n</svg>'


def _shape(shape: Shape, fonts: Fonts) -> str:
    match shape:
        case Stroke():
            dashes = ' stroke-dasharray="4 3"' if shape.is_dashed else ""
            place = _attributes(x1=shape.x1, y1=shape.y1, x2=shape.x2, y2=shape.y2)
            return f'<line{place} stroke="{shape.colour.hex}" stroke-width="{_number(shape.weight)}"{dashes}/>'
        case Box():
            place = _attributes(x=shape.x, y=shape.y, width=shape.width, height=shape.height, rx=shape.radius)
            return f"<rect{place}{_paint(shape)}/>"
        case Disc():
            return f"<circle{_attributes(cx=shape.x, cy=shape.y, r=shape.radius)}{_paint(shape)}/>"
        case Words():
            return _words(shape, fonts)


def _words(shape: Words, fonts: Fonts) -> str:
    families = fonts.heading if shape.is_heading else fonts.body
    named = escape(", ".join((*(f"'{name}'" for name in families), stand_in(families))))
    weight = f' font-weight="{SEMIBOLD}"' if shape.is_strong else ""
    side = f' text-anchor="{shape.side}"' if shape.side is not Side.START else ""
    place = _attributes(x=shape.x, y=shape.y)
    look = f'font-family="{named}" font-size="{_number(shape.size)}" fill="{shape.colour.hex}"{weight}{side}'
    return f"<text{place} {look}>{escape(shape.text)}</text>"


def _paint(shape: Box | Disc) -> str:
    edge = f' stroke="{shape.edge.hex}"' if shape.edge else ""
    return f' fill="{shape.fill.hex}"{edge}'


def _attributes(**values: float) -> str:
    return "".join(f' {name}="{_number(value)}"' for name, value in values.items() if value or name not in ("rx",))


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
