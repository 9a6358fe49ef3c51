"""Forms that ask whether what one side claims and another may deny is so."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import CLAUSE_TAKING, clause_stop
from briefgen.language.english.clause_verbs import BE_FORMS, HAVE_FORMS, REPORTING, is_auxiliary
from briefgen.language.english.clauses import plain_clause
from briefgen.language.english.inversion import bare_gerund, inverted
from briefgen.language.english.phrases import is_noun, is_plural, is_quotation_mark, phrase_end, phrase_start
from briefgen.language.english.questions.doubts import asked_of_past, is_conditional_perfect, is_empty, may_have_been
from briefgen.language.english.questions.modal_forms import possible
from briefgen.language.english.questions.possibility import may_be_subject
from briefgen.language.english.subjects import subject_before
from briefgen.language.english.verbs import lemma
from briefgen.language.shapes import Formed, Match, Piece, Scene

_OWN = frozenset(
    "involvement role part contact contacts connection connections link links tie ties knowledge intention plans dealings "
    "relationship affair influence interest".split()
)  # what the one that denies it may have
_PROPOSING = frozenset("suggest propose insist demand recommend urge ask request".split())
_UNSURE = frozenset("possible potential alleged suspected".split())  # said of what may not be: the question asks it without them
_ANY = frozenset("anyone those people someone others any all one who many some".split())
_LONGEST_TIME = 5  # tokens
_CHARGES = frozenset("charge charges count counts accusation accusations offence offences offense offenses".split())


def claimed(scene: Scene, match: Match) -> Sequence[Formed]:
    """A argues that B is C, which is not agreed → Is B C?"""
    tokens, start = scene.tokens, match.marks[0]
    ago = next((i for i in range(start, min(start + _LONGEST_TIME, len(tokens) - 1)) if tokens[i].lower == "ago"), None)
    if ago is not None and tokens[ago + 1].text == ",":
        start = ago + 2  # "argue that four years ago, A was B"
    clause = plain_clause(tokens, start)
    if clause is None or is_conditional_perfect(clause) or is_empty(clause) or tokens[start].tag in ("EX", "WDT", "WP"):
        return ()
    if tokens[match.start].tag == "VBG" and tokens[match.start].lemma == "maintain" and tokens[match.start + 1].lower != "that":
        return ()  # "maintaining a majority is": done, and not claimed
    if tokens[clause.verb].lemma == "do" and not is_auxiliary(tokens, clause.verb, clause.stop):
        return ()  # "as many believe Berg did": what was told before
    asks_inside = any(t.lower in ("whether", "if") or t.tag == "WRB" for t in tokens[slice(*clause.subject)])
    if any(t.lower in ("not", "n't", "never") for t in tokens[max(0, match.start - 2) : match.start]):
        return ()  # "the messages do not suggest that A did B"
    is_bare = clause.stop == clause.verb + 1
    if asks_inside or (is_bare and (tokens[clause.verb].tag == "MD" or tokens[clause.verb].lemma in CLAUSE_TAKING | REPORTING)):
        return ()
    is_object = tokens[start - 1].lower != "that" and phrase_end(tokens, start) != clause.subject[1]  # "suggests a move that may"
    is_object |= tokens[start - 1].tag == "DT" or any(t.text == "," for t in tokens[slice(*clause.subject)])  # "denied that charge, saying"
    is_narrated = any(t.tag == "VBD" for t in tokens[match.start : start])
    is_base = tokens[clause.verb].tag in ("VBP", "VB")
    is_proposed = is_narrated and not _PROPOSING.isdisjoint(t.lemma for t in tokens[match.start : start])  # "suggested that members use it"
    is_wished = is_base and (is_proposed or not is_plural(tokens, clause.subject))  # "suggests he resign"
    if is_object or (is_wished and tokens[clause.verb].lower not in BE_FORMS | HAVE_FORMS):
        return ()
    if any(t.lower in ("not", "n't", "never", "no") for t in tokens[clause.verb : clause.verb + 3]):
        return ()
    if tokens[clause.verb].lemma in ("appear", "seem"):
        return ()  # "insisted that the job appeared safe": how it looks
    if tokens[clause.verb].tag == "VB" or tokens[clause.verb].lower == "be":
        return ()  # "insisted that all sanctions be dropped": a wish
    is_over = tokens[match.start].lemma in ("say", "report")  # what was going on, and no lasting state that somebody argues for
    pieces = may_have_been(clause) or possible(inverted(clause, is_narrated=is_narrated, is_over=is_over))
    return (Formed(pieces, (match.start, clause.verb + 1)),)


def did_gerund(scene: Scene, match: Match) -> Sequence[Formed]:
    """A denies V-ing, A is accused of V-ing → Did A V?"""
    tokens, (start, gerund) = scene.tokens, match.marks
    is_verb = tokens[start].tag[0] in "VM"
    subject = subject_before(tokens, start) if is_verb else (start, phrase_end(tokens, start, gerund - 1))
    if subject[0] == subject[1] or (not is_verb and subject[1] != gerund - 1):
        return ()
    if is_verb and gerund == start + 1 and tokens[start - 1].lower in BE_FORMS:
        return ()  # "are being denied housing aid"
    comma = next((i for i in range(*subject) if tokens[i].text == ","), subject[1])
    if comma + 1 < subject[1] and tokens[comma + 1].tag == "IN":
        subject = (subject[0], comma)  # "the prince, during the interview, denied"
    if gerund + 2 < len(tokens) and is_quotation_mark(tokens, gerund + 1) and tokens[gerund].lower == "having":
        return ()  # "of having 'lost his mind'": somebody's words
    if tokens[gerund].lower == "wrongdoing":
        return ()
    deed = gerund + 1 if tokens[gerund].lower == "having" and tokens[min(gerund + 1, len(tokens) - 1)].tag == "VBN" else gerund
    stop = clause_stop(tokens, deed, len(tokens))
    if tokens[deed].lower in ("being", "been"):
        return ()
    done: tuple[Piece, ...] = (lemma(tokens[deed].text, "VBN"), *tokens[deed + 1 : stop])
    pieces: tuple[Piece, ...] = ("did", *tokens[slice(*subject)], *(bare_gerund(tokens, gerund, stop) if deed == gerund else done))
    return (Formed(pieces, (match.start, deed + 1)),)


def did_of(scene: Scene, match: Match) -> Sequence[Formed]:
    """A is accused of V-ing, a ship suspected of V-ing → Did A V? Did the ship V?"""
    tokens, (accused, gerund) = scene.tokens, match.marks
    before = tokens[accused - 1] if accused else None
    if before is None or tokens[gerund].lower in ("being", "having", "wrongdoing"):
        return ()
    end = accused - 1 if before.text == "," else accused
    is_told = before.lower in BE_FORMS | HAVE_FORMS or before.tag.startswith("RB")
    subject = subject_before(tokens, accused - 1) if is_told else (phrase_start(tokens, end), end)
    ahead = tokens[subject[0] - 1] if subject[0] else before
    is_gap = is_told and ahead.tag.startswith(("NN", "WP", "WDT"))  # "the remarks he is accused of making"
    if subject[0] == subject[1] or is_gap or tokens[subject[0]].lower in _ANY or not (is_told or is_noun(tokens[end - 1])):
        return ()
    first: tuple[Piece, ...] = ("the",) if tokens[subject[0]].lower in ("a", "an") else ()
    shown = (*first, *tokens[subject[0] + len(first) : subject[1]])
    pieces: tuple[Piece, ...] = ("did", *shown, *bare_gerund(tokens, gerund, clause_stop(tokens, gerund, len(tokens))))
    return (Formed(pieces, (match.start, gerund + 1)),)


def thought_to_have(scene: Scene, match: Match) -> Sequence[Formed]:
    """A is thought to have done B → Did A do B?"""
    tokens, (verb, have) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1] or not may_be_subject(tokens, subject):
        return ()
    pieces = asked_of_past(tokens, subject, have, clause_stop(tokens, have, len(tokens)))
    return () if pieces is None else (Formed(pieces, (subject[0], have + 1)),)


def was_there(scene: Scene, match: Match) -> Sequence[Formed]:
    """A denied any collusion with B → Was there any collusion with B? Of what A itself may have: Did A have any role in B?"""
    tokens, start = scene.tokens, match.marks[0]
    phrase = (start, match.end)
    is_doubted = tokens[start].lower == "any" or tokens[start].lower in _UNSURE
    shown = [t for t in tokens[slice(*phrase)] if t.lower not in _UNSURE]
    if not is_doubted or not any(t.tag in ("IN", "TO") for t in shown):
        return ()  # "any interference": of whom, in what?
    subject = subject_before(tokens, match.start) if tokens[match.start].tag[0] == "V" else (0, 0)
    owned = next((t for t in shown if is_noun(t)), shown[0])
    if tokens[start].lower == "any" and owned.lower in _OWN and subject[0] < subject[1]:
        return (Formed(("did", *tokens[slice(*subject)], "have", *shown), (match.start, match.end)),)
    pieces: tuple[Piece, ...] = ("were" if is_plural(tokens, phrase) else "was", "there", *shown)
    return (Formed(pieces, (match.start, match.end)),)


def is_guilty(scene: Scene, match: Match) -> Sequence[Formed]:
    """A pleaded not guilty to X → Is A guilty of X?"""
    tokens, (verb, start) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    charged = next((i + 2 for i in range(start, match.end - 1) if tokens[i].lower in _CHARGES and tokens[i + 1].lower == "of"), start)
    shown = tokens[charged : match.end]
    if subject[0] == subject[1] or not may_be_subject(tokens, subject) or any(t.lower in _CHARGES or t.tag == "PRP" for t in shown):
        return ()  # "to all charges": of what, another sentence says
    front = "are" if is_plural(tokens, subject) else "is"
    return (Formed((front, *tokens[slice(*subject)], "guilty", "of", *shown), (subject[0], match.end)),)
