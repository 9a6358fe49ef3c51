"""How likely an analyst is to ask a question of an article, by trees trained on marked articles, and how much it matters there."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.analyse.questions.candidate import Candidate
from briefgen.analyse.questions.choice import SURE_CUE
from briefgen.analyse.trees import model
from briefgen.language.shapes import LOOSE_ENDS, Article
from briefgen.language.spoken import spoken

MARKED_PATH = Path(__file__).parent / "marked_model.txt"  # whether an analyst marks the sentence as leaving a key question open
READ_PATH = Path(__file__).parent / "read_model.txt"  # whether a strict reader finds the question valid and well put
NAMES = (
    "weight of the rule", "wording", "weight", "best rule of the sentence", "questions of the sentence", "open words of the sentence",
    "open words of the article", "words shared with the headline", "words shared with the lead", "their share", "spread of its words",
    "place", "sentences", "words", "words left out", "other sentences it rests on", "names", "past tenses", "quotation",
    "article in the first person", "sure cues of the article", "questions of the article", *LOOSE_ENDS,
)  # fmt: skip
RISING = frozenset({"weight of the rule", "wording", "weight"})  # what can only raise a question
_OF_THE_MATTER = ("words shared with the headline", "their share", "spread of its words", "place")
_CUE_ALONE = 0.43  # so much of its square a weight is a chance by itself: a cue that is right four times in five is always asked
FOREMOST = 1.0  # a weight that no built-in rule has: a house that writes it has its question asked before all that trees judge
_MATTERING = 0.6  # power of importance in the order: with 1 a likely question further down goes behind a doubtful one of the lead
_SURE = 0.6  # weight of a rule whose cue leaves something open by itself
_WIDE = 4  # sentences in which a word stands that the article is about
_LEAD = 2  # sentences


@dataclass(frozen=True, slots=True)
class Theme:
    """What an article is about, measured once for all its questions: stems of headline and lead, in how many sentences each stem stands."""

    headline: frozenset[str]
    lead: frozenset[str]
    spread: Counter[str]
    size: int
    own_voice: float
    openness: tuple[float, ...]

    @property
    def mean_openness(self) -> float:
        """The log-odds of the article's sentences, on average."""
        return sum(self.openness) / max(1, len(self.openness))


def theme_of(article: Article, openness: Sequence[float]) -> Theme:
    """Measure an article; `openness` has the log-odds of its sentences."""
    per_line = [frozenset(spoken().words.content_stems(line.text)) for line in article.lines]
    headline = frozenset(spoken().words.content_stems(article.document.title)) or (per_line[0] if per_line else frozenset())
    speakers = spoken().openness.OWN_VOICE
    return Theme(
        headline,
        frozenset().union(*per_line[:_LEAD]),
        Counter(stem for stems in per_line for stem in stems),
        len(per_line),
        sum(not speakers.isdisjoint(line.forms.places) for line in article.lines) / max(1, len(per_line)),
        tuple(openness),
    )


def judged(candidates: Sequence[Candidate], article: Article) -> tuple[Candidate, ...]:
    """The candidates with the chance that an analyst would ask each so, and that chance by what it has to do with the article."""
    if not candidates:
        return ()
    marked, read = model(MARKED_PATH), model(READ_PATH)
    openness = [spoken().openness.openness(line.tokens) for line in article.lines]
    found = []
    for candidate, row in zip(candidates, features(candidates, article, theme_of(article, openness)), strict=True):
        open_ = _with_cue(marked.value(row), candidate)
        # What the text itself puts as a question is its own words, and no form of ours that could have gone wrong.
        told = 1.0 if candidate.is_put else min(1.0, max(0.0, read.value(row)))
        chance = max(open_ * told, _CUE_ALONE * candidate.weight**2, _CUE_ALONE * SURE_CUE**2 if candidate.cue >= SURE_CUE else 0.0)
        score = open_ * math.sqrt(told) * _importance(row) ** _MATTERING
        if candidate.cue >= FOREMOST:
            chance = score = 1.0
        found.append(replace(candidate, chance=round(chance, 4), score=round(score, 4)))
    return tuple(found)


def _with_cue(chance: float, candidate: Candidate) -> float:
    """A chance that is no worse than half way to the cue's own: sure cues are rarer in the marked articles than trees can learn from."""
    raised = candidate.cue if candidate.is_put else (chance + candidate.weight) / 2
    return min(1.0, max(0.0, chance, raised))


def _importance(row: Sequence[float]) -> float:
    """What a question has to do with its article: headline, lead, how many sentences are about the same, and how early it comes."""
    headline, lead, spread, place = (row[NAMES.index(name)] for name in _OF_THE_MATTER)
    return 0.35 + 0.65 * (0.3 * min(1.0, 2 * headline) + 0.2 * lead + 0.1 * spread + 0.4 * (1 - place))


def features(candidates: Sequence[Candidate], article: Article, theme: Theme) -> tuple[tuple[float, ...], ...]:
    """The values of NAMES for each question of an article."""
    best: dict[int, float] = {}
    here: Counter[int] = Counter()
    for candidate in candidates:
        place = candidate.lines[0]
        best[place] = max(best.get(place, 0.0), candidate.cue)
        here[place] += 1
    sure = sum(weight >= _SURE for weight in best.values()) / max(1, theme.size)
    whole = (theme.own_voice, sure, len(candidates) / max(1, theme.size))
    return tuple(_row(c, article, theme, best[c.lines[0]], here[c.lines[0]], whole) for c in candidates)


def _row(
    candidate: Candidate, article: Article, theme: Theme, best: float, here: int, whole: tuple[float, float, float]
) -> tuple[float, ...]:
    line, stems = article.lines[candidate.lines[0]], frozenset(spoken().words.content_stems(candidate.text))
    words = candidate.text.split()
    size = max(1, len(stems))
    verbs = [t.tag for t in line.tokens if t.tag in ("VBD", "VBZ", "VBP", "MD")]
    in_lead = len(stems & theme.lead)
    return (
        candidate.cue,
        candidate.wording,
        candidate.weight,
        best,
        here,
        theme.openness[candidate.lines[0]],
        theme.mean_openness,
        len(stems & theme.headline) / size,
        in_lead,
        in_lead / size,
        sum(min(theme.spread[stem], _WIDE) for stem in stems) / _WIDE / size,
        candidate.lines[0] / max(1, theme.size),
        theme.size,
        len(words),
        len(line.text.split()) - len(words),
        len(candidate.lines) - 1,
        sum(word[:1].isupper() for word in words[1:]),
        verbs.count("VBD") / max(1, len(verbs)),
        float(not _QUOTES.isdisjoint(line.text)),
        *whole,
        *spoken().question_loose_ends.loose_ends(candidate.text, line.tokens, article.document.title),
    )


_QUOTES = frozenset('"“„«')
