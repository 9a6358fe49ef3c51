"""A briefing and a look become one Word file."""

from math import ceil

from docx.document import Document
from docx.oxml.ns import qn

from briefgen.model.briefing import Briefing
from briefgen.model.rendition import Rendition
from briefgen.model.style import Look
from briefgen.render.anchors import anchor_names
from briefgen.render.naming import file_name
from briefgen.render.titles import longest_label
from briefgen.render.to_docx.blocks import BlockWriter
from briefgen.render.to_docx.furniture import write_running
from briefgen.render.to_docx.numbering import define_lists
from briefgen.render.to_docx.package import packed
from briefgen.render.to_docx.paper import lay_out
from briefgen.render.to_docx.properties import describe, name_fonts
from briefgen.render.to_docx.styles import dress
from briefgen.render.to_docx.template import blank_document
from briefgen.render.to_docx.theme import set_theme

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LETTERS_ON_A_PAGE = 2900  # running text at 11 points on A4
LINE = 70


class DocxRenderer:
    """Writes a Word file in the transitional form of ECMA-376, which Word and LibreOffice open without repair."""

    media_type = MEDIA_TYPE
    suffix = "docx"

    def render(self, briefing: Briefing, look: Look) -> Rendition:
        """Draw the briefing with named styles, real lists, fields and bookmarks; equal input gives equal bytes."""
        document = _house_paper(look, longest_label(briefing))
        writer = BlockWriter(document, anchor_names(briefing), look)
        for style, text in (("Subtitle", look.masthead.kicker.strip()), ("Title", briefing.title.strip())):
            if text:
                writer.paragraph(style, text)
        for section in briefing.sections:
            writer.section(section)
        pages = likely_pages(document)
        write_running(document, briefing, look, pages)
        describe(document, briefing, look, pages)
        return Rendition(file_name(briefing, self.suffix), self.media_type, packed(document))


def likely_pages(document: Document) -> int:
    """A guess at the number of pages, shown until the reader's program has counted them; no paragraph takes less than a line."""
    letters = [0]
    for paragraph in document.element.body.iter(qn("w:p")):
        if paragraph.pPr is not None and paragraph.pPr.pageBreakBefore is not None:
            letters.append(0)
        letters[-1] += max(LINE, sum(len(words.text or "") for words in paragraph.iter(qn("w:t"))))
    return sum(max(1, ceil(count / LETTERS_ON_A_PAGE)) for count in letters)


def _house_paper(look: Look, label_letters: int) -> Document:
    """A document without text in which everything of the house stands ready."""
    document = blank_document()
    lay_out(document, look)
    define_lists(document, look)
    dress(document.styles, look, label_letters)
    set_theme(document, look)
    name_fonts(document, look)
    return document


RENDERER = DocxRenderer()
