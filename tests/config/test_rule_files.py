"""Which rule files are in force: the user's, the project's, the command line's, in that order."""

from pathlib import Path

import platformdirs
import pytest

from briefgen.config.rule_files import rule_files
from briefgen.errors import SettingsError


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder as working directory, and a user folder beside it."""
    for name in ("desk", "user"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.setattr(platformdirs, "user_config_dir", lambda name: str(tmp_path / "user"))
    return tmp_path


def test_without_a_briefgen_toml_only_the_named_files_are_in_force(desk: Path) -> None:
    assert rule_files() == ()
    assert rule_files(["a.toml", Path("b.toml")]) == (Path("a.toml"), Path("b.toml"))


def test_the_users_files_come_first_then_the_projects_then_those_of_the_command_line(desk: Path) -> None:
    for folder, name in (("user", "mine.toml"), ("desk", "ours.toml")):
        (desk / folder / name).write_text("", encoding="utf-8")
        (desk / folder / "briefgen.toml").write_text(f'[rules]\nfiles = ["{name}"]\n', encoding="utf-8")
    assert rule_files(["now.toml"]) == (desk / "user" / "mine.toml", Path("ours.toml"), Path("now.toml"))


@pytest.mark.parametrize(
    ("text", "told"),
    {
        "[rule]\n": "briefgen.toml:1 [rule]: there is no key 'rule' here\n  fix: did you mean 'rules'?",
        "\n[rules]\nfile = []\n": "briefgen.toml:3 [rules.file]: there is no key 'file' here\n  fix: did you mean 'files'?",
        "[rules]\nfiles = 'a.toml'\n": "briefgen.toml:2 [rules.files]: this is not a list of files",
        "[rules]\nfiles = ['gone.toml']\n": "briefgen.toml:2 [rules.files]: there is no rule file 'gone.toml'",
        "rules = 1\n": "briefgen.toml:1 [rules]: 'rules' is a table",
        "[rules\n": "briefgen.toml:1: this is not TOML",
    }.items(),
    ids=range(6),
)
def test_a_mistake_in_it_is_told_with_line_and_fix(desk: Path, text: str, told: str) -> None:
    (desk / "desk" / "briefgen.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        rule_files()
    assert told in str(caught.value)
