"""What the README tells works as it stands there."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def fences(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


COMMANDS = [line for block in fences("sh") for line in block.splitlines() if line.startswith("briefgen ")]
# Each TOML block says in its first line, a comment, which file it is.
FILES = {block.splitlines()[0].removeprefix("# "): block for block in fences("toml")}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader of the README has it: the samples, and the files that the README writes."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )


def test_there_are_commands_to_try() -> None:
    assert len(COMMANDS) >= 9


# One test in the README's order, since later commands read what earlier ones wrote.
def test_every_command_of_the_tour_works(desk: Path) -> None:
    for command in COMMANDS:
        done = run(command, desk)
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        assert done.stdout.strip(), f"{command} says nothing"
    assert len(list((desk / "output").iterdir())) >= 5


def test_every_file_it_writes_is_named() -> None:
    assert {"styles/ourdesk.toml", "funding.toml", "briefgen.toml"} <= set(FILES)
    assert all(name.endswith(".toml") for name in FILES)


def test_the_rules_it_teaches_put_first_what_the_built_in_rules_ask_among_others(desk: Path, tmp_path: Path) -> None:
    command = f"briefgen json {desk / 'seeds' / 'bus-network.md'} -o -"
    with_rules, without = (json.loads(run(command + more, tmp_path).stdout) for more in (f" --rules {desk / 'funding.toml'}", ""))
    (question,) = (f for f in with_rules["findings"] if f["rule"] == "funding.new_charge")
    assert question["text"].startswith("Would the council raise parking charges") and question["question_kind"] == "Decision"
    before = next(f for f in without["findings"] if f["text"] == question["text"])
    assert before["rule"] == "future.could" and before["score"] < question["score"]


def test_the_python_example_works(desk: Path) -> None:
    (example,) = (found for found in fences("python") if "sumy" not in found)  # tests/test_sumy.py runs the other
    done = run(f"{sys.executable} - <<'END'\n{example}\nprint(questions, sentences)\nEND", desk)
    assert done.returncode == 0, done.stderr
    assert "?" in done.stdout


def test_the_mail_accounts_it_shows_are_in_order(desk: Path) -> None:
    from briefgen.config.accounts import mail_settings

    (desk / "mail.toml").chmod(0o600)
    assert list(mail_settings(desk / "mail.toml").accounts) == ["desk", "local"]


def test_completion_works_as_it_is_told(desk: Path) -> None:
    done = run('eval "$(_BRIEFGEN_COMPLETE=bash_source briefgen)" && complete -p briefgen', desk)
    assert "briefgen" in done.stdout, done.stderr


def test_every_link_leads_to_a_file_of_the_project() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_exit_code_is_told() -> None:
    from briefgen import errors

    codes = {c.exit_code for c in vars(errors).values() if isinstance(c, type) and issubclass(c, errors.BriefgenError)}
    assert all(f"`{code}`" in README for code in codes)


def test_ci_runs_the_two_commands_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for mark in ("first-briefing", "tests"):
        assert f"<!-- {mark} -->\n```sh\n" in README
        assert f"readme_command {mark}" in script
