"""The dateline before an article's first words, at their head or alone: "LYON, March 3, 2024 —", "Oslo (Agency) - "."""

import re
from datetime import date
from functools import lru_cache

from briefgen.language.english.calendar_words import MONTH_PATTERN, WEEKDAY_PATTERN, month_number
from briefgen.language.english.lexicon import word_list
from briefgen.language.shapes import Dateline

_LONGEST_DATELINE = 120
_SMALL_WORDS = frozenset({"of", "de", "da", "do", "del", "di", "du", "la", "le", "les", "el", "al", "on", "upon", "the", "and", "am"})


@lru_cache(maxsize=1)
def _separator() -> re.Pattern[str]:
    return re.compile(r"\s*(?:—|–|―|--+)\s*|\s+[-|:]\s+|\s*:\s+|\s*\|\s*|(?<=\))\s+|(?<=\))(?=[A-Z“\"])")


@lru_cache(maxsize=1)
def _head() -> re.Pattern[str]:
    """Place, qualifiers, agency and date in the orders that news agencies use."""
    agency = r"(?:\((?P<agency>[A-Z][\w .&/’'-]{0,28})\)|/(?P<wire>[A-Z][\w .-]{0,20})/)"
    year = r"(?:19|20)\d\d"
    day_first = rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m1>{MONTH_PATTERN})(?:,?\s+(?P<y1>{year}))?"
    month_first = rf"(?P<m2>{MONTH_PATTERN})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<y2>{year}))?"
    iso = r"(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)"
    when = rf"(?:{WEEKDAY_PATTERN},?\s+)?(?:{day_first}|{month_first}|{iso})"
    place = r"(?P<place>[^\W\d_][\w.’'/-]*(?:,? [^\W\d_][\w.’'/-]*){0,6}?)"
    gap = r"(?:,?\s+|\s*\|\s*|,\s*|\s*/\s*)"
    tail = r"(?:\([A-Z][\w .&/’'-]{0,28}\)|/[A-Z][\w .-]{0,20}/)"
    return re.compile(rf"(?:{place})?(?:(?(place){gap}|){agency})?(?:(?(place){gap}|){when})?(?:{gap}{tail})?")


@lru_cache(maxsize=1)
def _day_first() -> re.Pattern[str]:
    """A full day with the place behind it: "12 March 2025, Port Sarell"."""
    when = rf"(?:{WEEKDAY_PATTERN},?\s+)?(?:\d{{1,2}}\s+{MONTH_PATTERN}|{MONTH_PATTERN}\s+\d{{1,2}}),?\s+(?:19|20)\d\d"
    return re.compile(rf"(?P<when>{when})\s*[,|·•—–]\s*(?P<place>[^\W\d_][^\d,|]{{1,40}})")


def dateline(paragraph: str) -> Dateline | None:
    """Read the dateline that opens a paragraph; None where prose starts at once.

    The place keeps its words in title case ("WASHINGTON, D.C." is "Washington, D.C."); a date it does not give is None.
    """
    for separator in list(_separator().finditer(paragraph, 1, _LONGEST_DATELINE))[:8]:
        head = paragraph[: separator.start()].strip()
        found = _head().fullmatch(head)
        if found and _opens_prose(paragraph[separator.end() :]) and _is_dateline(found, separator.group().strip()):
            return _built(found, separator.end())
    return None


def lone_dateline(line: str) -> Dateline | None:
    """Read a line that is nothing but a dateline: "Oslo, 12 March 2025", "LONDON, March 3 –"; None for any other.

    Unless the place is in capitals it needs a mark between place and day, since "Talks end May 5" is a title.
    """
    plain = line.strip(" *_()[]").rstrip(" .:|—–―-") if len(line) <= _LONGEST_DATELINE else ""
    moved = _day_first().fullmatch(plain)
    if moved:
        plain = f"{moved['place']}, {moved['when']}"
    head = re.sub(r"\s*[|·•:—–―]\s*|\s+-\s+", ", ", plain)
    found = _head().fullmatch(head) or _head().fullmatch(line.strip().rstrip(" .:|—–―-"))
    if (
        not found
        or not found["place"]
        or re.fullmatch(WEEKDAY_PATTERN, found["place"])
        or not _is_dateline(found, "" if found["agency"] else ",")
    ):
        return None
    is_capitals = found["place"].split()[0].rstrip(",").isupper()
    is_parted = is_capitals or head[len(found["place"]) :].startswith(",")
    return _built(found, len(line)) if is_parted and (_moment(found) or found["agency"]) else None


def _opens_prose(rest: str) -> bool:
    """Whether what follows starts a sentence and is not a further part of the dateline."""
    opening = rest.lstrip("“\"‘'«([„")
    if not opening or not (opening[0].isupper() or opening[0].isdigit()):
        return False
    day = rf"(?:\d{{1,2}}\s+{MONTH_PATTERN}|{MONTH_PATTERN}\s+\d{{1,2}})"
    return re.match(rf"(?:{WEEKDAY_PATTERN},?\s+)?{day}[^a-z]{{0,12}}[|—–-]", rest) is None


def _is_dateline(found: re.Match[str], mark: str) -> bool:
    place = found["place"] or ""
    has_agency = bool(found["agency"] or found["wire"])
    has_date = _moment(found) is not None
    words = place.replace(",", " ").replace("/", " ").split()
    if any(w.strip(".:").upper() in word_list("caption_labels") for w in words) or (not place and not has_date):
        return False
    if mark in {":", ""} and not has_agency and not has_date:
        return False
    is_capitals = bool(words) and words[0].isupper() and any(w.isupper() and len(w.strip(".")) > 2 for w in words[:2])
    is_name = all(w[0].isupper() or w in _SMALL_WORDS for w in words)
    if not mark and not has_date and not is_capitals and _first_word(found["agency"]) not in word_list("news_agencies"):
        return False
    if has_agency or has_date:
        return is_name and len(words) <= 6
    return is_capitals and is_name and mark != "|"


def _first_word(agency: str | None) -> str:
    return (agency or "").split(" ")[0].upper()


def _moment(found: re.Match[str]) -> tuple[int, int, int | None] | None:
    for n in "123":
        if found[f"d{n}"]:
            month = int(found["m3"]) if n == "3" else month_number(found[f"m{n}"])
            day, year = int(found[f"d{n}"]), int(found[f"y{n}"]) if found[f"y{n}"] else None
            return (month, day, year) if month and _is_day(year, month, day) else None
    return None


def _is_day(year: int | None, month: int, day: int) -> bool:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _built(found: re.Match[str], end: int) -> Dateline:
    month, day, year = _moment(found) or (None, None, None)
    return Dateline(end, _place_name(found["place"] or ""), month, day, year)


def _place_name(place: str) -> str:
    """Write a place in capitals the way it is written in prose; initials such as D.C. stay."""
    words = re.split(r"([ /,-]+)", place)
    return "".join(_word_of_place(w, is_first=i == 0) for i, w in enumerate(words)).strip(" ,")


def _word_of_place(word: str, *, is_first: bool) -> str:
    if not word.isupper() or re.fullmatch(r"(?:[A-Z]\.)+|UN|UK|EU|US|USA|UAE", word):
        return word
    if word.lower() in _SMALL_WORDS and not is_first:
        return word.lower()
    return re.sub(r"[^\W\d_]+(?:['’]S\b)?", lambda m: m.group().capitalize(), word)
