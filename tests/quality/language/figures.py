"""All figures of the language room for some treebank files, and the counts behind them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import Any

from tests.quality.language import in_clauses, in_documents, in_sentences
from tests.quality.language.raw_text import raw_texts, sentences_of
from tests.quality.language.score import Matches, Share


def untrained_punkt() -> Callable[[str], Iterable[tuple[int, int]]]:
    """nltk's sentence splitter as it comes."""
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    split: Callable[[str], Iterable[tuple[int, int]]] = PunktSentenceTokenizer().span_tokenize
    return split


def figures(files: Sequence[Path], genre: str = "", without: str = "") -> dict[str, Any]:
    """What `tests.quality.language` documents, rounded to four digits, with "counts" last."""
    by_file = [sentences_of(path, genre, without) for path in files]
    sentences = list(chain.from_iterable(by_file))
    texts = [raw for one in by_file for raw in raw_texts(one)]
    measured: dict[str, Matches | Share] = {
        "sentence_f1": in_sentences.boundaries(texts),
        "sentence_f1_untrained_punkt": in_sentences.boundaries(texts, untrained_punkt()),
        "sentence_f1_with_paragraph_ends": in_sentences.boundaries(texts, with_paragraph_ends=True),
        "tag_accuracy": in_sentences.tags(sentences),
        "tag_accuracy_own_tokens": in_sentences.tags_of_own_words(sentences),
        "finite_verb_f1": in_sentences.finite_verbs(sentences),
        "lemma_accuracy": in_sentences.lemmas(sentences),
        "lemma_accuracy_own_tags": in_sentences.lemmas(sentences, by_own_tags=True),
        "subject_accuracy": in_sentences.subjects(sentences),
        "subject_accuracy_own": in_sentences.subjects(sentences, with_shared=False),
    }
    measured["group_verb_accuracy"], measured["group_voice_accuracy"] = in_clauses.group_verbs(sentences)
    measured["clause_opening_f1"] = in_clauses.clause_openings(sentences)
    with_entities = texts if in_documents.has_entities(texts) else []
    measured["name_f1"], measured["name_type_accuracy"] = in_documents.name_matches(with_entities)
    measured["pronoun_precision"], measured["pronoun_coverage"] = in_documents.pronoun_shares(with_entities)
    values = {name: one.f1 if isinstance(one, Matches) else one.share for name, one in measured.items()}
    counts = {"documents": len(texts), "sentences": len(sentences), "words": sum(len(sentence.tokens) for sentence in sentences)}
    rounded = {name: value if value is None else round(value, 4) for name, value in values.items()}
    return {**rounded, "counts": {**counts, **{name: asdict(one) for name, one in measured.items()}}}
