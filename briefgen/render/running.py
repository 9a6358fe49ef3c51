"""Header and footer lines: templates with {fields} filled from a briefing, the same in every format."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.briefing import Briefing
from briefgen.model.style import Look
from briefgen.render.paper import text_width

FIELDS = ("title", "reference", "marking", "page", "pages", "date", "version")
PAGE_FIELDS = frozenset({"page", "pages"})
LETTER_WIDTH = 0.47  # of the type size, on average
BETWEEN = 4  # letters of air between the parts of a line
SHORTEST_TITLE = 24


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a running line; `field` names the field whose value it is, '' for the template's own words."""

    text: str
    field: str = ""


Cell = tuple[Piece, ...]


def field_values(briefing: Briefing) -> dict[str, str]:
    """What the fields stand for in this briefing; the page fields are missing, only a paged format knows them."""
    cover = briefing.cover
    return {
        "title": briefing.title,
        "reference": cover.reference,
        "marking": cover.marking.text if cover.marking else "",
        "date": briefing.day,
        "version": briefing.version,
    }


def fields(template: str, values: Mapping[str, str]) -> str:
    """Fill a running line; braces inside a value stay braces, and an empty value takes its separator with it."""
    return "".join(piece.text for piece in pieces(template, values))


def pieces(template: str, values: Mapping[str, str]) -> tuple[Piece, ...]:
    """Cut a running line into words and filled fields; a page field without a value stays as an empty piece."""
    parts = [_piece(part, values) for part in re.split(r"(\{\w+\})", template) if part]
    return _without_dangling_separators(parts)


def shows_marking(cells: tuple[str, str, str]) -> bool:
    """Whether a header or footer has a place for the marking; where it has none, a renderer adds a line for it."""
    return any("{marking}" in cell for cell in cells)


def letters_too_many(cells: Sequence[Cell], look: Look) -> int:
    """How many letters of a running line its width has no room for."""
    left, centre, right = (sum(len(piece.text) or 2 for piece in cell) for cell in cells)
    letters = left + right if not centre else 2 * max(left, right) + centre
    room = int(text_width(look) / (look.sizes.small * LETTER_WIDTH)) - BETWEEN
    return max(0, letters - room)


def shortened(cells: Sequence[Cell], look: Look) -> list[Cell]:
    """A running line that fits its page: a long title gives way first, since it stands in full on the first page."""
    letters = letters_too_many(cells, look)
    return [tuple(_cut(piece, letters) if letters and piece.field == "title" else piece for piece in cell) for cell in cells]


def _cut(title: Piece, letters: int) -> Piece:
    room = max(SHORTEST_TITLE, len(title.text) - letters - 1)
    if room >= len(title.text):
        return title
    return Piece(title.text[: room + 1].rpartition(" ")[0].rstrip(" ,;:.–-") + "…", title.field)


def _piece(part: str, values: Mapping[str, str]) -> Piece:
    name = part[1:-1]
    if part[0] != "{" or name not in FIELDS:
        return Piece(part)
    return Piece(values.get(name, ""), name)


def _without_dangling_separators(parts: list[Piece]) -> tuple[Piece, ...]:
    kept: list[Piece] = []
    drops_next = False
    for part in parts:
        if _is_empty(part):
            before = kept.pop().text if kept and _separates(kept[-1]) else ""
            drops_next = not before or before.endswith("(")
        elif not (drops_next and _separates(part)):
            kept.append(part)
            drops_next = False
    return tuple(kept)


def _is_empty(part: Piece) -> bool:
    return not part.text and part.field not in PAGE_FIELDS


def _separates(part: Piece) -> bool:
    return not part.field and not any(c.isalnum() for c in part.text)
