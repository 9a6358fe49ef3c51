"""The tagger's weights: how the model file is written, read and summed."""

from collections.abc import Mapping, Set
from functools import lru_cache
from pathlib import Path

MODEL_PATH = Path(__file__).parent / "models" / "english_tagger.txt"
HEADER = "briefgen tagger 1"
KINDS = (
    "bias", "i suffix", "i pref1", "i-1 tag", "i-2 tag", "i tag+i-2 tag", "i word", "i-1 tag+i word",
    "i-1 word", "i-1 suffix", "i-2 word", "i+1 word", "i+1 suffix", "i+2 word",
)
DIGITS = "".join(chr(code) for code in range(33, 127))
_MIDDLE = len(DIGITS) // 2
LANE_BITS = 32


def _packed(weights: Mapping[str, float], classes: list[str], smallest: float, scale: float) -> str:
    entries = []
    for tag in classes:
        weight = weights.get(tag, 0.0)
        if abs(weight) >= smallest:
            whole = max(-_MIDDLE * 94, min(_MIDDLE * 94, round(weight * scale)))
            high, low = divmod(whole + _MIDDLE * 94, 94)
            entries.append(DIGITS[classes.index(tag)] + DIGITS[high] + DIGITS[low])
    return "".join(entries)


def packed_model(
    weights: Mapping[str, Mapping[str, float]], known: Mapping[str, str], classes: Set[str], smallest: float, scale: float
) -> bytes:
    """The bytes of a model file for these weights, leaving out those nearer to zero than `smallest`."""
    ordered = sorted(classes, reverse=True)
    blocks: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for feature, per_class in weights.items():
        kind = max((k for k in KINDS if feature == k or feature.startswith(k + " ")), key=len)
        packed = _packed(per_class, ordered, smallest, scale)
        if packed:
            blocks[kind][feature[len(kind) + 1 :]] = packed
    lines = [HEADER, "\t".join(ordered), "\t".join(sorted(known)), "\t".join(known[word] for word in sorted(known))]
    for kind in KINDS:
        lines += ["\t".join(sorted(blocks[kind])), "\t".join(blocks[kind][value] for value in sorted(blocks[kind]))]
    return ("\n".join(lines) + "\n").encode()


class Tagger:
    """An averaged perceptron whose scores of all tags are summed at once, as lanes of one large number."""

    __slots__ = ("_blocks", "_cache", "_classes", "_known", "_lanes", "_zero")

    def __init__(self, text: str) -> None:
        lines = text.split("\n")
        if lines[0] != HEADER:
            raise ValueError("not a tagger model of this version")
        self._classes = lines[1].split("\t")
        self._known = dict(zip(lines[2].split("\t"), lines[3].split("\t"), strict=True))
        self._blocks = [dict(zip(lines[n].split("\t"), lines[n + 1].split("\t"), strict=True)) for n in range(4, 4 + 2 * len(KINDS), 2)]
        self._cache: list[dict[str, int]] = [{} for _ in KINDS]
        self._lanes = {DIGITS[n]: LANE_BITS * n for n in range(len(self._classes))}
        self._zero = sum(1 << (LANE_BITS * n + LANE_BITS - 1) for n in range(len(self._classes)))

    def _lanes_of(self, kind: int, value: str) -> int:
        cached = self._cache[kind].get(value)
        if cached is None:
            packed = self._blocks[kind].get(value, "")
            cached = 0
            for n in range(0, len(packed), 3):
                whole = (ord(packed[n + 1]) - 33) * 94 + ord(packed[n + 2]) - 33 - _MIDDLE * 94
                cached += whole << self._lanes[packed[n]]
            self._cache[kind][value] = cached
        return cached

    def tags(self, words: list[str]) -> list[str]:
        """The tags of the words of one sentence."""
        context = ["-START-", "-START2-", *map(normalised, words), "-END-", "-END2-"]
        before, before_that = "-START-", "-START2-"
        size = LANE_BITS // 8 * len(self._classes)
        found, lanes = [], self._lanes_of
        for at, word in enumerate(words, 2):
            tag = self._known.get(word)
            if tag is None:
                here, left, right = context[at], context[at - 1], context[at + 1]
                values = ("", word[-3:], word[:1], before, before_that, f"{before} {before_that}", here, f"{before} {here}",
                          left, left[-3:], context[at - 2], right, right[-3:], context[at + 2])
                total = self._zero
                for kind, value in enumerate(values):
                    total += lanes(kind, value)
                scores = memoryview(total.to_bytes(size, "little")).cast("I").tolist()
                tag = self._classes[scores.index(max(scores))]
            found.append(tag)
            before, before_that = tag, before
        return found


def normalised(word: str) -> str:
    """The form of a word that features use, as nltk's tagger has it."""
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word.isdigit() and len(word) == 4:
        return "!YEAR"
    return "!DIGITS" if word[:1].isdigit() else word.lower()


def standard_form(word: str) -> str:
    """The word with ASCII apostrophes, as the tagger was trained; typographic double quotes stay, since they show their direction."""
    return word.replace("’", "'").replace("‘", "'")


@lru_cache(maxsize=1)
def tagger() -> Tagger:
    """The tagger that ships with the package."""
    return Tagger(MODEL_PATH.read_text(encoding="utf-8"))
