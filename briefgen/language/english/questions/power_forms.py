"""Forms that ask whether somebody can do what a text doubts that he can."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.phrases import is_finite, is_noun, is_plural, is_quotation_mark, phrase_end, phrase_start
from briefgen.language.english.qualities import adjective_of
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.agreement import agrees
from briefgen.language.english.subjects import clause_floor, subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens

_FACING = frozenset("face encounter confront draw dismiss deny".split())  # who raises a doubt has it of somebody else
_MODALS = {"ability": "can", "capacity": "can", "willingness": "will"}


def has_power(scene: Scene, match: Match) -> Sequence[Formed]:
    """Doubts about A's ability, power to V → Can A V? Does A have the power to V?"""
    tokens, (noun, verb) = scene.tokens, match.marks
    owner = _owner(tokens, noun, match.start)
    if owner is None or (tokens[noun].lower not in _MODALS and not shown_subject(tokens, owner)):
        return ()
    stop = clause_stop(tokens, verb, len(tokens))
    doubted = (i for i in range(match.end - 1, verb, -1) if is_finite(tokens[i]) and tokens[i].lemma in ("be", "remain"))
    stop = min(stop, next(doubted, stop))  # "the power to fix the quota that fell | is questionable"
    act: tuple[Piece, ...] = tuple(tokens[verb:stop])
    if modal := _MODALS.get(tokens[noun].lower):
        pieces: tuple[Piece, ...] = (modal, *tokens[slice(*owner)], *act)
    else:
        support = "do" if is_plural(tokens, owner) else "does"
        pieces = (support, *tokens[slice(*owner)], "have", "the", tokens[noun], "to", *act)
    return (Formed(pieces, (min(match.start, owner[0]), verb + 1), "whether", shown_subject(tokens, owner)),)


def has_quality(scene: Scene, match: Match) -> Sequence[Formed]:
    """The legality of A is disputed → Is A legal?"""
    tokens, (noun, start) = scene.tokens, match.marks
    phrase = (start, phrase_end(tokens, start, match.end))
    quality = adjective_of(tokens[noun].lower)
    if not quality or tokens[start].tag in ("PRP", "PRP$") or not any(is_noun(t) for t in tokens[slice(*phrase)]):
        return ()
    pieces: tuple[Piece, ...] = ("are" if is_plural(tokens, phrase) else "is", *tokens[slice(*phrase)], quality)
    return (Formed(pieces, (noun, match.end), "whether"),)


def lacks_to(scene: Scene, match: Match) -> Sequence[Formed]:
    """A lacks the votes to V → Can A V?"""
    tokens, (lacks, verb) = scene.tokens, match.marks
    subject = subject_before(tokens, lacks)
    if subject[0] == subject[1] or not shown_subject(tokens, subject):
        return ()
    pieces: tuple[Piece, ...] = ("can", *tokens[slice(*subject)], *tokens[verb : clause_stop(tokens, verb, len(tokens))])
    return (Formed(pieces, (subject[0], verb + 1), "whether", shown_subject(tokens, subject)),)


def _owner(tokens: Tokens, noun: int, cue: int) -> Range | None:
    """Whose power it is: who owns the noun, or for 'its' and 'their' the subject that faces the doubt, where the two agree."""
    if tokens[noun - 1].tag == "POS":
        start = phrase_start(tokens, noun - 1)
        start = next((i + 1 for i in range(noun - 2, start - 1, -1) if is_quotation_mark(tokens, i)), start)
        return (start, noun - 1) if start < noun - 1 else None
    if tokens[noun - 1].tag != "PRP$":
        return None
    governor = next((i for i in range(noun - 1, clause_floor(tokens, min(cue, noun)) - 1, -1) if is_finite(tokens[i])), None)
    faces = governor is not None and not _FACING.isdisjoint(t.lemma for t in tokens[governor:noun] if t.tag[0] == "V")
    subject = subject_before(tokens, governor) if governor is not None and faces else (0, 0)
    is_owner = subject[0] < subject[1] and agrees(tokens[noun - 1].lower, tokens[slice(*subject)])
    return subject if is_owner else None
