"""Forms that ask about an act: whether somebody will do, could do or how somebody will decide."""

from collections.abc import Sequence

from briefgen.language.english.calendar_words import month_number
from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import BE_FORMS, REPORTING
from briefgen.language.english.clauses import plain_clause
from briefgen.language.english.inversion import base_predicate
from briefgen.language.english.phrases import is_noun, phrase_end, phrase_start
from briefgen.language.english.pieces import lower
from briefgen.language.english.questions.agents import SPANS, is_to_be_done, shown_subject, without_day
from briefgen.language.english.questions.noun_forms import DATES, head, is_clausal
from briefgen.language.english.questions.outcome_forms import definite
from briefgen.language.english.questions.purpose_forms import before_awaited_verb, second_aim
from briefgen.language.english.subjects import first_subject, is_relative_clause, subject_before
from briefgen.language.english.verbs import lemma
from briefgen.language.shapes import Formed, Match, Piece, Scene, Token, Tokens

_TELLING = frozenset("say specify disclose explain clarify indicate reveal decide determine announce detail agree settle".split())
_ASKING = frozenset("whether if how what who when where why which".split())
_REPLYING = frozenset(["answer", "respond", "reply", "comment"])  # to what, another sentence says
_DECIDING, _DECISIONS = frozenset(["make", "take", "reach", "decide"]), frozenset("decision choice call determination".split())
_REMARK_WEIGHT = 0.5  # 'has yet to become' remarks on what somebody is, and announces nothing
_ANY = frozenset("a an any other another some many more every all fellow".split())  # whom a request names only by kind
_TOLD = frozenset("describe tell say name explain imagine answer rate rank".split())  # what a poll or an interviewer asks
_MANDATES = frozenset("review examine study look report advise monitor identify recommend submit".split())  # a body's task, not in doubt
_UNURGED = frozenset(["had", "if", "not", "n't", "never"])  # before an urging that is past, supposed or denied
_INQUIRING = frozenset("ask know see say tell clarify wonder determine check decide learn explain find question".split())
_GENERIC = frozenset("a an any each every".split())
_CHOOSING = frozenset("want wish choose decide opt elect".split())
_WILLING = frozenset("would can could may prepared willing open ready agree agreed support accept back".split())  # what has its price
_INTENDING = frozenset(
    "predict predicts predicted fear fears warn warns warned expect expects prepared ready threatened threatens threatening "
    "vowed vows planning plans".split()
)
_AT_STAKE = frozenset(["stake", "risk", "danger", "jeopardy"])  # 'jobs are at stake if'
_PREPARED = frozenset("able unable willing ready likely forced".split())  # 'if A is able to V': adjectives that lead to an act
_COMING = frozenset("end begin start open close finish resume expire arrive come pass".split())  # nothing is done with them
_AS_A_RULE = frozenset("typically usually generally often".split())
_WHEN_NOUNS = frozenset(["details", "specifics", "date", "timing", "timeline", "timetable", "results"])


def yet_to(scene: Scene, match: Match) -> Sequence[Formed]:
    """X has yet to V → Will X V? (When, for what must come sooner or later)."""
    tokens, (have, verb) = scene.tokens, match.marks
    subject = subject_before(tokens, have)
    if subject[0] == subject[1] and tokens[have - 1].lower in ("and", "but"):
        subject = first_subject(tokens, have)
    if tokens[have - 1].lower in ("who", "which") and tokens[have - 2].text == ",":
        subject = (phrase_start(tokens, have - 2), have - 2)  # "critical to Ann Marsh, who has yet to"
    elif (asked := _asked_of(tokens, subject[0], have, verb)) is not None:
        return (Formed(asked, (subject[0], verb + 1), "whether", shown_subject(tokens, subject)),)
    elif subject[0] == subject[1] or is_relative_clause(tokens, subject[0]):
        return ()
    is_flourish = tokens[verb].lower == "be" and tokens[min(verb + 1, len(tokens) - 1)].lower == "seen"  # "the outcome is yet to be seen"
    if subject[0] == subject[1] or tokens[max(0, subject[0] - 1)].tag == "WP$" or is_flourish:
        return ()
    if tokens[have].lower == "had" and not any(t.lemma in REPORTING and t.tag[0] == "V" for t in tokens):
        return ()  # told of the past, as a biography does
    is_passive = any(t.lower == "been" for t in tokens[have:verb])
    base = "be" if is_passive else lemma(tokens[verb].text, tokens[verb].tag)
    if is_clausal(tokens, have) or (base in _TELLING and any(t.lower in _ASKING for t in tokens[verb + 1 : verb + 4])):
        return ()
    stop = clause_stop(tokens, verb, len(tokens))
    if base in _TELLING | _REPLYING and stop == verb + 1:
        return ()
    if base in _DECIDING and stop == len(tokens) - 1 and tokens[stop - 1].lower.rstrip("s") in _DECISIONS:
        return ()  # "has yet to make that decision": which, another sentence asks
    if any(tokens[i].lower in DATES and tokens[i + 1].lower == "for" for i in range(verb, stop - 1)):
        return ()  # "has yet to set a date for the vote": when the vote is
    comes = head(tokens, subject) in _WHEN_NOUNS
    modal: tuple[Piece, ...] = ("when", "will") if comes else ("will",)
    pieces: tuple[Piece, ...] = (*modal, *tokens[slice(*subject)], base, *tokens[verb if is_passive else verb + 1 : stop])
    is_remark = base in ("become", "recover", "be") or any(t.lower == "any" for t in tokens[verb:stop])
    certainty = _REMARK_WEIGHT if is_remark else 1.0
    word = "when" if comes else "whether"
    return (Formed(pieces, (subject[0], verb + 1), word, shown_subject(tokens, subject), certainty=certainty),)


def _asked_of(tokens: Tokens, start: int, have: int, verb: int) -> tuple[Piece, ...] | None:
    """'A request on which the court has yet to rule' as 'Will the court rule on the request?'; None for any other clause."""
    stop = clause_stop(tokens, verb, len(tokens))
    if start < 3 or tokens[start - 1].lower != "which" or tokens[start - 2].tag != "IN" or stop != verb + 1:
        return None
    phrase = (phrase_start(tokens, start - 2), start - 2)
    if phrase[0] == phrase[1]:
        return None
    return ("will", *tokens[start:have], lemma(tokens[verb].text, tokens[verb].tag), tokens[start - 2], *definite(tokens, phrase))


def will_clause(scene: Scene, match: Match) -> Sequence[Formed]:
    """Until A does B, if A does B → Will A do B?"""
    tokens, start = scene.tokens, match.marks[0]
    clause = plain_clause(tokens, start)
    is_reported = clause is not None and tokens[clause.verb].lower in ("was", "were") and _could_be(tokens, match.start)
    is_lasting = tokens[match.start + 1].lower == "long"
    if is_lasting and not any(t.lower in _WILLING for t in tokens[: match.start]):
        return ()  # "as long as the money lasts"
    is_promised = clause is not None and tokens[clause.verb].lower in ("would", "will") and is_lasting
    is_present = clause is not None and tokens[clause.verb].tag in ("VBZ", "VBP")
    if clause is None or not (is_present or is_reported or is_promised) or tokens[start].tag in ("PRP", "EX"):
        return ()
    stop = next((i for i in range(clause.verb + 1, clause.stop - 1) if (tokens[i].tag, tokens[i + 1].tag) == ("PRP", "MD")), clause.stop)
    inverted_main = (i for i in range(clause.verb + 2, stop) if tokens[i].tag == "MD" and tokens[i + 1].tag in ("NNS", "DT", "PRP", "NNP"))
    stop = next(inverted_main, stop) if match.start == 0 else stop  # "Only if A does B can C …"
    if tokens[match.start - 1].tag == "VBD" and match.start:
        return ()
    stop = _before_consequence(tokens, clause.verb, stop)
    if tokens[match.start].lower == "until" and tokens[clause.verb].lemma in _COMING and tokens[clause.verb + 1].tag == "TO":
        stop = clause.verb + 1  # "must wait until the strike ends | to sign"
    words = tokens[slice(*clause.subject)]
    runs_on = clause.stop < len(tokens) and tokens[clause.stop].tag in ("VBD", "VBZ", "MD") and tokens[clause.stop - 1].tag != ","
    if runs_on or any(t.tag == "WRB" for t in words):
        return ()  # "if the tax cuts on the poor expired": a noun that looks like a verb
    if tokens[match.start].lower == "if" and _is_anybody(words):
        return ()  # "if a user is blocked": anybody, at any time
    is_span = tokens[start].tag == "CD" and tokens[start + 1].lower in SPANS  # "until 60 days after"
    if tokens[match.start].lower == "until" and (is_span or month_number(tokens[start].text)):
        return ()
    if any(t.lower in _AS_A_RULE for t in tokens[: match.start]) or tokens[min(clause.verb + 1, len(tokens) - 1)].lower == "so":
        return ()  # "is usually stayed unless", "if they are so worried, why"
    if tokens[match.start].lower == "if" and not _sets_condition(tokens, match.start, stop):
        return ()
    own, rest = base_predicate(tokens, clause.verb, stop)
    if is_promised:
        own, rest = None, tuple(tokens[clause.verb + 1 : stop])
    if tokens[clause.verb].lemma in ("expect", "think", "believe"):
        return ()  # "if officials think that": no turn that may come
    if tokens[clause.verb].lemma in _CHOOSING and len(rest) > 2 and isinstance(rest[1], Token) and rest[1].tag == "TO":
        rest = rest[2:]  # "if A wants, chooses to do B": whether it will
    if any(isinstance(p, Token) and p.lower == "if" for p in rest):
        return ()  # "if A does B, if it …"
    if rest[:1] == ("not",) and any(isinstance(p, Token) and p.lower in ("until", "unless", "any") for p in rest):
        return ()
    rest = rest[1:] if rest and rest[0] == "not" else rest
    if any(lower(p) in ("not", "any") for p in rest):
        return ()
    if len(rest) > 1 and isinstance(rest[1], Token) and rest[1].tag == "TO" and rest[0] == "be":
        return ()
    if [lower(p) for p in rest] in (["permit"], ["allow"]):
        return ()  # "if his schedule permits": politeness
    if tokens[match.start].lower == "if" and tokens[clause.verb].lower in ("is", "are") and _is_state(tokens, clause.verb):
        return ()
    if rest[:1] == ("be",) and any(isinstance(p, Token) and p.tag == "VBG" for p in rest[1:3]):
        return ()
    if tokens[clause.verb].lemma in ("raise", "pose") and any(t.lower in ("question", "questions") for t in tokens[clause.verb : stop]):
        return ()  # "if the plan raises questions": granted, and nothing to wait for
    if own or not rest or (rest[0] == "have" and len(rest) > 1 and isinstance(rest[1], Token) and rest[1].tag in ("VBN", "VBD")):
        return ()
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*clause.subject)], *rest)
    return (Formed(pieces, (match.start, clause.stop), "whether", shown_subject(tokens, clause.subject)),)


def _is_anybody(subject: Tokens) -> bool:
    """Whether a subject stands for anybody of its kind: 'a user', 'one', 'someone'."""
    return (
        subject[0].lower in ("one", "someone", "anyone", "somebody")
        or [t.lower for t in subject] == ["people"]
        or (subject[0].lower in _GENERIC and subject[-1].tag == "NN")
    )


def _sets_condition(tokens: Tokens, opener: int, stop: int) -> bool:
    """Whether an 'if' says on what something else depends that may come, and does not ask ('clarify if') or argue ('if so, why …?')."""
    asks = opener > 0 and (tokens[opener - 1].lemma in _INQUIRING or tokens[opener - 1].tag == "PRP")
    around = (*tokens[:opener], *tokens[stop:])
    return not asks and tokens[-1].text != "?" and any(t.tag == "MD" or t.lower in _INTENDING | _AT_STAKE for t in around)


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
    if after is None or after.lower in _PREPARED:
        return False
    return after.tag.startswith(("JJ", "IN", "CD")) and not after.lower.endswith("ed")


def will_infinitive(scene: Scene, match: Match) -> Sequence[Formed]:
    """Urged A to V, not to V → Will A V?"""
    tokens, (start, verb) = scene.tokens, match.marks
    to = next((i for i in range(verb - 1, start, -1) if tokens[i].tag == "TO"), verb - 1)
    to -= tokens[to - 1].lower == "not"
    subject = (start, phrase_end(tokens, start, to))
    if subject[1] == to and (told := without_day(tokens, subject)) != subject:
        subject = told  # "called on Maine Sunday to …", "urged Ann Marsh on Friday to …"
        if not shown_subject(tokens, subject):
            return ()
    elif (
        subject[1] != to
        or not (shown_subject(tokens, subject) or is_to_be_done(tokens, start, verb))
        or tokens[-1].text == "?"
        or (tokens[start].tag == tokens[to - 1].tag == "NN")
    ):
        return ()
    if (
        any(t.lower in _UNURGED for t in tokens[max(0, match.start - 3) : match.start])
        or tokens[start].lower in _ANY
        or tokens[verb].lower in _TOLD | _MANDATES
        or any(t.lower == "you" for t in tokens[: match.start])
        or any(t.lower == "we" for t in tokens[max(0, match.start - 2) : match.start])
        or _is_deed(tokens, match.start)
        or _is_story(tokens, match.start)
    ):
        return ()
    stop = clause_stop(tokens, verb, second_aim(tokens, verb))
    stop = before_awaited_verb(tokens, match.start, verb, stop)
    if tokens[verb].lower == "have" and [t.tag for t in tokens[verb + 1 : verb + 2]] == ["VBN"]:
        return ()  # "the deadline for A to have done"
    opener = next((i for i in range(verb, stop) if tokens[i].lower in ("when", "after", "until", "once")), stop)
    if any(t.tag == "VBD" for t in tokens[opener:stop]):
        return ()  # told of the past
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *tokens[verb:stop])
    return (Formed(pieces, (match.start, verb + 1), "whether", shown_subject(tokens, subject)),)


def _is_story(tokens: Tokens, urging: int) -> bool:
    """Whether a past urging is one event of a chain already told ('had left, after which the mayor asked them to …')."""
    before = {t.lower for t in tokens[max(0, urging - 6) : urging]}
    return (
        tokens[urging].tag == "VBD"
        and any(t.lower == "had" for t in tokens[:urging])
        and not before.isdisjoint(("which", "when", "after", "then"))
    )


def _is_deed(tokens: Tokens, urging: int) -> bool:
    """Whether a gerund speaks of urging as such ('asking a rival to help is wrong'), with nobody named who urges."""
    before = tokens[urging - 1] if urging else None
    return tokens[urging].tag == "VBG" and (
        before is None or not (is_noun(before) or before.lower in BE_FORMS or before.tag.startswith("RB"))
    )


def how_will(scene: Scene, match: Match) -> Sequence[Formed]:
    """A will rule on X → How will A rule on X? A will decide on X → What will A decide on X?"""
    tokens, (verb, start) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1] or start < 2 or head(tokens, (start, match.end)).endswith("day"):
        return ()
    if any(t.lower == "had" for t in tokens[max(0, verb - 2) : verb]):
        return ()  # "had been due to vote": something else came
    act = next((i for i in range(start - 2, verb, -1) if tokens[i].tag == "VB"), start - 2)
    asks = "what" if tokens[act].lower == "decide" else "how"
    pieces: tuple[Piece, ...] = (asks, "will", *tokens[slice(*subject)], tokens[act], *tokens[start - 1 : match.end])
    return (Formed(pieces, (match.start, match.end), asks, shown_subject(tokens, subject)),)


def one_or_other(scene: Scene, match: Match) -> Sequence[Formed]:
    """A has neither done P nor done Q, A is torn between P-ing and Q-ing → Will A P or Q?"""
    tokens, (verb, first, second) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1]:
        return ()
    one: tuple[Piece, ...] = (lemma(tokens[first].text, tokens[first].tag), *tokens[first + 1 : second - 1])
    stop = clause_stop(tokens, second, len(tokens))
    other: tuple[Piece, ...] = (lemma(tokens[second].text, tokens[second].tag), *tokens[second + 1 : stop])
    owed = phrase_start(tokens, subject[0]) if subject[0] else 0  # "an offer | the mayor has neither accepted nor turned down"
    is_relative = subject[0] > 0 and owed < subject[0] and is_noun(tokens[subject[0] - 1]) and len(one) == 1
    what = definite(tokens, (owed, subject[0])) if is_relative else ()
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *one, "or", *other, *what)
    return (Formed(pieces, (match.start, second + 1), "whether", shown_subject(tokens, subject)),)


def either_or(scene: Scene, match: Match) -> Sequence[Formed]:
    """A is willing to P but prepared to Q → Will A P, or Q?"""
    tokens, (first, second) = scene.tokens, match.marks
    subject = subject_before(tokens, match.start)
    if subject[0] == subject[1]:
        subject = first_subject(tokens, match.start)
    but = next((i for i in range(first, second) if tokens[i].lower == "but"), None)
    is_past = any(t.lower in ("was", "were") for t in tokens[max(0, match.start - 3) : match.start])
    if but is None or is_past or subject[0] == subject[1]:
        return ()
    stop = but - 1 if tokens[but - 1].text == "," else but
    end = clause_stop(tokens, second, len(tokens))
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *tokens[first:stop], ",", "or", *tokens[second:end])
    return (Formed(pieces, (match.start, match.end), "whether", shown_subject(tokens, subject)),)
