"""Every page of HTML in the judgement of axe-core in Chromium and of html-validate; one start of the browser for all files."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.config.styles import style, style_names
from briefgen.model.briefing import Cover
from briefgen.model.marking import Marking
from briefgen.render import to_html, to_mail_html
from tests.render.almen_treaty import LOOKS, the_briefing
from tests.render.every_block import every_block

JUDGE = Path(__file__).parent / "accessibility" / "judge.js"
STYLES = Path(__file__).parents[2] / "styles"
HOUSES = [entry.name for entry in style_names((STYLES,))]
MODULES = Path(os.environ.get("BRIEFGEN_NODE", "/nowhere"))
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
BROKEN = '<!DOCTYPE html><html><head><title>x</title></head><body><img src=""><p style="color:#bbb">pale</p></body></html>'

pytestmark = [
    pytest.mark.skipif(not shutil.which("node"), reason="node is not installed"),
    pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed"),
    pytest.mark.skipif(not (MODULES / "node_modules" / "axe-core").is_dir(), reason="BRIEFGEN_NODE names no folder with axe-core"),
]


def pages() -> Iterator[tuple[str, bytes]]:
    given = every_block()
    for name in HOUSES:
        yield f"house-{name}", to_html.RENDERER.render(given, style(name, (STYLES,)).look).body
    for name, look in LOOKS.items():
        yield f"look-{name}", to_html.RENDERER.render(given, look).body
    yield "mail", to_mail_html.RENDERER.render(the_briefing(), LOOKS["band"]).body
    for number, marking in enumerate(("OFFICIAL-SENSITIVE - COMMERCIAL", "CUI//SP-PRVCY//NOFORN", "For the board only"), 1):
        marked = replace(the_briefing(), cover=Cover(marking=Marking(marking)))
        yield f"marking-{number}", to_html.RENDERER.render(marked, LOOKS["rule"]).body
    bare = replace(the_briefing(), sections=(), cover=Cover())
    yield "bare", to_html.RENDERER.render(bare, LOOKS["rule"]).body
    yield "broken", BROKEN.encode()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("pages")
    files = [folder / f"{name}.html" for name, body in pages() if (folder / f"{name}.html").write_bytes(body)]
    settings = {**os.environ, "BRIEFGEN_CHROMIUM": CHROMIUM}
    done = subprocess.run(["node", str(JUDGE), *map(str, files)], capture_output=True, text=True, check=False, env=settings, timeout=240)
    assert done.returncode == 0, done.stderr
    return {Path(file).stem: found for file, found in json.loads(done.stdout).items()}


def test_nothing_is_found_in_any_page(told: dict[str, list[str]]) -> None:
    found = [f"{name}: {what}" for name, whats in told.items() if name != "broken" for what in whats]
    assert len(told) > len(HOUSES) + 5
    assert not found, "\n".join(found)


def test_the_judges_see_what_is_wrong(told: dict[str, list[str]]) -> None:
    rules = {what.partition(":")[0].split(" at ")[0] for what in told["broken"]}
    assert {"axe image-alt", "axe color-contrast", "axe html-has-lang"} <= rules
    assert any(rule.startswith("html ") for rule in rules)
