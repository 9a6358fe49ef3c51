"""What only adds to a question: brackets, dashes, ages, and the role of somebody who is named beside it."""

from collections.abc import Iterator, Sequence

from briefgen.language.english.calendar_words import month_number
from briefgen.language.english.phrases import DASHES
from briefgen.language.english.pieces import lower
from briefgen.language.shapes import Piece, Token, Tokens

_ASIDES = {"(": ")"} | dict.fromkeys(DASHES, " ".join(sorted(DASHES)))
_FIRST = 3  # pieces in which a subject begins


def without_asides(pieces: Sequence[Piece]) -> Sequence[Piece] | None:
    """The pieces less what stands in brackets or between dashes; None where a cut has left one of a pair without the other."""
    out: list[Piece] = []
    closing = ""
    for piece in _without_ages(pieces):
        mark = piece.text if isinstance(piece, Token) else ""
        if closing and mark in closing.split():
            closing = ""
        elif mark in _ASIDES and not closing:
            closing = _ASIDES[mark]
        elif mark == ")":
            return None
        elif not closing and mark not in ("[", "]"):  # what an editor put in belongs to the sentence
            out.append(piece)
    return None if closing else out


def with_closing_comma(pieces: Sequence[Piece], source: Tokens) -> Sequence[Piece]:
    """The pieces with the comma that closes an apposition, where a cut took it ('Will the union, the PSA[,] strike')."""
    comma = next((n for n, p in enumerate(pieces) if lower(p) == ","), 0)
    if not 1 < comma < len(pieces) - 2 or sum(lower(p) == "," for p in pieces) > 1:
        return pieces
    opening = pieces[comma + 1]
    if not isinstance(opening, Token) or not opening.tag.startswith(("DT", "NNP", "PRP$")):
        return pieces
    places = {id(t): n for n, t in enumerate(source)}
    for n in range(comma + 1, len(pieces) - 1):
        at = places.get(id(pieces[n]))
        if at is None:
            return pieces
        after = at + 1
        if after < len(source) and source[after].text == "(":
            after = next((i + 1 for i in range(after, len(source)) if source[i].text == ")"), after)
        if after < len(source) and source[after].text == "," and pieces[n + 1] is not source[after]:
            return (*pieces[: n + 1], ",", *pieces[n + 1 :])
        if places.get(id(pieces[n + 1])) != at + 1:
            return pieces
    return pieces


def by_name(pieces: Sequence[Piece], source: Tokens) -> Sequence[Piece]:
    """A subject 'its chair' as 'Ann Marsh' where the source has 'Its chair, Ann Marsh,': the role only says of what."""
    for own, piece in enumerate(pieces[:_FIRST]):
        if not isinstance(piece, Token) or piece.tag != "PRP$":
            continue
        role = next((n for n in range(own + 1, len(pieces)) if not _is_of_role(pieces[n])), len(pieces))
        last = pieces[role - 1]
        at = next((n + 1 for n, t in enumerate(source) if t is last), len(source))
        end = next((n for n in range(at + 1, len(source)) if not source[n].tag.startswith("NNP")), len(source))
        if role == own + 1 or not at + 1 < end < len(source) or source[at].text != "," or source[end].text != ",":
            continue
        kept = role + 2 + end - at - 1 if role < len(pieces) and lower(pieces[role]) == "," else role
        return (*pieces[:own], *source[at + 1 : end], *pieces[kept:])
    return pieces


def _is_of_role(piece: Piece) -> bool:
    return isinstance(piece, Token) and piece.tag.startswith(("NN", "JJ"))


def _without_ages(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces less the age between commas behind a name ('Ann Marsh, 52, will')."""
    texts = [lower(p) for p in pieces]
    ages = {n for n in range(1, len(texts) - 1) if texts[n].isdigit() and len(texts[n]) < 3 and texts[n - 1] == texts[n + 1] == ","}
    aged = {n for n in ages if n > 1 and isinstance(p := pieces[n - 2], Token) and p.tag.startswith("NNP") and not month_number(p.text)}
    return (p for n, p in enumerate(pieces) if aged.isdisjoint((n - 1, n, n + 1)))
