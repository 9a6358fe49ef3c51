"""What briefgen found in an article; no finding exists without the words it stands on."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from briefgen.model.document import Document, Span
from briefgen.model.moment import PartialDate
from briefgen.model.notice import Notice


class QuestionKind(StrEnum):
    """Why a question is open."""

    DECISION = "Decision"
    MECHANISM = "Mechanism"
    CONDITION = "Condition"
    UNDISCLOSED = "Undisclosed"
    PENDING = "Pending"
    DISPUTED = "Disputed"
    CONFLICTING = "Conflicting signals"
    TIMING = "Timing"


class Manner(StrEnum):
    """Whether a statement is in the speaker's own words."""

    QUOTED = "quoted"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line a briefing may show: the `rule` that made it, its `score` (0 to 1) and its evidence, the main one first."""

    kind: ClassVar[str] = "finding"
    identity: ClassVar[tuple[str, ...]] = ()  # what tells two findings of one rule, text and place apart
    rule: str
    score: float
    text: str
    evidence: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a finding needs evidence")
        if not self.text.strip():
            raise ValueError("a finding needs words")
        if not 0 <= self.score <= 1:
            raise ValueError(f"a score lies between 0 and 1, not {self.score}")

    @property
    def id(self) -> str:
        """Ten hex digits of kind, rule, words, evidence and identity: stable from run to run."""
        stands_on = ";".join(f"{s.document}:{s.start}-{s.end}" for s in self.evidence)
        own = "|".join((self.kind, self.rule, self.text, stands_on, *(str(getattr(self, name)) for name in self.identity)))
        return hashlib.sha256(own.encode()).hexdigest()[:10]


@dataclass(frozen=True, slots=True, kw_only=True)
class BottomLine(Finding):
    """What happened and what is unresolved, in one or two sentences."""

    kind: ClassVar[str] = "bottom_line"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint(Finding):
    """A sentence that stands for a part of the article and reads alone; `reasons` say what made it win."""

    kind: ClassVar[str] = "key_point"
    reasons: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion(Finding):
    """A question the text leaves open; `why` is the source's words, `settled_by` who can settle it, where the text says so."""

    kind: ClassVar[str] = "open_question"
    question_kind: QuestionKind
    why: str
    settled_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Finding):
    """Who said what; `text` is the position without its attribution, `is_written` tells what the source says was put in writing."""

    kind: ClassVar[str] = "statement"
    identity: ClassVar[tuple[str, ...]] = ("speaker",)
    speaker: str | None
    role: str | None
    manner: Manner
    is_written: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Finding):
    """Something dated; `expression` is the source's words for the date, `is_expected` marks the future."""

    kind: ClassVar[str] = "event"
    identity: ClassVar[tuple[str, ...]] = ("when", "expression")
    when: PartialDate
    expression: str
    is_expected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Finding):
    """A quantity as the source writes it, and what it measures."""

    kind: ClassVar[str] = "figure"
    identity: ClassVar[tuple[str, ...]] = ("value", "unit", "measures")
    value: str
    unit: str
    measures: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep(Finding):
    """An announced step, deadline or condition to watch."""

    kind: ClassVar[str] = "next_step"


@dataclass(frozen=True, slots=True)
class Analysis:
    """One document and everything found in it; findings of one kind stand in order of importance."""

    document: Document
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...] = ()
