"""The names of persons, organisations and places in a document, told by a trained model."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.name_features import Tokens, habits, lists_of, run_features, runs
from briefgen.language.name_model import KINDS, NameModel, name_model
from briefgen.language.tags import tagged
from briefgen.model.document import Document


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
            _without_honorific(tokens, name)
            for first, last in runs(tokens)
            for name in _cut(first, chosen.labels(run_features(tokens, first, last, known)))
        ]
        for tokens in sentences
    ]


def _without_honorific(tokens: Tokens, name: Named) -> Named:
    is_titled = name.kind == "person" and name.stop - name.first > 1 and "honorific" in lists_of(tokens[name.first].text)
    return Named(name.kind, name.first + 1, name.stop) if is_titled else name


def _cut(first: int, labels: Sequence[int]) -> list[Named]:
    found = list[Named]()
    for at, label in enumerate(labels, first):
        if label % 2:
            found.append(Named(KINDS[label // 2], at, at + 1))
        elif label:
            found[-1] = Named(found[-1].kind, found[-1].first, at + 1)
    return found


@lru_cache(maxsize=16)
def document_names(document: Document) -> tuple[NamePlace, ...]:
    """The names in a document's body, in order."""
    numbers = [number for number, sentence in enumerate(document.sentences) if sentence.is_body]
    sentences = [tagged(document.slice(document.sentences[number].span)) for number in numbers]
    return tuple(
        NamePlace(name.kind, number, begin + tokens[name.first].start, begin + tokens[name.stop - 1].end)
        for number, tokens, found in zip(numbers, sentences, names_in(sentences), strict=True)
        for name in found
        for begin in [document.sentences[number].span.start]
    )
