"""A briefing and a look become one Word file."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

import docx
from docx.document import Document

from briefgen.model.briefing import Briefing
from briefgen.model.rendition import Rendition
from briefgen.model.style import Look
from briefgen.render.anchors import anchor_names
from briefgen.render.naming import file_name
from briefgen.render.titles import longest_label
from briefgen.render.to_docx.blank import blank_document, style_ids
from briefgen.render.to_docx.blocks import HEADS, BlockWriter
from briefgen.render.to_docx.contents import fill_pages
from briefgen.render.to_docx.furniture import write_running
from briefgen.render.to_docx.masthead import write_masthead
from briefgen.render.to_docx.numbering import define_lists
from briefgen.render.to_docx.package import packed
from briefgen.render.to_docx.pages import likely_pages
from briefgen.render.to_docx.paper import lay_out
from briefgen.render.to_docx.portions import shift_portions
from briefgen.render.to_docx.properties import describe, name_fonts
from briefgen.render.to_docx.styles import dress
from briefgen.render.to_docx.template import opened_template
from briefgen.render.to_docx.theme import set_theme

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class DocxRenderer:
    """Writes a Word file in the transitional form of ECMA-376, which Word and LibreOffice open without repair."""

    media_type = MEDIA_TYPE
    suffix = "docx"

    def render(self, briefing: Briefing, look: Look) -> Rendition:
        """Draw the briefing with named styles, real lists, fields and bookmarks; equal input gives equal bytes."""
        document, styles = _paper(look, longest_label(briefing))
        writer = BlockWriter(document, anchor_names(briefing), look, styles)
        write_masthead(writer, briefing, look)
        for section in briefing.sections:
            writer.section(section)
        writer.set_off()
        shift_portions(document, {styles[name] for name in HEADS}, styles["Table Gap"])
        pages, places = likely_pages(document)
        fill_pages(document, places)
        write_running(document, briefing, look, pages, styles)
        describe(document, briefing, look, pages)
        return Rendition(file_name(briefing, self.suffix), self.media_type, packed(document))


def _paper(look: Look, label_letters: int) -> tuple[Document, Mapping[str, str]]:
    """A document to write in, the house's template where it has one, and the ids of our styles in it."""
    own = docx.Document(BytesIO(_house_file(replace(look, word=None), label_letters)))
    document, names = opened_template(look.word, own, look.language) if look.word else (own, {})
    return document, style_ids(document, names)


@lru_cache(maxsize=8)
def _house_file(look: Look, label_letters: int) -> bytes:
    """A file without text in which everything of the house stands ready; a house's second briefing finds it made."""
    document = blank_document()
    lay_out(document, look)
    define_lists(document, look)
    dress(document.styles, look, label_letters)
    set_theme(document, look)
    name_fonts(document, look)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


RENDERER = DocxRenderer()
