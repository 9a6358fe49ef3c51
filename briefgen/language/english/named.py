"""The names of persons, organisations and places in a document, told by a trained model."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.english.name_features import Tokens, habits, lists_of, run_features, runs
from briefgen.language.english.name_model import KINDS, NameModel, name_model
from briefgen.language.english.tags import tagged
from briefgen.model.document import Document

_BODIES = frozenset(
    "Bank Ministry Department Office Bureau Agency Commission Committee Council Board Cabinet Government Union Association".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name as a half-open range of a sentence's tokens; `kind` is person, organization or place."""

    kind: str
    first: int
    stop: int


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A name in a document's text at start..end; `sentence` counts in Document.sentences."""

    kind: str
    sentence: int
    start: int
    end: int


def names_in(sentences: Sequence[Tokens], model: NameModel | None = None) -> list[list[Named]]:
    """The names of each sentence of one document, in order."""
    chosen = model or name_model()
    known = habits(sentences)
    return [
        [
            _seen_whole(tokens, name)
            for first, last in runs(tokens)
            for name in _cut(first, chosen.labels(run_features(tokens, first, last, known)))
        ]
        for tokens in sentences
    ]


def _seen_whole(tokens: Tokens, name: Named) -> Named:
    """A name without an honorific; "Bank of Peru" and "Ministry of Labour" are organisations, whatever their last word."""
    if name.kind == "place" and name.stop - name.first > 1 and _is_body(tokens, name):
        return Named("organization", name.first, name.stop)
    is_titled = name.kind == "person" and name.stop - name.first > 1 and "honorific" in lists_of(tokens[name.first].text)
    return Named(name.kind, name.first + 1, name.stop) if is_titled else name


def _is_body(tokens: Tokens, name: Named) -> bool:
    first, last, before = tokens[name.first].text, tokens[name.stop - 1].text, tokens[name.stop - 2].text
    if first in _BODIES:
        return tokens[name.first + 1].lower == "of"
    return last in _BODIES and (last != "Bank" or before in ("Central", "National", "World", "Investment", "Development"))


def _cut(first: int, labels: Sequence[int]) -> list[Named]:
    found = list[Named]()
    for at, label in enumerate(labels, first):
        if label % 2:
            found.append(Named(KINDS[label // 2], at, at + 1))
        elif label:
            found[-1] = Named(found[-1].kind, found[-1].first, at + 1)
    return found


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence of a document's body: its number in Document.sentences, where it begins in the text, its tokens and names."""

    number: int
    begin: int
    tokens: Tokens
    names: tuple[Named, ...]


@lru_cache(maxsize=4)
def read_sentences(document: Document) -> tuple[ReadSentence, ...]:
    """The sentences of a document's body with their tokens and names, for all who look at them."""
    body = [(number, sentence.span) for number, sentence in enumerate(document.sentences) if sentence.is_body]
    tokens = [tagged(document.slice(span)) for _, span in body]
    found = zip(body, tokens, names_in(tokens), strict=True)
    return tuple(ReadSentence(number, span.start, words, tuple(names)) for (number, span), words, names in found)


@lru_cache(maxsize=16)
def document_names(document: Document) -> tuple[NamePlace, ...]:
    """The names in a document's body, in order."""
    return tuple(
        NamePlace(name.kind, one.number, one.begin + one.tokens[name.first].start, one.begin + one.tokens[name.stop - 1].end)
        for one in read_sentences(document)
        for name in one.names
    )
