"""Which word is the subject's head of a finite verb: a perceptron that ranks the nominal words around the verb.

Its file is text: a line for each row of features, with its columns and their weights, in steps of 1 / SCALE.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, repeat
from operator import or_
from pathlib import Path
from threading import Lock
from types import MappingProxyType

from briefgen.language.shapes import Token

MODEL_PATH = Path(__file__).parent / "models" / "english_subjects.txt"
HEADER = "briefgen subjects 2"
SCALE = 4
FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_HEADS = frozenset((*_NOUNS, "PRP", "WP", "WDT", "EX", "DT", "CD", "JJ", "JJR", "JJS", "VBG", "WP$", "PRP$", "FW", "PDT", "WRB"))
_SURE = frozenset((*_NOUNS, "PRP", "WP", "WDT", "EX"))
_INSIDE = frozenset(
    (*_NOUNS, "JJ", "JJR", "JJS", "DT", "CD", "PRP$", "POS", "VBN", "VBG", "HYPH", "$", "PDT", "WP$", "RBS", "RBR", "``", "AFX")
)
_MAY_GOVERN = frozenset(("IN", "TO", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))  # before a pronoun that may be theirs: "of it is"
# Before a noun phrase that its verb follows at once: the start of a sentence, or what opens a clause.
_BEFORE_SUBJECT = frozenset("^ `` that if when where why whether because although though while but said says say".split())
_NEAR, _FAR, _FAR_BEHIND = 5, 48, 8  # tokens of a stretch that is looked at one by one, and the farthest that a subject stands
_GRADES = "0123446666" + "+" * _FAR  # counts of what stands between two words, the larger ones coarser
_RANKS = "0123456666666666"
_MOST_BEFORE, _MOST_BEHIND = 12, 3
_KEPT_WORDS = frozenset(
    """that which who whom what this these those there it he she they we i you one all some many most any both each none as than if when
    while because although though since after before until unless whether where how why and or but nor of to in for by with not n't be is
    are was were am been 's 're has have had do does did will would can could may might should must say said says""".split()
)


# What is counted between two words, each count in a lane of one number, so that one subtraction tells them all.
_LANE_BITS = 16
_FINITE_LANE, _COMMA_LANE, _OPENER_LANE, _JOINT_LANE, _NOUN_LANE = (1 << (_LANE_BITS * lane) for lane in range(5))
_TAG_LANES = {
    **dict.fromkeys(FINITE, _FINITE_LANE), **dict.fromkeys((",", ":", "-LRB-", "-RRB-", "``", "''"), _COMMA_LANE),
    **dict.fromkeys(("WDT", "WP", "WRB", "WP$"), _OPENER_LANE), "CC": _JOINT_LANE, **dict.fromkeys((*_NOUNS, "PRP"), _NOUN_LANE),
}  # fmt: skip
_WORD_LANES = dict.fromkeys(("that", "if", "because", "while"), _OPENER_LANE)

_NO_WEIGHTS: Mapping[str, float] = MappingProxyType({})

# Features by what they have in common: (row, columns), so that most names are made once a word or once a verb.
Features = Sequence[tuple[str, Sequence[str]]]


class Sentence:
    """The tags of a sentence and running counts over them, so that what stands between two words is told at once."""

    __slots__ = ("_seen", "counts", "nominals", "size", "starts", "tags", "words")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.words = [token.lower if token.lower in _KEPT_WORDS else token.tag for token in tokens]
        self.tags = [token.tag for token in tokens]
        self.size = len(tokens)
        lanes = map(or_, map(_TAG_LANES.get, self.tags, repeat(0)), map(_WORD_LANES.get, self.words, repeat(0)))
        self.counts = list(accumulate(lanes, initial=0))
        self.starts = _phrase_starts(self.tags)
        self.nominals = [at for at in range(self.size) if _may_head(self, at)]
        self._seen: dict[int, tuple[str, ...]] = {}

    def tag(self, at: int) -> str:
        """The tag at a place, "^" outside the sentence."""
        return self.tags[at] if 0 <= at < self.size else "^"

    def word(self, at: int) -> str:
        """The word at a place where it is a word of grammar, else its tag; "^" outside the sentence."""
        return self.words[at] if 0 <= at < self.size else "^"

    def columns(self, at: int) -> tuple[str, ...]:
        """The names of what the word at a place and its neighbours show to every verb, in the order of their letters."""
        if at not in self._seen:
            start, tag, head = self.starts[at], self.tags[at], self.words[at]
            before, before_tag, after = self.word(start - 1), self.tag(start - 1), self.word(at + 1)
            self._seen[at] = (
                "a" + tag, "b" + tag, f"c{tag} ", "d" + tag, f"f{before} {tag}", "g" + before_tag, "h" + after, "j" + head, "m" + before,
                "o" + after, f"p{before} ", f"r{tag} {head} {after}", f"s{self.tag(start - 2)} {before} {after}",
            )  # fmt: skip
        return self._seen[at]


@lru_cache(maxsize=1 << 12)
def _grades(counts: int) -> tuple[str, str, str, str]:
    """How many finite verbs, commas, openers and joints stand between two words; of the first alone; of nouns; of nouns and commas."""
    finite, commas, openers, joints, nouns = (_GRADES[(counts >> (_LANE_BITS * lane)) & ((1 << _LANE_BITS) - 1)] for lane in range(5))
    return f"{finite}{commas}{openers}{joints}", finite, nouns, f"n{nouns}{commas} "


def _phrase_starts(tags: Sequence[str]) -> list[int]:
    """For each word where the noun phrase that it may end begins."""
    starts, start = list[int](), 0
    for at, tag in enumerate(tags):
        if tag not in _INSIDE or (tag in ("DT", "PRP$") and tags[at - 1] not in ("PDT", "DT")) or (at and tags[at - 1] not in _INSIDE):
            start = at
        starts.append(start)
    return starts


def candidates(sentence: Sentence, verb: int) -> list[int]:
    """The words that may head the subject of a finite verb, nearest first to its left, then to its right."""
    nouns = sentence.nominals
    first, behind = bisect_left(nouns, verb), bisect_right(nouns, verb)
    before = [at for at in reversed(nouns[max(0, first - _MOST_BEFORE) : first]) if at > verb - _FAR]
    return before + [at for at in nouns[behind : behind + _MOST_BEHIND] if at <= verb + _FAR_BEHIND]


def _may_head(sentence: Sentence, at: int) -> bool:
    tag, after = sentence.tags[at], sentence.tag(at + 1)
    if tag in _NOUNS:
        return after not in _NOUNS or tag[:3] != after[:3]
    return tag in _SURE or sentence.words[at] == "that" or (tag in _HEADS and after not in ("NN", "NNS", "NNP", "NNPS", "JJ", "HYPH"))


def ranked(sentence: Sentence, verb: int, taken: Mapping[int, int]) -> Iterator[tuple[int, Features]]:
    """The words that may head a verb's subject, each with what tells whether it does; `taken` has the subjects of the verbs before it."""
    verb_tag, left, last = sentence.tags[verb], sentence.word(verb - 1), max(taken, default=-1)
    word, heads = sentence.words[verb], frozenset(taken.values())
    form, of_both = f"{verb_tag} {word}", f"u{sentence.tag(verb - 2)} {left}"
    of_left, of_right = "k" + left, f"q{sentence.word(verb + 1)} {word}"
    for rank, at in enumerate(candidates(sentence, verb)):
        low, high, side = (at, verb, "l") if at < verb else (verb, at, "r")
        apart = high - low - 1
        between = " ".join(sentence.words[low + 1 : high]) if apart <= _NEAR else "far"
        shape, finite, nouns, nouns_commas = _grades(sentence.counts[high] - sentence.counts[low + 1])
        is_last = ("=" if taken[last] == at else "<" if at < last else ">") if last >= 0 else "0"
        state, place = ("t" if at in heads else "") + is_last, _RANKS[rank]
        a, b, c, d, f, g, h, j, m, o, p, r, s = sentence.columns(at)
        found = (
            (side + shape, (d, g, h, "l" + state, p + nouns, of_both)),
            (side + place, (a, of_right)),
            (f"{side}{_GRADES[apart]}{verb_tag}", (b, j)),
            (f"{side} {left}", (m, o, "i" + place + is_last)),
            (side, (c + form, "e" + between, f, nouns_commas + a, s)),
            (state, (of_left + finite, r)),
        )
        yield at, found


def _follows_subject(sentence: Sentence, verb: int) -> bool:
    """Whether the word before a verb can be nothing but its subject: 99 of 100 times the weights say so too, and take longer."""
    before = sentence.words[verb - 1] if verb else ""
    if before in ("i", "he", "she", "we", "they"):
        return True
    if before in _NOUNS:
        return sentence.word(sentence.starts[verb - 1] - 1) in _BEFORE_SUBJECT
    return (before == "it" or sentence.tag(verb - 1) == "WDT") and sentence.tag(verb - 2) not in _MAY_GOVERN


class SubjectModel:
    """Weights by row and column; the candidate with the highest sum is the subject's head."""

    __slots__ = ("weights",)

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.weights = weights

    def score(self, found: Features) -> float:
        """The sum of the weights of these features."""
        total = 0.0
        for row, columns in found:
            weights = self.weights.get(row, _NO_WEIGHTS)
            for name in columns:
                if name in weights:
                    total += weights[name]
        return total

    def best(self, sentence: Sentence, verb: int, taken: Mapping[int, int]) -> int | None:
        """The subject's head of one verb, given those of the verbs before it."""
        if _follows_subject(sentence, verb):
            return verb - 1
        best, most = None, 0.0
        for at, found in ranked(sentence, verb, taken):
            score = self.score(found)
            if best is None or score > most:
                best, most = at, score
        return best

    def heads(self, tokens: Sequence[Token]) -> "Heads":
        """The place of each finite verb with that of its subject's head."""
        return Heads(self, tokens)


class Heads(Mapping[int, int]):
    """The finite verbs of a sentence that have a subject, each with its subject's head; told from left to right, no further than asked."""

    def __init__(self, model: SubjectModel, tokens: Sequence[Token]) -> None:
        self._model, self._sentence = model, Sentence(tokens)
        self._told = dict[int, int]()
        self._next = 0  # the first word not looked at
        self._turn = Lock()  # each verb is told from those before it

    def _tell(self, last: int) -> Mapping[int, int]:
        with self._turn:
            for verb in range(self._next, min(last + 1, self._sentence.size)):
                if self._sentence.tags[verb] in FINITE and (head := self._model.best(self._sentence, verb, self._told)) is not None:
                    self._told[verb] = head
            self._next = max(self._next, last + 1)
        return self._told

    def __getitem__(self, verb: int) -> int:
        return self._tell(verb)[verb]

    def __iter__(self) -> Iterator[int]:
        return iter(self._tell(self._sentence.size))

    def __len__(self) -> int:
        return len(self._tell(self._sentence.size))


def packed_weights(weights: Mapping[str, Mapping[str, float]], smallest: float) -> str:
    """The text of a model file."""
    rows = []
    for row, columns in sorted(weights.items()):
        kept = [(name, round(weight * SCALE)) for name, weight in sorted(columns.items()) if abs(weight) >= smallest]
        if told := [f"{name} {weight}" for name, weight in kept if weight]:
            rows.append("\t".join([row, *told]))
    return "\n".join([HEADER, *rows]) + "\n"


@lru_cache(maxsize=1)
def subject_model() -> SubjectModel:
    """The model that ships with the package."""
    header, *lines = MODEL_PATH.read_text(encoding="utf-8").splitlines()
    if header != HEADER:
        raise ValueError("not a subject model of this version")
    weights = dict[str, Mapping[str, int]]()
    for row, *columns in (line.split("\t") for line in lines):
        weights[row] = {name: int(weight) for name, _, weight in (column.rpartition(" ") for column in columns)}
    return SubjectModel(weights)


def subject_heads(tokens: Sequence[Token]) -> Mapping[int, int]:
    """The place of each finite verb of a sentence that has a subject, with the place of the subject's head."""
    return _heads(tuple(tokens))


@lru_cache(maxsize=1 << 15)  # as many sentences as are kept with their tags: clauses and pronouns ask for the same ones
def _heads(tokens: tuple[Token, ...]) -> Mapping[int, int]:
    return subject_model().heads(tokens)
