"""The file name a rendition proposes."""

import re
import unicodedata

from briefgen.language.spoken import spoken
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
    """The words of a title joined by hyphens, at most 60 characters, never empty; a title cut short does not end on "the" or "of"."""
    folded = unicodedata.normalize("NFKD", title.translate(UNFOLDED))
    letters = "".join(c for c in folded if not unicodedata.combining(c)).lower()
    words = re.findall(r"[^\W_]+", re.sub(r"['’](?=\w)", "", letters))
    name = "-".join(_fitting(words)) or "".join(words)[:LONGEST] or "briefing"
    return f"{name}-briefing" if RESERVED.fullmatch(name) else name


def _fitting(words: list[str]) -> list[str]:
    """The first words that a name has room for."""
    count, length = 0, -1
    while count < len(words) and length + 1 + len(words[count]) <= LONGEST:
        length += 1 + len(words[count])
        count += 1
    if count == len(words):
        return words
    joining = spoken().lexicon.word_list("stop_words")
    last = next((end for end in range(count, 0, -1) if words[end - 1] not in joining), count)
    return words[:last]
