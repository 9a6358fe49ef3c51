"""`briefgen explain` and `briefgen verify` on a saved briefing, whole and tampered with."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from briefgen.cli.group import briefgen

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="module")
def saved(article: str) -> dict[str, Any]:
    import briefgen as package

    return json.loads(json.dumps(package.as_dict(package.brief(article))))


@pytest.fixture
def invoke(tmp_path: Path, saved: dict[str, Any]) -> Callable[..., Any]:
    """Save the briefing, changed or not, and run a command on it."""

    def on(command: str, *words: str, change: Callable[[dict[str, Any]], object] = lambda s: None) -> Any:
        copy = json.loads(json.dumps(saved))
        change(copy)
        (tmp_path / "b.json").write_text(json.dumps(copy), encoding="utf-8")
        return CliRunner().invoke(briefgen, [command, str(tmp_path / "b.json"), *words])

    return on


def test_a_whole_briefing_is_proven(invoke: Callable[..., Any], saved: dict[str, Any]) -> None:
    done = invoke("verify")
    assert done.exit_code == 0, done.output
    assert f"{len(saved['findings'])} findings" in done.output


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s["findings"][0].update(text="The board has decided to build a tunnel."),
        lambda s: s["documents"][0].update(text=s["documents"][0]["text"].replace("Tarvik", "Tarvak")),
        lambda s: s["findings"][0]["evidence"].clear(),
    ],
)
def test_a_changed_briefing_fails_with_the_place(invoke: Callable[..., Any], change: Callable[[dict[str, Any]], object]) -> None:
    done = invoke("verify", change=change)
    assert done.exit_code == 5
    assert "b.json [" in done.stderr and "fix:" in done.stderr


@pytest.mark.parametrize(
    "change", [lambda s: s["findings"][0].pop("evidence"), lambda s: s["documents"].clear(), lambda s: s.pop("sections")]
)
@pytest.mark.parametrize("words", [("verify",), ("explain", "")])
def test_a_briefing_that_lacks_a_part_is_no_fault_of_ours(
    invoke: Callable[..., Any], saved: dict[str, Any], words: tuple[str, ...], change: Callable[[dict[str, Any]], object]
) -> None:
    command, *rest = words
    done = invoke(command, *([saved["findings"][0]["id"]] if rest else []), change=change)
    assert done.exit_code == 5, done.output


def test_a_line_is_explained_by_rule_sentence_and_place(invoke: Callable[..., Any], saved: dict[str, Any]) -> None:
    found = next(f for f in saved["findings"] if f["kind"] == "open_question")
    shown = invoke("explain", found["id"][:6]).output
    for part in (found["text"], found["rule"], found["why"], found["evidence"][0]["text"], f"¶{found['evidence'][0]['paragraph']}"):
        assert part in shown


def test_an_unknown_id_is_refused(invoke: Callable[..., Any]) -> None:
    assert invoke("explain", "nosuch").exit_code == 5


def test_other_files_are_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"a": 1,\n oops}')
    (tmp_path / "other.json").write_text("[]")
    (tmp_path / "deep.json").write_text("[" * 100_000)
    for name, code, words in (
        ("broken.json", 4, b"broken.json:2"),
        ("other.json", 5, b"not a briefing"),
        ("deep.json", 4, b"not JSON"),
        ("no.json", 4, b"no such file"),
    ):
        done = run("verify", name)
        assert done.returncode == code and words in done.stderr and b"fix:" in done.stderr, done.stderr
