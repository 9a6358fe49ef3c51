"""Subjects: the noun phrase that a verb group belongs to, looked for to its left."""

from briefgen.language.english.clause_ends import continues_list
from briefgen.language.english.clause_verbs import finite_verb, is_finite_before, opens_relative
from briefgen.language.english.phrases import STRONG_STOPS, base_phrase_end, is_finite, is_noun, is_quotation_mark, phrase_end, phrase_start
from briefgen.language.shapes import Range, Tokens

_CLAUSE_WORDS = frozenset(
    "that which who whether if because while although though whereas until unless when but as what how than so once".split()
)


def clause_floor(tokens: Tokens, position: int) -> int:
    """Where the clause around `position` begins, seen from its verb: after the last comma, joining word or stop before it."""
    for i in range(position - 1, -1, -1):
        token = tokens[i]
        if token.text in STRONG_STOPS or is_quotation_mark(tokens, i):
            return i + 1
        if token.text == "," and not _inside_subject(tokens, i, position):
            return i + 1
        if token.lower in _CLAUSE_WORDS and token.tag in ("IN", "WDT", "WP", "CC", "WRB"):
            return i + 1
        if token.lower in ("and", "or") and is_finite_before(tokens, i):
            return i + 1
    return 0


def _inside_subject(tokens: Tokens, comma: int, position: int) -> bool:
    is_item = comma > 0 and (is_noun(tokens[comma - 1]) or tokens[comma - 1].tag == "CD")
    return is_item and continues_list(tokens, comma, position + 1)


def subject_before(tokens: Tokens, verb: int) -> Range:
    """The subject of the verb group that contains position `verb`, looked for to its left; empty where none is found."""
    first = _group_start(tokens, verb)
    end, _ = _before_aside(tokens, first)
    floor = clause_floor(tokens, end)
    whole = _around_relative(tokens, floor, first)
    if whole is not None:
        return (whole, end)
    for start in range(floor, end):
        if start > floor and tokens[start - 1].tag.startswith(("IN", "TO", "DT", "PRP$", "JJ", "CD", "NN", "POS")):
            continue
        if phrase_end(tokens, start, end) == end:
            return (start, end)
    start = phrase_start(tokens, end, floor)
    if start > floor and tokens[start - 1].tag in ("IN", "TO"):
        return (end, end)
    return (start, end)


def first_subject(tokens: Tokens, before: int) -> Range:
    """The subject of the last finite verb before a position: that of the verbs joined to it ('It was due and is awaited')."""
    for i in range(before - 1, 0, -1):
        if tokens[i].tag in ("VBZ", "VBP", "VBD", "MD"):
            return subject_before(tokens, i)
    return (0, 0)


def _group_start(tokens: Tokens, verb: int) -> int:
    """Where the verb group around a position begins; a second finite verb to the left is of another clause."""
    end, has_finite = verb, verb < len(tokens) and is_finite(tokens[verb])
    while end:
        before = tokens[end - 1]
        if before.tag.startswith("RB") or before.lower in ("not", "n't"):
            end -= 1
        elif before.tag in ("MD", "VBZ", "VBP", "VBD", "VB", "VBN", "VBG", "TO") and not has_finite:
            has_finite = is_finite(before)
            end -= 1
        else:
            break
    return end


def _around_relative(tokens: Tokens, floor: int, verb: int) -> int | None:
    """Where a subject begins that a relative clause parts from its verb ('the price that the fund paid is')."""
    for at in range(verb - 1, max(0, verb - 25), -1):
        if tokens[at].text in STRONG_STOPS or tokens[at].text == ",":
            return None
        if not opens_relative(tokens, at, 0, verb + 1):
            continue
        start = clause_floor(tokens, at)
        while start < at and tokens[start].tag.startswith(("RB", "CC")):
            start += 1
        if start < at and base_phrase_end(tokens, start, at) > start and finite_verb(tokens, start, verb + 1) == verb:
            return start
    return None


def _before_aside(tokens: Tokens, end: int) -> tuple[int, bool]:
    """Before a relative clause or apposition between commas that parts the subject from its verb."""
    if not end or tokens[end - 1].text != ",":
        return end, False
    for i in range(end - 2, max(0, end - 26), -1):
        if tokens[i].text == "," and tokens[i + 1].tag in ("WDT", "WP", "WP$"):
            return i, True
        if tokens[i].text in STRONG_STOPS or (is_finite(tokens[i]) and tokens[i - 1].tag not in ("WDT", "WP")):
            break
    for i in range(end - 2, max(0, end - 26), -1):
        if tokens[i].text == ",":
            opens = tokens[i + 1]
            return (i, True) if opens.tag in ("WDT", "WP", "WP$", "VBN", "VBG", "DT", "NNP", "PRP$", "RB") else (end, False)
        if tokens[i].text in STRONG_STOPS:
            break
    return end - 1, False
