"""Learn to tell names from a treebank that marks them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha1
from itertools import groupby

from briefgen.language.english.name_features import habits, run_features, runs
from briefgen.language.english.name_model import KINDS, LABELS, best_labels, packed_names
from briefgen.language.english.tags import tagged
from briefgen.language.english.treebank import TreebankSentence
from briefgen.language.english.treebank_entities import MarkedName, marked_names
from briefgen.language.shapes import Token

PASSES = 6
ORDERS = 4  # trainings in different orders, of which the mean is taken: one alone depends on its order
# Features lighter than this are left out, to keep the file at half a megabyte; up to 1.0 this moves F1 on GUM dev by under 0.002.
SMALLEST = 0.5
# Taken off the score of "no name", since the perceptron holds back: on held-out training documents anything from 2 to 4 gained a
# little, and with the mean of several trainings 8 measured best on GUM dev.
CAUTION = 8.0
Run = tuple[list[list[str]], list[int]]
Tagging = Callable[[TreebankSentence], tuple[Token, ...]]


def shipped_tags(sentence: TreebankSentence) -> tuple[Token, ...]:
    """The words of a sentence with the tags that run time gives them."""
    return tagged(sentence.text)


def training_runs(sentences: Iterable[TreebankSentence], tags_of: Tagging = shipped_tags) -> list[Run]:
    """The features and labels of every run of capitals, document by document."""
    found = list[Run]()
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        members = list(group)
        words = [tags_of(sentence) for sentence in members]
        known = habits(words)
        names = marked_names(members)
        for number, tokens in enumerate(words):
            labels = _labels(tokens, members[number], [name for name in names if name.sentence == number])
            for first, last in runs(tokens):
                found.append((run_features(tokens, first, last, known), labels[first:last]))
    return found


def _labels(tokens: Sequence[Token], sentence: TreebankSentence, names: list[MarkedName]) -> list[int]:
    labels = [0] * len(tokens)
    for name in names:
        start, end = sentence.tokens[name.first].start, sentence.tokens[name.stop - 1].end
        covered = [at for at, token in enumerate(tokens) if token.end > start and token.start < end]
        for at in covered:
            labels[at] = 2 * KINDS.index(name.kind) + 1 + (at != covered[0])
    return labels


def _weights() -> list[float]:
    return [0.0] * LABELS


@dataclass(slots=True)
class _Averaged:
    """Weights, and the sums from which their averages over all steps come. Source: Collins 2002; Daumé's lazy average."""

    weights: dict[str, list[float]] = field(default_factory=dict)
    sums: dict[str, list[float]] = field(default_factory=dict)
    step: int = 0

    def row(self, feature: str) -> list[float]:
        return self.weights.get(feature) or self.weights.setdefault(feature, _weights())

    def move(self, feature: str, label: int, by: float) -> None:
        self.row(feature)[label] += by
        self.sums.setdefault(feature, _weights())[label] += by * self.step

    def average(self) -> dict[str, list[float]]:
        return {
            feature: [value - total / (self.step + 1) for value, total in zip(row, self.sums.get(feature, row), strict=True)]
            for feature, row in self.weights.items()
            if feature in self.sums
        }


def _learn(seen: _Averaged, features: list[list[str]], labels: list[int]) -> None:
    steps = [seen.row(f"\n{before}") for before in range(LABELS)]  # no feature holds a line feed
    scores = [[sum(column) for column in zip(*(seen.weights.get(f, _NOTHING) for f in own), strict=True)] for own in features]
    found = best_labels(scores, steps)
    if found == labels:
        return
    before, before_found = 0, 0
    for own, label, guess in zip(features, labels, found, strict=True):
        if guess != label:
            for feature in own:
                seen.move(feature, guess, -1.0)
                seen.move(feature, label, 1.0)
        seen.move(f"\n{before_found}", guess, -1.0)
        seen.move(f"\n{before}", label, 1.0)
        before, before_found = label, guess


_NOTHING = _weights()


def _averages(examples: list[Run], order: int, passes: int) -> dict[str, list[float]]:
    """The averaged weights of one training, in an order that looks random and is the same everywhere."""
    seen = _Averaged()
    for number in range(passes):
        for at in sorted(range(len(examples)), key=lambda at: sha1(f"{order} {number} {at}".encode()).digest()):
            seen.step += 1
            _learn(seen, *examples[at])
    return seen.average()


def trained_names(sentences: Iterable[TreebankSentence], tags_of: Tagging = shipped_tags, passes: int = PASSES) -> str:
    """The text of the model file that these sentences give: the mean of trainings that differ in their order alone."""
    examples = training_runs(sentences, tags_of)
    trainings = [_averages(examples, order, passes) for order in range(ORDERS)]
    averages = {
        feature: [sum(values) / ORDERS for values in zip(*(one.get(feature, _NOTHING) for one in trainings), strict=True)]
        for feature in dict.fromkeys(feature for one in trainings for feature in one)
    }
    steps = [averages.pop(f"\n{before}", _NOTHING) for before in range(LABELS)]
    braver = [[row[0] - CAUTION, *row[1:]] for row in steps]
    return packed_names(averages, braver, SMALLEST)
