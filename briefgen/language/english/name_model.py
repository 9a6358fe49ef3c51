"""Which words of a stretch of capitals name a person, an organisation or a place: a perceptron over whole stretches.

Its file is text: a line of steps between labels, then one line a feature, each weight one character.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

MODEL_PATH = Path(__file__).parent / "models" / "english_names.txt"
HEADER = "briefgen names 1"
KINDS = ("person", "organization", "place")
# 0 is no name; then the first word and a later word of each kind.
LABELS = 1 + 2 * len(KINDS)
SCALE = 2  # weights are kept in steps of a half
_FIRST_MARK, _ASCII_MARKS, _SKIPPED = 33, 94, 67  # behind the printable ASCII come control characters
_LANE_BITS = 16
_MOST_KEPT = 1 << 16  # features, known or not
_ZERO = sum(1 << (_LANE_BITS * lane + _LANE_BITS - 1) for lane in range(LABELS))


def mark_of(value: int) -> str:
    """One character for a whole number: small ones, of either sign, take one byte."""
    code = 2 * abs(value) + (value < 0)
    return chr(_FIRST_MARK + code + (_SKIPPED if code >= _ASCII_MARKS else 0))


def value_of(mark: str) -> int:
    """The number that a character stands for."""
    code = ord(mark) - _FIRST_MARK
    code -= _SKIPPED if code >= _ASCII_MARKS else 0
    return -(code // 2) if code % 2 else code // 2


def may_follow(before: int, label: int) -> bool:
    """Whether one label may stand behind another: a later word only behind a word of the same kind."""
    return label % 2 == 1 or label == 0 or before in (label - 1, label)


_BEFORE = tuple(tuple(before for before in range(LABELS) if may_follow(before, label)) for label in range(LABELS))


def best_labels(scores: Sequence[Sequence[float]], steps: Sequence[Sequence[float]]) -> list[int]:
    """The best sequence of labels that may follow one another. Source: Viterbi 1967."""
    ways = list[list[int]]()
    totals = [scores[0][q] + steps[0][q] if may_follow(0, q) else float("-inf") for q in range(LABELS)]
    for row in scores[1:]:
        way = [max(_BEFORE[q], key=lambda p, q=q: totals[p] + steps[p][q]) for q in range(LABELS)]  # type: ignore[misc]
        totals = [totals[way[q]] + steps[way[q]][q] + row[q] for q in range(LABELS)]
        ways.append(way)
    label = max(range(LABELS), key=totals.__getitem__)
    found = [label]
    for way in reversed(ways):
        label = way[label]
        found.append(label)
    return found[::-1]


class _Lanes(dict[str, int]):
    """The weights of features as lanes of one large number, read from their characters when first asked for."""

    def __init__(self, rows: dict[str, str]) -> None:
        super().__init__()
        self._packed = rows

    def __missing__(self, feature: str) -> int:
        if len(self) >= _MOST_KEPT:
            self.clear()
        marks = enumerate(self._packed.get(feature, ""))
        lanes = self[feature] = sum(value_of(mark) << (_LANE_BITS * at) for at, mark in marks)
        return lanes


class NameModel:
    """The weights of a model file, and the labels that they give."""

    __slots__ = ("_lanes", "_steps")

    def __init__(self, text: str) -> None:
        header, steps, *rows = text.split("\n")
        if header != HEADER:
            raise ValueError("not a model of names of this version")
        values = [int(value) for value in steps.split()]
        self._steps = [values[at : at + LABELS] for at in range(0, LABELS * LABELS, LABELS)]
        self._lanes = _Lanes({feature: marks for feature, _, marks in (row.rpartition("\t") for row in rows if row)})

    def labels(self, features: Sequence[Sequence[str]]) -> list[int]:
        """The labels of the words of one run, given the features of each."""
        size, scores = _LANE_BITS // 8 * LABELS, list[list[float]]()
        for own in features:
            total = _ZERO + sum(map(self._lanes.__getitem__, own))
            scores.append([value - (1 << _LANE_BITS - 1) for value in memoryview(total.to_bytes(size, "little")).cast("H")])
        return best_labels(scores, self._steps)


def packed_names(weights: Mapping[str, Sequence[float]], steps: Sequence[Sequence[float]], smallest: float) -> str:
    """The text of a model file; features whose weights all lie nearer to nought than `smallest` are left out."""
    rows = [HEADER, " ".join(str(round(value * SCALE)) for row in steps for value in row)]
    for feature in sorted(weights):
        marks = "".join(mark_of(round(value * SCALE)) for value in weights[feature])
        if max(map(abs, weights[feature])) >= smallest:
            rows.append(f"{feature}\t{marks}")
    return "\n".join(rows) + "\n"


@lru_cache(maxsize=1)
def name_model() -> NameModel:
    """The model that ships with the package."""
    return NameModel(MODEL_PATH.read_text(encoding="utf-8"))
