"""Real Word numbering: bullets, numbered headings, and one list of numbers for each numbered block, each from 1."""

from typing import Any

from docx.document import Document

from briefgen.model.style import Look
from briefgen.render.to_docx.markup import hexadecimal, put, twips

BULLETS = 1
HEADINGS = 2
NUMBERS = 3
INDENT = 22.0


def define_lists(document: Document, look: Look) -> None:
    """Describe the three kinds of list; bullets and headings are one list each."""
    numbering, colour = document.part.numbering_part.element, hexadecimal(look.colours.accent.hex)
    put(_level(_kind(numbering, BULLETS), "bullet", "•", style="ListBullet"), "color", val=colour)
    _define_headings(_kind(numbering, HEADINGS, "multilevel"), look, colour)
    numbers = _level(_kind(numbering, NUMBERS), "decimal", "%1.")
    for name in ("b", "bCs"):
        put(numbers, name)
    put(numbers, "color", val=colour)
    for kind in (BULLETS, HEADINGS):
        numbering.add_num(kind)


def new_list(document: Document, start: int) -> int:
    """The number of a list that begins with `start`."""
    number = document.part.numbering_part.element.add_num(NUMBERS)
    number.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(number.numId)


def _define_headings(kind: Any, look: Look, colour: str) -> None:
    """Section headings carry the first level; a house that numbers deeper finds the second one ready."""
    wide = look.sizes.section * 1.6
    style = "Heading1" if look.headings.numbered else ""
    put(_level(kind, "decimal", "%1", style=style, indent=wide), "color", val=colour)
    _level(kind, "decimal", "%1.%2", indent=wide)


def _kind(numbering: Any, number: int, multi: str = "hybridMultilevel") -> Any:
    kind = put(numbering, "abstractNum", abstractNumId=number)
    put(kind, "multiLevelType", val=multi)
    return kind


def _level(kind: Any, form: str, text: str, *, style: str = "", indent: float = INDENT) -> Any:
    """One more level of a kind of list; its letters' properties, still empty."""
    level = put(kind, "lvl", ilvl=len(kind.findall("{*}lvl")))
    put(level, "start", val=1)
    put(level, "numFmt", val=form)
    if style:
        put(level, "pStyle", val=style)
    put(level, "lvlText", val=text)
    put(level, "lvlJc", val="left")
    put(put(level, "pPr"), "ind", left=twips(indent), hanging=twips(indent))
    return put(level, "rPr")
