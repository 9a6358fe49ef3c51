"""Forms that ask for a time, a place or a person still to be chosen: 'at a date to be announced', 'no successor has been named'."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import BE_FORMS, verb_group_end
from briefgen.language.english.inversion import with_modal
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.phrases import is_finite, phrase_end, phrase_start
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.noun_forms import head, is_clausal, nouns
from briefgen.language.english.questions.outcome_forms import definite
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens

_TIMES = frozenset("date time day hour".split())
_DETAIL = 0.6  # where a thing takes place matters less than what will come of it
_TO_COME = frozenset("new next successor replacement permanent".split())  # of whom it is told that somebody will be


def when_where(scene: Scene, match: Match) -> Sequence[Formed]:
    """A will meet B at a place to be announced → Where will A meet B?"""
    tokens, noun = scene.tokens, match.marks[0]
    verb = next((i for i in range(match.start - 1, 0, -1) if is_finite(tokens[i]) and not is_finite(tokens[i - 1])), None)
    if verb is None:
        return ()
    subject, end = subject_before(tokens, verb), match.start - (tokens[match.start - 1].text == ",")
    to = verb_group_end(tokens, verb, end)
    leads = next((i for i in range(verb + 1, end - 1) if tokens[i].tag == "TO" and tokens[i + 1].tag == "VB"), None)
    is_due = tokens[verb].lower in BE_FORMS and leads is not None and leads <= to + 1  # "is to begin", "are due to meet"
    if subject[0] == subject[1] or not (is_due or tokens[verb].tag == "MD") or is_clausal(tokens, verb):
        return ()
    shown = tokens[slice(*subject)]
    word = "when" if tokens[noun].lower in _TIMES else "where"
    pieces: tuple[Piece, ...] = (word, "will", *shown, *tokens[leads + 1 : end]) if is_due and leads else ()
    pieces = pieces or (word, *with_modal("will", shown, tokens, verb, end))
    pieces = (pieces[0], "will", *pieces[2:]) if pieces[1] == "would" else pieces
    return (Formed(pieces, (match.start, match.end), word, shown_subject(tokens, subject), certainty=_DETAIL),)


def when_held(scene: Scene, match: Match) -> Sequence[Formed]:
    """A party congress, for which no date has been fixed → When will the party congress take place?"""
    tokens = scene.tokens
    end = match.start - (tokens[match.start - 1].text == ",")
    phrase = (phrase_start(tokens, end), end)
    if phrase[0] == end or tokens[phrase[0]].tag in ("PRP", "PRP$"):
        return ()
    return (Formed(("when", "will", *definite(tokens, phrase), "take", "place"), (match.start, match.end), "when"),)


def who_will_be(scene: Scene, match: Match) -> Sequence[Formed]:
    """A's successor has not been named, a new chairman has yet to be chosen → Who will be A's successor, the new chairman?"""
    tokens, verb = scene.tokens, match.marks[0]
    subject = subject_before(tokens, verb)
    if is_clausal(tokens, verb) or not _is_post(tokens, subject):
        return ()
    return (Formed(("who", "will", "be", *definite(tokens, subject)), (subject[0], match.end), "who"),)


def who_is_sought(scene: Scene, match: Match) -> Sequence[Formed]:
    """A is searching for a new chairman, the search for a successor to B is under way → Who will be the new chairman?"""
    tokens, start = scene.tokens, match.marks[0]
    phrase = (start, max(match.end, phrase_end(tokens, start)))
    if not _is_post(tokens, phrase) or tokens[phrase[1] - 1].tag == "NNS":
        return ()
    return (Formed(("who", "will", "be", *definite(tokens, phrase)), (match.start, match.end), "who"),)


def _is_post(tokens: Tokens, phrase: Range) -> bool:
    """Whether a noun phrase is of somebody who is to fill a post: a successor, a new chairman."""
    noun, words = head(tokens, phrase), {t.text for t in tokens[slice(*phrase)]}
    return (noun in nouns("actor") or is_role_noun(noun)) and not words.isdisjoint(_TO_COME)


def will_choose(scene: Scene, match: Match) -> Sequence[Formed]:
    """The agency can approve A, refuse it or ask for B → Will the agency approve A, refuse it or ask for B?"""
    tokens, (modal, last) = scene.tokens, match.marks
    subject = subject_before(tokens, modal)
    actor = shown_subject(tokens, subject)
    if not actor or tokens[subject[0]].tag == "PRP":
        return ()
    stop = clause_stop(tokens, last, len(tokens))
    return (Formed(("will", *tokens[slice(*subject)], *tokens[modal + 1 : stop]), (subject[0], stop), "whether", actor),)
