"""Sentences, tags, lemmas and subjects against the treebank's."""

from collections.abc import Callable, Iterable

from briefgen.language.english.sentences import sentence_spans
from briefgen.language.english.subject_model import FINITE, subject_heads
from briefgen.language.english.tagger_model import standard_forms, tagger
from briefgen.language.english.treebank import TreebankSentence, marked_subject, retokenised, same_name
from briefgen.language.english.verbs import lemma
from briefgen.language.english.words import word_spans
from briefgen.language.shapes import Token
from tests.quality.language.raw_text import RawText
from tests.quality.language.score import Matches, Share

Split = Callable[[str], Iterable[tuple[int, int]]]


def boundaries(texts: Iterable[RawText], split: Split = sentence_spans, *, with_paragraph_ends: bool = False) -> Matches:
    """The ends of sentences found against marked."""
    matches = Matches()
    for raw in texts:
        ends = {start + len(sentence.text) for start, sentence in zip(raw.starts, raw.sentences, strict=True)}
        for start, end in raw.paragraphs:
            given = set[int]() if with_paragraph_ends else {end}
            found = {start + last for _, last in split(raw.text[start:end])}
            matches.add(found - given, {place for place in ends if start < place <= end} - given)
    return matches


def our_tags(sentence: TreebankSentence) -> list[str]:
    """Our tags of the treebank's own words."""
    return tagger().tags(standard_forms([token.text for token in sentence.tokens], [(token.start, token.end) for token in sentence.tokens]))


def tags(sentences: Iterable[TreebankSentence]) -> Share:
    share = Share()
    for sentence in sentences:
        for token, tag in zip(sentence.tokens, our_tags(sentence), strict=True):
            if token.tag != "_":
                share.add(tag == token.tag)
    return share


def tags_of_own_words(sentences: Iterable[TreebankSentence]) -> Share:
    share = Share()
    for sentence in sentences:
        spans = word_spans(sentence.text)
        pairs = retokenised(sentence, spans)
        for (_, marked), tag in zip(pairs, tagger().tags(standard_forms([word for word, _ in pairs], spans)), strict=True):
            if marked != "_":
                share.add(tag == marked)
    return share


def finite_verbs(sentences: Iterable[TreebankSentence]) -> Matches:
    matches = Matches()
    for sentence in sentences:
        found = {at for at, tag in enumerate(our_tags(sentence)) if tag in FINITE}
        matches.add(found, {at for at, token in enumerate(sentence.tokens) if token.tag in FINITE})
    return matches


def lemmas(sentences: Iterable[TreebankSentence], *, by_own_tags: bool = False) -> Share:
    share = Share()
    for sentence in sentences:
        for token, tag in zip(sentence.tokens, our_tags(sentence), strict=True):
            if token.upos in ("VERB", "AUX") and token.lemma != "_":
                share.add(lemma(token.text, tag if by_own_tags else token.tag) == token.lemma.lower())
    return share


def subjects(sentences: Iterable[TreebankSentence], *, with_shared: bool = True) -> Share:
    share = Share()
    for sentence in sentences:
        words = [Token(token.text, tag, token.start, token.end) for token, tag in zip(sentence.tokens, our_tags(sentence), strict=True)]
        heads = subject_heads(words)
        for verb, token in enumerate(sentence.tokens):
            subject = marked_subject(sentence.tokens, verb, with_shared=with_shared) if token.tag in FINITE else None
            if subject is not None:
                share.add(heads.get(verb) in same_name(sentence.tokens, subject))
    return share
