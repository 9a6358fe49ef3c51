"""From a block to its drawing, and whether a house shows pictures at all."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.model.briefing import Block, DateScale, Picture, Section, TieMap, ValueTiles
from briefgen.model.style import Look
from briefgen.render.harmless import harmless

if TYPE_CHECKING:
    from briefgen.render.drawings.shapes import Drawing, Sketch  # what draws is loaded when there is a picture


def shown(section: Section, look: Look | None = None) -> tuple[Block, ...]:
    """The blocks of a section that a format shows: without pictures where the house wants none, or the format (no look) has none."""
    return tuple(block for block in section.blocks if not isinstance(block, Picture) or (look is not None and _is_wanted(block, look)))


def drawn(picture: Picture, look: Look, width: float, *, has_fonts: bool = True) -> "Drawing | None":
    """The picture in a column of so many points; None where its words do not fit, since the section tells them anyway.

    Where the fonts do not travel with the file its words get room for wider ones, as far as there is any.
    """
    from briefgen.render.drawings.measures import SUBSTITUTE
    from briefgen.render.drawings.shapes import Drawing

    sketch = (None if has_fonts else _sketched(picture, look, width, SUBSTITUTE)) or _sketched(picture, look, width, 1.0)
    if sketch is None:
        return None
    height, shapes = sketch
    return Drawing(width, height, shapes, f"{harmless(picture.label).strip()}: {'; '.join(_told(picture))}")


def _is_wanted(picture: Picture, look: Look) -> bool:
    wanted = {DateScale: look.pictures.timeline, TieMap: look.pictures.map, ValueTiles: look.pictures.figures}
    return wanted[type(picture)]


def _sketched(picture: Picture, look: Look, width: float, spare: float) -> "Sketch | None":
    from briefgen.render.drawings.dates import sketched_dates
    from briefgen.render.drawings.ties import sketched_ties
    from briefgen.render.drawings.tiles import sketched_tiles

    match picture:
        case DateScale():
            return sketched_dates(picture, look, width, spare)
        case TieMap():
            return sketched_ties(picture, look, width, spare)
        case ValueTiles():
            return sketched_tiles(picture, look, width, spare)


def _told(picture: Picture) -> Iterator[str]:
    """What the picture shows, line by line, for those who do not see it."""
    from briefgen.render.drawings.shapes import words

    match picture:
        case DateScale(_, marks):
            yield from (words(mark.line) for mark in marks)
        case TieMap(_, names, entries, ties):
            yield from (f"{words(names[name])}: {words(entries[entry])}" for name, entry in ties)
        case ValueTiles(_, tiles):
            yield from (f"{words(value)}: {words(measure)}" for value, measure in tiles)
