"""Forms that ask whether something could happen, from a modal verb: 'A could V', 'critics say A will V', 'a move that may V'."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import clause_stop, may_take_clause
from briefgen.language.english.clause_verbs import REPORTING, verb_group_end
from briefgen.language.english.clauses import plain_clause
from briefgen.language.english.inversion import inverted, with_modal
from briefgen.language.english.phrases import STRONG_STOPS, base_phrase_end, is_finite, is_quotation_mark, phrase_start
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.subjects import first_subject, is_contact_clause, subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Token, Tokens

_STATES = frozenset("see feel hear seem enjoy look sound want know remember say argue think believe like love imagine expect".split())
_STANDING_IN = 0.7  # what an "it" could do is often less than the sentence before says
_ASKING = frozenset("whether if unless how than as like lest".split())
_CLAUSE_OPENING = frozenset("that because while although though since whereas after before until once so".split())
# no subject of a question: nobody in particular, or a share of those asked in a poll
_NO_SUBJECTS = frozenset("anyone anybody someone somebody one ones something anything everything everyone all nobody percent".split())
_MEASURES = frozenset("bill bills legislation measure measures law laws proposal proposals amendment act resolution rule rules".split())
_BEFORE_PHRASES = frozenset("amid despite during without beyond after before since besides unlike".split())
_FORESEEING = frozenset(
    "announce agree decide insist indicate signal confirm assure hope fear predict expect promise vow pledge warn worry foresee "
    "forecast believe think".split()
)
_INTRODUCING = frozenset("include accord follow depend regard concern consider".split())  # gerunds that stand for prepositions
_DENYING = frozenset("hardly barely scarcely never only no".split())
_STATING = frozenset(  # adverbs of a statement beside a modal
    "well conceivably possibly potentially theoretically indeed also even actually likely probably absolutely then moreover however "
    "instead therefore too ultimately certainly surely definitely reportedly allegedly apparently supposedly presumably".split()
)


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
    """A could V → Could A V?; if B, A could V → Could A V if B?"""
    tokens, verb = scene.tokens, match.marks[0]
    if tokens[verb].tag != "MD" or verb + 1 == len(tokens) or _is_perfect(tokens, verb) or tokens[verb + 1].lower in ("not", "n't"):
        return ()
    after = base_phrase_end(tokens, verb + 1)
    is_noun_next = tokens[verb + 1].tag.startswith(("NN", "DT", "PRP")) and tokens[verb].lower == "should"
    if is_noun_next or (verb + 1 < after < len(tokens) and tokens[after].tag == "VB"):
        return ()  # "should diplomacy fail": a condition
    act = tokens[verb_group_end(tokens, verb, len(tokens)) - 1]
    if act.lower in _STATES or any(t.lower in _DENYING for t in tokens[verb + 1 : verb + 3]):
        return ()
    subject = _modal_subject(tokens, verb)
    if tokens[verb].lower == "would" and tokens[subject[1] - 1].lower in _MEASURES:
        return ()  # what the text of a bill says is not in doubt
    if subject[0] == subject[1] or not _is_stated(tokens, subject[0]) or _holds_clause(tokens[slice(*subject)]):
        return ()
    opener = tokens[subject[0]]
    if (
        opener.tag in ("IN", "TO", "CC", "WP$")
        or opener.lower in _BEFORE_PHRASES
        or (opener.tag == "VBG" and opener.lemma in REPORTING | _INTRODUCING)
    ):
        return ()
    if (
        any(t.lower in ("so", "then", "thus") for t in tokens[max(0, subject[0] - 2) : subject[0] + 1])
        or tokens[subject[1] - 1].lower in _NO_SUBJECTS
        or _is_last_of_list(tokens, subject[0])
    ):
        return ()
    stop = clause_stop(tokens, verb, len(tokens))
    is_empty = tokens[subject[0]].lower == "it" and act.lower in ("be", "take")  # 'It could be months before …'
    condition = _condition_before(tokens, subject[0])
    if stop == verb + 1 or is_empty or condition is None or _asks_itself(tokens, verb, stop):
        return ()
    asked = possible(with_modal("will", tokens[slice(*subject)], tokens, verb, stop))
    if asked[0] == "would" and not condition and _is_foretold(tokens, subject[0], stop):
        asked = ("will", *asked[1:])
    pieces = (*asked, *condition)
    certainty = _STANDING_IN if tokens[subject[0]].tag == "PRP" else 1.0
    return (Formed(pieces, (subject[0], verb + 1), "whether", shown_subject(tokens, subject), certainty=certainty),)


def _modal_subject(tokens: Tokens, verb: int) -> Range:
    """The subject of a modal verb; of a joined verb that of the first."""
    subject = subject_before(tokens, verb)
    before = tokens[verb - 1] if verb else None
    if subject[0] < subject[1] or before is None:
        return subject
    if before.lower in ("and", "but", "or"):
        return first_subject(tokens, verb)
    return (verb, verb)


def _holds_clause(subject: Tokens) -> bool:
    """Whether a subject has swallowed a clause that is not its own."""
    relative = next((i for i, t in enumerate(subject) if i and (t.tag in ("WDT", "WP") or t.lower == "that")), len(subject))
    if any(t.lower in ("whether", "if") or t.tag == "WRB" for t in subject):
        return True
    told = sum(is_finite(t) for t in subject[relative:])
    return any(is_finite(t) for t in subject[:relative]) or told != (relative < len(subject))


def _condition_before(tokens: Tokens, subject: int) -> Sequence[Piece] | None:
    """The 'if …' that opens a sentence, to be put behind its main clause; () where none does, None where the subject is inside it."""
    opener = 1 if is_quotation_mark(tokens, 0) and len(tokens) > 1 else 0
    if tokens[opener].lower not in ("if", "unless"):
        return ()
    if any(t.lower in ("were", "had") for t in tokens[opener:subject]):
        return None  # what is known not to be so
    comma = next((i for i in range(subject - 1, 0, -1) if tokens[i].text == ","), 0)
    return (tokens[opener].lower, *tokens[opener + 1 : comma]) if any(is_finite(t) for t in tokens[opener + 1 : comma]) else None


def _is_foretold(tokens: Tokens, subject: int, stop: int) -> bool:
    """Whether a past tense tells of a 'would', so that it was a 'will' when it was said; beside an 'if' it is a condition's own."""
    if any(t.lower in ("if", "unless", "were") for t in tokens):
        return False
    governor = next((t for t in reversed(tokens[max(0, subject - 8) : subject]) if is_finite(t)), None)
    if governor is not None:
        is_that = tokens[subject - 1].lower == "that"
        return governor.tag == "VBD" and (is_that or governor.lemma in REPORTING | _FORESEEING)
    return tokens[min(stop, len(tokens) - 1)].text == "," and any(
        t.tag == "VBD" and t.lemma in REPORTING for t in tokens[stop + 1 : stop + 9]
    )


def _asks_itself(tokens: Tokens, verb: int, stop: int) -> bool:
    """Whether the clause has a question of its own inside ('will decide whether B may'), which is the one to ask."""
    return any(t.lower == "whether" or (t.tag in ("WRB", "WP") and t.lower in ("how", "what", "who")) for t in tokens[verb:stop])


def possible(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """'May A well V?' as 'Could A V?': in front of its subject 'may' asks for leave, and 'well' only goes with a statement."""
    is_able = any(isinstance(p, Token) and p.lower == "able" for p in pieces)
    front = ("will" if is_able else "could") if pieces[0] in ("may", "might") else pieces[0]
    followed = zip(pieces, pieces[1:], (*pieces[2:], None), strict=False)
    return (front, *(p for before, p, after in followed if not _only_states(before, p, after)))


def _only_states(before: Piece, piece: Piece, after: Piece | None) -> bool:
    if not isinstance(piece, Token) or not piece.tag.startswith("RB") or piece.lower not in _STATING:
        return False
    grades = isinstance(after, Token) and after.tag.startswith(("JJ", "RB")) and piece.lower in ("too", "even", "well")
    return not grades and getattr(before, "lower", "") != "as"


def _is_stated(tokens: Tokens, start: int) -> bool:
    """Whether a clause that begins here is told, not asked ('whether A could'), imagined ('as if') or a measure ('so large that').

    What follows a preposition is no subject of its own, but the end of a longer one.
    """
    if start == 0:
        return True
    opener = tokens[start - 1]
    if is_contact_clause(tokens, start) or (opener.tag.startswith("VB") and not may_take_clause(tokens, start - 1)):
        return False  # an object, not a subject: "assess the effects that A would have"
    seems = opener.lower == "like" and start > 1 and tokens[start - 2].lemma in ("look", "seem", "sound", "feel", "appear")
    if (opener.lower in _ASKING and not seems) or (opener.tag in ("IN", "TO") and opener.lower not in _CLAUSE_OPENING):
        return False
    for i in range(start - 1, -1, -1):
        if is_finite(tokens[i]) or tokens[i].text == "," or tokens[i].text in STRONG_STOPS:
            break
        if tokens[i].tag in ("WRB", "WP", "WDT", "WP$") or tokens[i].lower in ("whether", "if"):
            return False
    before = {t.lower for t in tokens[max(0, start - 5) : start]}
    return not (opener.lower == "that" and not before.isdisjoint(("so", "such", "not", "n't", "no")))


def _is_last_of_list(tokens: Tokens, start: int) -> bool:
    """Whether an 'and' or 'or' with no clause before it joins a subject to others that the question would lose."""
    if start < 2 or tokens[start - 1].lower not in ("and", "or") or tokens[start - 2].text == ",":
        return False
    for before in range(start - 2, -1, -1):
        if is_finite(tokens[before]):
            return False
        if tokens[before].text == "," or tokens[before].text in STRONG_STOPS or tokens[before].lower == "that":
            return True
    return True


def _is_perfect(tokens: Tokens, verb: int) -> bool:
    """Whether a modal speaks of what would or could have been."""
    group = tokens[verb + 1 : verb_group_end(tokens, verb, len(tokens))]
    place = next((i for i, t in enumerate(group) if t.lower in ("have", "of", "'ve")), None)
    return place is not None and any(t.tag in ("VBN", "VBD") for t in group[place + 1 :])
