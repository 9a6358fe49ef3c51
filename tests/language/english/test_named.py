from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.english.named import document_names
from tests.case_file import Case, cases
from tests.documents import document_of


@pytest.mark.parametrize("case", cases("names"), ids=lambda case: case.title)
def test_the_names_of_a_text_have_their_words_and_kind(case: Case) -> None:
    document = document_of(case.text)
    assert [f"{name.kind} {document.text[name.start : name.end]}" for name in document_names(document)] == case.expected


@given(st.text(st.sampled_from("Ab .,-’&1éПU\n"), max_size=80))
def test_names_stand_in_order_inside_their_sentences(text: str) -> None:
    document = document_of(*(part for part in text.split("\n") if part.strip()))
    names = document_names(document)
    assert all(name.start < name.end for name in names)
    assert all(one.end <= other.start for one, other in pairwise(names))
    for name in names:
        span = document.sentences[name.sentence].span
        assert span.start <= name.start and name.end <= span.end
