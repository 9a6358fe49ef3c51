"""How wide words run at most, whichever family they are set in: a drawing is laid out once for every format and font."""

import unicodedata

# Thousandths of the size, from U+0020 to U+007E: the widest of the semibold and bold faces that travel with briefgen, which a test holds.
_ASCII = (
    *(249, 360, 482, 932, 628, 976, 740, 275, 453, 453, 464, 592, 304, 420, 304, 505),
    *(658, 592, 596, 592, 608, 592, 622, 592, 612, 622, 342, 344, 638, 750, 638, 553),
    *(921, 673, 651, 738, 707, 599, 579, 732, 778, 379, 559, 682, 589, 899, 731, 750),
    *(646, 750, 666, 658, 639, 729, 668, 976, 656, 629, 664, 424, 505, 424, 680, 660),
    *(549, 576, 616, 576, 617, 602, 378, 616, 626, 314, 302, 592, 310, 904, 626, 618),
    *(616, 617, 461, 542, 433, 626, 553, 802, 554, 560, 534, 449, 320, 449, 716),
)
_OTHER, _WIDE = 760, 1050  # letters beyond ASCII, and those of East Asia

# How much wider letters run that a machine without our fonts may take instead. Measured: DejaVu Sans Bold, which LibreOffice takes, 1.19.
SUBSTITUTE = 1.2


def width(text: str, size: float) -> float:
    """The points that a text takes at most."""
    return sum(map(_units, text)) * size / 1000


def wrapped(text: str, size: float, measure: float) -> tuple[str, ...]:
    """A text cut between words into lines no wider than a measure, but for a word that is wider alone."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size) <= measure:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(lines)


def _units(letter: str) -> int:
    code = ord(letter)
    if 0x20 <= code < 0x7F:
        return _ASCII[code - 0x20]
    if letter.isalpha() and unicodedata.normalize("NFD", letter)[0] < "\x7f":
        return _units(unicodedata.normalize("NFD", letter)[0])
    return _WIDE if unicodedata.east_asian_width(letter) in "FW" else _OTHER
