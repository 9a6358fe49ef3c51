"""Forms that ask who or where somebody is, and what will become of them."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.phrases import is_plural, phrase_end
from briefgen.language.english.questions.noun_forms import head, is_clausal, nouns
from briefgen.language.english.questions.outcome_forms import definite
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens


def who_is(scene: Scene, match: Match) -> Sequence[Formed]:
    """The operator is unknown → Who is the operator?"""
    tokens, verb = scene.tokens, match.marks[0]
    phrase = subject_before(tokens, verb)
    return () if is_clausal(tokens, verb) else _who(tokens, phrase, (phrase[0], match.end))


def who_object(scene: Scene, match: Match) -> Sequence[Formed]:
    """A has not named the buyer of X → Who is the buyer of X?"""
    return _who(scene.tokens, (match.marks[0], match.end), (match.start, match.end))


def _who(tokens: Tokens, phrase: Range, opens: Range) -> Sequence[Formed]:
    if head(tokens, phrase) not in nouns("actor"):
        return ()
    return (Formed(("who", "are" if is_plural(tokens, phrase) else "is", *definite(tokens, phrase)), opens, "who"),)


def who_named(scene: Scene, match: Match) -> Sequence[Formed]:
    """No successor has been named for A, a successor to A has not been found → Who will be the successor for, to A?"""
    tokens, (noun, start) = scene.tokens, match.marks
    end = phrase_end(tokens, start, match.end)
    if tokens[start].tag == "PRP" or end == start:
        return ()
    return (Formed(("who", "will", "be", "the", tokens[noun], *tokens[start - 1 : end]), (match.start, match.end), "who"),)


def where_is(scene: Scene, match: Match) -> Sequence[Formed]:
    """A remains at large → Where is A?"""
    tokens, verb = scene.tokens, match.marks[0]
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1] or tokens[subject[0]].tag in ("WP", "WDT", "EX"):
        return ()
    be = "are" if is_plural(tokens, subject) else "is"
    return (Formed(("where", be, *definite(tokens, subject)), (match.start, match.end), "where"),)


def future_of(scene: Scene, match: Match) -> Sequence[Formed]:
    """A faces an uncertain future in B → What is the future of A in B?"""
    tokens, (verb, noun) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1] or is_clausal(tokens, verb):
        return ()
    stop = clause_stop(tokens, noun, len(tokens))
    where: tuple[Piece, ...] = tuple(tokens[noun + 1 : stop]) if stop > noun + 1 and tokens[noun + 1].lower in ("in", "at") else ()
    be = "are" if tokens[noun].tag == "NNS" else "is"
    return (Formed(("what", be, "the", tokens[noun], "of", *definite(tokens, subject), *where), (match.start, match.end), "what"),)


def fate_of(scene: Scene, match: Match) -> Sequence[Formed]:
    """The fate of X lies in the hands of Y → What will happen to X?"""
    tokens, fate = scene.tokens, match.marks[0]
    start = fate + 2
    end = phrase_end(tokens, start)
    if start == end or end >= match.end or tokens[start].tag in ("PRP", "EX"):
        return ()
    return (Formed(("what", "will", "happen", "to", *definite(tokens, (start, end))), (max(0, fate - 1), match.end), "what"),)
