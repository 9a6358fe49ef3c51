"""An article as the question rules see it: its sentences tagged, and what a form hands back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.language.inversion import Piece
from briefgen.language.patterns import Forms, forms_of
from briefgen.language.phrases import Range, Tokens
from briefgen.language.tags import tagged
from briefgen.model.document import Document, Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """One body sentence with its tagged tokens."""

    sentence: Sentence
    text: str
    forms: Forms

    @property
    def tokens(self) -> Tokens:
        """The tagged tokens."""
        return self.forms.tokens


@dataclass(frozen=True, slots=True)
class Article:
    """The body sentences of a document, in order, the words that it capitalises inside sentences, and where each form stands."""

    document: Document
    lines: tuple[Line, ...]
    capitalised: frozenset[str]
    places: Mapping[str, tuple[int, ...]]

    def lines_with(self, noun: str) -> tuple[int, ...]:
        """The sentences that have a word, in order."""
        return self.places.get(noun, ())


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence among its neighbours, for a form to work on."""

    article: Article
    index: int

    @property
    def line(self) -> Line:
        """The sentence itself."""
        return self.article.lines[self.index]

    @property
    def tokens(self) -> Tokens:
        """Its tagged tokens."""
        return self.line.tokens

    def neighbour(self, offset: int) -> "Scene | None":
        """The sentence that many places further on."""
        place = self.index + offset
        return Scene(self.article, place) if 0 <= place < len(self.article.lines) else None

    def shares_paragraph(self, other: "Scene | None") -> bool:
        """Whether another sentence stands in the same paragraph."""
        return other is not None and other.line.sentence.paragraph == self.line.sentence.paragraph


@dataclass(frozen=True, slots=True)
class Formed:
    """A question as pieces; `opens` is the range of tokens that make it open, `actor` the subject that may settle it.

    `support` are the lines whose words it uses beside its own; `teller` is who has not said it, where that is an agent.

    `asks` is the word it asks with ("whether" for yes or no); `certainty` scales the rule's weight where the form sees more than the cue.
    """

    pieces: tuple[Piece, ...]
    opens: Range
    asks: str = "whether"
    actor: Sequence[Piece] = ()
    teller: Sequence[Piece] = ()
    certainty: float = 1.0
    support: tuple[int, ...] = ()


def article_of(document: Document) -> Article:
    """Tag the body of a document."""
    lines = []
    for sentence in document.body:
        text = document.slice(sentence.span)
        lines.append(Line(sentence, text, forms_of(tagged(text))))
    inner = {t.text for line in lines for t in line.tokens if t.start > 1}
    names = frozenset(w for w in inner if w[0].isupper() and w.lower() not in inner)
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        for form in line.forms.places:
            places.setdefault(form, []).append(number)
    return Article(document, tuple(lines), names, {form: tuple(numbers) for form, numbers in places.items()})
