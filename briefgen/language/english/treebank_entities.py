"""What a treebank marks in its last column, as GUM writes it: mentions of persons and things, the chains they form, the names in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.language.english.treebank import TreebankSentence, TreebankToken

NAME_KINDS = ("person", "organization", "place")
_PART = re.compile(r"\(([^()]+)(\)?)|([^()]+)\)")
_DESCRIBES = frozenset(("nmod:desc", "appos", "compound"))
Tokens = Sequence[TreebankToken]


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention: its chain and type, the sentence and the half-open range of words it takes there, and where its head stands."""

    chain: str
    kind: str
    sentence: int
    first: int
    stop: int
    head: int


@dataclass(frozen=True, slots=True)
class MarkedName:
    """A name as a half-open range of words, and the wider range of what may belong to it besides: article, possessive, title."""

    kind: str
    sentence: int
    first: int
    stop: int
    loose_first: int
    loose_stop: int


def entities(sentences: Sequence[TreebankSentence]) -> Iterator[Entity]:
    """All mentions of one document's sentences that end in the sentence in which they begin."""
    for number, sentence in enumerate(sentences):
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


def _head(tokens: Tokens, first: int, stop: int) -> int:
    """The first word of a range that hangs on a word outside it."""
    return next((at for at in range(first, stop) if not first < tokens[at].head <= stop), first)


def marked_names(sentences: Sequence[TreebankSentence]) -> list[MarkedName]:
    """The names of persons, organisations and places in one document, of names inside names the outermost."""
    found = dict[tuple[int, int, int], MarkedName]()
    mentions = list(entities(sentences))
    for entity in mentions:
        tokens = sentences[entity.sentence].tokens
        head = _name_head(tokens, entity)
        if entity.kind in NAME_KINDS and head is not None:
            name = _name(entity, head, tokens, _inner(entity, mentions))
            found.setdefault((name.sentence, name.first, name.stop), name)
    return [found[key] for key in sorted(found) if not any(_is_inside(found[key], other) for other in found.values())]


def _inner(entity: Entity, mentions: Sequence[Entity]) -> frozenset[int]:
    same = (other for other in mentions if other.sentence == entity.sentence and other != entity)
    return frozenset(
        other.first
        for other in same
        if entity.first <= other.first and other.stop <= entity.stop and other.stop - other.first < entity.stop - entity.first
    )


def _name_head(tokens: Tokens, entity: Entity) -> int | None:
    """The proper noun that heads a mention, or the name right behind its noun ("captain Ana Ruiz"); None for groups and common nouns."""
    head = entity.head
    if tokens[head].tag == "NNP" or (tokens[head].tag == "NNPS" and entity.kind != "person"):
        return head
    after = head + 1
    names = after < entity.stop and tokens[after].head == head + 1 and tokens[after].relation in ("flat", "appos")
    return after if names and tokens[after].tag == "NNP" and tokens[head].tag == "NN" else None


def _is_inside(name: MarkedName, other: MarkedName) -> bool:
    is_shorter = other.stop - other.first > name.stop - name.first
    return name.sentence == other.sentence and other.first <= name.first and name.stop <= other.stop and is_shorter


def _name(entity: Entity, head: int, tokens: Tokens, inner: frozenset[int]) -> MarkedName:
    """`inner` are the places where mentions within this one begin."""
    first, stop = head, head + 1
    while head == entity.head and first > entity.first and _belongs(tokens, entity, head, first - 1, inner):
        first -= 1
    while stop < entity.stop and (_belongs(tokens, entity, head, stop, inner) or _goes_on(tokens, head, stop)):
        stop += 1
    while first < head and not _may_end(tokens[first]):
        first += 1
    while stop - 1 > head and not _may_end(tokens[stop - 1]):
        stop -= 1
    loose, loose_stop = first, stop
    while loose > entity.first and (tokens[loose - 1].tag in ("DT", "PRP$") or tokens[loose - 1].relation in _DESCRIBES):
        loose -= 1
    if loose_stop < len(tokens) and tokens[loose_stop].tag == "POS":
        loose_stop += 1
    return MarkedName(entity.kind, entity.sentence, first, stop, loose, loose_stop)


def _may_end(token: TreebankToken) -> bool:
    """Whether a name may begin or end with a word: a capital or a number that is no article and no preposition."""
    is_name = token.tag.startswith("NNP") or token.upos in ("PROPN", "NUM", "NOUN", "ADJ")
    return is_name and (token.text[:1].isupper() or token.text[:1].isdigit() or token.upos == "PROPN")


def _goes_on(tokens: Tokens, head: int, at: int) -> bool:
    """Whether a flat name behind its noun goes on: "captain Ana Ruiz"."""
    return tokens[at].relation == "flat" and tokens[at].head == tokens[head].head and tokens[at].tag.startswith("NNP")


def _belongs(tokens: Tokens, entity: Entity, head: int, at: int, inner: frozenset[int]) -> bool:
    """Whether a word is of the name: it hangs on the head, or on a word that does, by a relation that builds names."""
    governor = tokens[at].head - 1
    if at == head or not (entity.first <= governor < entity.stop):
        return at == head
    return _builds(tokens, entity, head, at, inner) and _belongs(tokens, entity, head, governor, inner)


def _builds(tokens: Tokens, entity: Entity, head: int, at: int, inner: frozenset[int]) -> bool:
    token, is_person = tokens[at], entity.kind == "person"
    is_name, is_capital = token.tag in ("NNP", "NNPS") or token.upos == "PROPN", token.text[:1].isupper()
    is_on_head = token.head - 1 == head
    if is_person and is_on_head and at < head and at in inner:
        return False
    match token.relation:
        case "punct" | "case" | "cc" | "det":
            return True
        case "nmod:desc" | "nmod:poss":
            return not is_person and at not in inner
        case "amod":
            return is_capital and (is_name or not is_person)
        case "flat" | "compound" | "fixed" | "goeswith" | "nummod":
            return is_name or is_capital or token.upos in ("NUM", "X", "PART") or not is_on_head
        case "conj":
            return not is_on_head
        case "nmod":
            marks = (
                other.text.lower() for other in tokens[entity.first : entity.stop] if other.head - 1 == at and other.relation == "case"
            )
            return not is_person and is_name and any(mark in ("of", "for") for mark in marks)
    return False
