"""Whether two spellings can be one name: Zelenskiy and Zelenskyy, Müller and Muller."""

import unicodedata
from functools import lru_cache

# One slip in a name of five letters, two from eight on; shorter names differ by a single letter too often (Chen, Cheng).
_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 5, 8


@lru_cache(maxsize=1 << 16)
def is_variant(one: str, other: str) -> bool:
    """Whether two words differ by no more than accents, hyphens and a slip or two past the first letter."""
    if one == other:
        return True
    a, b = _plain(one), _plain(other)
    if a == b:
        return True
    if not a or not b or a[0] != b[0]:
        return False
    length = min(len(a), len(b))
    allowed = 2 if length >= _TWO_SLIPS_FROM else 1 if length >= _ONE_SLIP_FROM else 0
    # each slip changes at most two letters of the set: a cheap bound that spares most distances
    return abs(len(a) - len(b)) <= allowed and len(set(a) ^ set(b)) <= 2 * allowed and distance(a, b) <= allowed


@lru_cache(maxsize=1 << 14)
def variant_keys(word: str) -> frozenset[str]:
    """Keys of which two words share one wherever `is_variant` holds: the word with as many letters left out as it may have slips.

    Source: the deletion neighbourhood of Mor and Fraenkel, "A Hash Code Method for Detecting and Correcting Spelling Errors", CACM 1982.
    """
    bare = _plain(word)
    slips = 2 if len(bare) >= _TWO_SLIPS_FROM else 1 if len(bare) >= _ONE_SLIP_FROM else 0
    keys, shorter = {bare or word}, {bare}
    for _ in range(slips):
        shorter = {w[:i] + w[i + 1 :] for w in shorter for i in range(1, len(w))}
        keys |= shorter
    return frozenset(keys)


@lru_cache(maxsize=1 << 12)
def _plain(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in bare if c.isalpha())


def distance(a: str, b: str) -> int:
    """The edit distance of two words. Source: Levenshtein 1966."""
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (left != right))
    return row[-1]
