"""The marked entities and names of a document, by their places in its text."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.language.english.treebank_entities import Entity, marked_names
from briefgen.language.english.treebank_entities import entities as marked_entities
from tests.quality.language.raw_text import RawText


def entities(raw: RawText) -> Iterator[Entity]:
    """All mentions of one document that end in the sentence in which they begin."""
    return marked_entities(raw.sentences)


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name: its type, where its words begin and end in the text, and what may belong to it besides."""

    kind: str
    start: int
    end: int
    loose_start: int
    loose_end: int


def names(raw: RawText) -> list[PlacedName]:
    """The marked names of a document, of names inside names the outermost."""
    found = []
    for name in marked_names(raw.sentences):
        tokens, begin = raw.sentences[name.sentence].tokens, raw.starts[name.sentence]
        exact = begin + tokens[name.first].start, begin + tokens[name.stop - 1].end
        found.append(PlacedName(name.kind, *exact, begin + tokens[name.loose_first].start, begin + tokens[name.loose_stop - 1].end))
    return found
