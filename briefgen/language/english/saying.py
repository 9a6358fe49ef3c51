"""Verbs of saying: the forms that report what somebody said, and the frames that each verb takes."""

import re
from functools import cache

from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.shapes import Token

FRAME_MARKS = frozenset({",", "”", '"', "—", "–", "?", "!"})
_MAY_PROVE_WRONG = frozenset({"fear", "expect", "hope", "think", "believe", "predict", "suggest", "assume"})  # "had feared": settled since
_AUXILIARIES = frozenset("has have had 've was were is are been be being did do does".split(" "))


@cache
def frames() -> dict[str, frozenset[str]]:
    """Frame → the verbs that take it: bare, that, object, urge, noun; either: those that take a noun as readily as a clause."""
    return word_classes("attribution_verbs")


@cache
def _all_verbs() -> frozenset[str]:
    return frozenset().union(*frames().values())


def verb_of_saying(tokens: tuple[Token, ...], i: int) -> str:
    """The lemma of a verb of saying that is used as one: finite or perfect, active, not negated, without a modal."""
    token = tokens[i]
    if (_closes_frame(tokens, i) or _is_mistagged(tokens, i)) and _lemma(token) in frames()["bare"] | frames()["noun"]:
        return _lemma(token)
    if not token.tag.startswith("VB") or (token.tag == "VB" and (i == 0 or not tokens[i - 1].tag.startswith("NN"))):
        return ""
    verb = _lemma(token)
    group = [t.lower for t in tokens[group_start(tokens, i) : i]]
    if verb not in _all_verbs() or "not" in group or "n't" in group or any(t.tag == "MD" for t in tokens[group_start(tokens, i) : i]):
        return ""
    if _is_plural_noun(tokens, i) or _says_nothing(tokens, i) or ("had" in group and verb in _MAY_PROVE_WRONG):
        return ""
    follows_speaker = i > 0 and (is_role_noun(tokens[i - 1].text) or tokens[i - 1].tag in {"NNP", "NNPS", "NNS"})
    if token.tag == "VBN" and not (follows_speaker and verb in frames()["bare"]) and not {"has", "have", "had", "'ve"} & set(group):
        return ""
    return "" if {"was", "were", "is", "are", "been", "be", "being"} & set(group) else verb


def _is_plural_noun(tokens: tuple[Token, ...], i: int) -> bool:
    """'a million benefit claims': a form in -s behind a number is a noun, since the number would want a plural verb."""
    if tokens[i].tag != "VBZ":
        return False
    first = i
    while first and tokens[first - 1].tag.startswith(("NN", "JJ", "CD")):
        first -= 1
    return any(t.tag == "CD" and t.lower not in {"one", "1"} for t in tokens[first:i])


def _says_nothing(tokens: tuple[Token, ...], i: int) -> bool:
    """'says nothing about', 'hoped so': no position is told; 'said nothing would change' tells one."""
    if i + 2 >= len(tokens) or tokens[i + 1].lower not in {"nothing", "little", "so"}:
        return False
    return tokens[i + 2].tag in {"IN", "CC", "TO", ",", "."}


def _closes_frame(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word in -s or -ed ends '…, the minister adds.' however it is tagged."""
    if i < 2 or i + 1 >= len(tokens) or tokens[i + 1].text not in {".", ","} or not tokens[i].lower.endswith(("s", "d")):
        return False
    return is_role_noun(tokens[i - 1].text) and any(tokens[k].text in FRAME_MARKS for k in range(max(0, i - 5), i - 1))


def _is_mistagged(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a past form or 'say' right behind a name or plural noun is a verb that the tagger took for something else."""
    if i == 0 or tokens[i].tag.startswith("VB") or not (tokens[i].lower.endswith("ed") or tokens[i].lower in {"say", "says", "said"}):
        return False
    return tokens[i - 1].tag in {"NNP", "NNPS", "NNS"} or is_role_noun(tokens[i - 1].text)


def _lemma(token: Token) -> str:
    """The lemma by the tagger's verb table, mended for the verbs we list."""
    if token.lemma in _all_verbs():
        return token.lemma
    low = token.lower
    guesses = (low.removesuffix("d"), low.removesuffix("ed"), low.removesuffix("s"), low.removesuffix("es"), re.sub("ied$|ies$", "y", low))
    irregular = {"told": "tell", "tells": "tell", "wrote": "write", "written": "write", "thought": "think", "held": "hold", "found": "find"}
    return irregular.get(low) or next(
        (g for g in (*guesses, low.removesuffix("ing"), low.removesuffix("ing") + "e") if g in _all_verbs()), ""
    )


def group_start(tokens: tuple[Token, ...], i: int) -> int:
    """The first auxiliary or adverb of the verb group that ends at i."""
    while i and (tokens[i - 1].tag in {"RB", "MD"} or tokens[i - 1].lower in _AUXILIARIES):
        i -= 1
    return i
