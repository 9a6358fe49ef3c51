"""Penn part-of-speech tags for the tokens of a sentence."""

from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.tagger_model import standard_forms, tagger
from briefgen.language.verbs import lemma as verb_lemma
from briefgen.language.words import word_spans


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a sentence, its Penn tag and its place in the sentence's text."""

    text: str
    tag: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The token in lower case with plain apostrophes."""
        return self.text.lower().replace("’", "'")

    @property
    def lemma(self) -> str:
        """The base form of a verb; other tokens in lower case."""
        return verb_lemma(self.text, self.tag)


@lru_cache(maxsize=1 << 15)  # a long book: every analyser asks for every sentence again
def tagged(sentence_text: str) -> tuple[Token, ...]:
    """The tokens of one sentence with their tags.

    Shape: offsets into the given text, in order; () for an empty one.
    """
    spans = word_spans(sentence_text)
    words = [sentence_text[start:end] for start, end in spans]
    tags = tagger().tags(standard_forms(words, spans))
    return tuple(Token(word, tag, start, end) for word, tag, (start, end) in zip(words, tags, spans, strict=True))
