"""Abbreviations that a text explains itself: "North Atlantic Treaty Organization (NATO)", "NATO (North …)", "NATO, the North …"."""

import re
from functools import lru_cache

from briefgen.model.document import Document

_SHORT = r"[A-Z][A-Za-z&-]{0,8}[A-Z]"
_LONG = r"[A-Z][\w’'-]+(?:[ -](?:(?:of|for|and|the|on|in|to|de|&) ){0,3}(?=[A-Z])[\w’'-]+){1,9}"
_BEHIND = re.compile(rf"({_LONG})(?:’s|'s)? ?\((?:the )?[“\"]?({_SHORT})[”\"]?[),;]")
_AHEAD = re.compile(rf"\b({_SHORT})(?: \(|, )(?:the |or )?({_LONG})(?=[),])")
_SMALL = frozenset("of for and the on in to de &".split())


@lru_cache(maxsize=16)
def expansions(document: Document) -> dict[str, str]:
    """Abbreviation → the words it stands for, as the document gives both, in either order."""
    found = dict[str, str]()
    for sentence in document.sentences:
        text = document.slice(sentence.span)
        if "(" not in text and "," not in text:
            continue
        for match in _BEHIND.finditer(text):
            if words := _abbreviated(match[1], match[2]):
                found.setdefault(match[2], words)
        for match in _AHEAD.finditer(text):
            if words := _abbreviated(match[2], match[1]):
                found.setdefault(match[1], words)
    return found


def _abbreviated(words: str, short: str) -> str:
    """The last of the words that an abbreviation abbreviates, letter by letter; "" where it does not."""
    parts = re.split(r"[ -]", words)
    letters = "".join(letter for letter in short.upper() if letter.isalpha())
    for first in range(len(parts)):
        if parts[first].lower() in _SMALL:
            continue
        rest = parts[first:]
        plain = "".join(part[0].upper() for part in rest if part.lower() not in _SMALL)
        whole = "".join(part[0].upper() for part in rest)
        if letters in (plain, whole) and len(letters) > 1:
            return words[len(" ".join(parts[:first])) + bool(first) :]
    return ""
