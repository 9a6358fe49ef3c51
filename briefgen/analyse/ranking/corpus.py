"""The words of all sentences together: how rare each is, and a vector for each sentence."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefgen.analyse.ranking.passages import Passage
from briefgen.analyse.ranking.vectors import Vector, sums, unit
from briefgen.language.spoken import spoken

_KEY_TERMS = 15
_SHIFT = 24


class Corpus:
    """The sentences of one or more documents on one subject.

    A sentence's vector has its content stems, weighted by their rarity among the sentences, and the length 1.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.counts = Counter(stem for p in passages for stem in p.stems)
        self.most = max(self.counts.values(), default=1)
        present = Counter(stem for p in passages for stem in set(p.stems))
        self.rarity = {stem: math.log(1 + len(passages) / n) for stem, n in present.items()}
        self._numbers = {stem: number for number, stem in enumerate(self.counts)}
        self.vectors = [unit({stem: n * self.rarity[stem] for stem, n in Counter(p.stems).items()}) for p in passages]
        self.repeated = _repeated(map(self.pairs_of, passages))
        weight = {stem: n * self.rarity[stem] for stem, n in self.counts.items()}
        self.key_terms = frozenset(sorted(weight, key=lambda stem: (-weight[stem], stem))[:_KEY_TERMS])
        self.groups: dict[int, list[int]] = {}
        for number, passage in enumerate(passages):
            self.groups.setdefault(passage.article, []).append(number)
        self.articles = sums(self.vectors, [p.article for p in passages])

    def pairs_of(self, passage: Passage) -> set[int]:
        """The pairs of neighbouring stems in a sentence, each as one number, which takes a third of the memory."""
        numbers = map(self._numbers.__getitem__, passage.stems)
        return {first << _SHIFT | second for first, second in pairwise(numbers)}

    def of_line(self, line: str) -> tuple[Vector, frozenset[str]]:
        """The vector and the stems of a title or heading; words that no sentence has weigh nothing."""
        stems = spoken().words.content_stems(line)
        return unit({stem: n * self.rarity.get(stem, 0.0) for stem, n in Counter(stems).items()}), frozenset(stems)


def _repeated(sentences: Iterable[set[int]]) -> set[int]:
    """The pairs that more than one sentence has."""
    once: set[int] = set()
    again: set[int] = set()
    for pairs in sentences:
        again |= once & pairs
        once |= pairs
    return again
