"""Where a sentence stands in its document, and what kind of document that is."""

from collections import Counter
from collections.abc import Sequence

from briefgen.analyse.ranking.passages import Passage
from briefgen.analyse.ranking.wording import NAMES as WORDING
from briefgen.language.lexicon import word_classes
from briefgen.model.document import SentenceKind

NAMES = (
    "rank", "place in the text", "inverse of the rank", "sentences after it", "words before it", "paragraph", "place among paragraphs",
    "place in the paragraph", "sentences of the paragraph", "opens the paragraph", "ends the paragraph", "section",
    "place in the section", "below a heading of summary", "a list line", "number of the article", "length beside the mean",
    "rank of its length", "sentences in all", "paragraphs in all", "sections in all", "articles in all", "share of list lines in all",
    "mean words in all", "share of law in all", "share of quotation in all", "title known",
)  # fmt: skip
_WORDS, _QUOTED, _LAW = (WORDING.index(name) for name in ("words", "share in quotation marks", "words of law"))


def places(group: Sequence[Passage], wordings: Sequence[list[float]], articles: int) -> list[list[float]]:
    """The values of NAMES for the sentences of one document, in their order."""
    last = max(1, len(group) - 1)
    number = {paragraph: n for n, paragraph in enumerate(dict.fromkeys(p.sentence.paragraph for p in group))}
    sizes = Counter(p.sentence.paragraph for p in group)
    whole, lengths = _whole(group, wordings, articles), ranks([w[_WORDS] for w in wordings])
    in_paragraph: Counter[int] = Counter()
    in_section: Counter[int] = Counter()
    words, rows = 0.0, []
    for rank, (passage, wording) in enumerate(zip(group, wordings, strict=True)):
        paragraph, section = passage.sentence.paragraph, passage.section
        place, size = in_paragraph[paragraph], sizes[paragraph]
        rows.append([
            rank, rank / last, 1 / (1 + rank), len(group) - 1 - rank, words, number[paragraph], number[paragraph] / max(1, len(number) - 1),
            place, size, place == 0, place == size - 1, section, in_section[section], is_summary(passage.heading),
            passage.sentence.kind is SentenceKind.LIST, passage.article, wording[_WORDS] / whole[5], lengths[rank], *whole,
        ])  # fmt: skip
        in_paragraph[paragraph] += 1
        in_section[section] += 1
        words += wording[_WORDS]
    return rows


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value among all, from 0 for the greatest to 1 for the least."""
    order = sorted(range(len(values)), key=lambda i: -values[i])
    found = [0.0] * len(values)
    for rank, i in enumerate(order):
        found[i] = rank / max(1, len(values) - 1)
    return found


def _whole(group: Sequence[Passage], wordings: Sequence[list[float]], articles: int) -> tuple[float, ...]:
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
    return bool(heading) and not word_classes("summary_words")["summary heading"].isdisjoint(heading.lower().split())
