"""A sentence of a summary: a string that knows why it was chosen."""

from collections.abc import Callable
from typing import Self, TypeAlias

Reasons: TypeAlias = tuple[tuple[str, float], ...]


class SummarySentence(str):
    """A verbatim sentence with its score (0 to 1), the heading above it, and the reasons for its score."""

    __slots__ = ("_why", "heading", "score")
    score: float
    heading: str
    _why: Callable[[], Reasons]

    def __new__(cls, text: str, score: float, why: Callable[[], Reasons], heading: str = "") -> Self:
        """A sentence's words with what is known of them; `why` is asked when somebody wants to know."""
        made = super().__new__(cls, text)
        made.score, made.heading, made._why = score, heading, why
        return made

    @property
    def reasons(self) -> Reasons:
        """What raised or lowered the score most, and by how much."""
        return self._why()
