"""What runs on every page: header, footer and the handling marking in both."""

from collections.abc import Mapping, Sequence

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import _Footer as Footer
from docx.section import _Header as Header
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from briefgen.model.briefing import Briefing
from briefgen.model.marking import Marking
from briefgen.model.style import Look
from briefgen.render.paper import text_width
from briefgen.render.running import Cell, field_values, fields, letters_too_many, pieces, shortened, shows_marking
from briefgen.render.to_docx.markup import add_field, add_tab, add_words, hexadecimal, put, put_ground

SIDES = (WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT)
BLACK = "#000000"


def write_running(document: Document, briefing: Briefing, look: Look, pages: int, styles: Mapping[str, str]) -> None:
    """Fill headers and footers; the first page has its masthead instead of a header. A template keeps those that it has."""
    section, writer = document.sections[0], RunningWriter(briefing, look, pages, styles)
    if any(not story.is_linked_to_previous for story in _stories(document)):
        for story in _stories(document):
            writer.complete(story)
        return
    header, footer = look.running.header, look.running.footer
    if not shows_marking(header):
        writer.marking_line(section.header)
    writer.lines(section.header, "Header", header)
    writer.marking_line(section.first_page_header, is_needed=True)
    for foot in (section.footer, section.first_page_footer):
        writer.lines(foot, "Footer", footer)
        if not shows_marking(footer):
            writer.marking_line(foot)


def _stories(document: Document) -> list[Header | Footer]:
    """Every header and footer that some page shows."""
    section = document.sections[0]
    stories: list[Header | Footer] = [section.header, section.footer]
    if section.different_first_page_header_footer:
        stories += [section.first_page_header, section.first_page_footer]
    if document.settings.odd_and_even_pages_header_footer:
        stories += [section.even_page_header, section.even_page_footer]
    return stories


class RunningWriter:
    """Writes the running lines of one briefing."""

    def __init__(self, briefing: Briefing, look: Look, pages: int, styles: Mapping[str, str]) -> None:
        self.styles = styles
        self.values = field_values(briefing)
        self.marking = briefing.cover.marking
        self.look = look
        self.pages = pages

    def complete(self, story: Header | Footer) -> None:
        """Fill the {fields} of a template's own header or footer, and see to it that the marking is there."""
        texts = list(story._element.iter(qn("w:t"))) if not story.is_linked_to_previous else []
        is_marked = any("{marking}" in (text.text or "") for text in texts)
        for text in texts:
            text.text = fields(text.text or "", self.values)
        if self.marking and not is_marked:
            self.marking_line(story)

    def marking_line(self, story: Header | Footer, *, is_needed: bool = False) -> None:
        """The marking on a line of its own; without a marking an empty line where the page needs one."""
        if self.marking:
            line = self._paragraph(story, "Marking Line")
            self._mark(line, self.marking)
            if self.marking.is_centred:
                line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif is_needed:
            self._paragraph(story, "Marking Line")

    def lines(self, story: Header | Footer, style: str, templates: Sequence[str]) -> None:
        """One line with tab stops, or a line for each part where one line would be too narrow for all."""
        filled = [pieces(template, self.values) for template in templates]
        cells = shortened(filled, self.look)
        if not any(cells):
            return
        if letters_too_many(cells, self.look) == 0:
            self._tabbed(self._paragraph(story, style), cells)
            return
        for side, cell in zip(SIDES, cells, strict=True):
            if cell:
                paragraph = self._paragraph(story, style)
                paragraph.alignment = side
                self._fill(paragraph, cell)

    def _paragraph(self, story: Header | Footer, style: str) -> Paragraph:
        """One more paragraph; python-docx begins a header or footer with an empty one, which is the first."""
        paragraph = story.paragraphs[0] if story.is_linked_to_previous else story.add_paragraph()
        put(paragraph._p.get_or_add_pPr(), "pStyle", val=self.styles[style])
        return paragraph

    def _tabbed(self, paragraph: Paragraph, cells: Sequence[Cell]) -> None:
        left, centre, right = cells
        if not centre:
            paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(text_width(self.look) / 2), WD_TAB_ALIGNMENT.CLEAR)
        self._fill(paragraph, left)
        for cell in (centre, right) if centre else (right,):
            add_tab(paragraph._p)
            self._fill(paragraph, cell)

    def _fill(self, paragraph: Paragraph, cell: Cell) -> None:
        for piece in cell:
            if piece.field == "page":
                add_field(paragraph._p, "PAGE", "1")
            elif piece.field == "pages":
                add_field(paragraph._p, "NUMPAGES", str(self.pages))
            elif piece.field == "marking" and self.marking:
                self._mark(paragraph, self.marking)
            else:
                add_words(paragraph._p, piece.text)

    def _mark(self, paragraph: Paragraph, marking: Marking) -> None:
        """A scheme's label in its colour on black, with a blank of black around it; other markings in the page's own colour."""
        text = f"\u00a0{marking.text}\u00a0" if marking.colour else marking.text
        run = add_words(paragraph._p, text, self.styles["Marking"])
        if run is not None and marking.colour:
            put(run.rPr, "color", val=hexadecimal(marking.colour))
            put_ground(run.rPr, BLACK)
