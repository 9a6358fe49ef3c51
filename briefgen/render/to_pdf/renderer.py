"""A briefing as a PDF file: strips set, pages filled, then drawn once, since by then their number is known."""

from collections.abc import Iterable
from functools import partial
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from briefgen.config.clock import stamp
from briefgen.model.briefing import Briefing
from briefgen.model.notice import Notice
from briefgen.model.rendition import Rendition
from briefgen.model.style import Colour, Look
from briefgen.render.anchors import anchor_names
from briefgen.render.naming import file_name
from briefgen.render.to_pdf.catalogue import fill_catalogue
from briefgen.render.to_pdf.faces import Cut, face, typecase
from briefgen.render.to_pdf.lacking import by_script
from briefgen.render.to_pdf.masthead import masthead_strips
from briefgen.render.to_pdf.metadata import PRODUCER, Metadata, metadata
from briefgen.render.to_pdf.packing import packed
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.running import draw_running
from briefgen.render.to_pdf.sections import section_strips
from briefgen.render.to_pdf.shaping import can_shape
from briefgen.render.to_pdf.sheet import Sheet
from briefgen.render.to_pdf.signs import Signs
from briefgen.render.to_pdf.strips import Page, Strip, filled_pages, page_numbers
from briefgen.render.to_pdf.structure import Element, Kind

WHITE = Colour("#ffffff")
OVER = 6.0  # how far above a strip a link leads, so that its first line is not at the window's edge
rl_config.useA85 = 0  # whatever a machine's settings say: plain bytes are a fifth smaller than printable ones
_FILE: dict[str, Any] = {"invariant": 1, "pageCompression": 1, "pdfVersion": (1, 7)}


class PdfRenderer:
    """Draws briefings as PDF; same briefing, same look, same bytes."""

    media_type = "application/pdf"
    suffix = "pdf"

    def render(self, briefing: Briefing, look: Look) -> Rendition:
        """Draw the briefing. A letter that no font has is replaced by a box, and a notice names it."""
        sheet = Sheet(look, typecase(look.fonts.body, look.fonts.heading, look.fonts.fallback), anchor_names(briefing))
        marking = sheet.tree.root.child(Kind.PARAGRAPH)
        pages = filled_pages(_strips(briefing, sheet), sheet.first_height, sheet.height)
        sheet.numbers.update(page_numbers(pages))
        said = metadata(briefing, look, stamp(briefing.published))  # before the canvas, which reads SOURCE_DATE_EPOCH without a check
        canvas, signs = _canvas(said, sheet), Signs()
        for number, page in enumerate(pages, 1):
            _draw_page(Pen(canvas, sheet.tree, signs, sheet.numbers), briefing, sheet, page, (number, len(pages)), marking)
            canvas.showPage()
        signs.embed(canvas._doc)
        fill_catalogue(canvas._doc, sheet.tree, said)
        canvas._doc.format = partial(packed, canvas._doc)
        return Rendition(file_name(briefing, self.suffix), self.media_type, canvas.getpdfdata(), _notices(sheet.typecase.missing))


def _strips(briefing: Briefing, sheet: Sheet) -> list[Strip]:
    found = list(masthead_strips(briefing, sheet))
    number = 0
    for section in briefing.sections:
        number += bool(section.title)
        found.extend(section_strips(section, number, sheet))
    return found


def _draw_page(pen: Pen, briefing: Briefing, sheet: Sheet, page: Page, place: tuple[int, int], marking: Element) -> None:
    """Draw a page; its place is its number and how many there are."""
    width, height = sheet.paper
    if sheet.look.colours.paper != WHITE:
        pen.box(0, 0, width, height, sheet.look.colours.paper)
    frame_top = height - (sheet.first_top if place[0] == 1 else sheet.look.page.top.points)
    _draw_grounds(pen, page, frame_top)
    for top, strip in page.placed:
        for name in strip.places:
            pen.place(name, frame_top - top + OVER)
        strip.draw(pen, frame_top - top)
    draw_running(pen, briefing, sheet, *place, marking)
    pen.lift()


def _draw_grounds(pen: Pen, page: Page, frame_top: float) -> None:
    """Each ground once a page, behind all the strips that stand on it."""
    extents: dict[int, tuple[float, float]] = {}
    for top, strip in page.placed:
        if strip.ground:
            extents[id(strip.ground)] = (extents.get(id(strip.ground), (top, 0.0))[0], top + strip.height)
    grounds = {id(strip.ground): strip.ground for _, strip in page.placed if strip.ground}
    for name, (top, bottom) in extents.items():
        grounds[name].draw(pen, frame_top - top, frame_top - bottom)


def _canvas(said: Metadata, sheet: Sheet) -> Canvas:
    """An empty file that carries the briefing's metadata and no font but our own."""
    first = face(sheet.typecase.body, Cut.REGULAR).name
    canvas = Canvas(BytesIO(), pagesize=sheet.paper, **_FILE, initialFontName=first, lang=said.language)
    canvas.setTitle(said.title)
    canvas.setAuthor(said.author)
    canvas.setSubject(said.subject)
    canvas.setKeywords(said.keywords)
    canvas.setCreator(said.creator)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setDateFormatter(lambda *clock: said.moment.strftime("D:%Y%m%d%H%M%SZ"))
    return canvas


def _notices(missing: Iterable[str]) -> tuple[Notice, ...]:
    letters = set(missing)
    if not letters:
        return ()
    what = f"no font at hand has {len(letters)} of the characters, a box stands for each: {by_script(letters)}"
    more = "" if can_shape() else "pip install 'briefgen[scripts]', or "
    return (Notice("pdf-missing-character", what, fix=f"{more}write the briefing as Word or HTML, which use the reader's fonts"),)


RENDERER = PdfRenderer()
