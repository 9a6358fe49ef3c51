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
    denial = _denial_after(scene)
    return () if denial is None else _supported(did_gerund(scene, match), denial)


def claimed_then_denied(scene: Scene, match: Match) -> Sequence[Formed]:
    """B said that A had V-ed. A rejected the claim. → Did A V?; silent on what somebody says of himself."""
    denial = None if scene.tokens[match.marks[0]].tag == "PRP" else _denial_after(scene)
    return () if denial is None else _supported(claimed(scene, match), denial)


def _denial_after(scene: Scene) -> int | None:
    """The place of the sentence close behind that denies what this one says."""
    return next((scene.index + n for n in range(1, _REACH + 1) if _denies(scene.neighbour(n))), None)


def _supported(formed: Sequence[Formed], denial: int) -> Sequence[Formed]:
    return tuple(replace(f, support=(*f.support, denial)) for f in formed)


def _denies(scene: Scene | None) -> bool:
    if scene is None:
        return False
    tokens = scene.tokens
    if scene.line.forms.places.keys().isdisjoint(_DENYING):
        return False
    denying = [i for i, t in enumerate(tokens) if t.tag[0] == "V" and t.lemma in _DENYING]
    after = [tokens[i + 1 : i + 1 + _NEAR] for i in denying]
    points = (len(near) > 1 and near[0].lower in ("this", "that", "it") and near[1].tag in (".", ",") for near in after)  # "denies this."
    return any(points) or any(t.lower in _DENIED for near in after for t in near)
