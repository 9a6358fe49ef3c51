"""Who is tied to what: names on the left, numbered entries on the right, a line for each tie."""

from collections.abc import Iterator

from briefgen.model.briefing import TieMap
from briefgen.model.style import Look
from briefgen.render.drawings.measures import width
from briefgen.render.drawings.shapes import Box, Disc, Shape, Side, Sketch, Stroke, Words, words

ROW = 2.15  # height of a row as a multiple of the type size
BADGE, PAD = 0.92, 7.0  # radius of a number's disc as a multiple of the type size; points around a name
NARROWEST, WIDEST = 40.0, 150.0  # points that the lines need and may take


def sketched_ties(picture: TieMap, look: Look, room: float, spare: float) -> Sketch | None:
    """The map, as narrow as its words allow; None where they leave no room for its lines."""
    size = float(look.sizes.small)
    left = spare * max((width(words(name), size) for name in picture.names), default=0.0) + 2 * PAD
    right = spare * max((width(words(entry[1:]), size) for entry in picture.entries), default=0.0) + 2 * BADGE * size + PAD
    between = min(WIDEST, room - left - right)
    rows = max(len(picture.names), len(picture.entries))
    if not picture.ties or between < NARROWEST:
        return None
    height = rows * ROW * size + 4
    names = [_middle(n, len(picture.names), height) for n in range(len(picture.names))]
    entries = [_middle(n, len(picture.entries), height) for n in range(len(picture.entries))]
    far = left + between
    shapes: list[Shape] = []
    for name, entry in picture.ties:
        shapes.append(Stroke(left, names[name], far, entries[entry], look.colours.accent, 0.9))
    for line, middle in zip(picture.names, names, strict=True):
        shapes.extend(_name(words(line), left, middle, size, look))
    for line, middle in zip(picture.entries, entries, strict=True):
        shapes.extend(_entry(words(line[:1]), words(line[1:]), far, middle, size, look))
    return height, tuple(shapes)


def _middle(number: int, count: int, height: float) -> float:
    """The height of a row's middle, the rows spread evenly."""
    return (number + 0.5) * height / count


def _name(text: str, left: float, middle: float, size: float, look: Look) -> Iterator[Shape]:
    tall = ROW * size - 4
    yield Box(0, middle - tall / 2, left, tall, look.colours.panel, look.colours.rule, radius=2.5)
    yield Words(left - PAD, middle + 0.35 * size, text, size, look.colours.text, Side.END, is_strong=True)


def _entry(number: str, text: str, left: float, middle: float, size: float, look: Look) -> Iterator[Shape]:
    radius = BADGE * size
    yield Disc(left + radius, middle, radius, look.colours.accent)
    yield Words(left + radius, middle + 0.35 * size, number, size, look.colours.on_accent, Side.MIDDLE, is_strong=True)
    yield Words(left + 2 * radius + PAD, middle + 0.35 * size, text, size, look.colours.text)
