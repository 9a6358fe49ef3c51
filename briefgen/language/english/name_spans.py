"""Where names of people stand in one sentence, with the title or role that its words give them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.lexicon import word_classes, word_list
from briefgen.language.english.name_roles import country_after, role_around, role_before
from briefgen.language.english.tags import tagged
from briefgen.language.english.title_words import is_role_noun, names_a_trade, place_names, titles
from briefgen.language.shapes import Token

__all__ = ["NameSpan", "is_given_name", "is_role_noun", "name_spans", "place_names", "titles"]

_LONGEST_NAME = 4
_CAPITAL = re.compile(r"(?:(?:al|el|bin|ibn|d|l)[-’'])?[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A person's name at start..end of a sentence, the role its words give ("" for none) and the start of that role.

    `pronoun` is "he" or "she" where a title or given name tells; a `is_weak` name is one only if it names somebody known.
    """

    start: int
    end: int
    name: str
    role: str
    role_start: int
    pronoun: str
    is_weak: bool


def name_spans(sentence: str) -> tuple[NameSpan, ...]:
    """The names of people in a sentence, in order; a lone capitalised word without a title is weak."""
    tokens = tagged(sentence)
    found = (_name_in(sentence, tokens, first, last) for first, last in _runs(tokens))
    return tuple(n for n in found if n is not None)


def _runs(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words, particles inside included."""
    first = 0
    while first < len(tokens):
        if not _is_capital(tokens, first):
            first += 1
            continue
        last = first + 1
        while last < len(tokens) and (_is_capital(tokens, last) or _is_joined(tokens, last)):
            last += 1
        yield first, last
        first = last


def _is_capital(tokens: tuple[Token, ...], i: int) -> bool:
    text = tokens[i].text
    if text.islower() or not _CAPITAL.match(text) or weekday_number(text) is not None or _is_month(tokens, i):
        return False
    if text in {"I", "A"} and not (i + 1 < len(tokens) and tokens[i + 1].text == "."):
        return False
    is_opening = i == 0 or tokens[i - 1].text in {"“", '"', "(", "‘", ":"}
    is_known = text in _given_names() or (is_role_noun(text) and len(text) > 2) or _is_nation(text)
    # a lone noun that opens a sentence can be a surname; it counts only if the register knows it
    is_lone = tokens[i].tag.startswith(("NN", "JJ", "VB")) and not (i + 1 < len(tokens) and tokens[i + 1].text[0].isupper())
    return not is_opening or tokens[i].tag.startswith("NNP") or is_known or is_lone


def _is_month(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word is a month and no given name, as in "captain Jan Berg" or "Mayor April Holm"."""
    if not month_number(tokens[i].text):
        return False
    before, after = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
    goes_on = after is not None and after.tag == "NNP" and after.text.isalpha() and not _is_nation(after.text)
    names_somebody = before is None or _is_title(before.text) or before.text in ",(“" or before.tag in ("VBD", "VBZ", "CC")
    return not (goes_on and names_somebody)


def _is_nation(text: str) -> bool:
    return text in word_list("nationalities") or text in place_names()


def is_given_name(text: str) -> bool:
    """Whether a word is a given name that is seldom a surname."""
    return bool(_given_names().get(text))


@cache
def _given_names() -> dict[str, str]:
    classes = word_classes("given_names")
    male, female, either = classes["male"], classes["female"], classes["either"]
    pronouns = dict.fromkeys(male - female - either, "he") | dict.fromkeys(female - male - either, "she")
    return pronouns | dict.fromkeys(either | male & female, "")


def _is_joined(tokens: tuple[Token, ...], i: int) -> bool:
    return (
        tokens[i].lower in word_classes("clause_words")["particle"]
        and i + 1 < len(tokens)
        and (_is_capital(tokens, i + 1) or _is_joined(tokens, i + 1))
    )


def _name_in(sentence: str, tokens: tuple[Token, ...], first: int, last: int) -> NameSpan | None:
    """Split a stretch of capitals into role and name."""
    begin = first
    for i in range(first, last - 1):
        if _is_title(tokens[i].text):
            begin = i + 1
    if begin == first:
        begin = _after_department(tokens, first, last)
    is_titled = begin > first or _follows_role(tokens, first)
    while begin < last - 1 and _is_nation(tokens[begin].text):
        begin += 1
    if not _is_name(tokens, begin, last, is_titled=is_titled):
        return None
    role_first, role_last = role_before(tokens, begin)
    role = sentence[tokens[role_first].start : tokens[role_last - 1].end] if role_last > role_first else ""
    honorific = tokens[begin - 1].lower.rstrip(".") if begin else ""
    role = f"{role}{country_after(tokens, last, role)}" if role else role_around(sentence, tokens, begin, last)
    name = sentence[tokens[begin].start : tokens[last - 1].end]
    is_sure = is_titled or bool(role) or honorific in titles("honorific") or _is_sure(tokens, begin, last)
    pronoun = _pronoun(tokens, begin, honorific, role)
    start = tokens[role_first].start if role_last > role_first else tokens[begin].start
    return NameSpan(tokens[begin].start, tokens[last - 1].end, name, role, start, pronoun, not is_sure)


def _is_title(text: str) -> bool:
    return is_role_noun(text) or text.lower().rstrip(".") in titles("honorific")


def _after_department(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Past the department in 'Secretary of State Jane Roe', past the country in 'President of Peru Ana Ruiz'."""
    before = first - 1 if first and tokens[first - 1].lower == "the" else first
    if before < 2 or tokens[before - 1].lower not in {"of", "for"} or not is_role_noun(tokens[before - 2].text):
        return first
    for i in range(first + 1, last):
        if tokens[i].text in _given_names():
            return i
    while first < last - 1 and (tokens[first].text in word_classes("clause_words")["department"] or tokens[first].text in place_names()):
        first += 1
    return max(first, last - 2) if last - first > 2 else first


def _follows_role(tokens: tuple[Token, ...], first: int) -> bool:
    before = tokens[first - 1]
    return first > 0 and (is_role_noun(before.text) or names_a_trade(before)) and not before.text.endswith("s")


def _is_name(tokens: tuple[Token, ...], begin: int, last: int, *, is_titled: bool) -> bool:
    words = [t.text for t in tokens[begin:last]]
    if not 1 <= len(words) <= _LONGEST_NAME + 1 or " ".join(words) in place_names() or words[-1] in place_names():
        return False
    if words[-1] in word_classes("acts")["law"] or any(w in word_list("organisation_words") or is_role_noun(w) for w in words):
        return False
    if any(len(w) > 2 and w.isupper() for w in words):
        return False
    if any(w.lower() in {"the", "this", "but", "and"} for w in words) or _is_nation(words[0]):
        return False
    follows_article = begin > 0 and tokens[begin - 1].lower in {"the", "a", "an"} and not is_titled
    return not follows_article and not (len(words) == 1 and words[0].endswith("."))


def _is_sure(tokens: tuple[Token, ...], begin: int, last: int) -> bool:
    """A given name with a surname, or two or three names that speak."""
    if last - begin < 2:
        return False
    speaks = (last < len(tokens) and tokens[last].lower in word_list("reporting_verbs") and tokens[last].tag in {"VBD", "VBZ"}) or (
        begin > 0 and tokens[begin - 1].lower in {"said", "says"}
    )
    return tokens[begin].text in _given_names() or speaks


def _pronoun(tokens: tuple[Token, ...], begin: int, honorific: str, role: str) -> str:
    words = {w.strip(".,’'").lower() for w in role.split()} | {honorific}
    if words & (titles("male") | {"mr", "sir", "lord", "monsieur", "fr"}):
        return "he"
    if words & (titles("female") | {"mrs", "ms", "miss", "dame", "lady", "baroness", "madam", "madame"}):
        return "she"
    return _given_names().get(tokens[begin].text, "")
