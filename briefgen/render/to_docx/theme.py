"""The theme: the house's colours and fonts, as Word offers them to whoever adds to the file."""

from briefgen.model.style import Colour, Look
from briefgen.render.families import concrete
from briefgen.render.to_docx.markup import escaped, hexadecimal

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
LINE = f'<a:ln w="9525">{FILL}</a:ln>'
EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
# A theme must name three strengths of each, and ours are all plain.
FORMATS = (
    f'<a:fmtScheme name="briefgen"><a:fillStyleLst>{FILL * 3}</a:fillStyleLst><a:lnStyleLst>{LINE * 3}</a:lnStyleLst>'
    f"<a:effectStyleLst>{EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)


def theme_part(look: Look) -> str:
    """The whole of word/theme/theme1.xml."""
    colours = f'<a:clrScheme name="briefgen">{"".join(_colour(*row) for row in _palette(look).items())}</a:clrScheme>'
    fonts = f"{_font('majorFont', look.fonts.heading)}{_font('minorFont', look.fonts.body)}"
    elements = f'{colours}<a:fontScheme name="briefgen">{fonts}</a:fontScheme>{FORMATS}'
    return f'<a:theme xmlns:a="{DRAWING}" name="briefgen"><a:themeElements>{elements}</a:themeElements></a:theme>'


def _palette(look: Look) -> dict[str, Colour]:
    c = look.colours
    accents = (c.accent, c.heading, c.link, c.quiet, c.rule, c.panel)
    named = {f"accent{n}": colour for n, colour in enumerate(accents, 1)}
    return {"dk1": c.text, "lt1": c.paper, "dk2": c.heading, "lt2": c.panel, **named, "hlink": c.link, "folHlink": c.link}


def _colour(name: str, colour: Colour) -> str:
    return f'<a:{name}><a:srgbClr val="{hexadecimal(colour.hex)}"/></a:{name}>'


def _font(name: str, families: tuple[str, ...]) -> str:
    latin = f'<a:latin typeface="{escaped(concrete(families)[0])}"/>'
    return f'<a:{name}>{latin}<a:ea typeface=""/><a:cs typeface=""/></a:{name}>'
