"""What day, month or year an expression means, seen from an article's date; a doubt about the day leaves only the month or the year."""

from datetime import date, timedelta
from enum import Enum

from briefgen.model.moment import PartialDate


class Direction(Enum):
    """Whether a date lies before or after the article's own, by the verb that governs it."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


def day_of(year: int, month: int, day: int) -> PartialDate | None:
    """A full date, or None where the calendar has no such day."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def from_day(day: date) -> PartialDate:
    """A full date from the standard library's."""
    return PartialDate(day.year, day.month, day.day)


def in_month_of(day: date) -> PartialDate:
    """The month a day lies in: all that 'last week' says for sure."""
    return PartialDate(day.year, day.month)


def whole_day(anchor: PartialDate | None) -> date | None:
    """The anchor as a day, None where its day is not known."""
    return anchor.first_day if anchor and anchor.day else None


def nearest_month(month: int, day: int, anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    """A month (and day, or 0) without its year: the last one before or the first one after the anchor, else the closest."""
    if anchor is None or not anchor.month:
        return None
    reach = (anchor.year - 1, anchor.year, anchor.year + 1)
    dated = [PartialDate(y, month, day) for y in reach if not day or day_of(y, month, day)]
    here = anchor if day and anchor.day else PartialDate(anchor.year, anchor.month)
    if direction is Direction.PAST:
        return max((d for d in dated if _month_or_day(d) <= _month_or_day(here)), default=None)
    if direction is Direction.FUTURE:
        return min((d for d in dated if _month_or_day(d) >= _month_or_day(here)), default=None)
    return min(dated, key=lambda d: _distance((d.first_day - anchor.first_day).days), default=None)


def _distance(days: int) -> int:
    """How far a date lies off; news looks back more than ahead, so a day ahead counts double."""
    return 2 * days if days > 0 else -days


def _month_or_day(moment: PartialDate) -> tuple[int, int, int]:
    return moment.year, moment.month, moment.day


def weekday_near(weekday: int, anchor: PartialDate | None, word: str, direction: Direction) -> PartialDate | None:
    """A named weekday; `word` is 'last', 'next', 'this' or ''. The anchor's own day counts unless last or next is said."""
    day = whole_day(anchor)
    if day is None:
        return None
    back, ahead = (day.weekday() - weekday) % 7, (weekday - day.weekday()) % 7
    if word in {"last", "past"}:
        return from_day(day - timedelta(back or 7))
    if word == "next":
        return from_day(day + timedelta(ahead or 7))
    if direction is Direction.FUTURE or word in {"this", "coming"}:
        return from_day(day + timedelta(ahead))
    return from_day(day - timedelta(back))


def days_away(days: int, anchor: PartialDate | None) -> PartialDate | None:
    """Yesterday, today, tomorrow or so many days off."""
    day = whole_day(anchor)
    return from_day(day + timedelta(days)) if day else None


def period_away(unit: str, count: int, anchor: PartialDate | None) -> PartialDate | None:
    """So many weeks, months, quarters or years from the anchor (0: this one), at the precision that the unit keeps."""
    if anchor is None:
        return None
    if unit in {"day", "week", "fortnight", "weekend"}:
        day = whole_day(anchor)
        return in_month_of(day + timedelta(count * {"day": 1, "fortnight": 14}.get(unit, 7))) if day else None
    if unit in {"month", "quarter"}:
        return _months_away(count * (3 if unit == "quarter" else 1), anchor) if anchor.month else None
    year = anchor.year + count * {"decade": 10, "century": 100}.get(unit, 1)
    return PartialDate(year) if 1 <= year <= 9999 else None


def span_ahead(unit: str, count: int, anchor: PartialDate | None) -> PartialDate | None:
    """The month that the next days or weeks lie in, or the year of the next months; None where they run on into another."""
    last = days_away(count * {"day": 1, "week": 7, "month": 30}.get(unit, 365), anchor)
    if anchor is None or last is None or last.year != anchor.year:
        return None
    if unit not in {"day", "week"}:
        return PartialDate(last.year)
    return PartialDate(last.year, last.month) if last.month == anchor.month else None


def _months_away(count: int, anchor: PartialDate) -> PartialDate:
    months = anchor.year * 12 + anchor.month - 1 + count
    return PartialDate(months // 12, months % 12 + 1)


def weekend_near(word: str, anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    """A weekend, as the month its Saturday lies in."""
    day = whole_day(anchor)
    if day is None:
        return None
    back, ahead = (day.weekday() - 5) % 7, (5 - day.weekday()) % 7
    is_ahead = word in {"next", "coming"} or (word == "this" and direction is not Direction.PAST) or direction is Direction.FUTURE
    return in_month_of(day + timedelta(ahead) if is_ahead and "past" not in word and word != "last" else day - timedelta(back))


def season_near(season: str, word: str, anchor: PartialDate | None) -> PartialDate | None:
    """The year of 'last summer', 'this spring', 'next winter'; a season keeps no month."""
    if anchor is None:
        return None
    begins = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[season]
    if word in {"last", "past"} and anchor.month <= begins:
        return PartialDate(anchor.year - 1)
    if word == "next" and anchor.month >= begins:
        return PartialDate(anchor.year + 1)
    return PartialDate(anchor.year)
