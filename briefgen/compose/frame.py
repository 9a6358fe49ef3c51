"""Sections around the findings: the title block, sources, method note and the annex with the source's paragraphs."""

import math
from collections.abc import Callable, Iterator

from briefgen.compose.material import Material
from briefgen.model.briefing import (
    Block,
    DateScale,
    Facts,
    Line,
    Numbered,
    Passage,
    Passages,
    Prose,
    Run,
    RunRole,
    Section,
    Table,
    TieMap,
    ValueTiles,
)
from briefgen.model.document import Document, Sentence, SentenceKind

TITLE_WORDS = 12
APPARATUS = frozenset({"sources", "method", "annex"})
WORDS_A_MINUTE = 238  # silent reading of non-fiction. Source: Brysbaert, "How many words do we read per minute?", JML 2019


def title_block(material: Material, sections: tuple[Section, ...]) -> tuple[Block, ...]:
    """Reference, date, addressees, source and reading time; what is not known has no row."""
    cover, label = material.cover, material.label
    own, theirs = words_of(sections, _is_looked_up), sum(map(_source_words, material.documents))
    minutes = label("minutes", minutes=_minutes(own), source_minutes=_minutes(theirs))
    rows = (
        (label("reference"), cover.reference),
        (label("date"), material.day(material.published)),
        (label("to"), cover.to),
        (label("from"), cover.sender),
        (label("source"), "; ".join(filter(None, (_origin(material, d) for d in material.documents)))),
        (label("reading_time"), minutes),
    )
    return (Facts(tuple((name, (Run(value),)) for name, value in rows if value)),)


def sources(material: Material) -> tuple[Block, ...]:
    """Every source with what is known of it and the digest of its text, by which it can be told from any other."""
    return (Numbered(tuple(_source(material, d) for d in material.documents)),)


def method(material: Material) -> tuple[Block, ...]:
    """How the briefing was made and what it does not do."""
    return (Prose((Run(material.label("method"), RunRole.QUIET),)),)


def annex(material: Material) -> tuple[Block, ...]:
    """The sources, paragraph by paragraph, with the numbers that references use."""
    passages = tuple(p for number, d in enumerate(material.documents) for p in _passages(material, number, d))
    return (Prose((Run(material.label("annex_note"), RunRole.QUIET),)), Passages(passages)) if passages else ()


def title(document: Document) -> str:
    """The article's title; its first words where it has none."""
    words = document.slice(document.body[0].span).split() if document.body else []
    return document.title or " ".join(words[:TITLE_WORDS]) + ("…" if len(words) > TITLE_WORDS else "") or document.origin


def _origin(material: Material, document: Document) -> str:
    maker = document.publisher or document.byline
    return ", ".join(filter(None, (maker, document.place, material.day(document.published), document.origin)))


def _source(material: Material, document: Document) -> tuple[Line, ...]:
    named = ", ".join(dict.fromkeys(filter(None, (document.byline, document.publisher, document.place, material.day(document.published)))))
    told = " · ".join(filter(None, (named, document.origin, f"SHA-256 {document.id[:16]}")))
    return ((Run(title(document)),), (Run(told, RunRole.QUIET),))


def _passages(material: Material, number: int, document: Document) -> Iterator[Passage]:
    if len(material.documents) > 1:
        yield Passage("", f"s{number + 1}", (Run(f"{number + 1}. {document.title}"),), is_heading=True)
    for group in _paragraphs(document):
        first, last = group[0], group[-1]
        line = (Run(document.text[_with_speaker(document, first.span.start) : last.span.end]),)
        if first.is_body:
            yield Passage(material.sign(number, first.paragraph), material.anchor(number, first.paragraph), line)
        elif first.kind is SentenceKind.HEADING:
            yield Passage("", "", line, is_heading=True)


def _with_speaker(document: Document, start: int) -> int:
    """Where a passage begins: before its first sentence if the label of a speaker ("CHAIR:") stands there, a dateline is left out."""
    block = document.text.rfind("\n", 0, start) + 1
    return block if document.text[block:start].rstrip().endswith(":") else start


def _paragraphs(document: Document) -> Iterator[list[Sentence]]:
    """Body sentences by paragraph, and each heading alone."""
    group: list[Sentence] = []
    for sentence in document.sentences:
        if group and not (sentence.is_body and group[0].is_body and sentence.paragraph == group[0].paragraph):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _minutes(words: int) -> int:
    return max(1, math.ceil(words / WORDS_A_MINUTE))


def _source_words(document: Document) -> int:
    return sum(len(document.slice(s.span).split()) for s in document.body)


def words_of(value: object, leaves_out: Callable[[object], bool] = lambda value: False) -> int:
    """Words of all runs anywhere below a value, but for the parts that are left out."""
    match value:
        case _ if leaves_out(value):
            return 0
        case Run():
            return len(value.text.split())
        case tuple():
            return sum(words_of(part, leaves_out) for part in value)
        case _ if hasattr(value, "__slots__"):
            return sum(words_of(getattr(value, name), leaves_out) for name in value.__slots__)
        case _:
            return 0


def _is_looked_up(value: object) -> bool:
    """Whether a part of the page is not read from beginning to end."""
    return isinstance(value, Table | DateScale | TieMap | ValueTiles) or (isinstance(value, Section) and value.name in APPARATUS)
