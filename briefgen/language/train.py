"""Rebuild the tagger's model file from Universal Dependencies treebanks: `python -m briefgen.language.train DIRECTORY [FILE]`."""

import gzip
import importlib
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from briefgen.language.tagger_model import MODEL_PATH, packed_model, standard_form
from briefgen.language.treebank import TreebankSentence, retokenised, treebank_sentences
from briefgen.language.words import word_spans

TREEBANKS = ("ewt-train.conllu.gz", "gum-train.conllu.gz")
PASSES = 6
# Weights nearer to zero than this are left out, the others rounded to steps of one in SCALE: measured in tests/quality/measure_language.py.
SMALLEST = 0.5
SCALE = 10


def read_treebank(path: Path) -> Iterator[TreebankSentence]:
    """The sentences of one gzipped CoNLL-U file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from treebank_sentences(lines)


def training_sentences(directory: Path) -> list[list[tuple[str, str]]]:
    """All training sentences in the tokens that run time will see, in one fixed random order."""
    sentences = [
        [(standard_form(word), tag) for word, tag in retokenised(sentence, word_spans(sentence.text))]
        for name in TREEBANKS
        for sentence in read_treebank(directory / name)
    ]
    random.seed(1)  # nltk shuffles between passes with this same generator
    random.shuffle(sentences)
    return sentences


def trained_model(directory: Path, passes: int = PASSES) -> bytes:
    """The bytes of the model file that these treebanks give."""
    perceptron = importlib.import_module("nltk.tag.perceptron")
    tagger = perceptron.PerceptronTagger(load=False)
    tagger.train(training_sentences(directory), nr_iter=passes)
    return packed_model(tagger.model.weights, tagger.tagdict, tagger.classes, SMALLEST, SCALE)


def main(arguments: list[str]) -> None:
    """Write the model file, or another file that is named."""
    path = Path(arguments[1]) if len(arguments) > 1 else MODEL_PATH
    path.write_bytes(trained_model(Path(arguments[0])))


if __name__ == "__main__":
    main(sys.argv[1:])
