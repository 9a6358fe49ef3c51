"""A path or standard input as a Source: the only window of reading on the world."""

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from briefgen.errors import ReadError
from briefgen.model.notice import Where
from briefgen.model.source import Source
from briefgen.read.formats import READ_HERE, SAVED, TEXT, format_name, media_type_of

MOST_BYTES = 20_000_000  # a long book is two million; above this it is no article
STANDARD_INPUT = "standard input"


def fetched(address: str | Path, readable: Mapping[str, str] = READ_HERE, *, or_saved: bool = False) -> Source:
    """Read the bytes of one article from a path, or from standard input for '-'.

    `readable` maps the suffixes of the readers at hand to their media types; `or_saved` lets a saved briefing pass too.
    Raises: ReadError with place and fix: missing, a folder, no permission, empty, too large, a format without a reader.
    """
    name = str(address)
    if name == "-":
        return _source(STANDARD_INPUT, _bounded(sys.stdin.buffer, STANDARD_INPUT), readable, or_saved)
    _refuse_link(name)
    try:
        return _source(name, _content(name), readable, or_saved)
    except OSError as error:
        raise _failure(name, error) from error
    except ValueError as error:  # a NUL byte in the name
        raise ReadError("is not a file name", where=Where(repr(name)), fix="name a text file, or '-' for standard input") from error


def text_source(text: str, origin: str = "") -> Source:
    """A text that is already at hand as a Source; half characters, which no file can hold, become U+FFFD."""
    return Source(origin, TEXT, text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode())


def _source(name: str, body: bytes, readable: Mapping[str, str], or_saved: bool) -> Source:
    if not body.strip():
        raise ReadError("is empty", where=Where(name), fix="give the text of an article: a title and a few paragraphs")
    media_type = media_type_of(name, body, readable)
    if media_type not in (TEXT, *readable.values(), *([SAVED] if or_saved else [])):
        raise _not_read(name, media_type)
    return Source(name, media_type, body)


def _not_read(name: str, media_type: str) -> ReadError:
    where = Where(name)
    if media_type == SAVED:
        fix = "give the article itself; what `briefgen json` saved is drawn by briefgen pdf, docx, html, markdown and json"
        return ReadError(f"is {format_name(media_type)} and no article", where=where, fix=fix)
    fix = "save it as plain text (.txt, UTF-8) and give that file"
    return ReadError(f"is {format_name(media_type)}, which is not read yet", where=where, fix=fix)


def _content(name: str) -> bytes:
    with open(name, "rb") as stream:
        state = os.fstat(stream.fileno())
        if stat.S_ISREG(state.st_mode) and state.st_size > MOST_BYTES:
            raise _too_large(name, f"{state.st_size / 1e6:.0f} MB")
        return _bounded(stream, name)


def _bounded(stream: BinaryIO, name: str) -> bytes:
    """At most one byte over the limit is ever held; pipes give their bytes in pieces."""
    pieces: list[bytes] = []
    left = MOST_BYTES + 1
    while left and (piece := stream.read(min(left, 1 << 20))):
        pieces.append(piece)
        left -= len(piece)
    if not left:
        raise _too_large(name, f"more than {MOST_BYTES / 1e6:.0f} MB")
    return b"".join(pieces)


def _too_large(name: str, size: str) -> ReadError:
    return ReadError(f"is too large for an article: {size}", where=Where(name), fix=f"give at most {MOST_BYTES / 1e6:.0f} MB of text")


def _refuse_link(name: str) -> None:
    scheme = name.partition("://")[0].lower()
    if scheme in ("http", "https", "ftp", "file"):
        raise ReadError(
            "is a web address, and briefgen reads files only",
            where=Where(name),
            fix="open the page, save its text as a .txt file and give that file",
        )


def _failure(name: str, error: OSError) -> ReadError:
    where = Where(name)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ReadError("there is no such file", where=where, fix=_nearest(name))
    if isinstance(error, IsADirectoryError):
        return ReadError("is a folder", where=where, fix="name the files in it, for example " + str(Path(name) / "*.txt"))
    if isinstance(error, PermissionError):
        return ReadError("may not be read by you", where=where, fix="ask its owner for read permission, or copy it where you may read it")
    return ReadError(f"cannot be read: {error.strerror or error}", where=where, fix="check the file and the disk it is on")


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    path = Path(name)
    try:
        near = get_close_matches(path.name, sorted(entry.name for entry in path.parent.iterdir()), 1)
    except OSError:
        near = []
    return f"did you mean {path.parent / near[0]}?" if near else "check the spelling and the folder you are in"
