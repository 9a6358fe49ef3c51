"""Key figures: each quantity as the source writes it, and what it measures."""

import re
from collections.abc import Iterator

from briefgen.language.shapes import Quantity, QuantityKind
from briefgen.language.spoken import spoken
from briefgen.model.document import Document, Sentence
from briefgen.model.finding import Figure
from briefgen.model.settings import Settings

_LIMIT_WORDS = 30
_WORTH = {
    QuantityKind.MONEY: 0.2,
    QuantityKind.PERCENT: 0.2,
    QuantityKind.SHARE: 0.1,
    QuantityKind.COUNT: 0.12,
    QuantityKind.MEASURE: 0.1,
    QuantityKind.DURATION: -0.3,
}


class _Figures:
    """Finds quantities and what they measure."""

    def analyse(self, document: Document, settings: Settings) -> tuple[Figure, ...]:
        """The figures of the text, the most important first, none twice; one that nothing in its sentence explains is left out."""
        headline = settings.title or document.title
        title = frozenset(spoken().words.content_stems(headline))
        found = sorted((f for s in document.body for f in _figures(document, s, title, headline)), key=lambda pair: -pair[0].score)
        return tuple(_once(found))


def _once(figures: list[tuple[Figure, str]]) -> Iterator[Figure]:
    """Without a figure that repeats an amount already shown: '£3.2bn' and '£3.2 billion' are one."""
    seen: set[str] = set()
    for figure, amounts_to in figures:
        if amounts_to not in seen:
            seen.add(amounts_to)
            yield figure


def _figures(document: Document, sentence: Sentence, title: frozenset[str], headline: str) -> Iterator[tuple[Figure, str]]:
    """The figures of a sentence, each with what it amounts to in normal form."""
    text = document.slice(sentence.span)
    tokens = spoken().tags.tagged(text)
    for quantity in spoken().numbers.quantity_mentions(text):
        named = spoken().measures.measured(text, tokens, quantity) or ""
        measures = named if _says_what(named) else ""
        line = spoken().trimming.trimmed(document, sentence, limit_words=_LIMIT_WORDS, keep=(quantity.start, quantity.end))
        if spoken().measures.is_negated(tokens, quantity, measures):
            continue
        if line is None and (not measures or (" " not in measures and tokens[0].tag == "PRP")):
            continue
        figure = Figure(
            rule=f"figure.{quantity.kind}",
            score=_importance(sentence, text, quantity, title, headline, stands_alone=line is not None),
            text=line or spoken().trimming.in_full(text),
            evidence=(sentence.span,),
            value=quantity.value,
            unit=quantity.unit,
            measures=measures,
        )
        yield figure, str(spoken().amounts.amount(quantity) or f"{quantity.value} {quantity.unit}").lower()


def _says_what(named: str) -> bool:
    """Whether words say by themselves what is measured: not "its capacity", and more than when it was ("next year")."""
    words = set(named.lower().split())
    return not spoken().line_words.POINTERS.search(named) and not words <= spoken().line_words.TIMES


def _importance(sentence: Sentence, text: str, quantity: Quantity, title: frozenset[str], headline: str, *, stands_alone: bool) -> float:
    """Money, shares, people and large counts, the article's opening and the words and numbers of its headline count."""
    score = 0.3 + _WORTH[quantity.kind] + 0.2 / max(1, sentence.paragraph)
    score += 0.2 * min(1.0, len(title & set(spoken().words.content_stems(text))) / 3) + 0.25 * (_digits(quantity.value) in headline.split())
    score += 0.1 * bool(spoken().line_words.PEOPLE.search(f"{quantity.unit} {text[quantity.end : quantity.end + 20]}"))
    is_large = bool(spoken().line_words.LARGE.search(quantity.value))
    score += 0.1 * is_large - 0.12 * (quantity.kind is QuantityKind.COUNT and not is_large)
    score -= 0.15 * text[: quantity.start].rstrip().endswith("(") + 0.05 * (not stands_alone)
    score -= 0.2 * bool(spoken().line_words.LIMITS.search(text[: quantity.start]))
    return round(min(max(score, 0.05), 1.0), 3)


def _digits(value: str) -> str:
    found = re.search(r"\d[\d,.]*", value)
    return found.group() if found else "-"


ANALYSER = _Figures()
