"""Blocks assembled into a Document: one text, its sentences, and what the page says about it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import PurePath

from briefgen.errors import ReadError
from briefgen.language.shapes import Dateline
from briefgen.language.spoken import spoken
from briefgen.model.document import BODY, Document, Sentence, SentenceKind, Span
from briefgen.model.moment import PartialDate
from briefgen.model.notice import Notice, Where
from briefgen.model.settings import Settings
from briefgen.model.source import Source
from briefgen.read.blocks import Block
from briefgen.read.bylines import Byline, agency, agency_end, byline
from briefgen.read.capitals import dateline_alone, opening
from briefgen.read.dating import is_stamp, published
from briefgen.read.kinds import classified
from briefgen.read.releases import without_release
from briefgen.read.titles import says_something, titled

_BETWEEN = "\n\n"
_LEAD = 3  # paragraphs that stand near enough to the dateline to tell its year


@dataclass(frozen=True, slots=True)
class Front:
    """What the format itself states about an article, outside its text."""

    title: str = ""
    byline: str = ""
    published: PartialDate | None = None


def document(
    blocks: Sequence[Block], source: Source, settings: Settings, notices: Sequence[Notice], front: Front | None = None
) -> Document:
    """Assemble the blocks of one article.

    Shape: every block is in the text and every sentence in its block; only body paragraphs are numbered, from 1.
    """
    front = front or Front()
    blocks = without_release(blocks)
    own = front.title if says_something(front.title) else titled(blocks, settings.title)
    known = classified(blocks, (own, settings.title))
    text = _BETWEEN.join(block.text for block in known)
    name = hashlib.sha256(text.encode()).hexdigest()
    by, line = _byline(known), _dateline(known)
    return Document(
        id=name,
        text=text,
        sentences=_sentences(known, name),
        title=settings.title or own,
        byline=front.byline or by.names,
        publisher=by.publisher or _agency(known),
        place=line.place if line else "",
        published=_published(known, settings.date or front.published, line),
        origin=PurePath(source.uri).name,  # where it lay on one machine is nobody else's matter
        notices=tuple(notices),
        language=settings.language,
    )


def refuse_no_prose(found: Document, uri: str) -> Document:
    """The same document. Raises: ReadError where it has a title at most and no sentence of prose."""
    if any(len(found.slice(sentence.span).split()) > 1 for sentence in found.body):
        return found
    fix = "give the whole text of an article: sentences, not only a title or a list of words"
    raise ReadError("has no prose", where=Where(uri), fix=fix)


def _sentences(blocks: Sequence[Block], name: str) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    offset = paragraph = 0
    for block in blocks:
        kind = block.kind or SentenceKind.PROSE
        if kind in BODY:
            paragraph += 1
        number = paragraph if kind in BODY else 0
        sentences += (Sentence(Span(name, offset + a, offset + b), number, kind) for a, b in _spans(block, kind))
        offset += len(block.text) + len(_BETWEEN)
    return tuple(sentences)


def _spans(block: Block, kind: SentenceKind) -> list[tuple[int, int]]:
    """The sentences of a block; a title, heading, caption or line of furniture is one."""
    if kind not in BODY:
        return [(0, len(block.text))]
    return [(block.start + a, block.start + b) for a, b in spoken().sentences.sentence_spans(block.text[block.start :])]


def _texts(blocks: Sequence[Block], *kinds: SentenceKind) -> list[str]:
    return [block.text for block in blocks if block.kind in kinds]


def _byline(blocks: Sequence[Block]) -> Byline:
    found = (byline(text) for text in _texts(blocks, SentenceKind.FURNITURE))
    return next((by for by in found if by), Byline(""))


def _agency(blocks: Sequence[Block]) -> str:
    """The agency before the first paragraph that opens with a dateline or an agency; a speaker's label is neither."""
    opened = (b for b in blocks if b.kind in BODY and b.start and (opening(b.text) or agency_end(b.text)))
    return next((agency(b.text[: b.start]) for b in opened), "")


def _dateline(blocks: Sequence[Block]) -> Dateline | None:
    """The dateline of the first paragraph that has one, or the one that stands alone above it where only that is dated.

    Later ones in a digest belong to other stories.
    """
    above = takewhile(lambda block: block.kind not in BODY, blocks)
    alone = [dateline_alone(b.text) for b in above if b.kind is SentenceKind.FURNITURE and not is_stamp(b.text)]
    lines = [line for line in (*map(opening, _texts(blocks, *BODY)[:_LEAD]), *alone) if line]
    return next((line for line in lines if line.month), lines[0] if lines else None)


def _published(blocks: Sequence[Block], chosen: PartialDate | None, line: Dateline | None) -> PartialDate | None:
    credits, captions = _texts(blocks, SentenceKind.FURNITURE), _texts(blocks, SentenceKind.CAPTION)
    return published(chosen, line, credits, captions, " ".join(_texts(blocks, *BODY)[:_LEAD]))
