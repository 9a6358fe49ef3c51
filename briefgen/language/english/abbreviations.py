"""Which words are abbreviations, and how those stand at the end of a sentence."""

import re
from functools import cache

from briefgen.language.english.lexicon import word_classes

_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")


@cache
def abbreviations(*classes: str) -> frozenset[str]:
    """The abbreviations of these classes, in lower case and without their final stop."""
    return frozenset().union(*(word_classes("abbreviations")[name] for name in classes))


def is_dotted(word: str) -> bool:
    """Whether a word, given without a final stop, is letters with stops between them: U.S, e.g, a.m."""
    return "." in word and _DOTTED.fullmatch(word) is not None


def is_abbreviation(word: str) -> bool:
    """Whether a word, given without its final stop, is an abbreviation wherever it stands."""
    low = word.lower()
    return is_dotted(low) or low in abbreviations("title", "inside", "closing") or (word[:1].isupper() and low in abbreviations("name"))
