"""The web page on paper, as Chromium prints it: marking, header and footer on every page, nothing lost."""

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefgen.model.briefing import Briefing, Cover
from briefgen.model.marking import Marking
from briefgen.model.style import Look, Running
from briefgen.render import to_html

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
LEAST_VERSION = 131  # the first that draws boxes in the margins of a page

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed")


def version() -> int:
    told = subprocess.run([CHROMIUM, "--version"], capture_output=True, text=True, check=False, timeout=60).stdout
    return int(next((word.partition(".")[0] for word in told.split() if word[0].isdigit()), "0"))


def printed(briefing: Briefing, look: Look, folder: Path) -> list[str]:
    """The text of each page."""
    (folder / "page.html").write_bytes(to_html.RENDERER.render(briefing, look).body)
    words = [CHROMIUM, *FLAGS, f"--user-data-dir={folder}/user", f"--print-to-pdf={folder}/page.pdf", f"file://{folder}/page.html"]
    subprocess.run(words, capture_output=True, check=True, timeout=120)
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO((folder / "page.pdf").read_bytes())).pages]


@pytest.mark.parametrize("marking", ["TLP:AMBER", "OFFICIAL-SENSITIVE - LEGAL"])
def test_every_page_bears_marking_header_and_footer(sample_briefing: Briefing, look: Look, tmp_path: Path, marking: str) -> None:
    if version() < LEAST_VERSION:
        pytest.skip("this chromium draws nothing in the margins of a page")
    marked = replace(sample_briefing, cover=Cover(marking=Marking(marking), reference="RIV-17"))
    pages = printed(marked, replace(look, running=Running(("{reference}", "", ""), ("", "", "Page {page} of {pages}"))), tmp_path)
    assert len(pages) >= 2
    for number, text in enumerate(pages, 1):
        assert text.count(marking) == (3 if number == len(pages) else 2), f"page {number}"  # the last has the end of the page too
        assert f"Page {number} of {len(pages)}" in text
        assert ("RIV-17" in text) is (number > 1)
    assert sample_briefing.title in pages[0] and "Source text" in " ".join(pages)


def test_a_long_title_gives_way_in_the_header_beside_the_marking(sample_briefing: Briefing, look: Look, tmp_path: Path) -> None:
    if version() < LEAST_VERSION:
        pytest.skip("this chromium draws nothing in the margins of a page")
    title = "The harbour commission asks what became of the tide gauges that three governments paid for and nobody has read since"
    marked = replace(sample_briefing, title=title, cover=Cover(marking=Marking("OFFICIAL-SENSITIVE"), reference="RIV-17"))
    first, second, *_ = printed(marked, replace(look, running=Running(("{title}", "", "{reference}"), ("", "", "{page}"))), tmp_path)
    assert title in first and title not in second
    assert "The harbour commission" in second and "…" in second
