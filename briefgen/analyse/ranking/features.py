"""All that is measured of a sentence, as one row of numbers."""

from briefgen.analyse.ranking import likeness, places, wording
from briefgen.analyse.ranking.corpus import Corpus

NAMES = (*wording.NAMES, *places.NAMES, *likeness.NAMES)


def features(corpus: Corpus) -> list[list[float]]:
    """The values of NAMES for every sentence of a corpus, in their order."""
    passages = corpus.passages
    rows: list[list[float]] = []
    for group in corpus.groups.values():
        own = [passages[i] for i in group]
        words = [wording.wording(passage) for passage in own]
        rows += [w + p for w, p in zip(words, places.places(own, words, len(corpus.groups)), strict=True)]
    return [row + alike for row, alike in zip(rows, likeness.likeness(corpus), strict=True)]
