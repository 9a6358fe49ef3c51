"""Forms that ask whether an accusation is so which the next sentences deny."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.language.english.questions.claim_forms import claimed, did_gerund
from briefgen.language.shapes import Formed, Match, Scene

_DENYING = frozenset("deny reject dispute refute rebut dismiss".split())
_DENIED = frozenset("allegation allegations accusation accusations claim claims charge charges assertion assertions".split())
_REACH = 2  # sentences
_NEAR = 4  # tokens between the verb and what it denies


def accused_then_denied(scene: Scene, match: Match) -> Sequence[Formed]:
    """The senator accused A of V-ing. A denies the allegation. → Did A V?"""
    return _with_denial(scene, did_gerund(scene, match))


def claimed_then_denied(scene: Scene, match: Match) -> Sequence[Formed]:
    """B said that A had V-ed. A rejected the claim. → Did A V?; silent on what somebody says of himself."""
    return () if scene.tokens[match.marks[0]].tag == "PRP" else _with_denial(scene, claimed(scene, match))


def _with_denial(scene: Scene, formed: Sequence[Formed]) -> Sequence[Formed]:
    """The questions with the sentence that denies what they ask; () where none does."""
    if not formed:
        return ()
    denial = next((n for n in range(1, _REACH + 1) if _denies(scene.neighbour(n))), None)
    return () if denial is None else tuple(replace(f, support=(*f.support, scene.index + denial)) for f in formed)


def _denies(scene: Scene | None) -> bool:
    if scene is None:
        return False
    tokens = scene.tokens
    denying = [i for i, t in enumerate(tokens) if t.tag[0] == "V" and t.lemma in _DENYING]
    return any(t.lower in _DENIED for i in denying for t in tokens[i + 1 : i + 1 + _NEAR])
