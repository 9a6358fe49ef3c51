"""`briefgen style preview`: a specimen with every kind of block, as PDF, Word and pictures of its pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.failures import say
from briefgen.cli.style_names import style_names

if TYPE_CHECKING:
    from briefgen.model.rendition import Rendition
    from briefgen.model.style import Style

RESOLUTION = 110  # dots an inch: a page is as wide as a laptop's screen is high
SPECIMEN = Path(__file__).with_name("specimen.txt")


@click.command(epilog="\b\nExample:\n  briefgen style preview whitehall --open\n  briefgen style preview styles/ourdesk.toml -o proofs/")
@click.argument("name", shell_complete=style_names)
@click.option("-o", "--output", default="", metavar="FOLDER", help="Folder to write to.  [default: output/]")
@click.option("--open", "opens", is_flag=True, help="Open the PDF.")
def preview(name: str, output: str, opens: bool) -> None:
    """Draw a specimen with every kind of block in a style: PDF, Word, and a PNG of each page."""
    from dataclasses import replace

    from briefgen import pipeline
    from briefgen.config.styles import style
    from briefgen.model.rendition import Target

    house = style(name)
    briefing = pipeline.brief(
        SPECIMEN, style=_showing_all(house), reference="SPEC-1", to="The reader", sender="The desk", marking=_marking(house)
    )
    drawn = [pipeline.render(briefing, form, house) for form in ("pdf", "docx")]
    named = [replace(r, name=f"specimen-{house.name}{Path(r.name).suffix}") for r in drawn]
    receipt = pipeline.deliver([*named, *_pages(named[0])], Target("folder", f"{output or 'output'}/"))
    for notice in dict.fromkeys((*briefing.notices, *(n for r in named for n in r.notices), *receipt.notices)):
        say(notice)
    for place in receipt.places:
        click.echo(place)
    if opens:
        click.launch(receipt.places[0])


def _showing_all(house: "Style") -> "Style":
    """The style with a table of contents, which so short a text would not have."""
    from dataclasses import replace

    return replace(house, outline=replace(house.outline, contents_from=1)) if house.outline.contents_from else house


def _marking(house: "Style") -> str:
    from briefgen.model.marking import Scheme

    examples: dict[Scheme, str] = {
        Scheme.UK: "OFFICIAL-SENSITIVE - COMMERCIAL",
        Scheme.CUI: "CUI//SP-PRVCY//NOFORN",
        Scheme.FREE: "Specimen",
    }
    return house.marking.default or examples.get(house.marking.scheme, "TLP:GREEN")


def _pages(pdf: "Rendition") -> "list[Rendition]":
    """A picture of each page, by whichever tool is at hand; a notice where none is."""
    from briefgen.model.notice import Notice
    from briefgen.model.rendition import Rendition

    stem = Path(pdf.name).stem
    pictures = _by_pdfium(pdf.body) or _by_poppler(pdf.body)
    if not pictures:
        fix = "pip install 'briefgen[preview]', or install pdftoppm (poppler)"
        say(Notice("preview.no_pictures", "nothing here can make pictures of pages; PDF and Word are written", fix=fix))
    return [Rendition(f"{stem}-{number}.png", "image/png", body) for number, body in enumerate(pictures, 1)]


def _by_pdfium(pdf: bytes) -> list[bytes]:
    from io import BytesIO

    try:
        from pypdfium2 import PdfDocument
    except ImportError:
        return []

    def drawn() -> Iterator[bytes]:
        for page in PdfDocument(pdf):
            body = BytesIO()
            page.render(scale=RESOLUTION / 72).to_pil().save(body, "PNG")
            yield body.getvalue()

    return list(drawn())


def _by_poppler(pdf: bytes) -> list[bytes]:
    import shutil
    import subprocess
    from tempfile import TemporaryDirectory

    if shutil.which("pdftoppm") is None:
        return []
    with TemporaryDirectory() as folder:
        words = ["pdftoppm", "-r", str(RESOLUTION), "-png", "-", f"{folder}/page"]
        subprocess.run(words, input=pdf, check=True, capture_output=True, timeout=120)
        return [path.read_bytes() for path in sorted(Path(folder).glob("*.png"))]
