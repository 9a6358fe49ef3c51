"""A finished question before it is chosen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that a rule has made; `lines` are the sentences it rests on, the main one first.

    `cue` is the rule's weight, how often its cue alone is right, and `family` the rule's; `wording` is what its form, the things it
    points to and what it ends on leave of that, and `weight` the product of the two. `chance` is how likely an analyst is to ask it of
    the article, `score` that chance by how much it matters there. All lie between 0 and 1. `is_put` tells that the text itself says that
    somebody is asked it.
    """

    rule: str
    family: str
    cue: float
    wording: float
    kind: str
    text: str
    why: str
    actor: str
    lines: tuple[int, ...]
    is_put: bool = False
    chance: float = 0.0
    score: float = 0.0

    @property
    def weight(self) -> float:
        """What the question is worth before its article is looked at."""
        return self.cue * self.wording
