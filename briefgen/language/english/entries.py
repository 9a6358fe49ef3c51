"""One register of all that a document names: who or what, by which words, and where, roles such as "the minister" included."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.english.bodies import bodies
from briefgen.language.english.definite import earlier_phrases
from briefgen.language.english.expansions import expansions
from briefgen.language.english.lexicon import word_list
from briefgen.language.english.named import NamePlace, document_names, read_sentences
from briefgen.language.english.people import people
from briefgen.model.document import Document

_POINTING = re.compile(r"\S+\s+[\w’'-]*\w")  # a pointing word and its noun


@dataclass(frozen=True, slots=True)
class Named:
    """Where a document names something, in its text; `sentence` counts in Document.sentences.

    `is_role` where only the role is named, as in "the minister", `is_government` where a place stands for its government.
    """

    sentence: int
    start: int
    end: int
    is_role: bool = False
    is_government: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, organization, place, nationality, law or programme by its fullest name, with every mention in order.

    `role` is a person's, `abbreviation` what the text itself explains; both may be "".
    """

    name: str
    kind: str
    role: str
    abbreviation: str
    mentions: tuple[Named, ...]


@lru_cache(maxsize=16)
def entries(document: Document) -> tuple[Entry, ...]:
    """Everything that a document's body names, in order of appearance; words of a person's name name nothing else."""
    found = list(_people(document))
    taken = _Taken([mention for entry in found for mention in entry.mentions if not mention.is_role])
    found += _bodies(document, taken)
    found += _strangers(document, _Taken([mention for entry in found for mention in entry.mentions]))
    found += _nations(document, _Taken([mention for entry in found for mention in entry.mentions]))
    return tuple(sorted(found, key=lambda entry: entry.mentions[0].start))


class _Taken:
    """The characters of names that are known already."""

    def __init__(self, mentions: Sequence[Named]) -> None:
        self._at = {at for mention in mentions for at in range(mention.start, mention.end)}

    def __contains__(self, place: Named | NamePlace) -> bool:
        return any(at in self._at for at in range(place.start, place.end))


def _people(document: Document) -> Iterator[Entry]:
    everybody, named = people(document)
    places: dict[str, list[Named]] = {person.name: [] for person in everybody}
    holders = dict[int, str]()
    begins = [sentence.span.start for sentence in document.sentences]
    for mention in (mention for sentence in named for mention in sentence):
        places[mention.name].append(Named(mention.sentence, mention.start, mention.end))
        holders[mention.start] = mention.name
    for start, earlier in earlier_phrases(document).items():
        words = _POINTING.match(document.text, start)
        if earlier.start in holders and words:
            places[holders[earlier.start]].append(Named(bisect(begins, start) - 1, start, words.end(), is_role=True))
    for person in everybody:
        if places[person.name]:
            yield Entry(person.name, "person", person.role, "", tuple(sorted(places[person.name], key=lambda place: place.start)))


def _bodies(document: Document, taken: _Taken) -> Iterator[Entry]:
    shorts = {words: short for short, words in expansions(document).items()}
    for body in bodies(document):
        mentions = tuple(
            Named(place.sentence, place.start, place.end, is_government=place in body.governments)
            for place in body.mentions
            if place not in taken
        )
        if mentions:
            yield Entry(body.name, body.kind, "", shorts.get(body.name, ""), mentions)


def _strangers(document: Document, taken: _Taken) -> Iterator[Entry]:
    """People by two names or more whom neither a title nor a list of given names tells, with their last names alone where one bears it."""
    free = [place for place in document_names(document) if place.kind == "person" and place not in taken]
    told = {place: " ".join(document.text[place.start : place.end].split()) for place in free}
    full = dict.fromkeys(name for name in told.values() if " " in name)
    bearers = {last: [name for name in full if name.endswith(" " + last)] for last in told.values() if " " not in last}
    places: dict[str, list[Named]] = {name: [] for name in full}
    for place, name in told.items():
        meant = [name] if name in full else bearers[name]
        if len(meant) == 1:
            places[meant[0]].append(Named(place.sentence, place.start, place.end))
    return (Entry(name, "person", "", "", tuple(found)) for name, found in places.items())


def _nations(document: Document, taken: _Taken) -> Iterator[Entry]:
    """Nationalities, singular and plural in one: "Norwegian", "Norwegians"."""
    nations, found = word_list("nationalities"), dict[str, list[Named]]()
    for read in read_sentences(document):
        for token in read.tokens:
            name = token.text if token.text in nations else token.text.removesuffix("s")
            place = Named(read.number, read.begin + token.start, read.begin + token.end)
            if name in nations and place not in taken:
                found.setdefault(name, []).append(place)
    return (Entry(name, "nationality", "", "", tuple(places)) for name, places in found.items())
