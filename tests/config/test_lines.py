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
        "many.x": 18,
    }


def test_every_value_of_every_shipped_style_is_found_on_the_line_that_writes_it():
    for path in (Path(__file__).parents[2] / "styles").glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        lines = key_lines(text)
        for key in leaves(tomllib.loads(text)):
            assert text.splitlines()[lines[key] - 1].strip().startswith(key.rpartition(".")[2]), (path.name, key)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_text_can_make_the_scanner_stumble(text):
    key_lines(text)


def leaves(table, prefix=""):
    for name, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{prefix}{name}.")
        else:
            yield prefix + name
