"""A sentence of a summary: a string that knows why it was chosen."""

from typing import Self


class SummarySentence(str):
    """A verbatim sentence with its score (0 to 1), the heading above it, and how much each reason raised or lowered the score."""

    __slots__ = ("heading", "reasons", "score")
    score: float
    reasons: tuple[tuple[str, float], ...]
    heading: str

    def __new__(cls, text: str, score: float, reasons: tuple[tuple[str, float], ...], heading: str = "") -> Self:
        """A sentence's words with what is known of them."""
        made = super().__new__(cls, text)
        made.score, made.reasons, made.heading = score, reasons, heading
        return made
