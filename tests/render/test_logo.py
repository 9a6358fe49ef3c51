"""The house's sign stands above the title in every format, with words for those who cannot see it."""

import base64
import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from pypdf import PdfReader

from briefgen.model.briefing import Briefing, Cover
from briefgen.model.marking import Marking
from briefgen.model.style import Colour, Image, Logo, Look, Millimetres, Side
from briefgen.render import to_docx, to_html, to_pdf
from tests.render.almen_treaty import LOOKS
from tests.render.pixels import png


def with_logo(look: Look, image: Image, side: Side = Side.LEFT) -> Look:
    return replace(look, logo=Logo(image, "Arms of <Norhaven>", Millimetres(12), side))


@pytest.mark.parametrize("has_alpha", [False, True])
def test_pdf_has_the_picture_whole(sample_briefing: Briefing, any_look: Look, has_alpha: bool) -> None:
    body = to_pdf.RENDERER.render(sample_briefing, with_logo(any_look, png(30, 10, has_alpha))).body
    [found] = PdfReader(BytesIO(body)).pages[0].images
    assert found.image is not None and found.image.size == (30, 10)
    assert found.image.convert("RGB").getpixel((3, 3)) == (0x20, 0x60, 0xA0)


def test_word_has_the_picture_and_its_words(sample_briefing: Briefing, any_look: Look) -> None:
    image = png(30, 10)
    with ZipFile(BytesIO(to_docx.RENDERER.render(sample_briefing, with_logo(any_look, image)).body)) as archive:
        assert image.body in [archive.read(name) for name in archive.namelist() if name.startswith("word/media/")]
        assert 'descr="Arms of &lt;Norhaven&gt;"' in archive.read("word/document.xml").decode()


@pytest.mark.parametrize("side", Side)
def test_html_carries_the_picture_inside_itself(sample_briefing: Briefing, look: Look, side: Side) -> None:
    image = png(30, 10)
    page = to_html.RENDERER.render(sample_briefing, with_logo(look, image, side)).body.decode()
    [address] = re.findall(r'<img src="data:image/png;base64,([^"]+)" alt="Arms of &lt;Norhaven&gt;"', page)
    assert base64.b64decode(address) == image.body
    assert page.index("<img") < page.index("<h1>")


@pytest.mark.parametrize("has_logo", [False, True])
@pytest.mark.parametrize("marking", [Marking("OFFICIAL-SENSITIVE"), Marking("CUI//SP-PRVCY")])
def test_the_marking_of_the_first_page_can_be_read_whatever_lies_behind_it(
    sample_briefing: Briefing, any_look: Look, has_logo: bool, marking: Marking
) -> None:
    shown = with_logo(any_look, png(30, 10)) if has_logo else any_look
    body = to_pdf.RENDERER.render(replace(sample_briefing, cover=Cover(marking=marking)), shown).body
    page = pypdfium2.PdfDocument(body)[0].render(scale=2).to_pil().convert("RGB")
    middle = page.width // 2
    across = (middle - 60, middle + 60) if marking.is_centred else (page.width - 2 * int(any_look.page.right.points) - 60, page.width)
    colours = page.crop((across[0], 2 * 15, across[1], 2 * 33)).getcolors(10**6)
    ground, *others = [Colour(f"#{bytes(rgb).hex()}") for _, rgb in sorted(colours, reverse=True)]
    assert max(ink.contrast(ground) for ink in others) >= 4.5


def test_the_sign_stands_above_the_band_in_html_as_it_does_on_paper(sample_briefing: Briefing) -> None:
    page = to_html.RENDERER.render(sample_briefing, with_logo(LOOKS["band"], png(30, 10))).body.decode()
    assert page.index("<img") < page.index('<header class="masthead band">') < page.index("<h1>")
