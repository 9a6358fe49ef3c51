"""What in a finished question its reader may trip over: words that point, what it names without saying more, where it was cut."""

import re
from collections.abc import Iterator

from briefgen.language.shapes import Tokens

_WORD = re.compile(r"[\w$%][\w$%.’'-]*")
_PRONOUNS = frozenset("he him his she her hers it its they them their this that these those such there both others another".split())
_INDEFINITES = frozenset("a an some any one several many more other".split())
# In the order of how often readers found the questions well put.
_FRONTS = ("do does did", "is are was were has have had", "will", "would", "could can", "should may")
_ASKING = {word: rank for rank, front in enumerate(_FRONTS) for word in front.split()}


def loose_ends(question: str, source: Tokens, title: str) -> tuple[float, ...]:
    """The values of LOOSE_ENDS for a question that a sentence, `source`, left open in an article with this headline."""
    shown = _WORD.findall(question)
    words = [word.lower() for word in shown]
    cut = _cut(words, source)
    following = source[cut] if cut < len(source) else None
    return (
        sum(word in _PRONOUNS for word in words),
        sum(word == "the" for word in words),
        sum(word in _INDEFINITES for word in words),
        question.count(","),
        sum(len(word) > 1 and word.isupper() and word not in title for word in shown),
        _ASKING.get(words[0], -1) if words else -1,
        0 if following is None or following.tag == "." else 1 if not following.text[0].isalnum() else 2,
        cut - len(words),
    )


def _cut(words: list[str], source: Tokens) -> int:
    """The place in a sentence behind the last words that a question took from it."""
    ends: Iterator[int] = (
        n + 1
        for n in range(len(source) - 1, 0, -1)
        if source[n].lower == words[-1] and (len(words) < 2 or source[n - 1].lower in (words[-2], "”", "“", '"', "’", "-"))
    )
    return next(ends, len(source)) if words else len(source)
