"""Every PDF keeps to PDF/UA-1 and PDF/A-2a at once, in the judgement of veraPDF; one start of Java for all files."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from briefgen.config.styles import style, style_names
from briefgen.model.briefing import Briefing, Cover, Passage, Passages, Prose, Run, Section, Table
from briefgen.model.marking import Marking
from briefgen.render.to_pdf import RENDERER
from tests.render.almen_treaty import LOOKS, the_briefing
from tests.render.every_block import every_block

JUDGE = Path(__file__).parent / "verapdf"
STYLES = Path(__file__).parents[2] / "styles"
HOUSES = [entry.name for entry in style_names((STYLES,))]
PROFILES = ("ua1", "2a")
UNTAGGED = "untagged"
LONG = "The commission met again and found that the gauge at the border had not been read for a year. "


def long_briefing() -> Briefing:
    """Paragraphs, a table and a callout that run over pages, headings that skip a level, and cells without a word."""
    rows = tuple(((Run(f"row {n}"),), (Run(LONG * (n % 4)),)) for n in range(50))
    passages = Passages((Passage("", "h", (Run("A heading"),), is_heading=True), Passage("¶1", "p", (Run(LONG * 60),))))
    table = Section("a", "", (Table(("One", ""), rows, (0.3, 0.7), "A caption"), Table(("", ""), rows[:2], (0.5, 0.5))))
    return replace(the_briefing(), sections=(table, Section("b", "", (passages,)), Section("c", "Last", (Prose((Run(LONG * 50),)),))))


def odd_briefings() -> dict[str, Briefing]:
    given = the_briefing()
    names = "Łódź Erdoğan Zelenskyy Đà Nẵng Αθήνα Київ · 北京 東京 서울 القاهرة ירושלים दिल्ली · 😀 \U0010fffe"
    scripts = Section("n", names, (Prose((Run(names),)), Table((names,), (((Run(names),),),), (1.0,))))
    return {
        "long": long_briefing(),
        "odd": replace(given, title="\ufffe<b>&\x0b", version="1\ufffe", cover=Cover(reference="\x00]]>", sender="\ud800")),
        "empty": replace(given, title="", sections=(), cover=Cover(), day="", published=None),
        "scripts": replace(given, title=names, sections=(scripts,), cover=Cover(marking=Marking("NUR FÜR 王"))),
    }


def files() -> Iterator[tuple[str, bytes]]:
    for name in HOUSES:
        yield f"house-{name}", RENDERER.render(every_block(), style(name, (STYLES,)).look).body
    for name, look in LOOKS.items():
        yield f"look-{name}", RENDERER.render(every_block(), look).body
    for name, briefing in odd_briefings().items():
        yield f"odd-{name}", RENDERER.render(briefing, LOOKS["rule"]).body
    yield UNTAGGED, untagged()


def untagged() -> bytes:
    """What the library writes by itself."""
    canvas = Canvas(BytesIO())
    canvas.drawString(72, 720, "Nobody knows what this is.")
    return bytes(canvas.getpdfdata())


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], list[str]]:
    """The failures that veraPDF finds in each file under each profile."""
    for program in ("mvn", "java", "javac"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed, so veraPDF cannot run")
    folder = tmp_path_factory.mktemp("verapdf")
    path = folder / "classpath"
    got = subprocess.run(
        ["mvn", "-q", "-B", "-f", str(JUDGE / "pom.xml"), "dependency:build-classpath", f"-Dmdep.outputFile={path}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    if got.returncode or not path.exists():
        pytest.skip(f"veraPDF could not be had from Maven: {got.stdout.strip()[:200]}")
    written: dict[str, Path] = {}
    for name, body in files():
        written[name] = folder / f"{name}.pdf"
        written[name].write_bytes(body)
    command = ["java", "-cp", path.read_text().strip(), str(JUDGE / "Judge.java"), *map(str, written.values())]
    judged = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    found: dict[tuple[str, str], list[str]] = {}
    for line in judged.stdout.splitlines():
        kind, file, profile, *rest = line.split("\t")
        if kind == "verdict":
            is_compliant, assertions = rest
            assert int(assertions) > 50  # it has really looked
            found[Path(file).stem, profile] = [] if is_compliant == "true" else ["not compliant"]
        else:
            found[Path(file).stem, profile].append(" ".join(rest))
    return found


NAMES = [*(f"house-{name}" for name in HOUSES), *(f"look-{name}" for name in LOOKS), *(f"odd-{name}" for name in odd_briefings())]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", NAMES)
def test_verapdf_finds_no_failure(verdicts: dict[tuple[str, str], list[str]], name: str, profile: str) -> None:
    assert verdicts[name, profile] == []


@pytest.mark.parametrize("profile", PROFILES)
def test_verapdf_finds_failures_where_there_are_some(verdicts: dict[tuple[str, str], list[str]], profile: str) -> None:
    assert len(verdicts[UNTAGGED, profile]) > 3
