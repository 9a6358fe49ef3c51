"""How like a sentence is to the text around it: all in time that grows with the words, never with pairs of sentences.

Sums of vectors stand for the lead, a paragraph, a section, a document, what precedes and follows: one product replaces all comparisons.
Source: Zheng & Lapata, "Sentence Centrality Revisited", ACL 2019, for looking forward and back apart.
"""

from array import array
from collections import Counter
from collections.abc import Iterator
from functools import cache

from briefgen.analyse.ranking.corpus import Corpus
from briefgen.analyse.ranking.places import Row, is_summary, ranks
from briefgen.analyse.ranking.vectors import Vector, add, norm, product, summed, sums, unit

_STANDING = (
    "likeness to all", "likeness to the lead", "share of the lead", "likeness to the title", "share of the title",
    "likeness to its heading", "likeness to its paragraph", "likeness to its section", "likeness to the end", "likeness to the next",
    "likeness to the one before", "likeness to sections of summary", "likeness to other articles", "likeness to another lead",
    "weight of its frequent words", "frequency of its words", "key terms", "share of key terms", "rarity of its words",
    "pairs that come again", "words told early", "likeness to early sentences",
)  # fmt: skip
_FLOW = ("likeness to what follows", "likeness to what precedes", "new words", "weight of new words", "words that come again later")
_RANKED = ("likeness to all", "frequency of its words", "likeness to what follows", "likeness to the lead")
NAMES = (*_STANDING, *_FLOW, *(f"rank by {name}" for name in _RANKED))
_LEAD = 3  # sentences
_END = 5  # the last fifth of a document is its end


def likeness(corpus: Corpus) -> Iterator[Row]:
    """The values of NAMES for all sentences of a corpus, in their order."""
    around = _Around(corpus)
    for group in corpus.groups.values():
        own = [array("f", [*around.standing(i), *flow]) for i, flow in zip(group, _flow(corpus, group), strict=True)]
        columns = [ranks([row[NAMES.index(name)] for row in own]) for name in _RANKED]
        for row, *places in zip(own, *columns, strict=True):
            row.extend(places)
            yield row


class _Around:
    """What a sentence is compared with, and the comparisons."""

    def __init__(self, corpus: Corpus) -> None:
        passages, vectors = corpus.passages, corpus.vectors
        self._corpus = corpus
        self._total = summed(corpus.articles.values())
        self._all = unit(self._total)
        self._paragraphs = _with_norms(sums(vectors, [(p.article, p.sentence.paragraph) for p in passages]))
        self._sections = _with_norms(sums(vectors, [(p.article, p.section) for p in passages]))
        self._leads = {a: unit(summed([vectors[i] for i in group[:_LEAD]])) for a, group in corpus.groups.items()}
        self._ends = {a: unit(summed([vectors[i] for i in group[-max(1, len(group) // _END) :]])) for a, group in corpus.groups.items()}
        in_summaries = ((p.article, v) for p, v in zip(passages, vectors, strict=True) if is_summary(p.heading))
        totals: dict[int, dict[str, float]] = {}
        for article, vector in in_summaries:
            add(totals.setdefault(article, {}), vector)
        self._summaries = {article: unit(total) for article, total in totals.items()}
        self._line = cache(corpus.of_line)
        self._early = {article: _early(corpus, group) for article, group in corpus.groups.items()}

    def standing(self, i: int) -> list[float]:
        """The values of _STANDING for one sentence."""
        corpus, passage = self._corpus, self._corpus.passages[i]
        vector, stems, article = corpus.vectors[i], corpus.vectors[i].keys(), passage.article
        title, title_stems = self._line(passage.document.title)
        lead, (first, early), size = self._leads[article], self._early[article], len(stems) or 1
        frequency = sum([corpus.counts[stem] for stem in stems]) / corpus.most
        pairs, keys = corpus.pairs_of(passage), len(stems & corpus.key_terms)
        return [
            product(vector, self._all),
            product(vector, lead),
            sum([lead[stem] for stem in stems if stem in lead]),
            product(vector, title),
            len(stems & title_stems) / (len(title_stems) or 1),
            product(vector, self._line(passage.heading)[0]),
            _among(vector, self._paragraphs[article, passage.sentence.paragraph]),
            _among(vector, self._sections[article, passage.section]),
            product(vector, self._ends[article]),
            self._beside(i, i + 1),
            self._beside(i, i - 1),
            product(vector, self._summaries.get(article, {})),
            *self._elsewhere(vector, article),
            frequency,
            frequency / size,
            keys,
            keys / size,
            sum([corpus.rarity[stem] for stem in stems]) / size,
            len(corpus.repeated.intersection(pairs)) / (len(pairs) or 1),
            sum(map(first.__getitem__, stems)) / size,
            product(vector, early),
        ]

    def _beside(self, i: int, other: int) -> float:
        """The likeness of two neighbours in one document."""
        passages = self._corpus.passages
        if not 0 <= other < len(passages) or passages[other].article != passages[i].article:
            return 0.0
        return product(self._corpus.vectors[i], self._corpus.vectors[other])

    def _elsewhere(self, vector: Vector, article: int) -> tuple[float, float]:
        """The likeness to the other documents' sentences, and to the lead of one of them."""
        if len(self._leads) < 2:
            return 0.0, 0.0
        others = product(vector, self._total) - product(vector, self._corpus.articles[article])
        return others / len(self._corpus.passages) ** 0.5, max(product(vector, lead) for a, lead in self._leads.items() if a != article)


def _early(corpus: Corpus, group: list[int]) -> tuple[Vector, Vector]:
    """For each stem of a document the inverse rank of the first sentence that has it; and all sentences, weighted by their inverse rank."""
    first: dict[str, float] = {}
    early: dict[str, float] = {}
    for rank, i in enumerate(group, 1):
        for stem, x in corpus.vectors[i].items():
            first.setdefault(stem, 1 / rank)
            early[stem] = early.get(stem, 0.0) + x / rank
    return first, unit(early)


def _with_norms(totals: dict[tuple[int, int], dict[str, float]]) -> dict[tuple[int, int], tuple[Vector, float]]:
    return {key: (total, norm(total)) for key, total in totals.items()}


def _among(vector: Vector, total: tuple[Vector, float]) -> float:
    """The likeness of a sentence to the others of a sum that it is part of."""
    return (product(vector, total[0]) - 1) / total[1]


def _flow(corpus: Corpus, group: list[int]) -> Iterator[list[float]]:
    """The values of _FLOW for the sentences of one document."""
    follows, precedes = dict(corpus.articles[corpus.passages[group[0]].article]), dict[str, float]()
    left = Counter(stem for i in group for stem in corpus.vectors[i])
    scale = len(corpus.passages) ** 0.5
    for i in group:
        vector, stems = corpus.vectors[i], corpus.vectors[i].keys()
        for stem, x in vector.items():
            follows[stem] -= x
        left.subtract(stems)
        new = [stem for stem in stems if stem not in precedes]
        yield [
            product(vector, follows) / scale,
            product(vector, precedes) / scale,
            len(new) / (len(stems) or 1),
            sum([corpus.counts[stem] for stem in new]) / corpus.most,
            sum([left[stem] > 0 for stem in stems]) / (len(stems) or 1),
        ]
        add(precedes, vector)
