"""Treebank sentences as the raw text that they were cut from: one document's text, its paragraphs, and where each word stands."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from briefgen.language.english.sentences import sentence_spans
from briefgen.language.english.treebank import TreebankSentence, treebank_sentences
from briefgen.model.document import Document, Sentence, SentenceKind, Span


@dataclass(frozen=True, slots=True)
class RawText:
    """One document: its text with an empty line between paragraphs, its sentences and where each begins in the text."""

    text: str
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[TreebankSentence, ...]
    starts: tuple[int, ...]

    @property
    def document(self) -> Document:
        """The text as the package knows it, cut into sentences by the package."""
        cut = tuple(
            Sentence(Span("raw", start + first, start + last), number, SentenceKind.PROSE)
            for number, (start, end) in enumerate(self.paragraphs, 1)
            for first, last in sentence_spans(self.text[start:end])
        )
        return Document("raw", self.text, cut)


def sentences_of(path: Path, genre: str = "", without: str = "") -> list[TreebankSentence]:
    """The sentences of a file, gzipped or not; of one genre only, or of all but one, as the names of documents give it."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [
            sentence
            for sentence in treebank_sentences(lines)
            if (not genre or _is_of(sentence.document, genre)) and not (without and _is_of(sentence.document, without))
        ]


def _is_of(document: str, genre: str) -> bool:
    return f"_{genre}_" in document or document.startswith(f"{genre}-")


def raw_texts(sentences: Iterable[TreebankSentence]) -> Iterator[RawText]:
    """The documents of a file, one after another."""
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        text, paragraphs, starts, members = "", list[tuple[int, int]](), list[int](), tuple(group)
        begun, gap = 0, ""
        for sentence in members:
            if sentence.opens and text:
                paragraphs.append((begun, len(text)))
                gap = "\n\n"
            text += gap
            begun = len(text) if sentence.opens else begun
            starts.append(len(text))
            text += sentence.text
            gap = " " if sentence.is_spaced else ""
        yield RawText(text, (*paragraphs, (begun, len(text))), members, tuple(starts))
