"""The sequence of tenses: the past that a past governor asks for, put back, and a condition in the time of what it is set for."""

from collections.abc import Sequence

from briefgen.language.english.pieces import lower
from briefgen.language.shapes import Piece, Token

PRESENT = {"was": "is", "were": "are", "could": "can"}
_ASKING = frozenset("out see ask know determine decide say learn whether".split())  # before an 'if' that asks
_NEAR = 6  # pieces from an 'if' to its verb


def _is_past_soon(pieces: Sequence[Piece]) -> bool:
    """Whether the first finite verb of a condition is a past tense other than 'was' and 'were'."""
    verb = next((p for p in pieces if isinstance(p, Token) and p.tag in ("VBD", "VBZ", "VBP", "MD")), None)
    return verb is not None and verb.tag == "VBD" and verb.lower not in PRESENT


def in_one_time(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """'Will A V unless there are changes' for an 'unless there were' that a past tense had asked for; 'Would A V if B did not'."""
    front = next((n for n, p in enumerate(pieces[:_NEAR]) if isinstance(p, str) and p.lower() == "will"), None)
    if front is None or lower(pieces[0]) == "if":
        return pieces
    conditions = [n for n, one in enumerate(pieces) if lower(one) in ("if", "unless") and lower(pieces[n - 1]) not in _ASKING]
    if any(_is_past_soon(pieces[n + 1 : n + 1 + _NEAR]) for n in conditions):
        return (*pieces[:front], "would", *pieces[front + 1 :])
    out, opened = list(pieces), -_NEAR - 1  # where the last condition began
    for n, piece in enumerate(pieces):
        word = lower(piece)
        if word in ("if", "unless"):
            opened = n
        elif word == "were" and n + 1 < len(pieces) and lower(pieces[n + 1]) == "to":
            return (*pieces[:front], "would", *pieces[front + 1 :])  # "if the ice were to melt"
        elif n - opened <= _NEAR and word in PRESENT and isinstance(piece, Token) and piece.tag in ("VBD", "MD"):
            out[n], opened = PRESENT[word], -_NEAR - 1
    return out
