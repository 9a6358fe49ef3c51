"""Strips fill pages: a strip is what never splits (a line, a row), and it says whether it may part from the next one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from briefgen.render.to_pdf.structure import RUNNING

if TYPE_CHECKING:
    from briefgen.render.to_pdf.pen import Pen


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What lies behind neighbouring strips of one group; drawn once a page, from the top of the first to the bottom of the last."""

    draw: "Callable[[Pen, float, float], None]"


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A slice of a page; `before` is dropped at a page's top, `head` is repeated there, `keeps` binds it to the next strip.

    `places` are the names by which links and the outline lead to it.
    """

    height: float
    draw: "Callable[[Pen, float], None]"
    before: float = 0.0
    keeps: bool = False
    starts_page: bool = False
    ground: Ground | None = None
    head: "tuple[Strip, ...]" = ()
    places: tuple[str, ...] = ()


@dataclass(slots=True)
class Page:
    """The strips of one page with the height of each one's top, measured down from the frame's top."""

    placed: list[tuple[float, Strip]] = field(default_factory=list)
    used: float = 0.0

    def add(self, strip: Strip) -> None:
        """Put a strip below the others."""
        top = self.used + (strip.before if self.placed else 0.0)
        self.placed.append((top, strip))
        self.used = top + strip.height


def bound(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Strips that stay on one page."""
    return tuple(replace(s, keeps=True) for s in strips[:-1]) + tuple(strips[-1:])


def paragraph(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """The lines of a paragraph: the first two stay together, and so do the last two."""
    last = len(strips) - 1
    return tuple(replace(s, keeps=s.keeps or (n in (0, last - 1) and n < last)) for n, s in enumerate(strips))


def filled_pages(strips: Sequence[Strip], first_height: float, height: float) -> list[Page]:
    """Lay strips on pages of given heights, in linear time; what is bound but longer than a page is let go."""
    pages = [Page()]
    room = first_height
    for chain in _chains(strips):
        need = sum(s.before + s.height for s in chain)
        if pages[-1].placed and (chain[0].starts_page or pages[-1].used + need > room):
            pages.append(_opened(chain[0]))
            room = height
        is_loose = pages[-1].used + need > room
        for strip in chain:
            if is_loose and pages[-1].placed and pages[-1].used + strip.before + strip.height > room:
                pages.append(_opened(strip))
                room = height
            pages[-1].add(strip)
    return pages


def page_numbers(pages: Sequence[Page]) -> dict[str, int]:
    """On which page each place stands, counted from 1."""
    return {name: number for number, page in enumerate(pages, 1) for _, strip in page.placed for name in strip.places}


def _opened(strip: Strip) -> Page:
    """A new page for a strip, with the head it repeats."""
    page = Page()
    for head in strip.head:
        page.add(replace(head, draw=partial(_draw_again, draw=head.draw)))
    return page


def _draw_again(pen: "Pen", top: float, draw: "Callable[[Pen, float], None]") -> None:
    """What was read out on its first page is furniture on the next."""
    with pen.within(RUNNING):
        draw(pen, top)


def _chains(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Runs of strips that share a page."""
    chain: list[Strip] = []
    for strip in strips:
        if chain and (strip.starts_page or not chain[-1].keeps):
            yield chain
            chain = []
        chain.append(strip)
    if chain:
        yield chain
