"""Text with nothing invisible in it: one form of each letter, one kind of space, one kind of line end."""

import re
import unicodedata

from briefgen.model.notice import Notice, Where

# Everything below is written as escapes: these characters cannot be seen.
_LINE_ENDS = "\r\n|[\r\v\f\x1c-\x1e\x85\u2028]"
_SPACES = "[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_HIDDEN = (
    "\x1b\\[[0-9;]*[A-Za-z]|"  # the colours of a terminal
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # soft hyphen, joiners, fillers
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # zero width, bidi marks, overrides and isolates
    "\ufe00-\ufe0f\ufeff\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"  # variation selectors, BOM, tags
)


def cleaned(text: str, name: str) -> tuple[str, tuple[Notice, ...]]:
    """The text in NFC with plain line ends and spaces, and a notice that counts the invisible characters removed."""
    text = text.removeprefix("\ufeff")
    text = re.sub(_LINE_ENDS, "\n", text).replace("\u2029", "\n\n")
    text, count = re.subn(_HIDDEN, "", text)
    text = re.sub(_SPACES, " ", unicodedata.normalize("NFC", text))
    return text, (_notice(count, name),) if count else ()


def one_line(text: str) -> str:
    """The text on one line, with single spaces."""
    return " ".join(text.split())


def _notice(count: int, name: str) -> Notice:
    message = f"{count} invisible character{'s' * (count > 1)} removed (control, zero-width or text-direction characters)"
    return Notice("invisible-characters", message, Where(name))
