"""Real Word numbering: bullets, numbered headings, and one list of numbers for each numbered block, each from its own start."""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from briefgen.model.style import Look
from briefgen.render.to_docx.markup import hexadecimal, put, twips

BULLETS = 1
HEADINGS = 2
NUMBERS = 3
NAMES = {BULLETS: "Briefing bullets", HEADINGS: "Briefing headings", NUMBERS: "Briefing numbers"}
INDENT = 22.0
BULLET_INDENT = 15.0


def define_lists(document: Document, look: Look) -> None:
    """Describe the three kinds of list; bullets and headings are one list each."""
    numbering, colour = document.part.numbering_part.element, hexadecimal(look.colours.accent.hex)
    put(_level(_kind(numbering, BULLETS), "bullet", "•", style="ListBullet", indent=BULLET_INDENT), "color", val=colour)
    _define_headings(_kind(numbering, HEADINGS, "multilevel"), look, colour)
    numbers = _level(_kind(numbering, NUMBERS), "decimal", "%1.")
    for name in ("b", "bCs"):
        put(numbers, name)
    put(numbers, "color", val=colour)
    for kind in (BULLETS, HEADINGS):
        numbering.add_num(kind)


def new_list(document: Document, style: str, start: int) -> int:
    """The number of a list that begins with `start`; of the kind that its paragraphs' style asks for, or of ours."""
    numbering = document.part.numbering_part.element
    own = _kind_of(numbering, list_of(document, style))
    kind = own if own is not None else _kind_named(numbering, NAMES[NUMBERS])
    number = numbering.add_num(kind)
    number.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(number.numId)


def bullet_list(document: Document) -> int:
    """The number of our bulleted list."""
    numbering = document.part.numbering_part.element
    kind = _kind_named(numbering, NAMES[BULLETS])
    return next(int(number.numId) for number in numbering.num_lst if number.abstractNumId.val == kind)


def list_of(document: Document, style: str) -> int:
    """The list that paragraphs of a style (by its id) belong to, by itself or by a style it stands on; 0 where there is none."""
    styles: Any = document.styles.element
    one = styles.get_by_id(style)
    while one is not None:
        place = one.pPr.numPr if one.pPr is not None else None
        if place is not None and place.numId is not None:
            number = int(place.numId.val)
            return number if _kind_of(document.part.numbering_part.element, number) is not None else 0
        one = styles.get_by_id(one.basedOn_val) if one.basedOn_val else None
    return 0


def _kind_of(numbering: Any, number: int) -> int | None:
    """The kind that a list is of; None for a list that is not there, which a template's style may still name."""
    kinds = numbering.xpath(f'w:num[@w:numId="{number}"]/w:abstractNumId/@w:val')
    return int(kinds[0]) if kinds else None


def _kind_named(numbering: Any, name: str) -> int:
    [kind] = numbering.xpath(f'w:abstractNum[w:name/@w:val="{name}"]')
    return int(kind.get(qn("w:abstractNumId")))


def _define_headings(kind: Any, look: Look, colour: str) -> None:
    """Section headings carry the first level; a house that numbers deeper finds the second one ready."""
    wide = look.sizes.section * 1.6
    style = "Heading1" if look.headings.numbered else ""
    put(_level(kind, "decimal", "%1", style=style, indent=wide), "color", val=colour)
    _level(kind, "decimal", "%1.%2", indent=wide)


def _kind(numbering: Any, number: int, multi: str = "hybridMultilevel") -> Any:
    kind = put(numbering, "abstractNum", abstractNumId=number)
    put(kind, "multiLevelType", val=multi)
    put(kind, "name", val=NAMES[number])
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
