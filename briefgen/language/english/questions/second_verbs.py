"""Second finite verbs in a question whose auxiliary has gone to the front: joined ones, and modals that belong to no clause."""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.language.english.phrases import is_noun
from briefgen.language.english.pieces import is_nominal, lower, tag_of
from briefgen.language.english.questions.cuts import AUXILIARIES
from briefgen.language.shapes import Piece, Token

JOINING_WORDS = frozenset("that whether if because while as than after before until unless when once".split())
_OPENING_TAGS = ("WDT", "WP", "WRB", "PRP")
_DETERMINERS = ("DT", "PRP$", "NNP")


def joins_finite(pieces: Sequence[Piece]) -> bool:
    """Whether a second finite verb is joined to one whose auxiliary has gone to the front ('Are they interested in or are ready')."""
    if not isinstance(pieces[0], str) or pieces[0].lower() not in AUXILIARIES:
        return False
    for one, other in pairwise(pieces[1:]):
        if _opens_clause(one) or lower(one) == ",":
            return False
        if isinstance(one, Token) and one.lower in ("or", "and") and isinstance(other, Token) and other.tag in ("VBD", "VBZ", "VBP"):
            return other.lower in AUXILIARIES or other.tag == "VBD"
    return False


def has_second_modal(pieces: Sequence[Piece]) -> bool:
    """Whether behind the auxiliary a modal follows that no clause opens for ('Will a law meant to help can'); 'all they can' has one."""
    for place, piece in enumerate(pieces[2:], 2):
        if isinstance(piece, Token) and piece.tag == "MD":
            before = pieces[place - 1]
            is_subject = is_nominal(before) or (isinstance(before, Token) and before.tag == "VBG")
            return is_subject and not _is_contact_clause(pieces, place)
        if _opens_clause(piece) or tag_of(piece) in ("CC", ","):
            return False
    return False


def _opens_clause(piece: Piece) -> bool:
    return tag_of(piece) in _OPENING_TAGS or lower(piece) in JOINING_WORDS


def _is_contact_clause(pieces: Sequence[Piece], modal: int) -> bool:
    """Whether the noun phrase before a modal follows another noun at once ('the steps | the council can')."""
    start = modal - 1
    while start > 1 and isinstance(p := pieces[start - 1], Token) and (p.tag.startswith("JJ") or is_noun(p)):
        start -= 1
    first, before = pieces[start], pieces[start - 1]
    if isinstance(before, Token) and before.tag in _DETERMINERS:
        before = pieces[start - 2]
    return (isinstance(before, Token) and is_noun(before)) or (isinstance(first, Token) and first.tag == "NNP") or lower(before) == "all"
