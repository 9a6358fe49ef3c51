"""Rebuild the tagger's model file from Universal Dependencies treebanks: `python -m briefgen.language.train DIRECTORY`."""

import gzip
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from briefgen.language.nltk_door import nltk_module
from briefgen.language.tagger_model import KINDS, MODEL_PATH, packed_model

PASSES = 6
SCALE = 10
SMALLEST = 0.5

Tagged = list[tuple[str, str]]


def conllu_sentences(path: Path) -> Iterator[list[list[str]]]:
    """The sentences of one gzipped CoNLL-U file as rows of ten columns, without multiword and empty tokens."""
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line == "\n":
                if rows:
                    yield rows
                rows = []
            elif line[0] != "#":
                columns = line.rstrip("\n").split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
    if rows:
        yield rows


def main(argv: list[str]) -> None:
    passes = int(argv[1]) if len(argv) > 1 else PASSES
    sentences = [[(r[1], r[4]) for r in rows] for name in ("ewt-train", "gum-train") for rows in conllu_sentences(Path(argv[0]) / f"{name}.conllu.gz")]
    random.seed(1)
    random.shuffle(sentences)
    tagger = nltk_module("nltk.tag.perceptron").PerceptronTagger(load=False)
    tagger.train(sentences, nr_iter=passes)
    MODEL_PATH.write_bytes(packed_model(tagger.model.weights, tagger.tagdict, tagger.classes, SMALLEST, SCALE))


if __name__ == "__main__":
    main(sys.argv[1:])
