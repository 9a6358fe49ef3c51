"""What a language must tell of words, sentences, dates and numbers, one protocol a module."""

from typing import Protocol

from briefgen.language.readings import Amount
from briefgen.language.shapes import Dateline, DateMention, Quantity, Token
from briefgen.model.moment import PartialDate


class KnowsAmounts(Protocol):
    """What a quantity amounts to: its least and greatest value in one normal unit, with the doubt that its words keep."""

    def amount(self, quantity: Quantity) -> Amount | None:
        """What a quantity's words amount to; None where its number cannot be read."""
        ...


class KnowsCalendarWords(Protocol):
    """The months and days of the week as English prose and datelines write them."""

    MONTHS: dict[str, int]

    def month_number(self, word: str) -> int | None:
        """The number of a month from its name or abbreviation, with or without its full stop."""
        ...

    def weekday_number(self, word: str) -> int | None:
        """The number of a weekday (Monday is 0) from its name or abbreviation."""
        ...


class KnowsDateDirection(Protocol):
    """Whether a date in a sentence lies ahead or behind, told by the verb that governs it."""

    def dates_data(self, sentence: str, start: int, end: int) -> bool:
        """Whether a date only says which figures are meant: 'the January figures', 'sales for March'."""
        ...

    def is_told_past(self, sentence: str, start: int, end: int) -> bool:
        """Whether a date hangs on a verb of what has been done and arranges nothing: 'urged them on for November's vote'."""
        ...

    def is_scheduled_present(self, tokens: tuple[Token, ...], i: int) -> bool:
        """Whether a word in -s that taggers take for a plural tells what is scheduled: 'The board next meets on 7 May'."""
        ...


class KnowsDatelines(Protocol):
    """The dateline before an article's first words, at their head or alone: "LYON, March 3, 2024 —", "Oslo (Agency) - "."""

    def dateline(self, paragraph: str) -> Dateline | None:
        """Read the dateline that opens a paragraph; None where prose starts at once."""
        ...

    def lone_dateline(self, line: str) -> Dateline | None:
        """Read a line that is nothing but a dateline: "Oslo, 12 March 2025", "LONDON, March 3 –"; None for any other."""
        ...


class KnowsDates(Protocol):
    """Dates in running text, resolved against the article's date, and the dateline it opens with."""

    def date_mentions(self, text: str, anchor: PartialDate | None) -> tuple[DateMention, ...]:
        """Find the dates of one sentence in order, none overlapping, each resolved against `anchor`, the article's date."""
        ...

    def dates_nothing(self, sentence: str, start: int, end: int) -> bool:
        """Whether nothing that the sentence tells happened on its date at start..end."""
        ...


class KnowsLexicon(Protocol):
    """Word lists as text, one a file; a line that starts with # says where the list came from."""

    def word_classes(self, name: str) -> dict[str, frozenset[str]]:
        """Class → words of a list whose lines read "class: words"."""
        ...

    def word_list(self, name: str) -> frozenset[str]:
        """All words of a list."""
        ...


class KnowsNumbers(Protocol):
    """Quantities in running text: money, percentages, measures and counts, with the words that say how exact they are."""

    def quantity_mentions(self, text: str) -> tuple[Quantity, ...]:
        """The key figures of one sentence in order; years, dates, ages, names with numbers and times of day are none."""
        ...


class KnowsSentences(Protocol):
    """Where the sentences of a paragraph begin and end: nltk's Punkt with parameters of our own, and a few corrections."""

    def sentence_spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """The sentences of one paragraph as (start, end) offsets, without the white space around them."""
        ...


class KnowsTags(Protocol):
    """Penn part-of-speech tags for the tokens of a sentence."""

    def tagged(self, sentence_text: str) -> tuple[Token, ...]:
        """The tokens of one sentence with their tags."""
        ...


class KnowsVerbs(Protocol):
    """Verbs: their base forms, and which of them only help others."""

    def lemma(self, form: str, tag: str) -> str:
        """The base form of a verb form with this Penn tag; any other word in lower case."""
        ...


class KnowsWords(Protocol):
    """Words: where they stand in a sentence, their stems, and which of them carry content."""

    def content_stems(self, text: str) -> tuple[str, ...]:
        """The stems of the words that carry content, in order; the parts of a hyphenated compound count one by one."""
        ...

    def matter_stems(self, text: str) -> tuple[str, ...]:
        """The same with one stem for words that are used for one thing, so that what is said in other words compares."""
        ...

    def share_of_function_words(self, text: str) -> float:
        """The share of English function words among the first words of a text; 1 for a text too short to tell."""
        ...

    def stem(self, word: str) -> str:
        """The Porter stem of a word, in lower case; what is no word of English letters, or absurdly long, is only put in lower case."""
        ...
