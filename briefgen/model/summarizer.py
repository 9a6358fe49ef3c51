"""What a summariser must be: any object that says how well each sentence of a text stands for it."""

from collections.abc import Sequence
from typing import Protocol


class Summarizer(Protocol):
    """Scores sentences; choosing within a budget, keeping their order and proving each line stay with briefgen."""

    def scores(self, sentences: Sequence[str], title: str) -> Sequence[float]:
        """How well each sentence stands for the whole, in any unit.

        Shape: one finite number for each sentence, in their order; several articles are given as one sequence.
        """


class NamedSummarizer(Summarizer, Protocol):
    """A summariser under the name by which it was chosen, which `explain` shows."""

    @property
    def name(self) -> str:
        """The name in the table of plugins."""
