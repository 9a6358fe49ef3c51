"""Dates in running text, resolved against the article's date, and the dateline it opens with."""

import re
from functools import lru_cache

from briefgen.language.english.date_direction import direction_of
from briefgen.language.english.date_forms import DateForm, cues_in, date_forms, lead_start
from briefgen.language.english.date_guards import is_date
from briefgen.language.english.date_periods import reading_of
from briefgen.language.english.date_resolution import Direction
from briefgen.language.english.date_uses import dates_nothing
from briefgen.language.english.datelines import dateline
from briefgen.language.shapes import Dateline, DateMention
from briefgen.model.moment import PartialDate

__all__ = ["DateMention", "Dateline", "date_mentions", "dateline", "dates_nothing"]


@lru_cache(maxsize=1 << 13)  # several analysers ask for the same sentence
def date_mentions(text: str, anchor: PartialDate | None) -> tuple[DateMention, ...]:
    """Find the dates of one sentence in order, none overlapping, each resolved against `anchor`, the article's date."""
    taken: list[DateMention] = []
    cues = cues_in(text)
    anchor = anchor if anchor is None or 1 < anchor.year < 9999 else None  # beside the calendar's ends no other day can be counted
    for form in date_forms():
        if not form.cues <= cues:
            continue
        for found in form.pattern.finditer(text):
            start, end = lead_start(text, found.start()), found.end()
            if any(start < m.end and m.start < end for m in taken) or not is_date(form, found):
                continue
            taken.append(_mention(form, found, start, anchor))
    return tuple(sorted(taken, key=lambda m: m.start))


def _mention(form: DateForm, found: re.Match[str], start: int, anchor: PartialDate | None) -> DateMention:
    end = found.end()
    direction = direction_of(found.string, start, end) if form.is_relative else Direction.OPEN
    when = form.resolve(found, anchor, direction)
    is_future = _is_future(when, anchor, direction, is_today=form.name == "day_word")
    reading = reading_of(form.name, found, anchor, when)
    return DateMention(start, end, found.string[start:end], when, form.is_relative, is_future, reading)


def _is_future(when: PartialDate | None, anchor: PartialDate | None, direction: Direction, *, is_today: bool) -> bool:
    """After the anchor, as far as both are known; where they agree so far, the governing verb decides."""
    if when is None or anchor is None:
        return direction is Direction.FUTURE
    known = min(2 if when.day else 1 if when.month else 0, 2 if anchor.day else 1 if anchor.month else 0) + 1
    mine, theirs = (when.year, when.month, when.day)[:known], (anchor.year, anchor.month, anchor.day)[:known]
    return mine > theirs or (mine == theirs and direction is Direction.FUTURE and not is_today)
