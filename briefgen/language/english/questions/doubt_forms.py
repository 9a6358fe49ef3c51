"""Forms that ask what will become of what a text leaves in doubt, and who will answer for what nobody has answered for."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.questions.noun_forms import head, is_clausal, nouns
from briefgen.language.english.questions.outcome_forms import ACTS, definite
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens

_LONGEST_BARE = 4  # pieces of "who will be charged", which says nothing of what


def in_doubt(scene: Scene, match: Match) -> Sequence[Formed]:
    """The opening of X is in doubt → Will the opening of X happen? (What will the future of X be?)."""
    tokens, verb = scene.tokens, match.marks[0]
    phrase = subject_before(tokens, verb)
    return () if is_clausal(tokens, verb) else _doubted(tokens, phrase, (phrase[0], match.end))


def put_in_doubt(scene: Scene, match: Match) -> Sequence[Formed]:
    """The ruling leaves the future of X in doubt → What will the future of X be?"""
    tokens, start = scene.tokens, match.marks[0]
    into = next((i for i in range(match.end - 1, start, -1) if tokens[i].lower in ("in", "into")), match.end)
    is_last = tokens[match.start + 1].lower in ("in", "into")  # "leaving in limbo the future of X"
    return _doubted(tokens, (start, match.end if is_last else into), (match.start, match.end))


def _doubted(tokens: Tokens, phrase: Range, opens: Range) -> Sequence[Formed]:
    noun = head(tokens, phrase)
    if not noun or tokens[phrase[0]].tag == "PRP":
        return ()
    if noun in nouns("outcome"):
        return (Formed(("what", "will", *definite(tokens, phrase), "be"), opens, "what"),)
    if noun in nouns("event") or (noun.endswith(ACTS) and noun not in nouns("support")):  # a commitment does not happen
        return (Formed(("will", *definite(tokens, phrase), "happen"), opens),)
    return ()


def nobody_yet(scene: Scene, match: Match) -> Sequence[Formed]:
    """Nobody has been charged over X → Who will be charged over X?"""
    tokens, verb = scene.tokens, match.marks[0]
    if "one" in (t.lower for t in tokens[match.start : verb]) and "no" not in (t.lower for t in tokens[match.start : verb]):
        return ()
    pieces: tuple[Piece, ...] = ("who", "will", "be", *tokens[verb : clause_stop(tokens, verb, len(tokens))])
    return (Formed(pieces, (match.start, match.end), "who"),) if len(pieces) > _LONGEST_BARE else ()


def will_claim(scene: Scene, match: Match) -> Sequence[Formed]:
    """Nobody has claimed responsibility for X → Who will claim responsibility for X?"""
    tokens, start = scene.tokens, match.marks[0]
    if any(t.tag == "PRP" for t in tokens[start : match.end]):
        return ()
    return (Formed(("who", "will", "claim", *tokens[start : match.end]), (match.start, match.end), "who"),)
