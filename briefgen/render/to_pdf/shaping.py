"""Letters of other scripts: joined, stacked and turned as their script asks for, by HarfBuzz, from a file found for them.
Loaded only when such letters occur."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from briefgen.config.font_files import font_file

# Families for all that the Source families lack, after those that a style names.
LAST_RESORT = (
    *("Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Tamil", "Noto Sans Telugu"),
    *("Noto Sans SC", "Noto Sans JP", "Noto Sans KR", "Noto Sans TC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "Droid Sans Fallback"),
    *("Noto Naskh Arabic", "Noto Sans Thai", "Noto Sans Georgian", "Noto Sans Armenian", "Noto Sans Ethiopic", "Noto Sans Symbols"),
    *("Lohit Devanagari", "IPAGothic", "Nanum Gothic", "DejaVu Sans", "Arial Unicode MS", "Segoe UI", "Nirmala UI", "Microsoft YaHei"),
    *("Malgun Gothic",),
)
WEIGHTS = {False: 400, True: 600}  # regular, and strong
_COLLECTED = {"JP": 0, "KR": 1, "SC": 2, "TC": 3}  # faces of one file for all of East Asia, in Noto's order
NOTHING = "\u200b"  # a blank without width, since every sign must stand for something
_MAY_NOT_EMBED = 0x0002  # Source: OpenType, table OS/2, fsType


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn sign in thousandths of the size; `text` is what it stands for, `rank` when it is read."""

    number: int
    advance: float
    right: float
    up: float
    text: str
    rank: int


@dataclass(frozen=True, slots=True, eq=False)
class ShapedFace:
    """A file of another script in one weight; `font` and `face` are HarfBuzz's."""

    name: str
    letters: frozenset[int]
    font: Any
    face: Any
    weight: int
    known: dict[str, tuple[Glyph, ...]] = field(default_factory=dict)

    def width(self, text: str, size: float) -> float:
        """How wide a text runs, in points."""
        return sum([glyph.advance for glyph in self.glyphs(text)]) * size / 1000

    def glyphs(self, text: str) -> tuple[Glyph, ...]:
        """The signs of a text from left to right."""
        if text not in self.known:
            self.known[text] = tuple(self._shaped(text))
        return self.known[text]

    def tells(self, text: str) -> bool:
        """Whether the signs of a text stand for its letters one by one."""
        return "".join([glyph.text for glyph in self.glyphs(text)]) == text

    def advance(self, number: int) -> float:
        """How wide a sign is by itself, in thousandths of the size."""
        units: float = self.font.get_glyph_h_advance(number)
        return units * 1000 / float(self.face.upem)

    def has(self, text: str) -> bool:
        """Whether the file has every letter; what only joins or parts letters needs none."""
        return all(code in self.letters or code in _INVISIBLE for code in map(ord, text))

    def _shaped(self, text: str) -> Iterator[Glyph]:
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self.font, buffer)
        signs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        letters, scale = _letters([(info.cluster, place.x_advance) for info, place in signs], text), 1000 / self.face.upem
        for (info, place), (rank, letter) in zip(signs, letters, strict=True):
            yield Glyph(info.codepoint, place.x_advance * scale, place.x_offset * scale, place.y_offset * scale, letter, rank)


def _letters(signs: list[tuple[int, int]], text: str) -> list[tuple[int, str]]:
    """For each sign, given where its cluster begins and how wide it is: when it is read, and which letters it stands for.

    The widest sign of a cluster is read first and stands for its first letter, the next for the others, marks besides for nothing.
    """
    order = sorted(range(len(signs)), key=lambda n: (signs[n][0], -signs[n][1], n))
    starts = [*sorted({start for start, _ in signs}), len(text)]
    ends = dict(pairwise(starts))
    found = [(0, NOTHING)] * len(signs)
    for start, group in groupby(enumerate(order), key=lambda pair: signs[pair[1]][0]):
        places = list(group)
        cluster = text[start : ends[start]]
        parts = [cluster] if len(places) == 1 or len(cluster) == 1 else [cluster[0], cluster[1:]]
        for (rank, sign), letters in zip(places, (*parts, *[NOTHING] * len(places)), strict=False):
            found[sign] = rank, letters
    return found


_INVISIBLE = frozenset((*range(0x200B, 0x2010), *range(0xFE00, 0xFE10)))


def can_shape() -> bool:
    """Whether HarfBuzz is installed."""
    return find_spec("uharfbuzz") is not None


def shaped_faces(families: tuple[str, ...], text: str, is_strong: bool) -> Iterator[ShapedFace]:
    """Faces that may have the letters of a text: a style's families first, Japanese and Korean ones earlier where the text is."""
    if not can_shape():
        return
    for family in sorted(dict.fromkeys((*families, *LAST_RESORT)), key=lambda name: not _is_native(name, text)):
        path = font_file(family)
        if path is not None and (face := _face(path, _COLLECTED.get(family[-2:], 0), is_strong)) is not None:
            yield face


def _is_native(family: str, text: str) -> bool:
    """Han letters look different in Japan: kana beside them tell where they are from, as hangul does for Korea."""
    is_japanese = any("\u3040" <= letter <= "\u30ff" for letter in text)
    is_korean = any("\uac00" <= letter <= "\ud7af" for letter in text)
    return (is_japanese and family.endswith("JP")) or (is_korean and family.endswith("KR"))


@cache
def _face(path: Path, number: int, is_strong: bool) -> ShapedFace | None:
    """Open a file; None where it cannot be read or may not be embedded."""
    import uharfbuzz

    try:
        blob = uharfbuzz.Blob.from_file_path(str(path))
    except uharfbuzz.HarfBuzzError:
        return None
    face = uharfbuzz.Face(blob, number if path.suffix.lower() == ".ttc" else 0)
    if not face.glyph_count or not {"glyf", "CFF "} & set(face.table_tags) or _is_restricted(face):
        return None
    font = uharfbuzz.Font(face)
    weight = WEIGHTS[is_strong]
    if "fvar" in face.table_tags:
        font.set_variations({"wght": weight})
    name = "".join(letter for letter in path.stem.split("[")[0] if letter.isalnum() or letter == "-")
    return ShapedFace(name, frozenset(face.unicodes), font, face, weight)


def _is_restricted(face: Any) -> bool:
    if "OS/2" not in face.table_tags:
        return False
    return bool(int.from_bytes(face.reference_table("OS/2").data[8:10], "big") & 0xF == _MAY_NOT_EMBED)
