"""How well each sentence stands for its document(s): one engine for summaries and key points, in linear time."""

import heapq
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.language.words import content_stems
from briefgen.model.document import Document, Sentence, SentenceKind

# Weights of the features below, and the share of a sentence's score that it loses when all its words have been said: from a
# coordinate search for ROUGE-1/-2 F1 on half of six development sets (news, bills, reports, rules, several articles on one event).
WEIGHTS = {
    "position": 0.6,
    "centrality": 1.0,
    "lead": 0.18,
    "title": 0.5,
    "names and numbers": 0.18,
    "length": 0.4,
    "question": -0.4,
    "leans on its neighbour": -0.15,
}
REDUNDANCY = 0.2
_LEANING = frozenset(
    "But And So Or Yet However Meanwhile Also Still I We You He She It They His Her Its Their This That These Those Such".split()
)
_NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]+|\d")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence of a document with its score (0 to 1) and each feature's part in it."""

    document: Document
    sentence: Sentence
    words: int
    stems: frozenset[str]
    score: float
    reasons: tuple[tuple[str, float], ...]


def ranked(documents: Sequence[Document]) -> tuple[Ranked, ...]:
    """Score every sentence that may be quoted, in the order of the documents.

    Shape:  one for each body sentence, or, where no document has a body, for each sentence that is not furniture.
    Source: Zheng & Lapata, "Sentence Centrality Revisited", ACL 2019, for centrality that looks forward more than back;
            Edmundson, "New Methods in Automatic Extracting", JACM 1969, for position, title and cue words.
    """
    parts = [p for document in documents for p in _parts(document)]
    if not parts:
        return ()
    rarity = _rarity([p.stems for p in parts])
    central = _scaled(_centrality([p.stems for p in parts], rarity))
    return tuple(_judged(part, c) for part, c in zip(parts, central, strict=True))


def chosen(candidates: Sequence[Ranked], *, sentences: int | None = None, words: int | None = None) -> list[Ranked]:
    """Pick the best within a budget, each less for what the picks before it have said; best first.

    Cost: lazy greedy selection, near-linear, since a candidate's worth only ever falls.
    """
    said: set[str] = set()
    picked: list[Ranked] = []
    room = words if words is not None else math.inf
    heap = [(-c.score, i, 0) for i, c in enumerate(candidates)]
    heapq.heapify(heap)
    while heap and (sentences is None or len(picked) < sentences):
        _, i, seen = heapq.heappop(heap)
        candidate = candidates[i]
        if candidate.words > room:
            continue
        if seen != len(picked):
            worth = candidate.score * (1 - REDUNDANCY * _share(candidate.stems, said))
            heapq.heappush(heap, (-worth, i, len(picked)))
            continue
        if candidate.stems and candidate.stems <= said and any(candidate.stems == p.stems for p in picked):
            continue
        picked.append(candidate)
        said |= candidate.stems
        room -= candidate.words
    return picked


@dataclass(frozen=True, slots=True)
class _Part:
    document: Document
    sentence: Sentence
    text: str
    stems: tuple[str, ...]
    rank: int
    lead: frozenset[str]
    title: frozenset[str]


def _parts(document: Document) -> Iterator[_Part]:
    sentences = document.body or tuple(s for s in document.sentences if s.kind is not SentenceKind.FURNITURE)
    texts = [document.slice(s.span) for s in sentences]
    stems = [content_stems(t) for t in texts]
    title = frozenset(content_stems(document.title))
    lead = frozenset(w for s in stems[:2] for w in s)
    for rank, (sentence, text, words) in enumerate(zip(sentences, texts, stems, strict=True)):
        yield _Part(document, sentence, text, words, rank, lead, title)


def _rarity(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
    counts = Counter(w for words in sentences for w in set(words))
    return {w: math.log(1 + len(sentences) / n) for w, n in counts.items()}


def _centrality(sentences: Sequence[Sequence[str]], rarity: dict[str, float]) -> list[float]:
    """Each sentence's summed cosine with those after it, less a part of that with those before it, by running sums."""
    vectors = [_unit({w: n * rarity[w] for w, n in Counter(words).items()}) for words in sentences]
    after: Counter[str] = Counter()
    for vector in vectors:
        after.update(vector)
    before: Counter[str] = Counter()
    scores = []
    for vector in vectors:
        after.subtract(vector)
        forward = sum(x * after[w] for w, x in vector.items())
        backward = sum(x * before[w] for w, x in vector.items())
        scores.append(forward + 0.5 * backward)
        before.update(vector)
    return scores


def _unit(vector: dict[str, float]) -> dict[str, float]:
    norm = math.sqrt(sum(x * x for x in vector.values())) or 1.0
    return {w: x / norm for w, x in vector.items()}


def _scaled(values: list[float]) -> list[float]:
    top = max(values, default=0.0)
    return [max(v, 0.0) / top if top > 0 else 0.0 for v in values]


def _judged(part: _Part, centrality: float) -> Ranked:
    stems, words = frozenset(part.stems), len(part.text.split())
    features = {
        "position": 1 / (1 + part.rank) ** 0.5,
        "centrality": centrality,
        "lead": _share(stems, part.lead) if part.rank > 1 else 1.0,
        "title": _share(part.title, stems),
        "names and numbers": min(1.0, len(_NAME.findall(part.text)) / 6),
        "length": _length(words),
        "question": float(part.text.rstrip("”\"'’").endswith("?")),
        "leans on its neighbour": float(part.text.split(maxsplit=1)[0].rstrip(",") in _LEANING),
    }
    reasons = tuple((name, round(WEIGHTS[name] * value, 4)) for name, value in features.items())
    total = sum(v for _, v in reasons) / sum(w for w in WEIGHTS.values() if w > 0)
    return Ranked(part.document, part.sentence, words, stems, min(1.0, max(0.0, total)), reasons)


def _share(these: frozenset[str], those: frozenset[str] | set[str]) -> float:
    return len(these & those) / len(these) if these else 0.0


def _length(words: int) -> float:
    """1 between 15 and 35 words, falling to 0 towards 0 and 70."""
    return max(0.0, min(words / 15, 1.0, (70 - words) / 35))
