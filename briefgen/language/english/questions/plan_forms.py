"""Forms that ask about an act that somebody plans, weighs or must do: whether it will come."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import BE_FORMS
from briefgen.language.english.inversion import bare_gerund
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.phrases import base_phrase_end, is_finite, is_noun, phrase_end
from briefgen.language.english.pieces import lower
from briefgen.language.english.questions.agents import shown_subject, without_day
from briefgen.language.english.questions.conditions import condition_before
from briefgen.language.english.questions.possibility import SETTLED
from briefgen.language.english.subjects import first_subject, is_relative_clause, subject_before
from briefgen.language.english.verbs import lemma, participle
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens

_MANDATES = frozenset("review examine study look report advise monitor identify recommend submit".split())  # a body's task, not in doubt
_NOBODY = frozenset("anyone anybody nobody none no neither someone everyone something".split())
_CLAIMING = frozenset("believe think allege claim argue suspect appear fear accuse".split())
_MINDING = frozenset("know understand remember realize realise recognize recognise fear".split())
_FORECAST = frozenset(["forecast", "projected", "predicted"])
_OPENING = frozenset("in on at by with for of from amid despite under during within".split())
_DATED = frozenset("due set scheduled slated billed".split())
_TURNING = frozenset(
    "act agree approve begin cease change choose close convict cut decide elect end enter expire face fall hear impose increase "
    "introduce issue lapse launch leave lift lose move nominate open pass pay ratify reach receive recommend replace resign rise rule "
    "run sell sentence shut sign start stop take testify vote withdraw be".split()
)
_DURATION = frozenset("a some long many time while years months weeks decades days".split())  # words of 'for a long time'
_TRANSITIVE = frozenset("approve ratify endorse authorize authorise".split())


def will_gerund(scene: Scene, match: Match) -> Sequence[Formed]:
    """A is considering V-ing → Will A V?"""
    tokens, (verb, gerund) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1] and verb and tokens[verb - 1].lower in ("and", "but"):
        subject = first_subject(tokens, verb)  # "has left the pact but kept open the option of"
    if subject[0] == subject[1]:
        return ()
    stop = _before_duration(tokens, gerund, clause_stop(tokens, gerund, len(tokens)))
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *bare_gerund(tokens, gerund, stop))
    return (Formed(pieces, (match.start, gerund + 1), "whether", shown_subject(tokens, subject)),)


def _before_duration(tokens: Tokens, gerund: int, stop: int) -> int:
    """Before a 'for years' that says how long somebody has been thinking about it, and not how long he would do it."""
    since = next((i for i in range(gerund + 1, stop) if tokens[i].lower == "for"), stop)
    is_open = stop < len(tokens) and tokens[stop].tag not in (".", ",", "''", "``")
    words = {t.lower for t in tokens[since + 1 : stop]}
    is_long = since < stop and not is_open and words <= _DURATION and not words.isdisjoint(_DURATION - {"a", "some", "long", "many"})
    return since if is_long and any(t.lower == "been" for t in tokens[max(0, gerund - 5) : gerund]) else stop


def when_gerund(scene: Scene, match: Match) -> Sequence[Formed]:
    """A has no timetable for V-ing B → When will A V B?; there is no timetable for V-ing B → When will B be V-ed?"""
    tokens, (verb, gerund) = scene.tokens, match.marks
    if tokens[verb - 1].tag == "EX" or (verb > 1 and tokens[verb - 2].tag == "EX"):
        asked = _undergone(tokens, gerund)
        return (Formed(("when", "will", *asked), (match.start, gerund + 1), "when"),) if asked else ()
    return tuple(replace(each, pieces=("when", *each.pieces), asks="when") for each in will_gerund(scene, match))


def will_be_done(scene: Scene, match: Match) -> Sequence[Formed]:
    """No decision has been taken on V-ing B, by nobody in particular → Will B be V-ed?"""
    gerund = match.marks[-1]
    asked = _undergone(scene.tokens, gerund)
    return (Formed(("will", *asked), (match.start, gerund + 1)),) if asked else ()


def _undergone(tokens: Tokens, gerund: int) -> tuple[Piece, ...]:
    """'Sending a ship to the strait' as '(will) a ship be sent to the strait'; () where it has no object."""
    end, stop = base_phrase_end(tokens, gerund + 1, len(tokens)), clause_stop(tokens, gerund, len(tokens))
    while end + 1 < stop and tokens[end].lower in ("of", "between", "over", "for"):
        end = base_phrase_end(tokens, end + 1, stop)
    if not gerund + 1 < end <= stop or tokens[gerund + 1].tag in ("PRP", "EX"):
        return ()
    return (*tokens[gerund + 1 : end], "be", participle(lemma(tokens[gerund].text, "VBG")), *tokens[end:stop])


def chooses(scene: Scene, match: Match) -> Sequence[Formed]:
    """A must choose between B and C, between V-ing and W-ing → Will A choose B or C?, Will A V or W?"""
    tokens, (verb, between) = scene.tokens, match.marks
    subject, start = subject_before(tokens, verb), between + 1
    is_denied = any(t.lower in ("not", "n't", "never") for t in tokens[max(0, verb - 1) : between])
    if subject[0] == subject[1] or start >= len(tokens) - 1 or is_denied:
        return ()
    if tokens[start].tag == "VBG":
        joints = (i for i in range(start + 1, len(tokens) - 1) if tokens[i].lower == "and" and tokens[i + 1].tag == "VBG")
        joint, stop = next(joints, 0), clause_stop(tokens, start, len(tokens))
        stop = clause_stop(tokens, joint + 1, len(tokens)) if joint else stop
        one: tuple[Piece, ...] = (lemma(tokens[start].text, "VBG"), *tokens[start + 1 : joint])
        other: tuple[Piece, ...] = (lemma(tokens[joint + 1].text, "VBG"), *tokens[joint + 2 : stop])
    else:
        stop = phrase_end(tokens, start)
        joint = next((i for i in range(start + 1, stop - 1) if tokens[i].lower == "and"), 0)
        one, other = ("choose", *tokens[start:joint]), tuple(tokens[joint + 1 : stop])
    if not joint:
        return ()
    pieces = ("will", *tokens[slice(*subject)], *one, "or", *other)
    return (Formed(pieces, (subject[0], stop), "whether", shown_subject(tokens, subject)),)


def will_in_time(scene: Scene, match: Match) -> Sequence[Formed]:
    """B has given A two weeks to V → Will A V?"""
    tokens, (start, span, verb) = scene.tokens, match.marks
    subject, stop = (start, span), clause_stop(tokens, verb, len(tokens))
    if base_phrase_end(tokens, start, span) != span or not shown_subject(tokens, subject):
        return ()
    return (Formed(("will", *tokens[start:span], *tokens[verb:stop]), (match.start, verb + 1), "whether", tokens[start:span]),)


def why_gerund(scene: Scene, match: Match) -> Sequence[Formed]:
    """A has not given a reason for V-ing → Why did A V?"""
    return tuple(replace(each, pieces=("why", "did", *each.pieces[1:]), asks="why") for each in will_gerund(scene, match))


def will_do(scene: Scene, match: Match) -> Sequence[Formed]:
    """Depends on A V-ing → Will A V?"""
    tokens, (start, gerund) = scene.tokens, match.marks
    subject = (start, gerund)
    stop = clause_stop(tokens, gerund, len(tokens))
    if tokens[gerund - 1].tag == "POS":
        subject = (start, gerund - 1)
    if subject[0] >= subject[1] or (stop == gerund + 1 and tokens[gerund].lower in ("being", "having")):
        return ()
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *bare_gerund(tokens, gerund, stop))
    return (Formed(pieces, (match.start, gerund + 1), "whether", shown_subject(tokens, subject)),)


def will_plan(scene: Scene, match: Match) -> Sequence[Formed]:
    """A plans to V → Will A V?"""
    tokens, (verb, action) = scene.tokens, match.marks
    subject = without_day(tokens, subject_before(tokens, verb))
    if subject[0] == subject[1] or (verb and tokens[verb - 1].lower in ("not", "n't")):
        return ()
    if (tokens[verb].lower in ("have", "has") and tokens[action].lower in _MANDATES) or tokens[action].lower == "have":
        return ()
    if tokens[subject[1] - 1].lower in _NOBODY or tokens[subject[0]].lower in _NOBODY | {"each", "every"}:
        return ()
    if tokens[action].lower == "be" and tokens[min(action + 1, len(tokens) - 1)].tag in ("CD", "$"):
        return ()  # "is projected to be 3.7 per cent": a figure, which is right or wrong by a little
    is_forecast = any(t.lower in _FORECAST for t in tokens[verb:action])
    if is_forecast and any(t.tag == "$" or t.text == "%" for t in tokens[action : clause_stop(tokens, action, len(tokens))]):
        return ()
    is_contact = any(is_noun(tokens[i]) and tokens[i + 1].tag == "DT" for i in range(subject[0], subject[1] - 1))  # "votes the mayor needs"
    if is_contact or _is_rule(tokens, verb, action, subject) or _is_all_that(tokens, subject):
        return ()
    stop = clause_stop(tokens, action, len(tokens))
    opener = tokens[max(0, subject[0] - 1)]
    if opener.tag.startswith(("RB", "JJ")) and tokens[subject[0] - 2].tag == "WRB":
        return ()  # "how long A plans to stay"
    if any(t.tag in ("MD", "VBZ", "VBP") for t in tokens[slice(*subject)]) and tokens[subject[0]].tag == "VBG":
        return ()
    is_asked = subject[0] > 0 and (opener.tag in ("WRB", "WP") or opener.lower in ("if", "unless", "whether"))
    behind = stop + (stop < len(tokens) and tokens[stop].lower == "either")
    is_gap = behind < len(tokens) and is_finite(tokens[behind])  # "the material Kent wants to release could"
    is_gap |= subject[0] == 1 and tokens[0].lower in _OPENING  # "In a sign of conflicts senators are likely to look into, the …"
    if is_relative_clause(tokens, subject[0]) or is_asked or is_gap:
        return ()
    is_cut = stop == action + 1 and tokens[action].lower in _TRANSITIVE
    if is_cut or any(t.lower in ("not", "n't") for t in tokens[verb:action]) or subject[0] == 0 == verb:
        return ()
    if tokens[action].lower == "see":
        return _seen(tokens, action, match)
    if tokens[action - 2].lower == "likely" and tokens[action - 3].lower == "less":
        return ()
    condition = condition_before(tokens, subject[0]) or ()
    if any(lower(p) in ("want", "wants") or (lower(p) == "to" and lower(before) in BE_FORMS) for before, p in pairwise(condition)):
        condition = ()  # what it takes: "if a deal is to be struck, A must"
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *tokens[action:stop], *condition)
    if _is_told_of(tokens, verb, action, subject):
        pieces = (tokens[verb].lower, *tokens[slice(*subject)], *tokens[verb + 1 : stop])
    certainty = SETTLED if _is_on_calendar(tokens, verb, action) or _is_owed(tokens, verb, subject) else 1.0
    return (Formed(pieces, (match.start, action + 1), "whether", shown_subject(tokens, subject), certainty=certainty),)


def _is_on_calendar(tokens: Tokens, verb: int, action: int) -> bool:
    """Whether an event only has its day ('is due to speak'), and is no decision and no turn; readers found 3 of 18 worth asking."""
    words = {t.lower for t in tokens[verb:action]}
    return not words.isdisjoint(_DATED) and "still" not in words and tokens[action].lower not in _TURNING


def _is_owed(tokens: Tokens, verb: int, subject: Range) -> bool:
    """Whether somebody has a duty who is none of those that decide; readers found one in four worth asking."""
    if tokens[verb].lower not in ("must", "have", "has", "need", "needs") or tokens[verb + 1].lower in ("until", "till", "been", "only"):
        return False  # who "has until Friday to" may fail
    head = tokens[subject[1] - 1].lower
    return word_classes("question_nouns")["decider"].isdisjoint((head, head.rstrip("s")))


def _is_told_of(tokens: Tokens, verb: int, action: int, subject: Range) -> bool:
    """Whether others say that somebody is trying to do it now ('officials believe that A is trying to')."""
    before = subject[0] - 2 if tokens[subject[0] - 1].lower == "that" else subject[0] - 1
    is_tried = tokens[action - 2].lower in ("trying", "attempting", "seeking") and tokens[verb].lower in ("is", "are")
    is_claimed = before > 0 and tokens[before].lemma in _CLAIMING and tokens[before].tag in ("VBP", "VBZ", "VBD")
    return is_tried and is_claimed and tokens[subject[0]].tag != "PRP"


def _is_rule(tokens: Tokens, verb: int, action: int, subject: Range) -> bool:
    """Whether a duty is one of the mind, follows from something else ('would have to V') or holds of anything of its kind."""
    if tokens[verb].lower not in ("must", "have", "has", "need", "needs"):
        return False
    is_kind = subject[1] - subject[0] == 1 and tokens[subject[0]].tag in ("NN", "NNS") and not shown_subject(tokens, subject)
    is_kind |= tokens[subject[0]].lower in ("any", "certain")
    return tokens[action].lemma in _MINDING or tokens[verb - 1].tag == "MD" or is_kind


def _is_all_that(tokens: Tokens, subject: Range) -> bool:
    """Whether 'all' is what somebody does, and no part of who does it ('all the mayor needs to do')."""
    first, after = tokens[subject[0]], tokens[min(subject[0] + 1, len(tokens) - 1)]
    return first.lower == "all" and subject[1] - subject[0] > 1 and after.tag in ("NNP", "PRP")


def _seen(tokens: Tokens, see: int, match: Match) -> Sequence[Formed]:
    """A wants to see B V → Will B V?; what somebody wants to look at is no question."""
    verb = phrase_end(tokens, see + 1)
    if verb == see + 1 or verb >= len(tokens) or tokens[verb].tag not in ("VB", "VBP", "VBN") or tokens[see + 1].tag == "PRP":
        return ()
    stop = clause_stop(tokens, verb, len(tokens))
    done: tuple[Piece, ...] = ("be", tokens[verb]) if tokens[verb].tag == "VBN" else (tokens[verb],)
    pieces: tuple[Piece, ...] = ("will", *tokens[see + 1 : verb], *done, *tokens[verb + 1 : stop])
    return (Formed(pieces, (match.start, verb + 1), "whether", shown_subject(tokens, (see + 1, verb))),)
