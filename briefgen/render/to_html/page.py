"""The frame of the HTML page: head, marking, masthead and sections."""

from base64 import b64encode

from briefgen.model.briefing import Block, Briefing, Callout, Contents, Picture, RunRole, Section
from briefgen.model.marking import Marking
from briefgen.model.rendition import Rendition
from briefgen.model.style import Logo, Look
from briefgen.render.anchors import anchor_names
from briefgen.render.drawings import drawn, shown
from briefgen.render.drawings.svg import svg
from briefgen.render.naming import file_name
from briefgen.render.paper import text_width
from briefgen.render.properties import properties
from briefgen.render.titles import numbered, titled_callout
from briefgen.render.to_html.blocks import Anchors, block, callout, element, escaped
from briefgen.render.to_html.stylesheet import stylesheet

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


class HtmlRenderer:
    """Writes one HTML file that needs nothing but itself."""

    media_type = "text/html"
    suffix = "html"

    def render(self, briefing: Briefing, look: Look) -> Rendition:
        """Draw the briefing as a page for the screen and for paper."""
        head = element("head", _head(briefing, look))
        page = f'<!DOCTYPE html>\n<html lang="{escaped(look.language)}">\n{head}\n{_body(briefing, look)}\n</html>\n'
        return Rendition(file_name(briefing, self.suffix), self.media_type, page.encode())


def _head(briefing: Briefing, look: Look) -> list[str]:
    said = properties(briefing, look)
    named = {
        "viewport": "width=device-width, initial-scale=1",
        "generator": said.program,
        "author": said.author,
        "description": _description(briefing),
        "date": str(briefing.published or ""),
        "keywords": said.keywords,
    }
    return [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        f"<title>{escaped(said.title)}</title>",
        *(f'<meta name="{name}" content="{escaped(value)}">' for name, value in named.items() if value),
        f"<style>\n{stylesheet(look, briefing)}</style>",
    ]


def _description(briefing: Briefing) -> str:
    """The first callout says best what the page is about."""
    callouts = (b for s in briefing.sections for b in s.blocks if isinstance(b, Callout))
    first = next(callouts, Callout(()))
    unmarked = (run.text for words in first.lines for run in words if run.role not in (RunRole.REFERENCE, RunRole.QUIET))
    return " ".join("".join(unmarked).split())


def _body(briefing: Briefing, look: Look) -> str:
    anchors, marking = anchor_names(briefing), briefing.cover.marking
    sections = [_section(s, anchors.get(s.anchor, f"section-{n}"), anchors, look) for n, s in enumerate(briefing.sections, 1)]
    main = element("main", filter(None, [_logo(look.logo), _masthead(briefing, look), *sections]))
    return element("body", filter(None, [_marking(marking, "header"), main, _marking(marking, "footer")]))


def _marking(marking: Marking | None, landmark: str) -> str:
    if not marking:
        return ""
    scheme = f' class="scheme" style="color: {marking.colour}"' if marking.colour else ""
    place = "marking centred" if marking.is_centred else "marking"
    return f'<{landmark} class="{place}"><strong{scheme}>{escaped(marking.text)}</strong></{landmark}>'


def _masthead(briefing: Briefing, look: Look) -> str:
    kicker = f'<p class="kicker">{escaped(look.masthead.kicker)}</p>' if look.masthead.kicker else ""
    title = f"<h1>{escaped(briefing.title)}</h1>" if briefing.title.strip() else ""
    return element("header", filter(None, [kicker, title]), f' class="masthead {look.masthead.form}"')


def _logo(logo: Logo) -> str:
    """The house's sign, inside the page itself; above the masthead, whose colour it was not drawn for."""
    if logo.file is None:
        return ""
    width = logo.height * logo.file.width / logo.file.height
    address = f"data:{logo.file.media_type};base64,{b64encode(logo.file.body).decode()}"
    size = f'style="height: {logo.height:g}mm; aspect-ratio: {width:.2f} / {logo.height:g}"'
    return f'<p class="logo"><img src="{address}" alt="{escaped(logo.alt)}" {size}></p>'


def _section(section: Section, name: str, anchors: Anchors, look: Look) -> str:
    heading = f'<h2 id="{name}">{escaped(section.title)}</h2>' if section.title.strip() else ""
    inside = titled_callout(section, look)
    start = [callout(inside, anchors, heading)] if inside else [heading]
    parts = start + [_block(part, anchors, look) for part in shown(section, look)[1 if inside else 0 :]]
    label = f' aria-labelledby="{name}"' if heading else ""
    classes = f"{section.name} starts-page" if section.starts_page else section.name
    return element("section", filter(None, parts), f' class="{escaped(classes)}"{label}')


def _block(part: Block, anchors: Anchors, look: Look) -> str:
    """A block; a picture as wide as on paper, for the page to scale."""
    if isinstance(part, Contents):
        return block(numbered(part, look), anchors)
    if not isinstance(part, Picture):
        return block(part, anchors)
    drawing = drawn(part, look, text_width(look), has_fonts=False)
    return svg(drawing, look.fonts) if drawing else ""


RENDERER = HtmlRenderer()
