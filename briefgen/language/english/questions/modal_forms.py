"""Forms that ask whether something could happen, from a modal verb: 'A could V', 'critics say A will V'."""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clauses import Clause, plain_clause
from briefgen.language.english.inversion import inverted, with_modal
from briefgen.language.english.phrases import SUBJECT_PRONOUNS, is_finite, is_noun, is_plural, is_quotation_mark
from briefgen.language.english.pieces import lower
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.conditions import condition_before, is_present
from briefgen.language.english.questions.doubts import may_have_been
from briefgen.language.english.questions.possibility import (
    SETTLED,
    is_conceded,
    is_foretold,
    is_perfect,
    is_plainly_told,
    leaves_open,
    may_be_subject,
    runs_on,
)
from briefgen.language.english.subjects import first_subject, subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Token, Tokens

_STANDING_IN = 0.7  # what an "it" could do is often less than the sentence before says
_TELLING_IF = frozenset("tell know see decide show reveal ask say".split())
_BY_NOW = frozenset("already still now ever currently there".split())
_HOLDING = frozenset(  # verbs of what is so
    "mean explain reflect indicate suggest represent contain exist lie stem matter know want need like belong signify constitute amount "
    "include deserve consist resemble imply account hold live understand".split()
)
_CAUSED = frozenset("motivated driven linked connected related tied rooted inspired explained prompted".split())
_LINKING = frozenset("be become get have remain stay go feel seem look appear help let see make keep".split())
_FEARING = frozenset("danger risk fear fears worry worries worried concern concerned concerns afraid doubt doubts".split())
_PROMISING = frozenset("insist promise pledge vow assure guarantee".split())
_ONLY = frozenset("only just merely even".split())
_STATING = frozenset(  # adverbs of a statement beside a modal
    "well conceivably possibly potentially theoretically indeed also even actually likely probably absolutely then moreover however "
    "instead therefore likewise similarly thus hence consequently accordingly "
    "too ultimately certainly surely definitely reportedly allegedly apparently supposedly presumably rather maybe "
    "perhaps otherwise necessarily very".split()
)


def modal_clause(scene: Scene, match: Match) -> Sequence[Formed]:
    """Critics say A will V → Will A V?"""
    tokens, start = scene.tokens, match.marks[0]
    clause = plain_clause(tokens, start)
    if (
        clause is None
        or tokens[start].lower in ("it", "everyone", "everybody", "anyone", "we")
        or tokens[clause.verb].tag != "MD"
        or is_perfect(tokens, clause.verb)
        or clause.verb + 1 == len(tokens)
        or (tokens[clause.verb + 1].lower in ("not", "n't") and not _is_feared_or_promised(tokens, match.start))
        or tokens[clause.verb - 1].lower == "alone"
        or runs_on(tokens[slice(*clause.subject)])
        or clause.stop == clause.verb + 1
    ):
        return ()
    is_narrated = any(t.tag == "VBD" for t in tokens[match.start : start]) or is_foretold(tokens, start, clause.stop)
    pieces = possible(inverted(clause, is_narrated=is_narrated))
    if tokens[clause.verb + 1].lower in ("not", "n't"):  # "fear that the dam will not hold": whether it will
        pieces = tuple(p for p in pieces if lower(p) not in ("not", "n't"))
    return (Formed(pieces, (match.start, clause.verb + 1), "whether", shown_subject(tokens, clause.subject)),)


def _is_feared_or_promised(tokens: Tokens, governor: int) -> bool:
    """Whether a 'will not' is somebody's fear or word, and so leaves open whether it will ('insists that taxes will not rise')."""
    return tokens[governor].lower in _FEARING or tokens[governor].lemma in _PROMISING


def modal(scene: Scene, match: Match) -> Sequence[Formed]:
    """A could V → Will A V?; if B, A could V → Could A V if B?; A may not V → Will A V?"""
    tokens, verb = scene.tokens, match.marks[0]
    if tokens[verb].tag != "MD" or verb + 1 == len(tokens) or is_perfect(tokens, verb):
        return ()
    if tokens[verb + 1].lower in ("of", "neither"):
        return ()  # "the lobbying might of the union"
    if tokens[verb + 1].tag == "PRP" and tokens[verb + 1].lower in SUBJECT_PRONOUNS:
        return ()  # ", or will he V": asked already
    is_denied = tokens[verb + 1].lower in ("not", "n't")
    if is_denied and (tokens[verb].lower not in ("may", "might") or _says_less(tokens[verb + 2 : verb + 4])):
        return ()
    subject = _modal_subject(tokens, verb)
    if subject[0] == subject[1] or not may_be_subject(tokens, subject) or not leaves_open(tokens, verb, subject):
        return ()
    stop = _before_past(tokens, verb, clause_stop(tokens, verb, len(tokens)))
    is_unlikely = any(t.lower == "unlikely" for t in tokens[max(0, subject[0] - 3) : subject[0]])
    if is_unlikely and any(t.lower == "until" for t in tokens[verb:stop]):
        return ()
    condition = condition_before(tokens, subject[0])
    if stop == verb + 1 or condition is None or _asks_itself(tokens, verb, stop) or _is_told_which(tokens, verb, stop):
        return ()
    asked = possible(with_modal("will", tokens[slice(*subject)], tokens, verb, stop), is_conditional=bool(condition))
    if is_denied:  # "may not come until May" stays denied
        asked = ("will", *(p for p in asked[1:] if p != "not" or any(lower(each) == "until" for each in asked)))
    adverbs = next((i for i in range(verb + 1, stop) if not tokens[i].tag.startswith("RB")), stop)
    is_going_on = [t.lower for t in tokens[adverbs : adverbs + 1]] == ["be"] and [t.tag for t in tokens[adverbs + 1 : adverbs + 2]] == [
        "VBG"
    ]
    if tokens[verb].lower in ("may", "might") and is_going_on:
        said = [t for t in tokens[verb + 1 : adverbs] if t.lower in ("now", "already", "still", "finally", "even")]
        asked = ("are" if is_plural(tokens, subject) else "is", *tokens[slice(*subject)], *said, *tokens[adverbs + 1 : stop])
    is_told = any(t.tag == "VBD" for t in tokens[: subject[0]])
    is_foretelling = (is_told and is_present(condition)) or (not condition and is_foretold(tokens, subject[0], stop))
    if asked[0] == "would" and is_foretelling:
        asked = ("will", *asked[1:])
    pieces = (*asked, *condition)
    certainty = SETTLED if is_plainly_told(tokens, verb) else _STANDING_IN if tokens[subject[0]].tag == "PRP" else 1.0
    return (Formed(pieces, (subject[0], verb + 1), "whether", shown_subject(tokens, subject), certainty=certainty),)


def _is_told_which(tokens: Tokens, verb: int, stop: int) -> bool:
    """Whether another verb follows at once, so that the clause only tells which is meant: 'the bus he may have taken | was full'."""
    return (stop < len(tokens) and is_finite(tokens[stop])) or any(
        one.tag == "VB" and other.tag in ("VBD", "VBN") and one.lower not in _LINKING for one, other in pairwise(tokens[verb + 1 : stop])
    )


def _before_past(tokens: Tokens, verb: int, stop: int) -> int:
    """Before an 'after A did B', which tells when somebody said what may come, and not when it will."""
    after = next((i for i in range(verb + 2, stop) if tokens[i].lower == "after"), stop)
    if tokens[verb].lower not in ("will", "would") or not any(t.tag == "VBD" for t in tokens[after:stop]):
        return stop
    return after


def _says_less(words: Tokens) -> bool:
    """Whether a 'may not' goes on with 'only', or with a state such as 'be enough', so that nothing in particular may fail to come."""
    is_state = len(words) > 1 and words[0].lower == "be" and words[1].tag.startswith("JJ") and words[1].lower != "able"
    is_state |= [t.lower for t in words[:2]] in (["be", "as"], ["be", "so"], ["be", "that"])  # "may not be as big"
    return is_state or any(t.lower in _ONLY for t in words)


def may_have(scene: Scene, match: Match) -> Sequence[Formed]:
    """A may have done B → Did A do B?"""
    tokens, verb = scene.tokens, match.marks[0]
    subject = _modal_subject(tokens, verb)
    if subject[0] == subject[1] or not may_be_subject(tokens, subject) or tokens[subject[0]].tag in ("PRP", "EX"):
        return ()
    stop = clause_stop(tokens, verb, len(tokens))
    if is_conceded(tokens, verb, subject) or _is_told_which(tokens, verb, stop) or condition_before(tokens, subject[0]):
        return ()
    clause = Clause(tokens, (subject[0], subject[0]), subject, verb, stop)
    pieces = may_have_been(clause)
    return () if pieces is None else (Formed(pieces, (subject[0], verb + 1), "whether"),)


def _modal_subject(tokens: Tokens, verb: int) -> Range:
    """The subject of a modal verb; of a joined verb that of the first."""
    subject = subject_before(tokens, verb)
    before = tokens[verb - 1] if verb else None
    if subject[0] < subject[1] or before is None:
        return subject
    if before.lower in ("and", "but", "or"):
        shared = first_subject(tokens, verb)
        between = tokens[shared[0] : verb]  # "those who feel that their beliefs are or could be": of the relative clause
        return (verb, verb) if any(t.tag in ("WDT", "WP") or t.lower == "that" for t in between) else shared
    return (verb, verb)


def _asks_itself(tokens: Tokens, verb: int, stop: int) -> bool:
    """Whether the clause has a question of its own inside ('will decide whether B may'), which is the one to ask."""
    asked = range(verb + 1, stop)
    telling = {i + 1 for i in asked if tokens[i].lemma in _TELLING_IF}  # "only time will tell if"
    return any(
        tokens[i].lower == "whether"
        or (i in telling and tokens[i].lower == "if")
        or (tokens[i].tag in ("WRB", "WP") and _is_asked(tokens, i))
        for i in asked
    )


def _is_asked(tokens: Tokens, opener: int) -> bool:
    """Whether a question word opens a clause that is asked; 'who' after a noun tells which one is meant."""
    before = opener - 2 if is_quotation_mark(tokens, opener - 1) else opener - 1
    return tokens[opener].lower in ("how", "what") or (tokens[opener].lower == "who" and not is_noun(tokens[before]))


def possible(pieces: tuple[Piece, ...], *, is_conditional: bool = False) -> tuple[Piece, ...]:
    """'A may well V', 'A could V' as 'Will A V?': that it could, the text says itself. Of a state or under an 'if' 'Could A V?'.

    In front of its subject 'may' would ask for leave, and 'well' only goes with a statement.
    """
    is_able = any(isinstance(p, Token) and p.lower == "able" for p in pieces)
    comes = is_able or not (is_conditional or _is_state(pieces))
    front = ("will" if comes else "could") if pieces[0] in ("may", "might", "could") else pieces[0]
    followed = zip(pieces, pieces[1:], (*pieces[2:], None), strict=False)
    return (front, *(p for before, p, after in followed if not _only_states(before, p, after)))


def _is_state(pieces: tuple[Piece, ...]) -> bool:
    """Whether what may be so is a state and nothing that comes: 'could be a sign', 'may already hold the port'."""
    words = [(lower(p), p.tag if isinstance(p, Token) else "") for p in pieces]
    verb = next((n for n, (_, tag) in enumerate(words) if n and tag == "VB"), len(words))
    if verb == len(words) or any(word in _BY_NOW for word, _ in words[1 : verb + 2]):
        return True
    act = next((n for n in range(verb + 1, len(words)) if not words[n][1].startswith("RB")), verb)
    if words[verb][0] == "be" and act < len(words) and words[act][0] in _CAUSED:
        return True  # "may be motivated by"
    return words[verb][0] in _HOLDING or (words[verb][0] == "be" and words[act][1] not in ("VBN", "VBG"))


def _only_states(before: Piece, piece: Piece, after: Piece | None) -> bool:
    """Whether an adverb only goes with a statement: it stands before a verb, or grades nothing ('almost certainly', 'rise too high')."""
    if not isinstance(piece, Token) or not piece.tag.startswith("RB") or piece.lower not in _STATING:
        return False
    if (piece.lower == "very" and lower(after or "") != "well") or lower(after or "") in ("than", "of"):
        return False  # "rather than", "instead of"
    if isinstance(before, Token) and before.tag.startswith("RB") and before.lower not in _STATING:
        return False
    return isinstance(after, Token) and (
        after.tag.startswith("VB") or after.lower in _STATING or piece.lower not in ("too", "even", "well")
    )
