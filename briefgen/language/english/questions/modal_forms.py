"""Forms that ask whether something could happen, from a modal verb: 'A could V', 'critics say A will V', 'a move that may V'."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import verb_group_end
from briefgen.language.english.clauses import plain_clause
from briefgen.language.english.inversion import inverted, with_modal
from briefgen.language.english.phrases import STRONG_STOPS, is_finite, is_quotation_mark, phrase_start
from briefgen.language.english.questions.embedded import shown_subject
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Formed, Match, Piece, Scene, Token, Tokens

_STATES = frozenset("see feel hear seem enjoy look sound want know need remember say argue think believe like love imagine expect".split())
_STANDING_IN = 0.7  # what an "it" could do is often less than the sentence before says
_DENYING = frozenset("hardly barely scarcely never only no likely".split())
_STATING = frozenset(
    "well conceivably possibly potentially theoretically indeed also even actually".split()
)  # adverbs of a statement beside a modal


def modal_clause(scene: Scene, match: Match) -> Sequence[Formed]:
    """Critics say A will V → Will A V?"""
    tokens, start = scene.tokens, match.marks[0]
    clause = plain_clause(tokens, start)
    if (
        clause is None
        or tokens[start].lower == "it"
        or tokens[clause.verb].tag != "MD"
        or _is_perfect(tokens, clause.verb)
        or clause.verb + 1 == len(tokens)
        or tokens[clause.verb + 1].lower in ("not", "n't")
        or tokens[clause.verb - 1].lower == "alone"
        or clause.stop == clause.verb + 1
    ):
        return ()
    is_narrated = any(t.tag == "VBD" for t in tokens[match.start : start])
    pieces = possible(inverted(clause, is_narrated=is_narrated))
    return (Formed(pieces, (match.start, clause.verb + 1), "whether", shown_subject(tokens, clause.subject)),)


def modal_relative(scene: Scene, match: Match) -> Sequence[Formed]:
    """A move that critics say will V → Will the move V?"""
    tokens, (relative, verb) = scene.tokens, match.marks
    end = relative - 1 if tokens[relative - 1].text == "," else relative
    subject = (phrase_start(tokens, end), end)
    stop = clause_stop(tokens, verb, len(tokens))
    if subject[0] == subject[1] or tokens[verb].tag != "MD" or stop == verb + 1 or _is_perfect(tokens, verb):
        return ()
    shown: tuple[Piece, ...] = tuple(tokens[slice(*subject)])
    if tokens[subject[0]].lower in ("a", "an"):
        shown = ("the", *shown[1:])
    return (Formed(possible(with_modal("will", shown, tokens, verb, stop)), (relative, verb + 1)),)


def modal(scene: Scene, match: Match) -> Sequence[Formed]:
    """A could V → Could A V?"""
    tokens, verb = scene.tokens, match.marks[0]
    if tokens[verb].tag != "MD" or verb + 1 == len(tokens) or _is_perfect(tokens, verb) or tokens[verb + 1].lower in ("not", "n't"):
        return ()
    if any(t.lower in _DENYING for t in tokens[verb + 1 : verb + 3]):
        return ()
    act = tokens[verb_group_end(tokens, verb, len(tokens)) - 1]
    is_guess = tokens[verb].lower in ("may", "might") and act.lower == "be"  # 'may be due to' explains what is
    is_guess |= tokens[verb].lower in ("may", "might") and act.tag == "VBG"
    if act.lower in _STATES or is_guess or tokens[0].lower == "if":
        return ()
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1] or not _is_stated(tokens, subject[0]) or any(is_finite(t) for t in tokens[slice(*subject)]):
        return ()
    if tokens[subject[0]].lower in ("so", "then", "thus") or _is_last_of_list(tokens, subject[0]):
        return ()
    stop = clause_stop(tokens, verb, len(tokens))
    is_empty = tokens[subject[0]].lower == "it" and act.lower in ("be", "take")  # 'It could be months before …'
    if stop == verb + 1 or is_empty:
        return ()
    pieces = possible(with_modal("will", tokens[slice(*subject)], tokens, verb, stop))
    certainty = _STANDING_IN if tokens[subject[0]].tag == "PRP" else 1.0
    return (Formed(pieces, (subject[0], verb + 1), "whether", (), certainty=certainty),)


def possible(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """'May A well V?' as 'Could A V?': in front of its subject 'may' asks for leave, and 'well' only goes with a statement."""
    is_able = any(isinstance(p, Token) and p.lower == "able" for p in pieces)
    front = ("will" if is_able else "could") if pieces[0] in ("may", "might") else pieces[0]
    return (front, *(p for p in pieces[1:] if not (isinstance(p, Token) and p.lower in _STATING and p.tag.startswith("RB"))))


def _is_stated(tokens: Tokens, start: int) -> bool:
    """Whether a clause that begins here is stated on its own, not inside a relative or an adverbial clause."""
    before = {t.lower for t in tokens[max(0, start - 5) : start]}
    if start > 1 and tokens[start - 1].lower == "that" and (tokens[start - 2].lower == "so" or before & {"not", "n't", "no"}):
        return False
    return (
        start == 0 or is_quotation_mark(tokens, start - 1) or tokens[start - 1].lower in (",", "but", "and", "that", "said", "say", "says")
    )


def _is_last_of_list(tokens: Tokens, start: int) -> bool:
    """Whether an 'and' or 'or' with no clause before it joins a subject to others that the question would lose."""
    if start < 2 or tokens[start - 1].lower not in ("and", "or"):
        return False
    before = start - 2
    while before >= 0 and not is_finite(tokens[before]):
        if tokens[before].lower == "that" or is_quotation_mark(tokens, before) or tokens[before].text in STRONG_STOPS:
            return True
        before -= 1
    return before < 0


def _is_perfect(tokens: Tokens, verb: int) -> bool:
    return any(t.lower in ("have", "of") for t in tokens[verb + 1 : verb_group_end(tokens, verb, len(tokens))])
