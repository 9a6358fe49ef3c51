"""What a Word file says about itself: core properties, settings and the fonts it asks for."""

from briefgen.config.clock import stamp
from briefgen.model.briefing import Briefing
from briefgen.model.style import Look
from briefgen.render.families import concrete, stand_in
from briefgen.render.to_docx.markup import element, escaped, tag
from briefgen.render.to_docx.namespaces import DECLARED

CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
WORD_2013 = 15  # the newest layout rules; an older number opens the file in compatibility mode
FAMILIES = {"serif": "roman", "sans-serif": "swiss", "monospace": "modern", "system-ui": "swiss"}


def core_part(briefing: Briefing, look: Look) -> str:
    """The whole of docProps/core.xml; the time is the briefing's, never the clock's."""
    moment = f"{stamp(briefing.published):%Y-%m-%dT%H:%M:%SZ}"
    cover = briefing.cover
    named = {
        "dc:title": briefing.title,
        "dc:subject": look.masthead.kicker,
        "dc:creator": cover.sender or "briefgen",
        "cp:keywords": cover.marking.text if cover.marking else "",
        "dc:identifier": cover.reference,
        "dc:language": look.language,
        "cp:lastModifiedBy": cover.sender or "briefgen",
        "cp:revision": "1",
    }
    words = "".join(f"<{name}>{escaped(value)}</{name}>" for name, value in named.items() if value)
    times = "".join(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified"))
    return f"<cp:coreProperties {CORE}>{words}{times}</cp:coreProperties>"


def application_part(pages: int) -> str:
    """The whole of docProps/app.xml."""
    return f'<Properties xmlns="{EXTENDED}"><Pages>{pages}</Pages><Application>briefgen</Application></Properties>'


def settings_part(look: Look) -> str:
    """The whole of word/settings.xml; no field is to be updated at opening, for that makes Word ask the user."""
    ground = tag("displayBackgroundShape") if look.colours.paper.hex.lower() != "#ffffff" else ""
    mode = tag("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=WORD_2013)
    parts = [
        tag("zoom", percent=100),
        ground,
        tag("defaultTabStop", val=720),
        tag("characterSpacingControl", val="doNotCompress"),
        element("compat", mode),
        tag("themeFontLang", val=look.language),
        tag("decimalSymbol", val="."),
        tag("listSeparator", val=","),
    ]
    return f"<w:settings {DECLARED}>{''.join(parts)}</w:settings>"


def fonts_part(look: Look) -> str:
    """The whole of word/fontTable.xml: for each family the next choice, and what kind of type it is."""
    fonts = {concrete(families)[0]: families for families in (look.fonts.body, look.fonts.heading)}
    return f"<w:fonts {DECLARED}>{''.join(_font(name, families) for name, families in fonts.items())}</w:fonts>"


def _font(name: str, families: tuple[str, ...]) -> str:
    others = concrete(families)[1:2]
    alternative = tag("altName", val=others[0]) if others else ""
    return element("font", alternative + tag("family", val=FAMILIES[stand_in(families)]) + tag("pitch", val="variable"), name=name)
