"""The condition that a sentence sets before its main clause, to be put behind the question: 'if B, A could V' → 'Could A V if B?'."""

from collections.abc import Sequence

from briefgen.language.english.clause_tails import STANDING_FOR
from briefgen.language.english.clause_verbs import CONDITIONS, REPORTING
from briefgen.language.english.phrases import DASHES, base_phrase_end, is_finite, is_quotation_mark
from briefgen.language.shapes import Piece, Token, Tokens

_GRADING = frozenset(["even", "only"])
_FRAMING = frozenset(["under", "without"])  # 'Under the plan, …': a phrase that sets what a clause would
_LONGEST_REPORT = 4  # tokens of the 'he believes' between a condition and what follows from it
_ARGUING = frozenset(["contend", "maintain", "reckon"])
_COUNTERFACTUAL = frozenset(["were", "had"])
_JOINING = frozenset("because since which who while although though as".split())
_CLOSING = DASHES | {","}


def condition_before(tokens: Tokens, subject: int) -> Sequence[Piece] | None:
    """The 'if …' before a main clause whose subject begins at a place; () where there is none, None where the subject is inside it."""
    opener, ends = _first(tokens), _before_report(tokens, _past_marks(tokens, subject) - 1)
    is_closed = ends > opener and tokens[ends].text in _CLOSING
    if tokens[opener].lower in CONDITIONS:
        comma = next((i for i in range(subject - 1, opener, -1) if tokens[i].text == ","), opener)
        if any(t.lower in _JOINING for t in tokens[comma:subject]):
            return ()  # of another clause: "If A does B, it may be public because C would"
        end = _before_teller(tokens, _before_aside(tokens, ends if is_closed else comma))
        return _condition(tokens, opener, end, is_closed=is_closed)
    if is_closed and tokens[opener].lower in _FRAMING and not any(is_finite(t) or t.tag in ("PRP", "PRP$") for t in tokens[opener:ends]):
        return (tokens[opener].lower, *tokens[opener + 1 : ends])
    if is_closed and tokens[opener].lower == "should":
        return _turned(tokens, opener, ends)
    if ends < 1 or tokens[ends].text not in _CLOSING:
        return ()
    inner = next((i for i in range(ends - 1, 0, -1) if tokens[i].lower in CONDITIONS and _may_open(tokens, i)), None)
    return () if inner is None else _condition(tokens, inner, _before_aside(tokens, ends), is_closed=True)


def is_present(condition: Sequence[Piece]) -> bool:
    """Whether a condition is put in the present, so that what follows from it is still to come."""
    verb = next((p for p in condition if isinstance(p, Token) and is_finite(p)), None)
    return verb is not None and verb.tag in ("VBZ", "VBP")


def _first(tokens: Tokens) -> int:
    """Where a sentence begins behind its marks, an 'And' or an 'even'."""
    opener = 0
    while opener < len(tokens) - 1 and (
        is_quotation_mark(tokens, opener) or tokens[opener].tag == "CC" or tokens[opener].lower in _GRADING or tokens[opener].text == "…"
    ):
        opener += 1
    is_led = opener + 2 < len(tokens) and tokens[opener].tag == "RB" and tokens[opener + 1].text == ","  # "Now, if A does B"
    return opener + 2 if is_led and tokens[opener + 2].lower in CONDITIONS else opener


def _turned(tokens: Tokens, opener: int, end: int) -> Sequence[Piece]:
    """'Should A do B, …' as 'if A should do B'."""
    verb = base_phrase_end(tokens, opener + 1, end)
    is_clause = opener + 1 < verb < end and tokens[verb].tag in ("VB", "VBP")
    return ("if", *tokens[opener + 1 : verb], "should", *tokens[verb:end]) if is_clause else ()


def _may_open(tokens: Tokens, place: int) -> bool:
    """Whether an 'if' opens a clause that goes before another ('said that if A does B, C will'), and does not end one."""
    before = tokens[place - 1]
    return before.lower == "that" or before.tag == "CC" or before.lemma in REPORTING or is_quotation_mark(tokens, place - 1)


def _past_marks(tokens: Tokens, start: int) -> int:
    while start > 0 and is_quotation_mark(tokens, start - 1):
        start -= 1
    return start


def _before_report(tokens: Tokens, before: int) -> int:
    """The place before 'he believes' or 'Berg says that', if that is what stands there, else the same place."""
    verb = before - 1 if before > 0 and tokens[before].lower == "that" else before
    if verb < 1 or tokens[verb].lemma not in REPORTING or not is_finite(tokens[verb]):
        return before
    comma = next((i for i in range(verb - 1, max(0, verb - _LONGEST_REPORT), -1) if tokens[i].text == ","), 0)
    return comma or before


def _before_aside(tokens: Tokens, end: int) -> int:
    """Where a clause really ends that an aside between dashes closes."""
    end = end - 1 if tokens[end].text == "," and tokens[end - 1].text in DASHES else end
    if tokens[end].text not in DASHES:
        return end
    return next((i for i in range(end - 1, 0, -1) if tokens[i].text in DASHES), end)


def _before_teller(tokens: Tokens, comma: int) -> int:
    """The comma before a ', she argues,' that closes at a comma, else the same one."""
    if comma < 1 or tokens[comma - 1].lemma not in REPORTING | _ARGUING or not is_finite(tokens[comma - 1]):
        return comma
    return next((i for i in range(comma - 1, max(0, comma - _LONGEST_REPORT - 2), -1) if tokens[i].text == ","), comma)


def _condition(tokens: Tokens, opener: int, end: int, *, is_closed: bool) -> Sequence[Piece] | None:
    words = tokens[opener + 1 : end]
    if any(t.lower in _COUNTERFACTUAL and words[min(n + 1, len(words) - 1)].lower != "to" for n, t in enumerate(words)):
        return None  # what is known not to be so
    if not words or not (is_closed or any(is_finite(t) for t in words)):
        return None
    if words[-1].lower in STANDING_FOR | {"is", "was", "were"}:
        return ()  # "Even if he did": what was said before
    grade = ("even",) if opener and tokens[opener - 1].lower == "even" else ()
    return (*grade, tokens[opener].lower, *words)
