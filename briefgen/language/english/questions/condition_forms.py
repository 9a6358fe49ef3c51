"""Forms that ask of what something depends on, where the condition is a word or two: 'if approved', 'the success of A depends on'."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.clauses import plain_clause
from briefgen.language.english.phrases import STRONG_STOPS, is_finite, is_noun, phrase_end, phrase_start
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.noun_forms import is_clausal
from briefgen.language.english.questions.outcome_forms import definite
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens


def if_done(scene: Scene, match: Match) -> Sequence[Formed]:
    """If approved by B, A would C; A would C if approved by B → Will A be approved by B?"""
    tokens, done = scene.tokens, match.marks[0]
    stop = clause_stop(tokens, done, len(tokens))
    named = match.start + 1 < done and tokens[match.start + 1].tag == "PRP"  # "if it is approved"
    subject = (match.start + 1, match.start + 2) if named else _subject_around(tokens, match.start, stop)
    words = tokens[slice(*subject)]
    if not words or is_noun(tokens[min(done + 1, len(tokens) - 1)]) or (words[0].tag in ("EX", "DT") and len(words) == 1):
        return ()
    pieces: tuple[Piece, ...] = ("will", *words, "be", *tokens[done:stop])
    return (Formed(pieces, (match.start, stop), "whether", shown_subject(tokens, subject)),)


def _subject_around(tokens: Tokens, opener: int, stop: int) -> Range:
    """Of what a condition without a subject is said: the subject of the clause that it opens, parts or follows; empty where none is."""
    if opener and tokens[opener - 1].tag in ("WDT", "WP"):
        return (0, 0)
    is_closed = stop + 1 < len(tokens) and tokens[stop].text == ","
    if is_closed and tokens[opener - 1].text == "," and is_finite(tokens[stop + 1]):
        start, end = subject_before(tokens, stop + 1)
        return (start, min(end, opener - 1))
    before = tokens[max(0, opener - 1)]
    is_first = opener == 0 or before.tag in ("CC", "IN", ",", ":") or before.text in STRONG_STOPS or before.lemma in REPORTING
    if is_first and (is_closed or opener == 0):
        clause = plain_clause(tokens, stop + 1) if is_closed else None
        return (0, 0) if clause is None else clause.subject
    verb = next((i for i in range(opener - 1, -1, -1) if is_finite(tokens[i])), None)
    return (0, 0) if verb is None or is_clausal(tokens, verb) else subject_before(tokens, verb)


def will_succeed(scene: Scene, match: Match) -> Sequence[Formed]:
    """The success of A depends on B, A's success depends on B → Will A be a success?"""
    tokens, (noun, verb) = scene.tokens, match.marks
    if tokens[noun + 1].lower == "of" and noun + 2 < verb:
        owner: Range = (noun + 2, phrase_end(tokens, noun + 2, verb))
    else:
        owner = (phrase_start(tokens, noun + 1), noun - 1)
    if owner[0] >= owner[1] or (tokens[noun + 1].lower != "of" and tokens[noun - 1].tag != "POS"):
        return ()
    pieces: tuple[Piece, ...] = ("will", *definite(tokens, owner), "be", "a", tokens[noun])
    return (Formed(pieces, (min(noun, owner[0]), match.end)),)


def should_do(scene: Scene, match: Match) -> Sequence[Formed]:
    """Should A V, B would; were A to V, B would; B would C should A V → Will A V?"""
    tokens, verb = scene.tokens, match.marks[-1]
    opener = match.marks[0] if len(match.marks) > 1 else match.start
    end = verb - 1 if tokens[verb - 1].lower == "to" else verb
    subject, stop = (opener + 1, end), clause_stop(tokens, verb, len(tokens))
    is_condition = len(match.marks) > 1 or (stop < len(tokens) and tokens[stop].text == "," and any(t.tag == "MD" for t in tokens[stop:]))
    is_parted = not is_noun(tokens[end - 1]) or any(is_finite(t) or t.text == "," for t in tokens[slice(*subject)])
    if not is_condition or is_parted or tokens[-1].text == "?":
        return ()
    return (Formed(("will", *tokens[slice(*subject)], *tokens[verb:stop]), (opener, stop), "whether", shown_subject(tokens, subject)),)


def challenge_to(scene: Scene, match: Match) -> Sequence[Formed]:
    """A law is being challenged in court, faces a legal challenge → Will the challenge to the law succeed?"""
    tokens, verb = scene.tokens, match.marks[0]
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1] or is_clausal(tokens, verb) or tokens[subject[0]].tag in ("WP", "WDT", "EX"):
        return ()
    challenge = next((t for t in tokens[verb : match.end] if t.lower in ("challenge", "challenges")), "challenge")
    end = match.end + 1
    if end < len(tokens) and tokens[match.end].lower in ("to", "over") and tokens[end].tag != "VB":
        subject = (end, phrase_end(tokens, end))  # "A faces a legal challenge to B": B is what is challenged
    if subject[0] == subject[1] or tokens[subject[0]].tag == "CD" or tokens[subject[0]].lower in ("some", "several", "many", "parts"):
        return ()
    pieces: tuple[Piece, ...] = ("will", "the", challenge, "to", *definite(tokens, subject), "succeed")
    return (Formed(pieces, (subject[0], match.end)),)


def will_overcome(scene: Scene, match: Match) -> Sequence[Formed]:
    """An attempt to V faces opposition → Will the attempt to V succeed?"""
    tokens, (noun, verb) = scene.tokens, match.marks
    start = phrase_start(tokens, noun + 1)
    if start == noun or is_clausal(tokens, verb) or any(is_finite(t) for t in tokens[noun:verb]) or tokens[start].tag == "PRP$":
        return ()
    return (Formed(("will", *definite(tokens, (start, verb)), "succeed"), (start, match.end)),)
