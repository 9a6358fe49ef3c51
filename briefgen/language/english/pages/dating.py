"""How a page is stamped with its date."""

import re
from functools import cache

from briefgen.language.english.calendar_words import MONTH_PATTERN

WEEKDAY = r"\b\w+day\b"
ARCHIVED = r"\b(?:file|archive)\b"
STAMP = (
    r"(?:by|author)\b|.{0,60}\b(?:published|posted|updated|date)\b|(?:strictly |under )?embargo"
    r"|(?:press |for |media |news )[\w ]{0,40}\brelease\b"
)


@cache
def full_date() -> re.Pattern[str]:
    """A date with day, month and year."""
    year = r"(?:19|20)\d\d"
    return re.compile(
        rf"\b(?P<m1>{MONTH_PATTERN})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>{year})\b"
        rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{MONTH_PATTERN}),?\s+(?P<y2>{year})\b"
        rf"|\b(?P<y3>{year})-(?P<m3>\d\d)-(?P<d3>\d\d)\b"
    )
