"""A finished question before it is chosen."""

from dataclasses import dataclass

from briefgen.language.shapes import Formed
from briefgen.model.rules import Rule


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that a rule has made; `lines` are the sentences it rests on, the main one first, `formed` is what its form found.

    `wording` is what its form, the things it points to and what it ends on leave of its rule's weight. `chance` is how likely an analyst
    is to ask it of the article, `score` that chance by how much it matters there. All lie between 0 and 1.
    """

    rule: Rule
    formed: Formed
    wording: float
    text: str
    lines: tuple[int, ...]
    chance: float = 0.0
    score: float = 0.0

    @property
    def cue(self) -> float:
        """How often its rule's cue alone is right."""
        return self.rule.weight

    @property
    def weight(self) -> float:
        """What the question is worth before its article is looked at."""
        return self.cue * self.wording

    @property
    def is_put(self) -> bool:
        """Whether the text itself says that somebody is asked it."""
        return self.formed.certainty > 1
