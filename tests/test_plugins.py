"""A package that anybody may write adds a reader, an analyser, a renderer and a deliverer by entry points alone."""

import base64
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import briefgen as briefgen_api
from briefgen.errors import PluginError
from briefgen.plugins import BUILTIN, Plugins, installed_plugins

MODULE = """
from briefgen.model.finding import Finding
from briefgen.model.rendition import Receipt, Rendition
from briefgen.model.source import Source
from briefgen.read.from_text import READER as TEXT


class Cost(Finding):
    kind = "cost"


class Wire:
    media_types = ("text/x-wire",)
    suffixes = (".wire",)

    def read(self, source, settings):
        text = source.body.decode().replace("|", "\\n\\n")
        return TEXT.read(Source(source.uri, "text/plain", text.encode()), settings)


class Costs:
    def analyse(self, document, settings):
        found = [s for s in document.body if "crowns" in document.slice(s.span)]
        lies = [Cost(rule="cost.lie", score=0.5, text="It will be cheap.", evidence=(s.span,)) for s in found]
        return [Cost(rule="cost.crowns", score=1, text=document.slice(s.span), evidence=(s.span,)) for s in found] + lies


class Shout:
    media_type = "text/plain"
    suffix = "shout"

    def render(self, briefing, look):
        return Rendition("briefing.shout", self.media_type, (briefing.title.upper() + "!\\n").encode())


class Nowhere:
    def deliver(self, renditions, target):
        return Receipt(target, tuple(r.name for r in renditions))


class Last:
    def scores(self, sentences, title):
        return range(len(sentences))


class Mute:
    def scores(self, sentences, title):
        return [float("nan")] * len(sentences)


class Torn:
    def scores(self, sentences, title):
        raise RuntimeError("no model at the door")


class NotARenderer:
    pass


class Failing:
    media_type = "text/plain"
    suffix = "x"

    def render(self, briefing, look):
        raise RuntimeError("out of ink")


READER, ANALYSER, RENDERER, DELIVERER, BROKEN = Wire(), Costs(), Shout(), Nowhere(), NotARenderer()
FAILING, LAST, MUTE, TORN = Failing(), Last(), Mute(), Torn()
"""
ENTRY_POINTS = """[briefgen.readers]
wire = briefgen_tiny:READER
[briefgen.analysers]
costs = briefgen_tiny:ANALYSER
[briefgen.summarizers]
last = briefgen_tiny:LAST
mute = briefgen_tiny:MUTE
torn = briefgen_tiny:TORN
[briefgen.renderers]
shout = briefgen_tiny:RENDERER
markdown = briefgen_tiny:RENDERER
broken = briefgen_tiny:BROKEN
failing = briefgen_tiny:FAILING
absent = briefgen_missing:RENDERER
[briefgen.deliverers]
nowhere = briefgen_tiny:DELIVERER
[briefgen.dancers]
tango = briefgen_tiny:READER
"""
LONG = """Quay repairs agreed

The harbour board agreed on Monday to repair the old quay.

The repairs will cost the town 40 million crowns.

The board chose a builder from the next valley.

Work begins in May with the north wall.
"""
WIRE = "Quay repairs agreed|The board agreed to repair the quay. Repairs will cost 40 million crowns.|Work begins in May."


def wheel(folder: Path) -> Path:
    """A wheel of the tiny package, written by hand so that nothing has to be fetched to build it."""
    path = folder / "briefgen_tiny-1.0-py3-none-any.whl"
    files = {
        "briefgen_tiny.py": MODULE,
        "briefgen_tiny-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: briefgen-tiny\nVersion: 1.0\n",
        "briefgen_tiny-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "briefgen_tiny-1.0.dist-info/entry_points.txt": ENTRY_POINTS,
    }
    rows = []
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        rows.append(f"{name},sha256={digest},{len(text.encode())}")
    files["briefgen_tiny-1.0.dist-info/RECORD"] = "\n".join([*rows, "briefgen_tiny-1.0.dist-info/RECORD,,"]) + "\n"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which pip has installed the tiny package."""
    folder = tmp_path_factory.mktemp("plugin")
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        "--target",
        str(folder / "site"),
        str(wheel(folder)),
    ]
    subprocess.run(install, check=True, capture_output=True)
    return folder / "site"


def briefgen(site: Path, cwd: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the program where the tiny package is installed."""
    paths = [str(site), str(Path(__file__).parents[1])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    return subprocess.run([sys.executable, "-m", "briefgen", *words], cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_a_plugin_reads_analyses_and_is_shown_where_a_style_names_its_kind(site: Path, tmp_path: Path) -> None:
    (tmp_path / "news.wire").write_text(WIRE, encoding="utf-8")
    (tmp_path / "styles").mkdir()
    style = 'description = "d"\nextends = "plain"\n[outline]\nsections = ["cost"]\n[outline.titles]\ncost = "What it costs"\n'
    (tmp_path / "styles" / "desk.toml").write_text(style, encoding="utf-8")
    done = briefgen(site, tmp_path, "json", "news.wire", "--style", "desk", "-o", "-")
    assert done.returncode == 0, done.stderr
    saved = json.loads(done.stdout)
    (cost,) = [f for f in saved["findings"] if f["kind"] == "cost"]
    assert cost["text"] == "Repairs will cost 40 million crowns."
    assert [s["title"] for s in saved["sections"]] == ["What it costs"]
    assert any(n["code"] == "finding.not_proven" and "1 lines of the analyser 'costs'" in n["message"] for n in saved["notices"])
    assert any(n["code"] == "plugin.replaces" and "markdown" in n["message"] for n in saved["notices"])
    assert any(n["code"] == "plugin.unknown_group" and "dancers" in n["message"] for n in saved["notices"])


def test_a_plugin_summarizer_is_chosen_by_name_and_named_behind_each_key_point(site: Path, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(LONG, encoding="utf-8")
    done = briefgen(site, tmp_path, "json", "news.txt", "--summarizer", "last", "-o", "-")
    assert done.returncode == 0, done.stderr
    points = [f for f in json.loads(done.stdout)["findings"] if f["kind"] == "key_point"]
    assert points[0]["text"] == "Work begins in May with the north wall."
    assert points[0]["rule"] == "key_point.last"


@pytest.mark.parametrize(
    ("name", "reason"),
    [("mute", "one that is no number"), ("torn", "failed: RuntimeError: no model"), ("lats", "no summarizer is called 'lats'")],
)
def test_a_summarizer_that_does_not_keep_its_port_is_named(site: Path, tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "news.txt").write_text(LONG, encoding="utf-8")
    done = briefgen(site, tmp_path, "json", "news.txt", "--summarizer", name, "-o", "-")
    assert done.returncode == 3
    assert reason in done.stderr and "fix:" in done.stderr


def test_summarize_takes_a_summarizer_by_name_too() -> None:
    assert briefgen_api.summarize(LONG, sentences=2, summarizer="lead") == LONG.split("\n\n")[1:3]


def test_a_plugin_renderer_becomes_a_command(site: Path, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(WIRE.replace("|", "\n\n"), encoding="utf-8")
    done = briefgen(site, tmp_path, "shout", "news.txt", "-o", "-")
    assert (done.returncode, done.stdout) == (0, "QUAY REPAIRS AGREED!\n")
    assert "shout" in briefgen(site, tmp_path, "--help").stdout


@pytest.mark.parametrize(
    ("name", "reason"), [("broken", "no method render()"), ("absent", "cannot be loaded"), ("failing", "failed: RuntimeError: out of ink")]
)
def test_a_plugin_that_does_not_keep_its_port_is_named(site: Path, tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "news.txt").write_text(WIRE.replace("|", "\n\n"), encoding="utf-8")
    done = briefgen(site, tmp_path, name, "news.txt", "-o", "-")
    assert done.returncode == 3
    assert reason in done.stderr and "fix:" in done.stderr


def test_a_plugin_deliverer_is_reached_by_its_scheme(site: Path, tmp_path: Path) -> None:
    code = (
        "from briefgen.pipeline import brief, deliver, render\nfrom briefgen.model.rendition import Target\n"
        "print(deliver([render(brief('One\\n\\nThe board met. It agreed.'), 'json')], Target('nowhere', '')).places)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), str(Path(__file__).parents[1])])}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.stdout == "('one.json',)\n", done.stderr


def test_every_builtin_can_be_loaded() -> None:
    plugins = installed_plugins()
    loaders = {
        "readers": plugins.reader,
        "analysers": plugins.analyser,
        "summarizers": plugins.summarizer,
        "composers": plugins.composer,
        "renderers": plugins.renderer,
        "deliverers": plugins.deliverer,
    }
    for stage, names in BUILTIN.items():
        for name in names:
            assert loaders[stage](name)


def test_an_unknown_name_tells_the_known_ones() -> None:
    with pytest.raises(PluginError, match="choose one of text, markdown"):
        Plugins(BUILTIN).reader("parchment")
