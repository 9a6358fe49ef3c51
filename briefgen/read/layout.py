"""Lines of a plain text joined into blocks: hard-wrapped paragraphs become one, whole lines stay apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefgen.language.spoken import spoken
from briefgen.model.document import SentenceKind
from briefgen.read.blocks import Block
from briefgen.read.clean import one_line

# Mail programs wrap between 60 and 80; text copied from the columns of a printed page lies outside of that on both sides.
_NARROWEST, _WIDEST = 28, 130
_LEAST_FULL = 0.65  # share of line ends at which the next word would not have fitted
_LEAST_LOWER = 0.35  # share of lines that go on in lower case; in wrapped English it is two thirds, in lists and titles none

_MOST_CAPITALS = 0.8  # share of lines that are in capitals in a text of capitals
_FEWEST_CAPITALS = 2  # full lines in capitals before their width speaks for them

_MARK = re.compile(r"(?:[-*+•‣◦⦁▪►●·–]|\(?\d{1,2}[.)]|\([a-z]\)|[a-z]\))\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    indent: int

    @property
    def first_word(self) -> str:
        return self.text.split(" ", 1)[0]


def list_mark(text: str) -> int:
    """How many characters a list item's mark takes at the start of a line; 0 where there is none."""
    found = _MARK.match(text)
    return found.end() if found else 0


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a cleaned plain text, in order.

    Shape: blank lines part blocks; within them a line is a block of its own, unless the text is wrapped at a fixed width.
    """
    groups = list(_groups(text))
    width = _wrap_width(groups)
    return tuple(_block(joined) for group in groups for joined in _paragraphs(group, width))


def _block(text: str) -> Block:
    mark = list_mark(text)
    return Block(text, SentenceKind.LIST, mark) if mark else Block(text)


def _groups(text: str) -> Iterator[list[_Line]]:
    """Runs of lines without a blank one between them."""
    group: list[_Line] = []
    for raw in text.split("\n"):
        line = one_line(raw)
        if line:
            group.append(_Line(line, len(raw) - len(raw.lstrip())))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _wrap_width(groups: list[list[_Line]]) -> int:
    """The column at which the text was wrapped; 0 where its lines are paragraphs of their own."""
    pairs = [(a, b) for group in groups for a, b in pairwise(group)]
    lengths = sorted(len(a.text) + a.indent for a, _ in pairs)
    if not pairs:
        return 0
    width = lengths[int(len(lengths) * 0.97)] if len(lengths) > 30 else lengths[-1]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    return width if _is_wrapped(pairs, width) or _is_wrapped_capitals(pairs, width) else 0


def _is_wrapped(pairs: list[tuple[_Line, _Line]], width: int) -> bool:
    full = sum(_is_full(a, b, width) for a, b in pairs)
    lower = sum(b.text[0].islower() for _, b in pairs)
    return full >= len(pairs) * _LEAST_FULL and lower >= len(pairs) * _LEAST_LOWER


def _is_wrapped_capitals(pairs: list[tuple[_Line, _Line]], width: int) -> bool:
    """Whether a text in capitals is wrapped: case says nothing there, so the lines without a stop must fill the width."""
    capitals = [(a, b) for a, b in pairs if (a.text + b.text).isupper() and a.text != b.text]
    is_full = [_is_full(a, b, width) for a, b in capitals if not _is_end(a)]
    is_all = len(capitals) >= len(pairs) * _MOST_CAPITALS
    return is_all and sum(is_full) >= max(_FEWEST_CAPITALS, len(is_full) * _LEAST_FULL, len(capitals) * 0.4)


def _is_full(line: _Line, after: _Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted; ragged wrapping by hand leaves a few columns."""
    return line.indent + len(line.text) + 1 + len(after.first_word) > width - 4


def _paragraphs(group: list[_Line], width: int) -> Iterator[str]:
    paragraph, margin = group[0].text, _margin(group)
    for before, line in pairwise(group):
        if _starts_paragraph(before, line, width, margin) if width else not _goes_on(before, line):
            yield paragraph
            paragraph = line.text
        else:
            paragraph = _joined(paragraph, line.text)
    yield paragraph


def _goes_on(before: _Line, line: _Line) -> bool:
    """Whether a line that was not wrapped at the width of all is still the second half of a sentence."""
    return line.text[0].islower() and len(before.text) >= _NARROWEST and before.text[-1].isalnum() and not list_mark(line.text)


def _margin(group: list[_Line]) -> int:
    """The indentation of all lines but the first of each paragraph; hanging lines, which are the many, set it themselves."""
    least = min(line.indent for line in group)
    indented = [line.indent for line in group if line.indent > least]
    return least if len(indented) * 2 <= len(group) else max(indented)


def _starts_paragraph(before: _Line, line: _Line, width: int, margin: int) -> bool:
    is_end = _is_end(before)
    if list_mark(line.text):  # a dash or number may also just have come to stand at the start of a line
        return is_end or bool(list_mark(before.text)) or not _is_full(before, line, width)
    if line.indent > margin and not list_mark(before.text) and not line.text[0].islower():
        return True
    if _is_full(before, line, width):
        return False
    return is_end or (len(before.text) < width * 0.6 and not line.text[0].islower())


def _is_end(line: _Line) -> bool:
    return line.text.rstrip("\"'”’)]").endswith((".", "!", "?", ":", ";"))


def _joined(paragraph: str, line: str) -> str:
    """Two lines with a space between them; a word that was broken at its own hyphen is put together without one."""
    is_word = line[0].islower() or (paragraph[-3:-1].isupper() and line[0].isupper())
    is_broken = is_word and re.search(r"[^\W\d_]-$", paragraph) and not line.lower().startswith(spoken().layout.LINKS)
    return paragraph + line if is_broken else f"{paragraph} {line}"
