import os
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from briefgen import __version__
from briefgen.cli.failures import exit_code_of
from briefgen.cli.group import BUILTIN, briefgen
from briefgen.errors import StyleError
from briefgen.model.notice import Where

HEAVY = ("nltk", "reportlab", "docx", "lxml", "markdown_it", "jsonschema", "importlib.metadata", "briefgen.pipeline")


def said(capsys: pytest.CaptureFixture[str], action: Callable[[], object]) -> tuple[int, str]:
    code = exit_code_of(action)
    return code, capsys.readouterr().err


def raising(error: BaseException) -> Callable[[], object]:
    def action() -> object:
        raise error

    return action


def test_help_lists_every_command_with_its_line() -> None:
    shown = CliRunner().invoke(briefgen, ["--help"]).output
    for name, (_, line) in BUILTIN.items():
        assert name in shown and line in shown


@pytest.mark.parametrize("words", [[], *([name] for name in BUILTIN), ["style", "list"], ["style", "show"]])
def test_every_help_has_an_example_and_fits_a_screen(words: list[str]) -> None:
    done = CliRunner().invoke(briefgen, [*words, "--help"])
    assert done.exit_code == 0 and "Example:" in done.output
    assert f"briefgen {' '.join(words)}".strip() in done.output.split("Example:")[1]
    assert len(done.output.splitlines()) <= 32


def test_the_lines_of_the_table_are_the_helps_of_the_commands() -> None:
    context = click.Context(briefgen)
    for name in ("style", "explain", "verify"):
        command = briefgen.get_command(context, name)
        assert command and command.help


@pytest.mark.parametrize("words", [["--help"], ["pdf", "--help"], ["--version"], ["style", "--help"]])
def test_help_loads_nothing_heavy(words: list[str], environment: dict[str, str]) -> None:
    import subprocess

    code = (
        f"import sys; sys.argv = ['briefgen', *{words!r}]\nfrom briefgen.__main__ import main\n"
        f"try: main()\nexcept SystemExit: pass\nsys.stderr.write(','.join(m for m in {HEAVY!r} if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=30, check=True)
    assert done.stderr == ""


def test_version_is_one_line() -> None:
    assert CliRunner().invoke(briefgen, ["--version"]).output == f"briefgen {__version__}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_given(run: Callable[..., object], environment: dict[str, str], shell: str) -> None:
    environment["_BRIEFGEN_COMPLETE"] = f"{shell}_source"
    done = run()
    assert b"_BRIEFGEN_COMPLETE" in done.stdout and done.returncode == 0  # type: ignore[attr-defined]


def test_completion_knows_commands_and_styles(run: Callable[..., object], environment: dict[str, str]) -> None:
    environment.update(_BRIEFGEN_COMPLETE="bash_complete", COMP_WORDS="briefgen ma", COMP_CWORD="1")
    assert b"markdown" in run().stdout  # type: ignore[attr-defined]
    environment.update(COMP_WORDS="briefgen pdf --style whi", COMP_CWORD="3")
    assert b"whitehall" in run().stdout  # type: ignore[attr-defined]


def test_every_problem_of_an_error_is_told_with_place_and_fix(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = StyleError("'red' is not a colour", where=Where("a.toml", 3), fix="write '#cc0000'"), StyleError("no such key")
    code, err = said(capsys, raising(StyleError.of(first.problems + second.problems)))
    assert code == 3
    assert err == "briefgen: a.toml:3: 'red' is not a colour\n  fix: write '#cc0000'\nbriefgen: no such key\n"


def test_a_fault_of_ours_keeps_its_traceback_and_asks_for_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    code, err = said(capsys, raising(ZeroDivisionError("oh")))
    assert code == 70
    assert "Traceback" in err and "ZeroDivisionError: oh" in err and "please report it" in err


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_is_quiet(capsys: pytest.CaptureFixture[str], error: BaseException) -> None:
    assert said(capsys, raising(error)) == (130, "")


def test_a_file_name_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in said(capsys, raising(StyleError("x", where=Where("a\x1b[2Jb.toml"))))[1]


@pytest.mark.skipif(os.name != "posix", reason="the entry point is a script there")
def test_a_plugin_renderer_has_a_command(run: Callable[..., object], environment: dict[str, str], tmp_path: Path) -> None:
    package = tmp_path / "site" / "shout-1.dist-info"
    package.mkdir(parents=True)
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: shout\nVersion: 1\n")
    (package / "entry_points.txt").write_text("[briefgen.renderers]\nshout = shout:RENDERER\n")
    environment["PYTHONPATH"] += os.pathsep + str(tmp_path / "site")
    assert b"shout" in run("--help").stdout and b"Example" in run("shout", "--help").stdout  # type: ignore[attr-defined]
