"""Subordinate clauses of a sentence: what opens each, where it ends, and what kind it is."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import finite_verb
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.phrases import STRONG_STOPS, is_finite, is_noun, phrase_end
from briefgen.language.english.subject_model import subject_heads
from briefgen.language.shapes import Tokens

_ADVERBIAL = word_classes("clause_words")["subordinator"] - {"that", "whether", "but", "yet", "even"}
_TAKES_QUESTIONS = frozenset("ask know say decide tell wonder see explain show learn understand determine remember forget clarify".split())
_LONGEST_SUBJECT = 18  # tokens between what opens a clause and its finite verb


class ClauseKind(StrEnum):
    """What a subordinate clause does: it describes a noun, is asked for, is told, or says when, why or under which condition."""

    RELATIVE = "relative"
    QUESTION = "question"
    CONTENT = "content"
    ADVERBIAL = "adverbial"


@dataclass(frozen=True, slots=True)
class SubordinateClause:
    """A clause of tokens `start` to `stop` whose opening word stands at `start`; `subject` is the head's place, None where none shows."""

    kind: ClauseKind
    start: int
    verb: int
    stop: int
    subject: int | None


def subordinate_clauses(tokens: Tokens) -> tuple[SubordinateClause, ...]:
    """The subordinate clauses of a sentence that a word opens, in order of their openings; one may lie inside another."""
    heads, found = subject_heads(tokens), list[SubordinateClause]()
    for at in range(len(tokens)):
        kind = _kind(tokens, at)
        verb = _verb(tokens, at) if kind else None
        if kind and verb is not None and (kind is not ClauseKind.ADVERBIAL or _begins_with(tokens, at + 1, heads.get(verb), verb)):
            found.append(SubordinateClause(kind, at, verb, clause_stop(tokens, verb, len(tokens)), heads.get(verb)))
    return tuple(found)


def _verb(tokens: Tokens, opener: int) -> int | None:
    """The clause's finite verb: the first that is its own."""
    stop = min(len(tokens), opener + 1 + _LONGEST_SUBJECT)
    return finite_verb(tokens, opener + 1, stop)


def _begins_with(tokens: Tokens, start: int, subject: int | None, verb: int) -> bool:
    """Whether a clause begins with its subject, or with its verb where the opening word is the subject; a preposition opens none."""
    if subject is None or subject < start:
        return start == verb or tokens[start - 1].tag in ("WP", "WDT")
    return phrase_end(tokens, start, verb) > subject or not any(is_noun(t) or t.text == "," for t in tokens[start:subject])


def _kind(tokens: Tokens, at: int) -> ClauseKind | None:
    token, before = tokens[at], tokens[at - 1] if at else None
    follows_noun = before is not None and (is_noun(before) or (before.text == "," and at > 1 and is_noun(tokens[at - 2])))
    if token.tag == "WDT" or (token.tag in ("WP", "WP$", "WRB") and follows_noun and token.lower not in ("what", "how")):
        return ClauseKind.RELATIVE if before is not None else None
    if token.tag in ("WP", "WP$", "WRB"):
        return _opened_by_question_word(tokens, at)
    if token.tag != "IN":
        return None
    if token.lower == "that":
        return ClauseKind.CONTENT if before is not None and before.lower not in ("so", "such") else ClauseKind.ADVERBIAL
    if token.lower in ("whether", "if") and before is not None and before.tag[0] in "VJ":
        return ClauseKind.QUESTION
    return ClauseKind.ADVERBIAL if token.lower in _ADVERBIAL else None


def _opened_by_question_word(tokens: Tokens, at: int) -> ClauseKind | None:
    """A question word at the start of a sentence asks outright, unless a clause with its own verb and a comma follows."""
    if at and tokens[at - 1].text not in STRONG_STOPS:
        is_asked = tokens[at].lower not in ("when", "where") or tokens[at - 1].tag == "IN" or tokens[at - 1].lemma in _TAKES_QUESTIONS
        return ClauseKind.QUESTION if is_asked else ClauseKind.ADVERBIAL
    comma = next((i for i in range(at, len(tokens)) if tokens[i].text == ","), None)
    is_fronted = tokens[at].lower in ("when", "where", "whenever", "wherever") and comma is not None
    is_inverted = at + 1 < len(tokens) and is_finite(tokens[at + 1])
    return ClauseKind.ADVERBIAL if is_fronted and not is_inverted else None
