"""All that is measured of a sentence, as one row of numbers."""

from array import array
from collections.abc import Iterator

from briefgen.analyse.ranking import likeness, places, wording
from briefgen.analyse.ranking.corpus import Corpus
from briefgen.analyse.ranking.places import Row

NAMES = (*wording.NAMES, *places.NAMES, *likeness.NAMES)


def features(corpus: Corpus) -> Iterator[Row]:
    """The values of NAMES for every sentence of a corpus, in their order."""
    likenesses = likeness.likeness(corpus)
    for group in corpus.groups.values():
        own = [corpus.passages[i] for i in group]
        words = [array("f", wording.wording(passage)) for passage in own]
        for row, place in zip(words, places.places(own, words, len(corpus.groups)), strict=True):
            yield row + place + next(likenesses)
