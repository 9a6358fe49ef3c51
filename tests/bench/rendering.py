"""What it costs to draw a briefing, warm, beside the bare libraries writing the same words, and how it grows; prints figures, never fails.

    python -m tests.bench.rendering [--repeat 15] [--pages 50 100 500]

The bare peers: ReportLab's Paragraph and python-docx's add_paragraph, one for each text of the briefing, with no look at all.
Times are of the processor, each ratio is of one pair, so a machine that others use does not matter much. A compilation is
drawn in a process of its own, whose greatest memory is told less what an empty briefing takes.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from briefgen import brief
from briefgen.config.styles import style
from briefgen.model.briefing import Briefing, Passage, Passages, Run, Section
from briefgen.model.ports import Renderer
from briefgen.plugins import installed_plugins

SEED = Path(__file__).parents[2] / "seeds" / "river-treaty.txt"
PARAGRAPHS_A_PAGE = 20
MOST = {"pdf": 80, "docx": 60, "html": 10}  # milliseconds that a two-page briefing may take


def texts(part: object) -> Iterator[str]:
    """Every line of text in a briefing's sections, in order."""
    if isinstance(part, tuple) and part and all(isinstance(one, Run) for one in part):
        yield "".join(run.text for run in part)
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif isinstance(part, str):
        yield part
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in {"name", "anchor"}:
                yield from texts(getattr(part, field.name))


def bare_pdf(words: list[str]) -> bytes:
    """The words as ReportLab's own paragraphs."""
    from xml.sax.saxutils import escape

    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    body, look = BytesIO(), getSampleStyleSheet()["BodyText"]
    SimpleDocTemplate(body, invariant=1).build([Paragraph(escape(text), look) for text in words])
    return body.getvalue()


def bare_docx(words: list[str]) -> bytes:
    """The words as python-docx's own paragraphs."""
    from docx import Document

    document, body = Document(), BytesIO()
    for text in words:
        document.add_paragraph(text)
    document.save(body)
    return body.getvalue()


def bare_html(words: list[str]) -> bytes:
    """The words between tags."""
    from html import escape

    return "".join(f"<p>{escape(text)}</p>\n" for text in words).encode()


def pages_of(briefing: Briefing) -> int:
    """How many pages the PDF has."""
    return len(PdfReader(BytesIO(installed_plugins().renderer("pdf").render(briefing, style("plain").look).body)).pages)


def two_pages(briefing: Briefing) -> Briefing:
    """As many sections as two pages hold."""
    while pages_of(briefing) > 2:
        briefing = replace(briefing, sections=briefing.sections[:-1])
    return briefing


def spent(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def compare(form: str, renderer: Renderer, briefing: Briefing, repeat: int) -> None:
    """Print the median time of a format, what it may take, and the median ratio to the bare library."""
    look, words = style("plain").look, list(texts(briefing.sections))
    bare = {"pdf": bare_pdf, "docx": bare_docx, "html": bare_html}[form]
    renderer.render(briefing, look), bare(words)
    pairs = [(spent(lambda: renderer.render(briefing, look)), spent(lambda: bare(words))) for _ in range(repeat)]
    ours, peer = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a / max(b, 0.01) for a, b in pairs)
    print(f"{form:5} {ours:7.1f} ms (at most {MOST[form]}), bare {peer:6.1f} ms, ratio {ratio:.2f}")


def compilation(pages: int) -> Briefing:
    """A briefing whose annex is about so many pages long."""
    given = brief(SEED)
    words = "The commission met again and found that the gauge at the border had not been read for a year; nobody could say why. "
    items = tuple(Passage(f"¶{n}", f"p{n}", (Run(f"{n}: {words}"),)) for n in range(pages * PARAGRAPHS_A_PAGE))
    return replace(given, sections=(*given.sections, Section("long", "All of it", (Passages(items),), starts_page=True)))


def draw_compilation(form: str, pages: int) -> None:
    """Print seconds and the memory above what the briefing itself takes; run in a process of its own."""
    briefing, look, renderer = compilation(pages), style("plain").look, installed_plugins().renderer(form)
    renderer.render(brief(SEED), look)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took = spent(lambda: renderer.render(briefing, look)) / 1000
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{form:5} {pages:5} pages: {took:6.2f} s, {1000 * took / pages:5.2f} ms a page, {more:5.0f} MB more")


def main() -> None:
    """Run the comparisons, then the compilations."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=15)
    parser.add_argument("--pages", type=int, nargs="*", default=[50, 100, 500])
    parser.add_argument("--draw", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.draw:
        draw_compilation(chosen.draw, chosen.pages[0])
        return
    briefing = two_pages(brief(SEED))
    for form in MOST:
        compare(form, installed_plugins().renderer(form), briefing, chosen.repeat)
    for form in MOST:
        for pages in chosen.pages:
            sys.stdout.flush()
            subprocess.run([sys.executable, "-m", "tests.bench.rendering", "--draw", form, "--pages", str(pages)], check=True)


if __name__ == "__main__":
    main()
