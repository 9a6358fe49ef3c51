"""What a sentence is worth in training: how much of it stands in a reference summary, as ROUGE counts."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from briefgen.language.spoken import spoken

Gram = TypeVar("Gram", bound=Hashable)
_WORD = re.compile(r"[a-z0-9]+")


def rouge_words(text: str) -> list[str]:
    """The words that ROUGE counts: letters and digits in lower case, stemmed where longer than three.

    Source: Lin, "ROUGE", 2004, with the conventions of Google's rouge-score.
    """
    return [spoken().words.stem(word) if len(word) > 3 else word for word in _WORD.findall(text.lower())]


def rouge(reference: Sequence[str], summary: Sequence[str]) -> tuple[float, float]:
    """ROUGE-1 and ROUGE-2 F1 of a summary's words."""
    return _f1(list(reference), list(summary)), _f1(list(pairwise(reference)), list(pairwise(summary)))


def density(reference: Sequence[str], sentence: Sequence[str]) -> float:
    """The hits of a sentence's words and pairs of words in the reference, for each of its words.

    Times its length less half the F-measure of the whole for each word, it is the sentence's share in ROUGE-1 plus ROUGE-2 to first order.
    """
    hits = _hits(reference, sentence) + _hits(pairwise(reference), pairwise(sentence))
    return hits / max(1, len(sentence))


def _hits(reference: Iterable[Gram], found: Iterable[Gram]) -> int:
    return (Counter(reference) & Counter(found)).total()


def _f1(reference: list[Gram], found: list[Gram]) -> float:
    return 2 * _hits(reference, found) / ((len(reference) + len(found)) or 1)
