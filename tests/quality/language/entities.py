"""The entities that a treebank marks in its last column, as GUM writes them: (chain-type-...-minspan-link-identity ... chain)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.language.treebank import TreebankToken
from tests.quality.language.raw_text import RawText

_PART = re.compile(r"\(([^()]+)(\)?)|([^()]+)\)")
TYPES = frozenset(("person", "organization", "place"))
_LINKS = frozenset("of for and & the on in - – / 's ’s".split())


_DESCRIBES = frozenset(("nmod:desc", "appos", "compound"))


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention: its chain and type, the sentence and the half-open range of words it takes there, and where its head stands."""

    chain: str
    kind: str
    sentence: int
    first: int
    stop: int
    head: int


def entities(raw: RawText) -> Iterator[Entity]:
    """All mentions of one document that end in the sentence in which they begin."""
    for number, sentence in enumerate(raw.sentences):
        fields = sentence.entity_fields or ("GRP", "etype")
        opened = list[tuple[list[str], int]]()
        for at, token in enumerate(sentence.tokens):
            for begins, is_whole, ends in _PART.findall(token.note.get("Entity", "")):
                if begins:
                    opened.append((begins.split("-", len(fields) - 1), at))
                chain = begins.split("-")[0] if is_whole else ends
                place = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0][0] == chain), None) if chain else None
                if place is not None:
                    values, first = opened.pop(place)
                    named = dict(zip(fields, values, strict=False))
                    yield Entity(chain, named.get("etype", ""), number, first, at + 1, _head(sentence.tokens, first, at + 1))


def _head(tokens: tuple[TreebankToken, ...], first: int, stop: int) -> int:
    """The first word of a range that hangs on a word outside it."""
    return next((at for at in range(first, stop) if not first < tokens[at].head <= stop), first)


@dataclass(frozen=True, slots=True)
class MarkedName:
    """A name: its type, where its words begin and end in the text, and what may belong to it besides."""

    kind: str
    start: int
    end: int
    loose_start: int
    loose_end: int


def names(raw: RawText) -> list[MarkedName]:
    """The marked names of a document, of names inside names the outermost."""
    found = set[MarkedName]()
    for entity in entities(raw):
        tokens = raw.sentences[entity.sentence].tokens
        is_group = entity.kind == "person" and tokens[entity.head].tag == "NNPS"
        if entity.kind in TYPES and tokens[entity.head].tag in ("NNP", "NNPS") and not is_group:
            found.add(_name(raw, entity, tokens))
    return sorted((n for n in found if not any(_is_inside(n, o) for o in found)), key=lambda name: name.start)


def _is_inside(name: MarkedName, other: MarkedName) -> bool:
    is_shorter = (other.end - other.start) > (name.end - name.start)
    return other.start <= name.start and name.end <= other.end and is_shorter


def _name(raw: RawText, entity: Entity, tokens: tuple[TreebankToken, ...]) -> MarkedName:
    first, stop = entity.head, entity.head + 1
    while first > entity.first and _reaches(tokens, entity, first - 1, -1):
        first -= 1
    while stop < entity.stop and _reaches(tokens, entity, stop, 1):
        stop += 1
    while not tokens[first].tag.startswith(("NN", "JJ", "CD")):
        first += 1
    while not tokens[stop - 1].tag.startswith(("NN", "JJ", "CD")):
        stop -= 1
    loose, loose_stop = first, stop
    while loose > entity.first and (tokens[loose - 1].tag in ("DT", "PRP$") or tokens[loose - 1].relation in _DESCRIBES):
        loose -= 1
    if loose_stop < len(tokens) and tokens[loose_stop].tag == "POS":
        loose_stop += 1
    begin = raw.starts[entity.sentence]
    return MarkedName(
        entity.kind,
        *(begin + place for place in (tokens[first].start, tokens[stop - 1].end, tokens[loose].start, tokens[loose_stop - 1].end)),
    )


def _reaches(tokens: tuple[TreebankToken, ...], entity: Entity, at: int, step: int) -> bool:
    """Whether a name goes on to a word, or over joining words to a proper noun behind it."""
    token = tokens[at]
    if token.tag in ("NNP", "NNPS", "HYPH", "CD") or token.upos == "PROPN":
        return not (entity.kind == "person" and step < 0 and token.relation in _DESCRIBES)
    if entity.kind == "person" or token.text.lower() not in _LINKS:
        return False
    beyond = at + step
    while entity.first <= beyond < entity.stop and tokens[beyond].text.lower() in _LINKS:
        beyond += step
    return entity.first <= beyond < entity.stop and tokens[beyond].tag in ("NNP", "NNPS")
