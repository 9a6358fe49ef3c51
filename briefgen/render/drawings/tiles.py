"""Key figures as tiles: the quantity large, what it measures below."""

from collections.abc import Iterator

from briefgen.model.briefing import Line, ValueTiles
from briefgen.model.style import Look
from briefgen.render.drawings.measures import width, wrapped
from briefgen.render.drawings.shapes import Box, Shape, Sketch, Words, words

GAP, PAD, EDGE = 9.0, 10.0, 2.2  # between tiles, around their words, and the line on top, in points
LARGEST, SMALLEST = 21.0, 12.0  # type size of a quantity
LEADING = 1.26


def sketched_tiles(picture: ValueTiles, look: Look, room: float, spare: float) -> Sketch | None:
    """Tiles of one size side by side; None where a quantity or a word is too long for its tile."""
    if not picture.tiles:
        return None
    each = (room - GAP * (len(picture.tiles) - 1)) / len(picture.tiles)
    inner, small = (each - 2 * PAD) / spare, float(look.sizes.small)
    size = min(_fitting(words(value), inner) for value, _ in picture.tiles)
    measures = [wrapped(words(measure), small, inner) for _, measure in picture.tiles]
    if size < SMALLEST or any(width(line, small) > inner for lines in measures for line in lines):
        return None
    height = EDGE + PAD + size + small * LEADING * max(map(len, measures)) + PAD
    shapes: list[Shape] = []
    for number, ((value, _), lines) in enumerate(zip(picture.tiles, measures, strict=True)):
        shapes.extend(_tile(number * (each + GAP), each, height, value, lines, size, look))
    return height, tuple(shapes)


def _fitting(value: str, room: float) -> float:
    return min(LARGEST, LARGEST * room / max(1.0, width(value, LARGEST)))


def _tile(left: float, each: float, height: float, value: Line, lines: tuple[str, ...], size: float, look: Look) -> Iterator[Shape]:
    colours, small = look.colours, float(look.sizes.small)
    yield Box(left, 0, each, height, colours.panel)
    yield Box(left, 0, each, EDGE, colours.accent)
    base = EDGE + PAD + 0.78 * size
    yield Words(left + PAD, base, words(value), size, colours.accent, is_strong=True, is_heading=True)
    for number, line in enumerate(lines, 1):
        yield Words(left + PAD, base + 0.25 * size + number * small * LEADING - 0.2 * small, line, small, colours.text)
