"""Which questions are asked: the likeliest first, near-duplicates merged with all their evidence, silence where nothing is likely."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.analyse.questions.candidate import Candidate
from briefgen.language.spoken import spoken

MOST = 8
# Chances from which a question is asked, chosen by cross-validation on marked articles: of ordinary news less than one question in two
# articles is then asked that nobody marked. Where several are likely, the article is about what is open, and more of it was marked.
LEAST = 0.25
LEAST_IN_RICH = 0.08
LEAST_WORDING = 0.3  # below it a question points to what its reader has not been told: readers found three in four of no use
_LIKELY = 0.22
_RICH = 3  # sentences with a likely question
_SAME = 0.5  # share of content words that two questions have in common when they ask the same
_MERGED = 0.02


def chosen(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The questions worth asking, most important first."""
    told = [c for c in candidates if c.wording >= LEAST_WORDING]
    rich = len({c.lines[0] for c in told if c.chance >= _LIKELY}) >= _RICH
    least = LEAST_IN_RICH if rich else LEAST
    kept: list[Candidate] = []
    stems: list[frozenset[str]] = []
    for candidate in sorted(told, key=lambda c: (-c.chance, -c.weight, c.lines, c.text)):
        mine = frozenset(spoken().words.content_stems(candidate.text))
        twin = next((n for n, other in enumerate(stems) if _overlap(mine, other) >= _SAME or (len(mine) > 2 and mine < other)), None)
        if twin is not None:
            merged = tuple(dict.fromkeys((*kept[twin].lines, *candidate.lines)))
            kept[twin] = replace(kept[twin], lines=merged, score=min(1.0, kept[twin].score + _MERGED))
        elif candidate.chance >= least and len(kept) < MOST:
            kept.append(candidate)
            stems.append(mine)
    return tuple(sorted(kept, key=lambda c: (-c.score, c.lines, c.text)))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
