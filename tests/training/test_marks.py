"""Marks are places in a text that is not kept beside them; they come back as its words."""

import json
from pathlib import Path

import pytest

from briefgen.training.marks import fingerprint, is_same, marked_articles, read_questions

TEXT = "The mill at Tarvik closed in May.\nIt is unclear whether the bank will sell the mill.\nA new owner could reopen it by June."
OPEN = "It is unclear whether the bank will sell the mill."


def beside(directory: Path, *, held_out: bool = False) -> tuple[Path, Path]:
    """A file of one article and one of its marks."""
    news, marks = directory / "news.jsonl", directory / "marks.jsonl"
    news.write_text(json.dumps({"id": "a", "title": "The mill", "text": TEXT}) + "\n", encoding="utf-8")
    place = [TEXT.index(OPEN), TEXT.index(OPEN) + len(OPEN)]
    row = {"id": "a", "held_out": held_out, "kind": "rich", "questions": [{"class": "E", "importance": 1, "evidence": [place]}]}
    marks.write_text(json.dumps({**row, "traps": [[0, 33]]}) + "\n", encoding="utf-8")
    return news, marks


def test_places_come_back_as_words(tmp_path: Path) -> None:
    (found,) = marked_articles(*beside(tmp_path), held_out=False)
    assert [mark.evidence for mark in found.marks] == [(OPEN,)]
    assert found.traps == ("The mill at Tarvik closed in May.",)
    assert [line.text for line in found.article.lines][1] == OPEN


@pytest.mark.parametrize("held_out", [True, False])
def test_articles_held_out_are_only_read_when_asked_for(tmp_path: Path, held_out: bool) -> None:
    assert len(list(marked_articles(*beside(tmp_path, held_out=held_out), held_out=held_out))) == 1
    assert list(marked_articles(*beside(tmp_path, held_out=held_out), held_out=not held_out)) == []


def test_a_question_that_was_read_is_known_by_its_fingerprint(tmp_path: Path) -> None:
    news, _ = beside(tmp_path)
    question = "Will the bank sell the mill?"
    readings = tmp_path / "readings.jsonl"
    read = [[fingerprint(question), 1, 1], [fingerprint("Could A?"), 1, 0], [fingerprint("Could B?"), 0, 1]]
    readings.write_text(json.dumps({"id": "a", "read": read}) + "\n", encoding="utf-8")
    ((article, worth),) = read_questions(news, readings)
    assert article.document.title == "The mill"
    assert worth == {fingerprint(question): 1.0, fingerprint("Could A?"): 0.0, fingerprint("Could B?"): 0.0}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (OPEN, "“It is unclear whether the bank will sell the mill,” she said.", True),
        (OPEN, OPEN.replace("'", "’").upper(), True),
        (OPEN, "The mill at Tarvik closed in May.", False),
        ("", OPEN, False),
    ],
)
def test_a_sentence_is_known_again_in_another_copy_of_its_text(one: str, other: str, same: bool) -> None:
    assert is_same(one, other) is same and is_same(other, one) is same
