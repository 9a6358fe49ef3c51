"""The oldest summariser of news: the first sentences. A baseline to hold others against, and a good choice for wire copy."""

from collections.abc import Sequence


class Lead:
    """Ranks sentences by their place alone."""

    def scores(self, sentences: Sequence[str], title: str) -> Sequence[float]:
        """1 for the first sentence, falling evenly towards 0."""
        return [1 - place / len(sentences) for place in range(len(sentences))]


SUMMARIZER = Lead()
