"""The values that every language hands to the other rooms: tokens, dates, quantities, frames of speech, sentences of an article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from briefgen.language.readings import DateReading
from briefgen.language.spoken import spoken
from briefgen.model.document import Document, Sentence
from briefgen.model.moment import PartialDate

# What of a finished question its reader may trip over, in the order of a language's `loose_ends`.
LOOSE_ENDS = (
    "pronouns", "definites", "indefinites", "commas", "words in capitals", "how it asks", "what follows the cut", "words before the cut",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a sentence, its Penn tag and its place in the sentence's text; `lower` is in lower case with plain apostrophes."""

    text: str
    tag: str
    start: int
    end: int
    lower: str = field(init=False, repr=False, compare=False)  # kept, since grammar asks for it a dozen times a token

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower().replace("’", "'"))

    def __hash__(self) -> int:
        return hash(self.text)  # enough to tell sentences apart, which caches look up by all their tokens

    @property
    def lemma(self) -> str:
        """The base form of a verb; other tokens in lower case."""
        return spoken().verbs.lemma(self.text, self.tag)


Tokens: TypeAlias = Sequence[Token]


Range: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Forms:
    """A tagged sentence with the forms of each token that patterns compare.

    Its own words begin at `opening`, behind a connective or a time, and end at `closing`, before the words that tell who said it.
    """

    tokens: Tokens
    each: tuple[frozenset[str], ...]
    places: Mapping[str, tuple[int, ...]]
    opening: int = 0
    closing: int = 0


Found: TypeAlias = tuple[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern matched, as token positions, and the positions it marked."""

    start: int
    end: int
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a pattern: words, tags, a phrase or a gap."""

    words: frozenset[str] = frozenset()
    tags: tuple[str, ...] = ()
    phrase: str = ""
    gap: int = 0
    has_commas: bool = False
    is_optional: bool = False
    is_marked: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A cue as elements; `needed` are sets of words, of each of which a sentence must have one for the pattern to have a chance.

    `lead` are the words of the first element that is one, and how many tokens may stand before it; None where there is no bound.
    """

    elements: tuple[Element, ...]
    needed: tuple[frozenset[str], ...]
    lead: tuple[frozenset[str], int] | None


Piece: TypeAlias = Token | str


class QuantityKind(StrEnum):
    """What sort of thing is measured."""

    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    DURATION = "duration"
    COUNT = "count"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at start..end of a text: `value` as written with its approximation, `unit` as written ("" for none).

    `is_key` is False for words of telling ("three lanes", "a five-day trip"), which no list of key figures wants.
    """

    start: int
    end: int
    value: str
    unit: str
    kind: QuantityKind
    is_key: bool = True


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as the text writes it and what it is shown as; `when` is None where neither it nor the anchor settles one.

    `reading` is all that it can mean: a period, or a choice of two; None where nothing is known.
    `start` to `end` covers the preposition ("in June", "by 2030"); `is_relative` says that the anchor was needed.
    """

    start: int
    end: int
    text: str
    when: PartialDate | None
    is_relative: bool
    is_future: bool
    reading: DateReading | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `end` is the offset at which prose begins, a part that is not said is "" or None."""

    end: int
    place: str
    month: int | None
    day: int | None
    year: int | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One frame: the speaker's words and the position's ranges, as offsets into the sentence; `form` names the frame."""

    form: str
    speaker: tuple[int, int]
    verb: str
    position: tuple[tuple[int, int], ...]


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


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body as a briefing names them; `is_person` where the register knows them, `pronoun` he, she, they, it or "".

    `article` is "the " where the text sets it before the name.
    """

    name: str
    role: str | None
    is_person: bool
    pronoun: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class StepCue:
    """Words that announce a step, and how surely they do."""

    rule: str
    words: str
    worth: float
