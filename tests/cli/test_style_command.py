import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefgen.cli import style_preview
from briefgen.cli.group import briefgen
from briefgen.config.styles import resolved, style_names

STYLES = Path(__file__).parents[2] / "styles"
HOUSES = sorted(path.stem for path in STYLES.glob("*.toml"))


def run(*words: str) -> Result:
    return CliRunner().invoke(briefgen, ["style", *words])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_names_are_bare_one_a_line() -> None:
    names = run("list", "--names").output.splitlines()
    assert {"plain", "whitehall"} <= set(names) and len(names) >= 3
    assert all(name == name.strip() and " " not in name for name in names)


def test_the_list_says_a_line_about_each() -> None:
    listed = run("list").output
    assert "plain.toml" in listed and all(entry.description in listed for entry in style_names())


def test_the_list_marks_a_style_that_cannot_be_used(folder: Path) -> None:
    Path("styles").mkdir()
    Path("styles/mine.toml").write_text('description = "Ours"\n[look.page]\ntop = 1\nleft = 1\n', encoding="utf-8")
    Path("styles/torn.toml").write_text("x = ", encoding="utf-8")
    listed = {line.split()[0]: line for line in run("list").output.splitlines()}
    assert "Ours – 2 mistakes, told by: briefgen style check mine" in listed["mine"]
    assert "not TOML" in listed["torn"] and "1 mistake, " in listed["torn"]
    assert not any("mistake" in listed[name] for name in HOUSES)


def test_every_value_is_shown_with_its_origin() -> None:
    done = run("show", "whitehall")
    assert done.exit_code == 0
    assert 'look.page.size = "A4"  # plain.toml:' in done.output.replace("styles/", "")
    assert "look.headings.numbered = true  # whitehall.toml:" in done.output.replace("styles/", "")


def test_an_unknown_style_is_answered_with_the_nearest() -> None:
    for words in (
        ("show", "whitehal"),
        ("check", "whitehal"),
        ("preview", "whitehal"),
        ("diff", "plain", "whitehal"),
        ("new", "x", "--from", "whitehal"),
    ):
        done = run(*words)
        assert done.exit_code == 3 and "did you mean 'whitehall'" in done.stderr


def test_a_new_style_is_its_base_and_in_order(folder: Path) -> None:
    done = run("new", "ourdesk", "--from", "whitehall")
    assert done.output.strip() == str(Path("styles/ourdesk.toml"))
    assert run("check", "ourdesk").output == "ourdesk: in order\n"
    mine, base = ({key: value for key, value, _ in resolved(name) if key != "description"} for name in ("ourdesk", "whitehall"))
    assert mine == base


@pytest.mark.parametrize("base", HOUSES)
def test_every_line_of_a_new_style_can_be_switched_on(folder: Path, base: str) -> None:
    run("new", "ourdesk", "--from", base)
    file = Path("styles/ourdesk.toml")
    text = re.sub(r"(?m)^# (\w+ = (?:[\[\"\d]|true$|false$))", r"\1", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    assert run("check", str(file)).output == f"{file}: in order\n"
    assert text.count(" = ") > 100
    values = {key: (value, origin) for key, value, origin in resolved("ourdesk") if key != "description"}
    assert {key: value for key, (value, _) in values.items()} == {k: v for k, v, _ in resolved(base) if k != "description"}
    assert all(origin.startswith("ourdesk.toml:") for _, origin in values.values())


def test_a_new_style_overwrites_nothing_and_needs_a_name(folder: Path) -> None:
    assert run("new", "ours").exit_code == 0
    taken, nameless = run("new", "ours"), run("new", "../ours")
    assert taken.exit_code == nameless.exit_code == 3
    assert "there is such a file already" in taken.stderr and "cannot name a style" in nameless.stderr
    assert "fix: " in taken.stderr and "fix: " in nameless.stderr


def test_check_tells_all_mistakes_of_all_files_at_once(folder: Path) -> None:
    Path("one.toml").write_text('[look.sizes]\nbody = "big"\n[look.colours]\ntext = "#eeeeee"\n', encoding="utf-8")
    Path("two.toml").write_text('[look.masthead]\nkicker = "\U0010fffd Desk"\n[look.fonts]\nbody = ["Gill Sans"]\n', encoding="utf-8")
    done = run("check", "one.toml", "two.toml", "plain")
    assert done.exit_code == 3 and not done.stdout
    for told in (
        "one.toml:2 [look.sizes.body]: 'big' is not a number",
        "one.toml:4 [look.colours.text]: text #eeeeee on paper #ffffff has a contrast of 1.2:1",
        "two.toml:4 [look.fonts.body]: none of Gill Sans travels with briefgen",
        "two.toml:2 [look.masthead.kicker]: no font at hand has signs � (U+10FFFD)",
    ):
        assert told in done.stderr
    assert done.stderr.count("fix: ") == done.stderr.count("briefgen: ")


def test_check_tells_which_words_of_a_house_a_language_leaves_as_they_are(folder: Path) -> None:
    Path("house.toml").write_text('[look.masthead]\nkicker = "Our desk"\n', encoding="utf-8")
    Path("mine.toml").write_text('extends = "./house.toml"\n[outline]\nlanguage = "fr"\n', encoding="utf-8")
    done = run("check", "mine.toml")
    assert done.exit_code == 0 and done.stdout == "mine.toml: in order\n"
    assert "house.toml:2 [look.masthead.kicker]: 'Our desk' stays as it is" in done.stderr and "'fr'" in done.stderr
    assert "stays" not in run("check", "whitehall").stderr


def test_what_two_styles_say_differently_is_shown_with_both() -> None:
    told = run("diff", "plain", "whitehall").output
    assert "look.headings.numbered\n  plain: false\n  whitehall: true\n" in told
    assert "look.page.size" not in told
    assert run("diff", "plain", "plain").output == ""


def test_the_reference_page_is_the_one_that_is_printed() -> None:
    assert run("keys").output == (STYLES / "README.md").read_text(encoding="utf-8"), "run: briefgen style keys > styles/README.md"


def test_the_reference_has_every_key_of_every_house() -> None:
    page = run("keys").output
    for name in HOUSES:
        for key, _, _ in resolved(name):
            table, _, last = key.rpartition(".")
            assert not table or (f"## [{table}]" in page and f"| `{last}` |" in page.partition(f"## [{table}]")[2].partition("\n## ")[0]), (
                key
            )


def test_a_preview_has_every_kind_of_block_in_each_format(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style_preview, "_by_pdfium", lambda pdf: [b"\x89PNG first", b"\x89PNG second"])
    done = run("preview", "plain", "-o", "proofs")
    places = [Path(line) for line in done.output.splitlines()]
    assert done.exit_code == 0, done.output
    assert [place.name for place in places] == [f"specimen-plain{end}" for end in (".pdf", ".docx", "-1.png", "-2.png")]
    assert all(place.is_file() for place in places)


def test_a_preview_without_a_tool_for_pictures_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style_preview, "_by_pdfium", lambda pdf: [])
    monkeypatch.setattr(style_preview, "_by_poppler", lambda pdf: [])
    done = run("preview", "plain", "-o", "proofs")
    assert done.exit_code == 0 and len(done.stdout.splitlines()) == 2
    assert "nothing here can make pictures of pages" in done.stderr and "pip install" in done.stderr


def test_the_specimen_shows_all_there_is(folder: Path) -> None:
    done = CliRunner().invoke(briefgen, ["json", str(style_preview.SPECIMEN), "-o", "-"])
    shown = json.loads(done.stdout)
    types = {block["type"] for section in shown["sections"] for block in section["blocks"]}
    assert types == {"facts", "callout", "bullets", "numbered", "table", "datescale", "tiemap", "valuetiles", "prose", "passages"}


@pytest.mark.parametrize("words", [(), ("list",), ("show",), ("new",), ("check",), ("diff",), ("keys",), ("preview",)])
def test_every_command_has_an_example(words: tuple[str, ...]) -> None:
    told = run(*words, "--help").output
    assert "Example:" in told and f"briefgen style {' '.join(words)}".strip() in told
