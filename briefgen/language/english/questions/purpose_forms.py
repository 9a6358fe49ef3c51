"""Forms that ask whether a purpose will be reached: a plan to V, a deadline to V, the possibility of V-ing."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import clause_stop, is_contact
from briefgen.language.english.clause_verbs import CLAUSE_OPENERS
from briefgen.language.english.phrases import base_phrase_end, is_finite, is_noun, is_plural, is_quotation_mark, phrase_end, phrase_start
from briefgen.language.english.questions.agents import may_act, shown_subject
from briefgen.language.english.subject_model import subject_heads
from briefgen.language.english.subjects import clause_floor, first_subject, subject_before
from briefgen.language.english.verbs import lemma
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens

_TAKING_ON = frozenset(
    "have face make plan launch mount lead begin renew announce set need seek win hold confront unveil push offer propose take pursue "
    "continue consider discuss weigh look raise float explore join open start prepare draw".split()
)  # verbs whose subject pursues the purpose of their object
_PRESENTING = frozenset(["unveil", "announce", "propose", "present", "discuss", "consider", "weigh", "explore"])
_PRESENT = frozenset("is are 's 're be been remains come".split())
_OPENING = CLAUSE_OPENERS | {"before", "after", "until", "because", "while", "as", "since", "once", "although"}
_MOST_BACK = 6  # tokens between a verb and the noun that is its object


def will_purpose(scene: Scene, match: Match) -> Sequence[Formed]:
    """A faces a deadline to V, A's plan to V, A discussed the possibility of V-ing → Will A V?"""
    tokens, (noun, action) = scene.tokens, match.marks
    subject = _owner(tokens, noun) or _pursuer(tokens, noun)
    if _is_alleged(tokens, noun) or any(t.lemma == "use" for t in tokens[clause_floor(tokens, noun) : noun] if t.tag[0] == "V"):
        return ()  # "used data paid for by the campaign to obtain"
    if subject is None or not may_act(tokens, subject):
        return ()
    base = lemma(tokens[action].text, tokens[action].tag)
    if base in ("do", "be", "have") and clause_stop(tokens, action, len(tokens)) == action + 1:
        return ()
    return _will(tokens, match.start, subject, action, base, awaited_verb(tokens, noun, action))


def before_awaited_verb(tokens: Tokens, cue: int, action: int, stop: int) -> int:
    """Where an infinitive ends whose cue waits for a verb of its own: 'the call for A to reinstate B | is', 'pressure on A to V | left'."""
    if tokens[cue].tag == "NN":
        main = next((place for place, head in subject_heads(tokens).items() if head == cue and place > action), stop)
        quoted = (i for i in range(action + 1, stop) if is_finite(tokens[i]) and is_quotation_mark(tokens, i - 1))
        main = min(main, next(quoted, main))
        stop = min(stop, main - is_quotation_mark(tokens, main - 1))
    awaited = awaited_verb(tokens, cue, action) if tokens[cue].tag in ("NN", "VB", "VBG") else len(tokens)
    stop = stop if awaited >= stop or is_contact(tokens, awaited) else awaited
    return stop - (stop < len(tokens) and is_finite(tokens[stop]) and tokens[stop - 1].lower == "still")


def awaited_verb(tokens: Tokens, noun: int, action: int) -> int:
    """The verb that a purpose behind the subject still waits for ('A's push to pass it before the recess | ran into trouble')."""
    if any(is_finite(t) for t in tokens[clause_floor(tokens, noun) : action]):
        return len(tokens)
    end = next((i for i in range(action, len(tokens)) if tokens[i].text in (",", ";", ".")), len(tokens))
    finite = [i for i in range(action, end) if is_finite(tokens[i])]
    if not finite:  # "A's plan to keep it open | encountered support": the participle is a past tense
        finite = [i for i in range(action + 2, end - 1) if tokens[i].tag == "VBN" and tokens[i + 1].tag in ("DT", "JJ", "NNS", "PRP$")][:1]
    opened = bool(finite) and any(t.lower in _OPENING for t in tokens[action : finite[0]])
    return finite[0] if finite and (len(finite) == 1 or not opened) else len(tokens)


def _is_alleged(tokens: Tokens, noun: int) -> bool:
    """Whether an attempt may have been made already: 'their possible attempts to sway the vote'."""
    words = {t.lower for t in tokens[max(0, noun - 2) : noun]}
    return tokens[noun].lower in ("attempt", "attempts", "efforts") and not words.isdisjoint(("possible", "alleged", "past"))


def will_aim(scene: Scene, match: Match) -> Sequence[Formed]:
    """The aim is for A to V → Will A V?"""
    tokens, (start, verb) = scene.tokens, match.marks
    subject = (start, verb - 1)
    if tokens[start].tag == "PRP" or phrase_end(tokens, start, verb - 1) != verb - 1:
        return ()
    return _will(tokens, match.start, subject, verb, tokens[verb], second_aim(tokens, verb))


def second_aim(tokens: Tokens, verb: int) -> int:
    """Where another subject with its own infinitive begins ('for A to V | and B to W')."""
    for joint in range(verb + 1, len(tokens)):
        end = base_phrase_end(tokens, joint + 1, len(tokens)) if tokens[joint].lower == "and" else joint
        if end > joint + 1 and end < len(tokens) and tokens[end].tag == "TO":
            return joint
    return len(tokens)


def will_wish(scene: Scene, match: Match) -> Sequence[Formed]:
    """Demands that A V, suggested A V (the base form: it is to be done) → Will A V?"""
    tokens, (start, verb) = scene.tokens, match.marks
    subject = (start, phrase_end(tokens, start, verb))
    is_plural_form = tokens[verb].tag == "VBP" and is_plural(tokens, subject) and tokens[match.start].tag != "VBD"
    if subject[1] != verb or is_plural_form or tokens[start].tag == "PRP":
        return ()
    if tokens[verb].lower != "be" and not shown_subject(tokens, subject):
        return ()  # what is to be done needs no doer
    if is_noun(tokens[match.start]) and any(is_finite(t) for t in tokens[verb + 1 : clause_stop(tokens, verb, len(tokens)) + 1]):
        return ()  # "The demand that A be done was rejected"
    return _will(tokens, match.start, subject, verb, tokens[verb])


def _will(tokens: Tokens, start: int, subject: Range, verb: int, base: Piece, limit: int | None = None) -> Sequence[Formed]:
    """Whether a subject will do what a verb and the rest of its clause, up to a `limit`, say; the cue begins at `start`."""
    stop = clause_stop(tokens, verb, len(tokens) if limit is None else limit)
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], base, *tokens[verb + 1 : stop])
    return (Formed(pieces, (start, verb + 1), "whether", shown_subject(tokens, subject)),)


def _owner(tokens: Tokens, noun: int) -> Range | None:
    """'Trump' of "Trump's planned bid": the owner's own phrase, without what shows it an owner."""
    start = phrase_start(tokens, noun + 1)
    mark = next((i for i in range(noun - 1, start, -1) if tokens[i].tag == "POS"), None)
    start += mark is not None and start + 1 < mark and tokens[start].tag == "VBG" and tokens[start - 1].tag == "IN"  # "at scuttling A's"
    if mark is None or start == mark or any(t.tag == "NNS" for t in tokens[start : mark - 1]):
        return None  # "the courts block Trump's bid": a verb that looks like a noun
    return (start, mark)


def _pursuer(tokens: Tokens, noun: int) -> Range | None:
    """The subject of the verb whose object the noun is."""
    start = phrase_start(tokens, noun + 1)
    if start > 1 and tokens[start - 1].lower in ("under", "in") and tokens[start - 2].lower in _PRESENT:
        return subject_before(tokens, start - 2)  # "is under pressure to", "is in talks to"
    if start > 1 and tokens[start - 1].lower == "into" and tokens[start - 2].lemma == "look":
        start -= 1  # "is looking into the possibility of"
    for verb in range(start - 1, max(-1, start - _MOST_BACK), -1):
        if tokens[verb].text == "," or tokens[verb].tag in ("NN", "NNS", "NNP", "PRP", "WDT", "WP"):
            return None
        if is_finite(tokens[verb]) or tokens[verb].tag in ("VB", "VBN", "VBG"):
            is_past = any(t.lower in ("had", "could", "would") for t in tokens[max(0, verb - 3) : verb]) and tokens[verb].tag != "VB"
            is_past |= tokens[verb].tag == "VBD" and tokens[noun].lower.rstrip("s") in ("attempt", "effort")
            presents = tokens[verb].lemma in _PRESENTING and tokens[noun].lower.rstrip("s") in ("plan", "proposal", "offer", "bid")
            if tokens[verb].lemma not in _TAKING_ON or is_past or presents:  # the plan is to do it, not who presents it
                return None
            helped = verb - 1 if verb and tokens[verb].tag in ("VBG", "VBN") and is_finite(tokens[verb - 1]) else verb  # "is facing"
            subject = subject_before(tokens, helped)
            if subject[0] == subject[1] and helped and tokens[helped - 1].lower in ("and", "but"):
                subject = first_subject(tokens, helped)
            return subject if subject[0] < subject[1] else None
    return None
