"""Forms that ask about an act: whether somebody will do, could do or how somebody will decide."""

from collections.abc import Sequence

from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import BE_FORMS, REPORTING, verb_group_end
from briefgen.language.english.clauses import plain_clause
from briefgen.language.english.inversion import base_predicate, inverted, with_modal
from briefgen.language.english.phrases import is_finite, is_noun, is_quotation_mark, phrase_end, phrase_start
from briefgen.language.english.questions.embedded import shown_subject
from briefgen.language.english.questions.noun_forms import head, is_clausal
from briefgen.language.english.subjects import first_subject, subject_before
from briefgen.language.english.verbs import lemma
from briefgen.language.shapes import Formed, Match, Piece, Scene, Token, Tokens

_TELLING = frozenset("say specify disclose explain clarify indicate reveal decide determine announce detail agree settle".split())
_ASKING = frozenset("whether if how what who when where why which".split())
_TRANSITIVE = frozenset("approve ratify endorse authorize authorise".split())
_STATES = frozenset("see feel hear seem enjoy look sound want know need remember say argue think believe like love imagine expect".split())
_REMARK_WEIGHT = 0.65  # 'has yet to become' remarks on what somebody is, and announces nothing
_ANY = frozenset("a an any other another some many more every all fellow".split())  # whom a request names only by kind
_TOLD = frozenset("describe tell say name explain imagine answer rate rank".split())  # what a poll or an interviewer asks
_STANDING_IN = 0.7  # what an "it" could do is often less than the sentence before says
_UNURGED = frozenset(["had", "if", "not", "n't", "never"])  # before an urging that is past, supposed or denied
_DENYING = frozenset("hardly barely scarcely never only no likely".split())
_STATING = frozenset(
    "well conceivably possibly potentially theoretically indeed also even actually".split()
)  # adverbs of a statement beside a modal
_WHEN_NOUNS = frozenset(["details", "specifics", "date", "timing", "timeline", "timetable", "results"])


def yet_to(scene: Scene, match: Match) -> Sequence[Formed]:
    """X has yet to V → Will X V? (When, for what must come sooner or later)."""
    tokens, (have, verb) = scene.tokens, match.marks
    subject = subject_before(tokens, have)
    if subject[0] == subject[1] and tokens[have - 1].lower in ("and", "but"):
        subject = first_subject(tokens, have)
    if subject[0] == subject[1]:
        return ()
    if tokens[have].lower == "had" and not any(t.lemma in REPORTING and t.tag[0] == "V" for t in tokens):
        return ()  # told of the past, as a biography does
    is_passive = any(t.lower == "been" for t in tokens[have:verb])
    base = "be" if is_passive else lemma(tokens[verb].text, tokens[verb].tag)
    if is_clausal(tokens, have) or (base in _TELLING and any(t.lower in _ASKING for t in tokens[verb + 1 : verb + 4])):
        return ()
    stop = clause_stop(tokens, verb, len(tokens))
    if base in _TELLING and stop == verb + 1:
        return ()
    comes = head(tokens, subject) in _WHEN_NOUNS
    modal: tuple[Piece, ...] = ("when", "will") if comes else ("will",)
    pieces: tuple[Piece, ...] = (*modal, *tokens[slice(*subject)], base, *tokens[verb if is_passive else verb + 1 : stop])
    is_remark = base in ("become", "recover", "be") or any(t.lower == "any" for t in tokens[verb:stop])
    certainty = _REMARK_WEIGHT if is_remark else 1.0
    word = "when" if comes else "whether"
    return (Formed(pieces, (subject[0], verb + 1), word, shown_subject(tokens, subject), certainty=certainty),)


def will_clause(scene: Scene, match: Match) -> Sequence[Formed]:
    """Until A does B, if A does B → Will A do B?"""
    tokens, start = scene.tokens, match.marks[0]
    clause = plain_clause(tokens, start)
    is_reported = clause is not None and tokens[clause.verb].lower in ("was", "were") and _could_be(tokens, match.start)
    if clause is None or (tokens[clause.verb].tag not in ("VBZ", "VBP") and not is_reported) or tokens[start].tag in ("PRP", "EX"):
        return ()
    stop = next((i for i in range(clause.verb + 1, clause.stop - 1) if (tokens[i].tag, tokens[i + 1].tag) == ("PRP", "MD")), clause.stop)
    inverted_main = (i for i in range(clause.verb + 2, stop) if tokens[i].tag == "MD" and tokens[i + 1].tag in ("NNS", "DT", "PRP", "NNP"))
    stop = next(inverted_main, stop) if match.start == 0 else stop  # "Only if A does B can C …"
    if tokens[match.start - 1].tag == "VBD" and match.start:
        return ()
    stop = _before_consequence(tokens, clause.verb, stop)
    own, rest = base_predicate(tokens, clause.verb, stop)
    rest = rest[1:] if rest and rest[0] == "not" else rest
    if len(rest) > 1 and isinstance(rest[1], Token) and rest[1].tag == "TO" and rest[0] == "be":
        return ()
    if tokens[match.start].lower == "if" and tokens[clause.verb].lower in ("is", "are") and _is_state(tokens, clause.verb):
        return ()
    if rest[:1] == ("be",) and any(isinstance(p, Token) and p.tag == "VBG" for p in rest[1:3]):
        return ()
    if own or not rest or (rest[0] == "have" and len(rest) > 1 and isinstance(rest[1], Token) and rest[1].tag in ("VBN", "VBD")):
        return ()
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*clause.subject)], *rest)
    return (Formed(pieces, (match.start, clause.stop), "whether", shown_subject(tokens, clause.subject)),)


def _before_consequence(tokens: Tokens, verb: int, stop: int) -> int:
    """The comma before what would follow ('If A thinks that B is C, D will fall'), where the clause has run past it."""
    for i in range(verb + 1, stop):
        if (
            tokens[i].text == ","
            and any(t.tag == "MD" for t in tokens[i : i + 8])
            and not any(t.text == "," for t in tokens[i + 1 : i + 6])
        ):
            return i
    return stop


def _could_be(tokens: Tokens, before: int) -> bool:
    """Whether a reported 'could' or 'would' stands before a condition in the past tense, so that it is still to come."""
    return any(t.lower in ("could", "would") for t in tokens[:before])


def _is_state(tokens: Tokens, verb: int) -> bool:
    """Whether 'is' or 'are' tells what already holds or not ('is at fault', 'is right'), not what may yet be done."""
    after = next((t for t in tokens[verb + 1 :] if not t.tag.startswith("RB")), None)
    return after is not None and after.tag.startswith(("JJ", "IN", "CD")) and not after.lower.endswith("ed")


def will_infinitive(scene: Scene, match: Match) -> Sequence[Formed]:
    """Urged A to V → Will A V?"""
    tokens, (start, verb) = scene.tokens, match.marks
    subject = (start, phrase_end(tokens, start, verb - 1))
    if subject[1] == verb - 1 and weekday_number(tokens[subject[1] - 1].text) is not None:
        subject = (start, subject[1] - 1)  # "called on Maine Sunday to …"
        if not shown_subject(tokens, subject):
            return ()
    elif subject[1] != verb - 1 or not shown_subject(tokens, subject) or tokens[-1].text == "?" or tokens[start].tag == "NN":
        return ()
    if (
        any(t.lower in _UNURGED for t in tokens[max(0, match.start - 3) : match.start])
        or tokens[start].lower in _ANY
        or tokens[verb].lower in _TOLD
        or _is_deed(tokens, match.start)
    ):
        return ()
    stop = clause_stop(tokens, verb, len(tokens))
    is_past = any(t.lower in ("when", "after") for t in tokens[verb:stop]) and any(t.tag == "VBD" for t in tokens[verb:stop])
    if is_past:
        return ()
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *tokens[verb:stop])
    return (Formed(pieces, (match.start, verb + 1), "whether", shown_subject(tokens, subject)),)


def _is_deed(tokens: Tokens, urging: int) -> bool:
    """Whether a gerund speaks of urging as such ('asking a rival to help is wrong'), with nobody named who urges."""
    before = tokens[urging - 1] if urging else None
    return tokens[urging].tag == "VBG" and (
        before is None or not (is_noun(before) or before.lower in BE_FORMS or before.tag.startswith("RB"))
    )


def will_gerund(scene: Scene, match: Match) -> Sequence[Formed]:
    """A is considering V-ing → Will A V?"""
    tokens, (verb, gerund) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1]:
        return ()
    stop = clause_stop(tokens, gerund, len(tokens))
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], lemma(tokens[gerund].text, "VBG"), *tokens[gerund + 1 : stop])
    return (Formed(pieces, (match.start, gerund + 1), "whether", shown_subject(tokens, subject)),)


def will_plan(scene: Scene, match: Match) -> Sequence[Formed]:
    """A plans to V → Will A V?"""
    tokens, (verb, action) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1] or tokens[verb].tag == "VBD" or (verb and tokens[verb - 1].lower in ("not", "n't")):
        return ()
    stop = clause_stop(tokens, action, len(tokens))
    if subject[0] and tokens[subject[0] - 1].tag in ("WDT", "WP"):
        return ()
    is_cut = stop == action + 1 and tokens[action].lower in _TRANSITIVE
    if is_cut or any(t.lower in ("not", "n't") for t in tokens[verb:action]) or subject[0] == 0 == verb:
        return ()
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *tokens[action:stop])
    return (Formed(pieces, (match.start, action + 1), "whether", shown_subject(tokens, subject)),)


def how_will(scene: Scene, match: Match) -> Sequence[Formed]:
    """A will rule on X → How will A rule on X?"""
    tokens, (verb, start) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1] or start < 2 or head(tokens, (start, match.end)).endswith("day"):
        return ()
    pieces: tuple[Piece, ...] = ("how", "will", *tokens[slice(*subject)], *tokens[start - 2 : match.end])
    return (Formed(pieces, (match.start, match.end), "how", shown_subject(tokens, subject)),)


def modal_clause(scene: Scene, match: Match) -> Sequence[Formed]:
    """Critics say A will V → Will A V?"""
    tokens, start = scene.tokens, match.marks[0]
    clause = plain_clause(tokens, start)
    if (
        clause is None
        or tokens[start].lower == "it"
        or tokens[clause.verb].tag != "MD"
        or _is_perfect(tokens, clause.verb)
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
    if tokens[verb].tag != "MD" or _is_perfect(tokens, verb) or tokens[verb + 1].lower in ("not", "n't"):
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


def _is_perfect(tokens: Tokens, verb: int) -> bool:
    return any(t.lower in ("have", "of") for t in tokens[verb + 1 : verb_group_end(tokens, verb, len(tokens))])


def either_or(scene: Scene, match: Match) -> Sequence[Formed]:
    """A is willing to P but prepared to Q → Will A P, or Q?"""
    tokens, (first, second) = scene.tokens, match.marks
    subject = subject_before(tokens, match.start)
    if subject[0] == subject[1]:
        subject = first_subject(tokens, match.start)
    but = next((i for i in range(first, second) if tokens[i].lower == "but"), None)
    if but is None or subject[0] == subject[1]:
        return ()
    stop = but - 1 if tokens[but - 1].text == "," else but
    end = clause_stop(tokens, second, len(tokens))
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *tokens[first:stop], ",", "or", *tokens[second:end])
    return (Formed(pieces, (match.start, match.end), "whether", shown_subject(tokens, subject)),)
