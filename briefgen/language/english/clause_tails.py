"""What a clause cannot end on, or need not: joining words, an 'as well', an 'or not', a comparison that says nothing new."""

from briefgen.language.english.phrases import is_finite, is_quotation_mark, phrase_end
from briefgen.language.shapes import Tokens

STANDING_FOR = frozenset(["has", "have", "had", "does", "do", "did"])


def trimmed(tokens: Tokens, verb: int, stop: int) -> int:
    """Without joining words that hang at the end of a cut clause, and without a relative clause that the cut took the verb from."""
    for i in range(stop - 1, max(verb, stop - 9), -1):
        is_object = i == stop - 1 and tokens[i].lower in ("what", "whom")  # "who has promised what"
        if tokens[i].tag in ("WDT", "WP") and not is_object and not any(is_finite(t) for t in tokens[i + 1 : stop]):
            stop = i
    while stop > verb + 1 and (_hangs(tokens, stop - 1) or _adds(tokens, stop)):
        stop -= 1
    if stop - 2 > verb and tokens[stop - 1].tag == "IN" and stop < len(tokens) and tokens[stop].tag in ("WDT", "WP"):
        stop -= 1  # "a state | on which to stake"
    if stop - 2 > verb and [t.lower for t in tokens[stop - 2 : stop]] == ["or", "not"]:
        stop -= 2
    return _before_likeness(tokens, verb, stop)


def _before_likeness(tokens: Tokens, verb: int, stop: int) -> int:
    """The place before a last 'like Greece has' or 'as the others did', which compares and asks nothing."""
    if tokens[stop - 1].lower not in STANDING_FOR or stop - 1 == verb:
        return stop
    like = next((i for i in range(stop - 2, max(verb, stop - 6), -1) if tokens[i].lower in ("like", "as")), 0)
    is_phrase = like > verb + 1 and phrase_end(tokens, like + 1, stop) == stop - 1
    return like if is_phrase else stop


def _adds(tokens: Tokens, stop: int) -> bool:
    """Whether a clause ends on 'too' or 'as well', which set it beside what was said before."""
    last, before = tokens[stop - 1].lower, tokens[stop - 2].lower
    return (last == "too" and tokens[stop - 1].tag == "RB") or (last == "well" and before == "as")


def _hangs(tokens: Tokens, position: int) -> bool:
    """Whether a clause cannot end with this token."""
    token = tokens[position]
    if is_quotation_mark(tokens, position):
        return token.text in ("“", "‘", "``")
    return token.tag in ("CC", "WDT", "PRP$", ",") or token.lower in ("the", "a", "an", "if", "as", "than", "because", "including")
