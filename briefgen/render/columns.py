"""Tables made even, so that no renderer drops a cell."""

from dataclasses import replace

from briefgen.model.briefing import Line, Table


def evened(table: Table) -> Table:
    """The table with head, rows and shares of one length: short ones get empty cells, shares that do not fit become equal."""
    width = max(1, len(table.head), *(len(row) for row in table.rows))
    head = table.head + ("",) * (width - len(table.head))
    empty: Line = ()
    rows = tuple(row + (empty,) * (width - len(row)) for row in table.rows)
    return replace(table, head=head, rows=rows, shares=_shares(table.shares, width))


def _shares(shares: tuple[float, ...], width: int) -> tuple[float, ...]:
    total = sum(shares)
    if len(shares) != width or min(shares) <= 0:
        return (1 / width,) * width
    return tuple(share / total for share in shares)
