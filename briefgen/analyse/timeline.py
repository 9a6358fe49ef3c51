"""What happened when, and what is expected: one event for each date that a sentence with a verb gives."""

from collections import Counter
from collections.abc import Iterator

from briefgen.language.shapes import DateMention
from briefgen.language.spoken import spoken
from briefgen.model.document import Document, Sentence
from briefgen.model.finding import Event
from briefgen.model.moment import PartialDate
from briefgen.model.settings import Settings

_LIMIT_WORDS, _MOST_WORDS = 30, 50


class _Timeline:
    """Finds dated events."""

    def analyse(self, document: Document, settings: Settings) -> tuple[Event, ...]:
        """The dated events, the most important first; relative dates need the article's date, without it they are left out."""
        anchor = settings.date or document.published
        title = frozenset(spoken().words.content_stems(settings.title or document.title))
        events = [e for s in document.body for e in _events(document, s, anchor, title)]
        return _in_order(events)


def _in_order(events: list[Event]) -> tuple[Event, ...]:
    """By importance, where each further event of one date counts less, so that a short timeline spans the story."""
    told: Counter[PartialDate] = Counter()
    ranked: list[tuple[float, int, Event]] = []
    for n, event in sorted(enumerate(events), key=lambda pair: -pair[1].score):
        ranked.append((event.score * 0.75 ** told[event.when], -n, event))
        told[event.when] += 1
    return tuple(e for _, _, e in sorted(ranked, key=lambda r: (-r[0], -r[1])))


def _events(document: Document, sentence: Sentence, anchor: PartialDate | None, title: frozenset[str]) -> Iterator[Event]:
    """The events of a sentence, no two of the same words: of dates that share a clause the most important one is told."""
    text = document.slice(sentence.span)
    tokens = spoken().tags.tagged(text)
    if not any(t.tag.startswith(("VB", "MD")) or spoken().date_direction.is_scheduled_present(tokens, i) for i, t in enumerate(tokens)):
        return
    named = [m for m in spoken().dates.date_mentions(text, anchor) if _dates_what_is_told(text, m)]
    dated = {m.when: m for m in reversed(named) if m.when is not None}
    mentions = sorted(dated.values(), key=lambda m: m.start)
    unplaced = [m for m in named if anchor is None and m.is_relative and not spoken().line_words.DAY.search(m.text)]
    told: dict[str, Event] = {}
    for mention in mentions:
        event = _event(document, sentence, text, mention, [m for m in (*mentions, *unplaced) if m is not mention], title)
        if mention.when and not mention.when.day and any(m.text in event.text for m in unplaced):
            continue  # "last year", of which the year is not known, is what happened then, and not the year beside it
        if event.text not in told or event.score > told[event.text].score:
            told[event.text] = event
    yield from told.values()


def _dates_what_is_told(text: str, mention: DateMention) -> bool:
    """Whether something happened on a date, as the sentence tells it; which figures are meant, or are compared, does not say so."""
    place = mention.start, mention.end
    return not spoken().date_direction.dates_data(text, *place) and not spoken().dates.dates_nothing(text, *place)


def _event(
    document: Document, sentence: Sentence, text: str, mention: DateMention, others: list[DateMention], title: frozenset[str]
) -> Event:
    assert mention.when is not None
    keep, avoid = (mention.start, mention.end), tuple((m.start, m.end) for m in others)
    line = (
        spoken().trimming.trimmed(document, sentence, limit_words=_LIMIT_WORDS, keep=keep, avoid=avoid) if avoid else None
    ) or spoken().trimming.trimmed(document, sentence, limit_words=_LIMIT_WORDS, keep=keep)
    return Event(
        rule=_rule(text, mention),
        score=_importance(sentence, text, mention, line, title),
        text=line or spoken().trimming.trimmed(document, sentence, limit_words=_MOST_WORDS, keep=keep) or spoken().trimming.in_full(text),
        evidence=(sentence.span,),
        when=mention.when,
        expression=mention.text,
        is_expected=mention.is_future,
    )


def _rule(text: str, mention: DateMention) -> str:
    if _dates_only_the_report(text, mention):
        return "event.reported"
    return "event.expected" if mention.is_future else "event.relative" if mention.is_relative else "event.dated"


def _dates_only_the_report(text: str, mention: DateMention) -> bool:
    """Whether the date says when something was said, not when it happened: 'the minister said on Monday'."""
    frames = spoken().attribution.attributions(text)
    if not frames:
        return False
    return not any(a <= mention.start and mention.end <= b for a, b in frames[0].position)


def _is_measure(text: str, mention: DateMention) -> bool:
    """Whether the date is only the year that something has lasted since, or the 'today' of somebody who is quoted."""
    before = text[: mention.start]
    is_quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    if is_quoted and mention.text.lower() in spoken().line_words.PRESENT_DAYS:
        return True
    return spoken().line_words.MEASURED_FROM.match(mention.text) is not None


def _importance(sentence: Sentence, text: str, mention: DateMention, line: str | None, title: frozenset[str]) -> float:
    """Days, the future, the article's opening and the words of its headline count; report dates and beginnings do not."""
    moment = mention.when
    score = 0.35 + 0.15 / max(1, sentence.paragraph) + 0.15 * min(1.0, len(title & set(spoken().words.content_stems(text))) / 3)
    score += 0.1 * bool(moment and moment.day) + 0.15 * mention.is_future + 0.05 * bool(moment and moment.month)
    is_report = _dates_only_the_report(text, mention)
    score -= (0.05 if sentence.paragraph == 1 else 0.2) * is_report + 0.2 * (line is None) + 0.1 * mention.text.isdigit()
    score -= 0.3 * _is_measure(text, mention)
    return round(min(max(score, 0.05), 1.0), 3)


ANALYSER = _Timeline()
