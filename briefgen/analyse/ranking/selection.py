"""Which sentences to take within a budget, so that together they say most."""

import heapq
import math
from collections.abc import Hashable, Sequence
from itertools import pairwise

from briefgen.analyse.ranking.ranked import Ranked

# By cross-validation on the even half of the development sets: what a sentence is expected to add falls by this share when all its
# words and pairs of words have been said; the reader of some sentences has a summary of so many words for each in mind; and so many
# words of a budget are lost for want of a sentence that fits, which makes long sentences worth more where the budget is small.
REDUNDANCY = 0.5
WANTED = 5
LOST = 7
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
        return _Choice(candidates, power=max(0.5, 1 - LOST / words)).picks(math.inf, words)[0]
    most = len(candidates) if sentences is None else sentences
    price = max((c.score for c in candidates), default=0.0)
    best: list[Ranked] = []
    reached = -1.0
    for _ in range(_ROUNDS):
        picked, gain = _Choice(candidates, price=price).picks(most, math.inf)
        price = gain / (sum(c.words for c in picked) + WANTED * most or 1)
        if price <= reached + 1e-9:
            break
        best, reached = picked, price
    return best


class _Choice:
    """One greedy choice: by the gain less the price of all words, for the gain per word to some power."""

    def __init__(self, candidates: Sequence[Ranked], *, price: float = 0.0, power: float = 0.0) -> None:
        self._candidates, self._price, self._power = candidates, price, power
        self._gains = [max(c.score, _LEAST) * c.words for c in candidates]

    def picks(self, most: float, room: float) -> tuple[list[Ranked], float]:
        """The candidates picked, best first, and what they are expected to add."""
        said: set[Hashable] = set()
        taken: set[Hashable] = set()
        picked: list[Ranked] = []
        total = 0.0
        heap = [(-self._worth(c, gain), i, 0, gain) for i, (c, gain) in enumerate(zip(self._candidates, self._gains, strict=True))]
        heapq.heapify(heap)
        while heap and len(picked) < most:
            _, i, seen, gain = heapq.heappop(heap)
            candidate = self._candidates[i]
            if candidate.words > room:
                continue
            own = candidate.content or candidate.document.slice(candidate.sentence.span)
            if own in taken:
                continue
            content = {*candidate.content, *pairwise(candidate.content)}
            if seen != len(picked):
                gain = self._gains[i] * (1 - REDUNDANCY * len(content & said) / (len(content) or 1))
                heapq.heappush(heap, (-self._worth(candidate, gain), i, len(picked), gain))
                continue
            picked.append(candidate)
            said |= content
            taken.add(own)
            room -= candidate.words
            total += gain
        return picked, total

    def _worth(self, candidate: Ranked, gain: float) -> float:
        return (gain - self._price * candidate.words) / math.pow(candidate.words, self._power)
