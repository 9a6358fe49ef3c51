"""The JSON contract: what `briefgen json` writes keeps to the schema that ships with it."""

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import briefgen
from briefgen.model import serial

SCHEMA = json.loads((Path(serial.__file__).parent / "briefing.schema.json").read_text(encoding="utf-8"))
SEEDS = [p for p in sorted((Path(__file__).parents[2] / "seeds").glob("*.*")) if p.stem != "README"]
KINDS = ["bottom_line", "key_point", "open_question", "statement", "event", "figure", "next_step"]


@pytest.fixture(scope="module")
def saved(article: str) -> dict[str, Any]:
    briefing = briefgen.brief(article, reference="H-7", marking="TLP:GREEN", to="The Minister", sender="Harbour desk")
    return json.loads(json.dumps(briefgen.as_dict(briefing)))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert not Draft202012Validator(SCHEMA).is_valid({})


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.name)
def test_every_sample_keeps_to_the_schema(path: Path) -> None:
    saved = json.loads(json.dumps(briefgen.as_dict(briefgen.brief(path))))
    assert [e.message for e in Draft202012Validator(SCHEMA).iter_errors(saved)] == []


def test_an_article_with_everything_has_every_kind(saved: dict[str, Any]) -> None:
    assert sorted({f["kind"] for f in saved["findings"]}) == sorted(KINDS)


def test_findings_of_one_kind_stand_in_order_of_importance(saved: dict[str, Any]) -> None:
    for kind in KINDS:
        if kind != "bottom_line":  # whose second line depends on the first
            scores = [f["score"] for f in saved["findings"] if f["kind"] == kind]
            assert scores == sorted(scores, reverse=True), kind


def test_every_evidence_slices_back_to_its_words(saved: dict[str, Any]) -> None:
    texts = {d["id"]: d["text"] for d in saved["documents"]}
    for finding in saved["findings"]:
        for evidence in finding["evidence"]:
            assert texts[evidence["document"]][evidence["start"] : evidence["end"]] == evidence["text"]


def test_sentences_cover_the_body_in_order(saved: dict[str, Any]) -> None:
    (document,) = saved["documents"]
    spans = [(s["start"], s["end"]) for s in document["sentences"]]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert [s["paragraph"] for s in document["sentences"] if s["paragraph"]] == [1, 1, 2, 2, 3, 3, 4, 4, 4]


def test_the_cover_and_the_date_are_told(saved: dict[str, Any]) -> None:
    assert saved["date"] == "2025-03-12"
    cover = {"title": "", "reference": "H-7", "marking": "TLP:GREEN", "to": "The Minister", "from": "Harbour desk"}
    assert saved["cover"] == cover


def test_ids_are_unique_and_the_same_on_every_run(saved: dict[str, Any], article: str) -> None:
    ids = [f["id"] for f in saved["findings"]]
    assert len(set(ids)) == len(ids)
    assert ids == [f["id"] for f in briefgen.as_dict(briefgen.brief(article))["findings"]]


def test_several_articles_keep_their_evidence_apart(article: str) -> None:
    other = SEEDS[0].read_text(encoding="utf-8")
    saved = briefgen.as_dict(briefgen.brief([article, other]))
    assert len(saved["documents"]) == 2
    assert {e["document"] for f in saved["findings"] for e in f["evidence"]} == {d["id"] for d in saved["documents"]}
