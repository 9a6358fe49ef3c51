"""Type: which font files a style's families mean, how wide their letters are, and who stands in where a letter is missing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from briefgen.render.families import stand_in
from briefgen.render.harmless import harmless
from briefgen.render.to_pdf.shaping import ShapedFace, shaped_faces

REPLACEMENT = "☐"
# Letters no font needs: they guide line breaks and joins, or have a plain twin that every face has.
_PLAIN = {
    **dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, 0x2060, *range(0xFE00, 0xFE10))),
    **dict.fromkeys((*range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), "\xa0"),
    0x2011: "\u2010",
}
JOINERS = frozenset("\u200c\u200d")  # they shape the letters beside them, where those have shapes


class Cut(StrEnum):
    """A cut of a family."""

    REGULAR = "regular"
    STRONG = "strong"
    EMPHASIS = "emphasis"


@dataclass(frozen=True, slots=True)
class Family:
    """The package that brings a family, how its files begin, and how they end for each cut."""

    package: str
    stem: str
    regular: str = "Regular"
    strong: str = "Bold"
    emphasis: str = "Italic"

    def file(self, cut: Cut) -> str:
        """The name of a cut's file without its suffix, which is the font's name too."""
        ends = {Cut.REGULAR: self.regular, Cut.STRONG: self.strong, Cut.EMPHASIS: self.emphasis}
        return f"{self.stem}-{ends[cut]}"


# Under the SIL Open Font License 1.1, but Roboto and Caladea: Apache License 2.0. Manrope has no italic, it is for headings.
AT_HAND = {
    "Source Sans Pro": Family("font_source_sans_pro", "SourceSansPro", strong="Semibold", emphasis="It"),
    "Source Serif Pro": Family("font_source_serif_pro", "SourceSerifPro", strong="Semibold", emphasis="It"),
    "Roboto": Family("font_roboto", "Roboto"),
    "Caladea": Family("font_caladea", "Caladea"),
    "Manrope": Family("font_manrope", "Manrope", emphasis="Regular"),
}


@dataclass(frozen=True, slots=True)
class Face:
    """One font file; widths are in thousandths of the size, `font` is the library's."""

    name: str
    font: TTFont
    widths: dict[int, float]
    letters: frozenset[str]
    ascent: float
    known: dict[str, float] = field(default_factory=dict)

    def width(self, text: str, size: float) -> float:
        """How wide a text runs, in points; whole words are measured once."""
        if (units := self.known.get(text)) is None:
            units = self.known[text] = sum(self.widths[ord(letter)] for letter in text)
        return units * size / 1000


@cache
def face(family: str, cut: Cut) -> Face:
    """Load and register one face; a few milliseconds each, so only what is used is asked for."""
    origin = find_spec(AT_HAND[family].package)
    if origin is None or origin.origin is None:
        raise FileNotFoundError(AT_HAND[family].package)
    name = AT_HAND[family].file(cut)
    font = TTFont(name, str(Path(origin.origin).parent / "files" / f"{name}.ttf"), asciiReadable=False)
    registerFont(font)
    widths = {code: font.face.charWidths[code] for code in font.face.charToGlyph if code in font.face.charWidths and code < 0x10000}
    widths[0xA0] = widths[0x20]
    return Face(name, font, widths, frozenset(map(chr, widths)), font.face.ascent / 1000)


@dataclass(slots=True)
class Typecase:
    """The families of one briefing; `missing` gathers the letters that no face has."""

    body: str
    heading: str
    fallback: tuple[str, ...] = ()
    missing: dict[str, None] = field(default_factory=dict)

    def fitted(self, text: str, family: str, cut: Cut) -> Iterator[tuple[Face | ShapedFace, str]]:
        """Cut a text into stretches that one face each can set."""
        text = harmless(text)
        if not text.isascii():
            text = text.translate(_PLAIN)
        first = face(family, cut)
        if first.letters.issuperset(text) and not JOINERS.intersection(text):
            yield first, text
            return
        chosen = [(None if letter in JOINERS else self._face_for(letter, family, cut), letter) for letter in text]
        for one, group in groupby(chosen, key=lambda pair: pair[0]):
            stretch = "".join(letter for _, letter in group)
            if one:
                yield one, stretch
            elif not JOINERS.issuperset(stretch):
                yield from self._foreign(stretch, family, cut)

    def _foreign(self, text: str, family: str, cut: Cut) -> Iterator[tuple[Face | ShapedFace, str]]:
        """Letters of another script: in one face if one has them all, else letter by letter; a box for what none has."""
        faces = list(shaped_faces(self.fallback, text, cut is Cut.STRONG))
        if one := next((one for one in faces if one.has(text)), None):
            yield one, text
            return
        chosen = [(next((one for one in faces if one.has(letter)), None), letter) for letter in text if letter not in JOINERS]
        for found, group in groupby(chosen, key=lambda pair: pair[0]):
            stretch = "".join(letter for _, letter in group)
            yield (found, stretch) if found else (face(family, Cut.REGULAR), "".join(map(self._replaced, stretch)))

    def _face_for(self, letter: str, family: str, cut: Cut) -> Face | None:
        """The first face that has a letter: the one asked for, its upright, then the other families', those of its kind first."""
        upright = Cut.REGULAR if cut is Cut.EMPHASIS else cut
        kind = stand_in((family,))
        others = sorted((name for name in AT_HAND if name != family), key=lambda name: stand_in((name,)) != kind)
        for name, form in ((family, cut), (family, upright), *((other, upright) for other in others)):
            if letter in (one := face(name, form)).letters:
                return one
        return None

    def _replaced(self, letter: str) -> str:
        self.missing[letter] = None
        return REPLACEMENT


def typecase(body: tuple[str, ...], heading: tuple[str, ...], fallback: tuple[str, ...] = ()) -> Typecase:
    """The first family of each preference that is at hand, where none is, the one of its kind; `fallback` for other scripts."""
    return Typecase(_at_hand(body), _at_hand(heading), fallback)


def _at_hand(wish: tuple[str, ...]) -> str:
    alike = "Source Serif Pro" if stand_in(wish) == "serif" else "Source Sans Pro"
    return next((name for name in wish if name in AT_HAND), alike)
