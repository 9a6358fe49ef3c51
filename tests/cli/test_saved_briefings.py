"""A saved briefing, whole and tampered with: explained, verified, drawn as it was saved, and never read as an article."""

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


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "markdown", "json"])
def test_a_saved_briefing_is_drawn_as_its_article_is(run: Run, article_file: Path, tmp_path: Path, form: str) -> None:
    cover = ("--style", "whitehall", "--marking", "OFFICIAL")
    run("json", "article.txt", "-o", "brief.json", *cover)
    drawn = run(form, "brief.json", "-o", "-")
    assert drawn.returncode == 0, drawn.stderr
    assert drawn.stdout == run(form, "article.txt", "-o", "-", *cover).stdout


def test_a_saved_briefing_is_known_by_its_content_and_passes_through_a_pipe(run: Run, article_file: Path, tmp_path: Path) -> None:
    saved = run("json", "article.txt", "-o", "-").stdout
    (tmp_path / "brief.txt").write_bytes(saved)
    page = run("markdown", "article.txt", "-o", "-").stdout
    assert run("markdown", "brief.txt", "-o", "-").stdout == page
    assert run("markdown", "-", "-o", "-", input=saved).stdout == page
    assert run("verify", "-", input=saved).returncode == 0


def test_another_style_may_draw_a_saved_briefing_but_what_was_settled_stays(run: Run, article_file: Path, tmp_path: Path) -> None:
    run("json", "article.txt", "-o", "brief.json")
    assert run("html", "brief.json", "-o", "-", "--style", "whitehall").stdout != run("html", "brief.json", "-o", "-").stdout
    for words in (("--from", "Desk"), ("--date", "2025-01-01"), ("--rules", "own.toml"), ("--summarizer", "lead")):
        refused = run("html", "brief.json", *words)
        assert refused.returncode in (2, 3) and (words[0].encode() in refused.stderr or b"own.toml" in refused.stderr)
    alone = run("html", "brief.json", "article.txt")
    assert alone.returncode == 2 and b"brief.json: a saved briefing goes alone" in alone.stderr


def test_a_style_that_marks_everything_lets_no_unmarked_saved_briefing_out(run: Run, article_file: Path, tmp_path: Path) -> None:
    (tmp_path / "strict.toml").write_text('description = "Ours"\nextends = "plain"\n[marking]\nrequired = true\n')
    run("json", "article.txt", "-o", "brief.json")
    refused = run("html", "brief.json", "--style", "strict.toml")
    assert refused.returncode == 2 and b"--marking" in refused.stderr


@pytest.mark.parametrize("words", [("summary",), ("rules", "try", "absence.yet_to")])
def test_a_saved_briefing_is_no_article(run: Run, article_file: Path, words: tuple[str, ...]) -> None:
    run("json", "article.txt", "-o", "brief.json")
    refused = run(*words, "brief.json")
    assert refused.returncode == 4 and refused.stdout == b""
    assert b"brief.json: is data in JSON" in refused.stderr and b"fix: give the article itself" in refused.stderr


def test_other_json_is_neither_drawn_nor_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text('{"text": "The board met on Monday. It is unclear who pays."}')
    refused = run("pdf", "other.json")
    assert refused.returncode == 4 and b"neither an article nor a saved briefing" in refused.stderr


def test_an_article_where_a_saved_briefing_belongs_is_called_one(tmp_path: Path) -> None:
    (article := tmp_path / "article.txt").write_text("A title\n\nThe council met on Monday.", encoding="utf-8")
    done = CliRunner().invoke(briefgen, ["verify", str(article)])
    assert done.exit_code == 4 and "is an article, and no saved briefing" in done.output and "briefgen json" in done.output
