"""What a language must bring to find and ask open questions, one protocol a module."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from briefgen.language.shapes import Article, Formed, Forms, Match, Pattern, Piece, Scene, Tokens
from briefgen.model.document import Document
from briefgen.model.rules import Rule


class KnowsCueFaults(Protocol):
    """What is wrong with a cue that a user wrote: every fault, with the element and the place it stands at."""

    def cue_faults(self, cue: str) -> Iterator[tuple[str, str]]:
        """Each fault as what is wrong, and how to mend it; nothing for a sound cue."""
        ...

    def marked(self, cue: str) -> int:
        """How many elements a sound cue marks with >."""
        ...


class KnowsInversion(Protocol):
    """Questions made from clauses by grammar: subject-auxiliary inversion, do-support, a modal put in front."""

    def question_text(self, pieces: Sequence[Piece], capitalised: frozenset[str] = ...) -> str:
        """Pieces as a finished question: one capital first, one question mark last."""
        ...


class KnowsOpenness(Protocol):
    """How far the words of a sentence leave something open: weights learned from marked articles."""

    MODEL_PATH: Path
    OWN_VOICE: frozenset[str]

    def signs(self, tokens: Tokens) -> frozenset[str]:
        """What of a sentence is looked at."""
        ...

    def openness(self, tokens: Tokens) -> float:
        """The log-odds that an analyst finds something open in a sentence of these words, with nothing known of its article."""
        ...

    def packed_weights(self, weights: Mapping[str, float]) -> str:
        """The text of a model file."""
        ...


class KnowsPatterns(Protocol):
    """A small pattern notation over tagged tokens, for rules that are data; its classes of words by name, without the @."""

    CLASSES: Mapping[str, frozenset[str]]

    def compiled(self, cue: str) -> Pattern:
        """Read a cue. Raises ValueError with the element that cannot be read."""
        ...

    def matches(self, pattern: Pattern, forms: Forms) -> Iterator[Match]:
        """Every place where the pattern matches, from left to right, one a start."""
        ...


class KnowsQuestionAnswers(Protocol):
    """Whether the article itself answers a question later on: a plain statement of the same words without doubt in it."""

    def is_answered(self, article: Article, question: str, place: int) -> bool:
        """Whether a sentence after `place` says in the past what a yes-or-no question asks."""
        ...


class KnowsQuestionArticle(Protocol):
    """An article as the question rules see it: its sentences tagged, and what a form hands back."""

    def article_of(self, document: Document) -> Article:
        """Tag the body of a document."""
        ...


class KnowsQuestionDefinites(Protocol):
    """What 'the deal' or 'the state' of a question means to a reader who has only the headline: told, named from the text, or left
    pointing.
    """

    def told(self, pieces: Sequence[Piece], scene: Scene) -> tuple[tuple[Piece, ...], tuple[int, ...], float]:
        """The pieces with what their definite nouns mean put in where it is safe, the sentences this took, and what the rest is worth."""
        ...


class KnowsQuestionExplanation(Protocol):
    """What stands beside a question: its kind, the words of the source that make it open, and who can settle it."""

    def actor_of(self, formed: Formed, question: str, shown: Sequence[Piece], capitalised: frozenset[str]) -> str:
        """The agent who would act and so can settle it; '' where the question asks for no act or names no agent."""
        ...

    def kind_of(self, rule: Rule, formed: Formed, question: str, actor: str) -> str:
        """The kind of a question: the rule's own, or read off the words it asks with."""
        ...

    def named(self, shown: Sequence[Piece], capitalised: frozenset[str]) -> str:
        """An agent as a label, '' for what is none; it loses the capital that only the start of its sentence gave it."""
        ...

    def reason_of(self, scene: Scene, formed: Formed) -> str:
        """The clause that makes it open, whole where it is short, in the words of the source."""
        ...


class KnowsQuestionForms(Protocol):
    """The grammatical transformations by the names that rules call them: from a match to the pieces of a question."""

    FORMS: Mapping[str, Callable[[Scene, Match], Sequence[Formed]]]


class KnowsQuestionLooseEnds(Protocol):
    """What in a finished question its reader may trip over: words that point, what it names without saying more, where it was cut."""

    def loose_ends(self, question: str, source: Tokens, title: str) -> tuple[float, ...]:
        """The values of LOOSE_ENDS for a question that a sentence, `source`, left open in an article with this headline."""
        ...


class KnowsQuestionReferents(Protocol):
    """Pronouns and demonstratives of a question: replaced by what they stand for where that is safe, else the question goes."""

    def readable(self, pieces: Sequence[Piece], scene: Scene) -> tuple[tuple[Piece, ...], tuple[int, ...]] | None:
        """The question's pieces with nothing left that points outside it, and the sentences this took; None where it cannot be done."""
        ...


class KnowsQuestionWholeness(Protocol):
    """The last look at a question: whether a cut or a slip of the tagger has left it in pieces."""

    def is_whole(self, pieces: Sequence[Piece], question: str, source: Tokens = ...) -> bool:
        """Whether a question ends on a word that can end it and has one finite verb where it needs one; `source` is its sentence."""
        ...

    def shortened(self, pieces: Sequence[Piece], most: int) -> Sequence[Piece]:
        """A question of more than `most` words less what its end adds; the pieces as they are where nothing can go."""
        ...

    def without_last_clause(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """A question less the clause of time, reason or contrast that it ends on; () where there is none or too little is left."""
        ...

    def standing_alone(self, question: str, pieces: Sequence[Piece]) -> float:
        """What a question is worth beside one that needs nothing before it: less where it ends on 'either' or asks of 'both of those'."""
        ...
