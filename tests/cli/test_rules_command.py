"""`briefgen rules` and `--rules`: a house's own rules from the command line, from the first look to the proof of what they ask."""

import json
import tomllib
from pathlib import Path

import platformdirs
import pytest
from click.testing import CliRunner, Result

from briefgen.cli.group import briefgen
from briefgen.config.rules import question_rules

OWN = """off = ["future.could"]

[[rule]]
id = "quay.money"
family = "absence"
kind = "Timing"
cue = ">@have offered|promised to >pay|fund"
form = "will_plan"
weight = 1
fires_on = [["The county has offered to pay half of it.", "Will the county pay half of it?"]]
silent_on = ["The county has paid half of it."]

[[rule]]
id = "embedded.unclear"
weight = 0.5

[[silence]]
id = "quay.history"
cue = "history"
silent_on = ["It is unclear who wrote the history of the quay."]
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, article: str) -> Path:
    """A working directory with an article and rules, and an empty user folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(platformdirs, "user_config_dir", lambda name: str(tmp_path / "user"))
    Path("article.txt").write_text(article, encoding="utf-8")
    Path("own.toml").write_text(OWN, encoding="utf-8")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(briefgen, words)


def rules_of(*words: str) -> set[str]:
    done = run("json", "article.txt", "-o", "-", *words)
    assert done.exit_code == 0, done.stderr
    return {f["rule"] for f in json.loads(done.stdout)["findings"]}


def test_names_are_bare_one_a_line() -> None:
    names = run("rules", "list", "--names").output.splitlines()
    builtin = question_rules()
    assert names == [item.id for item in (*builtin.rules, *builtin.silences)]


def test_the_list_tells_family_kind_a_question_and_origin_of_each_rule_and_what_is_off() -> None:
    lines = {line.split()[0]: line for line in run("rules", "list", "--rules", "own.toml").output.splitlines()}
    assert all(part in lines["quay.money"] for part in ("absence", "Timing", "Will the county pay half of it?", "(own.toml:3)"))
    assert "(own.toml:13)" in lines["embedded.unclear"] and "built-in absence.toml:" in lines["absence.yet_to"]
    assert lines["quay.history"].split()[1] == "silence"
    assert lines["future.could"].split()[1] == "off" and "own.toml:1" in lines["future.could"]


@pytest.mark.parametrize("identifier", ["absence.yet_to", "silence.no_doubt", "quay.money", "embedded.unclear"])
def test_a_rule_is_shown_whole_as_toml_that_can_be_copied(identifier: str) -> None:
    done = run("rules", "show", identifier, "--rules", "own.toml")
    assert done.exit_code == 0 and done.output.startswith("# ")
    Path("copy.toml").write_text(done.output, encoding="utf-8")
    assert tomllib.loads(done.output)
    assert run("rules", "check", "own.toml", "copy.toml").exit_code == 0
    assert run("rules", "test", "copy.toml", "--rules", "own.toml").exit_code == 0


def test_every_layer_of_a_rule_is_shown_the_last_first() -> None:
    first, second = run("rules", "show", "embedded.unclear", "--rules", "own.toml").output.splitlines()[:2]
    assert first == "# own.toml:13" and second.startswith("# built-in embedded.toml:")


def test_a_rule_that_is_not_there_is_answered_with_the_nearest_or_with_who_switched_it_off() -> None:
    near = run("rules", "show", "absence.yet_too")
    assert near.exit_code == 2 and "did you mean 'absence.yet_to'?" in near.stderr
    off = run("rules", "show", "future.could", "--rules", "own.toml")
    assert off.exit_code == 2 and "own.toml:1" in off.stderr and "switched off" in off.stderr


def test_check_says_what_a_sound_file_does() -> None:
    done = run("rules", "check", "own.toml")
    assert done.exit_code == 0
    for line in ("own.toml:3: adds quay.money", "own.toml:13: overrides embedded.unclear", "own.toml:1: switches off future.could"):
        assert line in done.output


def test_check_tells_every_mistake_and_ends_with_3() -> None:
    Path("bad.toml").write_text("of = []\n[[rule]]\nid = 'a.b'\ncue = 'Who'\nkindd = ''\n", encoding="utf-8")
    done = run("rules", "check", "bad.toml")
    assert done.exit_code == 3
    for told in ("bad.toml:1 [of]", "bad.toml:4 [a.b: cue]", "bad.toml:5 [a.b: kindd]", "bad.toml:2 [a.b]: 'form' is missing"):
        assert told in done.stderr
    assert done.stderr.count("fix: ") == done.stderr.count("briefgen: ")


def test_all_rules_in_force_pass_their_own_examples() -> None:
    done = run("rules", "test", "--rules", "own.toml")
    assert done.exit_code == 0, done.stderr
    assert done.output.splitlines()[-1].endswith("0 failed")


def test_forms_says_what_every_form_makes_and_which_rule_uses_it() -> None:
    lines = run("rules", "forms").output.splitlines()
    named = {line.split()[0] for line in lines}
    assert named >= {rule.form for rule in question_rules().rules}
    assert all("→" in line or "question" in line for line in lines)
    assert next(line for line in lines if line.startswith("yet_to ")).endswith("(2 marked; see absence.yet_to)")


def test_words_lists_the_classes_that_a_cue_can_name() -> None:
    assert "disclose" in run("rules", "words", "@tell").output.split()
    assert {line.split(":")[0] for line in run("rules", "words").output.splitlines()} >= {"@tell", "@know", "@decide", "@wh", "@not"}
    wrong = run("rules", "words", "tel")
    assert wrong.exit_code != 0
    assert "did you mean 'tell'" in wrong.stderr


def test_test_runs_the_rules_of_one_file() -> None:
    done = run("rules", "test", "own.toml")
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.output.splitlines()] == ["rule", "quay.money", "embedded.unclear", "quay.history", "3"]


FAILING = {
    "the cue does not match": ('fires_on = [["The board agreed.", "Will it?"]]', "came:     nothing"),
    "another question came": ('fires_on = [["The county has offered to pay half.", "Why?"]]', "came:     Will the county pay half?"),
    "it should be silent": ('silent_on = ["The county has offered to pay half."]', "expected: nothing"),
    "'quay.history' silences the sentence": ('fires_on = [["The history club has offered to pay half.", "Why?"]]', "expected: Why?"),
    "makes no question of these words": ('form = "content"\ncue = ">@have offered"', "expected: Will the county pay half of it?"),
}


@pytest.mark.parametrize(("reason", "case"), FAILING.items(), ids=range(len(FAILING)))
def test_an_example_that_fails_is_told_with_what_was_expected_what_came_and_why(reason: str, case: tuple[str, str]) -> None:
    Path("over.toml").write_text(f'[[rule]]\nid = "quay.money"\n{case[0]}\n', encoding="utf-8")
    done = run("rules", "test", "over.toml", "--rules", "own.toml")
    assert done.exit_code == 3
    assert reason in done.stderr and case[1] in done.stderr and "over.toml:1 [quay.money: " in done.stderr
    assert "0 of 1" in done.stdout


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "markdown", "json"])
def test_every_command_that_makes_a_briefing_takes_rules(form: str) -> None:
    assert run(form, "article.txt", "--rules", "own.toml", "-o", f"b.{form}").exit_code == 0
    Path("own.toml").write_text("of = []", encoding="utf-8")
    refused = run(form, "article.txt", "--rules", "own.toml", "-o", f"c.{form}")
    assert refused.exit_code == 3 and "own.toml:1 [of]" in refused.stderr and not Path(f"c.{form}").exists()


def test_a_rule_of_ones_own_stands_behind_its_question_and_the_briefing_is_proven() -> None:
    assert run("json", "article.txt", "--rules", "own.toml", "-o", "brief.json").exit_code == 0
    findings = json.loads(Path("brief.json").read_text(encoding="utf-8"))["findings"]
    (found,) = [f for f in findings if f["rule"] == "quay.money"]
    assert "by rule quay.money" in run("explain", "brief.json", found["id"]).output
    assert run("verify", "brief.json").exit_code == 0


def test_a_project_file_names_rules_and_the_command_line_goes_before_it() -> None:
    Path("briefgen.toml").write_text('[rules]\nfiles = ["own.toml"]\n', encoding="utf-8")
    assert "quay.money" in rules_of()
    Path("now.toml").write_text('off = ["quay.money"]', encoding="utf-8")
    assert "quay.money" not in rules_of("--rules", "now.toml")
    assert "adds quay.money" in run("rules", "check").output


def test_rules_that_cannot_be_read_are_refused_before_anything_is_written() -> None:
    done = run("pdf", "article.txt", "--rules", "gone.toml")
    assert done.exit_code == 3 and "gone.toml: cannot read it" in done.stderr
    assert not Path("output").exists()


def test_a_rule_tried_on_an_article_says_what_became_of_it() -> None:
    done = run("rules", "try", "quay.money", "article.txt", "--rules", "own.toml")
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines()[-1].startswith("the cue of quay.money matches ")


def test_a_silence_cannot_be_tried() -> None:
    done = run("rules", "try", "quay.history", "article.txt", "--rules", "own.toml")
    assert done.exit_code == 2
    assert "is a silence, and asks nothing" in done.stderr
