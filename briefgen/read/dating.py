"""When an article was published, from what stands beside its prose; the clock is never asked."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress

from briefgen.language.shapes import Dateline
from briefgen.language.spoken import spoken
from briefgen.model.moment import PartialDate
from briefgen.read.capitals import calendar_case

_NEAR_DAYS = 10
_LONGEST_STAMP = 160


def full_dates(text: str) -> list[PartialDate]:
    """The dates that a text writes with day, month and year."""
    dates = []
    for found in spoken().dating.full_date().finditer(calendar_case(text)):
        n = next(n for n in "123" if found[f"d{n}"])
        month = int(found["m3"]) if n == "3" else spoken().calendar_words.month_number(found[f"m{n}"])
        with suppress(ValueError):
            dates.append(PartialDate(int(found[f"y{n}"]), month or 0, int(found[f"d{n}"])))
    return dates


def published(
    chosen: PartialDate | None, line: Dateline | None, credits: Sequence[str], captions: Sequence[str], lead: str
) -> PartialDate | None:
    """The day of publication: the user's, the dateline's with a year from near it, or that of a "Published:" line.

    `credits` are bylines and notices of rights, `captions` those of pictures, `lead` the article's first paragraphs.
    """
    if chosen and (chosen.month or not line):
        return chosen
    if line and line.month and line.day:
        year = chosen.year if chosen else line.year or _year(line.month, line.day, credits, captions, lead)
        return PartialDate(year, line.month, line.day) if year and _is_day(year, line) else chosen
    if chosen:
        return chosen
    stated = [day for text in credits if is_stamp(text) for day in full_dates(text)]
    return min(stated, default=None)  # "First published" is the article's day, so the earliest of several stamps counts


def is_stamp(text: str) -> bool:
    """Whether a line says when the article was published: a byline, "Published: …", or a date alone."""
    if len(text) > _LONGEST_STAMP or not full_dates(text):
        return False
    rest = spoken().dating.full_date().sub("", calendar_case(text))
    is_alone = not re.search(r"[^\W\d_]{4,}", re.sub(spoken().dating.WEEKDAY, "", rest))
    return is_alone or bool(re.match(spoken().dating.STAMP, text, re.IGNORECASE))


def _is_day(year: int, line: Dateline) -> bool:
    with suppress(ValueError):
        return bool(PartialDate(year, line.month or 0, line.day or 0))
    return False


def _year(month: int, day: int, credits: Iterable[str], captions: Iterable[str], lead: str) -> int | None:
    """The year a dateline leaves out.

    A stamp or notice of rights names it; a picture is taken on the day or within the months before it (archive pictures
    say so and are left out); in the prose itself only a date within days of the dateline counts.
    """
    for text in credits:
        for found in full_dates(text):
            return found.year
        if rights := re.search(r"(?:©|copyright|\(c\))\D{0,12}((?:19|20)\d\d)", text, re.IGNORECASE):
            return int(rights[1])
    recent = [d for text in captions if not re.search(spoken().dating.ARCHIVED, text, re.IGNORECASE) for d in full_dates(text)]
    if recent:
        latest = max(recent)
        return latest.year + (latest.month - month > 6)
    near = [d.year for d in full_dates(lead) if abs((d.month - month) * 30 + d.day - day) <= _NEAR_DAYS]
    return near[0] if near else None
