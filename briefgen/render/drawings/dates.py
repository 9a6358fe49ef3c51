"""Dates on a line of time, drawn to scale: days as discs, months and years as bars, what lies ahead left open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from briefgen.model.briefing import DateScale, Mark
from briefgen.model.style import Look
from briefgen.render.drawings.measures import width
from briefgen.render.drawings.shapes import Box, Disc, Shape, Side, Sketch, Stroke, Words, words
from briefgen.render.drawings.time_scale import Days, Scale, days, scale

LEADING = 1.22
RADIUS, BAR = 3.4, 6.0  # of a day's disc, and how thick a bar is, in points
LEADER, AIR = 17.0, 9.0  # how long the lines to the labels are, and the space between two labels


@dataclass(frozen=True, slots=True)
class Label:
    """The lines beside a mark and the room they take."""

    lines: tuple[str, ...]
    width: float


def sketched_dates(picture: DateScale, look: Look, room: float, spare: float) -> Sketch | None:
    """The line of time with labels above and below in turn; None where the labels do not fit side by side.

    `spare` is how much wider than measured the words may run, here and in the other pictures.
    """
    size = float(look.sizes.small)
    marks = sorted(picture.marks, key=lambda mark: days(mark.when).middle)
    spans = [days(mark.when) for mark in marks]
    measure = scale(spans, RADIUS, room - RADIUS)
    labels = _fitting([words(mark.line) for mark in marks], size, room, spare)
    if measure is None or labels is None:
        return None
    places = _places(labels, [measure.middle(span) for span in spans], room)
    above = size * LEADING * max(len(label.lines) for label in labels[::2])
    below = size * LEADING * max((len(label.lines) for label in labels[1::2]), default=0)
    axis = above + LEADER
    shapes = list(_axis(marks, spans, measure, axis, room, look))
    shapes.extend(bar for mark, span in zip(marks, spans, strict=True) for bar in _bar(mark, span, measure, axis, look))
    for number, (mark, label) in enumerate(zip(marks, labels, strict=True)):
        middle, place = measure.middle(spans[number]), places[number]
        near, far = (axis - 5, axis - LEADER + 3) if number % 2 == 0 else (axis + 5, axis + LEADER - 3)
        shapes.append(Stroke(middle, near, place, far, look.colours.quiet, 0.5))
        shapes.extend(_disc(mark, spans[number], measure, axis, look))
        first = axis - LEADER - size * LEADING * (len(label.lines) - 1) if number % 2 == 0 else axis + LEADER + 0.78 * size
        shapes.extend(_label(label, place, first, size, look))
    return axis + LEADER + below, tuple(shapes)


def _fitting(texts: Sequence[str], size: float, room: float, spare: float) -> list[Label] | None:
    """All labels on one line, or all on two or three, whatever lets the ones of each side stand beside one another."""
    for count in (1, 2, 3):
        labels = [_label_of(text, count, size, spare) for text in texts]
        if all(sum(label.width + AIR for label in side) - AIR <= room for side in (labels[::2], labels[1::2])):
            return labels
    return None


def _label_of(text: str, count: int, size: float, spare: float) -> Label:
    """A label of so many lines at most, cut before a year or a bracket, or at any blank where it has neither."""
    parts = text.split()
    places = [n for n in range(1, len(parts)) if _begins_line(parts[n])] or list(range(1, len(parts)))
    chosen = combinations(places, min(count - 1, len(places)))
    cuts = [tuple(" ".join(parts[start:end]) for start, end in pairwise((0, *at, len(parts)))) for at in chosen]
    best = min(cuts, key=lambda lines: max(width(line, size) for line in lines))
    return Label(best, spare * max(width(line, size) for line in best))


def _begins_line(word: str) -> bool:
    return word.startswith("(") or (len(word) == 4 and word.isdigit())


def _places(labels: Sequence[Label], wishes: Sequence[float], room: float) -> list[float]:
    """The middles of the labels, each as near to its mark as the others of its side let it."""
    places = list(wishes)
    for side in (slice(0, None, 2), slice(1, None, 2)):
        places[side] = _spread([label.width for label in labels[side]], places[side], room)
    return places


def _spread(widths: Sequence[float], wishes: Sequence[float], room: float) -> list[float]:
    """Middles in order, kept apart first from the left and then from the right edge."""
    places, edge = list(wishes), -AIR
    for n, wide in enumerate(widths):
        places[n] = max(places[n], edge + AIR + wide / 2)
        edge = places[n] + wide / 2
    edge = room + AIR
    for n in reversed(range(len(widths))):
        places[n] = min(places[n], edge - AIR - widths[n] / 2)
        edge = places[n] - widths[n] / 2
    return places


def _axis(marks: Sequence[Mark], spans: Sequence[Days], measure: Scale, axis: float, room: float, look: Look) -> Iterator[Shape]:
    """The line, broken where a long stretch without a date is left out, dashed after the last date that had come."""
    colours = look.colours
    turn = max((measure.at(span.end) for mark, span in zip(marks, spans, strict=True) if not mark.is_ahead), default=0.0)
    for start, end in measure.stretches(0.0, room):
        if start < turn:
            yield Stroke(start, axis, min(end, turn), axis, colours.accent, 1.4)
        if end > turn:
            yield Stroke(max(start, turn), axis, end, axis, colours.accent, 1.4, is_dashed=True)
    for gap in measure.breaks:
        yield from (Stroke(gap + shift - 2, axis + 5, gap + shift + 2, axis - 5, colours.quiet, 0.8) for shift in (-2.5, 2.5))
    yield from (Stroke(at, axis - 3, at, axis + 3, colours.accent, 0.6) for at in measure.ticks())


def _bar(mark: Mark, span: Days, measure: Scale, axis: float, look: Look) -> Iterator[Shape]:
    """A month or a year, as long as it is; below the days that lie in it."""
    if _is_long(mark, span, measure):
        start, end = measure.at(span.start), measure.at(span.end)
        fill = look.colours.paper if mark.is_ahead else look.colours.rule
        yield Box(start, axis - BAR / 2, end - start, BAR, fill, look.colours.accent, radius=BAR / 2)


def _disc(mark: Mark, span: Days, measure: Scale, axis: float, look: Look) -> Iterator[Shape]:
    """A day, or what is no longer than one on this line; open where it lies ahead."""
    if not _is_long(mark, span, measure):
        fill, edge = look.colours.accent, look.colours.paper
        yield Disc(measure.middle(span), axis, RADIUS, *((edge, fill) if mark.is_ahead else (fill, edge)))


def _is_long(mark: Mark, span: Days, measure: Scale) -> bool:
    return mark.when.day == 0 and measure.at(span.end) - measure.at(span.start) > 2 * RADIUS


def _label(label: Label, middle: float, first: float, size: float, look: Look) -> Iterator[Shape]:
    for number, line in enumerate(label.lines):
        yield Words(middle, first + number * size * LEADING, line, size, look.colours.text, Side.MIDDLE, is_strong=number == 0)
