"""Tables made even, so that no renderer drops a cell, and their columns wide enough for their words."""

from dataclasses import replace

from briefgen.model.briefing import Line, Table
from briefgen.render.drawings.measures import width, wrapped

TALL = 3  # lines of a row that does not look lost alone on its page
SPARE = 1.1  # of a word's width, for fonts that stand in for the house's


def evened(table: Table) -> Table:
    """The table with head, rows and shares of one length: short ones get empty cells, shares that do not fit become equal."""
    width = max(1, len(table.head), *(len(row) for row in table.rows))
    head = table.head + ("",) * (width - len(table.head))
    empty: Line = ()
    rows = tuple(row + (empty,) * (width - len(row)) for row in table.rows)
    return replace(table, head=head, rows=rows, shares=_shares(table.shares, width))


def roomy(table: Table, room: float, size: float, gap: float) -> Table:
    """An even table in a room of so many points, each column as wide as its longest word at a type size with the gap beside it.

    The columns that have more than they need give it.
    """
    given = [room * share for share in table.shares]
    least = [min(SPARE * _longest(table, column, size) + gap, room / 2) for column in range(len(given))]
    lacking = sum(max(0.0, need - have) for have, need in zip(given, least, strict=True))
    spare = sum(max(0.0, have - need) for have, need in zip(given, least, strict=True))
    if not 0 < lacking <= spare:
        return table
    widths = (have - (have - need) * lacking / spare if have > need else need for have, need in zip(given, least, strict=True))
    return replace(table, shares=tuple(points / room for points in widths))


def lines_of(row: tuple[Line, ...], shares: tuple[float, ...], room: float, size: float) -> int:
    """The lines that a row takes at most."""
    return max(len(wrapped(_text(line), size, room * share)) for line, share in zip(row, shares, strict=True))


def _longest(table: Table, column: int, size: float) -> float:
    texts = (table.head[column], *(_text(row[column]) for row in table.rows))
    return max(width(word, size) for text in texts for word in text.split(" "))


def _text(line: Line) -> str:
    return "".join(run.text for run in line)


def _shares(shares: tuple[float, ...], width: int) -> tuple[float, ...]:
    total = sum(shares)
    if len(shares) != width or min(shares) <= 0:
        return (1 / width,) * width
    return tuple(share / total for share in shares)
