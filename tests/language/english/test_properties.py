"""What holds for any text at all: everything found stands where it says, in order, and a second look finds the same."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.language.english.amounts import amount
from briefgen.language.english.antecedents import Telling, antecedents
from briefgen.language.english.attribution import attributions
from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clock_times import time_mentions
from briefgen.language.english.datelines import dateline
from briefgen.language.english.dates import date_mentions
from briefgen.language.english.definite import earlier_phrases
from briefgen.language.english.entries import entries
from briefgen.language.english.names import register
from briefgen.language.english.numbers import quantities, quantity_mentions
from briefgen.language.english.phrases import base_phrase_end, is_finite, noun_phrases, phrase_end, phrase_start
from briefgen.language.english.subjects import subject_before
from briefgen.language.english.tags import tagged
from briefgen.language.english.trimming import clauses, cuts, in_full, tail_starts
from briefgen.model.document import Document
from briefgen.model.moment import PartialDate
from tests.documents import document_of

# Pieces of the phenomena that the modules look for, joined at random: likelier to meet their patterns than any letters.
PIECES = (
    "the minister said that would not may 1,000 £3.2bn 5 per cent between and to 2019 2024-25 9/4/2024 Sept. 4 May on Thursday last week"
    " mid-1990s Q3 17:30 GMT 5 p.m. a fortnight half an hour two-thirds Mr. Ana Ruiz , U.S. “ ” ( ) — . ? he her its which who if because"
    " was told by according of in hundreds crore $ % - 0 ’s n’t è 𝕏 ① №7"
).split(" ")
ANCHOR = PartialDate(2025, 9, 4)
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), st.text(max_size=60))


def places(text: str) -> dict[str, Sequence[tuple[int, int]]]:
    """Where each finder of single expressions sees something."""
    return {
        "dates": [(m.start, m.end) for m in date_mentions(text, ANCHOR)],
        "times": [(m.start, m.end) for m in time_mentions(text)],
        "quantities": [(q.start, q.end) for q in quantities(text)],
        "key figures": [(q.start, q.end) for q in quantity_mentions(text)],
    }


@given(TEXTS)
def test_expressions_stand_in_order_and_never_overlap(text: str) -> None:
    for name, spans in places(text).items():
        end_before = 0
        for start, end in spans:
            assert end_before <= start < end <= len(text), name
            assert text[start:end].strip() == text[start:end], name
            end_before = end


@given(TEXTS)
def test_a_date_slices_back_to_its_words(text: str) -> None:
    for mention in date_mentions(text, ANCHOR):
        assert text[mention.start : mention.end] == mention.text


@given(TEXTS)
def test_the_value_of_a_quantity_stands_in_its_place(text: str) -> None:
    for quantity in quantities(text):
        assert quantity.value in text[quantity.start : quantity.end]
        assert quantity.unit in text[quantity.start : quantity.end]


@given(TEXTS)
def test_an_amount_has_its_ends_in_order(text: str) -> None:
    for quantity in quantities(text):
        found = amount(quantity)
        if found is not None and found.least is not None and found.greatest is not None:
            assert 0 <= found.least <= found.greatest


@given(TEXTS)
def test_a_date_is_shown_as_something_that_it_can_mean(text: str) -> None:
    for mention in date_mentions(text, ANCHOR):
        if mention.reading is not None:
            assert mention.reading.first <= mention.reading.last
        if mention.when is not None:
            assert mention.reading is not None


@given(TEXTS)
def test_a_time_of_day_is_one_on_the_clock(text: str) -> None:
    assert all(0 <= m.hour < 24 and 0 <= m.minute < 60 for m in time_mentions(text))


@given(TEXTS)
def test_a_dateline_ends_inside_its_paragraph(text: str) -> None:
    found = dateline(text)
    assert found is None or 0 < found.end < len(text)


@given(TEXTS)
def test_a_frame_of_speech_points_at_words(text: str) -> None:
    for frame in attributions(text):
        for start, end in (frame.speaker, *frame.position):
            assert 0 <= start <= end <= len(text)


@given(TEXTS)
def test_phrases_and_clauses_never_leave_their_sentence(text: str) -> None:
    tokens = tagged(text)
    for i in range(len(tokens)):
        assert i <= base_phrase_end(tokens, i) <= phrase_end(tokens, i) <= len(tokens)
        assert 0 <= phrase_start(tokens, i) <= i
        if is_finite(tokens[i]):
            assert i <= clause_stop(tokens, i, len(tokens)) <= len(tokens)
            subject = subject_before(tokens, i)
            assert subject is None or 0 <= subject[0] <= subject[1] <= i


@given(TEXTS)
def test_what_trimming_keeps_are_ranges_of_the_text(text: str) -> None:
    for ranges in (*cuts(text), *clauses(text)):
        assert all(0 <= start <= end <= len(text) for start, end in ranges)
    assert all(0 <= place <= len(text) for place in tail_starts(text))


@given(TEXTS)
def test_a_sentence_in_full_only_loses_a_connective_at_its_start(text: str) -> None:
    written, kept = ("".join(c for c in t.casefold() if c.isalnum()) for t in (text, in_full(text)))
    assert written.endswith(kept)


@settings(max_examples=30)
@given(st.lists(TEXTS.filter(lambda t: any(map(str.isalpha, t))), min_size=1, max_size=3))
def test_a_name_stands_where_the_register_says(paragraphs: list[str]) -> None:
    document = document_of(*paragraphs)
    for number, sentence in enumerate(document.sentences):
        for mention in register(document).mentions_in(number):
            assert sentence.span.start <= mention.start < mention.end <= sentence.span.end


DOCUMENTS = st.lists(TEXTS.filter(lambda t: any(map(str.isalpha, t))), min_size=1, max_size=3).map(lambda found: document_of(*found))


@settings(max_examples=30)
@given(DOCUMENTS)
def test_what_a_word_goes_back_to_stands_before_it_in_the_sentence_that_is_named(document: Document) -> None:
    for find in (antecedents, earlier_phrases):
        for at, one in find(document).items():
            span = document.sentences[one.sentence].span
            assert span.start <= one.start < one.end <= min(span.end, at)


@settings(max_examples=30)
@given(DOCUMENTS)
def test_every_mention_of_the_register_stands_in_its_sentence_and_in_order(document: Document) -> None:
    for entry in entries(document):
        assert entry.mentions == tuple(sorted(entry.mentions, key=lambda mention: mention.start))
        for mention in entry.mentions:
            span = document.sentences[mention.sentence].span
            assert span.start <= mention.start < mention.end <= span.end


@settings(max_examples=20)
@given(DOCUMENTS)
def test_reference_and_register_are_the_same_at_a_second_look(document: Document) -> None:
    assert Telling(document).whole() == antecedents(document)
    for find in (earlier_phrases, entries):
        assert find.__wrapped__(document) == find(document)


def test_nothing_is_meant_or_named_in_an_empty_document() -> None:
    for find in (antecedents, earlier_phrases, entries):
        assert not find(document_of())


@given(TEXTS)
def test_noun_phrases_stand_in_order_and_never_overlap(text: str) -> None:
    tokens, end_before = tagged(text), 0
    for start, end in noun_phrases(tokens):
        assert end_before <= start < end <= len(tokens)
        end_before = end


@pytest.mark.parametrize(
    "find", [date_mentions, quantity_mentions, time_mentions, tagged, attributions, dateline], ids=lambda f: f.__name__
)
@given(text=TEXTS)
def test_a_second_look_without_memory_finds_the_same(find: Callable[..., Any], text: str) -> None:
    arguments = (text, ANCHOR) if find is date_mentions else (text,)
    afresh = getattr(find, "__wrapped__", find)
    assert afresh(*arguments) == find(*arguments)
