"""The outbox told: what was sent by each command, and what became of every recipient."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.deliver.to_mail.outbox import Outbox
from briefgen.deliver.to_mail.outcome import State


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What one command sent; `counts` says how many recipients are in which state."""

    id: int
    created: float
    account: str
    subject: str
    attachments: tuple[tuple[str, int], ...]
    counts: dict[State, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One recipient of a dispatch; `words` are the server's."""

    field: str
    address: str
    state: State
    attempts: int
    due: float
    changed: float
    words: str


def dispatches(outbox: Outbox) -> Iterator[Dispatch]:
    """Every dispatch, the latest first."""
    for row in outbox.tables.execute("SELECT id, created, account, subject, attachments FROM dispatch ORDER BY id DESC").fetchall():
        attachments = tuple((name, size) for name, size in json.loads(row[4]))
        yield Dispatch(row[0], row[1], row[2], row[3], attachments, counts(outbox, row[0]))


def counts(outbox: Outbox, dispatch: int) -> dict[State, int]:
    """How many recipients of a dispatch are in which state, in the order of the states."""
    query = "SELECT state, COUNT(*) FROM recipient WHERE message IN (SELECT id FROM message WHERE dispatch = ?) GROUP BY state"
    found = dict(outbox.tables.execute(query, (dispatch,)).fetchall())
    return {state: found[state.value] for state in State if state.value in found}


def entries(outbox: Outbox, dispatch: int) -> Iterator[Entry]:
    """Every recipient of a dispatch, in the order given."""
    query = (
        "SELECT field, address, state, attempts, due, changed, words FROM recipient "
        "WHERE message IN (SELECT id FROM message WHERE dispatch = ?) ORDER BY id"
    )
    for row in outbox.tables.execute(query, (dispatch,)):
        yield Entry(row[0], row[1], State(row[2]), *row[3:])
