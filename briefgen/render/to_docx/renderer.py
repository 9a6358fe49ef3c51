"""A briefing and a look become the parts of one Word file."""

import re
from math import ceil

from briefgen.model.briefing import Briefing
from briefgen.model.rendition import Rendition
from briefgen.model.style import Look
from briefgen.render.anchors import anchor_names
from briefgen.render.naming import file_name
from briefgen.render.titles import longest_label
from briefgen.render.to_docx.blocks import BlockWriter
from briefgen.render.to_docx.furniture import running_parts
from briefgen.render.to_docx.markup import element, hexadecimal, paragraph, run, tag
from briefgen.render.to_docx.namespaces import DECLARED
from briefgen.render.to_docx.numbering import numbering_part
from briefgen.render.to_docx.package import packed, relation_id
from briefgen.render.to_docx.paper import section_properties
from briefgen.render.to_docx.properties import application_part, core_part, fonts_part, settings_part
from briefgen.render.to_docx.styles import styles_part
from briefgen.render.to_docx.theme import theme_part

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WHITE = "#ffffff"
LETTERS_ON_A_PAGE = 2900  # running text at 11 points on A4
LINE = 70
TAG = re.compile(r"<[^>]*>")


class DocxRenderer:
    """Writes a Word file in the transitional form of ECMA-376, which Word and LibreOffice open without repair."""

    media_type = MEDIA_TYPE
    suffix = "docx"

    def render(self, briefing: Briefing, look: Look) -> Rendition:
        """Draw the briefing with named styles, real lists, fields and bookmarks; equal input gives equal bytes."""
        writer = BlockWriter(anchor_names(briefing), look)
        body = _masthead(briefing, look) + "".join(map(writer.section, briefing.sections))
        pages = likely_pages(body)
        running = running_parts(briefing, look, pages)
        parts = {
            "docProps/core.xml": core_part(briefing, look),
            "docProps/app.xml": application_part(pages),
            "word/document.xml": _document(body, running, look),
            "word/styles.xml": styles_part(look, longest_label(briefing)),
            "word/numbering.xml": numbering_part(look, writer.lists),
            "word/settings.xml": settings_part(look),
            "word/fontTable.xml": fonts_part(look),
            "word/theme/theme1.xml": theme_part(look),
            **running,
        }
        return Rendition(file_name(briefing, self.suffix), self.media_type, packed(parts))


def likely_pages(body: str) -> int:
    """A guess at the number of pages, shown until the reader's program has counted them."""
    parts = body.split("<w:pageBreakBefore/>")
    return sum(max(1, ceil(_letters(part) / LETTERS_ON_A_PAGE)) for part in parts)


def _letters(body: str) -> int:
    """The letters of a body, each paragraph counted as a full line at least."""
    return sum(max(LINE, len(TAG.sub("", part))) for part in body.split("<w:p>"))


def _masthead(briefing: Briefing, look: Look) -> str:
    kicker, title = look.masthead.kicker.strip(), briefing.title.strip()
    return (paragraph("Subtitle", run(kicker)) if kicker else "") + (paragraph("Title", run(title)) if title else "")


def _document(body: str, running: dict[str, str], look: Look) -> str:
    references = "".join(_reference(name) for name, text in running.items() if text)
    ground = tag("background", color=hexadecimal(look.colours.paper.hex)) if look.colours.paper.hex.lower() != WHITE else ""
    inner = element("body", body + section_properties(look, references))
    return f"<w:document {DECLARED}>{ground}{inner}</w:document>"


def _reference(name: str) -> str:
    """The link from the page to a header or footer; the parts numbered 2 are the first page's."""
    kind, page = "header" if "header" in name else "footer", "first" if "2" in name else "default"
    return f'<w:{kind}Reference w:type="{page}" r:id="{relation_id(name)}"/>'


RENDERER = DocxRenderer()
