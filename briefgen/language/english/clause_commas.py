"""Commas: which of them close a clause, and which stand in a list, a place name or a phrase."""

from functools import cache

from briefgen.language.english.lexicon import lines
from briefgen.language.english.phrases import is_finite, is_noun, is_quotation_mark, phrase_end
from briefgen.language.english.title_words import is_role_noun
from briefgen.language.shapes import Tokens

_LONGEST_ASIDE = 6  # tokens
_LONGEST_EXAMPLES, _LONGEST_RELATIVE = 16, 26
_WITH_INFINITIVE = frozenset("expect want ask urge get allow help force press push order tell encourage persuade require".split())


def ends_at_comma(tokens: Tokens, comma: int, stop: int) -> bool:
    """Whether a comma closes the clause; those of lists, of 'if any' and before a condition do not."""
    if comma + 1 >= stop:
        return True
    following = tokens[comma + 1]
    opens_quote = is_quotation_mark(tokens, comma + 1) and tokens[comma + 1].start > tokens[comma].end
    is_closed = is_quotation_mark(tokens, comma + 1) and not opens_quote
    if is_closed and comma + 2 < stop and tokens[comma + 2].tag not in ("NN", "NNS", "JJ"):
        return True  # '"… more of the same," Berg said'
    if opens_quote and comma + 2 < stop and tokens[comma - 1].tag.startswith("JJ"):
        following = tokens[comma + 2]  # "small, 'family-run' shops"
        closing = next((i for i in range(comma + 3, min(stop - 1, comma + 7)) if is_quotation_mark(tokens, i)), 0)
        if closing and is_noun(tokens[closing + 1]):
            return False
    if following.lower in ("if", "unless") or (following.lower == "or" and comma + 2 < stop and tokens[comma + 2].tag in ("VB", "TO")):
        return False
    if following.tag.startswith("RB") and comma + 2 < stop and tokens[comma + 2].text == ",":
        return False
    if _sets_aside(tokens, comma, stop) or _closes_examples(tokens, comma) or _awaits_infinitive(tokens, comma, stop):
        return False
    if _closes_aside(tokens, comma, stop):
        return False
    if _closes_adverb(tokens, comma) or _parts_place(tokens, comma) or _names_role(tokens, comma):
        return False
    first = next((i for i in range(comma - 1, max(0, comma - 5), -1) if tokens[i].text == ","), comma)
    if tokens[first + 1].lower == "or" and _names_otherwise(tokens, first, stop):
        return False
    before = tokens[comma - 1]
    grades = following.tag == "RB" and comma + 2 < stop and tokens[comma + 2].tag == "JJ"  # "essential, medically sound advice"
    if before.tag.startswith("JJ") and (following.tag.startswith("JJ") or grades or _is_within_phrase(tokens, comma)):
        return False
    if is_noun(before) or before.tag in ("CD", "VBG"):
        return not continues_list(tokens, comma, stop)
    return True


def _closes_adverb(tokens: Tokens, comma: int) -> bool:
    """Whether a comma is the second of those around an adverb inside a verb group ('is being, essentially, paid')."""
    if comma < 3 or comma + 1 >= len(tokens) or tokens[comma - 2].text != "," or not tokens[comma - 1].tag.startswith("RB"):
        return False
    is_inside = tokens[comma - 3].tag[0] in "VM" and tokens[comma + 1].tag.startswith(("VB", "JJ", "TO"))
    return is_inside or (tokens[comma - 3].tag == "CC" and tokens[comma + 1].tag == "VB")  # "and, ultimately, win"


def _sets_aside(tokens: Tokens, comma: int, stop: int) -> bool:
    """Whether a comma stands before or behind what somebody is not ('that Kent, not Norland, paid')."""
    back = range(comma, max(0, comma - _LONGEST_ASIDE), -1)
    opening = next((i for i in back if tokens[i].text == "," and tokens[i + 1].lower == "not"), 0)
    closing = next((i for i in range(opening + 2, min(stop - 1, opening + _LONGEST_ASIDE)) if tokens[i].text == ","), 0)
    return opening > 0 and comma in (opening, closing) and closing > 0 and not any(is_finite(t) for t in tokens[opening:closing])


def _closes_examples(tokens: Tokens, comma: int) -> bool:
    """Whether a comma ends an ', including B and C,' behind which the clause goes on ('move goods, including oil, out of Kent')."""
    if tokens[comma + 1].tag not in ("IN", "TO"):
        return False
    for i in range(comma - 1, max(0, comma - _LONGEST_EXAMPLES), -1):
        if is_finite(tokens[i]):
            return False
        if tokens[i].text == "," and tokens[i + 1].lower in ("including", "excluding", "such", "like"):
            return True
    return False


def _awaits_infinitive(tokens: Tokens, comma: int, stop: int) -> bool:
    """Whether an aside parts a verb's object from what it is to do ('expect the chief, who has seen it all, to give way')."""
    if not any(t.tag[0] == "V" and t.lemma in _WITH_INFINITIVE for t in tokens[max(0, comma - 6) : comma]):
        return False
    if any(tokens[i].tag == "TO" for i in range(max(0, comma - 6), comma)):
        return False
    closing = next((i for i in range(comma + 2, min(stop - 2, comma + _LONGEST_RELATIVE)) if tokens[i].text == ","), 0)
    return closing > 0 and tokens[closing + 1].tag == "TO" and tokens[closing + 2].tag == "VB" and tokens[comma + 1].tag in ("WP", "NNP")


def _closes_aside(tokens: Tokens, comma: int, stop: int) -> bool:
    """Whether a comma is the second of such an aside."""
    if tokens[comma + 1].tag != "TO":
        return False
    opening = next((i for i in range(comma - 2, max(0, comma - _LONGEST_RELATIVE), -1) if tokens[i].text == ","), 0)
    return opening > 0 and _awaits_infinitive(tokens, opening, stop)


def _parts_place(tokens: Tokens, comma: int) -> bool:
    """Whether a comma stands before or behind the region of a place inside a phrase ('the Austin, Texas, law firm')."""
    if _region_end(tokens, comma + 1) and tokens[comma - 1].tag.startswith("NNP"):
        return True
    start = next((i for i in range(comma - 1, max(1, comma - 4), -1) if tokens[i].text == ","), 0)
    return start > 0 and _region_end(tokens, start + 1) == comma and tokens[comma + 1].tag in ("NN", "NNS")


def _names_role(tokens: Tokens, comma: int) -> bool:
    """Whether a full name behind a comma says whom the role before it means ('the police officer, Ellis Grant.')."""
    end = comma + 1
    while end < len(tokens) and tokens[end].tag == "NNP":
        end += 1
    closes = end == len(tokens) or tokens[end].tag in (",", ".") or is_quotation_mark(tokens, end)
    return end - comma > 2 and closes and tokens[comma - 1].tag == "NN" and is_role_noun(tokens[comma - 1].text)


def _region_end(tokens: Tokens, start: int) -> int:
    """Where the name of a region ends that begins here; 0 where none does."""
    end = start
    while end < len(tokens) and tokens[end].tag.startswith("NNP"):
        end += 1
    return end if " ".join(t.text for t in tokens[start:end]) in _regions() else 0


@cache
def _regions() -> frozenset[str]:
    return frozenset((*lines("american_states"), *lines("countries"), "D.C."))


def _names_otherwise(tokens: Tokens, comma: int, stop: int) -> bool:
    """Whether 'or' gives a second word for an adjective before its noun ('an improper, or corrupt, intent')."""
    second = next((i for i in range(comma + 2, min(stop - 1, comma + 6)) if tokens[i].text == ","), None)
    if second is None or any(is_finite(t) for t in tokens[comma:second]):
        return False
    after = second + 1
    while after < stop - 1 and is_quotation_mark(tokens, after):
        after += 1
    return is_noun(tokens[after])


def _is_within_phrase(tokens: Tokens, comma: int) -> bool:
    """Whether a noun phrase that an article opened still waits for its noun at a comma; 'of their own' does not."""
    if tokens[comma - 1].lower == "own":
        return False
    for i in range(comma - 1, max(-1, comma - 9), -1):
        if is_noun(tokens[i]) or is_finite(tokens[i]):
            return False
        if tokens[i].tag in ("DT", "PRP$"):
            return True
    return False


def continues_list(tokens: Tokens, comma: int, stop: int) -> bool:
    """Whether a list of noun phrases goes on after a comma."""
    begin = comma + 2 if tokens[comma + 1].lower in ("and", "or") else comma + 1
    is_last = begin == comma + 2
    while is_last and begin < stop - 1 and tokens[begin].lower == "even":
        begin += 1  # "thousands, or even millions of deaths"
    if begin < stop and tokens[begin].lower == "no":
        return False  # "who will lead, and no idea of when"
    end = phrase_end(tokens, begin, stop)
    if begin < end < stop - 1 and (tokens[end].tag, tokens[end + 1].tag) == ("TO", "VB"):
        end = _past_infinitive(tokens, end, stop)  # "a landlord to evict somebody, and a firm to dismiss him"
    after = end
    while after < stop and tokens[after].tag.startswith("RB"):
        after += 1
    if end == begin or (after < stop and is_finite(tokens[after])):
        return False
    if is_last:
        return True
    if end < stop and end > begin and tokens[end].lower == "and" and tokens[end - 1].tag != "TO" and _is_infinitive(tokens, begin, end):
        return True
    inner = {t.lower for t in tokens[begin:end]}
    return bool(inner & {"and", "or"}) or (end < stop and tokens[end].text == "," and end + 1 < stop and continues_list(tokens, end, stop))


def _is_infinitive(tokens: Tokens, begin: int, end: int) -> bool:
    return any(t.tag == "TO" for t in tokens[begin:end])


def _past_infinitive(tokens: Tokens, to: int, stop: int) -> int:
    """Where an infinitive with its object ends, if another item of the list follows; `to` itself where none does."""
    after = next((i for i in range(to + 2, stop) if tokens[i].text == "," or tokens[i].tag == "CC" or is_finite(tokens[i])), stop)
    return after if after + 1 < stop and "and" in (tokens[after].lower, tokens[after + 1].lower) else to
