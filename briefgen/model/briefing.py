"""A briefing as blocks on a page: no domain words below a section's title, so a renderer never hears of a question."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from briefgen.model.finding import Analysis
from briefgen.model.marking import Marking
from briefgen.model.moment import PartialDate
from briefgen.model.notice import Notice


class RunRole(StrEnum):
    """What a stretch of text is, for the look to decide how it shows."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    QUIET = "quiet"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `cite` is the anchor it links to, `finding` the id of the finding whose words it shows."""

    text: str
    role: RunRole = RunRole.PLAIN
    cite: str = ""
    finding: str = ""


Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """One paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """An unordered list, one line an item."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """An ordered list; the first line of an item is its head, the others are set smaller below it. `start` is the first number."""

    items: tuple[tuple[Line, ...], ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values: the title block."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that repeats on each page; `shares` are the columns' parts of the width and sum to 1."""

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    shares: tuple[float, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """The lines that must be seen first."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a source, its label in the margin and the anchor that references link to; `is_heading` has no label."""

    label: str
    anchor: str
    line: Line
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Passages:
    """A source in full, paragraph by paragraph."""

    items: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table of contents: a heading, the anchor it stands at, and 1 or 2 for how deep it lies."""

    text: str
    anchor: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents under a title that is no section's."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A date in words and as a value; `is_ahead` where the source still expects it."""

    line: Line
    when: PartialDate
    is_ahead: bool = False


@dataclass(frozen=True, slots=True)
class DateScale:
    """Dates to be drawn to scale on a line of time, in order; `label` says what the picture is."""

    label: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class TieMap:
    """Names on one side, entries on the other, and which name is tied to which entry, both counted from 0."""

    label: str
    names: tuple[Line, ...]
    entries: tuple[Line, ...]
    ties: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ValueTiles:
    """Quantities to be seen at a glance: each with the words for what it measures."""

    label: str
    tiles: tuple[tuple[Line, Line], ...]


# What people would rather look at than read; the section tells the same in words, so that a format without pictures loses nothing.
Picture: TypeAlias = DateScale | TieMap | ValueTiles
Block: TypeAlias = Prose | Bullets | Numbered | Facts | Table | Callout | Passages | Contents | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the briefing; `name` is the outline's word for it, an empty title draws no heading."""

    name: str
    title: str
    blocks: tuple[Block, ...]
    starts_page: bool = False

    @property
    def anchor(self) -> str:
        """What a table of contents calls this place."""
        return f"section-{self.name}"


@dataclass(frozen=True, slots=True)
class Cover:
    """What the person who orders the briefing says about it; nothing of it comes from the article."""

    title: str = ""
    reference: str = ""
    marking: Marking | None = None
    to: str = ""
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything a renderer needs, and the analyses that prove it.

    `day` is the article's date in the style's words, `published` the same as a value; `style` names the style it was composed in.
    """

    title: str
    day: str
    published: PartialDate | None
    style: str
    version: str
    sections: tuple[Section, ...]
    analyses: tuple[Analysis, ...]
    cover: Cover = Cover()
    notices: tuple[Notice, ...] = ()
