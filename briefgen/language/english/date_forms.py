"""The forms a date takes in English prose, one row a form: the pattern that finds it and the function that resolves it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from briefgen.language.english.calendar_words import MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN, WEEKDAYS, month_number, weekday_number
from briefgen.language.english.date_periods import PATTERNS, SPELT_DECADES, resolved
from briefgen.language.english.date_resolution import (
    Direction,
    day_of,
    days_away,
    nearest_month,
    period_away,
    season_near,
    span_ahead,
    weekday_near,
    weekend_near,
)
from briefgen.model.moment import PartialDate

Resolver: TypeAlias = Callable[[re.Match[str], PartialDate | None, Direction], PartialDate | None]

_YEAR = r"(?:1[5-9]|20|21)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%])(?!,\d{3})(?!\.\d)"
_COUNTS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(" "), 1)} | {
    "a": 1, "an": 1, "couple": 2, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90, "hundred": 100,
}  # fmt: skip
_COUNT = rf"(?:\d{{1,3}}|(?:a )?couple(?: of)?|{'|'.join(w for w in _COUNTS if w != 'couple')})"
_BEFORE = r"(?i:(?:on|in|by|since|until|till|before|after|from|during|through|as of|as early as|as late as|over)\s+)?"
_LATER = r"(?i:(?:the )?(?:early|earlier|late|later|mid)[ -](?:on |in )?)?"
_PART = (
    r"(?i:the (?:beginning|start|end|middle|(?:first|second|third|fourth|last) (?:half|quarter|week|day|months?)|first \w+ months|rest"
    r"|spring|summer|autumn|fall|winter) (?:of|in) )?"
)
_LONGEST_LEAD = 60
_LEAD = rf"(?<![\w-]){_BEFORE}{_LATER}{_PART}{_BEFORE}"
_DAYTIME = r"(?: (?:morning|afternoon|evening|night))?"
_WHICH = r"(?P<which>last|next|this past|this coming|this|past|coming)"


# What a sentence must have for a form to be worth its pattern, which is long to compile and slow to match.
_CUES: dict[str, frozenset[str]] = {
    "month": frozenset(MONTHS),
    "weekday": frozenset(WEEKDAYS),
    "season": frozenset({"spring", "summer", "autumn", "fall", "winter"}),
    "unit": frozenset(f"{unit}{s}" for unit in ("day", "week", "month", "quarter", "year", "decade") for s in ("", "s"))
    | {"fortnight", "century"},
    "away": frozenset({"ago", "earlier", "now"}),
    "inside": frozenset({"within", "in", "has", "have", "given"}),
    "later": frozenset({"earlier", "later"}),
    "weekend": frozenset({"weekend"}),
    "day word": frozenset({"yesterday", "today", "tonight", "tomorrow", "night"}),
    "eleven": frozenset({"11"}),
    "decade": frozenset(SPELT_DECADES),
    "fiscal": frozenset({"fiscal", "financial", "budget", "tax", "fy"}),
    "part": frozenset({"quarter", "half", "q", "h"}),
    "plural": frozenset({"s"}),
    "from": frozenset({"from", "between"}),
    "century": frozenset({"century"}),
}


@dataclass(frozen=True, slots=True)
class DateForm:
    """One form of date; `is_relative` forms need the article's date, and only a text with all its cues can have one."""

    name: str
    source: str
    resolve: Resolver
    is_relative: bool
    cues: frozenset[str]

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its pattern, compiled when it is first needed."""
        return _compiled(self.source, re.I if self.name in _ANY_CASE else 0)


@cache
def _compiled(source: str, flags: int) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{source})", flags)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(_LEAD + r"\Z")


def lead_start(text: str, start: int) -> int:
    """Where the words that lead up to a date at `start` begin: 'by the end of' before 'June'."""
    found = _lead().search(text, max(0, start - _LONGEST_LEAD), start)
    return found.start() if found else start


@cache
def date_forms() -> tuple[DateForm, ...]:
    """All forms, the most specific first: what an earlier form takes no later one sees."""
    rows = (*_calendar_rows(), *_relative_rows())
    return tuple(DateForm(name, body, to, relative, frozenset(cues)) for name, body, to, relative, *cues in rows)


def cues_in(text: str) -> frozenset[str]:
    """The cues of dates that a text has."""
    words = frozenset(_WORD.findall(text.lower()))
    found = {name for name, members in _CUES.items() if not members.isdisjoint(words)}
    lengths = {len(w) for w in words if w.isdigit()}
    return frozenset(found | ({"number"} if lengths else set()) | ({"year"} if 4 in lengths else set()))


_PERIOD_CUES: dict[str, tuple[str, ...]] = {
    "fiscal": ("fiscal", "number"),
    "quarter": ("part", "year"),
    "years": ("year",),
    "from_to": ("from", "year"),
    "decade": ("plural", "year"),
    "century": ("century", "number"),
    "short_decade": ("plural", "number"),
    "spelt_decade": ("decade",),
}
_WORD = re.compile(r"[^\W\d_]+|\d+")
_Row: TypeAlias = tuple[Any, ...]  # name, pattern, resolver, whether it is relative, cues
_MONTH, _YEAR_DIGITS, _MONTH_DAY = (
    f"(?P<m>{MONTH_PATTERN})",
    rf"(?P<y>{_YEAR})(?:[-–/]\d\d(?!\d))?(?!\d|-\d)",
    rf"(?P<d>{_DAY})(?:[-–](?:3[01]|[12]\d|0?[1-9])(?!\d))?",
)
_NAMED_DAY = rf"(?:{WEEKDAY_PATTERN},? )?"


def _calendar_rows() -> tuple[_Row, ...]:
    attacks = r"(?:Sept\.?|September) 11(?:th)?(?=,? (?:attack|terror|hijack|Commission))|(?<![\d/])9/11(?![\d/])"
    return (
        *((name, body, resolved, False, *_PERIOD_CUES[name]) for name, body in PATTERNS.items()),
        ("iso", r"(?P<y>(?:19|20)\d\d)-(?P<mn>\d\d)-(?P<d>\d\d)(?![\d-])", _full, False, "year"),
        ("numeric", r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>(?:19|20)\d\d)(?!\d)", _numeric, False, "year"),
        ("day_month_year", rf"{_NAMED_DAY}(?:the )?{_MONTH_DAY}(?: of)? {_MONTH},? {_YEAR_DIGITS}", _full, False, "month", "year"),
        ("joined_day", rf"(?P<d>{_DAY})-{_MONTH}-(?P<y>{_YEAR})(?!\d)", _full, False, "month", "year"),
        ("month_day_year", rf"{_NAMED_DAY}{_MONTH} {_MONTH_DAY},? {_YEAR_DIGITS}", _full, False, "month", "year"),
        ("attacks", attacks, _attacks, False, "eleven"),
        ("day_month", rf"{_NAMED_DAY}(?:the )?{_MONTH_DAY}(?: of)? {_MONTH}", _yearless, True, "month", "number"),
        ("month_day", rf"{_NAMED_DAY}{_MONTH} {_MONTH_DAY}", _yearless, True, "month", "number"),
        ("month_year", rf"{_MONTH},?(?: of)? {_YEAR_DIGITS}", _month_year, False, "month", "year"),
        ("month_this_year", rf"{_MONTH} (?:of )?{_WHICH} year", _month_this_year, True, "month", "unit"),
        ("month", rf"{_MONTH}(?=\W|$)", _yearless, True, "month"),
        ("mid_month", rf"[Mm]id-{_MONTH}(?: (?P<y>{_YEAR}))?(?=\W|$)", _mid_month, True, "month"),
    )


def _relative_rows() -> tuple[_Row, ...]:
    hedge, ahead = r"(?:(?:about|around|nearly|almost|some|just|only|more than|over|less than) )?", r"(?:(?:the next|about|just|another) )?"
    counted = rf"(?P<n>{_COUNT}) (?P<unit>day|week|month|year|decade)s?"
    inside = r"(?:(?:within|in) |(?<=has )|(?<=have )|(?<=given ))"
    day_word = r"(?P<word>the day before yesterday|the day after tomorrow|yesterday|last night|today|tonight|tomorrow)(?![\w-])"
    unit = r"(?P<unit>week|fortnight|month|quarter|year|decade|century)(?=\W|$)"
    return (
        ("ago", rf"(?<!\d,){hedge}{counted} (?P<side>ago|earlier|from now)", _counted, True, "unit", "away"),
        ("within", rf"{inside}{ahead}{counted}(?P<side>['’]? time|(?= to [a-z]+)|(?=[.,;]|$))", _counted, True, "unit", "inside"),
        ("weekend", rf"{_WHICH} weekend|(?:over|at|during) the weekend", _weekend, True, "weekend"),
        ("season", rf"{_WHICH} (?P<season>spring|summer|autumn|fall|winter)", _season, True, "season"),
        ("weekday_of", rf"(?P<wd>{WEEKDAY_PATTERN}) (?:of )?(?P<which>last|next|this) week", _weekday_of_week, True, "weekday", "unit"),
        ("period", rf"{_WHICH} {unit}(?! of the)", _period, True, "unit"),
        ("the_end_of", rf"(?:the|this) (?P<part>end|beginning|start|middle) of the {unit}", _part_of_period, True, "unit"),
        ("later_period", rf"(?:earlier|later) (?:in )?the {unit}", _part_of_period, True, "unit", "later"),
        ("weekday", rf"(?:{_WHICH} )?(?P<wd>{WEEKDAY_PATTERN}){_DAYTIME}", _weekday, True, "weekday"),
        ("day_word", day_word + _DAYTIME, _day_word, True, "day word"),
        ("year", _YEAR_DIGITS, _year, False, "year"),
        ("post_year", rf"(?<!\w)(?:post|pre|mid)-{_YEAR_DIGITS}", _year, False, "year"),
    )


_ANY_CASE = frozenset({"ago", "within", "weekend", "season", "period", "the_end_of", "later_period", "day_word"})


def _day_number(found: re.Match[str]) -> int:
    return int(re.sub(r"\D", "", found["d"]))


def _full(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    month = int(found["mn"]) if "mn" in found.groupdict() else month_number(found["m"])
    return day_of(int(found["y"]), month, _day_number(found)) if month else None


def _numeric(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    """Day and month in figures, only where their order cannot be mistaken."""
    a, b, year = int(found["a"]), int(found["b"]), int(found["y"])
    if a > 12 or a == b:
        return day_of(year, b, a)
    return day_of(year, a, b) if b > 12 else None


def _attacks(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    return PartialDate(2001, 9, 11)


def _yearless(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    month = month_number(found["m"])
    day = _day_number(found) if "d" in found.groupdict() else 0
    return nearest_month(month, day, anchor, direction) if month else None


def _mid_month(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    return _month_year(found, anchor, direction) if found["y"] else _yearless(found, anchor, direction)


def _month_year(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    month = month_number(found["m"])
    return PartialDate(int(found["y"]), month) if month else None


def _month_this_year(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    month, year = month_number(found["m"]), period_away("year", _step(found["which"]), anchor)
    return PartialDate(year.year, month) if month and year else None


def _step(which: str) -> int:
    return {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which.lower(), 0)


def _counted(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    """So many days or years before or after the article; None for a length of time, whose start the sentence does not name."""
    words = found["n"].lower().replace("a couple", "couple").replace(" of", "")
    count = int(words) if words.isdigit() else _COUNTS[words]
    side, unit = (found["side"] or "").lower(), found["unit"].lower()
    if side == "earlier" or (not side and not _runs_from_now(found, direction)):
        return None
    if re.match(r"in the next\b", found.group(), re.IGNORECASE):
        return span_ahead(unit, count, anchor)
    sign = -1 if side == "ago" else 1
    is_exact = unit == "day" and not re.search(r"about|around|nearly|almost|some|more|over|less", found.group())
    return days_away(sign * count, anchor) if is_exact else period_away(unit, sign * count, anchor)


def _runs_from_now(found: re.Match[str], direction: Direction) -> bool:
    """Whether 'in ten days' counts from the article: told as ahead, and neither as a duty, nor as what can be had, nor on a condition.

    'Within ten days' and 'has ten days to answer' set a limit that starts on a day of its own.
    """
    if not re.match(r"in\b", found.group(), re.IGNORECASE):
        return False
    told = _TOLD_AHEAD.findall(found.string[: found.start()])
    is_bound = re.search(r"\b(?:if|unless|once|whenever)\b", found.string, re.IGNORECASE)
    return direction is Direction.FUTURE and bool(told) and told[-1] not in {"must", "can", "shall"} and is_bound is None


_TOLD_AHEAD = re.compile(r"\b(?:will|wo|shall|must|can|may|to|is|are|expects?)\b|['’](?:ll|re|s)\b")


def _weekend(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    return weekend_near((found["which"] or "").lower(), anchor, direction)


def _season(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    return season_near(found["season"].lower(), found["which"].lower().removeprefix("this ") or "this", anchor)


def _period(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    return period_away(found["unit"].lower(), _step(found["which"].lower().removeprefix("this ")), anchor)


def _part_of_period(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    """The end or beginning of the current year keeps its month, any other part its period."""
    unit, part = found["unit"].lower(), found.groupdict().get("part")
    if unit == "year" and anchor and part == "end":
        return PartialDate(anchor.year, 12)
    return period_away(unit, 0, anchor)


def _weekday_of_week(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    """'Thursday last week': the Monday of that week, plus the weekday."""
    weekday = weekday_number(found["wd"])
    if weekday is None or anchor is None or not anchor.day:
        return None
    return days_away(weekday - anchor.first_day.weekday() + 7 * _step(found["which"]), anchor)


def _weekday(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    weekday = weekday_number(found["wd"])
    return None if weekday is None else weekday_near(weekday, anchor, (found["which"] or "").lower().removeprefix("this "), direction)


def _day_word(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    words = found["word"].lower()
    away = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2}.get(words, 0)
    return days_away(away, anchor)


def _year(found: re.Match[str], anchor: PartialDate | None, direction: Direction) -> PartialDate | None:
    return PartialDate(int(found["y"]))
