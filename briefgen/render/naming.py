"""The file name a rendition proposes."""

import re
import unicodedata

from briefgen.model.briefing import Briefing

LONGEST = 60
UNFOLDED = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d"}
)
# Windows refuses these names whatever their suffix.
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def file_name(briefing: Briefing, suffix: str) -> str:
    """Marking and title as a file name: lower case, hyphens for all but letters and digits, accents folded."""
    marking = briefing.cover.marking
    return f"{slug(marking.text) + '-' if marking else ''}{slug(briefing.title)}.{suffix}"


def slug(title: str) -> str:
    """The words of a title joined by hyphens, at most 60 characters, never empty."""
    folded = unicodedata.normalize("NFKD", title.translate(UNFOLDED))
    letters = "".join(c for c in folded if not unicodedata.combining(c)).lower()
    words = re.findall(r"[^\W_]+", re.sub(r"['’](?=\w)", "", letters))
    name = ""
    for word in words:
        if len(name) + len(word) + bool(name) > LONGEST:
            break
        name = f"{name}-{word}" if name else word
    name = name or "".join(words)[:LONGEST] or "briefing"
    return f"{name}-briefing" if RESERVED.fullmatch(name) else name
