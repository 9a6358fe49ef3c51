"""How every house's pages looked when somebody last looked at them, as small grey pictures that a change may not leave.

After looking at the new pages, accept them with  BRIEFGEN_ACCEPT=1 python -m pytest tests/render/test_page_pictures.py
"""

import os
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from briefgen.config.styles import style, style_names
from briefgen.model.briefing import Briefing
from briefgen.model.style import Look
from briefgen.render.to_pdf import RENDERER
from tests.render.every_block import every_block

STYLES = Path(__file__).parents[2] / "styles"
GOLDEN = Path(__file__).parents[1] / "golden" / "pages"
HOUSES = [entry.name for entry in style_names((STYLES,))]
ACROSS, DOWN = 42, 60  # cells of a page, some 5 mm each
FINER = 6  # pixels of a cell's side
SHADES = "0123456789abcdef"  # of grey, from black to white
# What other versions of the rasteriser may change: a cell by a shade or two here and there. One line of text set elsewhere changes more.
MEAN_SHADES = 0.12
FAR, FEW = 3, 12  # shades that are more than smoothing, and the cells that may be as far off

Grid = tuple[str, ...]


def grids(briefing: Briefing, look: Look) -> list[Grid]:
    """Each page as rows of shades."""
    return [grid(page) for page in pypdfium2.PdfDocument(RENDERER.render(briefing, look).body)]


def grid(page: pypdfium2.PdfPage) -> Grid:
    picture = page.render(scale=ACROSS * FINER / page.get_width()).to_pil().convert("L").resize((ACROSS, DOWN), Image.Resampling.BOX)
    shades = [SHADES[grey // 16] for grey in picture.tobytes()]
    return tuple("".join(shades[row * ACROSS : (row + 1) * ACROSS]) for row in range(DOWN))


def differences(one: Grid, other: Grid) -> list[int]:
    return [abs(SHADES.index(a) - SHADES.index(b)) for row, twin in zip(one, other, strict=True) for a, b in zip(row, twin, strict=True)]


def is_alike(one: Grid, other: Grid) -> bool:
    found = differences(one, other)
    return sum(found) / len(found) <= MEAN_SHADES and sum(far >= FAR for far in found) <= FEW


@pytest.mark.parametrize("house", HOUSES)
def test_every_page_looks_as_it_was_accepted(house: str) -> None:
    pages, file = grids(every_block(), style(house, (STYLES,)).look), GOLDEN / f"{house}.txt"
    if os.environ.get("BRIEFGEN_ACCEPT"):
        file.write_text("\n\n".join("\n".join(page) for page in pages) + "\n", encoding="utf-8")
    accepted = [tuple(page.split("\n")) for page in file.read_text(encoding="utf-8").rstrip("\n").split("\n\n")]
    assert len(pages) == len(accepted)
    for number, (page, golden) in enumerate(zip(pages, accepted, strict=True), 1):
        assert is_alike(page, golden), f"page {number} differs by {sum(differences(page, golden))} shades in all"


def test_no_picture_is_kept_of_a_house_that_is_gone() -> None:
    assert {file.stem for file in GOLDEN.glob("*.txt")} == set(HOUSES)


def test_a_line_set_elsewhere_is_seen_and_two_houses_never_look_alike() -> None:
    looks = {house: grids(every_block(), style(house, (STYLES,)).look)[0] for house in HOUSES}
    assert not any(is_alike(one, other) for a, one in looks.items() for b, other in looks.items() if a < b)
    plain = looks["plain"]
    assert is_alike(plain, plain) and not is_alike(plain, (*plain[:30], plain[29], *plain[30:-1]))
