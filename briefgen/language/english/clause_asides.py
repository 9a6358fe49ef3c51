"""Asides that a clause goes on behind: in brackets, between dashes, between the commas of a condition."""

from briefgen.language.english.clause_verbs import CONDITIONS
from briefgen.language.english.phrases import DASHES, is_finite
from briefgen.language.shapes import Tokens

_LONGEST_BRACKET = 7  # tokens
_LONGEST_ASIDE = 8  # tokens


def past_bracket(tokens: Tokens, opening: int, stop: int) -> int:
    """Past a short bracket that the clause goes on behind ('one metre (3.3 feet) of distance'); 0 where it does not."""
    closing = next((i for i in range(opening + 1, min(stop, opening + _LONGEST_BRACKET)) if tokens[i].text == ")"), 0)
    return closing + 1 if closing and closing + 1 < stop and tokens[closing + 1].tag not in (".", ":") else 0


def past_dashes(tokens: Tokens, opening: int, stop: int) -> int:
    """Past a short aside between dashes that the clause goes on behind ('creative – and fair – solutions'); 0 where it does not."""
    closing = next((i for i in range(opening + 1, min(stop, opening + _LONGEST_ASIDE)) if tokens[i].text in DASHES), 0)
    is_joined = opening + 1 < stop and tokens[opening + 1].lower in ("and", "or")  # "give leaders – and firms – a lesson"
    goes_on = 0 < closing < stop - 1 and tokens[closing + 1].tag.startswith(("NN", "JJ", "IN", "TO", *(["DT"] if is_joined else [])))
    return closing + 1 if goes_on and not any(is_finite(t) for t in tokens[opening:closing]) else 0


def past_aside(tokens: Tokens, opening: int, verb: int, stop: int) -> int:
    """Past an aside between commas that parts the subject of a condition from its verb ('if the roof, a year late, fails'); else 0."""
    begun = next((i for i in range(opening - 1, verb, -1) if tokens[i].lower in CONDITIONS or is_finite(tokens[i])), verb)
    if begun == verb or tokens[begun].lower not in CONDITIONS:
        return 0
    closing = next((i for i in range(opening + 1, min(stop, opening + _LONGEST_ASIDE)) if tokens[i].text == ","), 0)
    return closing + 1 if closing and closing + 1 < stop and is_finite(tokens[closing + 1]) else 0
