"""WordprocessingML in small pieces: escaped text, runs, paragraphs, and properties in the order that the schema asks for.

Source: ECMA-376 Part 1, 17.3.1.26 (pPr), 17.3.2.28 (rPr), 17.4.59 (tblPr) and 17.4.69 (tcPr) for the orders.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from briefgen.render.harmless import harmless

PARAGRAPH_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl".split()
)
RUN_ORDER = "rStyle rFonts b bCs i iCs caps smallCaps color spacing sz szCs u shd lang".split()
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def escaped(text: str) -> str:
    """Text that arrives as the same text, in an element or in an attribute."""
    return escape(harmless(text))


def tag(name: str, /, **attributes: object) -> str:
    """An empty element of the w namespace."""
    return f"<w:{name}{_written(attributes)}/>"


def element(name: str, children: str | Iterable[str], /, **attributes: object) -> str:
    """An element of the w namespace around its children."""
    inner = children if isinstance(children, str) else "".join(children)
    return f"<w:{name}{_written(attributes)}>{inner}</w:{name}>"


def properties(name: str, order: Iterable[str], parts: dict[str, str]) -> str:
    """A property element with its parts in the schema's order; '' without parts. Raises KeyError for a part that has no place."""
    if not parts:
        return ""
    places = {part: place for place, part in enumerate(order)}
    return element(name, (parts[part] for part in sorted(parts, key=places.__getitem__) if parts[part]))


def paragraph_properties(**parts: str) -> str:
    """The w:pPr element."""
    return properties("pPr", PARAGRAPH_ORDER, parts)


def run_properties(**parts: str) -> str:
    """The w:rPr element."""
    return properties("rPr", RUN_ORDER, parts)


def paragraph(style: str, content: str, **parts: str) -> str:
    """A paragraph in a named style."""
    return element("p", paragraph_properties(pStyle=tag("pStyle", val=style), **parts) + content)


def run(text: str, style: str = "") -> str:
    """A run of text, in a named character style where one is given; '' without text."""
    words = escaped(text)
    look = run_properties(rStyle=tag("rStyle", val=style)) if style else ""
    return element("r", f'{look}<w:t xml:space="preserve">{words}</w:t>') if words else ""


def tab() -> str:
    """A jump to the next tab stop."""
    return element("r", tag("tab"))


def field(code: str, cached: str) -> str:
    """A field such as PAGE, with what it shows until Word works it out."""
    begin, separate, end = (element("r", tag("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end"))
    instruction = element("r", f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
    return begin + instruction + separate + run(cached) + end


@dataclass(frozen=True, slots=True)
class Edge:
    """A line beside something: its width and distance in points, its colour as '#rrggbb', and Word's name for its kind."""

    width: float
    colour: str
    distance: float = 0.0
    kind: str = "single"


def borders(name: str, sides: Mapping[str, Edge]) -> str:
    """Lines around a paragraph, table or cell; '' where there are none."""
    return element(name, (_border(side, sides[side]) for side in SIDES if side in sides)) if sides else ""


def shading(colour: str) -> str:
    """A ground behind text or cells."""
    return tag("shd", val="clear", color="auto", fill=hexadecimal(colour))


def hexadecimal(colour: str) -> str:
    """A colour as Word writes it."""
    return colour.removeprefix("#").upper()


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Points as the halves in which Word counts type sizes."""
    return round(points * 2)


def _border(side: str, edge: Edge) -> str:
    return tag(side, val=edge.kind, sz=round(edge.width * 8), space=round(edge.distance), color=hexadecimal(edge.colour))


def _written(attributes: dict[str, object]) -> str:
    return "".join(f' w:{name}="{escaped(str(value))}"' for name, value in attributes.items())
