"""The organisations and places of a document: one entry each, whether by full name, abbreviation or short form."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from briefgen.language.english.expansions import expansions
from briefgen.language.english.lexicon import word_classes, word_list
from briefgen.language.english.named import NamePlace, document_names
from briefgen.language.english.tags import tagged
from briefgen.language.english.verbs import lemma
from briefgen.model.document import Document


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation or place by its fullest name, the forms in which the text has it, and where it is named.

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
    """The organisations and places of a document's body, in order of appearance; a name's kind is the one it most often has."""
    told = expansions(document)
    groups: dict[str, list[NamePlace]] = {}
    names = [place for place in document_names(document) if place.kind != "person"]
    for place in sorted(names + _abbreviated(document, told, names), key=lambda place: place.start):
        groups.setdefault(_full(document.text[place.start : place.end], told), []).append(place)
    return tuple(_body(document, name, found) for name, found in groups.items())


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
    kind = max(("organization", "place"), key=kinds.count)
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
