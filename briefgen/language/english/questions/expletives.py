"""The 'it' that stands for nothing before it: 'Will it take a year to …', 'make it to the vote'."""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.language.english.pieces import lower
from briefgen.language.shapes import Piece, Token

_RATING = frozenset("make find consider think deem keep".split())
_EVALUATIVE = frozenset(
    "possible likely legal necessary right safe worth enough feasible time best better fair wise clear take appropriate important "
    "essential critical crucial hard harder difficult easy easier impossible unlikely reasonable acceptable lawful unlawful illegal "
    "constitutional unconstitutional prudent useful".split()
)


def is_expletive(pieces: Sequence[Piece], i: int) -> bool:
    """'Is it possible to …', 'Will it take …': an 'it' that stands for nothing before it."""
    rest = [lower(p) for p in pieces[i + 1 : i + 9]]
    before = pieces[i - 1] if i else ""
    if any(one in ("make", "find", "keep") and other == "it" for one, other in pairwise(rest)):
        return False  # "make it harder to": the second 'it' stands for what is harder
    if isinstance(before, Token) and before.tag[0] == "V" and before.lemma in _RATING:
        return True  # "make it harder to"
    judged = (
        rest[:1] != ["going"] and len(pieces) > 1 and lower(pieces[0]) == "how" and isinstance(pieces[1], Token) and pieces[1].tag == "JJ"
    )  # "how likely is it"
    return any(w in ("to", "that") for w in rest[0 if judged else 1 :]) and (
        judged or any(w in _EVALUATIVE and rest[n - 1 : n] != ["to"] for n, w in enumerate(rest[:4]))
    )


def is_idiom(pieces: Sequence[Piece], i: int) -> bool:
    """The 'it' of 'make it to the vote', which stands for nothing."""
    before, after = pieces[i - 1] if i else "", pieces[i + 1] if i + 1 < len(pieces) else ""
    if isinstance(before, Token) and before.lemma in ("stick", "tough") and lower(after) == "out":
        return True
    makes = (isinstance(before, Token) and before.tag[0] == "V" and before.lemma == "make") or before == "make"
    return makes and lower(after) in ("to", "through", "past", "onto", "into", "out")
