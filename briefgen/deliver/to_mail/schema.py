"""The tables of the outbox, and the connection to them.

A dispatch is what one command sent; it has messages, and each of these its recipients. What many messages share, the content,
is kept once, until nobody waits for it any more.
"""

import os
import sqlite3
import time
from pathlib import Path

from briefgen.errors import DeliverError
from briefgen.model.notice import Where

_VERSION = 1
_PATIENCE_SECONDS = 60.0  # with others who have the outbox open
_PAUSE_SECONDS = 0.01
_TABLES = """
CREATE TABLE content (id TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE dispatch (
  id INTEGER PRIMARY KEY, created REAL NOT NULL, account TEXT NOT NULL, briefing TEXT NOT NULL, subject TEXT NOT NULL,
  attachments TEXT NOT NULL);
CREATE TABLE message (
  id INTEGER PRIMARY KEY, dispatch INTEGER NOT NULL REFERENCES dispatch(id), sender TEXT NOT NULL, header BLOB NOT NULL,
  content TEXT NOT NULL, owner TEXT, boot TEXT, at_dot INTEGER NOT NULL DEFAULT 0);
CREATE TABLE recipient (
  id INTEGER PRIMARY KEY, message INTEGER NOT NULL REFERENCES message(id), field TEXT NOT NULL, address TEXT NOT NULL,
  key TEXT NOT NULL, briefing TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due REAL NOT NULL DEFAULT 0,
  words TEXT NOT NULL DEFAULT '', changed REAL NOT NULL);
CREATE TABLE pace (account TEXT PRIMARY KEY, free_at REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX recipient_open ON recipient(due, message) WHERE state IN ('pending', 'deferred');
CREATE INDEX recipient_sending ON recipient(message) WHERE state = 'sending';
CREATE INDEX recipient_message ON recipient(message);
CREATE INDEX recipient_known ON recipient(briefing, key);
CREATE INDEX message_dispatch ON message(dispatch);
"""


def connection(path: Path) -> sqlite3.Connection:
    """Open the outbox, made where there is none; only its owner may read it. Raises DeliverError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        opened = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level=None)
        _log_ahead(opened)
        opened.execute("PRAGMA synchronous=NORMAL")
        opened.execute("PRAGMA secure_delete=FAST")
        _require_tables(opened, path)
    except (OSError, sqlite3.Error) as error:
        fix = "check the folder and its permissions, or move the file away; it holds what waits to be sent"
        raise DeliverError(f"the outbox cannot be opened: {error}", where=Where(str(path)), fix=fix) from None
    return opened


def _log_ahead(opened: sqlite3.Connection) -> None:
    """Switch to write-ahead logging. Against others who open the same new file SQLite gives up at once here, whatever its time-out."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            opened.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _require_tables(opened: sqlite3.Connection, path: Path) -> None:
    """Two processes may both find an empty file: whoever has the lock makes the tables."""
    if _version(opened) == _VERSION:
        return
    opened.execute("BEGIN IMMEDIATE")
    try:
        if _version(opened) == 0:
            for statement in _TABLES.split(";\n"):
                opened.execute(statement)
            opened.execute(f"PRAGMA user_version={_VERSION}")
        elif _version(opened) != _VERSION:
            raise DeliverError("the outbox is of another version of briefgen", where=Where(str(path)), fix="use that version to empty it")
    finally:
        opened.execute("COMMIT")


def _version(opened: sqlite3.Connection) -> int:
    return int(opened.execute("PRAGMA user_version").fetchone()[0])
