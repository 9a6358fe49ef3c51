"""A sentence with its score, and the scoring of all sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.analyse.ranking.corpus import Corpus
from briefgen.analyse.ranking.features import features
from briefgen.analyse.ranking.passages import passages
from briefgen.analyse.ranking.places import WHOLE, Row
from briefgen.analyse.trees import model
from briefgen.model.document import Document, Sentence

MODEL_PATH = Path(__file__).parent / "sentence_model.txt"
MOST_REASONS = 6


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence of a document with its score: the share of its words and pairs of words that a summary is expected to have.

    `section` is the number of its document and of the heading above it, which `heading` is.
    """

    document: Document
    sentence: Sentence
    words: int
    content: tuple[str, ...]
    score: float
    features: Row = field(repr=False)
    section: tuple[int, int]
    heading: str

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(self.content)

    @property
    def reasons(self) -> tuple[tuple[str, float], ...]:
        """What raised or lowered the score most, and by how much; what is the same for its whole document is left out."""
        return tuple(part for part in model(MODEL_PATH).parts(self.features) if part[0] not in WHOLE)[:MOST_REASONS]


def ranked(documents: Sequence[Document]) -> tuple[Ranked, ...]:
    """Score every sentence that may be quoted, in the order of the documents.

    Shape:  one for each body sentence, or, where a document has no body, for each sentence that is not furniture.
    Source: Edmundson, "New Methods in Automatic Extracting", JACM 1969, for position, title and cue words.
    """
    corpus = Corpus(passages(documents))
    trees = model(MODEL_PATH)
    return tuple(
        Ranked(
            document=passage.document,
            sentence=passage.sentence,
            words=int(row[0]),
            content=passage.stems,
            score=min(1.0, max(0.0, trees.value(row))),
            features=row,
            section=(passage.article, passage.section),
            heading=passage.heading,
        )
        for passage, row in zip(corpus.passages, features(corpus), strict=True)
    )
