"""Words: the cases of tests/cases/words.md, any text at all, stems and stop words."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.language.english.words import STOP_WORDS, content_stems, stem, word_spans
from tests.case_file import Case, cases


@pytest.mark.parametrize("case", cases("words"), ids=lambda case: case.title)
def test_a_sentence_falls_into_its_tokens(case: Case) -> None:
    assert [" ".join(case.text[start:end] for start, end in word_spans(case.text))] == case.expected


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.text(alphabet="aBs .,'’\"”“`@#&$€…-–:/()1\n", max_size=60)))
def test_the_tokens_of_any_text_stand_in_order_and_cover_all_but_white_space(text: str) -> None:
    end_before = 0
    for start, end in word_spans(text):
        assert start < end
        assert not text[end_before:start].strip()
        end_before = end
    assert not text[end_before:].strip()


@pytest.mark.parametrize("piece", ["a", ".", '"', "'", "a'b", "a@", "http://", "`", "1,", "– ", "word ", "$", "&"])
def test_no_repeated_piece_takes_more_than_linear_time(piece: str) -> None:
    begun = time.process_time()
    word_spans(piece * 20_000)
    content_stems(piece * 20_000)
    assert time.process_time() - begun < 5


def test_a_long_text_is_cut_between_words_only() -> None:
    sentence = "The ministers’ long-term plan, he said, cannot fail. "
    text = sentence * 400
    assert [text[start:end] for start, end in word_spans(text)] == [sentence[start:end] for start, end in word_spans(sentence)] * 400


def test_stems_bring_the_forms_of_a_word_together() -> None:
    assert stem("Negotiations") == stem("negotiation") == "negoti"
    assert stem("élan") == "élan"


@given(st.text(max_size=80))
def test_anything_has_a_stem(word: str) -> None:
    assert isinstance(stem(word), str)


def test_content_stems_leave_out_stop_words_and_open_compounds() -> None:
    assert content_stems("The ministers’ long-term plan wasn’t Moldan’s in the U.S., 3.5 said.") == (
        "minist", "long", "term", "plan", "moldan", "u.s", "3.5",
    )  # fmt: skip


def test_stop_words_are_in_lower_case_and_hold_the_closed_classes() -> None:
    assert {"the", "of", "she", "would", "not", "said"} <= STOP_WORDS
    assert all(word == word.lower() for word in STOP_WORDS)
    assert not {"minister", "climate", "war", "state"} & STOP_WORDS
