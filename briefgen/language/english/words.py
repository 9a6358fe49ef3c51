"""Words: where they stand in a sentence, their stems, and which of them carry content."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from briefgen.language.english.abbreviations import abbreviations, is_abbreviation
from briefgen.language.english.lexicon import word_classes, word_list
from briefgen.language.nltk_door import nltk_module

Spans = list[tuple[int, int]]

STOP_WORDS: frozenset[str] = word_list("stop_words")

# nltk's tokenizer is given about this much at a time, because its patterns for endings look to the end of what they see.
_PIECE = 4000
_RUN = re.compile(r"\S+")
# Same-length stand-ins, so that offsets stay: nltk knows the ASCII apostrophe in clitics and never rewrites a typographic quote.
_STANDARD = str.maketrans({"’": "'", "ʼ": "'", "＇": "'", '"': "”", "`": "‘"})
_WHOLE = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]'’]"  # addresses on the web
    r"|(?<![\w.+-])[\w+-][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"  # and of mail
    r"|(?<![\w&@#])[@#][^\W\d]\w*"  # handles and hashtags
    r"|(?<![\w&])[A-Z]{1,4}(?:&[A-Z]{1,4})+(?![\w&])"  # R&D
    r"|(?<!\w)(?:US|A|C|NZ|HK|S)\$"
)
_MAY_BE_WHOLE = re.compile(r"[@#&$]|://|www\.")
_MAY_BE_APART = re.compile(r"[…•·|€£¥₹‒–—―]")
_APART = re.compile(r"…+|[•·|€£¥₹‒–—―]|[^…•·|€£¥₹‒–—―]+")
_FEWEST_TO_TELL = 60  # words
_WORD = re.compile(r"\d+(?:[.,]\d+)+|(?:[^\W\d_]\.)+[^\W\d_](?!\w)|[^\W_]+(?:'[^\W_]+)?")


def _is_tokenizer(module: Any) -> bool:
    return bool(module.NLTKWordTokenizer().tokenize("Don't go.") == ["Do", "n't", "go", "."])


@lru_cache(maxsize=1)
def _tokenizer() -> Any:
    return nltk_module("nltk.tokenize.destructive", _is_tokenizer).NLTKWordTokenizer()


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut a long text between words; a run without white space that is longer than a piece is a piece of its own."""
    begun, ended = 0, 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        if end - start > _PIECE or (ended - begun > _PIECE and (text[ended - 1].isalnum() or ended - begun > 2 * _PIECE)):
            yield begun, ended
            begun = start
        ended = end
        if end - start > _PIECE:
            yield start, end
            begun = end
    yield begun, ended


def _nltk_spans(standard: str) -> Spans:
    """What nltk's tokenizer finds, placed in the text; a run that is longer than a piece is one token."""
    spans = Spans()
    for begun, ended in [(0, len(standard))] if len(standard) <= _PIECE else _pieces(standard):
        piece = standard[begun:ended]
        point = 0
        for token in [piece] if ended - begun > 3 * _PIECE else _tokenizer().tokenize(piece):
            point = piece.index(token, point) + len(token)
            spans.append((begun + point - len(token), begun + point))
    return spans


def _with_whole(text: str, spans: Spans) -> Spans:
    """Join the tokens of addresses, hashtags, initials with "&" and currencies such as "US$"."""
    joined, at = Spans(), 0
    for match in _WHOLE.finditer(text):
        start, end = match.span()
        while at < len(spans) and spans[at][1] <= start:
            joined.append(spans[at])
            at += 1
        while at < len(spans) and spans[at][0] < end:
            start, end = min(start, spans[at][0]), max(end, spans[at][1])
            at += 1
        joined.append((start, end))
    return joined + spans[at:]


def _set_apart(text: str, spans: Spans) -> Spans:
    """Cut ellipses, bullets, dashes and signs of currency off the words they touch."""
    return [(start + part.start(), start + part.end()) for start, end in spans for part in _APART.finditer(text[start:end])]


def _with_stops(text: str, spans: Spans) -> Spans:
    """Give the stop of an abbreviation at the end back to it, and cut the stop off a word inside where a sentence ends."""
    mended = Spans()
    for at, (start, end) in enumerate(spans):
        if text[start:end] == "." and mended and mended[-1][1] == start and is_abbreviation(text[mended[-1][0] : start]):
            mended[-1] = (mended[-1][0], end)
        elif at + 1 < len(spans) and text[end - 1] == "." and _ends_here(text, (start, end), spans[at + 1][0]):
            mended += [(start, end - 1), (end - 1, end)]
        else:
            mended.append((start, end))
    return mended


def _ends_here(text: str, span: tuple[int, int], following: int) -> bool:
    word = text[span[0] : span[1] - 1]
    if len(word) < 2 or not word[-1].isalnum() or is_abbreviation(word):
        return False
    if following == span[1]:
        return text[following] not in ",;:)"  # "R-Fla.,": a stop before a comma is of the word
    if text[following] in '[(“"‘':
        return True
    return text[following].isupper() and not word.isdigit() and word.lower() not in abbreviations("number")


@lru_cache(maxsize=1 << 12)  # the tagger and the proof of a line ask for the same sentences
def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The tokens of one sentence as (start, end) offsets, after the conventions of the Penn treebank; "long-term" stays whole."""
    standard = text.translate(_STANDARD).replace("''", "””")
    spans = _nltk_spans(standard)
    if _MAY_BE_WHOLE.search(text):
        spans = _with_whole(text, spans)
    if _MAY_BE_APART.search(text):
        spans = _set_apart(text, spans)
    return tuple(_with_stops(text, spans))


def _is_stemmer(module: Any) -> bool:
    return bool(module.PorterStemmer().stem("talks") == "talk")


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    return nltk_module("nltk.stem.porter", _is_stemmer).PorterStemmer()


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The Porter stem of a word, in lower case; what is no word of English letters, or absurdly long, is only put in lower case."""
    low = word.lower()
    return str(_stemmer().stem(low)) if len(low) < 40 and low.isascii() and low.isalpha() else low


def share_of_function_words(text: str) -> float:
    """The share of English function words among the first words of a text; 1 for a text too short to tell."""
    words = text[:20_000].lower().replace("’", "'").split()
    plain = [word.strip(".,;:!?\"'()[]“”‘") for word in words]
    return sum(word in STOP_WORDS for word in plain) / len(plain) if len(plain) >= _FEWEST_TO_TELL else 1.0


@lru_cache(maxsize=1 << 13)
def content_stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry content, in order; the parts of a hyphenated compound count one by one."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    return tuple([stem(word.removesuffix("'s")) for word in words if word not in STOP_WORDS])


@lru_cache(maxsize=1 << 10)
def matter_stems(text: str) -> tuple[str, ...]:
    """The same with one stem for words that news uses for one thing: talks and negotiations, a deal and an agreement."""
    return tuple([_same_thing().get(found, found) for found in content_stems(text)])


@cache
def _same_thing() -> dict[str, str]:
    """Stem → the stem that stands for it."""
    return {stem(word): stem(head) for head, words in word_classes("synonyms").items() for word in words}
