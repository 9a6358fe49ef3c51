"""Dates that tell by the words around them, whatever their verb, where they lie: "last week", "until Friday", "Sunday's attack"."""

import re
from collections.abc import Iterator

from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.date_resolution import Direction
from briefgen.language.english.lexicon import word_classes
from briefgen.language.shapes import Token

_GONE = re.compile(r"\b(?:last|past|previous)\b(?! (?:day|week|month|weekend|quarter)s? of)|\b(?:ago|yesterday)\b|\bearlier\b(?! than)")
_UNTIL = re.compile(r"(?i:until|till)\b")
_FIXED = re.compile(
    r"\b(?:sets?|fix(?:es|ed)|schedule[sd]|calls?|called|announce[sd]) (?:an?|another|the|its|new|fresh)(?: [a-z][\w-]*){1,4} for $"
)
_STAYING = re.compile(r"\bto (?:keep|leave|stay|remain|hold|close|shut|halt|delay|suspend|extend|postpone|put off)\b")
_LETTING = frozenset("keep leave hold".split())
# What stops, goes on or is allowed for a time, when it is told as done: "adjourned until Friday".
_PUT_OFF = frozenset(
    "adjourn postpone delay defer suspend extend prolong remand give grant recess shelve halt close shut ban bar order cancel put".split()
)
_OPEN_ENDS = frozenset({";", "“", "”", '"', "(", ")", "—", "–", ":"})
_NEXT_CLAUSE = frozenset({"and", "but", "while", "whereas", "so"})
_AHEAD_OF = frozenset("before ahead until by pending awaiting await awaits next for if unless".split())
_SURE = frozenset("the this that his her its their our 's ’s".split())
_PHRASE = ("NN", "JJ", "RB", "CD", "VBN", "VBG", "IN", "DT", "PRP$", "POS", "TO", "``", "''")


def told_by_words(sentence: str, start: int, end: int, tokens: tuple[Token, ...]) -> Direction | None:
    """Where a date at start..end lies by the words around it; None where its verb must tell."""
    date = sentence[start:end]
    if _GONE.search(date.lower()) or sentence[:start].lower().endswith((" last ", " past ")):
        return Direction.PAST
    before = tuple(_clause_before(tokens, start))
    if _UNTIL.match(date):
        return _end_told(sentence, end, date, before)
    if _FIXED.search(sentence[:start]):
        return Direction.FUTURE
    return Direction.PAST if _is_of_deed(tokens, start, end, before) else None


def _clause_before(tokens: tuple[Token, ...], start: int) -> Iterator[Token]:
    """The tokens before a date back to the nearest mark that ends a clause, the nearest first."""
    follows = ""
    for token in reversed(tokens):
        if token.end > start:
            continue
        if token.text in _OPEN_ENDS or (token.text == "," and follows in _NEXT_CLAUSE):
            return
        yield token
        follows = token.lower


def _end_told(sentence: str, end: int, date: str, before: tuple[Token, ...]) -> Direction | None:
    """'Did not open until Friday' is over; 'adjourned until Friday' and 'has until Friday to reply' lie ahead.

    Only a day of the week is known to: 'until October' may be that of the year before.
    """
    verbs = [t for t in before if t.tag.startswith("VB") or t.tag == "MD"]
    if any(t.tag == "MD" for t in verbs[:4]):
        return None
    lowers, finite = {t.lower for t in before[:8]}, [t for t in verbs if t.tag in {"VBD", "VBZ", "VBP"}]
    is_past = any(t.tag == "VBD" for t in verbs[:4])
    is_now = any(t.lower in {"is", "are", "'s", "'re"} for t in finite[:1])
    if lowers & {"not", "n't", "never"} and is_past and not is_now and verbs[0].tag != "VBG":  # "did not show cases peaking until May"
        return Direction.PAST
    if not _is_weekday(date) or not verbs:
        return None
    told = " ".join(t.lower for t in reversed(before))
    if _STAYING.search(told):  # "voted to keep the pier closed": what was kept so before is over only where it was borne
        return Direction.OPEN if re.search(r"\b(?:had|forced|managed|used|continued) to \w+", told) else Direction.FUTURE
    if re.search(r"\bhad\b", told):
        return Direction.FUTURE if told.endswith(" had") and sentence[end:].startswith(" to ") else None
    has_perfect = re.search(r"\b(?:has|have)\b", told) and verbs[0].tag in {"VBN", "VBD"}
    return Direction.FUTURE if has_perfect or any(t.lemma in _PUT_OFF for t in verbs[:2]) else None


def _is_weekday(date: str) -> bool:
    return any(weekday_number(word) is not None for word in date.split()[1:3])


def _is_of_deed(tokens: tuple[Token, ...], start: int, end: int, before: tuple[Token, ...]) -> bool:
    """Whether a date belongs to a deed that cannot be on a calendar: 'Sunday's attack will …', 'the decision on Sunday could …'."""
    deeds = word_classes("clause_words")["deed"]
    after = [t for t in tokens if t.start >= end]
    if after and after[0].tag == "POS":
        phrase = after[1 : next((i for i, t in enumerate(after) if i and not t.tag.startswith(_PHRASE[:6])), len(after))]
        return any(t.lower in deeds for t in phrase[-1:]) and not _AHEAD_OF & {t.lower for t in before[:3]}
    if not _is_short(tokens, start, end) or any(not t.tag.startswith(_PHRASE) for t in before):
        return False
    place = next((i for i, t in enumerate(before) if t.lower in deeds and t.tag.startswith("NN")), None)
    return place is not None and not _AHEAD_OF & {t.lower for t in before} and any(t.lower in _SURE for t in before[place:])


def _is_short(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a date is a bare day: 'on Sunday', 'Sunday'."""
    return sum(1 for t in tokens if start <= t.start < end) <= 3
