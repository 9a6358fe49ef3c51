"""Training: the same documents give the same bytes, and the model ranks as it was taught."""

import gzip
import json
from pathlib import Path

import pytest

from briefgen.analyse.ranking.features import NAMES
from briefgen.analyse.trees import Model
from briefgen.training.sentences import SETS, documents, examples, main, table


def sets_in(directory: Path) -> Path:
    """For each set some documents whose summary is their first sentence."""
    for name in SETS:
        lines = []
        for n in range(12):
            first = f"The council of ward {n} closed bridge {n * 7} to lorries."
            rest = " ".join(f"Item {k} of page {n + k} is a note on weather and birds." for k in range(8))
            lines.append(json.dumps({"id": f"{name}-{n}", "text": f"{first} {rest}", "summary": [first]}))
        with gzip.open(directory / f"{name}_dev.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write("\n".join(lines))
    return directory


def test_the_two_halves_are_a_whole(tmp_path: Path) -> None:
    path = sets_in(tmp_path) / "gao_dev.jsonl.gz"
    halves = [{d["id"] for d in documents(path, part)} for part in ("even", "odd")]
    assert halves[0] and halves[1] and not halves[0] & halves[1]
    assert halves[0] | halves[1] == {d["id"] for d in documents(path, None)}


def test_a_sentence_of_the_summary_has_the_highest_target(tmp_path: Path) -> None:
    found = next(documents(sets_in(tmp_path) / "gao_dev.jsonl.gz", None))
    rows, targets, weights = examples(found)
    assert len(rows) == len(targets) == len(weights) == 9 and len(rows[0]) == len(NAMES)
    assert targets[0] == max(targets) > 1.5 > max(targets[1:])


def test_small_sets_weigh_less_but_are_heard(tmp_path: Path) -> None:
    rows, _, weights = table(sets_in(tmp_path), None)
    size = len(rows) // len(SETS)
    shares = [sum(weights[n * size : (n + 1) * size]) for n in range(len(SETS))]
    assert shares[0] / shares[-1] == pytest.approx(SETS["cnndm"] / SETS["fedreg"])


def test_the_same_documents_give_the_same_bytes_and_a_model_that_knows_them(tmp_path: Path) -> None:
    pytest.importorskip("lightgbm", reason='needs the extra "train"')
    directory = sets_in(tmp_path)
    for name in ("one.txt", "two.txt"):
        main([str(directory), str(tmp_path / name)])
    text = (tmp_path / "one.txt").read_text(encoding="utf-8")
    assert text == (tmp_path / "two.txt").read_text(encoding="utf-8")
    rows, _, _ = examples(next(documents(directory / "gao_dev.jsonl.gz", None)))
    values = [Model(text).value(row) for row in rows]
    assert values[0] > max(values[1:])
