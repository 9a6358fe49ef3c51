"""A line with words that run leftward: its pieces cut where the way changes, and where each of them stands."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefgen.render.direction import levels, runs_leftward, visual_order

if TYPE_CHECKING:
    from briefgen.render.to_pdf.lines import Piece


def turned(parts: Sequence["Piece"]) -> "tuple[tuple[Piece, ...], tuple[float, ...]]":
    """Pieces in the order they are read, and how far from the line's left end each begins; () where they follow one another."""
    text = "".join([part.text for part in parts])
    if not runs_leftward(text):
        return tuple(parts), ()
    cut: list[tuple[Piece, int]] = []
    ways, start = levels(text), 0
    for part in parts:
        cut.extend(_cut(part, ways[start : start + len(part.text)]))
        start += len(part.text)
    lefts = [0.0] * len(cut)
    at = 0.0
    for place in visual_order([level for _, level in cut]):
        lefts[place] = at
        at += cut[place][0].width
    return tuple(piece for piece, _ in cut), tuple(lefts)


def _cut(part: "Piece", ways: Sequence[int]) -> "Iterable[tuple[Piece, int]]":
    """A piece as several, each of one level."""
    start = 0
    for level, group in groupby(ways):
        end = start + len(list(group))
        text = part.text[start:end]
        whole = part if text == part.text else replace(part, text=text, width=part.width_of(text))
        yield replace(whole, runs_leftward=bool(level % 2)), level
        start = end
