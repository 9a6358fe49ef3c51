import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from briefgen.model.briefing import Bullets, Prose, Run, RunRole, Section, Table
from briefgen.render.to_markdown import RENDERER, escaped, line, paragraph
from tests.render.almen_treaty import ARTICLE, HOSTILE, LOOKS


def source_of(briefing, look=LOOKS["rule"]):
    return RENDERER.render(briefing, look).body.decode()


@pytest.fixture(scope="module")
def source(sample_briefing):
    return source_of(sample_briefing)


def test_the_file_is_plain_utf8_with_a_line_end(source):
    assert source.endswith("\n") and not source.endswith("\n\n") and "\r" not in source


def test_the_marking_opens_and_closes_the_page(source):
    lines = source.strip().split("\n")
    assert lines[0] == lines[-1] == "**TLP:AMBER**"


def test_sections_are_headings_and_are_numbered_where_the_house_numbers_them(sample_briefing, source):
    assert re.findall(r"^#+ .*", source, re.M)[:2] == [
        "# Two regions, one river: Almen treaty talks open with the dams in doubt",
        "## Bottom line",
    ]
    assert "\n## 2 Key points\n" in source_of(sample_briefing, LOOKS["band"])


def test_every_link_has_its_target(source):
    targets = re.findall(r'<a id="(\w+)"></a>', source)
    links = re.findall(r"\]\(#(\w+)\)", source)
    assert len(links) > 8 and set(links) <= set(targets) and len(set(targets)) == len(targets)


def test_a_table_row_keeps_its_cells_whatever_stands_in_them(source):
    rows = [r for r in source.split("\n") if r.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4, 5}
    assert "| a \\| b | \\<i\\>clerk\\</i\\> |" in source


@pytest.mark.parametrize("text", ["# x", "1. x", "12) x", "- x", "+ x", "---", "===", "> x", "| x |", "```", "* x", ": x", "    x"])
def test_no_paragraph_begins_a_block_of_another_kind(text):
    assert not re.match(r"(#|\d+[.)]|[-+*>|:=`]| {4})", paragraph((Run(text),), {}))


@pytest.mark.parametrize("text", ["*a*", "_a_", "`a`", "[a](b)", "![a](b)", "<b>", "&amp;", "a\\", "~~a~~", "$a$", "[^1]", "a|b"])
def test_what_marks_text_in_markdown_is_escaped(text):
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", escaped(text)) == text
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_`\[\]<>|~$]", escaped(text))


def test_marks_that_would_not_count_are_left_out():
    assert line((Run("a"), Run("(b)", RunRole.STRONG), Run("c")), {}) == "a(b)c"
    assert line((Run("a "), Run(" b ", RunRole.STRONG), Run("c", RunRole.EMPHASIS)), {}) == "a  **b** *c*"


def test_two_lists_in_a_row_stay_two(sample_briefing):
    lists = Section("x", "", (Bullets(((Run("a"),),)), Bullets(((Run("b"),),))))
    assert "- a\n\n<!-- -->\n\n- b" in source_of(replace(sample_briefing, sections=(lists,)))


def test_a_table_with_uneven_rows_loses_nothing(sample_briefing):
    table = Table(("A",), (((Run("x"),), (Run("y"),)), ()), (1.0,))
    assert "| A |  |\n| --- | --- |\n| x | y |\n|  |  |" in source_of(replace(sample_briefing, sections=(Section("t", "", (table,)),)))


def test_words_may_hold_line_ends(sample_briefing):
    broken = Section("x", "", (Prose((Run("a\n# b\n\n- c"),)),))
    assert "\na \\# b - c\n" in source_of(replace(sample_briefing, sections=(broken,)))


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc, an independent reader of Markdown, is not installed")
def test_another_reader_finds_the_articles_words_as_words(source):
    command = ["pandoc", "-f", "gfm", "-t", "plain", "--wrap=none"]
    text = subprocess.run(command, input=source, capture_output=True, text=True, check=True).stdout
    assert all(hostile in text for hostile in HOSTILE)
    assert all(item.strip() in text for item in ARTICLE if isinstance(item, str))
