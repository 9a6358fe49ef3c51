"""What a page carries besides its article: navigation, sign-ups, notices of rights, contributor lines."""

import re

from briefgen.language.spoken import spoken

_LONGEST = 420  # characters; a longer block has prose in it

# Possessive throughout: a long line of dots or underscores must not be tried in every possible way.
_NOT_WORDS = r"(?:(?:https?://|www\.)\S++|[\w.+-]{1,64}+@[\w-]++\.[\w.]++|[@#]\w++|pic\.twitter\.com/\w++|[\W_])++"


def is_furniture(text: str) -> bool:
    """Whether a block belongs to the page and not to the article."""
    if re.fullmatch(_NOT_WORDS, text):
        return True
    if len(text) > _LONGEST:
        return False
    line = text.lstrip("-–—*•⦁▪►>»|+ ")
    low = text.lower()
    has_phrase = any(mark in low for mark in spoken().furniture.PHRASE_MARKS) and bool(spoken().furniture.phrases().search(text))
    return has_phrase or _opens_so(line) or ("contributed" in line and bool(re.match(spoken().furniture.CONTRIBUTED, line)))


def _opens_so(line: str) -> bool:
    """Whether a line is furniture by its opening or as a whole; most lines are told apart by their first word alone."""
    found = re.match(r" ?[(\[]? ?([^\W\d_]+|\d|.)", line, re.DOTALL)
    opening = found[1].lower() if found else ""
    opening = "0" if opening.isdigit() else opening
    return opening in spoken().furniture.opening_words() and bool(spoken().furniture.furniture_pattern(opening).match(line))


def announces_links(text: str) -> bool:
    """Whether a line of furniture is the head of a list of links, such as "Related articles"."""
    return len(text) <= 60 and bool(re.match(spoken().furniture.HEADS_OF_LINKS, text, re.IGNORECASE))
