"""Words that head a title, a role or a trade, and the names of places."""

import re
from functools import cache, lru_cache

from briefgen.language.english.lexicon import lines, word_classes
from briefgen.language.shapes import Token


@cache
def titles(kind: str) -> frozenset[str]:
    """The title words of one class: honorific, short, role, male or female; 'all' that name a role."""
    classes = word_classes("titles")
    return classes["role"] | classes["male"] | classes["female"] if kind == "all" else classes[kind]


@cache
def place_names() -> frozenset[str]:
    """Countries, cities and regions."""
    return frozenset((*lines("countries"), *lines("cities")))


def is_address(word: str) -> bool:
    """Whether a word addresses the person whose name follows ('Mr.', 'Dr', 'Sen.')."""
    return word[:1].isupper() and word.lower().rstrip(".") in titles("honorific") | titles("short")


@lru_cache(maxsize=1 << 12)
def is_role_noun(word: str) -> bool:
    """Whether a word, in singular or plural, heads a title or role."""
    low = word.lower().rstrip(".")
    plain = low[:-1] if low.endswith("s") and not low.endswith("ss") else low
    return bool({low, plain, low.replace("women", "woman").replace("men", "man")} & titles("all")) or bool({low, plain} & titles("short"))


def is_trade(word: str) -> bool:
    """Whether a word tells what somebody does and is no title, so that no text sets a capital before a name ('actor Ann Marsh')."""
    return word.lower() in titles("trade")


def names_a_trade(token: Token) -> bool:
    """Whether a common noun is a trade by its ending, or 'lead' as in 'transport lead Ana Ruiz'."""
    return token.tag == "NN" and (
        token.text == "lead" or bool(re.search(r"(?:cyclist|analyst|ologist|grapher|keeper|fighter|maker|cian)$", token.lower))
    )
