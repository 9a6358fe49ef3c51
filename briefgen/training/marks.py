"""Marked articles: which sentences of a news article leave a key question open, by their places in its text."""

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.language.shapes import Article
from briefgen.language.spoken import spoken
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER

FOLDS = 5
_ALIKE, _WITHIN, _FEWEST = 0.6, 0.85, 6  # shares of words that two forms of one sentence have in common, and words of the shorter one
_WORD = re.compile(r"[a-z0-9$%]+(?:[.,][0-9]+)*(?:'[a-z]+)?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A key open question: its class (E, A, C …), importance from 1 (central) to 3, and the sentences that leave it open."""

    kind: str
    importance: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with its marks and the sentences that must not raise a question; `fold` is one of FOLDS, by its id."""

    name: str
    kind: str
    article: Article
    marks: tuple[Mark, ...]
    traps: tuple[str, ...]

    @property
    def fold(self) -> int:
        """Which fifth of the articles it is of."""
        return int(hashlib.sha1(self.name.encode()).hexdigest(), 16) % FOLDS


def marked_articles(news: Path, marks: Path, *, held_out: bool) -> Iterator[Marked]:
    """The marked articles that models are trained on, or those held out from training.

    `news` has an article a line (`id`, `title`, `text`), gzipped or not; `marks` the places in those texts, and none of their words.
    """
    wanted = [row for row in map(json.loads, marks.read_text(encoding="utf-8").splitlines()) if row["held_out"] == held_out]
    found = {row["id"]: row for row in _rows(news) if row["id"] in {each["id"] for each in wanted}}
    for row in wanted:
        source = found[row["id"]]
        text: str = source["text"]

        def quoted(places: Sequence[Sequence[int]], text: str = text) -> tuple[str, ...]:
            return tuple(text[start:end] for start, end in places)

        marks_of = tuple(Mark(q["class"], q["importance"], quoted(q["evidence"])) for q in row["questions"])
        yield Marked(row["id"], row["kind"], _article(source), marks_of, quoted(row["traps"]))


def read_questions(news: Path, readings: Path) -> Iterator[tuple[Article, dict[str, float]]]:
    """The articles whose questions were read, and for each question, by its fingerprint, 1 where it is valid and reads well, else 0."""
    wanted = {row["id"]: row["read"] for row in map(json.loads, readings.read_text(encoding="utf-8").splitlines())}
    for source in _rows(news):
        if source["id"] in wanted:
            yield _article(source), {print_: float(reads_well and is_valid) for print_, reads_well, is_valid in wanted[source["id"]]}


def fingerprint(question: str) -> str:
    """What a question is known by where its words may not stand."""
    return hashlib.sha1(question.encode()).hexdigest()[:12]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _article(source: dict[str, Any]) -> Article:
    paragraphs = (paragraph.strip() for paragraph in source["text"].split("\n"))
    document = READER.read_text("\n\n".join(filter(None, paragraphs)), Settings(title=source["title"] or ""))
    return spoken().question_article.article_of(document)


def is_same(one: str, other: str) -> bool:
    """Whether two strings are one sentence, as a page and its cleaned text may have it."""
    words, others = _words(one), _words(other)
    common, least = (words & others).total(), min(words.total(), others.total())
    if not common:
        return False
    return 2 * common / (words.total() + others.total()) >= _ALIKE or (least >= _FEWEST and common / least >= _WITHIN)


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower().replace("’", "'").replace("‘", "'")))
