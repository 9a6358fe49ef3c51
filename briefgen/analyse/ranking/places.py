"""Where a sentence stands in its document, and what kind of document that is."""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from briefgen.analyse.ranking.passages import Passage
from briefgen.analyse.ranking.wording import NAMES as WORDING
from briefgen.language.spoken import spoken
from briefgen.model.document import SentenceKind

NAMES = (
    "sentences before it", "place in the text", "nearness to the start", "sentences after it", "words before it", "paragraph",
    "place among paragraphs", "place in its paragraph", "length of its paragraph", "opens its paragraph", "ends its paragraph", "section",
    "place in its section", "a list line", "number of the article", "length beside the mean of all",
    "rank by length", "sentences in all", "paragraphs in all", "sections in all", "articles in all", "share of list lines in all",
    "mean words in all", "share of law in all", "share of quotation in all", "title known",
)  # fmt: skip
WHOLE = NAMES[-9:]  # what is the same for all sentences of a document
Row: TypeAlias = "array[float]"  # in single precision, since a long document has many
_WORDS, _QUOTED, _LAW = (WORDING.index(name) for name in ("words", "share in quotation marks", "words of law"))


def places(group: Sequence[Passage], wordings: Sequence[Row], articles: int) -> Iterator[Row]:
    """The values of NAMES for the sentences of one document, in their order."""
    last = max(1, len(group) - 1)
    number = {paragraph: n for n, paragraph in enumerate(dict.fromkeys(p.sentence.paragraph for p in group))}
    sizes = Counter(p.sentence.paragraph for p in group)
    whole, lengths = _whole(group, wordings, articles), ranks([w[_WORDS] for w in wordings])
    in_paragraph: Counter[int] = Counter()
    in_section: Counter[int] = Counter()
    words = 0.0
    for rank, (passage, wording) in enumerate(zip(group, wordings, strict=True)):
        paragraph, section = passage.sentence.paragraph, passage.section
        place, size = in_paragraph[paragraph], sizes[paragraph]
        yield array("f", [
            rank, rank / last, 1 / (1 + rank), len(group) - 1 - rank, words, number[paragraph], number[paragraph] / max(1, len(number) - 1),
            place, size, place == 0, place == size - 1, section, in_section[section],
            passage.sentence.kind is SentenceKind.LIST, passage.article, wording[_WORDS] / whole[5], lengths[rank], *whole,
        ])  # fmt: skip
        in_paragraph[paragraph] += 1
        in_section[section] += 1
        words += wording[_WORDS]


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value among all, from 0 for the greatest to 1 for the least."""
    order = sorted(range(len(values)), key=lambda i: -values[i])
    found = [0.0] * len(values)
    for rank, i in enumerate(order):
        found[i] = rank / max(1, len(values) - 1)
    return found


def _whole(group: Sequence[Passage], wordings: Sequence[Row], articles: int) -> tuple[float, ...]:
    """What kind of document it is: the last values of NAMES, the same for all its sentences."""
    size = len(group)
    return (
        size,
        len({p.sentence.paragraph for p in group}),
        max(p.section for p in group),
        articles,
        sum(p.sentence.kind is SentenceKind.LIST for p in group) / size,
        sum(w[_WORDS] for w in wordings) / size,
        sum(w[_LAW] > 0 for w in wordings) / size,
        sum(w[_QUOTED] for w in wordings) / size,
        bool(group[0].document.title),
    )


def is_summary(heading: str) -> bool:
    """Whether a heading announces a summary, findings or conclusions."""
    return bool(heading) and not spoken().lexicon.word_classes("summary_words")["summary heading"].isdisjoint(heading.lower().split())
