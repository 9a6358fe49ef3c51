"""The sentences that may be quoted, with their words and what stands above them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.language.spoken import spoken
from briefgen.model.document import Document, Sentence, SentenceKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that may be quoted; `article` and `section` count from 0, `heading` is the nearest one above."""

    document: Document
    sentence: Sentence
    text: str
    stems: tuple[str, ...]
    article: int
    section: int
    heading: str


def passages(documents: Sequence[Document]) -> tuple[Passage, ...]:
    """Every body sentence, or, where a document has no body, every sentence that is not furniture."""
    return tuple(passage for number, document in enumerate(documents) for passage in _of(document, number))


def _of(document: Document, number: int) -> Iterator[Passage]:
    is_without_body = not any(sentence.is_body for sentence in document.sentences)
    section, heading = 0, ""
    for sentence in document.sentences:
        if sentence.kind is SentenceKind.HEADING:
            section, heading = section + 1, document.slice(sentence.span)
        if sentence.is_body or (is_without_body and sentence.kind is not SentenceKind.FURNITURE):
            text = document.slice(sentence.span)
            yield Passage(document, sentence, text, spoken().words.content_stems(text), number, section, heading)
