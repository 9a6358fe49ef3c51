"""What a language must tell of lines, names and speakers, one protocol a module."""

import re
from collections.abc import Sequence
from typing import Protocol

from briefgen.language.shapes import Attribution, Quantity, Speaker, StepCue, Token
from briefgen.model.document import Document, Sentence


class KnowsAttribution(Protocol):
    """Attribution frames: which words of a sentence name a speaker and a verb of saying, and which are what was said."""

    def attributions(self, sentence: str) -> tuple[Attribution, ...]:
        """The frames of a sentence, the surest first; nothing inside quotation marks counts as one."""
        ...

    def goes_on(self, sentence: str, attribution: Attribution) -> bool:
        """Whether a frame goes on with what its speaker said just before, and so through the same channel: 'he said', 'Berg added'."""
        ...

    def is_written(self, sentence: str, attribution: Attribution, others: Sequence[Attribution] = ...) -> bool:
        """Whether the words beside a speaker say that the position was written: 'said in an e-mail', 'wrote on X'."""
        ...


class KnowsFidelity(Protocol):
    """The proof that a line is the source's own words: in order, less deletions, plus insertions in [square brackets]."""

    def excerpt_breach(self, words: str, document: str) -> str | None:
        """Say which word of a label such as a speaker's name is not in the document, None where all are."""
        ...

    def line_breach(self, line: str, evidence: Sequence[str], document: str, *, attributed: bool = ...) -> str | None:
        """Say what in a line is not its evidence's own words, None where all of it is."""
        ...

    def question_breach(self, question: str, evidence: Sequence[str]) -> str | None:
        """Say which word of a question is neither its evidence's (in any inflection) nor of the closed list, None where all are."""
        ...


class KnowsLineWords(Protocol):
    """Words that raise, lower or spoil a line of a briefing: people counted, what only points, what is compared with."""

    AMOUNT_SIGNS: re.Pattern[str]
    DAY: re.Pattern[str]
    FROM_WITHIN: re.Pattern[str]
    LARGE: re.Pattern[str]
    LIMITS: re.Pattern[str]
    MEASURED_FROM: re.Pattern[str]
    NOBODY: frozenset[str]
    PAPERS: re.Pattern[str]
    PEOPLE: re.Pattern[str]
    POINTERS: re.Pattern[str]
    POINTING: re.Pattern[str]
    PRESENT_DAYS: frozenset[str]
    TIMES: frozenset[str]


class KnowsMeasures(Protocol):
    """What a figure measures, as a short phrase of its sentence."""

    def is_negated(self, tokens: tuple[Token, ...], quantity: Quantity, measures: str) -> bool:
        """Whether a quantity stands under a 'not' or 'no' of its clause that neither its value nor, for a plain number, the phrase
        shows.
        """
        ...

    def measured(self, text: str, tokens: tuple[Token, ...], quantity: Quantity) -> str:
        """What follows 'of', what a counted noun does, the thing whose level is told, or the subject with its verb; '' where none is
        clear.
        """
        ...


class KnowsPositions(Protocol):
    """The words of a position as a briefing shows them: the speaker's pronoun named, quotation marks paired, nothing changed in meaning."""

    def from_verb(self, document: Document, sentence: int, attribution: Attribution, speaker: Speaker | None) -> str | None:
        """The sentence from the first verb of the speaker on, for a position that means nothing without it: 'Denied that …'."""
        ...

    def position_text(self, document: Document, sentence: int, attribution: Attribution, speaker: Speaker | None) -> str | None:
        """The position of a frame as a line without its frame; None where it cannot be told without changing it or leaving it open."""
        ...

    def whole_sentence(self, document: Document, sentence: int) -> str | None:
        """The sentence as it stands, for a position that cannot be cut out of it."""
        ...

    def with_frame(self, document: Document, sentence: int, attribution: Attribution, speaker: Speaker | None) -> str | None:
        """The position with the frame behind it, without a clause that goes on after the frame: 'The port is full, the agency said.'"""
        ...


class Speakers(Protocol):
    """The speakers of a document so far: who 'he', 'the minister' and 'they' can be depends on who spoke before."""

    document: Document
    last: Speaker | None
    last_sentence: int
    by_head: dict[str, tuple[Speaker, frozenset[str]]]

    def speaker(self, sentence: int, attribution: Attribution) -> Speaker | None:
        """The speaker of a frame in Document.sentences[sentence]; None where the words do not settle it."""
        ...


class KnowsSpeakers(Protocol):
    """Who speaks: from the words of an attribution frame to one person or body, however the article calls them along the way."""

    def Speakers(self, document: Document) -> Speakers:
        """The speakers of a document so far: who 'he', 'the minister' and 'they' can be depends on who spoke before."""
        ...


class KnowsStepCues(Protocol):
    """Words that announce a step: what is due, planned, expected or waits for something else."""

    DATED: tuple[StepCue, StepCue]
    SETTLED: re.Pattern[str]
    STEP_CUES: tuple[StepCue, ...]

    def cue_pattern(self, cue: StepCue) -> re.Pattern[str]:
        """The pattern of a cue, with either apostrophe."""
        ...


class KnowsTrimming(Protocol):
    """Shorter lines with fidelity: a connective at the start, asides and a tail beyond a comma may go, and nothing that changes the
    meaning.
    """

    def in_full(self, text: str) -> str:
        """A whole sentence as a line: without its connective, with a capital and a full stop."""
        ...

    def trimmed(
        self,
        document: Document,
        sentence: Sentence,
        *,
        limit_words: int,
        keep: tuple[int, int] | None = ...,
        avoid: tuple[tuple[int, int], ...] = ...,
    ) -> str | None:
        """A sentence as a line of at most `limit_words` that reads alone: the longest clean cut; None where there is none."""
        ...

    def speaks_for_the_text(self, line: str) -> bool:
        """Whether a line says itself what is the case: no quotation leads it, nobody says 'we' outside one, and it keeps no list open."""
        ...
