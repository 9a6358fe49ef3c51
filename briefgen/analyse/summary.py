"""The key points, and extractive summaries of any length, from one ranking."""

import math
from collections.abc import Iterator, Sequence
from functools import partial

from briefgen.analyse.ranking import Ranked, chosen, highest, ranked, ranked_elsewhere
from briefgen.language.spoken import spoken
from briefgen.model.document import Document, SentenceKind
from briefgen.model.finding import KeyPoint
from briefgen.model.settings import Settings
from briefgen.model.summarizer import NamedSummarizer
from briefgen.model.summary import SummarySentence

MOST_WORDS = 30  # of a key point, as a page of five that is read in a minute allows
MOST_POINTS = 12  # more than any outline shows, so that a style may choose
REPEATED = 0.5  # what a point loses when all its words have been said
SAME_PARAGRAPH = 0.5  # what a second point of one paragraph is worth: in news a paragraph is an idea
SAME_SECTION = 0.7  # and what a second one below the same heading
HEADLINE = 1.2  # what a point gains that tells all words of the headline that no point before it told


def extract(
    documents: Sequence[Document],
    *,
    sentences: int | None,
    words: int | None,
    by_section: bool = False,
    summarizer: NamedSummarizer | None = None,
) -> Iterator[SummarySentence]:
    """Choose sentences within a budget, verbatim and in the order of the documents; by section, the budget is each section's."""
    candidates = ranked_elsewhere(documents, summarizer) if summarizer else ranked(documents)
    choice = highest if summarizer else chosen
    groups: dict[tuple[int, int], list[Ranked]] = {}
    for candidate in candidates:
        groups.setdefault(candidate.section if by_section else (0, 0), []).append(candidate)
    for group in groups.values():
        picked = {id(r) for r in choice(group, sentences=sentences, words=words)}
        for r in group:
            if id(r) in picked:
                yield SummarySentence(r.document.slice(r.sentence.span), round(r.score, 4), partial(getattr, r, "reasons"), r.heading)


class KeyPoints:
    """Finds the sentences that stand for the article and read alone, most important first."""

    def analyse(self, document: Document, settings: Settings) -> tuple[KeyPoint, ...]:
        """At most twelve; a sentence that cannot be made to read alone in thirty words is not chosen."""
        if other := settings.summarizer:
            candidates = highest(ranked_elsewhere((document,), other), sentences=4 * MOST_POINTS)
        else:
            candidates = chosen(ranked((document,)), sentences=4 * MOST_POINTS)
        trimmed_lines = ((c, spoken().trimming.trimmed(document, c.sentence, limit_words=MOST_WORDS)) for c in candidates)
        lines = [(c, line) for c, line in trimmed_lines if line and spoken().trimming.speaks_for_the_text(line)]
        title = frozenset(spoken().words.content_stems(settings.title or document.title))
        return tuple(_spread(lines, _sections(document), title, other.name if other else "ranked"))


def _spread(lines: list[tuple[Ranked, str]], sections: dict[int, int], title: frozenset[str], rule: str) -> Iterator[KeyPoint]:
    """One by one the line that adds most: words of the headline, new words, a new paragraph, a new section."""
    said: set[str] = set()
    paragraphs: set[int] = set()
    left = {i: _worth(candidate, line) for i, (candidate, line) in enumerate(lines)}
    told: set[int] = set()

    def value(i: int) -> float:
        candidate = lines[i][0]
        paragraph = candidate.sentence.paragraph
        fresh = 1 - REPEATED * len(candidate.stems & said) / max(1, len(candidate.stems))
        headline = 1 + HEADLINE * len(candidate.stems & title - said) / max(1, len(title))
        place = SAME_PARAGRAPH if paragraph in paragraphs else SAME_SECTION if sections.get(paragraph) in told else 1
        return min(1.0, left[i] * fresh * place * headline)

    while left and len(paragraphs) < MOST_POINTS:
        best = max(left, key=lambda i: (value(i), -i))
        candidate, line = lines[best]
        yield KeyPoint(
            rule=f"key_point.{rule}",
            score=value(best),
            text=line,
            evidence=(candidate.sentence.span,),
            reasons=candidate.reasons,
        )
        del left[best]
        said |= candidate.stems
        paragraphs.add(candidate.sentence.paragraph)
        told.add(sections.get(candidate.sentence.paragraph, 0))


def _worth(candidate: Ranked, line: str) -> float:
    """A score says how dense a sentence is; a point must also say enough, so that a short line has to be the denser."""
    return candidate.score * math.sqrt(min(len(line.split()), MOST_WORDS) / MOST_WORDS)


def _sections(document: Document) -> dict[int, int]:
    """The number of the heading above each paragraph, from 0 before the first."""
    headings, above = 0, {}
    for sentence in document.sentences:
        headings += sentence.kind is SentenceKind.HEADING
        above[sentence.paragraph] = headings
    return above


ANALYSER = KeyPoints()
