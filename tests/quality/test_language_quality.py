"""Floors for the language room on treebanks: they may rise, and never silently fall."""

from functools import cache
from typing import Any

import pytest

from tests.conftest import SHARED
from tests.quality.language.figures import figures

TREEBANKS = SHARED / "data" / "ud"
FILES = {"gum": "gum-dev.conllu.gz", "gum news": "gum-dev.conllu.gz", "ewt": "ewt-dev.conllu.gz"}
# What was measured, less a little, so that only a real loss breaks it.
FLOORS = {
    "gum": {
        "sentence_f1": 0.971,
        "tag_accuracy": 0.958,
        "tag_accuracy_own_tokens": 0.958,
        "finite_verb_f1": 0.96,
        "lemma_accuracy": 0.99,
        "subject_accuracy": 0.89,
        "subject_accuracy_own": 0.91,
        "group_verb_accuracy": 0.915,
        "group_voice_accuracy": 0.99,
        "clause_opening_f1": 0.845,
    },
    "gum news": {"sentence_f1": 0.99, "tag_accuracy": 0.955, "finite_verb_f1": 0.95, "lemma_accuracy": 0.99, "subject_accuracy": 0.89},
    "ewt": {
        "sentence_f1": 0.87,
        "tag_accuracy": 0.938,
        "tag_accuracy_own_tokens": 0.94,
        "finite_verb_f1": 0.96,
        "lemma_accuracy": 0.98,
        "subject_accuracy": 0.92,
        "group_verb_accuracy": 0.915,
        "group_voice_accuracy": 0.99,
        "clause_opening_f1": 0.84,
    },
}

pytestmark = pytest.mark.skipif(not TREEBANKS.is_dir(), reason="the treebanks are not beside the project (../shared/data/ud)")


@cache
def measured(name: str) -> dict[str, Any]:
    return figures([TREEBANKS / FILES[name]], genre=name.partition(" ")[2])


@pytest.mark.parametrize("name", FLOORS)
def test_every_figure_keeps_its_floor(name: str) -> None:
    found = measured(name)
    assert {key: found[key] for key, floor in FLOORS[name].items() if found[key] is None or found[key] < floor} == {}


def test_what_a_file_does_not_mark_has_no_figure() -> None:
    found = measured("ewt")
    assert [found[key] for key in ("name_f1", "name_type_accuracy", "pronoun_precision", "pronoun_coverage")] == [None] * 4
