"""Words: where they stand, their stems and which of them carry no content."""

import re
from functools import lru_cache
from typing import Any

from briefgen.language.nltk_door import nltk_module

STOP_WORDS: frozenset[str] = frozenset("a an the and or but of to in on at by for with from as is are was were be been being it its this that these those he she they we you i his her their our your my not no has have had do does did will would can could should may might must shall if than then so such".split())
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@lru_cache(maxsize=1)
def _tokenizer() -> Any:
    return nltk_module("nltk.tokenize.destructive", lambda m: len(m.NLTKWordTokenizer().tokenize("Don't go.")) == 4).NLTKWordTokenizer()


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    return nltk_module("nltk.stem.porter", lambda m: m.PorterStemmer().stem("talks") == "talk").PorterStemmer()


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The tokens of one sentence as (start, end) offsets, after the conventions of the Penn treebank."""
    plain = text.replace("’", "'").replace('"', "”")
    point, spans = 0, []
    for token in _tokenizer().tokenize(plain):
        start = plain.find(token, point)
        if start >= 0:
            point = start + len(token)
            spans.append((start, point))
    return tuple(spans)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The Porter stem of a word."""
    return str(_stemmer().stem(word))


@lru_cache(maxsize=1 << 12)
def content_stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry content, in order."""
    return tuple(stem(word) for word in _WORD.findall(text.lower().replace("’", "'")) if word not in STOP_WORDS)
