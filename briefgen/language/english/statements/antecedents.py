"""Whom or what a speaker's pronoun goes on with: only where the sentence before leaves one choice."""

import re
import sys
from functools import cache, lru_cache

from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.lexicon import lines, word_classes, word_list
from briefgen.language.english.names import Mention, register
from briefgen.language.english.phrases import is_finite
from briefgen.language.english.said_by import speaker_before
from briefgen.language.english.tags import tagged
from briefgen.language.english.title_words import place_names
from briefgen.language.shapes import Token
from briefgen.model.document import Document

_FITS = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}
_QUANTITIES = frozenset({"handful", "number", "majority", "group", "pair", "couple", "dozens", "hundreds", "lot", "series", "range"})
_MOST_MODIFIERS = 3


def named_before(document: Document, sentence: int, word: str, place: int) -> Mention | None:
    """The one person named in the sentence itself before `place`, outside quotation marks, whom a pronoun fits."""
    start = document.sentences[sentence].span.start
    named = [m for m in register(document).mentions_in(sentence) if m.end <= place and not _is_quoted(document.text[start : m.start])]
    fitting = [m for m in named if m.person.pronoun in {"", _FITS[word]}]
    return fitting[-1] if len({m.name for m in fitting}) == 1 else None


def _is_quoted(before: str) -> bool:
    """Whether a quotation is open behind some words: who is named in it is spoken of, and does not speak."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def is_contested(document: Document, since: int, sentence: int, word: str, name: str) -> bool:
    """Whether somebody else whom the pronoun fits is named between two sentences, both included."""
    named = (m for i in range(max(0, since), sentence + 1) for m in register(document).mentions_in(i))
    return any(m.name != name and m.person.pronoun in {"", _FITS[word]} for m in named)


def person_ahead(document: Document, sentence: int, word: str) -> Mention | None:
    """The person who is the subject of the sentence before, where nobody else whom the pronoun fits is named in it.

    Who stands in a relative clause between commas is not counted: 'Ana Ruiz, who met Mia Lind, left. Her party said …'
    """
    if not _goes_on(document, sentence):
        return None
    span = document.sentences[sentence - 1].span
    text = document.slice(span)
    verb = next((t.start for t in tagged(text) if is_finite(t)), len(text))
    asides = [m.span() for m in re.finditer(r", who\b[^,;:“”\"]*,", text)]
    named = [m for m in register(document).mentions_in(sentence - 1) if not any(a <= m.start - span.start < b for a, b in asides)]
    fitting = [m for m in named if m.person.pronoun in {"", _FITS[word]}]
    is_one = len({m.name for m in fitting}) == 1
    return fitting[0] if is_one and fitting[0].start - span.start < verb else None


def subject_ahead(document: Document, sentence: int, *, plural: bool) -> str | None:
    """The subject of the sentence before, in its words, where it is a thing or body of the number wanted."""
    if not _goes_on(document, sentence):
        return None
    return _subject_of(document, sentence - 1, plural=plural)


def body_ahead(document: Document, sentence: int) -> str | None:
    """The body that 'a spokesman' behind a sentence speaks for: its subject, where the paragraph goes on and no other body is named.

    Nor may he speak of another body first: 'The council sued the yard. A spokesman said the company would appeal.'
    """
    subject = subject_ahead(document, sentence, plural=False)
    here, before = document.sentences[sentence], document.sentences[sentence - 1]
    if subject is None or is_country(subject) or here.paragraph != before.paragraph:
        return None
    head = re.split(r" (?:of|for) ", subject)[0].split()[-1].lower()
    told = tagged(document.slice(here.span))
    verbs = [k for k, t in enumerate(told) if is_finite(t)][1:2]
    rest = tagged(document.slice(before.span).replace(subject, "", 1))
    others = {t.lower for t in (*rest, *(told[: verbs[0]] if verbs else ())) if t.lower in word_classes("clause_words")["body"]} - {head}
    return None if others or any(_names_somebody(t) for t in rest) else subject


def _names_somebody(token: Token) -> bool:
    """Whether a word is a name, and no day, month or place."""
    is_time = weekday_number(token.text) is not None or month_number(token.text)
    return token.tag.startswith("NNP") and not is_time and token.text not in place_names()


def subject_within(document: Document, sentence: int, place: int) -> str | None:
    """The body that is the subject of the sentence itself, for an 'it' that comes behind its verb: 'The agency will close, it said'."""
    return _subject_of(document, sentence, plural=False, before=place)


def _subject_of(document: Document, sentence: int, *, plural: bool, before: int = sys.maxsize) -> str | None:
    span = document.sentences[sentence].span
    tokens = tagged(document.slice(span))
    verb = next((k for k in range(1, len(tokens)) if is_finite(tokens[k]) and span.start + tokens[k].start < before), None)
    subject = speaker_before(tokens, verb) if verb else None
    if subject is None or any(subject[0] <= k < subject[1] and tokens[k].tag == "PRP" for k in range(len(tokens))):
        return None
    inside = tokens[subject[0] : subject[1]]
    start, end = span.start + inside[0].start, span.start + inside[-1].end
    words = document.text[start:end]
    if _is_plural(inside) != plural or (
        not is_country(words) and any(start <= m.start < end for m in register(document).mentions_in(sentence))
    ):
        return None
    return words if plural or _is_body(inside) else None


def is_country(words: str) -> bool:
    """Whether words, less their article, name a country or territory, whatever person a part of them may look like."""
    return words.removeprefix("The ").removeprefix("the ") in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset((*lines("countries"), *lines("territories")))


def _goes_on(document: Document, sentence: int) -> bool:
    here, before = document.sentences[sentence], document.sentences[sentence - 1]
    return sentence > 0 and before.is_body and here.paragraph - before.paragraph <= 1


def _is_plural(tokens: tuple[Token, ...]) -> bool:
    head = next((k for k, t in enumerate(tokens) if t.tag in {"IN", "TO"}), len(tokens))
    if head + 1 < len(tokens) and tokens[head].lower == "of" and tokens[head - 1].lower in _QUANTITIES:
        return _is_plural(tokens[head + 1 :])  # "a handful of mayors"
    return tokens[head - 1].tag in {"NNS", "NNPS"} or any(t.tag == "CC" for t in tokens[:head]) or tokens[0].tag == "CD"


def _is_body(tokens: tuple[Token, ...]) -> bool:
    """Whether a phrase can speak for itself: a proper name, or a noun for a body of people."""
    bodies = word_classes("clause_words")["body"]
    head = next((k for k, t in enumerate(tokens) if t.tag in {"IN", "TO"}), len(tokens))
    last = tokens[head - 1]
    return last.tag.startswith("NNP") or last.lower in bodies or last.text.capitalize() in word_list("organisation_words")


def full_form(document: Document, head: str, sentence: int) -> str:
    """The only longer name before a sentence that ends in a body's noun: 'health ministry' for 'the ministry'.

    '' where there is none or several, or where the text had 'the ministry' before it had the longer name.
    """
    form, first, second = _forms(document).get(head, ("", 0, 0))
    return form if first < sentence <= second else ""


@lru_cache(maxsize=4)
def _forms(document: Document) -> dict[str, tuple[str, int, int]]:
    """Head noun → the longer form it first stands in, that sentence, and the one that brings another form."""
    found: dict[str, tuple[str, int, int]] = {}
    bodies = word_classes("clause_words")["body"]
    for i, sentence in enumerate(document.sentences):
        if not sentence.is_body:
            continue
        text = document.slice(sentence.span)
        tokens = tagged(text)
        for k, token in enumerate(tokens):
            if token.lower in bodies and token.tag.startswith("NN") and not (k + 1 < len(tokens) and tokens[k + 1].tag.startswith("NN")):
                words = text[tokens[_first_modifier(tokens, k)].start : token.end]
                _note_form(found, token.lower, words, i)
    return found


def _note_form(found: dict[str, tuple[str, int, int]], head: str, words: str, sentence: int) -> None:
    """Keep the first form of a head; a bare one that comes first, or a second longer one, ends its use."""
    is_bare = words.lower() == head
    if head not in found:
        found[head] = (words, sentence, 0 if is_bare else sys.maxsize)
    elif not is_bare and found[head][2] == sys.maxsize and words.lower() != found[head][0].lower():
        found[head] = (found[head][0], found[head][1], sentence)


def _first_modifier(tokens: tuple[Token, ...], head: int) -> int:
    """The first noun, name or owner right before a head noun; what an article or number opens is no part of it."""
    first = head
    while first and head - first < _MOST_MODIFIERS and (tokens[first - 1].tag.startswith("NN") or tokens[first - 1].tag == "POS"):
        first -= 1
    return first + 1 if first < head and tokens[first].tag == "POS" else first
