import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.english.spelling import distance, is_variant, variant_keys


@pytest.mark.parametrize(("one", "other"), [("Müller", "Muller"), ("Zelenskiy", "Zelenskyy"), ("al-Amin", "Al Amin"), ("Berg", "Berg")])
def test_spellings_of_one_name_are_variants(one: str, other: str) -> None:
    assert is_variant(one, other)


@pytest.mark.parametrize(("one", "other"), [("Chen", "Cheng"), ("Berg", "Borg"), ("Nyberg", "Myberg"), ("Solheim", "Soderling")])
def test_different_names_are_not(one: str, other: str) -> None:
    assert not is_variant(one, other)


def test_distance_counts_slips() -> None:
    assert (distance("abc", "abc"), distance("abc", "abd"), distance("abc", ""), distance("kitten", "sitting")) == (0, 1, 3, 3)


@pytest.mark.parametrize(("one", "other"), [("Zelenskiy", "Zelenskyy"), ("Müller", "Muller"), ("Nyberg", "Nyborg"), ("Chen", "Chen")])
def test_variants_share_a_key(one: str, other: str) -> None:
    assert is_variant(one, other)
    assert variant_keys(one) & variant_keys(other)


@given(st.text("abcdeé", min_size=1, max_size=10), st.text("abcdeé", min_size=1, max_size=10))
def test_any_two_variants_share_a_key(one: str, other: str) -> None:
    assert not is_variant(one, other) or variant_keys(one) & variant_keys(other)
