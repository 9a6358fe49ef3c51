"""A question word with an infinitive: who would act is the subject around it, or whoever is told to decide."""

from collections.abc import Sequence

from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import BE_FORMS
from briefgen.language.english.phrases import base_phrase_end, is_noun, phrase_end, phrase_start
from briefgen.language.english.questions.agents import SPANS, may_act, shown_subject
from briefgen.language.english.subjects import clause_floor, first_subject, subject_before
from briefgen.language.english.verbs import participle
from briefgen.language.shapes import Formed, Match, Piece, Range, Tokens

_DECIDING = frozenset("decide determine consider weigh debate mull choose agree".split())
_DECISIONS = frozenset(["decision", "decide", "decided", "agreement", "agree", "agreed", "choice", "consensus"])
_QUESTIONS = frozenset(["question", "debate", "dilemma", "dispute", "argument"])
_PUT = frozenset("question dilemma choice decision challenge issue problem".split())
_DIVIDED = frozenset("divided divide split differ disagree odds torn clash argue".split())
_POWERS = frozenset("authority power powers right ability discretion".split())  # "the power of a commander to decide"
_LEFT_TO = frozenset("up falls fell fall left".split())  # "it is up to the council to decide"
_RULES = frozenset("rules laws bills plans reports proposals documents papers".split())  # no doers, though many
_NOMINAL = ("ment", "ness", "ity", "ance", "ence", "ship")  # no verb after 'whether to'
_SPELLING_OUT = frozenset([":", "—", "–", "--", "-"])
_INVERTING = ("MD", "VBZ", "VBP", "VBD")
_LONGEST_LIST = 6  # tokens between a list's first comma and its "or"
_LONGEST_TIME = 6  # tokens of "until Friday evening" before an infinitive


def infinitive(tokens: Tokens, match: Match, opener: int, opens: Range) -> Sequence[Formed]:
    """A has not decided whether to V, how to V → Will A V? How will A V?"""
    to = next(i for i in range(opener + 1, len(tokens)) if tokens[i].lower == "to")
    subject = controller(tokens, opener)
    if subject is None:
        return _undergone(tokens, match, opener, to, opens)
    if [t.lower for t in tokens[slice(*subject)]] == ["people"] or _is_advice(tokens, match.start, opener):
        return ()
    if to + 1 >= len(tokens) or tokens[to + 1].lower.endswith(_NOMINAL):
        return ()
    stop = _past_verbs(tokens, clause_stop(tokens, to + 1, len(tokens)))
    word = tokens[opener].lower
    front: tuple[Piece, ...] = () if word in ("whether", "if") else tuple(tokens[opener:to])
    words = {form for t in tokens[match.start : opener] for form in (t.lower, t.lemma)}
    modal = "should" if front and not words.isdisjoint(_DIVIDED) else "will"
    told = tokens[to + 1 : stop]
    rest = [t for n, t in enumerate(told) if not (t.tag == "TO" and n and told[n - 1].lower in ("and", "or"))]  # "to sell or to let"
    pieces = (*front, modal, *tokens[slice(*subject)], *rest)
    return (Formed(pieces, opens, word, shown_subject(tokens, subject)),)


def _undergone(tokens: Tokens, match: Match, opener: int, to: int, opens: Range) -> Sequence[Formed]:
    """No decision on whether to V A, where nobody is named who would → Will A be V-ed?; of a question whether to: Should A be V-ed?"""
    words = {form for t in tokens[match.start : opener] for form in (t.lower, t.lemma)}
    is_decision, verb = not words.isdisjoint(_DECISIONS), to + 1
    if not is_decision and words.isdisjoint(_QUESTIONS):
        return ()
    end = base_phrase_end(tokens, verb + 1, len(tokens)) if verb + 1 < len(tokens) else 0
    while end and end + 1 < len(tokens) and tokens[end].lower == "of":
        end = base_phrase_end(tokens, end + 1, len(tokens))
    if (
        end <= verb + 1
        or tokens[verb].tag != "VB"
        or tokens[verb].lower in ("be", "have", "do")
        or tokens[verb + 1].tag in ("PRP", "EX", "VBG")
    ):
        return ()
    word, stop = tokens[opener].lower, clause_stop(tokens, verb, len(tokens))
    front: tuple[Piece, ...] = () if word in ("whether", "if") else tuple(tokens[opener:to])
    is_joined = any(tokens[i].lower == "or" and tokens[i + 1].tag in ("VB", "VBP", "TO") for i in range(end, stop - 1))
    if stop < end or is_joined or (front and word not in ("how", "when", "where")):
        return ()
    modal = "will" if is_decision else "should"
    pieces = (*front, modal, *tokens[verb + 1 : end], "be", participle(tokens[verb].lower), *tokens[end:stop])
    return (Formed(pieces, opens, word),)


def _is_advice(tokens: Tokens, start: int, opener: int) -> bool:
    """Whether it is for whoever gets the advice to act, not for whoever gives it."""
    return any(t.lower in ("advice", "guidance", "tips", "training", "lessons") for t in tokens[max(0, start - 2) : opener])


def controller(tokens: Tokens, opener: int) -> Range | None:
    """Who would act in a wh + infinitive: whoever is told to decide it, or the subject of the clause around it, if that is an agent."""
    around = opener - 1 if tokens[opener - 1].text in _SPELLING_OUT else opener
    for verb in range(around - 1, clause_floor(tokens, around) - 1, -1):
        if tokens[verb].tag == "TO" and (told := _told(tokens, verb)):
            return told
        first = phrase_start(tokens, verb) if tokens[verb].lower in ("divided", "split", "torn") else 0
        if first and tokens[first - 1].lower == "with" and may_act(tokens, (first, verb)):
            return (first, verb)  # "with advisers split on whether to"
        if tokens[verb].tag == "VBG" and tokens[verb].lemma in _DECIDING and (those := _those(tokens, verb)):
            return those if may_act(tokens, those) else None  # "voters still deciding whom to back"
        if tokens[verb].tag in _INVERTING:
            subject = subject_before(tokens, verb)
            if subject[0] == subject[1] and verb and tokens[verb - 1].lower in ("and", "but"):
                subject = first_subject(tokens, verb)
            if tokens[verb - 1].tag in ("WDT", "WP"):
                end = verb - 2 if tokens[verb - 2].text == "," else verb - 1
                subject = (phrase_start(tokens, end), end)  # "the panel that will decide whether to", "the panel, which is weighing"
                while subject[0] > 1 and tokens[subject[0] - 1].lower in ("of", "for") and tokens[subject[0] - 2].tag.startswith("NNP"):
                    subject = (phrase_start(tokens, subject[0] - 1), end)  # "the Office for Police Conduct, which"
            decides = subject[0] < subject[1] and any(t.lemma in _DECIDING for t in tokens[verb:around] if t.tag[0] == "V")
            if (decides or may_act(tokens, subject)) and tokens[subject[1] - 1].lower not in _RULES:
                return subject  # whoever decides is one who can act
            break
    return _faced(tokens, around)


def _those(tokens: Tokens, participle: int) -> Range | None:
    """The noun phrase right before a participle that tells what they do, None where there is none."""
    end = participle - 1 if tokens[participle - 1].tag == "RB" else participle
    start = phrase_start(tokens, end)
    return (start, end) if start < end and is_noun(tokens[end - 1]) else None


def _past_verbs(tokens: Tokens, stop: int) -> int:
    """Where a clause ends that a comma cut inside a list of verbs ('whether to reform, replace or restart the law')."""
    joint = next((i for i in range(stop + 2, min(stop + _LONGEST_LIST, len(tokens) - 1)) if tokens[i].lower == "or"), None)
    is_list = joint is not None and tokens[stop].text == "," and tokens[stop - 1].tag == tokens[stop + 1].tag == "VB"
    return clause_stop(tokens, joint + 1, len(tokens)) if is_list and joint is not None and tokens[joint + 1].tag == "VB" else stop


def _faced(tokens: Tokens, around: int) -> Range | None:
    """Before whom a choice is put: 'the dilemma for the council is whether to'."""
    for i in range(around - 1, clause_floor(tokens, around), -1):
        end = phrase_end(tokens, i + 1, around)
        if tokens[i].lower in ("for", "facing", "confronting") and tokens[i - 1].lower in _PUT and may_act(tokens, (i + 1, end)):
            return (i + 1, end)
    return None


def _told(tokens: Tokens, to: int) -> Range | None:
    """The noun phrase between a verb and an infinitive ('gives the mayor until Friday to decide'), where it is a name or a body."""
    end = to
    before = next((i for i in range(to - 1, max(0, to - _LONGEST_TIME), -1) if tokens[i].lower in ("until", "till", "by")), None)
    if before is not None and not any(t.tag[0] in "VM" for t in tokens[before:to]):
        end = before
    if tokens[end - 1].lower in SPANS:
        end = next((i for i in range(max(1, to - _LONGEST_TIME), to) if tokens[i].tag == "CD" and is_noun(tokens[i - 1])), end)
    start = phrase_start(tokens, end)
    is_verb = start > 0 and tokens[start - 1].tag.startswith("VB") and tokens[start - 1].lower not in BE_FORMS
    is_told = 0 < start < end and (is_verb or tokens[start - 1].lower == "for")  # "an option was for members to vote on whether to"
    is_told |= 1 < start < end and tokens[start - 1].lower == "of" and tokens[start - 2].lower in _POWERS
    is_told |= 1 < start < end and tokens[start - 1].lower == "to" and tokens[start - 2].lower in _LEFT_TO
    is_told = is_told and weekday_number(tokens[end - 1].text) is None
    return (start, end) if is_told and shown_subject(tokens, (start, end)) else None
