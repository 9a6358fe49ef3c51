import pytest

from briefgen.errors import ReadError
from briefgen.model.document import Document, SentenceKind
from briefgen.model.settings import Settings
from briefgen.model.source import Source
from briefgen.read.from_markdown import READER


def read(text: str) -> Document:
    return READER.read(Source("a.md", "text/markdown", text.encode()), Settings())


def blocks(text: str) -> list[tuple[str, str]]:
    document = read(text)
    return [(s.kind.value, document.slice(s.span)) for s in document.sentences]


def test_structure_becomes_kinds_and_marks_go() -> None:
    assert blocks(
        "# A *bold* title\n\nThe [council](http://x.org) **met**\non Monday.\n\nCosts rise\n----------\n\n"
        '> "Who pays?" she asked.\n\n1. the road\n2. the `quay`\n\n<!-- not for print -->\nIt will meet \\\nagain.'
    ) == [
        ("title", "A bold title"),
        ("prose", "The council met on Monday."),
        ("heading", "Costs rise"),
        ("quote", '"Who pays?" she asked.'),
        ("list", "the road"),
        ("list", "the quay"),
        ("prose", "It will meet again."),
    ]


def test_pictures_become_captions_and_tables_rows() -> None:
    found = blocks("# T\n\n![The quay in winter](q.png)\n\nIt was cold that winter.\n\n| Year | Cost |\n|---|---|\n| 2024 | 5 bn |\n")
    assert found[1] == ("caption", "The quay in winter")
    assert found[3:] == [("list", "Year · Cost"), ("list", "2024 · 5 bn")]


def test_front_matter_gives_title_author_and_date() -> None:
    document = read('---\ntitle: "A title"\nauthor: Jane Doe\ndate: 2025-03-04\ntags:\n  - x\n---\n\nThe council met on Monday.')
    assert (document.title, document.byline, str(document.published)) == ("A title", "Jane Doe", "2025-03-04")
    assert "tags" not in document.text


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert "The council met" in read("---\n\nThe council met on Monday.\n\n---\n\nIt voted at once.").text


def test_a_dateline_in_bold_is_a_dateline() -> None:
    document = read("# A title\n\n**OSLO, 4 March 2025** – The council met.")
    assert (document.place, str(document.published)) == ("Oslo", "2025-03-04")
    assert [document.slice(s.span) for s in document.body] == ["The council met."]


def test_html_keeps_its_words_and_loses_its_scripts() -> None:
    found = read(
        "# T\n\n<div>\nThe council met.\n<script>alert(1)</script>\n<style>p {}</style>\n</div>\n\nIt is <b>open</b>.<br>All &amp; sundry."
    )
    assert found.text == "T\n\nThe council met.\n\nIt is open. All & sundry."


def test_broken_html_loses_no_words() -> None:
    assert "The council met" in read("# T\n\nIt is late.\n\n<![x The council met").text


def test_code_is_kept_as_text() -> None:
    assert "rate = 5" in read("# T\n\nThe rule is short.\n\n```\nrate = 5\n```\n").text


def test_links_below_related_articles_are_furniture() -> None:
    text = "# T\n\nThe council met on Monday.\n\n## Related articles\n\n- [Ferries](x)\n- [Quays](y)\n"
    assert [kind for kind, _ in blocks(text)] == ["title", "prose", "furniture", "furniture", "furniture"]


def test_a_title_alone_is_refused() -> None:
    with pytest.raises(ReadError, match="has no prose"):
        read("# A title\n\n![picture](x)")


def test_a_second_first_level_heading_is_a_heading() -> None:
    assert blocks("# A title\n\nIt is so.\n\n# Part two\n\nIt is not.")[2] == (SentenceKind.HEADING.value, "Part two")
