"""Floors for names and reference: on the treebank where it is there, on marked cases of our own everywhere."""

from functools import cache
from typing import Any

import pytest

from briefgen.language.english.antecedents import antecedents
from briefgen.language.english.named import document_names
from tests.case_file import cases
from tests.conftest import SHARED
from tests.documents import document_of
from tests.quality.language.figures import figures

DEVELOPMENT = SHARED / "data" / "ud" / "gum-dev.conllu.gz"
FLOORS = {"name_f1": 0.803, "name_type_accuracy": 0.88, "pronoun_precision": 0.88, "pronoun_coverage": 0.48}


@cache
def measured() -> dict[str, Any]:
    return figures([DEVELOPMENT])


@pytest.mark.skipif(not DEVELOPMENT.is_file(), reason="the treebanks are not beside the project (../shared/data/ud)")
@pytest.mark.parametrize("figure", FLOORS)
def test_names_and_pronouns_keep_their_floors_on_the_treebank(figure: str) -> None:
    assert measured()[figure] >= FLOORS[figure]


def test_of_the_names_in_our_own_cases_nine_of_ten_are_found_and_right() -> None:
    found = marked = hits = 0
    for case in cases("names"):
        document = document_of(case.text)
        names = [f"{name.kind} {document.text[name.start : name.end]}" for name in document_names(document)]
        found, marked, hits = found + len(names), marked + len(case.expected), hits + len(set(names) & set(case.expected))
    assert 2 * hits / (found + marked) >= 0.9


def test_of_the_pronouns_in_our_own_cases_nine_of_ten_that_are_resolved_are_right() -> None:
    right = total = 0
    for case in cases("antecedents"):
        document = document_of(case.text)
        for at, one in antecedents(document).items():
            total += 1
            right += f"{document.text[at:].split()[0].strip('.,')}: {document.text[one.start : one.end]}" in case.expected
    assert total >= 4
    assert right / total >= 0.9
