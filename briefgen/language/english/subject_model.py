"""Which word is the subject's head of a finite verb: a perceptron that ranks the nominal words around the verb.

Its file is text: a line for each feature with its weight, in steps of 1 / SCALE.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, repeat
from pathlib import Path
from types import MappingProxyType

from briefgen.language.shapes import Token

MODEL_PATH = Path(__file__).parent / "models" / "english_subjects.txt"
HEADER = "briefgen subjects 1"
SCALE = 4
FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_HEADS = frozenset((*_NOUNS, "PRP", "WP", "WDT", "EX", "DT", "CD", "JJ", "JJR", "JJS", "VBG", "WP$", "PRP$", "FW", "PDT", "WRB"))
_SURE = frozenset((*_NOUNS, "PRP", "WP", "WDT", "EX"))
_INSIDE = frozenset(
    (*_NOUNS, "JJ", "JJR", "JJS", "DT", "CD", "PRP$", "POS", "VBN", "VBG", "HYPH", "$", "PDT", "WP$", "RBS", "RBR", "``", "AFX")
)
_NEAR, _FAR = 5, 48  # tokens of a stretch whose tags are looked at one by one, and the farthest that a subject stands
_GRADES = "0123446666" + "+" * _FAR  # counts of what stands between two words, the larger ones coarser
_MOST_BEFORE, _MOST_BEHIND = 12, 3
_KEPT_WORDS = frozenset(
    """that which who whom what this these those there it he she they we i you one all some many most any both each none as than if when
    while because although though since after before until unless whether where how why and or but nor of to in for by with not n't be is
    are was were am been 's 're has have had do does did will would can could may might should must say said says""".split()
)


class Sentence:
    """The tags of a sentence and running counts over them, so that what stands between two words is told at once."""

    __slots__ = ("commas", "finite", "joints", "nouns", "openers", "size", "starts", "tags", "words")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.words = [token.lower if token.lower in _KEPT_WORDS else token.tag for token in tokens]
        self.tags = [token.tag for token in tokens]
        self.size = len(tokens)
        self.commas = _running([tag in (",", ":", "-LRB-", "-RRB-", "``", "''") for tag in self.tags])
        self.finite = _running([tag in FINITE for tag in self.tags])
        self.joints = _running([tag == "CC" for tag in self.tags])
        self.openers = _running(
            [
                tag in ("WDT", "WP", "WRB", "WP$") or word in ("that", "if", "because", "while")
                for tag, word in zip(self.tags, self.words, strict=True)
            ]
        )
        self.nouns = _running([tag in _NOUNS or tag == "PRP" for tag in self.tags])
        self.starts = _phrase_starts(self.tags)

    def tag(self, at: int) -> str:
        """The tag at a place, "^" outside the sentence."""
        return self.tags[at] if 0 <= at < self.size else "^"

    def word(self, at: int) -> str:
        """The word at a place where it is a word of grammar, else its tag; "^" outside the sentence."""
        return self.words[at] if 0 <= at < self.size else "^"


def _running(marks: Sequence[bool]) -> list[int]:
    return list(accumulate(marks, initial=0))


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
    before = [at for at in range(verb - 1, max(-1, verb - _FAR), -1) if _may_head(sentence, at)][:_MOST_BEFORE]
    return before + [at for at in range(verb + 1, min(sentence.size, verb + 9)) if _may_head(sentence, at)][:_MOST_BEHIND]


def _may_head(sentence: Sentence, at: int) -> bool:
    tag, after = sentence.tags[at], sentence.tag(at + 1)
    if tag in _NOUNS:
        return after not in _NOUNS or tag[:3] != after[:3]
    return tag in _SURE or sentence.words[at] == "that" or (tag in _HEADS and after not in ("NN", "NNS", "NNP", "NNPS", "JJ", "HYPH"))


def features(sentence: Sentence, verb: int, at: int, rank: int, taken: Mapping[int, int]) -> list[str]:
    """What tells whether the word at a place heads the verb's subject; `taken` has the subjects of the verbs before it."""
    low, high = (at, verb) if at < verb else (verb, at)
    side = "l" if at < verb else "r"
    tag, verb_tag = sentence.tags[at], sentence.tags[verb]
    head, form = sentence.words[at], sentence.words[verb]
    start = sentence.starts[at]
    before, before_tag = sentence.word(start - 1), sentence.tag(start - 1)
    finite, commas, joints, openers, nouns = [
        _GRADES[counts[high] - counts[low + 1]]
        for counts in (sentence.finite, sentence.commas, sentence.joints, sentence.openers, sentence.nouns)
    ]
    distance = _GRADES[high - low - 1]
    between = " ".join(sentence.words[low + 1 : high]) if high - low - 1 <= _NEAR else "far"
    shape = f"{side}{finite}{commas}{openers}{joints}"
    is_taken = "t" if at in taken.values() else ""
    last = max(taken, default=-1)
    is_last = ("=" if taken[last] == at else "<" if at < last else ">") if last >= 0 else "0"
    left, after = sentence.word(verb - 1), sentence.word(at + 1)
    return [
        f"a{side}{rank}{tag}", f"b{side}{distance}{tag} {verb_tag}", f"c{tag} {verb_tag} {form}{side}", f"d{shape}{tag}",
        f"e{side}{between}", f"f{before} {tag}{side}", f"g{before_tag} {shape}", f"h{side}{after} {shape}",
        f"i{left} {side}{rank} {is_last}", f"j{head} {verb_tag} {side}{distance}", f"k{is_taken}{is_last} {left} {finite}",
        f"l{is_taken}{is_last} {shape}", f"m{left} {before} {side}", f"n{side}{nouns}{commas} {tag}", f"o{after} {left} {side}",
        f"p{before} {shape}{nouns}", f"q{sentence.word(verb + 1)} {side}{rank} {form}", f"r{is_taken}{is_last}{tag} {head} {after}",
        f"s{side}{sentence.tag(start - 2)} {before} {after}", f"u{sentence.tag(verb - 2)} {left} {shape}",
    ]  # fmt: skip


class SubjectModel:
    """Weights by feature; the candidate with the highest sum is the subject's head, none where no candidate beats zero."""

    __slots__ = ("weights",)

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights

    def score(self, found: Sequence[str]) -> float:
        """The sum of the weights of these features."""
        return sum(map(self.weights.get, found, repeat(0)))

    def best(self, sentence: Sentence, verb: int, taken: Mapping[int, int]) -> int | None:
        """The subject's head of one verb, given those of the verbs before it."""
        best, most = None, 0.0
        for rank, at in enumerate(candidates(sentence, verb)):
            score = self.score(features(sentence, verb, at, min(rank, 6), taken))
            if best is None or score > most:
                best, most = at, score
        return best

    def heads(self, tokens: Sequence[Token]) -> dict[int, int]:
        """The place of each finite verb with that of its subject's head."""
        sentence, found = Sentence(tokens), dict[int, int]()
        for verb, tag in enumerate(sentence.tags):
            if tag in FINITE:
                head = self.best(sentence, verb, found)
                if head is not None:
                    found[verb] = head
        return found


def packed_weights(weights: Mapping[str, float], smallest: float) -> str:
    """The text of a model file."""
    kept = sorted((feature, round(weight * SCALE)) for feature, weight in weights.items() if abs(weight) >= smallest)
    return "\n".join([HEADER, *(f"{feature}\t{weight}" for feature, weight in kept if weight)]) + "\n"


@lru_cache(maxsize=1)
def subject_model() -> SubjectModel:
    """The model that ships with the package."""
    header, *lines = MODEL_PATH.read_text(encoding="utf-8").splitlines()
    if header != HEADER:
        raise ValueError("not a subject model of this version")
    pairs = (line.rpartition("\t") for line in lines)
    return SubjectModel({feature: int(weight) for feature, _, weight in pairs})


def subject_heads(tokens: Sequence[Token]) -> Mapping[int, int]:
    """The place of each finite verb of a sentence that has a subject, with the place of the subject's head."""
    return _heads(tuple(tokens))


@lru_cache(maxsize=1 << 15)  # as many sentences as are kept with their tags: clauses and pronouns ask for the same ones
def _heads(tokens: tuple[Token, ...]) -> Mapping[int, int]:
    return MappingProxyType(subject_model().heads(tokens))
