"""The file name a rendition proposes."""

import re
import unicodedata

from briefgen.language.spoken import spoken
from briefgen.model.briefing import Briefing

LONGEST = 60
UNFOLDED = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d"}
)
POSSESSIVE = ("'s", "’s")
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
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)*", letters)
    name = "-".join(map(_bare, _fitting(words))) or "".join(map(_bare, words))[:LONGEST] or "briefing"
    return f"{name}-briefing" if RESERVED.fullmatch(name) else name


def _fitting(words: list[str]) -> list[str]:
    """The first words that a name has room for."""
    count, length = 0, -1
    while count < len(words) and length + 1 + len(_bare(words[count])) <= LONGEST:
        length += 1 + len(_bare(words[count]))
        count += 1
    if count == len(words):
        return words
    joining = spoken().lexicon.word_list("stop_words")
    leads_on = [word in joining or word.endswith(POSSESSIVE) for word in words[:count]]
    last = next((end for end in range(count, 0, -1) if not leads_on[end - 1]), count)
    return words[:last]


def _bare(word: str) -> str:
    return re.sub("['’]", "", word)
