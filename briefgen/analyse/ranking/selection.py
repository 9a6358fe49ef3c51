"""Which sentences to take within a budget, so that together they say most."""

import heapq
import math
from collections.abc import Sequence

from briefgen.analyse.ranking.ranked import Ranked

# What a sentence is expected to add falls by this share when all its words have been said, and a summary of so many words for each
# sentence is what its reader has in mind: by cross-validation on the even half of the development sets.
REDUNDANCY = 0.4
WANTED = 5
_ROUNDS = 5
_LEAST = 0.01


def chosen(candidates: Sequence[Ranked], *, sentences: int | None = None, words: int | None = None) -> list[Ranked]:
    """Pick the best within a budget, each less for what the picks before it have said; best first.

    A sentence is expected to add score times words. Within a budget of words the densest go first. A budget of sentences sets a price
    on words, half of the F-measure that the choice is expected to reach, so that a long sentence has to earn its length.
    Cost:   lazy greedy selection, near-linear, since a candidate's worth only ever falls.
    Source: Dinkelbach, "On nonlinear fractional programming", Management Science 1967, for the price.
    """
    if words is not None:
        return _Choice(candidates, None).picks(math.inf, words)[0]
    most = len(candidates) if sentences is None else sentences
    price = max((c.score for c in candidates), default=0.0)
    best: list[Ranked] = []
    reached = -1.0
    for _ in range(_ROUNDS):
        picked, gain = _Choice(candidates, price).picks(most, math.inf)
        price = gain / (sum(c.words for c in picked) + WANTED * most or 1)
        if price <= reached + 1e-9:
            break
        best, reached = picked, price
    return best


class _Choice:
    """One greedy choice, at a price for words, or by density where there is none."""

    def __init__(self, candidates: Sequence[Ranked], price: float | None) -> None:
        self._candidates, self._price = candidates, price

    def _worth(self, candidate: Ranked, gain: float) -> float:
        return gain / candidate.words if self._price is None else gain - self._price * candidate.words

    def picks(self, most: float, room: float) -> tuple[list[Ranked], float]:
        """The candidates picked, best first, and what they are expected to add."""
        said: set[str] = set()
        picked: list[Ranked] = []
        taken: set[frozenset[str]] = set()
        total = 0.0
        gains = [max(c.score, _LEAST) * c.words for c in self._candidates]
        heap = [(-self._worth(c, gain), i, 0, gain) for i, (c, gain) in enumerate(zip(self._candidates, gains, strict=True))]
        heapq.heapify(heap)
        while heap and len(picked) < most:
            _, i, seen, gain = heapq.heappop(heap)
            candidate = self._candidates[i]
            if candidate.words > room or candidate.stems in taken:
                continue
            if seen != len(picked):
                gain = gains[i] * (1 - REDUNDANCY * len(candidate.stems & said) / (len(candidate.stems) or 1))
                heapq.heappush(heap, (-self._worth(candidate, gain), i, len(picked), gain))
                continue
            picked.append(candidate)
            said |= candidate.stems
            taken |= {candidate.stems} if candidate.stems else set()
            room -= candidate.words
            total += gain
        return picked, total
