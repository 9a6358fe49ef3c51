"""Floors for the language room on treebanks: they may rise, and never silently fall."""

import pytest

from tests.quality import measure_language as measure

pytestmark = pytest.mark.skipif(not measure.TREEBANKS.is_dir(), reason="the treebanks are not beside the project (../shared/data/ud)")


@pytest.mark.parametrize(
    ("name", "boundaries", "tags_gold", "tags_ours", "lemmas"),
    [("gum", 0.970, 0.951, 0.955, 0.990), ("ewt", 0.874, 0.931, 0.938, 0.980)],
)
def test_sentences_tags_and_lemmas_keep_their_floors(
    name: str, boundaries: float, tags_gold: float, tags_ours: float, lemmas: float
) -> None:
    sentences = measure.development_set(name)
    assert measure.boundary_f1(sentences, measure.sentence_spans) >= boundaries
    assert measure.tag_accuracy(measure.gold_tokens(sentences)) >= tags_gold
    assert measure.tag_accuracy(measure.our_tokens(sentences)) >= tags_ours
    assert measure.lemma_accuracy(sentences) >= lemmas
