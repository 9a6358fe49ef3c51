"""The key points, and extractive summaries of any length, from one ranking."""

from collections.abc import Sequence

from briefgen.analyse.ranking import Ranked, chosen, ranked
from briefgen.language.trimming import trimmed
from briefgen.model.document import Document, Sentence
from briefgen.model.finding import KeyPoint
from briefgen.model.settings import Settings

MOST_WORDS = 30  # of a key point, as a page of five that is read in a minute allows
MOST_POINTS = 12  # more than any outline shows, so that a style may choose
SAME_PARAGRAPH = 0.6  # what a second point of one paragraph is worth: in news a paragraph is an idea


def extract(documents: Sequence[Document], *, sentences: int | None, words: int | None) -> list[tuple[Document, Sentence]]:
    """Choose sentences within a budget, verbatim and in the order of the documents."""
    candidates = ranked(documents)
    picked = {id(r) for r in chosen(candidates, sentences=sentences, words=words)}
    return [(r.document, r.sentence) for r in candidates if id(r) in picked]


class KeyPoints:
    """Finds the sentences that stand for the article and read alone, most important first."""

    def analyse(self, document: Document, settings: Settings) -> tuple[KeyPoint, ...]:
        """At most twelve; a sentence that cannot be made to read alone in thirty words is not chosen."""
        points: list[KeyPoint] = []
        paragraphs: set[int] = set()
        for candidate in chosen(ranked((document,)), sentences=4 * MOST_POINTS):
            if line := trimmed(document, candidate.sentence, limit_words=MOST_WORDS):
                points.append(_point(candidate, line, candidate.sentence.paragraph in paragraphs))
                paragraphs.add(candidate.sentence.paragraph)
        return tuple(sorted(points, key=lambda p: -p.score)[:MOST_POINTS])


def _point(candidate: Ranked, line: str, is_second: bool) -> KeyPoint:
    return KeyPoint(
        rule="key_point.ranked",
        score=candidate.score * (SAME_PARAGRAPH if is_second else 1),
        text=line,
        evidence=(candidate.sentence.span,),
        reasons=candidate.reasons,
    )


ANALYSER = KeyPoints()
