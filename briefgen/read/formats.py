"""File formats by their name and first bytes, so that a file which is no plain text is called by its name."""

import re
from collections.abc import Mapping
from types import MappingProxyType

TEXT = "text/plain"
MARKDOWN = "text/markdown"
OCTETS = "application/octet-stream"
SAVED = "application/vnd.briefgen+json"  # what `briefgen json` wrote, and other JSON that no reader reads

# Kept apart from the readers: fetching must know a file's type without loading a reader.
READ_HERE: Mapping[str, str] = MappingProxyType({".txt": TEXT, ".text": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN, ".mdown": MARKDOWN})

_BY_SUFFIX = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".rtf": "application/rtf",
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "text/html",
    ".mhtml": "multipart/related",
    ".eml": "message/rfc822",
    ".msg": "application/vnd.ms-outlook",
    ".epub": "application/epub+zip",
    ".pages": "application/vnd.apple.pages",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".json": SAVED,
}
_SAVED_BRIEFING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"schema_version":\s*"[^"]*",\s*"generator":\s*"briefgen\b')

_BY_FIRST_BYTES = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"{\\rtf", "application/rtf"),
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"\x7fELF", "application/x-executable"),
)

_NAMES = {
    "application/pdf": "a PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "a Word document (.docx)",
    "application/msword": "an old Word or Office document (.doc)",
    "application/vnd.oasis.opendocument.text": "an OpenDocument text (.odt)",
    "application/rtf": "a rich text document (.rtf)",
    "text/html": "a web page (HTML)",
    "multipart/related": "a saved web archive (.mhtml)",
    "message/rfc822": "an e-mail message (.eml)",
    "application/vnd.ms-outlook": "an Outlook message (.msg)",
    "application/epub+zip": "an e-book (.epub)",
    "application/vnd.apple.pages": "a Pages document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "an Excel sheet (.xlsx)",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "a PowerPoint file (.pptx)",
    "application/zip": "a zip archive (Word, OpenDocument and e-book files are such archives too)",
    "image/png": "a PNG picture",
    "image/jpeg": "a JPEG picture",
    "image/gif": "a GIF picture",
    "application/gzip": "a gzip archive",
    "application/x-7z-compressed": "a 7z archive",
    "application/vnd.sqlite3": "an SQLite database",
    "application/x-executable": "a program",
    SAVED: "data in JSON, as a saved briefing is,",
}


def suffix_of(name: str) -> str:
    """The lower-case suffix of a file name with its dot; '' where it has none."""
    stem, dot, suffix = name.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""


def media_type_of(name: str, body: bytes, readable: Mapping[str, str]) -> str:
    """The media type that a file's suffix and first bytes speak for; an unknown suffix counts as plain text.

    What `briefgen json` wrote is known by its opening, whatever its name.
    """
    if _SAVED_BRIEFING.match(body):
        return SAVED
    suffix = suffix_of(name)
    claimed = readable.get(suffix) or _BY_SUFFIX.get(suffix, TEXT)
    if claimed not in (TEXT, MARKDOWN):
        return claimed
    if body[:200].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith((b"<!doctype html", b"<html")):
        return "text/html"
    return next((kind for magic, kind in _BY_FIRST_BYTES if body.startswith(magic)), claimed)


def format_name(media_type: str) -> str:
    """A format in words, with its article: 'a PDF'."""
    return _NAMES.get(media_type, "a binary file")
