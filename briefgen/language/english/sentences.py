"""Where the sentences of a paragraph begin and end: nltk's Punkt with parameters of our own, and a few corrections."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from briefgen.language.english.abbreviations import abbreviations, is_dotted
from briefgen.language.english.lexicon import word_list
from briefgen.language.nltk_door import nltk_module

# Punkt sees a paragraph in windows of this many characters: its time is bounded by nltk, and its decisions only look one word ahead.
_WINDOW = 1 << 16
_SPACE = re.compile(r"\s")
# What stands behind a stop and still belongs to its sentence: closing marks that touch it, and note numbers in brackets.
_BEHIND = re.compile(r"(?:(?<=\S)[”’»)\]}]+\s*)?(?:\[(?:\d{1,3}|[a-z]|citation needed)\]\s*)*")
_LAST_WORD = re.compile(r"([^\s(\[{“‘\"'«]+)\.$")
_SOFT_ENDING = re.compile(r"(?:[?!…]|\.\.|[?!.…][\"'”’»)\]]+)$")
_LIST_MARK = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,4})[.)]{1,2}$")
_OPENING = re.compile(r"(?:(?:…|(?<!\.)\.{3,}+)[\"'”’»)\]]*+\s++|(?<=[a-z][a-z])[.?!][\"”’]?)(?=[\"“‘'(]?([A-Z][a-z]*)\s)")


class _Abbreviations(set[str]):
    """The abbreviations of the lexicon, and every word of single letters with stops between them."""

    def __contains__(self, word: object) -> bool:
        return super().__contains__(word) or (isinstance(word, str) and is_dotted(word))


def _splits(punkt: Any) -> bool:
    return len(punkt.PunktSentenceTokenizer(punkt.PunktParameters()).tokenize("It rained. We stayed.")) == 2


@lru_cache(maxsize=1)
def _splitter() -> Any:
    punkt = nltk_module("nltk.tokenize.punkt", _splits)
    parameters = punkt.PunktParameters()
    parameters.abbrev_types = _Abbreviations(abbreviations("title", "inside", "closing"))
    parameters.sent_starters = set(word_list("sentence_starters"))
    for word in parameters.sent_starters:
        parameters.add_ortho_context(word, 1 << 5)  # Punkt's flag for "seen in lower case inside a sentence"

    # Versions of nltk differ in the typographic quotes they know, so all of them are told.
    variables = {
        "__slots__": (),
        "_re_non_word_chars": r"(?:[)\";}\]\*:@\'\({\[‘’“”«»?!])",
        "re_boundary_realignment": re.compile(r"[\"')\]}‘’“”«»]+?(?:\s+|(?=--)|$)", re.MULTILINE),
    }
    english = type("EnglishVariables", (punkt.PunktLanguageVars,), variables)
    return punkt.PunktSentenceTokenizer(parameters, lang_vars=english())


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Punkt's own spans, read window by window; the last sentence of a window is read again with the next one."""
    start = 0
    while start < len(text):
        space = _SPACE.search(text, start + _WINDOW)
        stop = space.start() if space else len(text)
        spans = list(_splitter().span_tokenize(text[start:stop]))
        if stop < len(text) and len(spans) > 1:
            spans.pop()
            stop = start + spans[-1][1]
        yield from ((start + first, start + last) for first, last in spans)
        start = stop


def _is_false(before: str, after: str) -> bool:
    """Whether a sentence does not end between these two stretches of text."""
    if not any(map(str.isalnum, after)) or after[0] in ",;:)]}%" or _LIST_MARK.fullmatch(before):
        return True
    if after[0].islower() and _SOFT_ENDING.search(before):
        return True
    last = _LAST_WORD.search(before)
    if not last:
        return False
    word = last[1].lower()
    if after[0].isdigit():
        return word in abbreviations("number", "inside", "name")
    if after[0].islower() and last[1][0].isupper() and len(word) < 7:
        return True  # an abbreviation that no list has: "Epis. church"
    if last[1][0].isupper() and word in abbreviations("name"):
        return after.split(None, 1)[0].strip(",").lower() not in word_list("sentence_starters")
    return word in abbreviations("title", "inside")


def _corrected(text: str, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join what Punkt cut too often: after titles, before numbers, inside a question that is quoted; notes in brackets stay behind."""
    begun, ended = -1, -1
    for start, end in spans:
        behind = _BEHIND.match(text, start, end) if begun >= 0 else None
        if behind and behind.end() > start:
            ended = start = behind.end()
        if begun < 0:
            begun, ended = start, end
        elif start == end or _is_false(text[max(begun, ended - 60) : ended].rstrip(), text[start : min(end, start + 60)].lstrip()):
            ended = end
        else:
            yield begun, ended
            begun, ended = start, end
    if begun >= 0:
        yield begun, ended


def _divided(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut where a word that opens sentences follows an ellipsis, or a stop without a space."""
    for pause in _OPENING.finditer(text, start, end):
        if pause[1].lower() in word_list("sentence_starters") and pause[1] != "I":
            yield start, pause.end()
            start = pause.end()
    yield start, end


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of one paragraph as (start, end) offsets, without the white space around them."""
    spans = []
    for first, last in _corrected(text, _windows(text)):
        for start, end in _divided(text, first, last):
            piece = text[start:end]
            bare = piece.strip()
            if bare:
                start += len(piece) - len(piece.lstrip())
                spans.append((start, start + len(bare)))
    return tuple(spans)
