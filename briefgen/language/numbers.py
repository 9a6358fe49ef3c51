"""Quantities in running text: money, percentages, measures and counts, with the words that say how exact they are."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from briefgen.language.dates import date_mentions
from briefgen.language.lexicon import word_classes
from briefgen.language.tags import Token, tagged

_APPROXIMATION = (
    r"(?:(?:(?:well|just|slightly|a little|far|much|many|rather|little|hardly|barely|scarcely|no|not|never) )?"
    r"(?:all but|not even|not quite|nothing like|nowhere near|hardly|barely|scarcely|nearly|almost|about|around|roughly|approximately|some"
    r"|more than|over|under|at least|at most|up to|as many as|as much as|fewer than"
    r"|less than|close to|an estimated|only|exactly|an average of|a record|a total of|upwards of|between) )"
)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FRACTION = (
    r"(?:(?:a|one|two|three|four)[ -](?:third|quarter|fifth|sixth|tenth|half)s?|half)(?= of\b| the\b| a\b)"
    r"|(?:two-thirds|three-quarters|one-third|one-quarter)"
)
_LABELS = r"No|Nos|pp?|vol|ch|sec|art|aged?|page|room|line|route|flight|class|grade|level|type|step|article|section|chapter|phase|part"
_RATES = (
    "(?:a|an|per|each) (?:year|month|week|day|hour|minute|second|night|head|person|litre|liter|bottle|barrel|tonne|ton|kilo|kilogram|mile"
    "|unit|household)"
)
_SIGNS = r"(?:US|C|A|NZ|HK|S)?\$|€|£|¥|₹|₽|₩|₴"
_SCALES = r"hundred|thousand|million|billion|trillion|bn|tn|mn|m|k"


class QuantityKind(StrEnum):
    """What sort of thing is measured."""

    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    DURATION = "duration"
    COUNT = "count"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at start..end of a text: `value` as written with its approximation, `unit` as written ("" for none)."""

    start: int
    end: int
    value: str
    unit: str
    kind: QuantityKind


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = "|".join((*_SMALL.split(" "), *_TENS.split(" ")))
    scales = "hundred|thousand|million|billion|trillion"
    spelt = rf"(?:(?:{words})(?:-(?:{words}))?)(?: (?:{scales}))*|(?:a|several) (?:{scales}|dozen)"
    many = r"(?:tens|hundreds|dozens|thousands|millions|billions) of(?: (?:thousands|millions|billions) of)?(?= )"
    spread = rf"(?:%| per cent| percent)?(?: ?[-–] ?| to | and | of (?:the )?)(?:{_DIGITS})(?:[ -](?:{_SCALES})\b)?"
    number = rf"(?:{_DIGITS})(?!-\d+/\d)(?:[ -](?:{_SCALES})\b|(?:bn|tn|mn|m|k)\b)?"
    unit = r"%| ?per ?cent(?:age points?)?\b| percentage points?\b| basis points?\b| ?°[CF]\b"
    return re.compile(
        rf"(?<![\w.,$€£/-])(?P<about>{_APPROXIMATION}?)(?:"
        rf"(?P<sign>{_SIGNS}) ?(?P<cash>{number}(?:(?: ?[-–] ?| to | and )(?:{_SIGNS})? ?{number})?)"
        rf"|(?P<number>{number}{spread}|{number})(?P<unit>{unit})?"
        rf"|(?P<fraction>{_FRACTION})|(?P<many>{many})|(?P<spelt>{spelt}))(?![\w-]|,\d|\.\d|:\d|/\d|-\d)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1 << 10)
def quantity_mentions(text: str) -> tuple[Quantity, ...]:
    """Find the quantities of one sentence in order; years, dates, ages, names with numbers and times of day are none.

    Of a change only the new value is one: 'from 31 to 36 cents' is 36 cents, and what follows 'compared with' is left out.
    """
    tokens = tagged(text)
    dates = [(m.start, m.end) for m in date_mentions(text, None)]
    found = [q for match in _pattern().finditer(text) if (q := _quantity(text, tokens, match)) is not None]
    found = [q for q in found if not any(q.start < b and a < q.end for a, b in dates)]
    return tuple(_new_of(text, q) or q for q in found if _new_of(text, q) or not _is_old(text, q, found))


def _is_old(text: str, quantity: Quantity, found: list[Quantity]) -> bool:
    """Whether a quantity is only what another one of the sentence is measured from."""
    before = text[: quantity.start]
    others = [q for q in found if q is not quantity]
    if re.search(r"\b(?:compared (?:with|to)|against|(?:up|down) from|than the|instead of)(?: the)? $", before):
        return bool(others)
    return before.endswith(" from ") and any(re.search(r"\b(?:to|at) $", text[: q.start]) for q in others)


def _new_of(text: str, quantity: Quantity) -> Quantity | None:
    """The second of 'from 31 to 36 cents' and of 'from 47 days to 20'."""
    if not text[: quantity.start].endswith("from "):
        return None
    inside = re.search(r" to (?=\d)", quantity.value)
    if inside:
        return replace(quantity, start=quantity.start + inside.end(), value=quantity.value[inside.end() :])
    after = re.match(rf" to ({_DIGITS})(?![\w%])", text[quantity.end :])
    if after is None or quantity.kind in {QuantityKind.MONEY, QuantityKind.PERCENT}:
        return None
    start = quantity.end + after.start(1)
    return replace(quantity, start=start, end=quantity.end + after.end(1), value=after[1])


def _quantity(text: str, tokens: tuple[Token, ...], match: re.Match[str]) -> Quantity | None:
    found = _bare_quantity(text, tokens, match)
    if found is None or found.kind in {QuantityKind.PERCENT, QuantityKind.SHARE}:
        return found
    rate = re.match(rf" (?:{_RATES})(?![\w-])", text[found.end :])
    if rate is None:
        return found
    end = found.end + rate.end()
    unit = f"{found.unit}{rate.group()}".strip()
    if found.kind is QuantityKind.MONEY:
        return replace(found, end=end, value=f"{found.value}{rate.group()}")
    return replace(found, end=end, unit=unit)


def _bare_quantity(text: str, tokens: tuple[Token, ...], match: re.Match[str]) -> Quantity | None:
    start, end = match.start(), match.end()
    if match["sign"]:
        return Quantity(start, end, match.group(), match["sign"], QuantityKind.MONEY)
    if _is_label(text, match):
        return None
    if match["unit"]:
        kind = QuantityKind.MEASURE if "°" in match["unit"] else QuantityKind.PERCENT
        return Quantity(start, end, match.group(), match["unit"].strip(), kind)
    if match["fraction"]:
        point = re.match(r" of a (?:percentage )?point", text[end:])
        whole = end + point.end() if point else end
        return Quantity(start, whole, text[start:whole], "", QuantityKind.SHARE)
    return _with_noun(text, tokens, match)


def _is_small(spelt: str) -> bool:
    """Whether a number in words is below twenty or a round ten."""
    low = spelt.lower()
    return low in _SMALL.split() or low in _TENS.split()


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether a number only names something: 'Phase 1', 'Article 5', '3.', 'aged 52', 'Ana Ruiz, 52,', '5-4', 'at 9'."""
    start = match.start("number") if match["number"] else match.start()
    before, after = text[:start], text[match.end() :]
    if re.search(rf"\b(?:{_LABELS})\.? $", before, re.IGNORECASE):
        return True
    follows_name = bool(re.search(r"[A-Z][\w’'.]*[- ]$", before)) and not re.search(r"(?:^|[.!?”] )[A-Z]\w* $", before)
    if match["number"] and follows_name and not match["about"]:
        return True
    is_age = bool(re.search(r"[A-Z]\w+, $", before)) and bool(re.match(r"[,.;)]", after))
    is_item = not before.strip() and bool(re.match(r"[.)] ", after))
    is_score = bool(re.fullmatch(r"\d+[-–]\d+", match.group())) and not _is_measured(after)
    is_clock = bool(re.match(r" ?[ap]\.?m\b| o’clock| GMT| UTC", after))
    return is_age or is_item or is_score or is_clock or match.group().lower() in {"one", "a", "some one"}


def _is_measured(after: str) -> bool:
    """Whether a unit or a plural follows."""
    word = re.match(r" ?([\w%°]+)", after)
    units = word_classes("units")
    return word is not None and (word[1] in units["measure"] | units["time"] | units["scale"] or word[1].endswith(("s", "%")))


def _with_noun(text: str, tokens: tuple[Token, ...], match: re.Match[str]) -> Quantity | None:
    """A number with the unit or the counted noun after it; None where nothing is counted."""
    units = word_classes("units")
    following = [t for t in tokens if t.start >= match.end()][:5]
    if following and following[0].lower == "of" and (match["spelt"] or match["number"]):
        return None
    value_end = match.end()
    first = following[0].text if following else ""
    if first in units["currency"] or first.lower() in units["currency"]:
        return Quantity(match.start(), following[0].end, text[match.start() : following[0].end], first, QuantityKind.MONEY)
    if match["spelt"] and _is_small(match["spelt"]):
        return None  # "three lanes", "nine minutes": words of telling, not key figures
    for kind, name in ((QuantityKind.MEASURE, "measure"), (QuantityKind.DURATION, "time")):
        if first in units[name] or first.lower() in units[name]:
            return Quantity(match.start(), following[0].end, text[match.start() : value_end], first, kind)
    if following and following[0].lower == "such":
        following = following[1:]
    noun = _counted(following)
    if noun is None:
        is_level = match["number"] and _states_a_level(text[: match.start()], match.group(), text[value_end:])
        return Quantity(match.start(), value_end, match.group(), "", QuantityKind.COUNT) if is_level else None
    if noun.lower in {"ones", "times"} and match["spelt"]:
        return None
    score = re.match(r" to \d+", text[noun.end :]) if noun.lower == "votes" else None
    end = noun.end + (score.end() if score else 0)
    return Quantity(match.start(), end, text[match.start() : value_end], text[following[0].start : end], QuantityKind.COUNT)


def _states_a_level(before: str, number: str, after: str) -> bool:
    """Whether a number without a noun says how high something stands: 'fell to 412,000', 'the toll stands at 83'."""
    is_large = bool(re.search(r"\d,\d{3}|illion|thousand", number))
    is_led = re.search(r"\b(?:to|at|by|of|than|in) $", before) or not re.match(r"\d", number)
    stands = re.search(
        r"\b(?:st[oa]nds?|stood|rose|risen|fell|fallen|grew|climbed|dropped|increased|slowed)\b[^,;]{0,40}\b(?:at|to|by) $", before
    )
    closes = re.match(r"[.,;)]|$| (?:since|in|so far|last|this|on|by)\b", after)
    return bool(closes and (stands or (is_large and is_led)))


def _counted(following: list[Token]) -> Token | None:
    """The plural noun within a few words, adjectives between allowed: '30 qualified signatures'."""
    last: Token | None = None
    for token in following:
        if token.tag in {"NNS", "NNPS"} or token.lower in {"people", "police", "personnel", "staff"}:
            last = token
        elif last is not None or not (token.tag.startswith(("JJ", "NN", "VBN")) or token.tag == "POS"):
            break
    return last
