"""Sentences ranked by a summariser that somebody else brings, in the same shape as our own."""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.analyse.ranking.passages import passages
from briefgen.analyse.ranking.ranked import Ranked
from briefgen.model.document import Document
from briefgen.model.summarizer import NamedSummarizer


@dataclass(frozen=True, slots=True)
class RankedElsewhere(Ranked):
    """A sentence with a score that only its summariser can explain."""

    summarizer: str = ""

    @property
    def reasons(self) -> tuple[tuple[str, float], ...]:
        """The summariser's name and what it gave, from 0 for its lowest score to 1 for its highest."""
        return ((self.summarizer, round(self.score, 4)),)


def ranked_elsewhere(documents: Sequence[Document], summarizer: NamedSummarizer) -> tuple[Ranked, ...]:
    """Score every sentence that may be quoted by `summarizer`, in the order of the documents. Raises PluginError."""
    parts = passages(documents)
    texts = [part.text for part in parts]
    scores = summarizer.scores(texts, documents[0].title if documents else "") if texts else ()
    low, high = min(scores, default=0.0), max(scores, default=0.0)
    return tuple(
        RankedElsewhere(
            document=part.document,
            sentence=part.sentence,
            words=len(part.text.split()),
            content=part.stems,
            score=(score - low) / (high - low) if high > low else 1.0,
            features=array("f"),
            section=(part.article, part.section),
            heading=part.heading,
            summarizer=summarizer.name,
        )
        for part, score in zip(parts, scores, strict=True)
    )


def highest(candidates: Sequence[Ranked], *, sentences: int | None = None, words: int | None = None) -> list[Ranked]:
    """Pick by score alone within a budget, best first; what is said word for word is not said again."""
    picked: list[Ranked] = []
    taken: set[frozenset[str]] = set()
    room = math.inf if words is None else words
    for candidate in sorted(candidates, key=lambda c: -c.score):
        if len(picked) == sentences:
            break
        if candidate.words <= room and candidate.stems not in taken:
            picked.append(candidate)
            taken |= {candidate.stems} if candidate.stems else set()
            room -= candidate.words
    return picked
