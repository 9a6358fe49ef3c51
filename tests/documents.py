"""Articles for tests, built without a reader: paragraphs in, a document out."""

import hashlib

from briefgen.language.english.sentences import sentence_spans
from briefgen.model.document import Document, Sentence, SentenceKind, Span
from briefgen.model.moment import PartialDate


def document_of(*paragraphs: str, title: str = "", published: PartialDate | None = None) -> Document:
    """A document of prose paragraphs."""
    text = "\n\n".join((title, *paragraphs) if title else paragraphs)
    name = hashlib.sha256(text.encode()).hexdigest()
    sentences: list[Sentence] = []
    point = 0
    if title:
        sentences.append(Sentence(Span(name, 0, len(title)), 0, SentenceKind.TITLE))
        point = len(title) + 2
    for number, paragraph in enumerate(paragraphs, 1):
        spans = sentence_spans(paragraph)
        sentences += [Sentence(Span(name, point + a, point + b), number, SentenceKind.PROSE) for a, b in spans]
        point += len(paragraph) + 2
    return Document(name, text, tuple(sentences), title=title, published=published)
