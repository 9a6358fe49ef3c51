"""What waits, what went and what became of it, on the disk before the first byte goes out.

A process claims a few messages at a time, and the claim is on the disk itself before any of them is sent. In between it notes when the
final dot of each is due and what came back; these notes are with the system at once, so they outlive the process, but not a power cut.
Whoever recovers a claim therefore trusts the notes if the machine is still up, and else calls all of the claim undecided.
"""

import json
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefgen.deliver.to_mail.claims import Owner, boot, clear_leftovers, is_gone
from briefgen.deliver.to_mail.message import Content, Letter
from briefgen.deliver.to_mail.outcome import Outcome, Parcel, State
from briefgen.deliver.to_mail.schema import connection
from briefgen.errors import DeliverError

_BACKOFF_SECONDS = (60, 300, 900, 3600, 14_400)
_PROMPT_TRIES = 3
_CLAIM = 20  # messages that a power cut can leave undecided


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who has this briefing already, or for whom it waits."""

    address: str
    state: State
    changed: float
    dispatch: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that is ours to send; `rows` has each address's row and the number of earlier attempts."""

    message: int
    dispatch: int
    account: str
    parcel: Parcel
    rows: Mapping[str, tuple[int, int]]


class Outbox:
    """One process's view of the outbox. Use as a context: what was claimed and not sent is given back at the end."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self.folder, self.clock = path.parent, clock
        self.tables = connection(path)
        self.owner = Owner(self.folder)
        self.boot = boot()
        self._body: tuple[str, bytes] = ("", b"")

    def __enter__(self) -> "Outbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back what was claimed, drop content that nobody waits for, and let go."""
        self.release()
        with self._change(durable=True):
            open_messages = "SELECT message FROM recipient WHERE state IN ('pending', 'deferred', 'sending', 'undecided')"
            used = f"SELECT content FROM message WHERE id IN ({open_messages})"
            self.tables.execute(f"DELETE FROM content WHERE id NOT IN ({used})")
        self.tables.close()
        self.owner.close()

    def release(self) -> None:
        """Give back what was claimed; what may have been sent is undecided."""
        self._settle_claims_of(self.owner.token, is_same_boot=True)

    def known(self, briefing: str, addresses: Iterable[str]) -> list[Known]:
        """Those of the addresses that the briefing went to, or may have gone to, or waits for."""
        query = (
            "SELECT r.address, r.state, r.changed, m.dispatch FROM recipient r JOIN message m ON m.id = r.message "
            "WHERE r.briefing = ? AND r.key = ? AND r.state NOT IN ('refused', 'cancelled') ORDER BY r.id DESC LIMIT 1"
        )
        rows = (self.tables.execute(query, (briefing, address.casefold())).fetchone() for address in addresses)
        return [Known(row[0], State(row[1]), row[2], row[3]) for row in rows if row]

    def record(
        self, account: str, briefing: str, shared: Content, letters: Iterable[tuple[Letter, bytes]], *, again: bool = False
    ) -> tuple[int, list[Known]]:
        """Write down letters with their headers, all or none: the number of the dispatch, or 0 and who is known already."""
        now, dispatch, known = self.clock(), 0, list[Known]()
        with self._change(durable=True):
            is_new = again or not self.tables.execute("SELECT 1 FROM recipient WHERE briefing = ? LIMIT 1", (briefing,)).fetchone()
            for letter, header in letters:
                if not is_new:
                    known += self.known(briefing, (m.address for _, m in letter.recipients))
                if known:
                    continue
                dispatch = dispatch or self._new_dispatch(account, briefing, shared, letter.subject, now)
                self._new_message(dispatch, briefing, shared, letter, header, now)
            if known and dispatch:
                self._forget(dispatch)
        return (0, known) if known else (dispatch, [])

    def claim(self, dispatch: int | None = None, *, is_early: bool = False) -> list[Claimed]:
        """Take messages that are due; nobody else gets them. `is_early` takes the ones that are due later, too."""
        limit = _CLAIM if self.boot else 1
        due = float("inf") if is_early else self.clock()
        # Joined in this order it walks the index of what is due, and stops after a few rows however long the list is.
        query = (
            "SELECT r.message FROM recipient r CROSS JOIN message m ON m.id = r.message "
            "WHERE r.state IN ('pending', 'deferred') AND r.due <= ?"
            + (" AND m.dispatch = ?" if dispatch else "")
            + " ORDER BY r.due, r.message LIMIT ?"
        )
        with self._change(durable=True):
            rows = self.tables.execute(query, (due, dispatch, limit) if dispatch else (due, limit)).fetchall()
            messages = list(dict.fromkeys(row[0] for row in rows))
            taken = [(self.owner.token, self.boot, message) for message in messages]
            self.tables.executemany("UPDATE message SET owner = ?, boot = ?, at_dot = 0 WHERE id = ?", taken)
            # The signs keep it from that index: here a message has few rows, and the index of what is due has all there are.
            self.tables.executemany(
                "UPDATE recipient SET state = 'sending' WHERE message = ? AND +state IN ('pending', 'deferred') AND +due <= ?",
                [(message, due) for message in messages],
            )
        return [self._claimed(message) for message in messages]

    def note_dot(self, message: int) -> None:
        """Note that the next byte can make a message sent."""
        self._write("UPDATE message SET at_dot = 1 WHERE id = ?", (message,))

    def settle(self, claimed: Claimed, outcomes: Mapping[str, Outcome]) -> None:
        """Write down what became of a message."""
        now = self.clock()
        change = "UPDATE recipient SET state = ?, attempts = attempts + 1, due = ?, words = ?, changed = ? WHERE id = ?"
        rows = []
        for address, outcome in outcomes.items():
            row, attempts = claimed.rows[address]
            due = now + _pause(outcome, attempts) if outcome.state is State.DEFERRED else 0
            rows.append((outcome.state.value, due, outcome.words, now, row))
        if len(rows) == len(claimed.rows) == 1:
            self._write(change, rows[0])  # a statement alone is a change of its own, at half the price
            return
        with self._change():
            self.tables.executemany(change, rows)
            if len(rows) < len(claimed.rows):  # the others follow in a transaction with a dot of its own
                self.tables.execute("UPDATE message SET at_dot = 0 WHERE id = ?", (claimed.message,))

    def recover(self) -> None:
        """Settle the claims of processes that have ended."""
        query = "SELECT DISTINCT owner, boot FROM message WHERE id IN (SELECT message FROM recipient WHERE state = 'sending')"
        for token, machine in self.tables.execute(query).fetchall():
            if token != self.owner.token and is_gone(self.folder, token):
                self._settle_claims_of(token, is_same_boot=bool(machine) and machine == self.boot)
        clear_leftovers(self.folder)

    def next_due(self, dispatch: int | None = None) -> float | None:
        """When the next message that waits may be tried, None where none waits."""
        where = " AND message IN (SELECT id FROM message WHERE dispatch = ?)" if dispatch else ""
        query = f"SELECT MIN(due) FROM recipient WHERE state IN ('pending', 'deferred'){where}"
        found: float | None = self.tables.execute(query, (dispatch,) if dispatch else ()).fetchone()[0]
        return found

    def waiting(self, dispatch: int | None = None) -> int:
        """How many recipients wait."""
        where = " AND message IN (SELECT id FROM message WHERE dispatch = ?)" if dispatch else ""
        query = f"SELECT COUNT(*) FROM recipient WHERE state IN ('pending', 'deferred'){where}"
        return int(self.tables.execute(query, (dispatch,) if dispatch else ()).fetchone()[0])

    def slot(self, account: str, per_minute: float) -> float:
        """Reserve the moment of an account's next message, for all processes together; the seconds until then."""
        now = self.clock()
        with self._change():
            row = self.tables.execute("SELECT free_at FROM pace WHERE account = ?", (account,)).fetchone()
            start = max(now, row[0]) if row else now
            self.tables.execute("INSERT OR REPLACE INTO pace VALUES (?, ?)", (account, start + 60 / per_minute))
        return start - now

    def change_state(self, to: State, states: Sequence[State], dispatch: int | None = None, address: str = "") -> int:
        """Put recipients in one of some states into another; how many they were."""
        marks = ", ".join("?" * len(states))
        where = " AND message IN (SELECT id FROM message WHERE dispatch = ?)" if dispatch else ""
        where += " AND key = ?" if address else ""
        given = [to.value, self.clock(), *(state.value for state in states)]
        given += [dispatch] if dispatch else []
        given += [address.casefold()] if address else []
        change = f"UPDATE recipient SET state = ?, changed = ?, due = 0 WHERE state IN ({marks}){where}"
        with self._change(durable=True):
            return self.tables.execute(change, given).rowcount

    def _claimed(self, message: int) -> Claimed:
        query = (
            "SELECT m.dispatch, d.account, m.sender, m.header, m.content FROM message m JOIN dispatch d ON d.id = m.dispatch WHERE m.id = ?"
        )
        dispatch, account, sender, header, content = self.tables.execute(query, (message,)).fetchone()
        if self._body[0] != content:
            (body,) = self.tables.execute("SELECT body FROM content WHERE id = ?", (content,)).fetchone()
            self._body = (content, body)
        found = self.tables.execute("SELECT address, id, attempts FROM recipient WHERE message = ? AND state = 'sending'", (message,))
        rows = {address: (row, attempts) for address, row, attempts in found.fetchall()}
        needs_utf8 = not header.isascii() or not all(a.isascii() for a in (sender, *rows))
        return Claimed(message, dispatch, account, Parcel(sender, tuple(rows), header, self._body[1], needs_utf8), rows)

    def _settle_claims_of(self, token: str, *, is_same_boot: bool) -> None:
        is_open = "at_dot = 1" if is_same_boot else "1"
        with self._change(durable=True):
            mine = "state = 'sending' AND message IN (SELECT id FROM message WHERE owner = ?"
            undecided = f"UPDATE recipient SET state = 'undecided', words = ?, changed = ? WHERE {mine} AND {is_open})"
            words = "the sending was cut off after the final dot: nobody but the server knows whether it took it"
            self.tables.execute(undecided, (words, self.clock(), token))
            self.tables.execute(f"UPDATE recipient SET state = 'pending' WHERE {mine})", (token,))

    def _new_dispatch(self, account: str, briefing: str, shared: Content, subject: str, now: float) -> int:
        self.tables.execute("INSERT OR IGNORE INTO content VALUES (?, ?)", (shared.id, shared.body))
        attachments = json.dumps(shared.attachments, ensure_ascii=False)
        columns = "INSERT INTO dispatch (created, account, briefing, subject, attachments) VALUES (?, ?, ?, ?, ?)"
        return int(self.tables.execute(columns, (now, account, briefing, subject, attachments)).lastrowid or 0)

    def _new_message(self, dispatch: int, briefing: str, shared: Content, letter: Letter, header: bytes, now: float) -> None:
        columns = "INSERT INTO message (dispatch, sender, header, content) VALUES (?, ?, ?, ?)"
        message = self.tables.execute(columns, (dispatch, letter.sender.address, header, shared.id)).lastrowid
        self.tables.executemany(
            "INSERT INTO recipient (message, field, address, key, briefing, state, changed) VALUES (?, ?, ?, ?, ?, 'pending', ?)",
            [(message, field, m.address, m.key, briefing, now) for field, m in letter.recipients],
        )

    def _forget(self, dispatch: int) -> None:
        self.tables.execute("DELETE FROM recipient WHERE message IN (SELECT id FROM message WHERE dispatch = ?)", (dispatch,))
        self.tables.execute("DELETE FROM message WHERE dispatch = ?", (dispatch,))
        self.tables.execute("DELETE FROM dispatch WHERE id = ?", (dispatch,))

    def _write(self, change: str, given: Sequence[object]) -> None:
        try:
            self.tables.execute(change, given)
        except sqlite3.Error as error:
            raise _unwritable(error) from None

    @contextmanager
    def _change(self, *, durable: bool = False) -> Iterator[None]:
        """A change that happens whole or not at all; a durable one is on the disk itself when this ends, and all before it."""
        if durable:
            self.tables.execute("PRAGMA synchronous=FULL")
        self.tables.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.tables.execute("COMMIT")
        except BaseException as error:
            if self.tables.in_transaction:
                self.tables.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise _unwritable(error) from None
            raise
        if durable:
            self.tables.execute("PRAGMA synchronous=NORMAL")


def _unwritable(error: sqlite3.Error) -> DeliverError:
    return DeliverError(f"the outbox cannot be written: {error}", fix="free some space on its disk, then: briefgen outbox retry")


def _pause(outcome: Outcome, attempts: int) -> float:
    """Seconds until the next try: none at first where the server or the line asks for it, else longer each time."""
    if outcome.is_prompt and attempts < _PROMPT_TRIES:
        return 0
    return _BACKOFF_SECONDS[min(attempts, len(_BACKOFF_SECONDS) - 1)]
