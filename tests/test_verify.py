"""`verify` fails on the first line that is not the source's own words, wherever it was tampered with."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

import briefgen
from briefgen.config.styles import style_names
from briefgen.errors import AnalyseError
from briefgen.verify import finding, proof

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.*"))
ARTICLES = [p for p in SEEDS if p.stem != "README"]


@pytest.fixture(scope="module")
def saved(article: str) -> dict[str, Any]:
    return json.loads(json.dumps(briefgen.as_dict(briefgen.brief(article))))


@pytest.fixture
def tampered(saved: dict[str, Any]) -> dict[str, Any]:
    return copy.deepcopy(saved)


def first(saved: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(f for f in saved["findings"] if f["kind"] == kind)


def reason(saved: dict[str, Any]) -> str:
    breach = proof(saved).breach
    assert breach is not None
    return breach.reason


def section(saved: dict[str, Any], name: str) -> dict[str, Any]:
    return next(s for s in saved["sections"] if s["name"] == name)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.name)
def test_every_sample_article_is_proven(path: Path) -> None:
    checked = proof(json.loads(json.dumps(briefgen.as_dict(briefgen.brief(path)))))
    assert checked.breach is None
    assert checked.findings > 5 and checked.lines > 5


@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_fixed_words_in_another_language_are_proven_as_well(article: str, tmp_path: Path, language: str) -> None:
    house = tmp_path / "house.toml"
    house.write_text(f'[outline]\nlanguage = "{language}"\nnumbered_points = true\ncontents_from = 1\n', encoding="utf-8")
    made = json.loads(json.dumps(briefgen.as_dict(briefgen.brief(article, style=str(house)))))
    assert proof(made).breach is None and proof(made).lines > 5
    assert {"contents", "numbered"} <= {block["type"] for section in made["sections"] for block in section["blocks"]}


def test_contents_tell_only_headings_that_the_page_has(article: str, tmp_path: Path) -> None:
    house = tmp_path / "house.toml"
    house.write_text("[outline]\ncontents_from = 1\n", encoding="utf-8")
    made = json.loads(json.dumps(briefgen.as_dict(briefgen.brief(article, style=str(house)))))
    section(made, "contents")["blocks"][0]["entries"][0]["text"] = "The minister resigned"
    assert reason(made) == "the page has no such heading"


def test_a_changed_word_is_found(tampered: dict[str, Any]) -> None:
    point = first(tampered, "key_point")
    point["text"] = point["text"].replace(point["text"].split()[2], "zeppelin", 1)
    assert "zeppelin" in reason(tampered)


def test_a_removed_negation_is_found(tampered: dict[str, Any]) -> None:
    document = tampered["documents"][0]
    sentence = next(s for s in document["sentences"] if " could not wait " in document["text"][s["start"] : s["end"]])
    text = document["text"][sentence["start"] : sentence["end"]]
    evidence = {
        "document": document["id"],
        "start": sentence["start"],
        "end": sentence["end"],
        "paragraph": sentence["paragraph"],
        "text": text,
    }
    point = first(tampered, "key_point")
    point.update(text=text.replace(" not", ""), evidence=[evidence])
    assert "'not'" in reason(tampered)


def test_an_evidence_that_was_moved_is_found(tampered: dict[str, Any]) -> None:
    tampered["findings"][0]["evidence"][0]["start"] += 1
    assert "is not what stands at" in reason(tampered)


def test_a_wrong_paragraph_is_found(tampered: dict[str, Any]) -> None:
    tampered["findings"][0]["evidence"][0]["paragraph"] = 9
    assert "paragraph 9" in reason(tampered)


def test_a_changed_source_is_found(tampered: dict[str, Any]) -> None:
    tampered["documents"][0]["text"] = tampered["documents"][0]["text"].replace("40 million", "50 million")
    assert "not the text that its id was made from" in reason(tampered)


def test_a_question_with_a_foreign_word_is_found(tampered: dict[str, Any]) -> None:
    question = first(tampered, "open_question")
    question["text"] = "Will the zeppelin return this summer?"
    assert "zeppelin" in reason(tampered)


def test_a_reason_that_the_source_does_not_give_is_found(tampered: dict[str, Any]) -> None:
    first(tampered, "open_question")["why"] = "nobody knows"
    assert "nobody knows" in reason(tampered)


def test_a_speaker_of_nowhere_is_found(tampered: dict[str, Any]) -> None:
    first(tampered, "statement")["speaker"] = "Greta Olsen"
    assert "speaker" in reason(tampered)


def test_another_speaker_of_the_same_source_is_found(tampered: dict[str, Any]) -> None:
    statements = [found for found in tampered["findings"] if found["kind"] == "statement" and found["speaker"]]
    mine = next(found for found in statements if found["speaker"].istitle() and found["speaker"] in found["evidence"][0]["text"])
    said = mine["evidence"][0]["text"]
    mine["speaker"] = next(found["speaker"] for found in statements if all(word not in said for word in found["speaker"].split()))
    assert "speaks, not" in reason(tampered)


def test_a_finding_without_evidence_is_found(tampered: dict[str, Any]) -> None:
    tampered["findings"][0]["evidence"] = []
    assert "no evidence" in reason(tampered)


def test_a_line_on_the_page_that_no_finding_made_is_found(tampered: dict[str, Any]) -> None:
    section(tampered, "key_points")["blocks"][0]["items"].append([{"text": "The board will resign.", "role": "plain"}])
    assert "leads back to no finding" in reason(tampered)


def test_a_line_on_the_page_that_differs_from_its_finding_is_found(tampered: dict[str, Any]) -> None:
    section(tampered, "key_points")["blocks"][0]["items"][0][0]["text"] += " It is certain."
    assert "is not what its finding" in reason(tampered)


def test_a_date_on_the_page_that_differs_from_its_finding_is_found(tampered: dict[str, Any]) -> None:
    rows = section(tampered, "timeline")["blocks"][0]["rows"]
    rows[0][0][0]["text"] = "5 May 2031"
    assert "5 May 2031" in reason(tampered)


@pytest.mark.parametrize("other", [{}, {"schema_version": "9.0"}, [], "text", {"schema_version": "1.0", "findings": {}}])
def test_what_is_no_briefing_is_said_to_be_none(other: Any) -> None:
    with pytest.raises(AnalyseError, match="briefing"):
        proof(other)


def test_a_finding_is_found_by_the_beginning_of_its_id(saved: dict[str, Any]) -> None:
    wanted = saved["findings"][0]
    assert finding(saved, wanted["id"]) == wanted
    assert finding(saved, wanted["id"][:6]) == wanted
    with pytest.raises(AnalyseError, match="no finding"):
        finding(saved, "zzz")


def test_a_changed_annex_is_found(tampered: dict[str, Any]) -> None:
    passage = section(tampered, "annex")["blocks"][-1]["items"][0]
    passage["line"][0]["text"] = passage["line"][0]["text"].replace("put off", "took")
    assert "the source does not have it" in reason(tampered)


@pytest.mark.parametrize(("key", "value", "why"), [("title", "The board resigns", "title"), ("date", "2025-03-13", "latest date")])
def test_a_changed_title_or_date_is_found(tampered: dict[str, Any], key: str, value: str, why: str) -> None:
    tampered[key] = value
    assert why in reason(tampered)


@pytest.mark.parametrize("role", ["quiet", "reference"])
def test_a_section_of_small_print_that_no_finding_made_is_found(tampered: dict[str, Any], role: str) -> None:
    line = [{"text": "The board of the harbour will resign tomorrow.", "role": role}]
    tampered["sections"].insert(2, {"name": "latest", "title": "Latest", "blocks": [{"type": "prose", "line": line}]})
    assert "leads back to no finding" in reason(tampered)


def test_an_event_that_was_moved_in_finding_and_page_alike_is_found(tampered: dict[str, Any]) -> None:
    event = next(f for f in tampered["findings"] if f["kind"] == "event" and f["when"] == "2025-04-02")
    event["when"] = "2025-05-02"
    for row in section(tampered, "timeline")["blocks"][0]["rows"]:
        for run in row[0]:
            run["text"] = run["text"].replace("2 April 2025", "2 May 2025")
    assert "does not mean 2025-05-02" in reason(tampered)


def test_a_negation_in_brackets_or_in_a_question_is_found(tampered: dict[str, Any]) -> None:
    other = copy.deepcopy(tampered)
    point = first(tampered, "key_point")
    words = point["text"].split()
    point["text"] = " ".join([*words[:3], "[not]", *words[3:]])
    assert "[not]" in reason(tampered)
    question = next(f for f in other["findings"] if f["kind"] == "open_question" and " not " not in f["evidence"][0]["text"])
    question["text"] = question["text"].replace("Will ", "Will not ", 1) if "Will " in question["text"] else "Is it not so?"
    assert "'not'" in reason(other)


def test_a_label_whose_words_were_exchanged_is_found(tampered: dict[str, Any]) -> None:
    figure = next(f for f in tampered["findings"] if f["kind"] == "figure" and len(f["measures"].split()) > 1)
    first_word, *others = figure["measures"].split()
    figure["measures"] = " ".join([*others, first_word])
    assert "measures" in reason(tampered)


@pytest.mark.parametrize("house", [entry.name for entry in style_names()])
def test_the_words_of_every_house_pass(article: str, house: str) -> None:
    assert proof(json.loads(json.dumps(briefgen.as_dict(briefgen.brief(article, style=house))))).breach is None
