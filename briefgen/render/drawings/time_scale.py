"""Time as length: one scale for all dates, with a visible break where long empty stretches would press the rest together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.model.moment import PartialDate

EMPTY_SHARE = 0.75  # of the whole; a longer stretch without a date would press the rest into a quarter, and is broken
BREAK = 26.0  # points that a broken stretch takes
MOST_BREAKS = 2
MOST_TICKS = 60


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """A stretch of days as ordinals; `end` is the day after the last one."""

    start: int
    end: int

    @property
    def middle(self) -> float:
        """The day in the middle."""
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Scale:
    """Where on a line from `left` each day lies; `cuts` are the stretches that are left out, in order."""

    first: int
    last: int
    left: float
    unit: float
    cuts: tuple[Days, ...]

    def at(self, day: float) -> float:
        """The place of a day's beginning."""
        left_out = sum(min(day, cut.end) - cut.start for cut in self.cuts if day > cut.start)
        added = sum(BREAK * min(1.0, (day - cut.start) / (cut.end - cut.start)) for cut in self.cuts if day > cut.start)
        return self.left + (day - self.first - left_out) * self.unit + added

    def middle(self, span: Days) -> float:
        """The place of a stretch's middle."""
        return (self.at(span.start) + self.at(span.end)) / 2

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middles of what is left out."""
        return tuple(self.middle(cut) for cut in self.cuts)

    def stretches(self, start: float, end: float) -> Iterator[tuple[float, float]]:
        """The parts of the line between two places that are to scale."""
        for gap in self.breaks:
            yield start, gap - 3
            start = gap + 3
        yield start, end

    def ticks(self) -> Iterator[float]:
        """The beginnings of years, months or days, whichever are few enough to be told apart."""
        for step in (_days, _months, _years):
            found = [day for day in step(self.first, self.last) if not any(cut.start <= day <= cut.end for cut in self.cuts)]
            if len(found) <= MOST_TICKS:
                yield from map(self.at, found)
                return


def days(when: PartialDate) -> Days:
    """The days that a date can mean."""
    start = when.first_day
    if when.day:
        return Days(start.toordinal(), start.toordinal() + 1)
    end = _month_after(start.year, start.month) if when.month else _first_of(start.year + 1)
    return Days(start.toordinal(), end)


def scale(spans: Sequence[Days], left: float, right: float) -> Scale | None:
    """One scale for all stretches between two places; None where there is none, or they are all the same day."""
    if not spans:
        return None
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    cuts = _cuts(spans, last - first)
    kept = last - first - sum(cut.end - cut.start for cut in cuts)
    if last - first < 2 or kept < 1:
        return None
    return Scale(first, last, left, (right - left - BREAK * len(cuts)) / kept, cuts)


def _cuts(spans: Sequence[Days], whole: int) -> tuple[Days, ...]:
    """The longest empty stretches, as long as one is more than its share of what is left."""
    gaps, end = [], min(spans).end
    for span in sorted(spans):
        if span.start > end:
            gaps.append(Days(end, span.start))
        end = max(end, span.end)
    cuts: list[Days] = []
    for gap in sorted(gaps, key=lambda g: (g.start - g.end, g)):
        if len(cuts) == MOST_BREAKS or gap.end - gap.start <= EMPTY_SHARE * whole:
            break
        cuts.append(gap)
        whole -= gap.end - gap.start
    return tuple(sorted(cuts))


def _days(first: int, last: int) -> Iterator[int]:
    yield from range(first, min(last, first + MOST_TICKS + 1) + 1)


def _months(first: int, last: int) -> Iterator[int]:
    day = date.fromordinal(first)
    at = _month_after(day.year, day.month)
    while at <= last:
        yield at
        day = date.fromordinal(at)
        at = _month_after(day.year, day.month)


def _years(first: int, last: int) -> Iterator[int]:
    return (at for year in range(date.fromordinal(first).year + 1, date.fromordinal(last).year + 1) if (at := _first_of(year)) <= last)


def _month_after(year: int, month: int) -> int:
    return _first_of(year + 1) if month == 12 else date(year, month + 1, 1).toordinal()


def _first_of(year: int) -> int:
    """The first of January; the calendar ends with the year 9999."""
    return date(year, 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1
