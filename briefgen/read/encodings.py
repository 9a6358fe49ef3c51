"""The bytes of a text file as a string: UTF-8 first, UTF-16 and UTF-32 by their marks, Windows-1252 with a notice."""

import codecs
import re

from briefgen.errors import ReadError
from briefgen.model.notice import Notice, Where

# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_FIX = "open it in the program that wrote it and save it as plain text in UTF-8"


def decoded(body: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    """The text of a file and a notice where its encoding had to be guessed.

    Raises: ReadError for binary content and for bytes that no likely encoding explains, with line and offset.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return _strictly(body[len(mark) :], encoding, name), ()
    if encoding := _wide_encoding(body):
        return _strictly(body, encoding, name), ()
    _refuse_binary(body, name)
    try:
        return body.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _western(body, name, error)


def _strictly(body: bytes, encoding: str, name: str) -> str:
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(body, name, error, encoding.upper()) from error
    if "\0" in text:
        raise ReadError("is a binary file, not text", where=Where(name), fix=_FIX)
    return text


def _wide_encoding(body: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, seen by where the zero bytes of Latin letters and spaces fall."""
    sample = body[:_SAMPLE]
    if len(body) % 2 or b"\0" not in sample:
        return ""
    zeros = [sample[i::4].count(0) / max(1, len(sample[i::4])) for i in range(4)]
    empty = "".join("0" if share > 0.7 else "1" if share < 0.1 else "?" for share in zeros)
    return {"1000": "utf-32-le", "0001": "utf-32-be", "1010": "utf-16-le", "0101": "utf-16-be"}.get(empty, "")


def _refuse_binary(body: bytes, name: str) -> None:
    """Text has no NUL and hardly any other control byte; a stray form feed or escape is not enough to refuse a file."""
    controls = len(re.findall(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]", body[: 1 << 16]))
    if b"\0" in body or controls > max(8, len(body[: 1 << 16]) // 50):
        raise ReadError("is a binary file, not text", where=Where(name), fix=_FIX)


def _western(body: bytes, name: str, error: UnicodeDecodeError) -> tuple[str, tuple[Notice, ...]]:
    if _is_damaged_utf8(body):
        raise _broken(body, name, error, "UTF-8") from error
    try:
        text = body.decode("cp1252")
    except UnicodeDecodeError as undefined:
        raise _broken(body, name, undefined, "UTF-8 or Windows-1252") from undefined
    message = "is not UTF-8; it was read as Windows-1252"
    return text, (Notice("windows-1252", message, Where(name), "save it as UTF-8 to be sure of every letter"),)


def _is_damaged_utf8(body: bytes) -> bool:
    """Whether whole UTF-8 characters outnumber stray bytes: then Windows-1252 would garble every one of them."""
    high = len(re.findall(rb"[\x80-\xff]", body))
    whole = sum(map(len, re.findall(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", body)))
    return whole * 2 > high


def _broken(body: bytes, name: str, error: UnicodeDecodeError, encoding: str) -> ReadError:
    line = body.count(b"\n", 0, error.start) + 1
    what = f"byte 0x{body[error.start]:02x} at offset {error.start} is not {encoding}"
    return ReadError(what, where=Where(name, line), fix=_FIX)
