"""The words of all sentences together: how rare each is, and a vector for each sentence."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefgen.analyse.ranking.passages import Passage
from briefgen.analyse.ranking.vectors import Vector, sums, unit
from briefgen.language.words import content_stems

_KEY_TERMS = 15


class Corpus:
    """The sentences of one or more documents on one subject.

    A sentence's vector has its content stems, weighted by their rarity among the sentences, and the length 1.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.sets = [frozenset(p.stems) for p in passages]
        self.counts = Counter(stem for p in passages for stem in p.stems)
        self.most = max(self.counts.values(), default=1)
        self.rarity = {stem: math.log(1 + len(passages) / n) for stem, n in Counter(stem for stems in self.sets for stem in stems).items()}
        self.vectors = [unit({stem: n * self.rarity[stem] for stem, n in Counter(p.stems).items()}) for p in passages]
        self.pairs = Counter(pair for p in passages for pair in set(pairwise(p.stems)))
        weight = {stem: n * self.rarity[stem] for stem, n in self.counts.items()}
        self.key_terms = frozenset(sorted(weight, key=lambda stem: (-weight[stem], stem))[:_KEY_TERMS])
        self.groups: dict[int, list[int]] = {}
        for number, passage in enumerate(passages):
            self.groups.setdefault(passage.article, []).append(number)
        self.articles = sums(self.vectors, [p.article for p in passages])

    def of_line(self, line: str) -> tuple[Vector, frozenset[str]]:
        """The vector and the stems of a title or heading; words that no sentence has weigh nothing."""
        stems = content_stems(line)
        return unit({stem: n * self.rarity.get(stem, 0.0) for stem, n in Counter(stems).items()}), frozenset(stems)
