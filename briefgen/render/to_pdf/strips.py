"""Strips fill pages: a strip is what never splits (a line, a row), and it says whether it may part from the next one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.render.to_pdf.structure import RUNNING

if TYPE_CHECKING:
    from briefgen.render.to_pdf.pen import Pen

# Shares of a page. A page that holds less looks forgotten by whoever leafs through.
LEAST_BEFORE_BREAK = 0.33
LEAST_AT_END = 0.12
TIGHTER = 0.72  # of the space above a strip, still more than between the lines of a paragraph


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
    """Lay strips on pages of given heights, in linear time; what is bound but longer than a page is let go.

    What asks for a new page follows on where little has run over to the last one, and no run ends with a few lines on a page.
    """
    pages = [Page()]
    has_run_over = False
    for run in _runs(strips):
        is_little = has_run_over and pages[-1].used < LEAST_BEFORE_BREAK * height
        if run[0].starts_page and pages[-1].placed and not is_little:
            pages.append(_opened(run[0]))
        done = len(pages) - 1
        pages[done:] = _well_filled(pages[done], run, partial(_room, first_height, height, done))
        has_run_over = len(pages) > done + 1
    return pages


def _room(first: float, other: float, done: int, number: int) -> float:
    """The height of a page that comes after so many."""
    return other if number + done else first


def _well_filled(start: Page, run: Sequence[Strip], room: Callable[[int], float]) -> list[Page]:
    """A run of strips; a few lines that would be left over are pulled back by tighter spaces, or get company from the page before."""
    plain = _filled(start, run, room)
    last = len(plain) - 1
    lacking = LEAST_AT_END * room(last) - plain[-1].used
    if not last or lacking <= 0:
        return plain
    tight = _filled(start, [replace(s, before=s.before * TIGHTER) for s in run], room)
    if len(tight) <= last:
        return tight
    even = _filled(start, run, lambda number: room(number) - (lacking if number == last - 1 else 0))
    return even if len(even) == len(plain) else plain


def _filled(start: Page, run: Sequence[Strip], room: Callable[[int], float]) -> list[Page]:
    pages = [Page([*start.placed], start.used)]
    for chain in _chains(run):
        need = sum(s.before + s.height for s in chain)
        if pages[-1].placed and pages[-1].used + need > room(len(pages) - 1):
            pages.append(_opened(chain[0]))
        is_loose = pages[-1].used + need > room(len(pages) - 1)
        for strip in chain:
            if is_loose and pages[-1].placed and pages[-1].used + strip.before + strip.height > room(len(pages) - 1):
                pages.append(_opened(strip))
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


def _runs(strips: Sequence[Strip]) -> Iterator[Sequence[Strip]]:
    """The strips from one that asks for a new page to the next."""
    starts = [0, *(n for n, strip in enumerate(strips) if n and strip.starts_page), len(strips)]
    yield from (strips[start:end] for start, end in pairwise(starts) if end > start)


def _chains(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Runs of strips that share a page."""
    chain: list[Strip] = []
    for strip in strips:
        if chain and not chain[-1].keeps:
            yield chain
            chain = []
        chain.append(strip)
    if chain:
        yield chain
