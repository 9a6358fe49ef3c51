"""Quantities in running text: money, percentages, measures and counts, with the words that say how exact they are."""

import re
from dataclasses import replace
from functools import lru_cache

from briefgen.language.english.clock_times import time_mentions
from briefgen.language.english.dates import date_mentions
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.number_forms import (
    BELOW_ZERO,
    DIGITS,
    RATES,
    SMALL,
    TENS,
    joined_pattern,
    length_pattern,
    may_hold_number,
    quantity_pattern,
)
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Quantity, QuantityKind, Token

_LABELS = r"No|Nos|pp?|vol|ch|sec|art|aged?|page|room|line|route|flight|class|grade|level|type|step|article|section|chapter|phase|part"

_UNIT_MODIFIERS = frozenset({"cubic", "square", "metric", "nautical"})


@lru_cache(maxsize=1 << 10)
def quantity_mentions(text: str) -> tuple[Quantity, ...]:
    """The key figures of one sentence in order; years, dates, ages, names with numbers and times of day are none.

    Of a change only the new value is one: 'from 31 to 36 cents' is 36 cents, and what follows 'compared with' is left out.
    """
    found = [q for q in _found(text) if q.is_key]
    return tuple(_new_of(text, q) or q for q in found if _new_of(text, q) or not _is_old(text, q, found))


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of one sentence in order, the small ones and the old values of a change too."""
    taken = [part for q in _found(text) for part in _both_of(text, q)]
    joined = ((m, m["value"], m["unit"]) for m in joined_pattern().finditer(text))
    lengths = ((m, m["value"], m["unit"]) for m in length_pattern().finditer(text))
    dates = [(m.start, m.end) for m in date_mentions(text, None)]
    for match, value, unit in (*joined, *lengths):
        start, end = match.start("value"), match.end("unit")
        if not any(start < b and a < end for a, b in (*((q.start, q.end) for q in taken), *dates)):
            taken.append(Quantity(start, end, value, unit, _kind_of(unit), is_key=False))
    return tuple(sorted(taken, key=lambda q: q.start))


def _both_of(text: str, quantity: Quantity) -> tuple[Quantity, ...]:
    """Both values of 'from 5% to 4%' and of '8,000 and 5,000 crowns', which are no ranges; any other quantity by itself."""
    is_change = text[: quantity.start].endswith("from ") and not _is_below_zero(quantity)
    joint = re.search(r" to (?=\d)" if is_change else r"(?<=\d) and (?=\d)", quantity.value)
    if joint is None or quantity.value.lower().startswith(("between ", "from ")):
        return (quantity,)
    first, second = quantity.value[: joint.start()], quantity.value[joint.end() :]
    start = quantity.start + joint.end()
    return replace(quantity, end=quantity.start + len(first), value=first), replace(quantity, start=start, value=second)


def _is_below_zero(quantity: Quantity) -> bool:
    """Whether a range begins below zero: 'from minus 20 to 45 degrees' is told of what stands it, seldom of a change."""
    return re.match(BELOW_ZERO, quantity.value, re.IGNORECASE) is not None


def _found(text: str) -> list[Quantity]:
    if not may_hold_number(text):
        return []
    tokens = tagged(text)
    others = [*((m.start, m.end) for m in date_mentions(text, None)), *((m.start, m.end) for m in time_mentions(text))]
    found = [q for match in quantity_pattern().finditer(text) if (q := _quantity(text, tokens, match)) is not None]
    kept: list[Quantity] = []
    for quantity in found:  # a counted noun may itself be a quantity: "two half-dozens"
        if (not kept or kept[-1].end <= quantity.start) and not any(quantity.start < b and a < quantity.end for a, b in others):
            kept.append(quantity)
    return kept


def _kind_of(unit: str) -> QuantityKind:
    """The kind of thing that a unit measures; what is no unit is counted."""
    units = word_classes("units")
    for kind, name in ((QuantityKind.MEASURE, "measure"), (QuantityKind.DURATION, "time")):
        if unit in units[name] or unit.lower() in units[name]:
            return kind
    return QuantityKind.DURATION if unit.endswith(" of an hour") else QuantityKind.COUNT


def _is_old(text: str, quantity: Quantity, found: list[Quantity]) -> bool:
    """Whether a quantity is only what another one of the sentence is measured from."""
    before = text[: quantity.start]
    others = [q for q in found if q is not quantity]
    if re.search(r"\b(?:compared (?:with|to)|against|(?:up|down) from|than the|instead of)(?: the)? $", before):
        return bool(others)
    return before.endswith(" from ") and any(re.search(r"\b(?:to|at) $", text[: q.start]) for q in others)


def _new_of(text: str, quantity: Quantity) -> Quantity | None:
    """The second of 'from 31 to 36 cents' and of 'from 47 days to 20'."""
    if not text[: quantity.start].endswith("from ") or _is_below_zero(quantity):
        return None
    inside = re.search(r" to (?=\d)", quantity.value)
    if inside:
        return replace(quantity, start=quantity.start + inside.end(), value=quantity.value[inside.end() :])
    after = re.match(rf" to ({DIGITS})(?![\w%])", text[quantity.end :])
    if after is None or quantity.kind in {QuantityKind.MONEY, QuantityKind.PERCENT}:
        return None
    start = quantity.end + after.start(1)
    return replace(quantity, start=start, end=quantity.end + after.end(1), value=after[1])


def _quantity(text: str, tokens: tuple[Token, ...], match: re.Match[str]) -> Quantity | None:
    found = _bare_quantity(text, tokens, match)
    if found is None or found.kind in {QuantityKind.PERCENT, QuantityKind.SHARE}:
        return found
    rate = re.match(rf"[ -](?:{RATES})(?![\w-])", text[found.end :])
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
        kind = QuantityKind.MEASURE if match["unit"].strip(" °") in {"C", "F"} else QuantityKind.PERCENT
        return Quantity(start, end, match.group(), match["unit"].strip(), kind)
    if match["fraction"]:
        point = re.match(r" of a (?:percentage )?point", text[end:])
        whole = end + point.end() if point else end
        return Quantity(start, whole, text[start:whole], "", QuantityKind.SHARE)
    return _with_noun(text, tokens, match)


def _is_small(spelt: str) -> bool:
    """Whether a number in words, or both ends of a range in words, is below twenty or a round ten."""
    words = spelt.lower().replace(" and a half", "").replace(" or ", " to ").split(" to ")
    return all(word in SMALL.split() or word in TENS.split() for word in words)


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
    is_pronoun = match.group().lower() in {"one", "a", "some one"} and not _is_measured(after)
    return is_age or is_item or is_score or is_pronoun


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
    first = following[0].text.rstrip(".") if following else ""
    unit_end = following[0].start + len(first) if following else value_end
    if first in units["currency"] or first.lower() in units["currency"]:
        return Quantity(match.start(), unit_end, text[match.start() : unit_end], first, QuantityKind.MONEY)
    is_key = not (match["spelt"] and _is_small(match["spelt"]))
    kind = _kind_of(first)
    if first.lower() in _UNIT_MODIFIERS and len(following) > 1 and _kind_of(following[1].text.rstrip(".")) is QuantityKind.MEASURE:
        unit_end = following[1].start + len(following[1].text.rstrip("."))
        first, kind = text[following[0].start : unit_end], QuantityKind.MEASURE
    if kind is QuantityKind.DURATION and len(following) > 1 and following[1].lower == "old":
        return None
    if kind is not QuantityKind.COUNT:
        return Quantity(match.start(), unit_end, text[match.start() : value_end], first, kind, is_key)
    if following and following[0].lower == "such":
        following = following[1:]
    noun = _counted(following)
    if noun is None:
        is_level = bool(match["number"]) and _states_a_level(text[: match.start()], match.group(), text[value_end:])
        is_told = is_level or bool(match["about"].strip()) or "," in match.group() or bool(match["many"])
        return Quantity(match.start(), value_end, match.group(), "", QuantityKind.COUNT, is_level) if is_told else None
    is_key = is_key and not (noun.lower in {"ones", "times"} and match["spelt"])
    score = re.match(r" to \d+", text[noun.end :]) if noun.lower == "votes" else None
    end = noun.end + (score.end() if score else 0)
    return Quantity(match.start(), end, text[match.start() : value_end], text[following[0].start : end], QuantityKind.COUNT, is_key)


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
