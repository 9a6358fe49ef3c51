from click.testing import CliRunner

from briefgen.cli.group import briefgen


def test_names_are_bare_one_a_line() -> None:
    names = CliRunner().invoke(briefgen, ["style", "list", "--names"]).output.splitlines()
    assert {"plain", "whitehall"} <= set(names) and len(names) >= 3
    assert all(name == name.strip() and " " not in name for name in names)


def test_the_list_says_a_line_about_each() -> None:
    done = CliRunner().invoke(briefgen, ["style", "list"])
    assert "plain" in done.output and "plain.toml" in done.output


def test_every_value_is_shown_with_its_origin() -> None:
    done = CliRunner().invoke(briefgen, ["style", "show", "whitehall"])
    assert done.exit_code == 0
    assert "look.page.size = " in done.output and "# whitehall.toml:" in done.output.replace("styles/", "")


def test_an_unknown_style_is_answered_with_the_nearest() -> None:
    done = CliRunner().invoke(briefgen, ["style", "show", "whitehal"])
    assert done.exit_code == 3 and "whitehall" in done.stderr
