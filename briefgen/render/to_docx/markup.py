"""What python-docx has no word for: borders, grounds, fields, links and bookmarks, each put where the schema wants it.

Source: ECMA-376 Part 1, 17.3.1.26 (pPr), 17.3.2.28 (rPr), 17.4.59 (tblPr), 17.4.69 (tcPr) and 17.15.1.78 (settings) for the orders.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from briefgen.render.harmless import harmless

SETTINGS = "defaultTabStop characterSpacingControl compat themeFontLang clrSchemeMapping decimalSymbol listSeparator".split()
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl".split(),
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs u shd lang".split(),
    "tblPr": "tblStyle tblStyleRowBandSize tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook".split(),
    "settings": ["zoom", "displayBackgroundShape", *SETTINGS],
}
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True)
class Edge:
    """A line beside something: its width and distance in points, its colour as '#rrggbb', and Word's name for its kind."""

    width: float
    colour: str
    distance: float = 0.0
    kind: str = "single"


def put(parent: Any, name: str, /, **attributes: object) -> Any:
    """An element of the w namespace in the place the schema asks for, instead of one that is there; last where no order is known."""
    order = ORDERS.get(_name(parent), [])
    place = order.index(name) if name in order else len(order)
    for old in parent.findall(qn(f"w:{name}")) if name in order else ():
        parent.remove(old)
    child = OxmlElement(f"w:{name}", {qn(f"w:{key}"): str(value) for key, value in attributes.items()})
    after = [index for index, other in enumerate(parent) if _name(other) in order[place + 1 :]]
    parent.insert(after[0] if after else len(parent), child)
    return child


def put_borders(parent: Any, name: str, sides: Mapping[str, Edge]) -> None:
    """Lines around a paragraph, table or cell."""
    box = put(parent, name) if sides else None
    for side in (side for side in SIDES if side in sides):
        edge = sides[side]
        colour = hexadecimal(edge.colour)
        put(box, side, val=edge.kind, sz=round(edge.width * 8), space=round(edge.distance), color=colour)


def put_ground(parent: Any, colour: str) -> None:
    """A ground behind text or cells."""
    put(parent, "shd", val="clear", color="auto", fill=hexadecimal(colour))


def add_words(paragraph: Paragraph, text: str, style: str = "") -> Run | None:
    """A run of text, in a named character style where one is given; none without text."""
    words = harmless(text)
    return paragraph.add_run(words, style or None) if words else None


def add_link(paragraph: Paragraph, text: str, style: str, bookmark: str) -> None:
    """Words that lead to a bookmark."""
    run = add_words(paragraph, text, style)
    if run:
        put(paragraph._p, "hyperlink", anchor=bookmark, history=1).append(run._r)


def add_field(paragraph: Paragraph, code: str, cached: str) -> None:
    """A field such as PAGE, with what it shows until Word works it out."""
    for kind in ("begin", "separate", "end"):
        put(paragraph.add_run()._r, "fldChar", fldCharType=kind)
        if kind == "begin":
            put(paragraph.add_run()._r, "instrText").text = f" {code} "
        elif kind == "separate":
            paragraph.add_run(cached)


def hexadecimal(colour: str) -> str:
    """A colour as Word writes it."""
    return colour.removeprefix("#").upper()


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
