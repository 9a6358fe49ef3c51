"""The theme: the house's colours and fonts, as Word offers them to whoever adds to the file."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from briefgen.model.style import Colour, Look
from briefgen.render.families import concrete
from briefgen.render.to_docx.markup import hexadecimal
from briefgen.render.to_docx.package import as_tree


def set_theme(document: Document, look: Look) -> None:
    """Put the house's colours and fonts into the template's theme."""
    theme = as_tree(document.part, RELATIONSHIP_TYPE.THEME)
    for name, colour in _palette(look).items():
        slot = theme.find(f".//{qn('a:clrScheme')}/{qn(f'a:{name}')}")
        slot.clear()
        slot.append(OxmlElement("a:srgbClr", {"val": hexadecimal(colour.hex)}))
    for name, families in (("majorFont", look.fonts.heading), ("minorFont", look.fonts.body)):
        theme.find(f".//{qn(f'a:{name}')}/{qn('a:latin')}").set("typeface", concrete(families)[0])
    for named in (theme, *theme.iter(qn("a:clrScheme"), qn("a:fontScheme"), qn("a:fmtScheme"))):
        named.set("name", "briefgen")


def _palette(look: Look) -> dict[str, Colour]:
    c = look.colours
    accents = (c.accent, c.heading, c.link, c.quiet, c.rule, c.panel)
    named = {f"accent{n}": colour for n, colour in enumerate(accents, 1)}
    return {"dk1": c.text, "lt1": c.paper, "dk2": c.heading, "lt2": c.panel, **named, "hlink": c.link, "folHlink": c.link}
