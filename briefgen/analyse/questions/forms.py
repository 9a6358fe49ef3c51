"""The grammatical transformations that rules name: from a match in a sentence to the pieces of a question."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from briefgen.analyse.questions.article import Formed, Scene
from briefgen.analyse.questions.embedded import direct, embedded, embedded_future, embedded_modal, shown_subject
from briefgen.language.clause_ends import clause_stop
from briefgen.language.clause_verbs import CLAUSE_OPENERS, verb_group_end
from briefgen.language.clauses import plain_clause
from briefgen.language.inversion import Piece, base_predicate, inverted, with_modal
from briefgen.language.lexicon import word_classes
from briefgen.language.patterns import Match
from briefgen.language.phrases import Range, Tokens, head_place, phrase_end, phrase_start
from briefgen.language.subjects import subject_before
from briefgen.language.tags import Token
from briefgen.language.verbs import lemma

Form: TypeAlias = Callable[[Scene, Match], Sequence[Formed]]
_WHEN_NOUNS = frozenset(["details", "specifics", "date", "timing", "timeline", "timetable", "results"])


def nouns(name: str) -> frozenset[str]:
    """A class of nouns that decides how a question is put."""
    return word_classes("question_nouns")[name]


def head(tokens: Tokens, phrase: Range) -> str:
    """The head noun of a phrase in lower case, '' where it has none."""
    place = head_place(tokens, phrase)
    return "" if place is None else tokens[place].lower


def is_plural(tokens: Tokens, phrase: Range) -> bool:
    """Whether a noun phrase takes a plural verb."""
    place = head_place(tokens, phrase)
    if place is None:
        return False
    joined = place + 1 < phrase[1] and tokens[place + 1].lower == "and"
    return (tokens[place].tag in ("NNS", "NNPS") and tokens[place].lower != "states") or joined


def yet_to(scene: Scene, match: Match) -> Sequence[Formed]:
    """X has yet to V → Will X V? (When, for what must come sooner or later)."""
    tokens, (have, verb) = scene.tokens, match.marks
    subject = subject_before(tokens, have)
    if subject[0] == subject[1]:
        return ()
    base = lemma(tokens[verb].text, tokens[verb].tag)
    stop = clause_stop(tokens, verb, len(tokens))
    comes = head(tokens, subject) in _WHEN_NOUNS
    modal: tuple[Piece, ...] = ("when", "will") if comes else ("will",)
    pieces: tuple[Piece, ...] = (*modal, *tokens[slice(*subject)], base, *tokens[verb + 1 : stop])
    return (Formed(pieces, (subject[0], verb + 1), "when" if comes else "whether", shown_subject(tokens, subject)),)


def content(scene: Scene, match: Match) -> Sequence[Formed]:
    """X is unclear, X was not disclosed → What is X? (What will X be?, What do X contain?)."""
    tokens, verb = scene.tokens, match.marks[0]
    if match.end < len(tokens) and tokens[match.end].lower in CLAUSE_OPENERS | {"to"}:
        return ()
    subject = subject_before(tokens, verb)
    is_hidden = tokens[match.end - 1].lower.endswith(("ed", "public"))
    return _what_is(tokens, subject, (subject[0], match.end), is_hidden=is_hidden)


def object_content(scene: Scene, match: Match) -> Sequence[Formed]:
    """Did not disclose X → What is X?"""
    tokens, start = scene.tokens, match.marks[0]
    return _what_is(tokens, (start, match.end), (match.start, match.end), is_hidden=True)


def _what_is(tokens: Tokens, phrase: Range, opens: Range, *, is_hidden: bool) -> Sequence[Formed]:
    noun = head(tokens, phrase)
    shown: tuple[Piece, ...] = tuple(tokens[slice(*phrase)])
    if tokens[phrase[0]].lower in ("a", "an"):
        shown = ("the", *shown[1:])
    if not noun or tokens[phrase[0]].tag in ("PRP", "EX"):
        return ()
    plural = is_plural(tokens, phrase)
    if is_hidden and noun in nouns("document"):
        return (Formed(("what", "do" if plural else "does", *shown, "contain"), opens, "what"),)
    if noun in nouns("outcome"):
        return (Formed(("what", "will", *shown, "be"), opens, "what"),)
    if noun in nouns("content"):
        return (Formed(("what", "are" if plural else "is", *shown), opens, "what"),)
    return ()


def details(scene: Scene, match: Match) -> Sequence[Formed]:
    """No details on X → What are the details on X?"""
    tokens, (noun, start) = scene.tokens, match.marks
    if tokens[start].tag == "PRP":
        return ()
    plural = tokens[noun].tag == "NNS" or tokens[noun].lower in ("details", "specifics")
    pieces: tuple[Piece, ...] = ("what", "are" if plural else "is", "the", tokens[noun], *tokens[start - 1 : match.end])
    is_time = tokens[noun].lower in ("timeline", "timetable", "date", "deadline")
    return (Formed(pieces, (match.start, match.end), "when" if is_time else "what"),)


def existence(scene: Scene, match: Match) -> Sequence[Formed]:
    """The possibility of X feels remote, clarity on X remains elusive → Will there be X?"""
    tokens, verb = scene.tokens, match.marks[0]
    subject = subject_before(tokens, verb)
    if head(tokens, subject) not in nouns("clarity"):
        return ()
    return _will_there_be(tokens, subject, (subject[0], match.end))


def existence_of(scene: Scene, match: Match) -> Sequence[Formed]:
    """Rejected any possibility of X → Will there be X?"""
    return _will_there_be(scene.tokens, (match.marks[0], match.end), (match.start, match.end))


def _will_there_be(tokens: Tokens, phrase: Range, opens: Range) -> Sequence[Formed]:
    start, stop = phrase
    for i in range(start, stop - 1):
        if tokens[i].lower in nouns("clarity") and tokens[i + 1].lower == "of":
            start = i + 2
            break
    if start >= stop or tokens[start].tag in ("PRP", "VBG", "PRP$"):
        return ()
    shown: tuple[Piece, ...] = tuple(tokens[start:stop])
    if tokens[start].lower == "the":
        shown = shown[1:]
        if not is_plural(tokens, (start, stop)):
            shown = ("a" if tokens[start + 1].lower[0] not in "aeiou" else "an", *shown)
    return (Formed(("will", "there", "be", *shown), opens),)


def will_have(scene: Scene, match: Match) -> Sequence[Formed]:
    """X hinges on Y's backing → Will X have Y's backing?"""
    tokens, (verb, start) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    thing = (start, match.end)
    if subject[0] == subject[1] or head(tokens, thing) not in nouns("support"):
        return ()
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], "have", *tokens[slice(*thing)])
    return (Formed(pieces, (subject[0], match.end), "whether", ()),)


def will_clause(scene: Scene, match: Match) -> Sequence[Formed]:
    """Until A does B, if A does B → Will A do B?"""
    tokens, start = scene.tokens, match.marks[0]
    clause = plain_clause(tokens, start)
    if clause is None or tokens[clause.verb].tag not in ("VBZ", "VBP") or tokens[start].tag in ("PRP", "EX"):
        return ()
    own, rest = base_predicate(tokens, clause.verb, clause.stop)
    rest = rest[1:] if rest and rest[0] == "not" else rest
    if own or not rest or (rest[0] == "have" and len(rest) > 1 and isinstance(rest[1], Token) and rest[1].tag in ("VBN", "VBD")):
        return ()
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*clause.subject)], *rest)
    return (Formed(pieces, (match.start, clause.stop), "whether", shown_subject(tokens, clause.subject)),)


def agree_on(scene: Scene, match: Match) -> Sequence[Formed]:
    """A and B differ on X → What X will A and B agree on?, or Will A and B agree on X?"""
    tokens, (verb, start) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1]:
        return ()
    can_agree = is_plural(tokens, subject) or tokens[subject[0]].lower == "they" or head(tokens, subject) in nouns("agents")
    if not can_agree:
        return ()
    opens, actor = (match.start, match.end), shown_subject(tokens, subject)
    shown = tokens[slice(*subject)]
    if head(tokens, (start, match.end)) in nouns("measure") and tokens[start].lower == "the":
        return (Formed(("what", *tokens[start + 1 : match.end], "will", *shown, "agree", "on"), opens, "what", actor),)
    return (Formed(("will", *shown, "agree", "on", *tokens[start : match.end]), opens, "whether", actor),)


def agreed(scene: Scene, match: Match) -> Sequence[Formed]:
    """The sticking point is X → Will X be agreed?, or What will X be?"""
    tokens, phrase = scene.tokens, (match.marks[0], match.end)
    noun = head(tokens, phrase)
    if not noun or tokens[phrase[0]].tag in ("PRP", "EX"):
        return ()
    if noun in nouns("outcome"):
        return (Formed(("what", "will", *tokens[slice(*phrase)], "be"), (match.start, match.end), "what"),)
    return (Formed(("will", *tokens[slice(*phrase)], "be", "agreed"), (match.start, match.end)),)


def will_infinitive(scene: Scene, match: Match) -> Sequence[Formed]:
    """Urged A to V → Will A V?"""
    tokens, (start, verb) = scene.tokens, match.marks
    subject = (start, phrase_end(tokens, start, verb - 1))
    if subject[1] != verb - 1 or not shown_subject(tokens, subject) or tokens[-1].text == "?" or tokens[start].tag == "NN":
        return ()
    stop = clause_stop(tokens, verb, len(tokens))
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *tokens[verb:stop])
    return (Formed(pieces, (match.start, verb + 1), "whether", shown_subject(tokens, subject)),)


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
    if subject[0] == subject[1] or tokens[verb].tag == "VBD":
        return ()
    stop = clause_stop(tokens, action, len(tokens))
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
        or clause.stop == clause.verb + 1
    ):
        return ()
    return (Formed(inverted(clause), (match.start, clause.verb + 1), "whether", shown_subject(tokens, clause.subject)),)


def modal_relative(scene: Scene, match: Match) -> Sequence[Formed]:
    """A move that critics say will V → Will the move V?"""
    tokens, (relative, verb) = scene.tokens, match.marks
    end = relative - 1 if tokens[relative - 1].text == "," else relative
    subject = (phrase_start(tokens, end), end)
    stop = clause_stop(tokens, verb, len(tokens))
    if subject[0] == subject[1] or tokens[verb].tag != "MD" or stop == verb + 1:
        return ()
    shown: tuple[Piece, ...] = tuple(tokens[slice(*subject)])
    if tokens[subject[0]].lower in ("a", "an"):
        shown = ("the", *shown[1:])
    return (Formed(with_modal("will", shown, tokens, verb, stop), (relative, verb + 1)),)


def modal(scene: Scene, match: Match) -> Sequence[Formed]:
    """A could V → Could A V?"""
    tokens, verb = scene.tokens, match.marks[0]
    if tokens[verb].tag != "MD" or _is_perfect(tokens, verb):
        return ()
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1]:
        return ()
    stop = clause_stop(tokens, verb, len(tokens))
    if stop == verb + 1:
        return ()
    pieces = with_modal("will", tokens[slice(*subject)], tokens, verb, stop)
    return (Formed(pieces, (subject[0], verb + 1), "whether", ()),)


def _is_perfect(tokens: Tokens, verb: int) -> bool:
    return any(t.lower in ("have", "of") for t in tokens[verb + 1 : verb_group_end(tokens, verb, len(tokens))])


def either_or(scene: Scene, match: Match) -> Sequence[Formed]:
    """A is willing to P but prepared to Q → Will A P, or Q?"""
    tokens, (first, second) = scene.tokens, match.marks
    subject = subject_before(tokens, match.start)
    if subject[0] == subject[1]:
        subject = _first_subject(tokens, match.start)
    but = next((i for i in range(first, second) if tokens[i].lower == "but"), None)
    if but is None or subject[0] == subject[1]:
        return ()
    stop = but - 1 if tokens[but - 1].text == "," else but
    end = clause_stop(tokens, second, len(tokens))
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], *tokens[first:stop], ",", "or", *tokens[second:end])
    return (Formed(pieces, (match.start, match.end), "whether", shown_subject(tokens, subject)),)


def _first_subject(tokens: Tokens, before: int) -> Range:
    """The subject of the last finite verb before a position."""
    for i in range(before - 1, 0, -1):
        if tokens[i].tag in ("VBZ", "VBP", "VBD", "MD"):
            return subject_before(tokens, i)
    return (0, 0)


FORMS: Mapping[str, Form] = {
    form.__name__: form
    for form in (
        embedded, embedded_future, embedded_modal, direct, yet_to, content, object_content, details, existence, existence_of,
        will_have, will_clause, agree_on, agreed, will_infinitive, will_gerund, will_plan, how_will, modal_clause,
        modal_relative, modal, either_or,
    )
}  # fmt: skip
