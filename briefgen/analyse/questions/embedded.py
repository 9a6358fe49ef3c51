"""Questions that a sentence already holds: embedded clauses, wh + infinitive, and questions asked outright."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.analyse.questions.article import Formed, Scene
from briefgen.language.clause_ends import clause_stop
from briefgen.language.clause_verbs import CLAUSE_OPENERS, WH_WORDS, is_auxiliary, verb_group_end
from briefgen.language.clauses import Clause, clause_at
from briefgen.language.inversion import Piece, inverted, with_modal
from briefgen.language.lexicon import word_classes
from briefgen.language.patterns import Match
from briefgen.language.phrases import STRONG_STOPS, Range, Tokens, head_place, is_finite, is_quotation_mark
from briefgen.language.question_phrases import question_opener
from briefgen.language.subjects import clause_floor, first_subject, subject_before

_PRIVATE_WEIGHT = 0.35  # one person's ignorance is colour beside what a government leaves open
LONGEST_REASON = 12  # tokens before a cue that may belong to it
_JOINTS = frozenset([",", "and", "or", "even", "exactly"])
_ENDING = frozenset(
    "end dispel remove settle resolve answer lay vanish evaporate clear allay overcome pass fade close follow precede".split()
)
_PRIVATE = frozenset("sure unsure certain uncertain know wonder".split())
_ASKING_NOUNS = frozenset(
    "indication word sign question information idea clue consensus agreement decision explanation details timetable clarity doubt".split()
)
_TELLING = frozenset("say specify disclose explain clarify indicate reveal announce detail decide opinion ruling discuss".split())
_DIVIDED = frozenset("divided divide split differ disagree odds torn clash argue".split())
_STEPS = frozenset("move step decision idea plan choice measure strategy policy solution response answer approach".split())
_CONJUNCT_JOINTS = frozenset([",", "and", "or", "even", "—", "–", "--"])
_INVERTING = ("MD", "VBZ", "VBP", "VBD")


def shown_subject(tokens: Tokens, subject: Range) -> Sequence[Piece]:
    """The subject if it is an agent that can settle a question: a name, a body, a person, or a pronoun for one."""
    place = head_place(tokens, subject)
    if place is None:
        is_pronoun = subject[1] - subject[0] == 1 and tokens[subject[0]].lower in ("he", "she", "they", "it")
        return tokens[slice(*subject)] if is_pronoun else ()
    agents = word_classes("question_nouns")["agents"]
    return tokens[slice(*subject)] if tokens[place].tag.startswith("NNP") or tokens[place].lower in agents else ()


def embedded(scene: Scene, match: Match) -> Sequence[Formed]:
    """Unclear whether A will V, how A will V … → Will A V? How will A V?"""
    tokens, opener = scene.tokens, match.marks[0]
    limit = match.marks[1] if len(match.marks) > 1 else len(tokens)
    if opener and not (_asks(tokens, opener) or _is_told(tokens, opener, match.start)):
        return ()
    openers = _listed_openers(tokens, opener)
    last = openers[-1]
    after = last + 2 if last + 1 < limit and tokens[last + 1].tag.startswith("RB") else last + 1
    if after < limit and tokens[after].lower == "to":
        return _infinitive(tokens, match, last)
    start = question_opener(tokens, last) if len(openers) == 1 else last
    limit = _before_main_verb(tokens, openers[0], limit)
    clause = clause_at(tokens, start, limit)
    if clause is None or is_conditional_perfect(clause) or _is_empty(clause) or is_settled(tokens, clause.stop):
        return ()
    opens = _reason(tokens, match)
    first = _finished(tokens, clause, openers, opens)
    found = (first, *_conjunct(tokens, clause, opens, limit))
    if _is_private(tokens, match):
        return tuple(replace(f, certainty=_PRIVATE_WEIGHT) for f in found)
    teller = _teller(tokens, openers[0], match)
    return tuple(replace(f, teller=tokens[slice(*teller)]) for f in found) if teller else found


def _before_main_verb(tokens: Tokens, opener: int, limit: int) -> int:
    """Where the clause ends at the latest, if the noun it hangs on still waits for its verb ('Doubts over whether A would come last')."""
    floor = clause_floor(tokens, opener)
    if not tokens[floor].tag.startswith(("NN", "JJ", "DT")) or any(t.tag[0] in "VM" for t in tokens[floor:opener]):
        return limit
    clause = clause_at(tokens, opener, limit)
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
    return None if told.isdisjoint(_TELLING) else _controller(tokens, opener, match)


def is_settled(tokens: Tokens, verb: int) -> bool:
    """Whether the verb of the doubt itself says that it is over: 'Doubts over whether A would come were dispelled'."""
    while verb < len(tokens) and (tokens[verb].tag.startswith("RB") or is_quotation_mark(tokens, verb) or tokens[verb].text == ","):
        verb += 1
    if verb >= len(tokens) or not is_finite(tokens[verb]):
        return False
    group = tokens[verb : verb_group_end(tokens, verb, len(tokens))]
    return group[-1].lemma in _ENDING and group[0].tag != "MD" and not any(t.lower in ("not", "n't", "never", "yet") for t in group)


def _is_private(tokens: Tokens, match: Match) -> bool:
    """Whether only one person's own ignorance makes it open ('she was not sure if her house still stood')."""
    words = {t.lemma if t.tag[0] == "V" else t.lower for t in tokens[match.start : match.end]}
    before = {t.lower for t in tokens[max(0, match.start - 3) : match.start]}
    return not words.isdisjoint(_PRIVATE) and not before.isdisjoint(("he", "she", "i"))


def _asks(tokens: Tokens, place: int) -> bool:
    """Whether an opener asks a question: after most nouns 'if' sets a condition and 'who' begins a relative clause."""
    opener, before = tokens[place], tokens[place - 1]
    if opener.lower in ("who", "which", "whose") and any(t.lower in ("a", "an") for t in tokens[max(0, place - 3) : place - 1]):
        return before.lower in _ASKING_NOUNS  # "a near unknown who spent little"
    if opener.lower in ("if", "who", "which", "whose", "when", "where") and before.tag.startswith(("NN", "PRP", "DT")):
        return before.lower in _ASKING_NOUNS
    if (opener.lower == "when" and before.lower == "only") or (opener.lower == "what" and before.lower in ("not", "n't")):
        return False
    return opener.lower != "if" or before.lower not in ("as", "even", "only", ",")


def _is_told(tokens: Tokens, opener: int, start: int) -> bool:
    """Whether the noun before an opener is whom somebody would tell ('has told residents who will pay'), not what it is about."""
    if not any(t.lemma in ("tell", "inform") for t in tokens[start:opener] if t.tag[0] == "V") or opener + 1 >= len(tokens):
        return False
    return tokens[opener].lower not in ("who", "which", "whose") or tokens[opener - 1].tag == "PRP" or tokens[opener + 1].tag == "MD"


def embedded_modal(scene: Scene, match: Match) -> Sequence[Formed]:
    """The possibility that A could V → Could A V?; silent on what is said to be so already."""
    clause = clause_at(scene.tokens, match.marks[0])
    if clause is None or scene.tokens[clause.verb].tag != "MD" or scene.tokens[clause.verb + 1].lower in ("not", "n't"):
        return ()
    return embedded(scene, match)


def embedded_future(scene: Scene, match: Match) -> Sequence[Formed]:
    """Depends on whether A does B → Will A do B?"""
    tokens, opener = scene.tokens, match.marks[0]
    clause = clause_at(tokens, opener)
    if clause is None or clause.verb == clause.subject[0] or not _is_to_come(clause, tokens, match):
        return embedded(scene, match)
    asked = clause.tokens[slice(*clause.question)]
    pieces = (*asked, *with_modal("will", tokens[slice(*clause.subject)], clause.tokens, clause.verb, clause.stop))
    word = "whether" if clause.is_polar else tokens[opener].lower
    return (Formed(pieces, _reason(tokens, match), word, shown_subject(tokens, clause.subject)),)


def evaluated(clause: Clause) -> tuple[Piece, ...] | None:
    """'It is a wise move' as 'Is the move wise?': such an 'it' is what was done, not the last thing named."""
    tokens, verb = clause.tokens, clause.verb
    words = tokens[verb + 1 : clause.stop]
    is_it = clause.is_polar and [t.lower for t in tokens[slice(*clause.subject)]] == ["it"]
    if not is_it or tokens[verb].lower not in ("is", "was") or len(words) != 3 or words[2].lower not in _STEPS:
        return None
    return (tokens[verb].lower, "the", words[2], words[1]) if words[0].lower in ("a", "an") and words[1].tag.startswith("JJ") else None


def _is_to_come(clause: Clause, tokens: Tokens, match: Match) -> bool:
    """Whether a condition is put in the present, or in the past under a past governor ('depended on whether A did B')."""
    tag = clause.tokens[clause.verb].tag
    return tag in ("VBZ", "VBP") or (
        tag == "VBD" and tokens[match.start].tag == "VBD" and clause.tokens[clause.verb].lower not in ("was", "were")
    )


def _finished(tokens: Tokens, clause: Clause, openers: tuple[int, ...], opens: Range) -> Formed:
    narrated = any(t.tag == "VBD" for t in tokens[clause_floor(tokens, opens[0]) : openers[0]]) or _is_reported(tokens, openers[0])
    pieces = evaluated(clause) or inverted(clause, is_narrated=narrated)
    words = [tokens[i].lower for i in openers]
    others = [w for w in words if w in WH_WORDS]
    if len(openers) > 1 and {"whether", "if"} & set(words) and others:
        pieces = (*pieces[clause.question[1] - clause.question[0] :], ",", "and", "if", "so", *_joined(others))
    elif len(openers) > 1:
        pieces = (*_joined(words), *pieces[1:])
    pieces = (*pieces, *_further_word(tokens, clause.stop))
    return Formed(pieces, opens, words[-1] if clause.is_polar else words[0], shown_subject(tokens, clause.subject))


def _further_word(tokens: Tokens, stop: int) -> tuple[Piece, ...]:
    """The ', and when' of 'how many A will V or when'."""
    if not stop + 1 < len(tokens) or tokens[stop].lower not in ("and", "or"):
        return ()
    closes = stop + 2 >= len(tokens) or tokens[stop + 2].tag in (".", ",") or tokens[stop + 2].text in STRONG_STOPS
    is_bare = tokens[stop + 1].lower in ("when", "how", "where", "why") and closes
    return (",", "and", tokens[stop + 1]) if is_bare else ()


def _is_reported(tokens: Tokens, opener: int) -> bool:
    return any(t.tag == "VBD" or t.lower == "could" or _is_refusal(tokens, i) for i, t in enumerate(tokens[:opener]) if i >= opener - 6)


def _is_refusal(tokens: Tokens, modal: int) -> bool:
    """Whether a 'would not' tells of the past: 'The bank would not say how much it had lost'."""
    return tokens[modal].lower == "would" and tokens[modal + 1].lower in ("not", "n't")


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


def _conjunct(tokens: Tokens, clause: Clause, opens: Range, limit: int) -> Sequence[Formed]:
    """The second clause of 'whether A …, or how B …', as a question of its own."""
    position = clause.stop
    while position < limit and tokens[position].lower in _CONJUNCT_JOINTS:
        position += 1
    if position == clause.stop or position >= limit or tokens[position].lower not in CLAUSE_OPENERS - {"that", "if", "which", "who"}:
        return ()
    second = clause_at(tokens, position, limit)
    if second is None or is_conditional_perfect(second):
        return ()
    word = tokens[position].lower
    return (Formed(inverted(second), opens, word, shown_subject(tokens, second.subject)),)


def _is_empty(clause: Clause) -> bool:
    """Whether the cut has left an auxiliary without its predicate."""
    return is_auxiliary(clause.tokens, clause.verb, len(clause.tokens)) and clause.stop == clause.verb + 1 and clause.is_polar


def is_conditional_perfect(clause: Clause) -> bool:
    """Whether it speaks of what would, could or might have been."""
    tokens, verb = clause.tokens, clause.verb
    return (
        tokens[verb].tag == "MD"
        and any(t.lower == "have" for t in tokens[verb + 1 : verb + 4] if t.tag in ("VB", "VBP"))
        and any(t.tag in ("VBN", "VBD") for t in tokens[verb + 2 : verb + 5])
    )


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


def _infinitive(tokens: Tokens, match: Match, opener: int) -> Sequence[Formed]:
    """A has not decided whether to V, how to V → Will A V? How will A V?"""
    to = next(i for i in range(opener + 1, len(tokens)) if tokens[i].lower == "to")
    subject = _controller(tokens, opener, match)
    if subject is None or to + 1 >= len(tokens):
        return ()
    stop = clause_stop(tokens, to + 1, len(tokens))
    word = tokens[opener].lower
    front: tuple[Piece, ...] = () if word in ("whether", "if") else tuple(tokens[opener:to])
    told = {form for t in tokens[match.start : opener] for form in (t.lower, t.lemma)}
    modal = "should" if front and not told.isdisjoint(_DIVIDED) else "will"
    pieces = (*front, modal, *tokens[slice(*subject)], *tokens[to + 1 : stop])
    return (Formed(pieces, _reason(tokens, match), word, shown_subject(tokens, subject)),)


def _controller(tokens: Tokens, opener: int, match: Match) -> Range | None:
    """Who would act in a wh + infinitive: the subject of the clause around it, if that is an agent."""
    for verb in range(opener - 1, clause_floor(tokens, opener) - 1, -1):
        if tokens[verb].tag in _INVERTING:
            subject = subject_before(tokens, verb)
            if subject[0] == subject[1] and verb and tokens[verb - 1].lower in ("and", "but"):
                subject = first_subject(tokens, verb)
            place = head_place(tokens, subject)
            is_many = place is not None and tokens[place].tag == "NNS"  # whoever may act together may decide to
            return subject if is_many or shown_subject(tokens, subject) else None
    return None
