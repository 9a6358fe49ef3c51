"""Sentences: the cases of tests/cases/sentences.md, any text at all, and time in proportion to the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.language.english.sentences import sentence_spans
from tests.case_file import Case, cases


@pytest.mark.parametrize("case", cases("sentences"), ids=lambda case: case.title)
def test_a_paragraph_falls_into_its_sentences(case: Case) -> None:
    assert [case.text[start:end] for start, end in sentence_spans(case.text)] == case.expected


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.text(alphabet="aB .?!…\"”“'()[]1\n\t", max_size=80)))
def test_the_spans_of_any_text_stand_in_order_trimmed_and_cover_all_but_white_space(text: str) -> None:
    spans = sentence_spans(text)
    end_before = 0
    for start, end in spans:
        assert not text[end_before:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        end_before = end
    assert not text[end_before:].strip()


def test_a_paragraph_longer_than_a_window_is_split_as_its_parts_are() -> None:
    part = "The board met in Sept. 2024 at the U.S. mission. Was it late? Nobody knew. "
    whole = [(part * 3000)[start:end] for start, end in sentence_spans(part * 3000)]
    assert whole == [part[start:end] for start, end in sentence_spans(part)] * 3000


@pytest.mark.parametrize("piece", ["a", ".", '"', "a.", ". ", "!", "... ", ".)", "[1] ", "\n", "Mr. ", "x?” "])
def test_no_repeated_piece_takes_more_than_linear_time(piece: str) -> None:
    begun = time.process_time()
    sentence_spans(piece * 20_000)
    assert time.process_time() - begun < 8


def test_empty_and_blank_paragraphs_have_no_sentences() -> None:
    assert sentence_spans("") == sentence_spans(" \n\t ") == ()
