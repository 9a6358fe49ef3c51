import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefgen.config.lines import key_lines

TEXT = '''# [not.a.table]
extends = "plain"
[outline]
sections = [
  "a = 1", # [neither]
  "]", 'b[',
]
date = """
[look]
x = 1
"""
labels.also = "x"
"quoted key" = 1
[ look . "page" ] # said
size = 'A4'
inline = { a = 1, b = { c = 2 } }
[[many]]
x = 1
'''


def test_each_key_is_found_on_its_line_and_nothing_inside_a_value_is():
    assert key_lines(TEXT) == {
        "extends": 2,
        "outline": 3,
        "outline.sections": 4,
        "outline.date": 8,
        "outline.labels.also": 12,
        "outline.quoted key": 13,
        "look.page": 14,
        "look.page.size": 15,
        "look.page.inline": 16,
        "many": 17,
        "many.1": 17,
        "many.1.x": 18,
    }


def test_the_tables_of_an_array_are_counted_and_so_are_arrays_within_them():
    cases = "[[rule.case]]\ny = 2\n[[rule.case]]\n"
    text = "off = []\n[[rule]]\nid = 'a'\n[rule.more]\nx = 1\n[[rule.case]]\ny = 1\n[[rule]]\nid = 'b\u2028'\n" + cases
    lines = key_lines(text)
    wanted = {
        "rule": 2,
        "rule.1.id": 3,
        "rule.1.more.x": 5,
        "rule.1.case.1.y": 7,
        "rule.2.id": 9,
        "rule.2.case.1.y": 11,
        "rule.2.case.2": 12,
    }
    assert wanted.items() <= lines.items()


def test_every_value_of_every_shipped_style_is_found_on_the_line_that_writes_it():
    for path in (Path(__file__).parents[2] / "styles").glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        lines = key_lines(text)
        for key in leaves(tomllib.loads(text)):
            assert text.splitlines()[lines[key] - 1].strip().startswith(key.rpartition(".")[2]), (path.name, key)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_text_can_make_the_scanner_stumble(text):
    assert all(line >= 1 for line in key_lines(text).values())


def leaves(table, prefix=""):
    for name, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{prefix}{name}.")
        else:
            yield prefix + name
