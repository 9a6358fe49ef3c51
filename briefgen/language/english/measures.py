"""What a figure measures, as a short phrase of its sentence."""

import re

from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.dates import date_mentions
from briefgen.language.english.fidelity import guards
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.phrases import base_phrase_end, is_finite, phrase_end
from briefgen.language.english.reported_clause import opens_clause
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
_CONDITIONS = frozenset({"if", "unless", "because", "although", "though", "whether"})
_EMPTY = frozenset({"equivalent", "figure", "total", "number", "estimate", "average"})  # what says nothing of what is measured
_MORE = frozenset({"extra", "further", "additional", "whole", "total", "record", "mere"})
_LENGTHS = frozenset("metre metres meter meters kilometre kilometres kilometer kilometers km mile miles feet yards".split())
_CHANGES = frozenset(
    "rise fall grow drop climb jump slow ease slip sink increase decrease decline cut lower raise reduce edge double narrow widen"
    " shrink swell soar surge plunge tumble creep accelerate dip go come".split()
)


def measured(text: str, tokens: tuple[Token, ...], quantity: Quantity) -> str:
    """What follows 'of', what a counted noun does, the thing whose level is told, or the subject with its verb; '' where none is clear."""
    after = next((k for k, t in enumerate(tokens) if t.start >= quantity.end), len(tokens))
    before = next((k for k, t in enumerate(tokens) if t.end > quantity.start), 0)
    if after < len(tokens) and tokens[after].tag in {"JJR", "RBR"} and tokens[after].lower != "more":
        return _clause(text, tokens, before, after + 1)  # "were 7 per cent higher": that is no level
    if quantity.kind is QuantityKind.COUNT and quantity.unit:
        return _of_counted(text, tokens, quantity, before, after)
    after += after + 1 < len(tokens) and (tokens[after].lower, tokens[after + 1].lower) == ("worth", "of")
    is_base = quantity.kind is QuantityKind.PERCENT and _BASES.match(text, quantity.end)  # "3.4 percent of GDP": no figure of the GDP
    is_length = quantity.kind is QuantityKind.DURATION or quantity.unit in _LENGTHS  # "within 400 metres of a stop"
    if after < len(tokens) and tokens[after].lower == "of" and not is_length and not is_base:
        return _words(text, tokens, after + 1, _cut(tokens, after + 1, _thing_end(tokens, after + 1)))
    if before and tokens[before - 1].lower in _LEVELS | {"worth"} and (level := _level(text, tokens, before - 1)):
        if tokens[before - 1].lower == "by":
            return _changed(text, tokens, before - 1, level)
        return level if level.lower() not in _EMPTY else _clause(text, tokens, before, after)
    noun = base_phrase_end(tokens, after)
    if noun > after and tokens[after].tag.startswith(("NN", "JJ")):
        return _words(text, tokens, after, _cut(tokens, after, _thing_end(tokens, after)))
    return _subject(text, tokens, before, after)


def _of_counted(text: str, tokens: tuple[Token, ...], quantity: Quantity, before: int, after: int) -> str:
    """What a counted noun is or does; where it is alone, whose it is or what was done with it."""
    is_owned = before > 0 and tokens[before - 1].lower == "of"
    first = next((k for k, t in enumerate(tokens) if t.end > quantity.end - len(quantity.unit)), after)
    end = _counted_end(tokens, first, max(after, phrase_end(tokens, first)), is_owned)
    does = any(is_finite(t) for t in tokens[first:end])
    near = end if does else _before_time(text, tokens, first, end)
    if near - first > 1:
        return _words(text, tokens, first, near)
    whose = _level(text, tokens, before - 1) if is_owned else ""
    told = whose if " " in whose or whose[-1:] != "s" else ""  # "owners of 900 boats" are not 900
    return told or _subject(text, tokens, before, end) or _words(text, tokens, first, end)


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


def _counted_end(tokens: tuple[Token, ...], first: int, end: int, is_owned: bool) -> int:
    """The end of a counted noun with what it does, up to the end of its clause; what is 'of 900 people' does the deed, not they."""
    end, told = _own_end(tokens, first, end), False
    while end < len(tokens) and tokens[end].text not in _MARKS | {"."} and not (not told and _is_object_complement(tokens, end)):
        told = told or is_finite(tokens[end])
        if (told and (is_owned or tokens[end].lower in {"and", "but", "while"})) or _is_apart(tokens, end):
            break
        if tokens[end].lower == "but" or (tokens[end].tag == "CC" and any(t.tag in _OPENS_ANOTHER for t in tokens[end + 1 : end + 2])):
            break
        end += 1
    return _cut(tokens, first, end)


def _before_time(text: str, tokens: tuple[Token, ...], first: int, end: int) -> int:
    """The end of a phrase without the day or the circumstances at its end: 'homes | last year', 'people | after the match'."""
    dated = _dated(text, tokens)
    is_time = (k for k in range(first + 1, end) if k in dated or (tokens[k].lower in _CIRCUMSTANCES and tokens[k - 1].tag != "VBN"))
    end = next(is_time, end)
    while end > first + 1 and tokens[end - 1].tag in {"IN", "TO", "CC", ","}:
        end -= 1  # "bottles for | December"
    return end


def _dated(text: str, tokens: tuple[Token, ...]) -> frozenset[int]:
    """The tokens that stand in a date."""
    spans = [(m.start, m.end) for m in date_mentions(text, None)]
    return frozenset(k for k, t in enumerate(tokens) if any(start <= t.start < end for start, end in spans))


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
    end = whence[-1] if whence else preposition  # "the wait from 47 days to": the wait
    start, dated = _phrase_before(tokens, end), _dated(text, tokens)
    while start < end and (start in dated or tokens[start].lower in _DETERMINERS or tokens[start].tag in {"IN", "TO", "RB", "RP", "CC"}):
        start += 1  # also past "on 14 | October": no phrase begins in a date
    named = _words(text, tokens, start, end) if any(t.tag.startswith("NN") for t in tokens[start:end]) else ""
    return "" if start and tokens[start - 1].tag == "CD" and _is_unit(named) else named


def _phrase_before(tokens: tuple[Token, ...], end: int) -> int:
    """Where the noun phrase that runs up to `end` begins, as far back as a label reaches."""
    start = end
    while start and end - start < LONGEST and not _ends_phrase(tokens, start - 1):
        start -= 1
    return start


def _is_unit(named: str) -> bool:
    """Whether words behind a number are its unit and no thing whose level is told: 'rose 4 basis points to'."""
    units = word_classes("units")
    return named in units["currency"] | units["measure"] or _POINTS.fullmatch(named) is not None


def _changed(text: str, tokens: tuple[Token, ...], by: int, level: str) -> str:
    """What is done to a thing by so much: 'would raise fares', since the fares are not 4 per cent."""
    start = _phrase_before(tokens, by)
    if not start or tokens[start - 1].tag[:2] != "VB":
        return level
    verb = start - 1
    while verb and tokens[verb - 1].tag in {"MD", "RB"}:
        verb -= 1
    return _words(text, tokens, verb, by) if by - verb <= LONGEST else ""


def _ends_phrase(tokens: tuple[Token, ...], k: int) -> bool:
    token = tokens[k]
    is_mark = token.text in _MARKS or token.lower in _LEVELS - {"of"} or token.lower in _CONDITIONS
    if token.tag in {"VBN", "VBG"} and k and tokens[k - 1].tag in {"IN", "DT", "JJ", "PRP$"}:
        return not tokens[k + 1].tag.startswith("NN")  # "the supply of rented rooms"
    return is_mark or token.tag.startswith(("VB", "MD", "W")) or token.tag in {"TO", "PRP", "CD"}


def _subject(text: str, tokens: tuple[Token, ...], stop: int, after: int) -> str:
    """The subject and the verb that lead up to a quantity: 'Exports of tin fell', 'The network will cost'.

    Behind a preposition the words need the quantity: 'Work began on 300 homes'. What rose 'to' it is the subject alone.
    """
    verb, start = _clause_start(tokens, stop)
    if verb is None:
        return ""
    end = stop
    while end > verb + 1 and _leads_to_quantity(tokens[end - 1]):
        end -= 1
    passed = tokens[end:stop]
    if passed and passed[-1].lower == "to" and _is_plain_change(tokens, verb):
        return _words(text, tokens, start, _cut(tokens, start, verb))
    if passed and passed[-1].lower == "by" and end - 1 <= _last_verb(tokens, verb):
        return _words(text, tokens, start, stop - 1)  # "Taxes on fuel will rise", "will go up"
    if any(t.tag in {"IN", "TO"} for t in passed):
        return _clause(text, tokens, stop, after)
    if any(t.text in _MARKS for t in passed) or _wants_quantity(tokens, verb, end, stop) or end - start > LONGEST:
        return ""
    end = end - 1 if end - 1 == verb and tokens[verb].lemma == "be" else end
    return _words(text, tokens, start, end)


def _leads_to_quantity(token: Token) -> bool:
    """Whether a word before a quantity goes with the number: 'about', 'an extra'."""
    return token.tag in {"IN", "TO", "DT", "RB", "RBR", "JJR", "CC"} or token.text in _MARKS or token.lower in _MORE


def _clause_start(tokens: tuple[Token, ...], stop: int) -> tuple[int | None, int]:
    """The finite verb that leads up to a quantity and where its subject begins; None where the subject is not clear."""
    verb = next((k for k in range(stop - 1, -1, -1) if is_finite(tokens[k])), None)
    if verb is None or tokens[stop - 1].lower == "from":
        return None, 0  # "the cost has risen from": what it was is no measure of it
    start = verb
    while start and not _bounds(tokens, start - 1):
        start -= 1
    if start and is_finite(tokens[start - 1]):
        return None, 0  # 'opened in May and has treated': the subject stands before the other verb
    outside = start and tokens[start - 1].lower in {"which", "whom"}
    while start < verb and (tokens[start].tag in {"IN", "CC", "RB"} or tokens[start].lower in {"and", "but"}):
        is_phrase = tokens[start].tag == "IN"
        start = max(start + 1, base_phrase_end(tokens, start + 1, verb) if is_phrase else 0)  # "In Lund | the line costs"
    is_whole = not outside and not any(_is_apart(tokens, k) for k in range(verb, stop))
    is_told = start < verb and is_whole and not any(t.tag in {"PRP", "EX", "WP", "WDT"} for t in tokens[start:verb])
    return (verb if is_told else None), start


def _is_apart(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a clause begins that is not the thing's own: 'if it rains', 'as fears grew', but not 'as children'."""
    return tokens[k].lower in _CONDITIONS or (tokens[k].lower in {"as", "while", "when"} and opens_clause(tokens, k + 1))


def _last_verb(tokens: tuple[Token, ...], verb: int) -> int:
    """The last verb of the group that a finite verb opens."""
    while verb + 1 < len(tokens) and (tokens[verb + 1].tag.startswith("VB") or tokens[verb + 1].tag == "RB"):
        verb += 1
    return verb


def _is_plain_change(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether a clause tells as a fact that something changed: 'rose', 'has fallen', 'was cut'; not 'would fall', 'ran'."""
    last = tokens[_last_verb(tokens, verb)]
    return tokens[verb].tag != "MD" and last.lemma in _CHANGES and not any(t.lower in {"not", "n't", "n’t"} for t in tokens[verb:])


def _clause(text: str, tokens: tuple[Token, ...], before: int, end: int) -> str:
    """The clause that leads up to a quantity with the quantity itself, where it is short: 'Work began on 300 homes'."""
    verb, start = _clause_start(tokens, before)
    return _words(text, tokens, start, end) if verb is not None and end - start <= LONGEST + 2 else ""


def _wants_quantity(tokens: tuple[Token, ...], verb: int, end: int, stop: int) -> bool:
    """Whether the words up to a quantity are no phrase without it: 'was awarded', 'is offering', 'is giving the town'."""
    last = tokens[end - 1]
    if last.tag == "VBG":
        return True
    if last.tag == "VBN":
        return any(t.lemma == "be" for t in tokens[verb : end - 1])
    return end == stop and end - 1 > verb and last.tag.startswith("NN")


def _bounds(tokens: tuple[Token, ...], k: int) -> bool:
    is_link = tokens[k].lower in word_classes("clause_words")["subordinator"] and tokens[k].tag not in {"RB", "DT"}
    return tokens[k].text in _MARKS or is_finite(tokens[k]) or tokens[k].tag in {"WDT", "WP", "WRB"} or is_link


def _cut(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """The last place within the longest phrase where it may end: before a preposition, 'to', 'and' or a participle, behind a noun."""
    if end - start <= LONGEST:
        return end
    places = [k for k in range(start + 2, start + LONGEST + 1) if tokens[k].tag in {"IN", "TO", "CC", "VBG", "WDT", "WP", ","}]
    cut = places[-1] if places else start + LONGEST
    while cut > start + 1 and (tokens[cut - 1].tag in _OPEN_ENDS or tokens[cut - 1].lemma in {"be", "have"}):
        cut -= 1
    return cut - 2 if cut - start > 3 and tokens[cut - 2].tag == "CC" else cut  # "and none | at the port"


def _words(text: str, tokens: tuple[Token, ...], start: int, end: int) -> str:
    return text[tokens[start].start : tokens[end - 1].end].strip(" ,;.:") if end > start else ""
