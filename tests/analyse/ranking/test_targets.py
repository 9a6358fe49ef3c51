"""ROUGE as it is counted in training."""

import pytest

from briefgen.analyse.ranking.targets import density, rouge, rouge_words


def test_words_are_stemmed_where_longer_than_three() -> None:
    assert rouge_words("The ferries' 2nd crossings, was") == ["the", "ferri", "2nd", "cross", "was"]


def test_rouge_counts_each_word_as_often_as_both_have_it() -> None:
    one, two = rouge("a b a c".split(), "a a d b".split())
    assert one == pytest.approx(2 * 3 / 8)
    assert two == 0
    assert rouge("a b c".split(), "a b c".split()) == (1, 1)
    assert rouge([], []) == (0, 0)


def test_density_is_hits_for_each_word() -> None:
    assert density("a b c d".split(), "a b x".split()) == pytest.approx((2 + 1) / 3)
    assert density("a b".split(), []) == 0
