"""Values refuse to exist wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.document import Span
from briefgen.model.finding import Finding, KeyPoint
from briefgen.model.marking import Marking
from briefgen.model.marking_schemes import TLP_COLOURS
from briefgen.model.moment import PartialDate
from briefgen.model.notice import Where
from briefgen.model.style import Colour, Millimetres

SPAN = Span("d", 0, 4)


@pytest.mark.parametrize("text", ["2025", "2025-03", "2025-03-04", "0987-12-31"])
def test_a_partial_date_is_written_as_it_was_read(text: str) -> None:
    assert str(PartialDate.of(text)) == text


@pytest.mark.parametrize("text", ["", "25", "2025-3", "2025-13", "2025-02-30", "2025-03-04-05", "2025-00-01", "March", "soon", "٢٠٢٥"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|month|day|year"):
        PartialDate.of(text)


@given(st.dates())
def test_days_keep_their_order(day) -> None:  # type: ignore[no-untyped-def]
    known = PartialDate(day.year, day.month, day.day)
    assert known.first_day == day
    assert PartialDate(day.year) <= PartialDate(day.year, day.month) <= known


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_or_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError):
        Span("d", start, end)


def test_a_finding_without_evidence_words_or_sense_cannot_be_built() -> None:
    good = {"rule": "r", "score": 0.5, "text": "Words.", "evidence": (SPAN,)}
    assert KeyPoint(**good).id == KeyPoint(**good).id != Finding(**good).id
    for bad in ({"evidence": ()}, {"text": "  "}, {"score": 1.1}, {"score": -0.1}):
        with pytest.raises(ValueError):
            KeyPoint(**{**good, **bad})


@pytest.mark.parametrize("label", TLP_COLOURS)
def test_tlp_labels_bring_their_colour(label: str) -> None:
    assert Marking(label).colour == TLP_COLOURS[label]


@pytest.mark.parametrize("text", ["OFFICIAL-SENSITIVE", "CUI//SP-PRVCY", "Not for publication"])
def test_other_markings_are_free_text(text: str) -> None:
    assert Marking(text).colour is None


@pytest.mark.parametrize("text", ["", " ", "TLP", "TLP:PINK", "tlp:red", "TLP: RED", "two\nlines", " padded"])
def test_a_malformed_marking_is_refused_and_never_ignored(text: str) -> None:
    with pytest.raises(ValueError):
        Marking(text)


def test_contrast_is_that_of_wcag() -> None:
    assert Colour("#000000").contrast(Colour("#ffffff")) == pytest.approx(21)
    assert Colour("#777777").contrast(Colour("#ffffff")) == pytest.approx(4.48, abs=0.01)
    with pytest.raises(ValueError):
        Colour("red")


def test_lengths_know_their_unit() -> None:
    assert Millimetres(25.4).points == pytest.approx(72)


def test_a_place_reads_as_a_reader_would_write_it() -> None:
    assert str(Where("styles/board.toml", 14, "look.body")) == "styles/board.toml:14 [look.body]"
    assert str(Where("a.txt")) == "a.txt"
