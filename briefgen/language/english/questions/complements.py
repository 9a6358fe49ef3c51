"""The 'that' of a clause that hangs on a verb or noun: a question that is read aloud needs it where a sentence may leave it out."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import CLAUSE_TAKING
from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.phrases import is_finite
from briefgen.language.english.pieces import is_nominal, lower
from briefgen.language.english.questions.contact_clauses import is_contact
from briefgen.language.shapes import Piece, Token

_VERBS = (REPORTING | CLAUSE_TAKING) - {"make", "let"}
_NOUNS = frozenset("sign possibility chance indication evidence fact hope fear claim idea danger risk".split())
_OPENING = ("DT", "RBS", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "EX", "CD")
_LONGEST_SUBJECT = 7  # pieces
_ROOM = 30  # words; a longer question says what a noun leans on without a 'that'


def with_that(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """'Will people feel they are losing' as 'feel that they are losing', 'the step B took' as 'the step that B took'."""
    out: list[Piece] = []
    has_room = sum(len(lower(piece).split()) for piece in pieces) < _ROOM
    for place, piece in enumerate(pieces):
        if has_room and is_contact(pieces, place):
            out.append("that")
        out.append(piece)
        if place and _takes_clause(piece, pieces[place + 1 : place + 2]) and _opens_clause(pieces[place + 1 :]):
            out.append("that")
    return tuple(out)


def _takes_clause(piece: Piece, following: Sequence[Piece]) -> bool:
    if isinstance(piece, Token) and piece.tag.startswith("NN"):
        return piece.lower in _NOUNS and any(isinstance(p, Token) and p.tag == "PRP" for p in following)
    is_verb = isinstance(piece, str) or piece.tag[0] == "V"
    return is_verb and (lower(piece) if isinstance(piece, str) else piece.lemma) in _VERBS


def _opens_clause(pieces: Sequence[Piece]) -> bool:
    """Whether a subject with its finite verb begins here; a noun phrase that another one follows has a relative clause instead."""
    for place, piece in enumerate(pieces[: _LONGEST_SUBJECT + 1]):
        tag = piece.tag if isinstance(piece, Token) else "NNP" if piece[:1].isupper() else "DT" if piece == "the" else ""
        if place and isinstance(piece, Token) and is_finite(piece):
            before = pieces[place - 1]
            return is_nominal(before) or isinstance(before, str) or before.tag in ("PRP", "EX", "POS")
        if tag not in _OPENING and (not place or tag not in ("IN", "POS", "VBN", "CC", "HYPH")):
            return False
        if place and tag in ("DT", "PRP", "PRP$") and is_nominal(pieces[place - 1]):
            return False
    return False
