"""What a figure measures, as a short phrase of its sentence."""

import re

from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.fidelity import guards
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.phrases import base_phrase_end, is_finite, phrase_end
from briefgen.language.shapes import Quantity, QuantityKind, Token

LONGEST = 10
_MARKS = frozenset({",", ";", "“", "”", '"', "(", ")", "—", "–", "-", "--", ":"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "this", "that", "and", "but"})
_CLAUSE_WORDS = frozenset({"that", "but", "while", "whereas", "although", "because"})
_BOUNDS = re.compile(
    r"(?:\w+ )?(?:(?:more|less|fewer) than|over|under|at (?:least|most)|up to|as (?:many|much) as|even|only|exactly)\b", re.IGNORECASE
)
_OPENS_ANOTHER = frozenset({"PRP$", "PRP", "VBD", "VBN", "VBZ", "VBP", "MD"})
_OPEN_ENDS = frozenset({"VBN", "VBG", "JJ", "IN", "TO", "CC", "DT", "PRP$", "WDT", "WP", "WRB", "RB", "MD", "POS", ","})
_CIRCUMSTANCES = frozenset({"after", "before", "since", "until", "amid", "despite", "following"})
_POINTS = re.compile(r"per ?cent|(?:percentage |basis )?points?")
_BASES = re.compile(
    r" of (?:the |its |their )?(?:\w+(?:'s|’s) )?(?:annual |yearly |national |economic |total )?"
    r"(?:GDP|GNP|GNI|gross (?:domestic|national) (?:product|income)|national income|output)\b"
)
_LEVELS = frozenset({"at", "to", "by", "of", "from"})


def measured(text: str, tokens: tuple[Token, ...], quantity: Quantity) -> str:
    """What follows 'of', what a counted noun does, the thing whose level is told, or the subject with its verb; '' where none is clear."""
    after = next((k for k, t in enumerate(tokens) if t.start >= quantity.end), len(tokens))
    before = next((k for k, t in enumerate(tokens) if t.end > quantity.start), 0)
    if quantity.kind is QuantityKind.COUNT and quantity.unit:
        counted = _counted(text, tokens, quantity, after)
        if len(counted.split()) > 1:
            return counted
        whose = _level(text, tokens, before - 1) if before and tokens[before - 1].lower == "of" else ""
        return whose or _subject(text, tokens, before) or counted
    after += after + 1 < len(tokens) and (tokens[after].lower, tokens[after + 1].lower) == ("worth", "of")
    is_base = quantity.kind is QuantityKind.PERCENT and _BASES.match(text, quantity.end)  # "3.4 percent of GDP": no figure of the GDP
    if after < len(tokens) and tokens[after].lower == "of" and quantity.kind is not QuantityKind.DURATION and not is_base:
        return _words(text, tokens, after + 1, _cut(tokens, after + 1, _thing_end(tokens, after + 1)))
    if before and tokens[before - 1].lower in _LEVELS | {"worth"} and (level := _level(text, tokens, before - 1)):
        return _changed(text, tokens, before - 1, level) if tokens[before - 1].lower == "by" else level
    noun = base_phrase_end(tokens, after)
    if noun > after and tokens[after].tag.startswith(("NN", "JJ")):
        return _words(text, tokens, after, _cut(tokens, after, _thing_end(tokens, after)))
    return _subject(text, tokens, before)


def _thing_end(tokens: tuple[Token, ...], start: int) -> int:
    """The end of a noun phrase, before what tells when or after what it was ('a 48 million euro store | on Monday after a row')."""
    end = phrase_end(tokens, start)
    when = (k for k in range(start + 1, end - 1) if tokens[k].lower in _CIRCUMSTANCES or weekday_number(tokens[k + 1].text) is not None)
    return next((k for k in when if tokens[k].tag == "IN"), end)


def is_negated(tokens: tuple[Token, ...], quantity: Quantity, measures: str) -> bool:
    """Whether a quantity stands under a 'not' or 'no' of its clause that neither its value nor, for a plain number, the phrase shows."""
    stop = next((k for k, t in enumerate(tokens) if t.end > quantity.start), 0)
    start = stop
    while start and tokens[start - 1].text not in _MARKS and tokens[start - 1].lower not in _CLAUSE_WORDS:
        start -= 1
    negations = {t.lower for t in tokens[start:stop] if guards().get(t.lower) == "negation"}
    is_bound = bool(_BOUNDS.match(quantity.value))
    return bool(negations) and (is_bound or not negations <= set(measures.lower().replace("n't", " n't").replace("n’t", " n’t").split()))


def _counted(text: str, tokens: tuple[Token, ...], quantity: Quantity, after: int) -> str:
    """The counted noun with what it does, up to the end of its clause."""
    first = next((k for k, t in enumerate(tokens) if t.end > quantity.end - len(quantity.unit)), after)
    end, told = _own_end(tokens, first, max(after, phrase_end(tokens, first))), False
    while end < len(tokens) and tokens[end].text not in _MARKS | {"."} and not (not told and _is_object_complement(tokens, end)):
        told = told or is_finite(tokens[end])
        if told and tokens[end].lower in {"and", "but", "while"}:
            break
        if tokens[end].lower == "but" or (tokens[end].tag == "CC" and any(t.tag in _OPENS_ANOTHER for t in tokens[end + 1 : end + 2])):
            break
        end += 1
    return _words(text, tokens, first, _cut(tokens, first, end))


def _own_end(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """The end of a counted noun's phrase: before what is joined to it by 'but' or stands as a thing of its own."""
    for k in range(first + 1, end - 1):
        is_joined = tokens[k].tag == "CC" and tokens[k + 1].tag in _OPENS_ANOTHER
        if tokens[k].lower == "but" or is_joined or _is_object_complement(tokens, k):
            return k
    return end


def _is_object_complement(tokens: tuple[Token, ...], participle: int) -> bool:
    """'left the records of 30 people exposed': the participle goes with the verb and not with the people."""
    verb = next((t for t in reversed(tokens[:participle]) if t.tag.startswith("VB")), None)
    return tokens[participle].tag in {"VBN", "JJ"} and verb is not None and verb.lemma in {"leave", "keep"}


def _level(text: str, tokens: tuple[Token, ...], preposition: int) -> str:
    """The noun phrase before 'at', 'to' or 'of': 'left its main interest rate at', 'a deficit of'."""
    whence = [k for k in range(max(0, preposition - 4), preposition) if tokens[k].lower == "from"]
    start = end = whence[-1] if whence else preposition  # "the wait from 47 days to": the wait
    while start and end - start < LONGEST and not _ends_phrase(tokens, start - 1):
        start -= 1
    while start < end and (tokens[start].lower in _DETERMINERS or tokens[start].tag in {"IN", "TO", "RB", "RP", "CC"}):
        start += 1
    named = _words(text, tokens, start, end) if any(t.tag.startswith("NN") for t in tokens[start:end]) else ""
    return "" if start and tokens[start - 1].tag == "CD" and _is_unit(named) else named


def _is_unit(named: str) -> bool:
    """Whether words behind a number are its unit and no thing whose level is told: 'rose 4 basis points to'."""
    units = word_classes("units")
    return named in units["currency"] | units["measure"] or _POINTS.fullmatch(named) is not None


def _changed(text: str, tokens: tuple[Token, ...], by: int, level: str) -> str:
    """What is done to a thing by so much: 'raise fares by', since the fares are not 4 per cent."""
    start = by
    while start and not _ends_phrase(tokens, start - 1):
        start -= 1
    if not start or tokens[start - 1].tag[:2] != "VB":
        return level
    return _words(text, tokens, start - 1, by + 1) if by + 2 - start <= LONGEST else ""


def _ends_phrase(tokens: tuple[Token, ...], k: int) -> bool:
    token = tokens[k]
    is_mark = token.text in _MARKS or token.lower in _LEVELS - {"of"}
    return is_mark or token.tag.startswith(("VB", "MD", "W")) or token.tag in {"TO", "PRP", "CD"}


def _subject(text: str, tokens: tuple[Token, ...], stop: int) -> str:
    """The subject and the verb that lead up to a quantity: 'Exports of tin fell', 'The network will cost'."""
    verb = next((k for k in range(stop - 1, -1, -1) if is_finite(tokens[k])), None)
    if verb is None or tokens[stop - 1].lower == "from":
        return ""  # "the cost has risen from": what it was is no measure of it
    start = verb
    while start and not _bounds(tokens, start - 1):
        start -= 1
    if start and is_finite(tokens[start - 1]):
        return ""  # 'opened in May and has treated': the subject stands before the other verb
    while start < verb and (tokens[start].tag in {"IN", "CC", "RB"} or tokens[start].lower in {"and", "but"}):
        start += 1
    if start == verb or any(t.tag in {"PRP", "EX", "WP", "WDT"} for t in tokens[start:verb]):
        return ""
    end = stop
    while end > verb + 1 and (tokens[end - 1].tag in {"IN", "TO", "DT", "RB", "RBR", "JJR", "CC"} or tokens[end - 1].text in _MARKS):
        end -= 1
    if _wants_quantity(tokens, verb, end, stop):
        return ""
    end = end - 1 if end - 1 == verb and tokens[verb].lemma == "be" else end
    if end == stop - 1 and tokens[end].lower in ("to", "by") and stop - start <= LONGEST:
        return _words(text, tokens, start, stop)  # "the quota would fall to": not by so much
    cut = _cut(tokens, start, end)
    return _words(text, tokens, start, cut if cut > verb or cut - start <= LONGEST else verb)


def _wants_quantity(tokens: tuple[Token, ...], verb: int, end: int, stop: int) -> bool:
    """Whether the words up to a quantity are no phrase without it: 'was awarded', 'is offering', 'is giving the town'."""
    last = tokens[end - 1]
    if last.tag == "VBG":
        return True
    if last.tag == "VBN":
        return any(t.lemma == "be" for t in tokens[verb : end - 1])
    return end == stop and end - 1 > verb and last.tag.startswith("NN")


def _bounds(tokens: tuple[Token, ...], k: int) -> bool:
    is_link = tokens[k].lower in word_classes("clause_words")["subordinator"] and tokens[k].tag != "RB"
    return tokens[k].text in _MARKS or is_finite(tokens[k]) or tokens[k].tag in {"WDT", "WP", "WRB"} or is_link


def _cut(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """The last place within the longest phrase where it may end: before a preposition, 'to', 'and' or a participle, behind a noun."""
    if end - start <= LONGEST:
        return end
    places = [k for k in range(start + 2, start + LONGEST + 1) if tokens[k].tag in {"IN", "TO", "CC", "VBG", "WDT", "WP", ","}]
    cut = places[-1] if places else start + LONGEST
    while cut > start + 1 and (tokens[cut - 1].tag in _OPEN_ENDS or tokens[cut - 1].lemma in {"be", "have"}):
        cut -= 1
    return cut


def _words(text: str, tokens: tuple[Token, ...], start: int, end: int) -> str:
    return text[tokens[start].start : tokens[end - 1].end].strip(" ,;.:") if end > start else ""
