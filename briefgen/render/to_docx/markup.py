"""WordprocessingML that is written straight: running text, and borders, grounds, fields and links where the schema wants them.

Source: ECMA-376 Part 1, 17.3.1.26 (pPr), 17.3.2.28 (rPr), 17.4.59 (tblPr), 17.4.69 (tcPr) and 17.15.1.78 (settings) for the orders.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from briefgen.render.direction import levels, runs_leftward
from briefgen.render.harmless import harmless

SETTINGS = "defaultTabStop characterSpacingControl compat themeFontLang clrSchemeMapping decimalSymbol listSeparator".split()
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl".split(),
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs u shd rtl lang".split(),
    "tblPr": "tblStyle tblStyleRowBandSize tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook".split(),
    "settings": ["zoom", "displayBackgroundShape", *SETTINGS],
}
_SPACE = qn("xml:space")
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
    for old in parent.findall(_w(name)) if name in order else ():
        parent.remove(old)
    child = OxmlElement(f"w:{name}", {_w(key): str(value) for key, value in attributes.items()})
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


def add(parent: Any, name: str, /, **attributes: object) -> Any:
    """One more element of the w namespace, after all that are there: text is thousands of them, so nothing is looked up."""
    child = parent.makeelement(_w(name), {_w(key): str(value) for key, value in attributes.items()})
    parent.append(child)
    return child


def new_paragraph(maker: Any, style: str) -> Any:
    """A paragraph in the style of that id, '' for the document's default; not yet anywhere."""
    paragraph = maker.makeelement(_w("p"))
    if style:
        add(add(paragraph, "pPr"), "pStyle", val=style)
    return paragraph


def new_table(maker: Any, style: str, widths: Sequence[int]) -> Any:
    """A table without rows, its columns of fixed widths in twentieths of a point; not yet anywhere."""
    table = maker.makeelement(_w("tbl"))
    properties, grid = add(table, "tblPr"), add(table, "tblGrid")
    add(properties, "tblStyle", val=style)
    add(properties, "tblW", w=sum(widths), type="dxa")
    add(properties, "tblLayout", type="fixed")
    for width in widths:
        add(grid, "gridCol", w=width)
    return table


def add_words(parent: Any, text: str, style: str = "") -> Any:
    """Text in the character style of that id where one is given: a run, or several where some of it runs leftward.

    The last run is given back, None without text.
    """
    words = harmless(text)
    if not runs_leftward(words):
        return _add_run(parent, words, style) if words else None
    ways = [level % 2 for level in levels(words)]
    cuts = [0, *(n for n in range(1, len(words)) if ways[n] != ways[n - 1]), len(words)]
    return [_add_run(parent, words[start:end], style, bool(ways[start])) for start, end in pairwise(cuts)][-1]


def _add_run(parent: Any, words: str, style: str, is_leftward: bool = False) -> Any:
    run = add(parent, "r")
    if style:
        add(add(run, "rPr"), "rStyle", val=style)
    if is_leftward:
        add(run.get_or_add_rPr(), "rtl")
    shown = add(run, "t")
    shown.text = words
    if words != words.strip():
        shown.set(_SPACE, "preserve")
    return run


def add_tab(parent: Any) -> None:
    """A leap to the next tab stop."""
    add(add(parent, "r"), "tab")


def add_link(paragraph: Any, text: str, style: str, bookmark: str) -> None:
    """Words that lead to a bookmark."""
    if harmless(text):
        add_words(add(paragraph, "hyperlink", anchor=bookmark, history=1), text, style)


def add_field(parent: Any, code: str, cached: str) -> None:
    """A field such as PAGE, with what it shows until Word works it out."""
    open_field(parent, f" {code} ")
    add_words(parent, cached)
    close_field(parent)


def open_field(parent: Any, code: str) -> None:
    """Begin a field; what follows is what it shows."""
    add(add(parent, "r"), "fldChar", fldCharType="begin")
    add(add(parent, "r"), "instrText").text = code
    add(add(parent, "r"), "fldChar", fldCharType="separate")


def close_field(parent: Any) -> None:
    """End the field that was begun last."""
    add(add(parent, "r"), "fldChar", fldCharType="end")


def hexadecimal(colour: str) -> str:
    """A colour as Word writes it."""
    return colour.removeprefix("#").upper()


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


@cache
def _w(name: str) -> str:
    return qn(f"w:{name}")
