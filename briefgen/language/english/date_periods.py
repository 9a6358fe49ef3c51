"""Dates that are periods or leave a choice: quarters, fiscal years, decades, "2019 to 2021", "4-6 May", weeks, 9/4/2024."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import TypeAlias

from briefgen.language.english.date_resolution import Direction, day_of, from_day, whole_day
from briefgen.language.readings import DateReading
from briefgen.model.moment import PartialDate

_Found: TypeAlias = re.Match[str]
_Anchor: TypeAlias = PartialDate | None
_Reader: TypeAlias = Callable[[_Found, _Anchor, PartialDate | None], DateReading | None]

_YEAR = r"(?:1[5-9]|20|21)\d\d"
_SHORT_OR_LONG = rf"(?:{_YEAR}|\d\d)(?![\d-]\d|\d)"
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4}
SPELT_DECADES = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950} | {
    "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip
_PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_HEDGES = re.compile(r"\b(?:about|around|nearly|almost|some|roughly|more than|over|less than)\b|\bdecades?\b", re.IGNORECASE)
_SPREAD = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?:[-–]| to | and )(\d{1,2})(?:st|nd|rd|th)?(?!\d)")

# form → pattern, in the order in which they are looked for; all of them need a number
PATTERNS: dict[str, str] = {
    "fiscal": rf"(?:the )?(?i:fiscal|financial|budget|tax)(?: year)? (?P<y>{_YEAR})(?:[-–/](?P<y2>{_SHORT_OR_LONG}))?"
    rf"|FY ?['’]?(?P<fy>{_YEAR}|\d\d)(?!\d)",
    "quarter": r"(?:(?:[Tt]he )?(?P<q>first|second|third|fourth|last|1st|2nd|3rd|4th) (?P<part>quarter|half)|(?P<qn>[QH][1-4]))(?: of)?,?"
    rf" ?(?P<y>{_YEAR})(?!\d)",
    "years": rf"(?P<y>{_YEAR})[-–/](?P<y2>{_SHORT_OR_LONG})",
    "from_to": rf"(?:[Bb]etween|[Ff]rom) (?P<y>{_YEAR}) (?:and|to|until|till|through) (?P<y2>{_YEAR})(?![\d-]|,\d)",
    "decade": r"(?:(?:[Tt]he )?(?P<part>[Ee]arly|[Mm]id|[Mm]iddle|[Ll]ate)[- ](?:to[- ]late[- ]|of the )?)?(?:[Tt]he )?"
    r"(?P<decade>(?:1[5-9]|20)\d0)['’]?s(?!\w)",
    "century": r"(?:(?:[Tt]he )?(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[- ])?(?:[Tt]he )?(?P<century>1\d|2[01])(?:st|th)[- ]century(?!\w)",
    "short_decade": r"(?:(?:[Tt]he )?(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[- ])?(?:[Tt]he )?"
    r"(?:['’‘]|(?<=[Tt]he )|(?<=[Tt]he \w{4}[- ])|(?<=[Tt]he mid-))(?P<short>[2-9]0)['’]?s(?!\w)",
    "spelt_decade": rf"(?:[Tt]he )(?:(?P<part>early|mid|late)[- ])?(?P<spelt>(?i:{'|'.join(SPELT_DECADES)}))(?!\w)",
}


def resolved(found: _Found, anchor: _Anchor, direction: Direction) -> PartialDate | None:
    """What a period can be shown as: the moment that all of it shares, else the year it begins in."""
    named = found.re.groupindex
    form = next(form for form, needed in _NEEDED.items() if needed <= named.keys())
    reading = _READERS[form](found, anchor, None)
    return reading.when if reading else None


def reading_of(form: str, found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    """Everything that a match of a form can mean, where `when` is what it is shown as."""
    reader = _READERS.get(form)
    if reader is not None and (reading := reader(found, anchor, when)) is not None:
        return reading
    return DateReading(when, when) if when else None


def _year_after(year: int, written: str) -> int:
    """The second year of '2024-25' or '1999-2001'."""
    return int(written) if len(written) == 4 else (year // 100 + (int(written) < year % 100)) * 100 + int(written)


def _years(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    first = int(found["y"])
    last = _year_after(first, found["y2"])
    return DateReading(PartialDate(first), PartialDate(last)) if first <= last else None


def _fiscal(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    """A fiscal year is named after its last year, and begins in the year before or with it, which the text does not say."""
    if found["y2"]:
        return _years(found, anchor, when)
    written = found["y"] or found["fy"]
    year = int(written) if len(written) == 4 else 2000 + int(written)
    return DateReading(PartialDate(year - 1), PartialDate(year))


def _quarter(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    length = 6 if (found["part"] or "") == "half" or (found["qn"] or "").startswith("H") else 3
    number = int(found["qn"][1]) if found["qn"] else min(_ORDINALS[found["q"]], 12 // length)
    if number * length > 12:
        return None
    year = int(found["y"])
    return DateReading(PartialDate(year, (number - 1) * length + 1), PartialDate(year, number * length))


def _decade(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    part = _PARTS.get((found["part"] or "").lower())
    first = int(found["decade"])
    return _part_of_decade(first, part)


def _century(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    """Its hundred years, or the part of them that 'early', 'mid' or 'late' leaves."""
    begin, end = _PARTS.get((found["part"] or "").lower(), (0, 9))
    first = 100 * int(found["century"]) - 99
    return DateReading(PartialDate(first + 10 * begin), PartialDate(first + 10 * end + 9), is_approximate=bool(found["part"]))


def _short_decade(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    return _part_of_decade(1900 + int(found["short"]), _PARTS.get((found["part"] or "").lower()))


def _spelt_decade(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    return _part_of_decade(SPELT_DECADES[found["spelt"].lower()], _PARTS.get((found["part"] or "").lower()))


def _part_of_decade(first: int, part: tuple[int, int] | None) -> DateReading:
    begin, end = part or (0, 9)
    return DateReading(PartialDate(first + begin), PartialDate(first + end), is_approximate=part is not None)


def _numeric(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    """Day and month in figures whose order is open: both, the earlier first."""
    a, b, year = int(found["a"]), int(found["b"]), int(found["y"])
    one, other = day_of(year, a, b), day_of(year, b, a)
    if when is not None or one is None or other is None:
        return None
    return DateReading(min(one, other), max(one, other), is_either=True)


def _days(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    """'4-6 May': the days from the first to the last."""
    spread = _SPREAD.search(found.group())
    last = day_of(when.year, when.month, int(spread[2])) if spread and when and when.day == int(spread[1]) else None
    return DateReading(when, last) if when and last and when < last else None


def _week(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    """The days of a week, from Monday, or of a weekend; other periods are what they are shown as."""
    day = whole_day(anchor)
    if day is None or when is None or found["unit"].lower() != "week":
        return None
    step = {"last": -7, "past": -7, "next": 7, "coming": 7}.get(found["which"].lower().removeprefix("this "), 0)
    monday = day - timedelta(day.weekday()) + timedelta(step)
    return DateReading(from_day(monday), from_day(monday + timedelta(6)))


def _ago(found: _Found, anchor: _Anchor, when: PartialDate | None) -> DateReading | None:
    return DateReading(when, when, is_approximate=True) if when and _HEDGES.search(found.group()) else None


_READERS: dict[str, _Reader] = {
    "fiscal": _fiscal,
    "quarter": _quarter,
    "years": _years,
    "from_to": _years,
    "decade": _decade,
    "century": _century,
    "short_decade": _short_decade,
    "spelt_decade": _spelt_decade,
    "numeric": _numeric,
    "day_month_year": _days,
    "month_day_year": _days,
    "day_month": _days,
    "month_day": _days,
    "period": _week,
    "ago": _ago,
}
_NEEDED = {
    "fiscal": {"fy"},
    "quarter": {"qn"},
    "century": {"century"},
    "decade": {"decade"},
    "short_decade": {"short"},
    "spelt_decade": {"spelt"},
    "years": {"y2"},
}
