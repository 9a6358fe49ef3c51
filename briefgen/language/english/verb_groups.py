"""Verb groups: the auxiliaries and the verb that belong to one finite verb, with tense, modality, negation and voice."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.language.english.phrases import base_phrase_end, is_finite
from briefgen.language.english.verbs import lemma
from briefgen.language.shapes import Tokens

_NEGATIONS = frozenset(("not", "n't", "never", "cannot"))
_FUTURE = frozenset(("will", "shall"))
# What may follow a form of these within the same group.
_EXPECTED = {"have": ("VBN", "VBD"), "be": ("VBG", "VBN", "VBD"), "do": ("VB", "VBP"), "get": ("VBN",)}
_BASE = ("VB", "VBP")


class Tense(StrEnum):
    """When a finite verb places what it tells; a modal other than will and shall is of the present."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A finite verb at `first` with the verbs it helps; `verb` is the place of the last of them, which carries the meaning.

    `modal` is the base form of its modal verb, "" without one.
    """

    first: int
    verb: int
    tense: Tense
    modal: str
    is_negated: bool
    is_passive: bool
    is_perfect: bool
    is_progressive: bool


def verb_groups(tokens: Tokens) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence's finite verbs, in order."""
    groups, end = list[VerbGroup](), 0
    for at, token in enumerate(tokens):
        if is_finite(token) and at >= end:
            groups.append(_group(tokens, at))
            end = groups[-1].verb + 1 if _is_unbroken(tokens, groups[-1]) else at + 1
    return tuple(groups)


def _is_unbroken(tokens: Tokens, group: VerbGroup) -> bool:
    return all(t.tag.startswith(("V", "MD", "RB")) for t in tokens[group.first : group.verb + 1])


def _group(tokens: Tokens, first: int) -> VerbGroup:
    chain = [first]
    while (following := _next_verb(tokens, chain[-1])) is not None:
        chain.append(following)
    bases = [lemma(tokens[at].text, tokens[at].tag) for at in chain]
    helped = list(zip(bases, [tokens[at].tag for at in chain[1:]], strict=False))
    modal = bases[0].replace("cannot", "can") if tokens[first].tag == "MD" else ""
    tense = Tense.FUTURE if modal in _FUTURE else Tense.PAST if tokens[first].tag == "VBD" else Tense.PRESENT
    around = tokens[first : min(len(tokens), chain[-1] + 2 if len(chain) == 1 else chain[-1])]
    return VerbGroup(
        first, chain[-1], tense, modal,
        is_negated=any(t.lower in _NEGATIONS for t in around) or (first > 0 and tokens[first - 1].lower == "never"),
        is_passive=any(base in ("be", "get") and tag in ("VBN", "VBD") for base, tag in helped),
        is_perfect=any(base == "have" for base, _ in helped),
        is_progressive=any(base == "be" and tag == "VBG" for base, tag in helped),
    )  # fmt: skip


def _next_verb(tokens: Tokens, helper: int) -> int | None:
    """The verb that an auxiliary helps: behind adverbs, or in a question behind the subject; None for a verb that helps none."""
    token = tokens[helper]
    expected = _BASE if token.tag == "MD" else _EXPECTED.get(lemma(token.text, token.tag), ())
    if not expected:
        return None
    at = _past_adverbs(tokens, helper + 1)
    if at < len(tokens) and tokens[at].tag in expected:
        return at
    if not is_finite(token) or not _may_be_question(tokens, helper):
        return None
    behind = _past_adverbs(tokens, base_phrase_end(tokens, at))
    return behind if at < behind < len(tokens) and tokens[behind].tag in expected else None


def _past_adverbs(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and (tokens[at].tag.startswith("RB") or tokens[at].lower in _NEGATIONS):
        at += 1
    return at


def _may_be_question(tokens: Tokens, verb: int) -> bool:
    """Whether a finite verb stands before its subject: first, or behind a question word, a joining word or a mark."""
    return verb == 0 or tokens[verb - 1].tag in ("WRB", "WP", "WDT", "CC", ",", ":", "``", "RB") or tokens[verb - 1].tag.startswith("NN")
