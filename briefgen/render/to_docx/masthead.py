"""The head of the first page: the house's sign, its line and the title."""

from io import BytesIO

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from briefgen.model.briefing import Briefing
from briefgen.model.style import Logo, Look, Side
from briefgen.render.harmless import harmless
from briefgen.render.to_docx.blocks import BlockWriter

SIDES = {Side.LEFT: WD_ALIGN_PARAGRAPH.LEFT, Side.CENTRE: WD_ALIGN_PARAGRAPH.CENTER, Side.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT}
LEAST_LINE = 12  # letters of a title's last line
LEAST_WORDS = 5  # a shorter title has one line


def write_masthead(writer: BlockWriter, briefing: Briefing, look: Look) -> None:
    """What the house has of it; a title of blanks is none."""
    _write_logo(writer, look.logo)
    for style, text in (("Subtitle", look.masthead.kicker.strip()), ("Title", _without_widow(briefing.title))):
        if text:
            writer.paragraph(style, text)


def _write_logo(writer: BlockWriter, logo: Logo) -> None:
    if logo.file is None:
        return
    paragraph = Paragraph(writer.paragraph("Logo"), writer.document._body)
    paragraph.alignment = SIDES[logo.side]
    described = paragraph.add_run().add_picture(BytesIO(logo.file.body), height=Pt(logo.height.points))._inline.docPr
    described.set("name", harmless(logo.file.name))
    described.set("descr", harmless(logo.alt))


def _without_widow(title: str) -> str:
    """The title with its last words bound, so that none of them is left alone on a line."""
    words = title.split()
    last = len(words)
    while last > 1 and len(" ".join(words[last - 1 :])) < LEAST_LINE:
        last -= 1
    return " ".join([*words[: last - 1], "\N{NO-BREAK SPACE}".join(words[last - 1 :])]) if len(words) > LEAST_WORDS else title.strip()
