"""Open questions against marked articles: floors that may rise, never silently fall."""

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from briefgen.analyse.questions import ANALYSER
from briefgen.language.english.fidelity import question_breach
from briefgen.model.document import Document
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER
from briefgen.training.marks import Marked, marked_articles
from tests.conftest import SHARED

MARKED = SHARED / "data" / "questions"
NEWS = SHARED / "data" / "news" / "news_dev.jsonl.gz"
MARKS = Path(__file__).parent / "marked_news.jsonl"
SCORER = SHARED / "tools" / "score_questions.py"
# The articles that lie beside the project with marks by others; rules were written with an eye on them.
# Central evidence on dev fell from .92 by one mark: a condition that had been missed is asked, and took the eighth place from it.
FLOORS = {
    "dev": {"evP@3": 0.83, "evP@5": 0.76, "evR@8_imp1": 0.9, "qR@8_imp1": 0.72},
    "random_dev": {"evP@3": 0.62, "evR@8_imp1": 0.5, "qR@8_imp1": 0.49},
}
# Questions recalled of those marked, by class: A absent information, C condition, D disagreement, E embedded, F future, P pending,
# Q direct, R risk, S conflicting signals.
FAMILIES = {
    "dev": {"A": 7, "C": 4, "D": 2, "E": 5, "F": 4, "P": 2, "Q": 2, "R": 2, "S": 1},
    "random_dev": {"C": 1, "E": 5, "P": 2, "R": 1},
}
CEILINGS = {"dev": {"false_per_doc": 1.5, "traps@3": 0}, "random_dev": {"false_per_doc": 0.25, "traps@3": 0}}
# The held-out news marked for this project: no rule or model was made with it. Kinds by how the articles were drawn.
HELD_OUT = {
    "rich": {"evP@3": 0.8, "evP@5": 0.745, "evR@8_imp1": 0.755},
    "random": {"evP@5": 0.88, "evR@8_imp1": 0.32},
}
# Of the random ones central recall gave a little (.44) for precision (.82) and what nobody marked (.7): by cross-validation on the marked
# articles that the models are made with, of questions with a chance between .25 and .27 one in two was right, and they are not asked now.
# Central recall of the random ones fell once more (.38), and precision at five of the rich ones by a hair (.75), where two likely sentences
# no longer make an article rich: by cross-validation that takes precision of the rich ones from .818 to .826, their recall from .748 to
# .744, and what nobody marked of the random ones from .56 to .47.
HELD_OUT_CEILINGS = {"rich": {"false_per_doc": 1.0}, "random": {"false_per_doc": 0.5}}
# Share of the marks of a class whose evidence a question rests on. E and P each fell by a mark or two when what merely has its day on a
# calendar was asked no longer: of such questions readers found one in six worth asking. R fell by one when a question asked outright took
# a weaker one of another sentence in; E by one mark with the questions of little chance, D and F by one where two make no article rich.
SEEN_BY_CLASS = {"A": 0.5, "C": 0.47, "D": 0.3, "E": 0.73, "F": 0.31, "P": 0.47, "R": 0.5}

pytestmark = pytest.mark.skipif(not (MARKED.is_dir() and SCORER.is_file()), reason="the marked articles lie beside the project, not in it")


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_questions", SCORER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def produced(document: Document) -> list[dict[str, str]]:
    questions = ANALYSER.analyse(document, Settings())
    for question in questions:
        assert question_breach(question.text, [document.slice(s) for s in question.evidence]) is None
    return [{"question": q.text, "evidence_sentence": document.slice(q.evidence[0])} for q in questions]


def read(marked: dict[str, Any]) -> Document:
    return READER.read_text("\n\n".join(marked["text"]), Settings(title=marked.get("title") or ""))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_questions_reach_their_floors_on_marked_articles(name: str) -> None:
    gold = [json.loads(line) for line in (MARKED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()]
    figures, _ = scorer().score(gold, {marked["id"]: produced(read(marked)) for marked in gold}, (1, 3, 5, 8))
    assert figures["form"]["ALL"] >= 0.98
    for key, floor in FLOORS[name].items():
        assert figures[key] >= floor, key
    recalled = {family: int(share.split("/")[0]) for family, share in figures["recalled_by_class"].items()}
    assert {family for family, floor in FAMILIES[name].items() if recalled[family] < floor} == set()
    for key, ceiling in CEILINGS[name].items():
        assert figures[key] <= ceiling, key


@cache
def held_out() -> tuple[Marked, ...]:
    return tuple(marked_articles(NEWS, MARKS, held_out=True))


def as_gold(marked: Marked) -> dict[str, Any]:
    """An article as the scorer reads it; of a mark only its evidence is known, not how it was worded."""
    questions = [{"question": "", "importance": mark.importance, "cls": mark.kind, "evidence": mark.evidence} for mark in marked.marks]
    return {"id": marked.name, "questions": questions, "traps": marked.traps}


@pytest.mark.parametrize("kind", sorted(HELD_OUT))
def test_questions_reach_their_floors_on_articles_that_nothing_was_made_with(kind: str) -> None:
    articles = [marked for marked in held_out() if marked.kind == kind]
    assert len(articles) == 24
    asked = {marked.name: produced(marked.article.document) for marked in articles}
    figures, _ = scorer().score([as_gold(marked) for marked in articles], asked, (1, 3, 5, 8))
    assert figures["form"]["ALL"] >= 0.95
    for key, floor in HELD_OUT[kind].items():
        assert figures[key] >= floor, key
    for key, ceiling in HELD_OUT_CEILINGS[kind].items():
        assert figures[key] <= ceiling, key


def test_every_class_of_question_keeps_its_share_on_held_out_articles() -> None:
    same = scorer().smatch
    seen: dict[str, list[bool]] = {}
    for marked in held_out():
        evidence = [question["evidence_sentence"] for question in produced(marked.article.document)]
        for mark in marked.marks:
            seen.setdefault(mark.kind, []).append(any(same(one, other) for one in evidence for other in mark.evidence))
    shares = {kind: sum(found) / len(found) for kind, found in seen.items()}
    assert {kind for kind, floor in SEEN_BY_CLASS.items() if shares[kind] < floor} == set(), shares
