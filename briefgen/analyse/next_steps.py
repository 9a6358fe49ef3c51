"""What to watch: announced steps, deadlines and conditions that lie ahead."""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.dates import DateMention, date_mentions
from briefgen.language.trimming import trimmed
from briefgen.language.words import content_stems
from briefgen.model.document import Document, Sentence
from briefgen.model.finding import NextStep
from briefgen.model.moment import PartialDate
from briefgen.model.settings import Settings

_LIMIT_WORDS = 30
_ACTS = (
    r"meet|vote|hold|publish|begin|start|launch|decide|present|submit|review|return|announce|consider|hear|open|close|resume|discuss|visit"
    r"|travel|seek|appeal|sign|release|report|rule|convene|host|face|unveil|introduce|table|debate|expire|end|take effect|come into force"
    r"|take place|go (?:to|before|into)|be (?:held|published|released|required|asked|sent|reviewed|decided|completed|introduced|put|phased"
    r"|extended|presented|discussed)"
)


_GOES_ON = "proceed|begin|start|resume|go ahead|move|continue|happen|take (?:place|effect)|be (?:signed|approved|held|agreed|lifted)"


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that announce a step, and how surely they do."""

    rule: str
    words: str
    worth: float


_NOW = r"(?:now |also |still |currently |widely )?"
_CUES = (
    _Cue(
        "next_step.deadline",
        r"\bha(?:s|ve) (?:until|\w+ (?:days|weeks|months) to)\b|\bmust \w+.{0,60}\bby\b|\bexpires? (?:on|in|at)\b",
        0.6,
    ),
    _Cue("next_step.scheduled", rf"\b(?:is|are|’s|’re) {_NOW}(?:scheduled|slated|due|set|timetabled|booked) (?:to|for|in|on|back)\b", 0.6),
    _Cue("next_step.plan", r"\b(?:plans?|intends?|aims?|hopes?|seeks?|vows|pledges|promises) to\b|\bplanned for\b", 0.5),
    _Cue("next_step.plan", r"\b(?:has|have) (?:vowed|pledged|promised|agreed) to\b|\b(?:is|are) (?:planning|preparing)\b", 0.5),
    _Cue("next_step.expected", rf"\b(?:is|are) {_NOW}(?:expected|poised|likely|tipped|forecast) to\b|\bexpects? to\b", 0.4),
    _Cue("next_step.will", rf"\b(?:will|’ll|shall) (?:also |now |then |first |next |soon |still |again )?(?:{_ACTS})\b", 0.45),
    _Cue("next_step.arranged", r"\b(?:is|are) to (?:be )?[a-z]+\b|\bwill (?:still |then )?have to\b", 0.4),
    _Cue("next_step.deadline", r"\bdeadline\b(?! (?:passed|expired))", 0.45),
    _Cue("next_step.before", rf"\b(?:before|until) [^,.;—–]{{3,60}}\b(?:can|could|would|will) (?:{_GOES_ON})\b", 0.45),
    _Cue("next_step.condition", r"^(?:Until|Unless|If) [^.]{8,90}, [^.]*\b(?:will|would|could|risks?|cannot|can|may|remains?)\b", 0.3),
    _Cue("next_step.condition", r"\bunless\b|\bpending\b|\bsubject to\b", 0.3),
)
_DATED = (_Cue("next_step.dated", "", 0.15), _Cue("next_step.dated", "", 0.4))  # a year far off, and a month or day
_SETTLED = re.compile(
    r"\b(?:was|were|had) (?:\w+ )?(?:scheduled|due|set|expected|planned|supposed|likely)\b|\bno plans? to\b|\bcancell?ed\b"
    r"|\bwould have\b|\bnot expected\b"
)


@lru_cache(maxsize=len(_CUES))
def _pattern(cue: _Cue) -> re.Pattern[str]:
    return re.compile(cue.words.replace("’", "['’]"))


class _NextSteps:
    """Finds what is announced, due or conditional."""

    def analyse(self, document: Document, settings: Settings) -> tuple[NextStep, ...]:
        """The steps that lie ahead, the most important first, one a sentence; lines that cannot stand alone are left out."""
        anchor = settings.date or document.published
        title = frozenset(content_stems(settings.title or document.title))
        found = (_step(document, s, anchor, title) for s in document.body)
        return tuple(sorted((f for f in found if f is not None), key=lambda f: -f.score))


def _step(document: Document, sentence: Sentence, anchor: PartialDate | None, title: frozenset[str]) -> NextStep | None:
    """The step that a sentence announces: by a cue, or by a date that lies ahead."""
    text = document.slice(sentence.span)
    if _SETTLED.search(text) or text.rstrip("”\"' ").endswith("?"):
        return None
    dates = [m for m in date_mentions(text, anchor) if m.is_future and not _is_quoted(text, m.start)]
    cue, place = _cue(text)
    if cue is None and dates:
        nearest = max(dates, key=_precision)
        cue, place = _DATED[min(_precision(nearest), 1)], (nearest.start, nearest.end)
    if cue is None or (_is_past(text, place, anchor) and not dates):
        return None
    line = trimmed(document, sentence, limit_words=_LIMIT_WORDS, keep=place)
    if line is None or re.match(r"[“\"‘]?(?:I|We|You)\b", line):
        return None
    return NextStep(rule=cue.rule, score=_importance(sentence, text, cue, dates, title, place), text=line, evidence=(sentence.span,))


def _is_quoted(text: str, place: int) -> bool:
    before = text[:place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _precision(mention: DateMention) -> int:
    """2 for a day, 1 for a month, 0 for a year; by its words where the article's date is not known."""
    if mention.when is None:
        return 1 + bool(re.search(r"\d|day\b", mention.text))
    return bool(mention.when.month) + bool(mention.when.day)


def _cue(text: str) -> tuple[_Cue | None, tuple[int, int]]:
    """The surest cue of a sentence and where its words stand."""
    for cue in _CUES:
        found = _pattern(cue).search(text)
        if found:
            return cue, (found.start(), min(found.end(), found.start() + 60))
    return None, (0, 0)


def _is_past(text: str, place: tuple[int, int], anchor: PartialDate | None) -> bool:
    """Whether the clause of the cue is dated in the past: 'agreed to meet in 2019'."""
    return any(
        m.when is not None and not m.is_future and m.when.year < (anchor.year if anchor else m.when.year)
        for m in date_mentions(text, anchor)
    )


def _importance(sentence: Sentence, text: str, cue: _Cue, dates: list[DateMention], title: frozenset[str], place: tuple[int, int]) -> float:
    """A date ahead, the words of the headline and the surety of the cue count; words inside a quotation count less."""
    score = cue.worth + 0.15 * bool(dates) + 0.15 * min(1.0, len(title & set(content_stems(text))) / 3) + 0.05 / max(1, sentence.paragraph)
    score += 0.05 * max((_precision(m) for m in dates), default=0)
    return round(min(max(score - 0.2 * _is_quoted(text, place[0]), 0.05), 1.0), 3)


ANALYSER = _NextSteps()
