"""Text in capitals throughout, as wires and agencies sent it: case tells nothing there, so dates and agencies must."""

from collections.abc import Sequence

from briefgen.language.shapes import Dateline
from briefgen.language.spoken import spoken
from briefgen.read.blocks import Block
from briefgen.read.bylines import agency_end

_HEAD = 160  # characters; no dateline is longer
_FEWEST_LETTERS = 24
_MOST_LOWER = 0.1


def is_capitals(text: str) -> bool:
    """Whether a text of some length is written in capitals but for a word here and there."""
    upper = sum(map(str.isupper, text))
    lower = sum(map(str.islower, text))
    return upper >= _FEWEST_LETTERS and lower <= (upper + lower) * _MOST_LOWER


def is_page_of_capitals(blocks: Sequence[Block]) -> bool:
    """Whether most of a page is written so."""
    capitals = sum(len(block.text) for block in blocks if is_capitals(block.text))
    return capitals * 2 > sum(len(block.text) for block in blocks)


def calendar_case(text: str) -> str:
    """The text with its months and weekdays in title case: "14 OCTOBER" is "14 October"; every offset stays."""
    if len(text) > _HEAD and not is_capitals(text):
        return text
    if not any(word.isupper() for word in text.split()):
        return text
    return "".join(map(_calendar_word, _pieces(text)))


def opening(text: str) -> Dateline | None:
    """The dateline that opens a paragraph; in capitals only one with a date or an agency, since any words may look like a place."""
    if not is_capitals(text):
        return spoken().datelines.dateline(text)
    found = spoken().datelines.dateline(calendar_case(text[:_HEAD]) + text[_HEAD:])
    return found if found and (found.month or _has_agency(text[: found.end])) else None


def dateline_alone(text: str) -> Dateline | None:
    """The dateline that a line consists of, in capitals or not; None for any other line."""
    return spoken().datelines.lone_dateline(calendar_case(text)) if len(text) <= _HEAD else None


def _has_agency(head: str) -> bool:
    bracket = head.find("(")
    return bracket >= 0 and bool(agency_end(head[bracket:] + " X"))


def _pieces(text: str) -> list[str]:
    """Words and what stands between them, in turn."""
    pieces = [""]
    for letter in text:
        if pieces[-1] and letter.isalpha() != pieces[-1][-1].isalpha():
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _calendar_word(piece: str) -> str:
    named = piece.capitalize()
    if not piece.isupper() or len(piece) < 3 or len(named) != len(piece):
        return piece
    return named if spoken().calendar_words.month_number(named) or spoken().calendar_words.weekday_number(named) is not None else piece
