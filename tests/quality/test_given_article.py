"""The main job on the article that the project was founded on; it is not part of the project and is read where it is at hand."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import briefgen
from briefgen.pipeline import render
from briefgen.verify import proof

SECTIONS = [
    "title_block",
    "bottom_line",
    "key_points",
    "open_questions",
    "statements",
    "figures",
    "timeline",
    "watch",
    "sources",
    "method",
    "annex",
]


@pytest.fixture(scope="module")
def briefing(shared: Path) -> Any:
    return briefgen.brief(shared / "seeds" / "paris-summit-article.txt")


@pytest.fixture(scope="module")
def saved(briefing: Any) -> dict[str, Any]:
    return json.loads(json.dumps(briefgen.as_dict(briefing)))


def findings(saved: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [f for f in saved["findings"] if f["kind"] == kind]


def test_every_section_that_the_text_supports_is_there(saved: dict[str, Any]) -> None:
    assert [s["name"] for s in saved["sections"]] == SECTIONS


def test_headline_caption_dateline_and_comment_link_are_in_no_prose(saved: dict[str, Any], shared: Path) -> None:
    lines = (shared / "seeds" / "paris-summit-article.txt").read_text(encoding="utf-8").splitlines()
    headline, caption, *_, comment = [line for line in dict.fromkeys(lines) if line.strip()]
    furniture = (headline, caption[:40], caption[-20:], comment, "PARIS, ")
    prose = [s for s in saved["sections"] if s["name"] not in ("title_block", "sources")]
    text = json.dumps(prose, ensure_ascii=False) + " ".join(f["text"] for f in saved["findings"])
    assert [words for words in furniture if words in text] == []


def test_it_is_dated_and_numbered_as_a_reader_would(saved: dict[str, Any]) -> None:
    (document,) = saved["documents"]
    assert (saved["date"], document["place"]) == ("2025-09-04", "Paris")
    assert max(s["paragraph"] for s in document["sentences"]) == 13


def test_it_is_proven(saved: dict[str, Any]) -> None:
    assert proof(saved).breach is None


def test_the_first_question_is_the_first_question(saved: dict[str, Any]) -> None:
    questions = findings(saved, "open_question")
    assert questions[0]["text"].startswith("Will the United States commit")
    assert questions[0]["question_kind"] == "Decision"
    assert questions[0]["evidence"][0]["paragraph"] == 1
    assert {5, 10, 11} <= {q["evidence"][0]["paragraph"] for q in questions}


def test_the_actors_speak_with_their_offices(saved: dict[str, Any]) -> None:
    said = {f["speaker"]: f["role"] for f in findings(saved, "statement")}
    assert {"Emmanuel Macron", "Mark Rutte", "Vladimir Putin", "John Foreman"} <= set(said)
    assert said["John Foreman"] == "former British defense official"


def test_one_person_has_one_name(saved: dict[str, Any]) -> None:
    speakers = {f["speaker"] for f in findings(saved, "statement")}
    assert not {"Macron", "Trump", "Putin", "Foreman", "Rutte"} & speakers


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "markdown", "json"])
def test_every_format_is_made_and_the_same_each_time(briefing: Any, form: str) -> None:
    first, second = render(briefing, form), render(briefing, form)
    assert first.body == second.body and len(first.body) > 5000
    assert re.fullmatch(r"[a-z0-9-]+\.(?:pdf|docx|html|md|json)", first.name)
