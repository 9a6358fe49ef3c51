"""Questions that a sentence already holds: embedded clauses, wh + infinitive, and questions asked outright."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.language.english.clause_verbs import CLAUSE_OPENERS, WH_WORDS, verb_group_end
from briefgen.language.english.clauses import Clause, clause_at, plain_clause
from briefgen.language.english.inversion import base_predicate, inverted, with_modal
from briefgen.language.english.phrases import STRONG_STOPS, is_finite, is_noun
from briefgen.language.english.pieces import lower
from briefgen.language.english.question_phrases import question_opener, question_phrase
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.conditions import condition_before
from briefgen.language.english.questions.doubts import (
    asks,
    evaluated,
    is_conditional_perfect,
    is_empty,
    is_private,
    is_settled,
    is_told,
    may_have_been,
)
from briefgen.language.english.questions.embedded_time import LASTING, is_narrated, is_over, possible_state, to_come
from briefgen.language.english.questions.infinitives import controller, infinitive
from briefgen.language.english.questions.modal_forms import possible
from briefgen.language.english.subjects import clause_floor
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens

LONGEST_REASON = 12  # tokens before a cue that may belong to it
_CIRCUMSTANCES = frozenset(["when", "where", "how", "why"])
_JOINTS = frozenset([",", "and", "or", "even", "exactly"])
_TELLING = frozenset("say specify disclose explain clarify indicate reveal announce detail decide opinion ruling discuss".split())
_GRANTING = frozenset("decide rule determine".split())
_POSSIBLE = frozenset(["possibility", "possible"])
_CONJUNCT_JOINTS = frozenset([",", "and", "or", "even", "—", "–", "--"])
_JOINED_OPENERS = CLAUSE_OPENERS - {"that", "which", "who"}


def embedded(scene: Scene, match: Match) -> Sequence[Formed]:
    """Unclear whether A will V, how A will V … → Will A V? How will A V?"""
    tokens, opener = scene.tokens, match.marks[0]
    limit = match.marks[1] if len(match.marks) > 1 else len(tokens)
    if (
        [t.lower for t in tokens[match.start : match.start + 2]] == ["not", "only"]
        or _is_of_a_kind(tokens, match.start)
        or is_private(tokens, match)
        or (opener and not (asks(tokens, opener) or is_told(tokens, opener, match.start)))
    ):
        return ()
    openers = _listed_openers(tokens, opener)
    last = openers[-1]
    asked = question_phrase(tokens, last, limit)[1]
    is_own = any(t.tag in ("NNP", "POS", "PRP$") for t in tokens[last:asked])  # "what effect Rome's refusal to pay will have"
    is_own = is_own and any(is_finite(t) for t in tokens[asked:limit])
    if len(openers) == 1 and not is_own and last + 1 < asked < limit - 1 and tokens[asked].lower == "to" and tokens[asked + 1].tag == "VB":
        return infinitive(tokens, match, last, _reason(tokens, match))
    after = last + 2 if last + 1 < limit and tokens[last + 1].tag.startswith("RB") else last + 1
    if [t.lower for t in tokens[last + 1 : last + 3]] == ["or", "not"]:
        after = last + 3
    if after < limit and tokens[after].lower == "to":
        return infinitive(tokens, match, openers[0], _reason(tokens, match))
    start = question_opener(tokens, last) if len(openers) == 1 else last
    limit = _before_main_verb(tokens, openers[0], last, limit)
    clause = clause_at(tokens, start, limit)
    if clause is not None and _loses_condition(tokens, clause.stop):
        return ()
    if clause is None or is_conditional_perfect(clause) or is_empty(clause) or is_settled(tokens, clause.stop):
        return ()
    opens = _reason(tokens, match)
    first = _under_condition(tokens, clause, _finished(tokens, clause, openers, opens))
    found = (first, *_conjunct(tokens, clause, openers[0], opens, limit))
    teller = _teller(tokens, openers[0], match)
    return tuple(replace(f, teller=tokens[slice(*teller)]) for f in found) if teller else found


def _is_of_a_kind(tokens: Tokens, cue: int) -> bool:
    """Whether those who do not know or say are only so described: 'growers who don't say whether they rent'."""
    floor = clause_floor(tokens, cue)
    is_acting = any(is_finite(t) and t.lemma not in ("do", "have") for t in tokens[floor:cue])
    return floor > 1 and tokens[floor - 1].lower == "who" and tokens[floor - 2].tag in ("NN", "NNS") and not is_acting


def _under_condition(tokens: Tokens, clause: Clause, formed: Formed) -> Formed:
    """A 'would' with the 'if …' that opens its sentence ('If A wins, it is unclear how long B would stay')."""
    if clause.tokens[clause.verb].lower not in ("would", "could") or clause.stop == clause.verb + 1:
        return formed
    return replace(formed, pieces=(*formed.pieces, *(condition_before(tokens, formed.opens[0]) or ())))


def _loses_condition(tokens: Tokens, stop: int) -> bool:
    """Whether a dash behind the clause sets the condition that it holds under ('what they would do – if they held power')."""
    return stop + 1 < len(tokens) and tokens[stop].text in ("—", "–", "--") and tokens[stop + 1].lower in ("if", "unless")


def _before_main_verb(tokens: Tokens, opener: int, last: int, limit: int) -> int:
    """Where the clause ends at the latest, if the noun it hangs on still waits for its verb ('Doubts over whether A would come last')."""
    floor = clause_floor(tokens, opener)
    while floor < opener - 2 and (tokens[floor].tag in ("RB", ",") or tokens[floor].lower in ("that", "though", "but", "and")):
        floor += 1
    if not tokens[floor].tag.startswith(("NN", "JJ", "DT")) or any(t.tag[0] in "VM" for t in tokens[floor:opener]):
        return limit
    finite = [i for i in range(last, limit) if is_finite(tokens[i])]
    is_past = len(finite) == 2 and tokens[finite[0]].tag == "VBD" and is_noun(tokens[finite[0] - 1])
    if is_past and (clause := clause_at(tokens, last, limit)) is not None and clause.verb == finite[1]:
        return finite[1]  # the same, with a past tense that could be a participle
    if len(finite) == 1 and any(tokens[i].tag == "VBN" and is_noun(tokens[i - 1]) for i in range(last + 1, finite[0])):
        return finite[0]  # "the probe into whether the mayor colluded is growing": the one sure verb is the noun's
    clause = clause_at(tokens, last, limit)
    if clause is None:
        return limit
    after = verb_group_end(clause.tokens, clause.verb, limit)
    for i in range(after, limit):
        is_main = tokens[i].tag in ("VBD", "VBZ", "VBP", "VBN", "VB") and not tokens[i - 1].tag.startswith(("TO", "CC", "MD", "RB", "IN"))
        if is_main and (tokens[i - 1].tag[0] in "VN" or is_finite(tokens[i])):
            return i
    return limit


def _teller(tokens: Tokens, opener: int, match: Match) -> Range | None:
    """Who has not said it, or is asked to say it, where that is an agent; those who do not know cannot settle it."""
    told = {t.lemma if t.tag[0] == "V" else t.lower for t in tokens[match.start : opener]}
    return None if told.isdisjoint(_TELLING) else controller(tokens, opener)


def embedded_modal(scene: Scene, match: Match) -> Sequence[Formed]:
    """The possibility that A could V → Will A V?; silent on what is said to be so already, unless it is only called possible."""
    tokens = scene.tokens
    clause = clause_at(tokens, match.marks[0])
    is_possible = any(t.lower in _POSSIBLE for t in tokens[match.start : match.marks[0]])
    if (
        clause is None
        or not (tokens[clause.verb].tag == "MD" or is_possible)
        or clause.verb + 1 == len(tokens)
        or tokens[clause.verb + 1].lower in ("not", "n't")
    ):
        return ()
    if any(t.lower == "until" for t in tokens[clause.verb : clause.stop]):
        return ()  # "unlikely that A will come until May"
    if tokens[clause.verb].tag in ("VBZ", "VBP") and tokens[clause.verb].lemma not in LASTING:
        pieces = with_modal("will", tokens[slice(*clause.subject)], clause.tokens, clause.verb, clause.stop)
        return (Formed(pieces, _reason(tokens, match), "whether", shown_subject(tokens, clause.subject)),)
    return tuple(replace(formed, pieces=possible(tuple(formed.pieces))) for formed in embedded(scene, match))


def to_extent(scene: Scene, match: Match) -> Sequence[Formed]:
    """Assesses the extent to which A did B, the extent to which A did B is unclear → To what extent did A do B?"""
    tokens, which = scene.tokens, match.marks[0]
    limit = match.marks[1] if len(match.marks) > 1 else len(tokens)
    clause = plain_clause(tokens, which + 1, limit)
    if clause is None or is_conditional_perfect(clause) or is_empty(clause):
        return ()
    asked = may_have_been(clause) or inverted(clause, is_narrated=is_narrated(tokens, which, _reason(tokens, match)))
    pieces = ("to", "what", tokens[which - 2], *asked)
    return (Formed(pieces, _reason(tokens, match), "how", shown_subject(tokens, clause.subject)),)


def embedded_future(scene: Scene, match: Match) -> Sequence[Formed]:
    """Depends on whether A does B → Will A do B?"""
    tokens, opener = scene.tokens, match.marks[0]
    clause = clause_at(tokens, opener)
    if clause is None or not _isto_come(clause, tokens, match):
        return embedded(scene, match)
    asked = clause.tokens[slice(*clause.question)]
    if clause.subject[0] == clause.subject[1]:
        if clause.is_polar or clause.tokens[clause.verb].lemma in LASTING:
            return embedded(scene, match)
        _, act = base_predicate(clause.tokens, clause.verb, clause.stop)  # "depends on what happens to the wards"
        return (Formed((*asked, "will", *act), _reason(tokens, match), tokens[opener].lower),)
    pieces = (*asked, *with_modal("will", tokens[slice(*clause.subject)], clause.tokens, clause.verb, clause.stop))
    word = "whether" if clause.is_polar else tokens[opener].lower
    return (Formed(pieces, _reason(tokens, match), word, shown_subject(tokens, clause.subject)),)


def _isto_come(clause: Clause, tokens: Tokens, match: Match) -> bool:
    """Whether a condition is put in the present, or in the past under a past governor ('depended on whether A did B')."""
    tag = clause.tokens[clause.verb].tag
    is_past = tokens[match.start].tag in ("VBD", "VBN") or any(t.lower == "would" for t in tokens[max(0, match.start - 2) : match.start])
    return tag in ("VBZ", "VBP") or (tag == "VBD" and is_past and clause.tokens[clause.verb].lower not in ("was", "were"))


def _finished(tokens: Tokens, clause: Clause, openers: tuple[int, ...], opens: Range) -> Formed:
    words = [tokens[i].lower for i in openers]
    is_polar = not {"whether", "if"}.isdisjoint(words)
    known = evaluated(clause) or may_have_been(clause) or to_come(tokens, clause, opens, is_polar=is_polar)
    pieces = known or possible_state(
        inverted(clause, is_narrated=is_narrated(tokens, openers[0], opens), is_over=is_over(tokens, openers[0])),
        clause.question[1] - clause.question[0],
    )
    if (
        is_polar
        and tokens[clause.verb].lower == pieces[0] == "could"
        and is_narrated(tokens, openers[0], opens)
        and not _is_perfect(pieces)
    ):
        pieces = ("can", *pieces[1:])  # "asked whether the town could pay"
    others = [w for w in words if w in WH_WORDS]
    if len(openers) > 1 and is_polar and others:
        pieces = (*pieces[clause.question[1] - clause.question[0] :], ",", "and", "if", "so", *_joined(others))
    elif len(openers) > 1 and set(words) <= _CIRCUMSTANCES:
        pieces = (words[0], *pieces[1:], ",", "and", *_joined(words[1:]))  # "When was A moved, and how?" is easier to read aloud
    elif len(openers) > 1:
        pieces = (*_joined(words), *pieces[1:])
    pieces = (*pieces, *_further_word(tokens, clause.stop))
    is_leave = tokens[clause.verb].lower == "may" and any(t.lemma in _GRANTING for t in tokens[slice(*opens)])
    actor = () if is_leave else shown_subject(tokens, clause.subject)  # "decide whether A may": whoever decides
    return Formed(pieces, opens, words[-1] if clause.is_polar else words[0], actor)


def _is_perfect(pieces: Sequence[Piece]) -> bool:
    """Whether what could be has been: 'whether the town could have paid'."""
    return any(lower(piece) == "have" for piece in pieces[1:8])


def _further_word(tokens: Tokens, stop: int) -> tuple[Piece, ...]:
    """The ', and when' of 'how many A will V or when'."""
    if not stop + 1 < len(tokens) or tokens[stop].lower not in ("and", "or"):
        return ()
    closes = stop + 2 >= len(tokens) or tokens[stop + 2].tag in (".", ",") or tokens[stop + 2].text in STRONG_STOPS
    is_bare = tokens[stop + 1].lower in ("when", "how", "where", "why") and closes
    return (",", "and", tokens[stop + 1]) if is_bare else ()


def _joined(words: Sequence[str]) -> tuple[str, ...]:
    out: list[str] = []
    for i, word in enumerate(words):
        out += [*(["and"] if i and i == len(words) - 1 else [","] if i else []), word]
    return tuple(out)


def _listed_openers(tokens: Tokens, opener: int) -> tuple[int, ...]:
    """All question words of a list such as 'how, when or even whether'."""
    found, position = [opener], opener + 1
    while position < len(tokens) and (tokens[position].lower in _JOINTS or tokens[position].lower in CLAUSE_OPENERS):
        if tokens[position].lower in CLAUSE_OPENERS:
            if tokens[position].lower == "that" or tokens[position - 1].lower not in _JOINTS:
                break
            if tokens[position].lower == "if" and tokens[position - 1].text == ",":
                break
            found.append(position)
        position += 1
    return tuple(found)


def _after_dash(tokens: Tokens, start: int, limit: int) -> int:
    """The 'whether' that a dash sets behind a clause as what it comes to ('what the rules mean – whether the port may …'), or `limit`."""
    found = (i for i in range(start + 1, limit) if tokens[i].lower == "whether" and tokens[i - 1].text in ("—", "–", "--"))
    return next(found, limit)


def _conjunct(tokens: Tokens, clause: Clause, first: int, opens: Range, limit: int) -> Sequence[Formed]:
    """The second clause of 'whether A …, or how B …', as a question of its own."""
    position = clause.stop
    while position < limit and tokens[position].lower in _CONJUNCT_JOINTS:
        position += 1
    if position >= limit or tokens[position].lower not in CLAUSE_OPENERS:
        position = _after_dash(tokens, clause.stop, limit)
    is_who = position < limit and tokens[position].lower == "who" and tokens[position - 1].tag == "CC" and not is_noun(tokens[position - 2])
    if position == clause.stop or position >= limit or not (is_who or tokens[position].lower in _JOINED_OPENERS):
        return ()
    if tokens[position - 1].text == "," and tokens[position].lower in ("when", "where"):
        return ()  # "beyond March, when its licence expires": the time is told
    second = clause_at(tokens, position, _before_main_verb(tokens, first, position, limit))
    if second is None or is_conditional_perfect(second):
        return ()
    word = tokens[position].lower
    asked = (
        may_have_been(second)
        or to_come(tokens, second, opens, is_polar=second.is_polar)
        or inverted(second, is_narrated=is_narrated(tokens, first, opens))
    )
    return (Formed(asked, opens, word, shown_subject(tokens, second.subject)),)


def _reason(tokens: Tokens, match: Match) -> Range:
    """The words that make it open: from the subject of the cue to the question word."""
    start, floor = match.start, clause_floor(tokens, match.start)
    while start > floor and tokens[start - 1].text != ",":
        start -= 1
    if match.start - start > LONGEST_REASON:
        start = match.start
    while start < match.start and (tokens[start].tag in ("CC", "IN") or tokens[start].text == ","):
        start += 1
    end = match.marks[0] + 1 if match.marks[0] > match.start else match.end
    return (start, end)
