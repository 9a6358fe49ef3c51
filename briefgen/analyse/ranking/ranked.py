"""A sentence with its score, and the scoring of all sentences."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.analyse.ranking.corpus import Corpus
from briefgen.analyse.ranking.features import features
from briefgen.analyse.ranking.passages import passages
from briefgen.analyse.ranking.trees import model
from briefgen.model.document import Document, Sentence


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence of a document with its score: the share of its words and pairs of words that a summary is expected to have."""

    document: Document
    sentence: Sentence
    words: int
    stems: frozenset[str]
    score: float
    features: "array[float]" = field(repr=False)

    @property
    def reasons(self) -> tuple[tuple[str, float], ...]:
        """How much each feature raised or lowered the score, greatest first."""
        return model().parts(self.features)


def ranked(documents: Sequence[Document]) -> tuple[Ranked, ...]:
    """Score every sentence that may be quoted, in the order of the documents.

    Shape:  one for each body sentence, or, where a document has no body, for each sentence that is not furniture.
    Source: Edmundson, "New Methods in Automatic Extracting", JACM 1969, for position, title and cue words.
    """
    corpus = Corpus(passages(documents))
    trees = model()
    return tuple(
        Ranked(
            passage.document,
            passage.sentence,
            int(row[0]),
            stems,
            min(1.0, max(0.0, trees.value(row))),
            array("d", row),
        )
        for passage, stems, row in zip(corpus.passages, corpus.sets, features(corpus), strict=True)
    )
