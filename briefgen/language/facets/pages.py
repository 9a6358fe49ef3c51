"""What a language must know of the pages that articles stand on, one protocol a module."""

import re
from typing import Protocol


class KnowsBylines(Protocol):
    """How bylines name writers, desks and outlets."""

    BYLINE: str
    DESK: str
    FIRST_WORDS: frozenset[str]
    OUTLET: str
    PARTS: str
    SURE: str


class KnowsCaptions(Protocol):
    """How captions and credits of pictures are labelled."""

    CREDIT_MARKS: tuple[str, ...]

    def credit_pattern(self) -> re.Pattern[str]:
        """See the module."""
        ...

    def label_pattern(self) -> re.Pattern[str]:
        """See the module."""
        ...

    def scene_pattern(self) -> re.Pattern[str]:
        """See the module."""
        ...


class KnowsDating(Protocol):
    """How a page is stamped with its date."""

    ARCHIVED: str
    STAMP: str
    WEEKDAY: str

    def full_date(self) -> re.Pattern[str]:
        """A date with day, month and year."""
        ...


class KnowsFurniture(Protocol):
    """What the furniture of a page says: share, subscribe, read more."""

    CONTRIBUTED: str
    HEADS_OF_LINKS: str
    PHRASE_MARKS: tuple[str, ...]

    def furniture_pattern(self, opening: str) -> re.Pattern[str]:
        """The furniture that opens with a word."""
        ...

    def opening_words(self) -> frozenset[str]:
        """The words that furniture opens with."""
        ...

    def phrases(self) -> re.Pattern[str]:
        """Phrases that mark furniture wherever they stand."""
        ...


class KnowsKinds(Protocol):
    """Words with which a line on a page opens a question, or announces some."""

    QUESTION_WORDS: frozenset[str]
    ASKING: frozenset[str]


class KnowsLayout(Protocol):
    """Words that show how a wrapped line goes on."""

    LINKS: tuple[str, ...]


class KnowsReleases(Protocol):
    """What a press release says around its text: embargoes, contacts, notes to editors."""

    ABOUT: str
    CAUTIONS: tuple[str, ...]
    CONTACT_KEYS: frozenset[str]
    CONTACT_WORDS: frozenset[str]
    HINTS: tuple[str, ...]
    NOTES: tuple[str, ...]
    NUMBER_WORDS: frozenset[str]
    OFFERS: str
    OPENING: str
    SENDERS: tuple[str, ...]


class KnowsTranscripts(Protocol):
    """How transcripts label who asks and who answers."""

    ANSWERING: frozenset[str]
    ASKING: frozenset[str]
    OFFICES: frozenset[str]
    QUESTION_MARKS: frozenset[str]
    SMALL: frozenset[str]
