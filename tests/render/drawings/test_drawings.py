"""Pictures as shapes: to scale, without overlapping words, and left out where they cannot be drawn well."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.config.styles import style, style_names
from briefgen.model.briefing import DateScale, Mark, Run, Section, TieMap, ValueTiles
from briefgen.model.moment import PartialDate
from briefgen.render.drawings import drawn, shown
from briefgen.render.drawings.measures import width
from briefgen.render.drawings.shapes import Box, Disc, Drawing, Side, Stroke, Words
from briefgen.render.drawings.svg import svg
from briefgen.render.to_pdf.faces import AT_HAND, Cut, face
from tests.render.almen_treaty import LOOKS
from tests.render.every_block import PICTURES

LOOK = LOOKS["rule"]
ROOM = 450.0
MONTHS = "January February March April May June July August September October November December".split()


def mark(year: int, month: int = 0, day: int = 0, is_ahead: bool = False) -> Mark:
    written = " ".join(filter(None, (str(day or ""), MONTHS[month - 1] if month else "", str(year))))
    return Mark((Run(written), Run(" (expected)" if is_ahead else "")), PartialDate(year, month, day), is_ahead)


def scale_of(*marks: Mark, room: float = ROOM) -> Drawing | None:
    return drawn(DateScale("Dates", marks), LOOK, room)


def words_in(drawing: Drawing) -> list[Words]:
    return [shape for shape in drawing.shapes if isinstance(shape, Words)]


def extent(words: Words) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of a line of words."""
    wide = width(words.text, words.size)
    left = words.x - {Side.START: 0.0, Side.MIDDLE: 0.5, Side.END: 1.0}[words.side] * wide
    return left, left + wide, words.y - 0.72 * words.size, words.y + 0.2 * words.size


def overlap(one: Words, other: Words) -> bool:
    a, b = extent(one), extent(other)
    return a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]


def centres(drawing: Drawing) -> list[float]:
    return [shape.x for shape in drawing.shapes if isinstance(shape, Disc)]


def test_days_stand_as_far_apart_as_they_are() -> None:
    drawing = scale_of(mark(2025, 3, 1), mark(2025, 3, 11), mark(2025, 3, 31), mark(2025, 4, 10))
    assert drawing is not None
    first, second, third, fourth = centres(drawing)
    assert (third - second) == pytest.approx(2 * (second - first)) and (fourth - third) == pytest.approx(second - first)


def test_a_month_is_a_bar_as_long_as_the_month_and_no_day_of_it() -> None:
    drawing = scale_of(mark(2025, 3, 1), mark(2025, 4), mark(2025, 5, 1), mark(2025, 5, 31))
    assert drawing is not None
    [bar] = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    first, second, third = centres(drawing)
    a_day = (third - second) / 30
    assert bar.width == pytest.approx(30 * a_day) and first < bar.x < second


def test_what_lies_ahead_is_open_and_the_line_to_it_dashed() -> None:
    drawing = scale_of(mark(2025, 3, 1), mark(2025, 3, 8), mark(2025, 3, 15, is_ahead=True), mark(2025, 3, 29, is_ahead=True))
    assert drawing is not None
    fills = [shape.fill for shape in drawing.shapes if isinstance(shape, Disc)]
    assert fills == [LOOK.colours.accent] * 2 + [LOOK.colours.paper] * 2
    dashed = [shape for shape in drawing.shapes if isinstance(shape, Stroke) and shape.is_dashed]
    assert len(dashed) == 1 and dashed[0].x1 > centres(drawing)[1]


def test_a_long_empty_stretch_is_broken_and_what_is_left_keeps_its_scale() -> None:
    drawing = scale_of(mark(1974, 3, 1), mark(2025, 3, 1), mark(2025, 3, 11), mark(2025, 3, 31))
    assert drawing is not None
    first, second, third, fourth = centres(drawing)
    assert second - first < 60 and fourth - third == pytest.approx(2 * (third - second)) and fourth - third > 150


def test_dates_that_are_all_one_day_need_no_picture() -> None:
    assert scale_of(mark(2025, 3, 1), mark(2025, 3, 1)) is None


def test_labels_that_would_not_fit_leave_the_picture_out() -> None:
    assert scale_of(*(mark(2025, 9, day) for day in range(1, 29))) is None
    assert scale_of(mark(2025, 9, 1), mark(2025, 9, 9), mark(2025, 9, 19), mark(2025, 9, 29), room=90) is None


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
STEPS = st.lists(st.integers(0, 900), min_size=2, max_size=8)
NEAR = st.builds(lambda start, steps: [start + timedelta(step) for step in steps], DAYS, STEPS)
PRECISION = st.lists(st.sampled_from(["day", "month", "year"]), min_size=8, max_size=8)


def known(day: date, precision: str) -> Mark:
    return mark(day.year, day.month if precision != "year" else 0, day.day if precision == "day" else 0, is_ahead=day.toordinal() % 2 == 0)


@given(st.one_of(NEAR, st.lists(DAYS, min_size=2, max_size=8)), PRECISION)
def test_no_label_ever_covers_another_or_leaves_the_picture(days: list[date], precision: list[str]) -> None:
    drawing = scale_of(*(known(day, how) for day, how in zip(days, precision, strict=False)))
    if drawing is None:
        return
    shown_words = words_in(drawing)
    assert not any(overlap(one, other) for one, other in combinations(shown_words, 2))
    for words in shown_words:
        left, right, top, bottom = extent(words)
        assert left >= -0.1 and right <= ROOM + 0.1 and top >= -0.1 and bottom <= drawing.height + 0.1
    for shape in drawing.shapes:
        if isinstance(shape, Disc):
            assert shape.radius - 0.1 <= shape.x <= ROOM - shape.radius + 3.5
        if isinstance(shape, Stroke):
            assert all(-0.1 <= x <= ROOM + 0.1 for x in (shape.x1, shape.x2))


def test_where_fonts_do_not_travel_words_have_room_for_wider_ones() -> None:
    """Labels that touch in DejaVu Sans, which LibreOffice takes for fonts that it lacks, are set in two lines."""
    days = (mark(2024, 8), mark(2025, 3, 7), mark(2025, 3, 9), mark(2025, 3, 13, is_ahead=True), mark(2025, 3, 14, is_ahead=True))
    dates = DateScale("Dates", (mark(2019, 4), *days, mark(2025, 3, 20, is_ahead=True), mark(2025, 6, 1, is_ahead=True)))
    names = tuple((Run(name),) for name in ("the council of Marrow Bay", "the National Coastal Infrastructure Agency"))
    ties = TieMap("Map", names, ((Run("1"), Run("Decision")), (Run("2"), Run("Mechanism"))), ((0, 0), (1, 1)))
    for picture in (dates, ties, PICTURES[0].blocks[0], PICTURES[0].blocks[1]):
        drawing = drawn(picture, LOOK, ROOM, has_fonts=False)
        assert drawing is not None
        wider = [replace(words, size=words.size * 1.19) for words in words_in(drawing)]
        assert not any(overlap(one, other) for one, other in combinations(wider, 2))
        assert all(left >= -0.1 and right <= ROOM + 0.1 for left, right, *_ in map(extent, wider))


def test_a_name_in_wider_letters_stays_in_its_box() -> None:
    drawing = drawn(PICTURES[0].blocks[1], LOOK, ROOM, has_fonts=False)
    assert drawing is not None
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    names = [words for words in words_in(drawing) if words.side is Side.END]
    assert names and all(words.x - 1.19 * width(words.text, words.size) >= boxes[0].x for words in names)


def test_every_tie_is_a_line_between_its_name_and_its_entry() -> None:
    drawing = drawn(PICTURES[0].blocks[1], LOOK, ROOM)
    assert drawing is not None
    strokes = [shape for shape in drawing.shapes if isinstance(shape, Stroke)]
    assert len(strokes) == 4 and len({(s.x1, s.x2) for s in strokes}) == 1
    assert drawing.alternative.startswith("Who can settle which question: Norhaven: ")


def test_a_map_whose_words_leave_no_room_for_lines_is_left_out() -> None:
    name, entry = (Run("A name that goes on and on and on and on"),), (Run("1"), Run("An entry that is long too, and longer"))
    long = TieMap("Map", (name,), (entry,), ((0, 0),))
    assert drawn(long, LOOK, ROOM) is not None and drawn(long, LOOK, 300) is None


def test_tiles_stand_side_by_side_with_figures_of_one_size_that_fit() -> None:
    tiles = ValueTiles("Figures", (((Run("9"),), (Run("lives"),)), ((Run("340 cubic metres"),), (Run("a second at the gauge"),))))
    drawing = drawn(tiles, LOOK, ROOM)
    assert drawing is not None
    figures = [words for words in words_in(drawing) if words.is_heading]
    assert [words.text for words in figures] == ["9", "340 cubic metres"] and len({words.size for words in figures}) == 1
    assert all(width(words.text, words.size) < ROOM / 2 for words in figures)
    assert drawn(tiles, LOOK, 120) is None


def test_a_house_may_leave_out_each_kind_of_picture_and_a_format_without_pictures_all() -> None:
    section = Section("a", "A", PICTURES[0].blocks)
    assert [type(block) for block in shown(section, LOOK)] == [DateScale, TieMap, ValueTiles]
    for name, kind in (("timeline", DateScale), ("map", TieMap), ("figures", ValueTiles)):
        without = replace(LOOK, pictures=replace(LOOK.pictures, **{name: False}))
        assert kind not in [type(block) for block in shown(section, without)] and len(shown(section, without)) == 2
    assert shown(section) == ()


def test_no_family_runs_wider_than_drawings_reckon() -> None:
    sample = "Fewer than 40 passengers a day, 83% of £6.4m: (expected) 31 December, “Zelenskyy” & Łódź – Québec’s WAVY quota?"
    for family in AT_HAND:
        for cut in (Cut.REGULAR, Cut.STRONG):
            one = face(family, cut)
            words = "".join(letter for letter in sample if letter in one.letters)
            assert one.width(words, 10) <= width(words, 10), (family, cut)


def test_an_svg_says_what_it_shows_and_takes_words_as_words() -> None:
    tiles = ValueTiles('Figures "of" <b>', (((Run("<9>"),), (Run("a & b"),)), ((Run("1"),), (Run("c"),))))
    drawing = drawn(tiles, LOOK, ROOM)
    assert drawing is not None
    text = svg(drawing, LOOK.fonts)
    assert 'role="img"' in text and "&lt;9&gt;" in text and "a &amp; b" in text and "<b>" not in text
    assert "<title>Figures &quot;of&quot; &lt;b&gt;: &lt;9&gt;: a &amp; b; 1: c</title>" in text


@pytest.mark.parametrize("house", [entry.name for entry in style_names()])
def test_every_house_has_room_for_every_picture(house: str) -> None:
    look = style(house).look
    assert all(drawn(picture, look, 380) for picture in PICTURES[0].blocks)
