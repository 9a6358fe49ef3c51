"""The tagger's weights: which features it looks at, and how the model file is written, read and summed.

The file is text: a few lines of tags and of words that have only one, then features in buckets, so that opening it costs next to nothing.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from pathlib import Path
from zlib import crc32

MODEL_PATH = Path(__file__).parent / "models" / "english_tagger.txt"
HEADER = b"briefgen tagger 3"
STARTS, ENDS = ("-START-", "-START2-"), ("-END-", "-END2-")  # as nltk's tagger pads a sentence
# What nltk's tagger looks at, and then what is added to it; a feature is its kind, a space and a value.
NLTK_KINDS = (
    "bias", "i suffix", "i pref1", "i-1 tag", "i-2 tag", "i tag+i-2 tag", "i word", "i-1 tag+i word",
    "i-1 word", "i-1 suffix", "i-2 word", "i+1 word", "i+1 suffix", "i+2 word",
)  # fmt: skip
OWN_KINDS = (
    "i shape", "i pref3", "i suffix2", "i suffix4", "i compound head", "i compound tail",
    "i word+i+1 word", "i-1 word+i+1 word", "i-1 tag+i+1 word",
    "i written", "i suffix5", "i-1 shape", "i+1 shape",
)  # fmt: skip
KINDS = NLTK_KINDS + OWN_KINDS
_KIND_MARKS = {kind: bytes([0x1E, 65 + number]) for number, kind in enumerate(KINDS)}
_BUCKETS = 1 << 13
_FIRST_DIGIT, _DIGITS = 33, 94
_MIDDLE = _DIGITS // 2
_LANE_BITS = 16
_MOST_CACHED = 1 << 17


def standard_form(word: str) -> str:
    """The word with ASCII apostrophes, as the tagger was trained; typographic double quotes stay, since they show their direction."""
    return word.replace("’", "'").replace("‘", "'")


def standard_forms(words: Sequence[str], places: Sequence[tuple[int, int]] = ()) -> list[str]:
    """The words of a sentence as the tagger was trained: straight double quotes open and close by turns, the last one closes.

    With the places of the words in their text, a quote that touches only one neighbour opens or closes as that shows.
    """
    forms, is_open = [standard_form(word) for word in words], False
    for at, word in enumerate(words):
        if word == '"':
            ends = at > 0 and at >= len(words) - 2 and not any(map(str.isalnum, "".join(words[at:])))
            touches_before = at > 0 and bool(places) and places[at - 1][1] == places[at][0]
            touches_after = at + 1 < len(words) and bool(places) and places[at][1] == places[at + 1][0]
            closes = touches_before if touches_before != touches_after and not ends else is_open or ends
            forms[at] = "”" if closes else "“"
            is_open = not closes
    return forms


def normalised(word: str) -> str:
    """The form of a word that features use, as nltk's tagger has it."""
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word.isdigit() and len(word) == 4:
        return "!YEAR"
    return "!DIGITS" if word[:1].isdigit() else word.lower()


def shape(word: str) -> str:
    """How a word looks: its case, digits, hyphens or mere punctuation."""
    if word.isalpha():
        if word.islower():
            return "x"
        if word.isupper():
            return "XX" if len(word) > 1 else "X"
        return ("Xx" if word[1:].islower() else "XxX") if word[0].isupper() else "xX"
    if word[:1].isdigit():
        return "d" if word[-1].isdigit() else "dx"
    if not any(map(str.isalnum, word)):
        return "."
    head, hyphen, tail = word.rpartition("-")
    if not hyphen:
        return "X." if word[0].isupper() else "x."
    return ("X-" if head[:1].isupper() else "x-") + ("X" if tail[:1].isupper() else "d" if tail[:1].isdigit() else "x")


def own_word_features(word: str, is_first: bool) -> list[tuple[str, str]]:
    """What is looked at beyond nltk's features in the word itself, as (kind, value)."""
    low = word.lower()
    features = [
        ("i shape", shape(word) + ("^" if is_first else "")), ("i pref3", low[:3]), ("i suffix2", low[-2:]), ("i suffix4", low[-4:]),
        ("i suffix5", low[-5:]), ("i written", word),
    ]  # fmt: skip
    if "-" in word[1:]:
        features += [("i compound head", low.partition("-")[0]), ("i compound tail", low.rpartition("-")[2])]
    return features


def own_context_features(before: str, here: str, after: str, tag_before: str) -> list[tuple[str, str]]:
    """What is looked at beyond nltk's features around the word, in normalised forms."""
    return [
        ("i word+i+1 word", f"{here} {after}"), ("i-1 word+i+1 word", f"{before} {after}"), ("i-1 tag+i+1 word", f"{tag_before} {after}"),
    ]  # fmt: skip


def neighbour_features(shape_before: str, shape_after: str) -> list[tuple[str, str]]:
    """What is looked at beyond nltk's features in how the neighbours look; "" where the sentence ends."""
    return [("i-1 shape", shape_before), ("i+1 shape", shape_after)]


def _packed(weights: Mapping[str, float], classes: list[str], smallest: float, scale: float) -> bytes:
    entries = bytearray()
    for number, tag in enumerate(classes):
        weight = weights.get(tag, 0.0)
        whole = max(-_MIDDLE, min(_MIDDLE - 1, round(weight * scale)))
        if whole and abs(weight) >= smallest:
            entries += bytes((_FIRST_DIGIT + number, _FIRST_DIGIT + _MIDDLE + whole))
    return bytes(entries)


def packed_model(
    weights: Mapping[str, Mapping[str, float]], known: Mapping[str, str], classes: Set[str], thresholds: tuple[float, float], scale: float
) -> bytes:
    """The bytes of a model file for these weights, in steps of 1 / `scale`.

    Features whose weights all lie nearer to zero than the first threshold are left out, and single weights nearer than the second.
    """
    ordered = sorted(classes, reverse=True)
    buckets: list[list[bytes]] = [[] for _ in range(_BUCKETS)]
    for feature in sorted(weights):
        largest = max(map(abs, weights[feature].values()), default=0.0)
        packed = _packed(weights[feature], ordered, thresholds[1], scale)
        if packed and largest >= thresholds[0]:
            kind = max((kind for kind in KINDS if feature == kind or feature.startswith(kind + " ")), key=len)
            key = _KIND_MARKS[kind] + feature[len(kind) + 1 :].encode()
            buckets[crc32(key) % _BUCKETS].append(key + b"\x1f" + packed)
    words = sorted(known)
    tags = [known[word] for word in words]
    lines = [HEADER, *("\t".join(column).encode() for column in (ordered, words, tags)), *map(b"".join, buckets)]
    return b"\n".join(lines) + b"\n"


def unpacked_weights(body: bytes) -> Iterator[tuple[str, dict[str, int]]]:
    """Every feature of a model file with its weights by tag, as whole numbers."""
    lines = body.split(b"\n")
    classes = lines[1].decode().split("\t")
    for entry in b"".join(lines[4:]).split(b"\x1e")[1:]:
        key, _, packed = entry.partition(b"\x1f")
        kind, value = KINDS[key[0] - 65], key[1:].decode()
        weights = {classes[packed[n] - _FIRST_DIGIT]: packed[n + 1] - _FIRST_DIGIT - _MIDDLE for n in range(0, len(packed), 2)}
        yield (kind if kind == "bias" else f"{kind} {value}"), weights


class _Entries(dict[int, int]):
    """Two characters of the file, read as one number → that weight in the lane of its tag; worked out when first met."""

    def __missing__(self, pair: int) -> int:
        tag, weight = pair.to_bytes(2, sys.byteorder)
        lanes = self[pair] = (weight - _FIRST_DIGIT - _MIDDLE) << (_LANE_BITS * (tag - _FIRST_DIGIT))
        return lanes


class Tagger:
    """An averaged perceptron whose scores of all tags are summed at once, as lanes of one large number."""

    __slots__ = ("_buckets", "_cache", "_classes", "_entries", "_zero", "known")

    def __init__(self, body: bytes) -> None:
        header, classes, words, tags, *self._buckets = body.split(b"\n")
        if header != HEADER:
            raise ValueError("not a tagger model of this version")
        self._classes = classes.decode().split("\t")
        self.known = dict(zip(words.decode().split("\t"), tags.decode().split("\t"), strict=True))
        self._entries = _Entries()
        self._cache: dict[tuple[str, ...], int] = {}
        self._zero = sum(1 << (_LANE_BITS * lane + _LANE_BITS - 1) for lane in range(len(self._classes)))

    @property
    def classes(self) -> tuple[str, ...]:
        """All tags, in falling order of the alphabet: of equal scores, the first wins, as in nltk."""
        return tuple(self._classes)

    def _weights(self, kind: str, value: str) -> int:
        """The weights of one feature, a lane for each tag."""
        key = _KIND_MARKS[kind] + value.encode("utf-8", "replace") + b"\x1f"
        bucket = self._buckets[crc32(key[:-1]) % _BUCKETS]
        start = bucket.find(key)
        if start < 0:
            return 0
        start += len(key)
        end = bucket.find(b"\x1e", start)
        packed = bucket[start : end if end >= 0 else None]
        return sum(map(self._entries.__getitem__, memoryview(packed).cast("H")))

    def _cached(self, *key: str) -> int:
        """The sum of the features that hang on these words and tags; the first string says which."""
        lanes = self._cache.get(key)
        if lanes is None:
            if len(self._cache) >= _MOST_CACHED:
                self._cache.clear()
            lanes = self._cache[key] = sum(self._weights(kind, value) for kind, value in _FEATURES[key[0]](*key[1:]))
        return lanes

    def tags(self, words: list[str]) -> list[str]:
        """The tags of the words of one sentence."""
        context = [*STARTS, *map(normalised, words), *ENDS]
        shapes = ["", *map(shape, words), ""]
        before, before_that = STARTS
        size, lanes, found = _LANE_BITS // 8 * len(self._classes), self._cached, list[str]()
        for at, word in enumerate(words, len(STARTS)):
            tag = self.known.get(word)
            if tag is None:
                here, left, right = context[at], context[at - 1], context[at + 1]
                total = self._zero + lanes("first" if at == len(STARTS) else "word", word, here)
                total += lanes("around", left, right) + lanes("left", context[at - 2], left) + lanes("right", right, context[at + 2])
                total += lanes("pair", here, right) + lanes("tags", before, before_that)
                total += lanes("tag", before, here) + lanes("next", before, right) + lanes("shapes", shapes[at - 2], shapes[at])
                scores = memoryview(total.to_bytes(size, "little")).cast("H").tolist()
                tag = self._classes[scores.index(max(scores))]
            found.append(tag)
            before, before_that = tag, before
        return found


def _word_features(word: str, here: str, is_first: bool = False) -> list[tuple[str, str]]:
    return [("bias", ""), ("i suffix", word[-3:]), ("i pref1", word[:1]), ("i word", here), *own_word_features(word, is_first)]


# For each part of the context: the features that hang on it alone, so that their sum can be kept.
_FEATURES: dict[str, Callable[..., list[tuple[str, str]]]] = {
    "word": _word_features,
    "first": lambda word, here: _word_features(word, here, is_first=True),
    "around": lambda left, right: [("i-1 word+i+1 word", f"{left} {right}")],
    "left": lambda far, near: [("i-1 word", near), ("i-1 suffix", near[-3:]), ("i-2 word", far)],
    "right": lambda near, far: [("i+1 word", near), ("i+1 suffix", near[-3:]), ("i+2 word", far)],
    "pair": lambda here, right: [("i word+i+1 word", f"{here} {right}")],
    "tags": lambda near, far: [("i-1 tag", near), ("i-2 tag", far), ("i tag+i-2 tag", f"{near} {far}")],
    "tag": lambda near, here: [("i-1 tag+i word", f"{near} {here}")],
    "shapes": neighbour_features,
    "next": lambda near, right: [("i-1 tag+i+1 word", f"{near} {right}")],
}


@lru_cache(maxsize=1)
def tagger() -> Tagger:
    """The tagger that ships with the package."""
    return Tagger(MODEL_PATH.read_bytes())
