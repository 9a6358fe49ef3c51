"""Tags that only one reading allows, put right before the rules look: a tagger sees a few words, and these need the clause.

A repair is asked of each token with its tag and answers with the new tags by place, or with none.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from briefgen.language.english.phrases import base_phrase_end, is_finite
from briefgen.language.english.questions import mended_nouns, mended_verbs
from briefgen.language.shapes import Tokens

Repair: TypeAlias = Callable[[Tokens, int], Mapping[int, str]]

_OTHERS = frozenset("other others remaining many several few most".split())
_GIVING = frozenset("give tell show send offer ask call make cost teach grant pay bring hand deny cause wish owe promise get buy".split())


def mended(tokens: Tokens) -> Tokens:
    """The tokens with their repaired tags."""
    for at in range(1, len(tokens) - 1):
        for repair in _REPAIRS.get(tokens[at].tag, ()):
            if tags := repair(tokens, at):
                tokens = tuple([replace(token, tag=tags[n]) if n in tags else token for n, token in enumerate(tokens)])
                break
    return tokens


def _steep(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'How steep the cuts are'."""
    return {at: "JJ"} if tokens[at - 1].lower == "how" and tokens[at + 1].tag in ("DT", "PRP$") else {}


def _her(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Could mislead her campaign'."""
    is_owner = tokens[at].lower == "her" and tokens[at + 1].tag in ("NN", "NNS", "JJ") and tokens[at - 1].lemma not in _GIVING
    return {at: "PRP$"} if is_owner else {}


def _moderate(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Light to moderate rain'."""
    is_range = tokens[at].lower == "moderate" and tokens[at - 1].lower == "to" and tokens[at + 1].tag[:2] == "NN"
    return {at - 2: "JJ", at - 1: "IN", at: "JJ"} if is_range and at > 1 and tokens[at - 2].tag[:2] in ("NN", "JJ") else {}


def _both(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Both parliaments will', where no 'and' follows, and 'either party' without an 'or'."""
    joint, number = ("and", "NNS") if tokens[at].lower == "both" else ("or", "NN")
    is_alone = tokens[at].lower in ("both", "either") and tokens[at + 1].tag == number
    return {at: "DT"} if is_alone and all(t.lower != joint for t in tokens[at : at + 6]) else {}


def _that(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'A belief that prices will rise, that inflation may slow': the second clause, and no inflation that was pointed to."""
    is_second = tokens[at].lower == "that" and tokens[at - 1].lower in (",", "and") and any(t.lower == "that" for t in tokens[:at])
    end = base_phrase_end(tokens, at + 1) if is_second else at
    return {at: "IN"} if end > at + 1 and end < len(tokens) and is_finite(tokens[end]) else {}


def _kidnapped(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The other kidnapped sailors'."""
    is_led = tokens[at - 1].tag in ("DT", "PRP$") or (tokens[at - 1].lower in _OTHERS and at > 1 and tokens[at - 2].tag in ("DT", "PRP$"))
    return {at: "VBN"} if is_led and tokens[at + 1].tag in ("NNS", "NNPS") else {}


_REPAIRS: Mapping[str, tuple[Repair, ...]] = {
    "VBD": (_kidnapped,),
    "VBN": (mended_verbs.produced,),
    "VBP": (mended_verbs.have, mended_verbs.thrive, _steep, mended_nouns.impact, mended_nouns.court),
    "VBZ": (mended_nouns.sites, mended_nouns.costs, mended_nouns.claims),
    "VB": (mended_verbs.say, mended_verbs.get, mended_verbs.expect, _moderate),
    "NN": (
        mended_verbs.due,
        mended_verbs.position,
        mended_verbs.issue,
        mended_verbs.collapse,
        mended_verbs.ground,
        mended_verbs.drew,
        mended_verbs.fail,
        mended_verbs.caution,
        mended_verbs.vary,
        mended_verbs.respond,
    ),
    "NNS": (mended_verbs.rules, mended_verbs.denies, mended_verbs.means, mended_verbs.plans),
    "POS": (mended_verbs.going,),
    "DT": (_that,),
    "CC": (_both,),
    "IN": (mended_nouns.astronaut,),
    "RB": (mended_nouns.tally,),
    "JJ": (mended_verbs.to_open, mended_verbs.free, mended_nouns.start_up, mended_verbs.drew),
    "PRP": (mended_nouns.mine, _her),
}
