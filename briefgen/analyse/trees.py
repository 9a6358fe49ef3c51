"""Boosted regression trees: the model file, its value for a row of features, and what each feature did to that value.

A row is looked up feature by feature instead of tree by tree. Each value of a feature rules out leaves in all trees at once, as zeros in
one long number; in every tree the first leaf that is left is the one a walk from its root would have ended in.
Source: Lucchese et al., "QuickScorer", SIGIR 2015.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

HEADER = "briefgen trees 1"
MOST_LEAVES = 8  # a byte has a bit for each
_SCALE = 10_000  # values in the file are whole numbers of this
_FIRST_LEAF = bytes((byte & -byte).bit_length() - 1 if byte else 0 for byte in range(256))


class Node(NamedTuple):
    """A fork or, without a feature, a leaf; a value at most the threshold goes left. `value` is the mean of what lies below."""

    value: float
    feature: int = -1
    threshold: float = 0.0
    left: "Node | None" = None
    right: "Node | None" = None


class Model:
    """The sum of the trees of a model file."""

    def __init__(self, text: str) -> None:
        header, names, *lines = text.splitlines()
        if header != HEADER:
            raise ValueError("not a model of this version")
        self.names = tuple(names.split("\t"))
        self._lines = lines
        self._leaves: list[tuple[float, ...]] = []
        self._all = (1 << (MOST_LEAVES * len(lines))) - 1
        ruled_out: list[list[tuple[float, int]]] = [[] for _ in self.names]
        for number, line in enumerate(lines):
            tokens = line.split()
            self._leaves.append(tuple([int(token) / _SCALE for token in tokens if ":" not in token]))
            _forks(tokens, ruled_out, MOST_LEAVES * number)
        self._steps = [(feature, *_steps(pairs, self._all)) for feature, pairs in enumerate(ruled_out) if pairs]

    def value(self, row: Sequence[float]) -> float:
        """What the model expects of a sentence with these features."""
        left = self._all
        for feature, thresholds, masks in self._steps:
            left &= masks[bisect_left(thresholds, row[feature])]
        first = left.to_bytes(len(self._leaves), "little").translate(_FIRST_LEAF)
        return sum(map(tuple.__getitem__, self._leaves, first))

    @cached_property
    def _trees(self) -> tuple[Node, ...]:
        return tuple(_node(iter(line.split())) for line in self._lines)

    def parts(self, row: Sequence[float]) -> tuple[tuple[str, float], ...]:
        """How much each feature moved the value from its mean, along the way through each tree; greatest first.

        Source: Saabas, "Interpreting random forests", 2014.
        """
        moved = [0.0] * len(self.names)
        for node in self._trees:
            while node.left is not None and node.right is not None:
                below = node.left if row[node.feature] <= node.threshold else node.right
                moved[node.feature] += below.value - node.value
                node = below
        found = [(name, round(x, 4)) for name, x in zip(self.names, moved, strict=True) if round(x, 4)]
        return tuple(sorted(found, key=lambda part: (-abs(part[1]), part[0])))


def packed(names: Sequence[str], trees: Sequence[Node]) -> str:
    """The text of a model file: names of features, then one tree a line, root first, left before right.

    A fork is feature:threshold:value, a leaf its value.
    """
    return "\n".join([HEADER, "\t".join(names), *(" ".join(_tokens(tree)) for tree in trees)]) + "\n"


def _tokens(node: Node) -> list[str]:
    value = str(round(node.value * _SCALE))
    if node.left is None or node.right is None:
        return [value]
    return [f"{node.feature}:{node.threshold:.6g}:{value}", *_tokens(node.left), *_tokens(node.right)]


def _forks(tokens: list[str], ruled_out: list[list[tuple[float, int]]], offset: int) -> None:
    """Note for each fork of one tree which leaves a value above its threshold rules out: those on its left."""
    waiting: list[tuple[str, int] | None] = []  # forks on whose left side we are, with their first leaf; None on a right side
    leaf = 0
    for token in tokens:
        if ":" in token:
            waiting.append((token, leaf))
            continue
        leaf += 1
        while waiting and waiting[-1] is None:
            waiting.pop()
        if waiting and (fork := waiting.pop()):
            feature, threshold, _ = fork[0].split(":")
            ruled_out[int(feature)].append((float(threshold), (1 << leaf) - (1 << fork[1]) << offset))
            waiting.append(None)


def _steps(pairs: list[tuple[float, int]], everything: int) -> tuple[list[float], list[int]]:
    """Thresholds in rising order, and what is left of all leaves for a value above the first, the first two and so on."""
    pairs.sort()
    masks = [everything]
    for _, ruled_out in pairs:
        masks.append(masks[-1] & ~ruled_out)
    return [threshold for threshold, _ in pairs], masks


def _node(tokens: Iterator[str]) -> Node:
    feature, _, rest = next(tokens).partition(":")
    if not rest:
        return Node(int(feature) / _SCALE)
    threshold, _, value = rest.partition(":")
    return Node(int(value) / _SCALE, int(feature), float(threshold), _node(tokens), _node(tokens))


@cache
def model(path: Path) -> Model:
    """A model that ships with the package, read once."""
    return Model(path.read_text(encoding="utf-8"))
