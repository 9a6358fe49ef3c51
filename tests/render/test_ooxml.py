"""Every Word file is valid in the judgement of two readers of ECMA-376: the Open XML SDK's rules and openxml-audit; one start of each."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from briefgen.config.styles import style, style_names
from briefgen.model.briefing import Briefing, Cover, Numbered, Passage, Passages, Prose, Run, Section, Table
from briefgen.model.marking import Marking
from briefgen.model.style import Image, Look, Millimetres, Side
from briefgen.render.to_docx import RENDERER
from tests.render.almen_treaty import LOOKS, the_briefing
from tests.render.every_block import every_block
from tests.render.test_docx_template import ministry, with_template

JUDGE = Path(__file__).parent / "ooxml" / "judge.mjs"
STYLES = Path(__file__).parents[2] / "styles"
MODULES = Path(os.environ.get("BRIEFGEN_OOXML", "/nowhere"))
BROKEN = "broken"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f0005050202c9d5a5a00000000049454e44ae426082"
)

needs_node = pytest.mark.skipif(
    not shutil.which("node") or not (MODULES / "node_modules" / "@ooxml-tools" / "validate").is_dir(),
    reason="node is not installed, or BRIEFGEN_OOXML names no folder with @ooxml-tools/validate",
)
needs_audit = pytest.mark.skipif(not find_spec("openxml_audit"), reason="openxml-audit is not installed")


def odd_briefings() -> Iterator[tuple[str, Briefing, Look]]:
    given, look = the_briefing(), LOOKS["rule"]
    hard = "😀 \x00\u202eشارع 北京 ]]> & <b>"
    yield "empty", replace(given, title="", sections=(), cover=Cover(), day="", published=None), look
    odd = Section(hard, hard, (Prose((Run(hard),)), Numbered((), 7), Numbered((((Run(hard),),),), 7), Table((hard,), (((),),), (1.0,))))
    twice = Section("p", "", (Passages((Passage("1", "a", (Run("x"),)), Passage("2", "a", ()))),), starts_page=True)
    yield "odd", replace(given, title=hard, sections=(odd, odd, twice), cover=Cover(marking=Marking("NUR FÜR 王"))), look
    logo = replace(
        look.logo, file=Image("crest.png", "image/png", PIXEL, 1, 1), alt='A "crest" & stars', height=Millimetres(10), side=Side.RIGHT
    )
    yield "logo", every_block(), replace(look, logo=logo)
    yield "template", every_block(), with_template(look, ministry(), heading="Ministry Heading", bullet="Ministry Point")


def files() -> Iterator[tuple[str, bytes]]:
    given = every_block()
    for entry in style_names((STYLES,)):
        yield f"house-{entry.name}", RENDERER.render(given, style(entry.name, (STYLES,)).look).body
    for name, look in LOOKS.items():
        yield f"look-{name}", RENDERER.render(given, look).body
    for name, briefing, look in odd_briefings():
        yield f"odd-{name}", RENDERER.render(briefing, look).body
    yield BROKEN, broken()


def broken() -> bytes:
    """A file with an element that no schema has, so that silence means something."""
    spoilt = BytesIO()
    with ZipFile(BytesIO(RENDERER.render(the_briefing(), LOOKS["rule"]).body)) as good, ZipFile(spoilt, "w") as bad:
        for name in good.namelist():
            bad.writestr(name, good.read(name).replace(b"<w:body>", b"<w:body><w:wrong/>"))
    return spoilt.getvalue()


NAMES = [
    *(f"house-{entry.name}" for entry in style_names((STYLES,))),
    *(f"look-{name}" for name in LOOKS),
    *(f"odd-{name}" for name in ("empty", "odd", "logo", "template")),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("word")
    for name, body in files():
        (place / f"{name}.docx").write_bytes(body)
    return place


@pytest.fixture(scope="module")
def by_node(folder: Path) -> Mapping[str, list[str]]:
    paths = sorted(folder.glob("*.docx"))
    done = subprocess.run(["node", JUDGE, MODULES, *paths], capture_output=True, text=True, check=True, timeout=300)
    return {Path(name).stem: problems for name, problems in json.loads(done.stdout).items()}


@pytest.fixture(scope="module")
def by_audit(folder: Path) -> Mapping[str, list[str]]:
    command = [sys.executable, "-m", "openxml_audit.cli", "-o", "json", "-m", "0", "-r", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    return {Path(told["file"]).stem: [error["description"] for error in told["errors"]] for told in json.loads(done.stdout)}


@needs_node
@pytest.mark.parametrize("name", NAMES)
def test_the_rules_of_the_open_xml_sdk_find_no_error(by_node: Mapping[str, list[str]], name: str) -> None:
    assert by_node[name] == []


@needs_audit
@pytest.mark.parametrize("name", NAMES)
def test_openxml_audit_finds_no_error(by_audit: Mapping[str, list[str]], name: str) -> None:
    assert by_audit[name] == []


@needs_node
def test_the_rules_of_the_open_xml_sdk_would_have_found_one(by_node: Mapping[str, list[str]]) -> None:
    assert by_node[BROKEN]


@needs_audit
def test_openxml_audit_would_have_found_one(by_audit: Mapping[str, list[str]]) -> None:
    assert by_audit[BROKEN]
