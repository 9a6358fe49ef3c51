"""Rebuild the sentence model from documents with summaries: `python -m briefgen.training.sentences DIRECTORY [FILE] [--part even]`.

DIRECTORY holds NAME_dev.jsonl.gz for each of SETS: one document a line with its `id`, `text` (or `docs`), `title` and `summary`.
Needs the extra "train". One thread and fixed seeds: the same documents give the same bytes.
"""

import argparse
import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from briefgen.analyse.ranking.corpus import Corpus
from briefgen.analyse.ranking.features import NAMES, features
from briefgen.analyse.ranking.passages import passages
from briefgen.analyse.ranking.places import Row
from briefgen.analyse.ranking.ranked import MODEL_PATH
from briefgen.analyse.ranking.targets import density, rouge_words
from briefgen.analyse.trees import MOST_LEAVES, Node, packed
from briefgen.model.document import Document
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER
from briefgen.training.boosting import grown

# Each set's share of the training weight: the smaller sets less, so that a few documents do not decide, yet enough to be heard.
SETS: Mapping[str, float] = {"cnndm": 1, "newssumm": 1, "multinews": 1, "billsum": 0.35, "gao": 0.3, "fedreg": 0.3}
MOST_ROWS = 300  # of one document: all of its first sixty sentences and an even share of the rest
FIRST_ROWS = 60
TREES = 300  # of each seed
# By cross-validation on the even half; figures hardly move between 4 and 16 leaves, or with half or twice the trees of a seed.
SEEDS = (1, 2)
BOOSTING: Mapping[str, object] = {
    "objective": "regression",
    "num_leaves": MOST_LEAVES,
    "learning_rate": 0.05,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.6,
    "bagging_freq": 1,
    "lambda_l2": 20,
    "max_bin": 63,
}
# Trees that saw a few hundred documents understate how often a lead is the news: this much more for the first sentence, half of it for
# the second, a third for the third. By cross-validation on the even half, where three times as much would do as well.
LEAD = 0.06
LEAD_ENDS = (1, 2, 3, 5, 8, 15)
Table: TypeAlias = tuple[list[Row], list[float], list[float]]  # features, targets, weights


def documents(path: Path, part: str | None) -> Iterator[dict[str, Any]]:
    """The documents of one set, or those of one half by the hash of their ids."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for found in map(json.loads, lines):
            is_odd = int(hashlib.sha1(str(found["id"]).encode()).hexdigest(), 16) // 2 % 2 == 1
            if part is None or is_odd == (part == "odd"):
                yield found


def examples(found: Mapping[str, Any]) -> Table:
    """One document's sentences: features, target and weight of each; a long document's sentences weigh less each."""
    texts = found.get("docs") or []
    corpus = Corpus(passages(_read(texts if len(texts) > 1 else [found["text"]], found.get("title") or "")))
    reference = rouge_words("\n".join(found["summary"]))
    rows, words = list(features(corpus)), [rouge_words(p.text) for p in corpus.passages]
    kept = _kept(len(rows))
    weights = [(len(words[i]) / 20 / len(rows)) ** 0.5 for i in kept]
    return [rows[i] for i in kept], [density(reference, words[i]) for i in kept], weights


def _read(texts: Sequence[str], title: str) -> list[Document]:
    return [READER.read_text(text, Settings(title=title)) for text in texts]


def _kept(count: int) -> list[int]:
    if count <= MOST_ROWS:
        return list(range(count))
    step = (count - FIRST_ROWS) / (MOST_ROWS - FIRST_ROWS)
    return [*range(FIRST_ROWS), *(FIRST_ROWS + int(n * step) for n in range(MOST_ROWS - FIRST_ROWS))]


def table(directory: Path, part: str | None) -> Table:
    """The examples of all sets, with the weight that each set has."""
    rows: list[Row] = []
    targets: list[float] = []
    weights: list[float] = []
    for name, share in SETS.items():
        found = [examples(document) for document in documents(directory / f"{name}_dev.jsonl.gz", part)]
        whole = sum(sum(own) for _, _, own in found)
        for own_rows, own_targets, own_weights in found:
            rows += own_rows
            targets += own_targets
            weights += [share * weight / whole for weight in own_weights]
    mean = sum(weights) / len(weights)
    return rows, targets, [weight / mean for weight in weights]


def trained_model(learned_from: Table, boosting: Mapping[str, object] = BOOSTING, trees: int = TREES) -> str:
    """The text of the model file that these examples give: the trees of all seeds, each with its share of the mean."""
    rows, targets, weights = learned_from
    return packed(NAMES, [_lead(LEAD_ENDS), *grown(rows, targets, weights, boosting, trees, SEEDS)])


def _lead(ends: Sequence[int], begin: int = 0) -> Node:
    """One more tree, for the lead: a leaf for each run of sentences up to the next of `ends`, and none of it behind the last."""
    if not ends:
        return Node(0.0)
    own, rest = Node(2 * LEAD / (begin + ends[0] + 1)), _lead(ends[1:], ends[0])
    return Node(rest.value, NAMES.index("sentences before it"), ends[0] - 0.5, own, rest)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the model file, or another file that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", type=Path)
    parser.add_argument("file", type=Path, nargs="?", default=MODEL_PATH)
    parser.add_argument("--part", choices=["even", "odd"])
    asked = parser.parse_args(arguments)
    asked.file.write_text(trained_model(table(asked.directory, asked.part)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
