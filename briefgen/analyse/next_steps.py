"""What to watch: announced steps, deadlines and conditions that lie ahead."""

from briefgen.language.shapes import DateMention, StepCue
from briefgen.language.spoken import spoken
from briefgen.model.document import Document, Sentence
from briefgen.model.finding import NextStep
from briefgen.model.moment import PartialDate
from briefgen.model.settings import Settings

_LIMIT_WORDS = 30


class _NextSteps:
    """Finds what is announced, due or conditional."""

    def analyse(self, document: Document, settings: Settings) -> tuple[NextStep, ...]:
        """The steps that lie ahead, the most important first, one a sentence; lines that cannot stand alone are left out."""
        anchor = settings.date or document.published
        title = frozenset(spoken().words.content_stems(settings.title or document.title))
        found = (_step(document, s, anchor, title) for s in document.body)
        return tuple(sorted((f for f in found if f is not None), key=lambda f: -f.score))


def _step(document: Document, sentence: Sentence, anchor: PartialDate | None, title: frozenset[str]) -> NextStep | None:
    """The step that a sentence announces: by a cue, or by a date that lies ahead."""
    text = document.slice(sentence.span)
    if spoken().step_cues.SETTLED.search(text) or text.rstrip("”\"' ").endswith("?"):
        return None
    dates = [m for m in spoken().dates.date_mentions(text, anchor) if m.is_future and not _is_beside(text, m)]
    cue, place = _cue(text)
    if cue is None and dates:
        nearest = max(dates, key=_precision)
        cue, place = spoken().step_cues.DATED[min(_precision(nearest), 1)], (nearest.start, nearest.end)
    if cue is None or (_is_past(text, place, anchor) and not dates):
        return None
    line = spoken().trimming.trimmed(document, sentence, limit_words=_LIMIT_WORDS, keep=place)
    if line is None or spoken().line_words.FROM_WITHIN.match(line):
        return None
    return NextStep(rule=cue.rule, score=_importance(sentence, text, cue, dates, title, place), text=line, evidence=(sentence.span,))


def _is_beside(text: str, mention: DateMention) -> bool:
    """Whether a date ahead makes no step: in somebody's mouth, or beside what has been done ('urged them on for November's vote')."""
    return _is_quoted(text, mention.start) or spoken().date_direction.is_told_past(text, mention.start, mention.end)


def _is_quoted(text: str, place: int) -> bool:
    before = text[:place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _precision(mention: DateMention) -> int:
    """2 for a day, 1 for a month, 0 for a year; by its words where the article's date is not known."""
    if mention.when is None:
        return 1 + bool(spoken().line_words.DAY.search(mention.text))
    return bool(mention.when.month) + bool(mention.when.day)


def _cue(text: str) -> tuple[StepCue | None, tuple[int, int]]:
    """The surest cue of a sentence and where its words stand."""
    for cue in spoken().step_cues.STEP_CUES:
        found = spoken().step_cues.cue_pattern(cue).search(text)
        if found:
            return cue, (found.start(), min(found.end(), found.start() + 60))
    return None, (0, 0)


def _is_past(text: str, place: tuple[int, int], anchor: PartialDate | None) -> bool:
    """Whether the clause of the cue is dated in the past: 'agreed to meet in 2019'."""
    return any(
        m.when is not None and not m.is_future and m.when.year < (anchor.year if anchor else m.when.year)
        for m in spoken().dates.date_mentions(text, anchor)
    )


def _importance(
    sentence: Sentence, text: str, cue: StepCue, dates: list[DateMention], title: frozenset[str], place: tuple[int, int]
) -> float:
    """A date ahead, the words of the headline and the surety of the cue count; words inside a quotation count less."""
    score = (
        cue.worth
        + 0.15 * bool(dates)
        + 0.15 * min(1.0, len(title & set(spoken().words.content_stems(text))) / 3)
        + 0.05 / max(1, sentence.paragraph)
    )
    score += 0.05 * max((_precision(m) for m in dates), default=0)
    return round(min(max(score - 0.2 * _is_quoted(text, place[0]), 0.05), 1.0), 3)


ANALYSER = _NextSteps()
