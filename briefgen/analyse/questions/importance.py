"""Which open questions matter: headline, lead, centrality and repetition; near-duplicates merge with all their evidence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.language.shapes import Article
from briefgen.language.spoken import spoken

MOST = 8
# The least scores are set by reading some 600 questions of ordinary news, and checked on marked articles.
LEAST_SCORE = 0.27
LEAST_GUESS = 0.21  # the same for what a cue alone does not leave open
LEAST_IN_RICH = 0.15  # where several questions rest on sure cues, most of what is open was marked
LEAST_GUESS_IN_RICH = 0.18
_SURE_SCORE = 0.3
_SURE_COUNT = 2
LEAST_SHARE = 0.38  # of the best question's score: beside a strong question the weak ones only distract
_LEAD_LINES = 3  # sentences
_MUCH = 3  # content words of the lead
_EARLY_GUESS = 0.9
_STRAY_GUESS = 0.7
_SAME = 0.6  # share of content words that two questions have in common when they ask the same


@dataclass(frozen=True, slots=True)
class Candidate:
    """A finished question before ranking; `lines` are the sentences it rests on, the main one first.

    `is_guess` tells that its cue alone ('could', 'urged', 'if') leaves nothing open: the article must be about it.
    """

    rule: str
    weight: float
    kind: str
    text: str
    why: str
    actor: str
    lines: tuple[int, ...]
    is_guess: bool = False
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Weights:
    """What the article is about: stems of the headline and lead, and in how many sentences each stem stands."""

    headline: frozenset[str]
    lead: frozenset[str]
    spread: Counter[str]
    names: frozenset[str]
    size: int


def weights_of(article: Article) -> Weights:
    """Measure an article once for all its questions."""
    per_line = [frozenset(spoken().words.content_stems(line.text)) for line in article.lines]
    spread = Counter(stem for stems in per_line for stem in stems)
    lead = frozenset().union(*per_line[:2])
    headline = frozenset(spoken().words.content_stems(article.document.title)) or (per_line[0] if per_line else frozenset())
    names = frozenset(spoken().words.stem(word) for word in article.capitalised)
    return Weights(headline, lead, spread, names, len(per_line))


def scored(candidate: Candidate, weights: Weights) -> Candidate:
    """A candidate with its score: the rule's weight times what it has to do with the article."""
    stems = frozenset(spoken().words.content_stems(candidate.text))
    if not stems:
        return replace(candidate, score=0.0)
    headline = min(1.0, len(stems & weights.headline) / min(3, len(weights.headline) or 1))
    lead = min(1.0, len(stems & weights.lead) / min(4, len(stems)))
    central = sum(min(weights.spread[s], 4) / 4 for s in stems) / len(stems)
    early = 1 - candidate.lines[0] / max(weights.size, 1)
    importance = 0.35 * headline + 0.25 * lead + 0.25 * central + 0.15 * early
    led = 0.08 if candidate.lines[0] == 0 else 0.0  # what the lead itself leaves open is what the article is about
    bearing = _bearing(candidate, stems, weights) if candidate.is_guess else 1.0
    return replace(candidate, score=round(min(1.0, candidate.weight * bearing * (0.35 + 0.65 * importance + led)), 4))


def _bearing(candidate: Candidate, stems: frozenset[str], weights: Weights) -> float:
    """What a guess is worth: all where it shares with the headline more than a name, less where the article is about something else."""
    shared = stems & weights.headline
    if shared and candidate.lines[0] == 0:
        return 1.0
    if len(shared) > 1 and shared - weights.names:
        return 1.0
    if len(stems & weights.lead) >= _MUCH and (stems & weights.lead) - weights.names:
        return 1.0
    return _EARLY_GUESS if shared and candidate.lines[0] <= _LEAD_LINES else _STRAY_GUESS


def chosen(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The questions worth asking, most important first, near-duplicates merged."""
    kept: list[Candidate] = []
    stems: list[frozenset[str]] = []
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.lines, c.text)):
        mine = frozenset(spoken().words.content_stems(candidate.text))
        twin = next((n for n, other in enumerate(stems) if _overlap(mine, other) >= _SAME or (len(mine) > 2 and mine < other)), None)
        if twin is not None:
            merged = tuple(dict.fromkeys((*kept[twin].lines, *candidate.lines)))
            kept[twin] = replace(kept[twin], lines=merged, score=min(1.0, kept[twin].score + 0.02))
        elif candidate.score >= _least(candidate, kept):
            kept.append(candidate)
            stems.append(mine)
    kept.sort(key=lambda c: (-c.score, c.lines, c.text))
    return tuple(c for c in kept[:MOST] if c.score >= LEAST_SHARE * kept[0].score)


def _least(candidate: Candidate, better: Sequence[Candidate]) -> float:
    """The score that a candidate needs beside those that rank before it."""
    is_rich = sum(c.score >= _SURE_SCORE and not c.is_guess for c in better) >= _SURE_COUNT
    if candidate.is_guess:
        return LEAST_GUESS_IN_RICH if is_rich else LEAST_GUESS
    return LEAST_IN_RICH if is_rich else LEAST_SCORE


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
