"""Times of day in running text: "5 p.m. EST", "17:30 GMT", "half past nine", "noon"."""

import re
from dataclasses import dataclass
from functools import lru_cache

# Zones with one meaning in the news of their region; IST is India's, Israel's and Ireland's, so it is kept as written.
_ZONES = "GMT|UTC|BST|CES?T|EES?T|WES?T|MSK|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|JST|IST|AE[SD]T|HKT|SGT|SAST"
_HOURS = "one two three four five six seven eight nine ten eleven twelve"
_NAMED = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}
_PAST = {"half past": 30, "a quarter past": 15, "quarter past": 15, "a quarter to": -15, "quarter to": -15}


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time of day at start..end of a text; `zone` as written ("" where none is), `is_either` where morning or afternoon stays open."""

    start: int
    end: int
    hour: int
    minute: int
    zone: str
    is_either: bool

    def __str__(self) -> str:
        """Hours and minutes by the clock of 24 hours, with a doubt as both: '17:30 GMT', '05:00 or 17:00'."""
        told = f"{self.hour:02d}:{self.minute:02d}"
        if self.is_either:
            told += f" or {(self.hour + 12) % 24:02d}:{self.minute:02d}"
        return f"{told} {self.zone}".strip()


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    zone = rf"(?: \(?(?P<zone>(?:{_ZONES})|local time)(?![\w-]))?"
    half = r"(?: ?(?P<half>[ap])(?:m\b|\.m\.?))"
    clock = rf"(?P<h>[01]?\d|2[0-4])[:.](?P<m>[0-5]\d)(?::[0-5]\d)?{half}|(?P<h24>[01]?\d|2[0-4]):(?P<m24>[0-5]\d)(?::[0-5]\d)?(?!:?\d)"
    whole = r"(?P<hw>1[0-2]|0?[1-9]) ?(?P<halfw>[ap])(?:m\b|\.m\.?)|(?P<m4>(?:[01]\d|2[0-3])[0-5]\d)(?= (?:GMT|UTC|hours\b))"
    hour = rf"(?:1[0-2]|[1-9]|{'|'.join(_HOURS.split())})"
    spelt = rf"(?P<ho>{hour}) o['’]clock|(?P<past>half past|(?:a )?quarter (?:past|to)) (?P<hp>{hour})(?!\w)"
    named = r"(?P<named>(?<!after)(?:noon|midday|midnight))(?! (?:mass|sun|oil)\b)"
    return re.compile(rf"(?<![\w:.,$€£/-])(?:{clock}|{whole}|{spelt}|{named}){zone}(?![\w%])", re.IGNORECASE)


@lru_cache(maxsize=1 << 10)
def time_mentions(text: str) -> tuple[TimeMention, ...]:
    """Find the times of day of one sentence in order; scores and ratios such as '3:1' are none."""
    if _SIGN.search(text.lower()) is None:
        return ()
    return tuple(m for found in _pattern().finditer(text) if (m := _mention(found)) is not None)


_SIGN = re.compile(  # what a text must have for the pattern to be worth its time
    r"\d(?::\d| ?[ap]\.?m\b|\.\d\d ?[ap]\.?m| gmt| utc| hours)|noon|midday|midnight|clock|half past|quarter (?:past|to)"
)


def _mention(found: re.Match[str]) -> TimeMention | None:
    hour, minute, half = _reading(found)
    if hour is None:
        return None
    if half:
        hour = hour % 12 + 12 * (half.lower() == "p") if hour <= 12 else hour
    is_either = not half and bool(found["ho"] or found["past"]) and 0 < hour <= 12
    if found["past"] and _PAST[found["past"].lower()] < 0:
        hour -= 1
    return TimeMention(found.start(), found.end(), hour % 24, minute % 60, found["zone"] or "", is_either)


def _reading(found: re.Match[str]) -> tuple[int | None, int, str]:
    """Hour, minute and 'a' or 'p' of the form that matched; an hour of None for what is no time."""
    if found["named"]:
        return *_NAMED[found["named"].lower()], ""
    if found["h24"]:
        is_ratio = (
            len(found["h24"]) == 1 and not found["zone"] and not re.search(r"\b(?:at|by|until|from|to|before|after) $", _ahead(found))
        )
        return None if is_ratio else int(found["h24"]), int(found["m24"]), ""
    if found["m4"]:
        return int(found["m4"][:2]), int(found["m4"][2:]), ""
    if found["past"]:
        return _hour(found["hp"]), _PAST[found["past"].lower()], ""
    whole = found["hw"] or found["ho"]
    return _hour(whole or found["h"]), int(found["m"] or 0), found["half"] or found["halfw"] or ""


def _ahead(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - 8) : found.start()]


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else _HOURS.split().index(word.lower()) + 1
