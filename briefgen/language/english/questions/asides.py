"""What only adds to a question: brackets, dashes, ages, and the role of somebody who is named beside it."""

from collections.abc import Iterator, Sequence

from briefgen.language.english.calendar_words import month_number
from briefgen.language.english.phrases import DASHES
from briefgen.language.english.pieces import lower
from briefgen.language.shapes import Piece, Token

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


def by_name(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """A subject 'its chair, Ann Marsh,' as 'Ann Marsh': the name says who is meant, and the role only of what."""
    tags = [p.tag if isinstance(p, Token) else "" for p in pieces]
    for own in range(min(_FIRST, len(tags) - 3)):
        comma = next((n for n in range(own + 2, min(own + 5, len(tags))) if lower(pieces[n]) == ","), 0)
        if tags[own] != "PRP$" or not comma or any(not t.startswith(("NN", "JJ")) for t in tags[own + 1 : comma]):
            continue
        end = next((n for n in range(comma + 1, len(tags)) if not tags[n].startswith("NNP")), len(tags))
        if end > comma + 1 and end < len(tags) and lower(pieces[end]) == ",":
            return (*pieces[:own], *pieces[comma + 1 : end], *pieces[end + 1 :])
    return pieces


def _without_ages(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces less the age between commas behind a name ('Ann Marsh, 52, will')."""
    texts = [lower(p) for p in pieces]
    ages = {n for n in range(1, len(texts) - 1) if texts[n].isdigit() and len(texts[n]) < 3 and texts[n - 1] == texts[n + 1] == ","}
    aged = {n for n in ages if n > 1 and isinstance(p := pieces[n - 2], Token) and p.tag.startswith("NNP") and not month_number(p.text)}
    return (p for n, p in enumerate(pieces) if aged.isdisjoint((n - 1, n, n + 1)))
