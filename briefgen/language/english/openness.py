"""How far the words of a sentence leave something open: weights of words, pairs of words and tenses, learned from marked articles.

Its file is text: a line for each sign with its weight, in steps of 1 / SCALE; the first sign, "", is what every sentence starts from.
"""

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise, repeat
from pathlib import Path

from briefgen.language.english.verbs import lemma
from briefgen.language.shapes import Tokens

MODEL_PATH = Path(__file__).parent / "models" / "english_openness.txt"
HEADER = "briefgen openness 1"
SCALE = 100
OWN_VOICE = frozenset(["i", "we", "my", "our"])  # whose article speaks for itself
_NAME, _NUMBER = "<name>", "<number>"


def signs(tokens: Tokens) -> frozenset[str]:
    """What of a sentence is looked at: each word, each pair of neighbours and each tense once; every name counts as the same word."""
    single, pairs = _seen(tokens)
    return frozenset((*single, *map(" ".join, pairs)))


def _seen(tokens: Tokens) -> tuple[set[str], set[tuple[str, str]]]:
    """The words and tenses of a sentence, and the pairs of neighbours."""
    words = [_word(t.lower, t.tag) for t in tokens]
    tenses = {f"<{tag}>" for tag in {t.tag for t in tokens} if tag[0] == "V" or tag == "MD"}
    return {*words, *tenses}, set(pairwise(("^", *words, "$")))


@lru_cache(maxsize=1 << 13)
def _word(low: str, tag: str) -> str:
    if tag.startswith("NNP"):
        return _NAME
    if tag == "CD" or low.isdigit():
        return _NUMBER
    return lemma(low, tag) if tag[0] == "V" else low


def openness(tokens: Tokens) -> float:
    """The log-odds that an analyst finds something open in a sentence of these words, with nothing known of its article."""
    (single, pairs), (of_single, of_pairs) = _seen(tokens), _weights()
    return (of_single[""] + sum(map(of_single.get, single, repeat(0))) + sum(map(of_pairs.get, pairs, repeat(0)))) / SCALE


@lru_cache(maxsize=1)
def _weights() -> tuple[Mapping[str, int], Mapping[tuple[str, str], int]]:
    """Those of words and tenses, and those of pairs, apart: to join each pair of a sentence would take as long as to weigh it."""
    # Whole numbers, since the order of a set changes from run to run, and with it the last digit of a sum of fractions.
    header, *rows = MODEL_PATH.read_text(encoding="utf-8").splitlines()
    if header != HEADER:
        raise ValueError("not a model of openness of this version")
    single, pairs = dict[str, int](), dict[tuple[str, str], int]()
    for sign, _, weight in (row.rpartition("\t") for row in rows):
        one, is_pair, other = sign.partition(" ")
        if is_pair:
            pairs[one, other] = int(weight)
        else:
            single[one] = int(weight)
    return single, pairs


def packed_weights(weights: Mapping[str, float]) -> str:
    """The text of a model file; weights that round to nought are left out."""
    rows = (f"{sign}\t{round(weights[sign] * SCALE)}" for sign in sorted(weights) if not sign or round(weights[sign] * SCALE))
    return "\n".join((HEADER, *rows)) + "\n"
