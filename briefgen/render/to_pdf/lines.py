"""Runs broken into lines: words and blanks measured, filled greedily, nothing ever wider than its column."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from briefgen.model.style import Colour
from briefgen.render.to_pdf.faces import Cut, Face, Typecase
from briefgen.render.to_pdf.shaping import ShapedFace
from briefgen.render.to_pdf.turning import turned


@dataclass(frozen=True, slots=True)
class Ink:
    """How a stretch of text is set; `link` is the place it leads to, `tracking` the points added after each letter."""

    family: str
    cut: Cut
    size: float
    colour: Colour
    link: str = ""
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one face and ink, with its width in points; `text` is in the order it is read, wherever it runs."""

    text: str
    face: Face | ShapedFace
    ink: Ink
    width: float
    runs_leftward: bool = False

    @property
    def is_spoken(self) -> bool:
        """Whether its signs, read from left to right, do not tell its letters."""
        return self.runs_leftward or (isinstance(self.face, ShapedFace) and not self.face.tells(self.text))

    def width_of(self, text: str) -> float:
        """How wide a text would run in the same type."""
        return self.face.width(text, self.ink.size) + self.ink.tracking * len(text)


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line, ready to be drawn; `goes_on` where a blank parts it from what is read next.

    `lefts` tells how far from the line's left end each piece begins; () where they follow one another.
    """

    pieces: tuple[Piece, ...]
    width: float
    goes_on: bool = False
    lefts: tuple[float, ...] = ()


@dataclass(slots=True)
class Word:
    """What stays together on a line, and the blank that stands before it when it does not begin one."""

    pieces: list[Piece]
    width: float
    blank: Piece | None = None


# A line may break at blanks, and after a hyphen, dash or slash between letters; never inside a date or range in figures.
_BLANKS = re.compile(r"( +)")
_JOINTS = re.compile(r"(?<=[^\W\d_][-‐–—/])(?=[^\W\d_]{2})")
# Scripts of East Asia have no blanks: a line may break between any two of their letters. Kana, Han and hangul:
EAST = (range(0x3041, 0x30FB), range(0x3400, 0xA000), range(0xAC00, 0xD7A4), range(0xF900, 0xFB00))


def set_lines(stretches: Iterable[tuple[str, Ink]], measure: float, typecase: Typecase) -> tuple[SetLine, ...]:
    """Break text into lines no wider than `measure` points; () for text without a word."""
    lines: list[list[Word]] = []
    width = 0.0
    for word in _fitting(_words(stretches, typecase), measure):
        gap = word.blank.width if word.blank else 0.0
        if lines and width + gap + word.width <= measure:
            lines[-1].append(word)
            width += gap + word.width
        else:
            lines.append([word])
            width = word.width
    _fill_last(lines, measure)
    return tuple(_closed(words, bool(after and after[0].blank)) for words, after in zip_longest(lines, lines[1:]))


def balanced_lines(stretches: tuple[tuple[str, Ink], ...], measure: float, typecase: Typecase) -> tuple[SetLine, ...]:
    """Like `set_lines`, but all lines about as long as one another: for titles."""
    lines = set_lines(stretches, measure, typecase)
    low, high = measure / 2, measure
    while high - low > 4 and len(lines) > 1:
        middle = (low + high) / 2
        tried = set_lines(stretches, middle, typecase)
        if len(tried) > len(lines):
            low = middle
        else:
            lines, high = tried, middle
    return lines


def piece(text: str, face: Face | ShapedFace, ink: Ink) -> Piece:
    """A stretch of text with its width; letters that join are never set apart."""
    if ink.tracking and isinstance(face, ShapedFace):
        ink = replace(ink, tracking=0.0)
    return Piece(text, face, ink, face.width(text, ink.size) + ink.tracking * len(text))


def cut_to(line: SetLine, measure: float, ellipsis: SetLine) -> SetLine:
    """A line shortened to a width, with an ellipsis where something is lost."""
    if line.width <= measure or not line.pieces:
        return line
    room = measure - ellipsis.width
    kept: list[Piece] = []
    for one in line.pieces:
        text = one.text
        while text and one.width_of(text) > room:
            text = text[:-1]
        if text:
            kept.append(replace(one, text=text, width=one.width_of(text)))
            room -= kept[-1].width
        if text != one.text:
            break
    pieces, lefts = turned((*kept, *ellipsis.pieces))
    return SetLine(pieces, sum(one.width for one in pieces), False, lefts)


def _words(stretches: Iterable[tuple[str, Ink]], typecase: Typecase) -> Iterator[Word]:
    """Words across runs: text that no blank divides stays one word, whatever its inks."""
    word: Word | None = None
    blank: Piece | None = None
    for text, ink in stretches:
        for face, stretch in typecase.fitted(text, ink.family, ink.cut):
            for part in _BLANKS.split(stretch):
                if part.startswith(" "):
                    if word:
                        yield word
                        word, blank = None, piece(" ", face, ink)
                    continue
                for number, fragment in enumerate(_fragments(part, face)):
                    if number and word:
                        yield word
                        word, blank = None, None
                    one = piece(fragment, face, ink)
                    word = word or Word([], 0.0, blank)
                    word.pieces.append(one)
                    word.width += one.width
    if word:
        yield word


def _fragments(part: str, face: Face | ShapedFace) -> Sequence[str]:
    """What of a text without blanks stays on one line."""
    if not isinstance(face, ShapedFace):
        return _JOINTS.split(part) if part else ()
    cuts = [n for n in range(1, len(part)) if _is_eastern(part[n - 1]) and _is_eastern(part[n])]
    return [part[start:end] for start, end in pairwise((0, *cuts, len(part)))]


def _is_eastern(letter: str) -> bool:
    return any(ord(letter) in letters for letters in EAST)


def _fitting(words: Iterable[Word], measure: float) -> Iterator[Word]:
    """Words no wider than the measure: a longer one is broken between letters."""
    for word in words:
        if word.width <= measure:
            yield word
            continue
        part = Word([], 0.0, word.blank)
        for letter in (piece(c, p.face, p.ink) for p in word.pieces for c in p.text):
            if part.pieces and part.width + letter.width > measure:
                yield part
                part = Word([], 0.0)
            part.pieces.append(letter)
            part.width += letter.width
        yield part


def _fill_last(lines: list[list[Word]], measure: float) -> None:
    """No word or reference alone on the last line where the line before has a word to spare."""
    if len(lines) < 2 or len(lines[-2]) < 4 or _width(lines[-1]) > measure / 8:
        return
    spare, first = lines[-2][-1], lines[-1][0]
    if first.blank and spare.blank and spare.width <= measure / 3:
        lines[-1].insert(0, lines[-2].pop())


def _width(line: list[Word]) -> float:
    return line[0].width + sum(word.width + (word.blank.width if word.blank else 0.0) for word in line[1:])


def _closed(words: list[Word], goes_on: bool) -> SetLine:
    """The words of a line as the fewest pieces: what shares face and ink is joined."""
    parts = [p for n, word in enumerate(words) for p in (*((word.blank,) if n and word.blank else ()), *word.pieces)]
    joined: list[Piece] = []
    start = 0
    for end in range(1, len(parts) + 1):
        first = parts[start]
        if end == len(parts) or parts[end].ink is not first.ink or parts[end].face is not first.face:
            group = parts[start:end]
            joined.append(group[0] if len(group) == 1 else _joined(group))
            start = end
    pieces, lefts = turned(joined)
    return SetLine(pieces, sum([p.width for p in pieces]), goes_on, lefts)


def _joined(group: Sequence[Piece]) -> Piece:
    """Pieces of one face and ink as one; letters that shape one another are measured anew."""
    first, text = group[0], "".join([p.text for p in group])
    return Piece(text, first.face, first.ink, first.width_of(text) if isinstance(first.face, ShapedFace) else sum([p.width for p in group]))
