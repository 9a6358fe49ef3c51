"""Penn part-of-speech tags for the tokens of a sentence."""

from functools import lru_cache

from briefgen.language.english.tagger_model import Tagger, standard_forms, tagger
from briefgen.language.english.words import word_spans
from briefgen.language.shapes import Token


@lru_cache(maxsize=1 << 15)  # a long book: every analyser asks for every sentence again
def tagged(sentence_text: str) -> tuple[Token, ...]:
    """The tokens of one sentence with their tags.

    Shape: offsets into the given text, in order; () for an empty one.
    """
    return tagged_by(tagger(), sentence_text)


def tagged_by(model: Tagger, sentence_text: str) -> tuple[Token, ...]:
    """The same by another model."""
    spans = word_spans(sentence_text)
    words = [sentence_text[start:end] for start, end in spans]
    tags = model.tags(standard_forms(words, spans))
    return tuple(Token(word, tag, start, end) for word, tag, (start, end) in zip(words, tags, spans, strict=True))
