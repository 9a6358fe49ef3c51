"""Summaries against reference summaries: better than the first sentences, on every kind of text, and never worse than before.

The model that ships has seen these documents, so its floors hold that nothing broke; figures on other documents stand in the README.
"""

import statistics
from typing import Any

import pytest

import briefgen
from briefgen.analyse.ranking.targets import rouge, rouge_words
from briefgen.training.sentences import documents
from tests.conftest import SHARED

SUMMARIES = SHARED / "data" / "summaries"
# set → budget, most documents, floors of ROUGE-1 and ROUGE-2 F1
FLOORS: dict[str, tuple[dict[str, int], int, float, float]] = {
    "cnndm": ({"sentences": 3}, 150, 0.300, 0.110),
    "newssumm": ({"sentences": 5}, 100, 0.470, 0.250),
    "multinews": ({"words": 222}, 30, 0.430, 0.140),
    "billsum": ({"words": 193}, 31, 0.430, 0.218),
    "gao": ({"words": 378}, 3, 0.500, 0.150),
    "fedreg": ({"words": 137}, 5, 0.470, 0.190),
}

pytestmark = pytest.mark.skipif(not SUMMARIES.is_dir(), reason="the documents with summaries lie beside the project, not in it")


def source(found: dict[str, Any]) -> list[str]:
    texts: list[str] = found.get("docs") or []
    return texts if len(texts) > 1 else [found["text"]]


def within(lines: list[str], budget: dict[str, int]) -> bool:
    return len(lines) <= budget.get("sentences", 10**6) and sum(len(s.split()) for s in lines) <= budget.get("words", 10**6)


def lead(found: dict[str, Any], budget: dict[str, int]) -> list[str]:
    """The first sentences, of several articles in turn, within the budget."""
    split = [briefgen.summarize(text, sentences=60) for text in source(found)]
    order = [s[n] for n in range(60) for s in split if n < len(s)]
    taken: list[str] = []
    for sentence in order:
        if not within([*taken, sentence], budget):
            break
        taken.append(sentence)
    return taken


def mean(scores: list[tuple[float, float]]) -> tuple[float, ...]:
    return tuple(statistics.fmean(column) for column in zip(*scores, strict=True))


@pytest.mark.parametrize("name", FLOORS)
def test_summaries_reach_their_floors_and_beat_the_first_sentences(name: str) -> None:
    budget, most, *floors = FLOORS[name]
    ours, first = [], []
    found = list(documents(SUMMARIES / f"{name}_dev.jsonl.gz", "odd"))[:most]
    for document in found:
        reference = rouge_words("\n".join(document["summary"]))
        chosen = briefgen.summarize(source(document), title=document.get("title"), **budget)
        assert within(list(chosen), budget)
        ours.append(rouge(reference, rouge_words("\n".join(chosen))))
        first.append(rouge(reference, rouge_words("\n".join(lead(document, budget)))))
    reached, beaten = mean(ours), mean(first)
    assert [figure for figure, floor in zip(reached, floors, strict=True) if figure < floor] == []
    assert sum(reached) >= sum(beaten), (reached, beaten)
