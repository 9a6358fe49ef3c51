"""An article as briefgen knows it: one text, cut into sentences that know their paragraph and kind."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.moment import PartialDate
from briefgen.model.notice import Notice


class SentenceKind(StrEnum):
    """What a sentence is on the page; only PROSE, QUOTE and LIST belong to numbered paragraphs."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"
    QUOTE = "quote"
    LIST = "list"
    CAPTION = "caption"
    FURNITURE = "furniture"


BODY = frozenset({SentenceKind.PROSE, SentenceKind.QUOTE, SentenceKind.LIST})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of one document's text; never empty."""

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `paragraph` counts the body from 1 and is 0 outside it (title, headings, captions, furniture).

    A dateline ("PARIS, Sept 4 –") stands before the first sentence's span, not in it.
    """

    span: Span
    paragraph: int
    kind: SentenceKind

    @property
    def is_body(self) -> bool:
        """Whether it may be quoted as the article's prose."""
        return self.kind in BODY


@dataclass(frozen=True, slots=True)
class Document:
    """An article; `id` is the SHA-256 of `text`, in NFC, with line feeds for line ends and nothing invisible.

    `language` is the ISO 639-1 code of the language that it is read in.
    """

    id: str
    text: str
    sentences: tuple[Sentence, ...]
    title: str = ""
    byline: str = ""
    publisher: str = ""
    place: str = ""
    published: PartialDate | None = None
    origin: str = ""
    notices: tuple[Notice, ...] = ()
    language: str = "en"

    def __hash__(self) -> int:
        return hash(self.id)

    def slice(self, span: Span) -> str:
        """The words a span stands on. Raises ValueError for a span of another document."""
        if span.document != self.id or span.end > len(self.text):
            raise ValueError("the span is not of this document")
        return self.text[span.start : span.end]

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the numbered paragraphs, in order."""
        return tuple(s for s in self.sentences if s.is_body)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that covers a position of the text, found by bisection."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].span.end <= position:
                low = middle + 1
            else:
                high = middle
        found = self.sentences[low] if low < len(self.sentences) else None
        return found if found and found.span.start <= position else None
