"""Training: the same articles give the same bytes, and the models know what they were taught."""

import json
from pathlib import Path

import pytest

from briefgen.analyse.questions import candidates_of
from briefgen.analyse.questions.judgement import MARKED_PATH, NAMES, READ_PATH, features, theme_of
from briefgen.analyse.trees import Model
from briefgen.config.rules import question_rules
from briefgen.language.spoken import spoken
from briefgen.training.marks import Marked, fingerprint, marked_articles
from briefgen.training.questions import examples, grade, learned, main, openness_of, rows

TOWNS = ["Tarvik", "Kent", "Ostria", "Velmark", "Lorrane", "Sarum", "Zorn", "Marow", "Aldane", "Kestria", "Easthaven", "Solheim"]


def files_in(directory: Path) -> tuple[Path, Path, Path]:
    """Articles with two questions each: the first is marked and was found good, the second was not."""
    news, marks, readings = [], [], []
    for number, town in enumerate(TOWNS * 6):
        marked = f"It is unclear whether the council of {town} will sell mill {number}."
        other = f"The weaver of {town} could keep loom {number} in use."
        text = f"The council of {town} met on Monday.\n{marked}\n{other}\nRain fell on the roofs for {number + 2} hours."
        start = text.index(marked)
        one = {"class": "E", "importance": 1, "evidence": [[start, start + len(marked)]]}
        news.append({"id": f"n{number}", "title": f"The mill of {town}", "text": text})
        marks.append({"id": f"n{number}", "held_out": False, "kind": "rich", "questions": [one], "traps": []})
        good, bad = f"Will the council of {town} sell mill {number}?", f"Could the weaver of {town} keep loom {number} in use?"
        readings.append({"id": f"n{number}", "read": [[fingerprint(good), 1, 1], [fingerprint(bad), 1, 0]]})
    paths = (directory / "news.jsonl", directory / "marks.jsonl", directory / "readings.jsonl")
    for path, made in zip(paths, (news, marks, readings), strict=True):
        path.write_text("".join(json.dumps(row) + "\n" for row in made), encoding="utf-8")
    return paths


def marked_in(directory: Path) -> list[Marked]:
    news, marks, _ = files_in(directory)
    return list(marked_articles(news, marks, held_out=False))


def test_a_question_is_worth_what_its_sentence_was_marked_with(tmp_path: Path) -> None:
    first = marked_in(tmp_path)[0]
    table, worths = rows(first, {"": 0.0})
    assert len(table) == len(worths) == 2 and len(table[0]) == len(NAMES)
    assert worths == [1.0, 0.0]
    assert [grade(first, line.text) for line in first.article.lines] == [0.0, 1.0, 0.0, 0.0]


def test_words_that_marked_sentences_have_in_common_weigh_for_openness(tmp_path: Path) -> None:
    marked = marked_in(tmp_path)
    weights = learned([examples(each) for each in marked])
    assert weights["unclear"] > 0 > weights["rain"]
    told = openness_of(marked[0].article, weights)
    assert max(told) == told[1]


def test_the_same_articles_give_the_same_bytes_and_models_that_know_them(tmp_path: Path) -> None:
    pytest.importorskip("lightgbm", reason='needs the extra "train"')
    paths = files_in(tmp_path)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        main([*map(str, paths), str(tmp_path / name)])
    names = [spoken().openness.MODEL_PATH.name, MARKED_PATH.name, READ_PATH.name]
    texts = [(tmp_path / "one" / name).read_text(encoding="utf-8") for name in names]
    assert texts == [(tmp_path / "two" / name).read_text(encoding="utf-8") for name in names]
    article = marked_in(tmp_path)[0].article
    found = tuple(candidates_of(article, question_rules(spoken().rules)))
    openness = [spoken().openness.openness(line.tokens) for line in article.lines]
    good, bad = features(found, article, theme_of(article, openness))
    for text in texts[1:]:
        assert Model(text).value(good) > Model(text).value(bad)
