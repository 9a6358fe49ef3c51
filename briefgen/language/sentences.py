"""Where the sentences of a paragraph begin and end: nltk's Punkt with parameters of our own."""

from functools import lru_cache
from typing import Any

from briefgen.language.nltk_door import nltk_module


def _splits(punkt: Any) -> bool:
    return len(punkt.PunktSentenceTokenizer(punkt.PunktParameters()).tokenize("It rained. We stayed.")) == 2


@lru_cache(maxsize=1)
def _splitter() -> Any:
    punkt = nltk_module("nltk.tokenize.punkt", _splits)
    parameters = punkt.PunktParameters()
    parameters.abbrev_types = set("mr mrs ms dr prof sen rep gov gen col lt sgt capt rev hon st jr sr inc co corp ltd no vs etc u.s u.k u.n e.u e.g i.e jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m".split())
    return punkt.PunktSentenceTokenizer(parameters)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of one paragraph as (start, end) offsets, without the white space around them."""
    spans = []
    for start, end in _splitter().span_tokenize(text):
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        if start < end:
            spans.append((start, end))
    return tuple(spans)
