"""Everybody and everything that a document names: one entry each, however they are spelt or called later."""

from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.english.entries import Entry, entries
from briefgen.language.english.people import Mention, Person, people
from briefgen.language.english.tags import tagged
from briefgen.model.document import Document, Span

__all__ = ["Entry", "Mention", "Person", "Register", "referent", "register"]

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})


@dataclass(frozen=True, slots=True)
class Register:
    """Everybody and everything that a document names; `named` has one entry a sentence, `mentions` all, of people by name."""

    document: Document
    people: tuple[Person, ...]
    named: tuple[tuple[Mention, ...], ...]
    mentions: tuple[Mention, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """People, organisations, places, nationalities, laws and programmes with all their mentions, in order of appearance."""
        return entries(self.document)

    @property
    def organisations(self) -> tuple[str, ...]:
        """The full names of the organisations."""
        return tuple(entry.name for entry in self.entries if entry.kind == "organization")

    @property
    def places(self) -> tuple[str, ...]:
        """The full names of the places."""
        return tuple(entry.name for entry in self.entries if entry.kind == "place")

    def mentions_in(self, sentence: int) -> tuple[Mention, ...]:
        """The people named in one sentence, in order."""
        return self.named[sentence]

    def person_called(self, words: str) -> Person | None:
        """The one person whom words such as 'Ruiz', 'Mayor Ruiz' or 'Ana Ruiz' can mean; None where nobody or several."""
        parts = [w.removesuffix("’s").removesuffix("'s") for w in words.split()]
        found = [p for p in self.people if p.name in words] or [p for p in self.people if p.surname in parts]
        return found[0] if len(found) == 1 else None


@lru_cache(maxsize=16)
def register(document: Document) -> Register:
    """The register of a document's body."""
    found, named = people(document)
    return Register(document, found, named, tuple(mention for sentence in named for mention in sentence))


def referent(document: Document, sentence: int, pronoun: str, before: int | None = None) -> Mention | None:
    """The person whom he, she, his or her means, where the text leaves one choice; None otherwise.

    `sentence` counts in Document.sentences; `before` is the pronoun's place in the document's text, by default its first in the sentence.
    Exactly one person whom the pronoun fits may be named before it in the sentence and in the two sentences before.
    """
    wanted = "he" if pronoun.lower() in _MALE else "she" if pronoun.lower() in _FEMALE else ""
    if not wanted:
        return None
    span = document.sentences[sentence].span
    limit = before if before is not None else _first_place(document, span, pronoun)
    named = register(document).named
    near = [m for i in range(max(0, sentence - 2), sentence + 1) for m in named[i] if m.start < limit]
    fitting = [m for m in near if m.person.pronoun in {"", wanted}]
    return fitting[-1] if len({m.name for m in fitting}) == 1 else None


def _first_place(document: Document, span: Span, pronoun: str) -> int:
    text = document.slice(span)
    return next((span.start + t.start for t in tagged(text) if t.lower == pronoun.lower()), span.end)
