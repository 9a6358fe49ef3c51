"""The forms a quantity takes in English prose, as one pattern: hedges, figures, words, fractions, money and units."""

import re
from functools import lru_cache

APPROXIMATION = (
    r"(?:(?:(?:well|just|slightly|a little|far|much|many|rather|little|hardly|barely|scarcely|no|not|never) )?"
    r"(?:all but|not even|not quite|nothing like|nowhere near|hardly|barely|scarcely|nearly|almost|about|around|roughly|approximately|some"
    r"|more than|over|under|at least|at most|up to|as many as|as much as|fewer than"
    r"|less than|close to|an estimated|only|exactly|an average of|a record|a total of|upwards of|between) )"
)
BELOW_ZERO = "minus |negative (?=\\d)|\u2212"
DIGITS = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?"
SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = "|".join((*SMALL.split(" "), *TENS.split(" ")))
_LONG_SCALES = "dozen|hundred|thousand|lakh|million|crore|billion|trillion"
RATES = (
    "(?:a|an|per|each)[ -](?:year|month|week|day|hour|minute|second|night|head|person|unit|household"
    "|litre|liter|bottle|barrel|tonne|ton|kilo|kilogram|mile)"
)
SCALES = rf"{_LONG_SCALES}|bn|tn|mn|m|k"
_FRACTION = (
    r"(?:(?:a|one|two|three|four)[ -](?:third|quarter|fifth|sixth|tenth|half)s?|half)"
    r"(?= of\b(?! an hour)| the\b| a\b(?! (?:million|billion|dozen)))"
    r"|(?:two-thirds|three-quarters|one-third|one-quarter)|(?<=by )(?:a (?:third|quarter|fifth)|half)(?=[.,;]| (?:in|since|to|from)\b)"
)
_SIGNS = r"(?:US|CA|AU|C|A|NZ|HK|S|R)?\$|€|£|¥|₹|₽|₩|₴|Rs\.?(?= ?\d)|(?-i:USD|EUR|GBP|CHF|JPY|INR|AUD|CAD|SEK|NOK|DKK|PLN|CNY)(?= ?\d)"
_UNIT = r"%| ?per ?cent(?:age points?)?\b| percentage points?\b| basis points?\b| ?°[CF]\b|(?<=\d)(?-i:[CF])(?!\w)"


_NUMBER_WORDS = frozenset(
    f"{SMALL} {TENS} dozen dozens tens hundred hundreds thousand thousands lakh million millions crore billion billions trillion trillions"
    " half third thirds quarter quarters fifth fifths sixth sixths tenth tenths percentage".split(" ")
)
_LETTERS = re.compile(r"[a-z]+")


def may_hold_number(text: str) -> bool:
    """Whether a text has a digit or a word of number at all, which is quick to see."""
    low = text.lower()
    return any(map(low.__contains__, "0123456789")) or not _NUMBER_WORDS.isdisjoint(_LETTERS.findall(low))


@lru_cache(maxsize=1)
def quantity_pattern() -> re.Pattern[str]:
    """One quantity with its hedge; what it counts or measures stands behind it."""
    half = r"(?: and a half)?"
    single = rf"(?:{_WORDS})(?:-(?:{_WORDS}))?{half}(?: (?:{_LONG_SCALES}))*(?:(?<=hundred) and (?:{_WORDS})(?:-(?:{_WORDS}))?)?"
    spelt = (
        rf"{single}(?:(?: to | or )(?:{_WORDS})(?:-(?:{_WORDS}))?(?: (?:{_LONG_SCALES}))*)?"
        rf"|half a (?:million|billion|dozen)|(?:a|several) (?:couple of )?(?:{_LONG_SCALES})|a(?= percentage point\b)"
    )
    many = r"(?:tens|hundreds|dozens|thousands|millions|billions) of(?: (?:thousands|millions|billions) of)?(?= )"
    spread = rf"(?:%| per cent| percent)?(?: ?[-–] ?| to | and | or | of (?:the )?)(?:{DIGITS})(?:[ -](?:{SCALES})\b)?"
    number = rf"(?:{DIGITS})(?!-\d+/\d)(?:[ -](?:{SCALES})\b|(?:bn|tn|mn|m|k)\b|(?![ -](?:{SCALES})\b))"
    return re.compile(
        rf"(?<![\w.,$€£/-])(?P<about>{APPROXIMATION}?(?:{BELOW_ZERO})?)(?:"
        rf"(?P<sign>{_SIGNS}) ?(?P<cash>{number}(?:(?: ?[-–] ?| to | and )(?:{_SIGNS})? ?{number})?)"
        rf"|(?P<fraction>{_FRACTION})|(?P<many>{many})"
        rf"|(?:(?P<number>{number}{spread}|{number})|(?P<spelt>{spelt}))(?P<unit>{_UNIT})?)(?!\w|-(?!an?-)|,\d|\.\d|:\d|/\d|-\d)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def joined_pattern() -> re.Pattern[str]:
    """A quantity joined to its unit by a hyphen, as a modifier: 'a 40-mile road', 'a five-day trip', 'a 1,000-strong crowd'."""
    units = "strong|second|minute|hour|day|week|month|year|decade|mile|kilometre|kilometer|km|metre|meter|foot|inch|acre|hectare|tonne|ton"
    return re.compile(
        rf"(?<![\w.,$€£/-])(?P<value>(?:{DIGITS})|(?:{_WORDS}))-(?P<unit>{units})(?![\w]|-old\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def length_pattern() -> re.Pattern[str]:
    """A single length of time told with 'a' or 'half': 'for a fortnight', 'took half an hour', 'more than a year'."""
    lead = r"(?:for|after|within|over|under|of|than|nearly|almost|about|around|lasted|lasts|takes?|took|spent|every)"
    units = "hour|day|week|fortnight|month|year|decade|century|minute|quarter of an hour"
    return re.compile(rf"\b{lead} (?P<value>half an?|an?|one)(?: (?:full|whole|further|good))? (?P<unit>{units})(?![\w-])", re.IGNORECASE)
