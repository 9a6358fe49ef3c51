"""The sRGB colour space as an ICC profile, made from its published numbers: what the colours on the page mean."""

from functools import cache
from struct import pack

# Source: IEC 61966-2-1 (primaries, white and transfer curve of sRGB), adapted to D50 as ICC.1:2004-10, annex E, asks for.
WHITE = (0.9642, 1.0, 0.8249)
PRIMARIES = {"r": (0.43607, 0.22249, 0.01392), "g": (0.38515, 0.71687, 0.09708), "b": (0.14307, 0.06061, 0.71410)}
ADAPTATION = (1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168)
CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
NAME = "sRGB IEC61966-2.1"
_HEADER = 128
_INDEX_ENTRY = 12


@cache
def srgb_profile() -> bytes:
    """A version 4 display profile of three primaries and one curve."""
    tags = {
        "desc": _words(NAME),
        "cprt": _words("Made by briefgen from published numbers; free for any use"),
        "wtpt": _point(WHITE),
        "chad": b"sf32" + bytes(4) + _numbers(ADAPTATION),
        **{f"{name}XYZ": _point(place) for name, place in PRIMARIES.items()},
        **{f"{name}TRC": b"para" + bytes(4) + pack(">HH", 3, 0) + _numbers(CURVE) for name in PRIMARIES},
    }
    start = _HEADER + 4 + _INDEX_ENTRY * len(tags)
    index, body = pack(">I", len(tags)), b""
    for name, content in tags.items():
        index += name.encode() + pack(">II", start + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    return _header(start + len(body)) + index + body


def _header(size: int) -> bytes:
    """Size, version 4.2, a display's profile from RGB to XYZ, a fixed date, and the white the numbers are relative to."""
    kind = b"mntrRGB XYZ " + pack(">6H", 2025, 1, 1, 0, 0, 0) + b"acsp"
    return pack(">I4xI", size, 0x04200000) + kind + bytes(28) + _numbers(WHITE) + bytes(48)


def _numbers(values: tuple[float, ...]) -> bytes:
    """Fixed-point numbers of 16 and 16 bits."""
    return pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _point(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _numbers(values)


def _words(text: str) -> bytes:
    """A text in one language."""
    content = text.encode("utf-16-be")
    return b"mluc" + bytes(4) + pack(">II", 1, 12) + b"enUS" + pack(">II", len(content), 28) + content
