"""What a quantity amounts to: its least and greatest value in one normal unit, with the doubt that its words keep."""

import re
from fractions import Fraction
from functools import cache

from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.number_forms import BELOW_ZERO, RATES, SMALL, TENS
from briefgen.language.readings import Amount
from briefgen.language.shapes import Quantity, QuantityKind

_SCALES = {
    "hundred": 100, "thousand": 1000, "k": 1000, "lakh": 10**5, "million": 10**6, "m": 10**6, "mn": 10**6, "crore": 10**7,
    "billion": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12, "dozen": 12, "couple": 2,
}  # fmt: skip
_ORDINALS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10, "half": 2}
_WORDS = {word: n for n, word in enumerate(SMALL.split(), 1)} | {word: 10 * n for n, word in enumerate(TENS.split(), 2)}
_LEAST = re.compile(r"(?:at least|upwards of|no (?:fewer|less) than|not (?:fewer|less) than)\b", re.IGNORECASE)
_MORE = re.compile(r"(?:\w+ |a little )?(?:more than|over)\b", re.IGNORECASE)
_MOST = re.compile(r"(?:up to|at most|as (?:many|much) as|no more than|not more than|not over)\b", re.IGNORECASE)
_FEWER = re.compile(
    r"(?:\w+ |a little )?(?:less than|fewer than|under|not even|not quite|nearly|almost|nowhere near|nothing like)\b", re.IGNORECASE
)
_NEAR = re.compile(
    r"(?:just |some |an? )?(?:about|around|roughly|approximately|some|close to|estimated|nearly|almost|hardly|barely|scarcely)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?<=[\d%a-z]) ?[-–] ?(?=[\d£$€¥])| to | and (?=[\d£$€¥])| or |(?<=[a-z]) and (?=[a-z]+ (?:hundred|thousand|million))", re.IGNORECASE
)
_RATE = re.compile(rf"[ -]{RATES}$")


def amount(quantity: Quantity) -> Amount | None:
    """What a quantity's words amount to; None where its number cannot be read."""
    unit, times = _unit(quantity)
    words = quantity.value.removesuffix(f" {quantity.unit}").strip()
    if quantity.kind is QuantityKind.MONEY:
        words = _RATE.sub("", words)
    if several := re.search(r"\bseveral ([a-z]+)$", words, re.IGNORECASE):
        return Amount(Fraction(2 * _many(several[1])), None, unit, is_approximate=True)
    if many := re.search(
        r"\b(tens|hundreds|dozens|thousands|millions|billions) of(?: (thousands|millions|billions))?", words, re.IGNORECASE
    ):
        least = Fraction(2 * _many(many[1]) * (_many(many[2]) if many[2] else 1))
        return Amount(least, None, unit, is_approximate=True)
    ends = _ends(words)
    if ends is None:
        return None
    least, greatest = (Fraction(end * times) for end in ends)
    return _hedged(words, least, greatest, unit)


def _many(word: str) -> int:
    return 10 if word.lower() == "tens" else _SCALES[word.lower().rstrip("s")]


def _hedged(words: str, least: Fraction, greatest: Fraction, unit: str) -> Amount:
    """The amount with the bound or the doubt that the words before its number set."""
    if _LEAST.match(words) or _MORE.match(words):
        is_bounded_above = re.match(r"(?:no|not) (?:more|over)", words, re.IGNORECASE)
        return Amount(None, greatest, unit) if is_bounded_above else Amount(least, None, unit)
    if _MOST.match(words):
        return Amount(None, greatest, unit)
    if _FEWER.match(words):
        return Amount(None, greatest, unit, is_approximate=bool(_NEAR.match(words)))
    return Amount(least, greatest, unit, bool(_NEAR.match(words)))


def _ends(words: str) -> tuple[Fraction, Fraction] | None:
    """The two ends of a range, or one number twice; "31 of 87" is a part of a whole and keeps the part."""
    words = re.sub(r" of (?:the )?\d[\d,]*$", "", words)
    parts = [p for p in _BETWEEN.split(words) if any(c.isalnum() for c in p)]
    if len(parts) != 2 or _read(parts[0]) is None:
        value = _read(words)
        return (value, value) if value is not None else None
    low, high = _read(parts[0]), _read(parts[1])
    if low is None or high is None:
        return None
    scale = _scale_at_end(parts[1])
    low = low * scale if _scale_at_end(parts[0]) == 1 and low * scale <= high else low
    return (low, high) if low <= high else (low, low)


def _scale_at_end(words: str) -> int:
    found = re.search(r"(?:^|[\d ])([a-z]+)$", words.strip().lower())
    return _SCALES.get(found[1], 1) if found else 1


def _read(words: str) -> Fraction | None:
    """One number in figures or words: '1,200', '3.2bn', 'half a million', 'two and a half', 'thirty-five', 'two-thirds'."""
    low = words.lower()
    if fraction := re.search(r"(?<!and )\b(a|one|two|three|four)[ -](third|quarter|fifth|sixth|tenth|half)s?\b", low):
        part = Fraction(_WORDS.get(fraction[1], 1), _ORDINALS[fraction[2]])
        return part / 100 if " point" in low else part
    total, seen = Fraction(), False
    half = Fraction(1, 2) if re.search(r"\band a half\b", low) else Fraction()
    for token in re.findall(r"\d[\d,]*(?:\.\d+)?|[a-z]+", low.replace(" and a half", "")):
        if token[0].isdigit():
            total, seen = total + Fraction(token.replace(",", "")), True
        elif token in _WORDS:
            total, seen = total + _WORDS[token], True
        elif token in _SCALES:
            total, seen = (total + half or Fraction(1)) * _SCALES[token], True
            half = Fraction()
        elif token == "half":
            total, seen = Fraction(1, 2), True
    if not seen and re.fullmatch(r"an?(?: \w+)?", low):
        return Fraction(1)
    sign = -1 if re.search(BELOW_ZERO, low) else 1
    return sign * (total + half) if seen else None


@cache
def _normal_names() -> dict[str, str]:
    return {word: name for name, words in word_classes("unit_names").items() for word in words}


def _unit(quantity: Quantity) -> tuple[str, Fraction]:
    """The normal name of the unit, and what a number is multiplied by for it: a basis point is a hundredth of a percentage point."""
    written = quantity.unit
    if written.lower() in {"fortnight", "fortnights"}:
        return "week", Fraction(2)
    if written.lower() == "quarter of an hour":
        return "minute", Fraction(15)
    rate = _RATE.search(f" {quantity.value if quantity.kind is QuantityKind.MONEY else written}")
    per = f"/{re.split('[ -]', rate.group())[-1]}" if rate else ""
    bare = _RATE.sub("", f" {written}").strip()
    if quantity.kind is QuantityKind.PERCENT:
        if "basis" in bare:
            return "percentage point", Fraction(1, 100)
        return ("percentage point" if "point" in bare else "percent"), Fraction(1)
    if quantity.kind is QuantityKind.SHARE:
        return ("percentage point" if " point" in quantity.value else ""), Fraction(100 if " point" in quantity.value else 1)
    names = _normal_names()
    name = names.get(bare) or names.get(bare.lower())
    if name is None:
        is_plural = quantity.kind not in {QuantityKind.COUNT, QuantityKind.SHARE} and bare.endswith("s")
        name = bare.lower().removesuffix("s") if is_plural else bare.lower() if quantity.kind is QuantityKind.DURATION else bare
    return f"{name}{per}", Fraction(1)
