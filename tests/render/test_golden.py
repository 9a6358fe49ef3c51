"""Pages as they were last looked at: a change of any format shows here as a difference to read, line by line.

After looking at the new pages, accept them with  BRIEFGEN_ACCEPT=1 python -m pytest tests/render/test_golden.py
"""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from briefgen.config.styles import style, style_names
from briefgen.model.briefing import Briefing
from briefgen.model.rendition import Rendition
from briefgen.model.style import Look
from briefgen.render import to_docx, to_html, to_markdown, to_pdf

GOLDEN = Path(__file__).parents[1] / "golden"
HOUSES = tuple(entry.name for entry in style_names((Path(__file__).parents[2] / "styles",)))


def words_in_place(rendition: Rendition) -> str:
    """Every stretch of text of a PDF with its page and position, in the order it is drawn."""
    rows: list[str] = []
    for number, page in enumerate(PdfReader(io.BytesIO(rendition.body)).pages, 1):

        def note(text: str, _: object, matrix: list[float], *rest: object, page: int = number) -> None:
            if text.strip():
                rows.append(f"{page} {matrix[4]:6.1f} {matrix[5]:6.1f} {text.strip()}")

        page.extract_text(visitor_text=note)
    return "\n".join(rows) + "\n"


def document_part(rendition: Rendition) -> str:
    """The body of a Word file, one element a line."""
    with zipfile.ZipFile(io.BytesIO(rendition.body)) as archive:
        tree = etree.fromstring(archive.read("word/document.xml"))
    etree.indent(tree)
    return etree.tostring(tree, encoding="unicode") + "\n"


def as_text(rendition: Rendition) -> str:
    return rendition.body.decode()


def check(name: str, actual: str) -> None:
    """Compare with the golden file of that name, or make it when told to."""
    file = GOLDEN / name
    if os.environ.get("BRIEFGEN_ACCEPT"):
        file.write_text(actual, encoding="utf-8")
    assert actual.splitlines() == file.read_text(encoding="utf-8").splitlines()


def test_nobody_left_acceptance_switched_on() -> None:
    assert not (os.environ.get("CI") and os.environ.get("BRIEFGEN_ACCEPT"))


@pytest.mark.parametrize("house", HOUSES)
def test_the_pages_of_a_pdf(house: str, sample_briefing: Briefing) -> None:
    check(f"almen-{house}.pdf.txt", words_in_place(to_pdf.RENDERER.render(sample_briefing, style(house).look)))


OTHERS: dict[str, tuple[Callable[[Briefing, Look], Rendition], Callable[[Rendition], str]]] = {
    "docx.xml": (to_docx.RENDERER.render, document_part),
    "html": (to_html.RENDERER.render, as_text),
    "md": (to_markdown.RENDERER.render, as_text),
}


@pytest.mark.parametrize("form", OTHERS)
def test_the_other_formats(form: str, sample_briefing: Briefing) -> None:
    draw, told = OTHERS[form]
    check(f"almen-plain.{form}", told(draw(sample_briefing, style("plain").look)))
