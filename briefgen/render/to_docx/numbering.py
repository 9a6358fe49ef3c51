"""Real Word numbering: bullets, numbered headings, and one list of numbers for each numbered block, each from 1."""

from briefgen.model.style import Look
from briefgen.render.to_docx.markup import element, hexadecimal, paragraph_properties, run_properties, tag, twips
from briefgen.render.to_docx.namespaces import DECLARED

BULLETS = 1
HEADINGS = 2
FIRST_LIST = 3
INDENT = 22.0


def numbering_part(look: Look, lists: int) -> str:
    """The whole of word/numbering.xml for a number of numbered lists."""
    accent = tag("color", val=hexadecimal(look.colours.accent.hex))
    bold = {"b": tag("b"), "bCs": tag("bCs"), "color": accent}
    kinds = [
        _kind(BULLETS, _level(0, "bullet", "•", style="ListBullet", look=run_properties(color=accent))),
        _kind(HEADINGS, _heading_levels(look), multi="multilevel"),
        _kind(FIRST_LIST, _level(0, "decimal", "%1.", look=run_properties(**bold))),
    ]
    fixed = [element("num", tag("abstractNumId", val=n), numId=n) for n in (BULLETS, HEADINGS)]
    from_one = element("lvlOverride", tag("startOverride", val=1), ilvl=0)
    numbered = [element("num", tag("abstractNumId", val=FIRST_LIST) + from_one, numId=FIRST_LIST + n) for n in range(lists)]
    return f"<w:numbering {DECLARED}>{''.join([*kinds, *fixed, *numbered])}</w:numbering>"


def _kind(number: int, levels: str, multi: str = "hybridMultilevel") -> str:
    return element("abstractNum", tag("multiLevelType", val=multi) + levels, abstractNumId=number)


def _heading_levels(look: Look) -> str:
    """Section headings carry the first level; a house that numbers deeper finds the second one ready."""
    style = "Heading1" if look.headings.numbered else ""
    wide = look.sizes.section * 1.6
    colour = run_properties(color=tag("color", val=hexadecimal(look.colours.accent.hex)))
    return _level(0, "decimal", "%1", style=style, look=colour, indent=wide) + _level(1, "decimal", "%1.%2", indent=wide)


def _level(level: int, form: str, text: str, *, style: str = "", look: str = "", indent: float = INDENT) -> str:
    link = tag("pStyle", val=style) if style else ""
    start = tag("start", val=1) + tag("numFmt", val=form) + link + tag("lvlText", val=text) + tag("lvlJc", val="left")
    place = paragraph_properties(ind=tag("ind", left=twips(indent), hanging=twips(indent)))
    return element("lvl", start + place + look, ilvl=level)
