import pytest

from briefgen.render.running import Piece, field_values, fields, pieces, shows_marking


def test_a_field_is_filled_and_braces_in_its_value_stay_braces():
    assert fields("{title} / {date}", {"title": "{date} & {page}", "date": "today"}) == "{date} & {page} / today"


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("{reference} · {date}", "4 March"),
        ("{date} · {reference}", "4 March"),
        ("{date} · {reference} | {date}", "4 March | 4 March"),
        ("{reference}", ""),
        ("{date} ({reference})", "4 March"),
        ("– {date} –", "– 4 March –"),
        ("{reference} · {reference} · {date}", "4 March"),
    ],
)
def test_an_empty_value_takes_its_separator_with_it(template, shown):
    assert fields(template, {"reference": "", "date": "4 March"}) == shown


def test_words_and_unknown_braces_stay_as_the_style_wrote_them():
    assert fields("Page {page}, {colour} {", {"page": "2"}) == "Page 2, {colour} {"


def test_a_page_field_without_a_value_keeps_its_place():
    assert pieces("Page {page} of {pages}", {}) == (Piece("Page "), Piece("", "page"), Piece(" of "), Piece("", "pages"))


def test_a_briefing_knows_every_field_but_the_page(sample_briefing):
    values = field_values(sample_briefing)
    assert fields("{reference} {marking} {date} {version}", values) == "RIV/2025/017 TLP:AMBER 4 March 2025 0.1.0"


def test_a_running_line_that_forgot_the_marking_is_noticed():
    assert shows_marking(("", "", "a {marking}")) and not shows_marking(("{title}", "", ""))
