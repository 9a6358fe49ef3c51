"""Rebuild the model files from Universal Dependencies treebanks: `python -m briefgen.language.train DIRECTORY [FILE]`."""

import gzip
import importlib
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefgen.language.name_model import MODEL_PATH as NAMES_PATH
from briefgen.language.tagger_model import MODEL_PATH, own_context_features, own_word_features, packed_model, standard_form
from briefgen.language.train_names import trained_names
from briefgen.language.treebank import TreebankSentence, retokenised, treebank_sentences
from briefgen.language.words import word_spans

TREEBANKS = ("ewt-train.conllu.gz", "gum-train.conllu.gz")
PASSES = 8
# Features with no weight of at least 1.01 have met hardly one error in training; leaving them and weights under 0.5 out costs
# 0.0004 of accuracy and saves two thirds of the file. Steps of a half cost nothing that could be measured.
THRESHOLDS = (1.01, 0.5)
SCALE = 2


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


def nltk_tagger() -> Any:
    """The perceptron tagger of nltk, untrained, with this package's features beside its own."""
    perceptron = importlib.import_module("nltk.tag.perceptron")

    def features(self: Any, i: int, word: str, context: list[str], prev: str, prev2: str) -> dict[str, int]:
        found: dict[str, int] = perceptron.PerceptronTagger._get_features(self, i, word, context, prev, prev2)
        before, here, after = context[i + 1 : i + 4]
        for kind, value in own_word_features(word, i == 0) + own_context_features(before, here, after, prev):
            found[f"{kind} {value}"] += 1
        return found

    return type("FeatureTagger", (perceptron.PerceptronTagger,), {"_get_features": features})(load=False)


def trained_model(directory: Path, passes: int = PASSES) -> bytes:
    """The bytes of the model file that these treebanks give."""
    tagger = nltk_tagger()
    tagger.train(training_sentences(directory), nr_iter=passes)
    return packed_model(tagger.model.weights, tagger.tagdict, tagger.classes, THRESHOLDS, SCALE)


def main(arguments: list[str]) -> None:
    """Write the model files, or the tagger's alone to another file that is named."""
    directory = Path(arguments[0])
    path = Path(arguments[1]) if len(arguments) > 1 else MODEL_PATH
    path.write_bytes(trained_model(directory))
    if path == MODEL_PATH:
        NAMES_PATH.write_text(trained_names(read_treebank(directory / TREEBANKS[1])), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
