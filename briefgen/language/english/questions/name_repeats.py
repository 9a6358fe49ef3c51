"""What is named twice once a pronoun has been replaced: the second time it is the pronoun again, or the first was wrong."""

from collections.abc import Sequence, Set
from itertools import zip_longest
from typing import TypeGuard

from briefgen.language.english.clause_verbs import CONDITIONS
from briefgen.language.english.pieces import lower
from briefgen.language.shapes import Piece, Token


def named_again(token: Token, words: Sequence[Piece], rest: Sequence[Piece]) -> frozenset[int]:
    """The tokens further on that a subject's name was taken from, which the pronoun can stand for: 'Could Berg win if he stands?'."""
    own = {id(w) for w in words if isinstance(w, Token)}
    places = [n for n, p in enumerate(rest) if id(p) in own]
    if not places or len(places) != len(own) or places[-1] - places[0] + 1 != len(places):
        return frozenset()
    if token.tag == "PRP$":
        return frozenset(own)  # "Will his win help Berg": "Will Berg's win help him"
    first = rest[places[0] - 1] if places[0] else ""
    is_determined = isinstance(first, Token) and first.tag in ("DT", "PRP$")
    opener = places[0] - 1 - is_determined
    if lower(first) in ("a", "an") and any(lower(p) in CONDITIONS for p in rest[: places[0]]):
        return frozenset(own | {id(first)})  # "take it up if the House passes a plan": "take a plan up if the House passes it"
    if opener < 0 or lower(rest[opener]) not in CONDITIONS:
        return frozenset()
    return frozenset(own | ({id(first)} if is_determined else set()))


def says_twice(pieces: Sequence[Piece]) -> bool:
    """Whether a name that was put in for a pronoun stands in the question again."""
    names = [p.split()[-1].lower() for p in pieces if isinstance(p, str) and p[:1].isupper()]
    said = [lower(p) for p in pieces if isinstance(p, Token) and p.tag.startswith("NNP")]
    return any(name in said for name in names)


def is_self(pieces: Sequence[Piece], put: Set[int]) -> bool:
    """Whether a name that was put in for a pronoun stands there twice: 'Will Berg dismiss Berg', where somebody else would."""
    names = [p.lower for p, after in zip_longest(pieces, pieces[1:]) if _is_name(p) and id(p) in put and not _is_name(after)]
    own = [lower(p) for p in pieces if _is_name(p)]
    return any(own.count(name) > 1 for name in names)


def _is_name(piece: Piece | None) -> TypeGuard[Token]:
    return isinstance(piece, Token) and piece.tag.startswith("NNP")


def is_named(words: Sequence[Piece], before: Sequence[Piece]) -> bool:
    """Whether a question has named the one it would put in for a pronoun, by the last word that is no mark of an owner."""
    last = next((lower(w) for w in reversed(words) if lower(w) not in ("'s", "’s", "’")), "")
    return any(lower(p) == last for p in before)
