"""Forms that ask which of several: 'will close two plants but did not say which', 'each side accuses the other of doing it'."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.clauses import Clause, plain_clause
from briefgen.language.english.inversion import inverted, unshifted
from briefgen.language.english.phrases import is_finite, phrase_end
from briefgen.language.english.questions.outcome_forms import definite
from briefgen.language.english.questions.sluices import INTENDING
from briefgen.language.english.verbs import lemma, past
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens

_SOME = frozenset("some several certain many few any".split())  # what 'which' takes the place of
_JOINTS = frozenset([",", ";", "—", "–", "--", "but", "and", "though", "although", "without"])


def which_so(scene: Scene, match: Match) -> Sequence[Formed]:
    """A will close two plants but did not say which → Which two plants will A close?"""
    tokens = scene.tokens
    cut = next((i for i in range(match.start, 1, -1) if tokens[i].lower in _JOINTS), 0)
    cut -= cut > 1 and tokens[cut - 1].text == ","
    said = next((i for i in range(cut) if tokens[i].lemma in REPORTING and is_finite(tokens[i])), None)
    start = 0 if said is None else said + 1 + (tokens[said + 1].lower == "that")
    clause = plain_clause(tokens[:cut], start)
    if clause is None or clause.stop < cut - 1:
        return ()
    is_narrated = said is not None and tokens[said].tag == "VBD"
    pieces = _which_subject(clause, is_narrated=is_narrated) or _which_object(clause, is_narrated=is_narrated)
    return (Formed(pieces, (match.start, match.end), "which"),) if pieces else ()


def _which_subject(clause: Clause, *, is_narrated: bool) -> tuple[Piece, ...]:
    asked = _which(clause.tokens, clause.subject)
    return (*asked, *unshifted(clause.tokens[clause.verb : clause.stop], is_narrated, is_plural=True)) if asked else ()


def _which_object(clause: Clause, *, is_narrated: bool) -> tuple[Piece, ...]:
    """The question of what stands right behind a verb of the clause."""
    tokens = clause.tokens
    places = range(clause.verb + 1, clause.stop)
    place = next((i for i in places if tokens[i - 1].tag[0] == "V" and _is_some(tokens, i)), None)
    place = place or next((i for i in places if tokens[i - 1].lower == "by" and _is_some(tokens, i)), None)
    if place is None:
        return ()
    phrase = (place, phrase_end(tokens, place, clause.stop))
    asked = _which(tokens, phrase)
    if not asked:
        return ()
    if tokens[clause.verb].lemma in INTENDING and [t.tag for t in tokens[clause.verb + 1 : clause.verb + 3]] == ["TO", "VB"]:
        whole: tuple[Piece, ...] = ("will", *tokens[slice(*clause.subject)], *tokens[clause.verb + 2 : clause.stop])
    else:
        whole = inverted(clause, is_narrated=is_narrated)
    led = place - 1 if tokens[place - 1].lower == "by" else place  # "by which other sectors will it be made up"
    taken = {id(t) for t in tokens[led : phrase[1]]}
    return (*tokens[led:place], *asked, *(p for p in whole if id(p) not in taken))


def _is_some(tokens: Tokens, place: int) -> bool:
    return tokens[place].lower in _SOME | {"a", "other", "one"} or tokens[place].tag == "CD"


def _which(tokens: Tokens, phrase: Range) -> tuple[Piece, ...]:
    """'Which two plants' of 'two plants', 'which of its members' of 'some of its members'; () where nothing is chosen of several."""
    start, stop = phrase
    if start == stop or not _is_some(tokens, start):
        return ()
    first, counted = tokens[start].lower, tokens[start + 1].lower if start + 1 < stop else ""
    if first == "a":
        start += {"few": 2, "number": 3, "handful": 3, "couple": 3}.get(counted, stop - start)  # "a few | plants", "a number of | plants"
    elif first in _SOME | {"one"}:
        start += 1
    return ("which", *tokens[start:stop]) if start < stop and tokens[stop - 1].tag.startswith("NN") else ()


def which_chosen(scene: Scene, match: Match) -> Sequence[Formed]:
    """No site has been chosen for the plant → Which site will be chosen for the plant?"""
    tokens, (noun, done, start) = scene.tokens, match.marks
    if tokens[start].tag in ("PRP", "PRP$"):
        return ()
    phrase = (start, max(match.end, phrase_end(tokens, start)))
    pieces: tuple[Piece, ...] = ("which", tokens[noun], "will", "be", *tokens[done:start], *tokens[slice(*phrase)])
    return (Formed(pieces, (match.start, match.end), "which"),)


def who_first(scene: Scene, match: Match) -> Sequence[Formed]:
    """Each side accuses the other of breaking the truce → Who broke the truce?"""
    tokens, gerund = scene.tokens, match.marks[0]
    deed = gerund + 1 if tokens[gerund].lower == "having" and tokens[min(gerund + 1, len(tokens) - 1)].tag == "VBN" else gerund
    if tokens[deed].lower in ("being", "doing", "having", "been"):
        return ()
    stop = clause_stop(tokens, deed, len(tokens))
    if stop == deed + 1:
        return ()
    done = replace(tokens[deed], text=past(lemma(tokens[deed].text, tokens[deed].tag)), tag="VBD")
    return (Formed(("who", done, *tokens[deed + 1 : stop]), (match.start, stop), "who"),)


def who_is_to_blame(scene: Scene, match: Match) -> Sequence[Formed]:
    """A and B blame each other for X → Who is to blame for X?"""
    tokens, start = scene.tokens, match.marks[0]
    if tokens[start].tag in ("PRP", "PRP$", "VBG"):
        return ()
    phrase = (start, max(match.end, phrase_end(tokens, start)))
    return (Formed(("who", "is", "to", "blame", "for", *definite(tokens, phrase)), (match.start, match.end), "who"),)
