"""Key figures: each quantity as the source writes it, what it measures, and a line that reads alone."""

from collections.abc import Iterator

from briefgen.language.numbers import Quantity, QuantityKind, quantity_mentions
from briefgen.language.phrases import base_phrase_end, is_finite, phrase_end, phrase_start
from briefgen.language.tags import Token, tagged
from briefgen.language.trimming import trimmed
from briefgen.language.words import content_stems
from briefgen.model.document import Document, Sentence
from briefgen.model.finding import Figure
from briefgen.model.settings import Settings

_LIMIT_WORDS = 30
_LONGEST_MEASURE = 14
_WORTH = {
    QuantityKind.MONEY: 0.2,
    QuantityKind.PERCENT: 0.2,
    QuantityKind.SHARE: 0.12,
    QuantityKind.COUNT: 0.12,
    QuantityKind.MEASURE: 0.12,
    QuantityKind.DURATION: -0.1,
}


class _Figures:
    """Finds quantities and what they measure."""

    def analyse(self, document: Document, settings: Settings) -> tuple[Figure, ...]:
        """The figures of the text, the most important first, none twice; a figure whose sentence cannot stand alone is left out."""
        title = frozenset(content_stems(settings.title or document.title))
        found = sorted((f for s in document.body for f in _figures(document, s, title)), key=lambda f: -f.score)
        return tuple(_once(found))


def _once(figures: list[Figure]) -> Iterator[Figure]:
    """Without a figure that repeats a value and unit already shown."""
    seen: set[tuple[str, str]] = set()
    for figure in figures:
        key = (figure.value.lower(), figure.unit.lower())
        if key not in seen:
            seen.add(key)
            yield figure


def _figures(document: Document, sentence: Sentence, title: frozenset[str]) -> Iterator[Figure]:
    text = document.slice(sentence.span)
    tokens = tagged(text)
    for quantity in quantity_mentions(text):
        line = trimmed(document, sentence, limit_words=_LIMIT_WORDS, keep=(quantity.start, quantity.end))
        if line is None:
            continue
        yield Figure(
            rule=f"figure.{quantity.kind}",
            score=_importance(sentence, text, quantity, title),
            text=line,
            evidence=(sentence.span,),
            value=_capital(quantity.value),
            unit=quantity.unit,
            measures=_measured(text, tokens, quantity),
        )


def _capital(value: str) -> str:
    return value[:1].lower() + value[1:] if value[:1].isupper() and not value.startswith(("US$", "C$", "A$", "NZ$", "HK$", "S$")) else value


def _measured(text: str, tokens: tuple[Token, ...], quantity: Quantity) -> str:
    """The words that say what is measured: the counted noun with what it does, 'of …' after, '… of' before, or the clause before."""
    after = next((k for k, t in enumerate(tokens) if t.start >= quantity.end), len(tokens))
    before = next((k for k, t in enumerate(tokens) if t.end > quantity.start), 0)
    if quantity.kind is QuantityKind.COUNT:
        start = quantity.end - len(quantity.unit)
        return text[start : _clause_end(tokens, after)].strip(" ,;.")
    if after < len(tokens) and tokens[after].lower == "of":
        end = phrase_end(tokens, after + 1)
        return text[tokens[after + 1].start : tokens[end - 1].end] if end > after + 1 else ""
    noun = base_phrase_end(tokens, after)
    if noun > after and tokens[after].tag.startswith(("NN", "JJ")):
        return text[tokens[after].start : tokens[phrase_end(tokens, after) - 1].end]
    return _clause_before(text, tokens, before)


def _clause_end(tokens: tuple[Token, ...], start: int) -> int:
    """Where the clause of a counted noun ends: a comma or full stop once its verb is told, or after enough words."""
    told = False
    for k in range(start, len(tokens)):
        told = told or is_finite(tokens[k])
        is_end = tokens[k].text in {".", ";", "—", "–", "(", "”"} or (tokens[k].text == "," and told)
        if is_end or (k - start >= _LONGEST_MEASURE and tokens[k].tag in {"IN", "TO", "CC", ","}):
            return tokens[k].start
    return tokens[-1].end


def _clause_before(text: str, tokens: tuple[Token, ...], stop: int) -> str:
    """The clause that leads up to a quantity: 'Exports fell' before 'by 7 per cent', or the noun phrase of 'a price of $3'."""
    end = stop
    while end and tokens[end - 1].tag in {"IN", "TO", "RB", "DT", "RBR", "JJR"}:
        end -= 1
    if end < stop and tokens[end].lower == "of":
        return text[tokens[phrase_start(tokens, end)].start : tokens[end - 1].end] if end else ""
    start = end
    while start and end - start < _LONGEST_MEASURE and tokens[start - 1].text not in {",", ";", "“", "(", "—", "–", ":"}:
        start -= 1
    if start > 1 and not any(t.tag.startswith("NN") for t in tokens[start:end]):
        return _clause_before(text, tokens, start - 1)  # ", compared with $3": the clause before says what
    return text[tokens[start].start : tokens[end - 1].end] if end > start else ""


def _importance(sentence: Sentence, text: str, quantity: Quantity, title: frozenset[str]) -> float:
    """Money, shares and large counts, the article's opening and the words of its headline count."""
    score = 0.35 + _WORTH[quantity.kind] + 0.2 / max(1, sentence.paragraph)
    score += 0.15 * min(1.0, len(title & set(content_stems(text))) / 3)
    score -= 0.15 * (text[: quantity.start].rstrip().endswith("(")) + 0.1 * (quantity.value.lower() in {"three", "four", "five", "six"})
    score += 0.05 * (" " in quantity.value)
    return round(min(max(score, 0.05), 1.0), 3)


ANALYSER = _Figures()
