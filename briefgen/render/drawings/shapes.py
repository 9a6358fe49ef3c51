"""What a picture is made of: lines, boxes, discs and words, in points from its upper left corner."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from briefgen.model.briefing import Line
from briefgen.model.style import Colour
from briefgen.render.harmless import harmless


class Side(StrEnum):
    """Which end of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line between two points."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: Colour
    weight: float
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with its corners rounded by `radius`."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour
    edge: Colour | None = None
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle around a point."""

    x: float
    y: float
    radius: float
    fill: Colour
    edge: Colour | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text on its baseline, in the heading or the body family."""

    x: float
    y: float
    text: str
    size: float
    colour: Colour
    side: Side = Side.START
    is_strong: bool = False
    is_heading: bool = False


Shape: TypeAlias = Stroke | Box | Disc | Words
Sketch: TypeAlias = tuple[float, tuple[Shape, ...]]  # a height, and what is drawn above it


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture; `alternative` says in words what it shows."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alternative: str


def words(line: Line) -> str:
    """The words of a line as a picture shows them."""
    return " ".join(harmless(" ".join(run.text for run in line)).split())
