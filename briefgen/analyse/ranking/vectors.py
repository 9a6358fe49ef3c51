"""Sparse vectors of weighted words."""

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeAlias, TypeVar

Vector: TypeAlias = Mapping[str, float]
Key = TypeVar("Key", bound=Hashable)


def norm(vector: Vector) -> float:
    """The length of a vector; 1 for an empty one, so that it can be divided by."""
    return math.sqrt(sum(x * x for x in vector.values())) or 1.0


def unit(vector: Vector) -> Vector:
    """The same direction, of length 1."""
    length = norm(vector)
    return {word: x / length for word, x in vector.items()}


def product(these: Vector, those: Vector) -> float:
    """The scalar product, in time that grows with the shorter vector."""
    if len(these) > len(those):
        these, those = those, these
    return sum([x * those[word] for word, x in these.items() if word in those])


def add(total: dict[str, float], vector: Vector) -> None:
    """Add a vector to a sum that is being built."""
    for word, x in vector.items():
        total[word] = total.get(word, 0.0) + x


def summed(vectors: Iterable[Vector]) -> dict[str, float]:
    """The sum of vectors."""
    total: dict[str, float] = {}
    for vector in vectors:
        add(total, vector)
    return total


def sums(vectors: Sequence[Vector], keys: Sequence[Key]) -> dict[Key, dict[str, float]]:
    """For each key the sum of the vectors that have it."""
    totals: dict[Key, dict[str, float]] = {}
    for key, vector in zip(keys, vectors, strict=True):
        add(totals.setdefault(key, {}), vector)
    return totals
