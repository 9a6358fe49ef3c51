"""Header lines of a message as bytes: nothing that a title, a name or an address says can begin a line of its own.

The standard library writes them too, at a millisecond a message; a list of ten thousand has no time for that.
Source: RFC 5322 sections 2.2 and 3.4, RFC 2047 sections 2 and 5, RFC 6532 for addresses that are not ASCII.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import datetime

from briefgen.model.mailbox import Mailbox, one_line

_WIDTH = 76
_CHUNK = 39  # bytes of UTF-8 whose encoded word, with its frame of 12 characters, fits beside a header's name
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def header(name: str, pieces: Iterable[str]) -> bytes:
    """One header; it is folded between pieces, never inside one. Raises ValueError for a piece with a line end."""
    lines, room = [f"{name}:"], _WIDTH
    for piece in pieces:
        if "\r" in piece or "\n" in piece or "\0" in piece:
            raise ValueError("a header takes one line of words")
        if len(lines[-1]) + 1 + len(piece) > room and lines[-1] not in (f"{name}:", ""):
            lines.append("")
        lines[-1] += f" {piece}"
    return "\r\n".join(lines).encode() + b"\r\n"


def words(text: str) -> Iterator[str]:
    """Words of a title or subject as pieces; what mail cannot carry as it is goes as encoded words."""
    line = one_line(text)
    parts = line.split(" ")
    if line.isascii() and "=?" not in line and max(map(len, parts)) < _WIDTH - 12:
        yield from parts
    else:
        yield from _encoded(line)


def mailbox_pieces(mailboxes: Iterable[Mailbox]) -> Iterator[str]:
    """Mailboxes with their commas."""
    pieces: list[str] = []
    for mailbox in mailboxes:
        if pieces:
            pieces[-1] += ","
        pieces += [*_phrase(mailbox.name), f"<{mailbox.address}>" if mailbox.name else mailbox.address]
    yield from pieces


def date_piece(moment: datetime) -> str:
    """A moment in UTC as mail writes it."""
    day, month = _DAYS[moment.weekday()], _MONTHS[moment.month - 1]
    return f"{day}, {moment.day:02d} {month} {moment.year:04d} {moment:%H:%M:%S} +0000"


def _phrase(name: str) -> Iterable[str]:
    if not name:
        return ()
    if not name.isascii() or "=?" in name or len(name) > _WIDTH - 12:
        return _encoded(name)
    if _ATOMS.fullmatch(name):
        return (name,)
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return (f'"{escaped}"',)


def _encoded(line: str) -> Iterator[str]:
    """Encoded words, cut between characters: each can be read alone."""
    chunk = b""
    for character in line:
        coded = character.encode("utf-8", "replace")
        if len(chunk) + len(coded) > _CHUNK:
            yield f"=?utf-8?B?{b64encode(chunk).decode()}?="
            chunk = b""
        chunk += coded
    yield f"=?utf-8?B?{b64encode(chunk).decode()}?="
