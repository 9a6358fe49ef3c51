"""What the marks on the pages mean: a tree of elements in the order in which a listener hears them, apart from where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What an element is, in the standard names. Source: ISO 32000-1, 14.8.4."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    DIVISION = "Div"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    CAPTION = "Caption"
    CONTENTS = "TOC"
    ENTRY = "TOCI"
    REFERENCE = "Reference"
    ROW = "TR"
    HEAD_CELL = "TH"
    CELL = "TD"
    LINK = "Link"
    SPAN = "Span"
    FIGURE = "Figure"


# What a validator or a reader who listens wants to know besides. Source: ISO 32000-1, 14.8.5.
DISCS = "/A<</O/List/ListNumbering/Disc>>"
NUMBERS = "/A<</O/List/ListNumbering/Decimal>>"
OF_COLUMN = "/A<</O/Table/Scope/Column>>"
_MAY_BE_EMPTY = frozenset({Kind.HEAD_CELL, Kind.CELL, Kind.DOCUMENT})
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
# What belongs to no element. Source: ISO 32000-1, 14.8.2.2, "Real Content and Artifacts".
FURNITURE = "/Artifact BMC"
RUNNING = "/Artifact <</Type/Pagination>> BDC"
FIRST_LINK = 1_000_000  # keys of pages in the parent tree count from 0, those of links from here


def figure_box(left: float, bottom: float, width: float, height: float) -> str:
    """A figure's part of its page, as an attribute. Source: ISO 32000-1, 14.8.5.4.3."""
    edges = (left, bottom, left + width, bottom + height)
    return f"/A<</O/Layout/Placement/Block/BBox[{' '.join(f'{edge:.2f}' for edge in edges)}]>>"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a page's content; pages count from 1, numbers from 0 on each page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A link's area on a page, by the name of its annotation."""

    page: int
    name: str


@dataclass(slots=True, eq=False)
class Element:
    """A part of the tree; `kind` is a Kind or one of HEADINGS, `alternative` the words for those who cannot see it,
    `spoken` the letters that its signs stand for.
    """

    kind: str
    attributes: str = ""
    alternative: str = ""
    spoken: str = ""
    parent: "Element | None" = None
    kids: "list[Element | Mark | Spot]" = field(default_factory=list)

    def child(self, kind: str, attributes: str = "", alternative: str = "", spoken: str = "") -> "Element":
        """A new element after the others."""
        one = Element(kind, attributes, alternative, spoken, self)
        self.kids.append(one)
        return one

    @property
    def told(self) -> str:
        """Its letters as a property of its mark. Source: ISO 32000-1, 14.9.4, "Replacement Text"."""
        return f"/ActualText <FEFF{self.spoken.encode('utf-16-be').hex().upper()}>" if self.spoken else ""

    def elements(self) -> "Iterator[Element]":
        """The element and all below that say something, in reading order."""
        waiting = [self]
        while waiting:
            one = waiting.pop()
            one.kids = [kid for kid in one.kids if not isinstance(kid, Element) or kid.says_something]
            yield one
            waiting.extend(kid for kid in reversed(one.kids) if isinstance(kid, Element))

    @property
    def says_something(self) -> bool:
        """Whether anything on a page belongs to it; an empty cell keeps its place."""
        return self.kind in _MAY_BE_EMPTY or any(not isinstance(kid, Element) or kid.says_something for kid in self.kids)


@dataclass(slots=True)
class Tree:
    """The elements of one file, and for each page and link to which element its marks belong."""

    root: Element = field(default_factory=lambda: Element(Kind.DOCUMENT))
    pages: list[list[Element]] = field(default_factory=list)
    links: list[Element] = field(default_factory=list)

    def elements(self) -> list[Element]:
        """All that say something, in reading order; a heading is at most one level below the one before it."""
        found = list(self.root.elements())
        before = 0
        for one in found:
            if one.kind in HEADINGS:
                before = min(HEADINGS.index(one.kind) + 1, before + 1)
                one.kind = HEADINGS[before - 1]
        return found

    def mark(self, owner: Element) -> int:
        """Number a stretch of the last page that belongs to an element."""
        owners = self.pages[-1]
        owner.kids.append(Mark(len(self.pages), len(owners)))
        owners.append(owner)
        return len(owners) - 1
