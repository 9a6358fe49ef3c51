"""Pieces of a question alike, whether they are tokens of the text or words that a form puts in."""

from briefgen.language.shapes import Piece, Token


def lower(piece: Piece) -> str:
    """A piece in lower case."""
    return piece.lower() if isinstance(piece, str) else piece.lower


def is_nominal(piece: Piece) -> bool:
    """Whether a piece is a noun of the text."""
    return isinstance(piece, Token) and piece.tag.startswith("NN")


def tag_of(piece: Piece) -> str:
    """The Penn tag of a piece of the text, "" for a word that a form puts in."""
    return piece.tag if isinstance(piece, Token) else ""
