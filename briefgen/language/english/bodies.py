"""The organisations, places, laws and programmes of a document: one entry each, whether by full name, abbreviation or short form."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from briefgen.language.english.acts import acts, overlapping
from briefgen.language.english.expansions import expansions
from briefgen.language.english.lexicon import word_classes, word_list
from briefgen.language.english.named import NamePlace, document_names
from briefgen.language.english.tags import tagged
from briefgen.language.english.verbs import lemma
from briefgen.model.document import Document

_MADE = ("law", "programme")


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, place, law or programme by its fullest name, the forms in which the text has it, and where it is named.

    `governments` are those of `mentions` that mean the government of the place, as "Washington" does in "Washington rejected the offer".
    """

    name: str
    kind: str
    forms: tuple[str, ...]
    mentions: tuple[NamePlace, ...]
    governments: tuple[NamePlace, ...]


@cache
def _short_places() -> dict[str, str]:
    pairs = word_classes("short_places")
    return {short.replace("_", " "): name.replace("_", " ") for name, forms in pairs.items() for short in (*forms, name)}


@lru_cache(maxsize=16)
def bodies(document: Document) -> tuple[Body, ...]:
    """What a document's body names beside people, in order of appearance; a name's kind is the one it most often has."""
    told = expansions(document)
    groups: dict[str, list[NamePlace]] = {}
    lone = dict[str, str]()  # "Act" → the act of that name
    for place in sorted(_named(document, told), key=lambda place: place.start):
        name = _full(document.text[place.start : place.end], told)
        if place.kind in _MADE:
            name = lone.get(name, name)
            lone.setdefault(_head(name), name)
        groups.setdefault(name, []).append(place)
    return tuple(_body(document, name, found) for name, found in groups.items())


def _named(document: Document, told: dict[str, str]) -> list[NamePlace]:
    """Laws and programmes, the other names beside them, and abbreviations that the text explains."""
    made = acts(document)
    names = [place for place in document_names(document) if place.kind != "person" and not overlapping(place, made)]
    return [*made, *names, *_abbreviated(document, told, names)]


def _head(name: str) -> str:
    """The noun that heads the name of a law: the last before "of", "on" and the like."""
    return re.split(r" (?:of|on|for|against|concerning|between|\W*\d) ?", name)[0].split()[-1]


def _abbreviated(document: Document, told: dict[str, str], names: list[NamePlace]) -> list[NamePlace]:
    """Where abbreviations stand that the text explains, beyond those already known for names."""
    if not told:
        return []
    known = {place.start for place in names}
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, told)) + r")\b")
    return [
        NamePlace("organization", number, start, sentence.span.start + match.end())
        for number, sentence in enumerate(document.sentences)
        if sentence.is_body
        for match in pattern.finditer(document.slice(sentence.span))
        if (start := sentence.span.start + match.start()) not in known
    ]


def _full(words: str, told: dict[str, str]) -> str:
    """The fullest name: what an abbreviation stands for in this text, or the name of a well-known short form."""
    plain = " ".join(words.split()).removeprefix("the ").removeprefix("The ")
    return told.get(plain) or _short_places().get(plain) or plain


def _body(document: Document, name: str, found: list[NamePlace]) -> Body:
    kinds = [place.kind for place in found]
    kind = next((made for made in kinds if made in _MADE), max(("organization", "place"), key=kinds.count))
    forms = dict.fromkeys(document.text[place.start : place.end] for place in found)
    return Body(name, kind, tuple(forms), tuple(found), tuple(place for place in found if _governs(document, place)))


def _governs(document: Document, place: NamePlace) -> bool:
    """Whether the verb behind a place is one that only its government can do."""
    span = document.sentences[place.sentence].span
    tokens = tagged(document.slice(span))
    at = next((k for k, token in enumerate(tokens) if span.start + token.start >= place.end), len(tokens))
    before = next((token for token in reversed(tokens) if span.start + token.end <= place.start), None)
    while at < len(tokens) and tokens[at].tag in ("RB", "MD"):
        at += 1
    while at + 1 < len(tokens) and tokens[at].lower in ("has", "have", "had", "is", "was") and tokens[at + 1].tag in ("VBN", "VBG", "RB"):
        at += 1
    if at == len(tokens) or not tokens[at].tag.startswith("VB") or (before and before.tag in ("IN", "TO", "NNP", ",")):
        return False
    return lemma(tokens[at].text, tokens[at].tag) in word_list("government_verbs")
