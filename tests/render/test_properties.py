import re
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfReader

from briefgen.model.briefing import Briefing, Cover
from briefgen.model.style import Look
from briefgen.render import to_docx, to_html, to_pdf


def of_pdf(briefing: Briefing, look: Look) -> tuple[str | None, ...]:
    said = PdfReader(BytesIO(to_pdf.RENDERER.render(briefing, look).body)).metadata
    return said.title, said.author, said.subject, said["/Keywords"]


def of_word(briefing: Briefing, look: Look) -> tuple[str | None, ...]:
    said = Document(BytesIO(to_docx.RENDERER.render(briefing, look).body)).core_properties
    return said.title, said.author, said.subject, said.keywords


def of_html(briefing: Briefing, look: Look) -> dict[str, str]:
    page = to_html.RENDERER.render(briefing, look).body.decode()
    return dict(re.findall(r'<meta name="(\w+)" content="([^"]*)"', page)) | dict(re.findall(r"<(title)>(.*)</title>", page))


@pytest.mark.parametrize("cover", ["as it is", "empty"])
def test_a_file_says_the_same_of_itself_in_every_format(sample_briefing: Briefing, look: Look, cover: str) -> None:
    briefing = sample_briefing if cover == "as it is" else replace(sample_briefing, title="", cover=Cover())
    title, author, subject, keywords = of_pdf(briefing, look)
    assert of_word(briefing, look) == (title, author, subject, keywords)
    page = of_html(briefing, look)
    assert page["author"] == author.replace("&", "&amp;") and page.get("keywords", "") == keywords
    if cover == "empty":
        assert (title, author, keywords) == (look.masthead.kicker, "briefgen", "")
    else:
        assert (author, keywords) == ("Water & Energy Desk", "TLP:AMBER, RIV/2025/017")
