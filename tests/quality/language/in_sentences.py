"""Sentences, tags, lemmas and subjects against the treebank's."""

from collections.abc import Callable, Iterable, Sequence

from briefgen.language.sentences import sentence_spans
from briefgen.language.subjects import subject_head
from briefgen.language.tagger_model import standard_form, tagger
from briefgen.language.tags import Token
from briefgen.language.treebank import TreebankSentence, TreebankToken, retokenised
from briefgen.language.verbs import lemma
from briefgen.language.words import word_spans
from tests.quality.language.raw_text import RawText
from tests.quality.language.score import Matches, Share

FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
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
    return tagger().tags([standard_form(token.text) for token in sentence.tokens])


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
        pairs = retokenised(sentence, word_spans(sentence.text))
        for (_, marked), tag in zip(pairs, tagger().tags([standard_form(word) for word, _ in pairs]), strict=True):
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
        marked = [at for at, token in enumerate(sentence.tokens) if token.tag in FINITE]
        wanted = {at: marked_subject(sentence.tokens, at, with_shared=with_shared) for at in marked}
        found = [Token(token.text, tag, token.start, token.end) for token, tag in zip(sentence.tokens, our_tags(sentence), strict=True)]
        for at, subject in wanted.items():
            if subject is not None:
                head = subject_head(found, at) if found[at].tag in FINITE else None
                share.add(head is not None and head in same_name(sentence.tokens, subject))
    return share


def marked_subject(tokens: Sequence[TreebankToken], verb: int, *, with_shared: bool) -> int | None:
    """Where the head of a finite verb's subject stands."""
    helps = tokens[verb].relation.partition(":")[0]
    at = tokens[verb].head - 1 if helps in ("aux", "cop") else verb
    for _ in tokens:
        own = [i for i, token in enumerate(tokens) if token.head == at + 1 and token.relation.partition(":")[0] == "nsubj"]
        if own:  # of a clause as predicate the copula has the outer subject, its verb the other
            return min(own, key=lambda i: (tokens[i].relation == "nsubj:outer") != (helps == "cop"))
        is_clausal = any(token.head == at + 1 and token.relation.startswith("csubj") for token in tokens)
        if is_clausal or not with_shared or tokens[at].relation != "conj":
            return None
        at = tokens[at].head - 1
    return None


def same_name(tokens: Sequence[TreebankToken], head: int) -> set[int]:
    """The head and the words that are one name with it."""
    return {head} | {i for i, token in enumerate(tokens) if token.head == head + 1 and token.relation == "flat"}
