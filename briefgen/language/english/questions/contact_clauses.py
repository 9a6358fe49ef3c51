"""Contact clauses: where a clause leans on a noun or an adjective without a 'that' ('the step | B took').

Source: Jespersen, "A Modern English Grammar", part III (1927), chapter 7, which names them.
"""

from collections.abc import Sequence

from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.phrases import SUBJECT_PRONOUNS, is_finite
from briefgen.language.english.pieces import is_nominal, lower, tag_of
from briefgen.language.english.verbs import AUXILIARIES
from briefgen.language.shapes import Piece, Token

_ANYTHING = frozenset("everything anything something nothing all".split())
_CERTAIN = frozenset("sure certain aware confident convinced glad afraid".split())  # what they are of is a clause
_WHOM = frozenset("man woman person".split())  # the singular persons that no name stands in apposition to
_GIVING = frozenset("give tell show offer ask teach grant pay hand deny cause promise buy cost remind inform".split())
_OPENING = frozenset("if whether when while because before after until unless as than since where how why what who which that".split())
_WITHIN = ("JJ", "NN", "CD", "POS", "VBG", "VBN")
_BARE = frozenset("case time moment way day week month year".split())  # "in case it rains", "by the time they met": nobody adds a 'that'
_LONGEST = 5  # pieces of a subject


def is_contact(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a clause begins at a place that leans on the word before."""
    return 2 < place < len(pieces) - 1 and _is_leaned_on(pieces, place) and _opens_clause(pieces, place)


def _is_leaned_on(pieces: Sequence[Piece], place: int) -> bool:
    """Whether the word before a place is a noun or an adjective that a clause can lean on, and opens no clause itself."""
    word = lower(pieces[place - 1])
    if word in _ANYTHING or word in _CERTAIN:
        return True
    if word in _BARE:
        return False
    if tag_of(pieces[place - 1]) not in ("NN", "NNS"):
        return False
    start = place - 1
    while start > 0 and _is_within(pieces[start - 1]):
        start -= 1
    before = pieces[start - 1]
    if tag_of(before) in ("IN", "TO") and start > 1 and lower(before) not in _OPENING:
        before = pieces[start - 2]  # "whether in the end he"
    is_name_next = not _is_pronoun(pieces[place]) and _is_name(pieces[place])
    is_titled = is_name_next and is_role_noun(word) and word not in _WHOM
    return lower(before) not in _OPENING | {",", "and", "or", "but"} and not is_titled and not _gives(before)


def _gives(piece: Piece) -> bool:
    return isinstance(piece, Token) and piece.tag[0] == "V" and piece.lemma in _GIVING


def _is_within(piece: Piece) -> bool:
    """Whether a piece is of the noun phrase of the noun behind it."""
    return lower(piece) in ("the", "a", "an") or tag_of(piece).startswith((*_WITHIN, "DT", "PRP$"))


def _opens_clause(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a subject with its finite verb begins at a place."""
    end = _subject_end(pieces, place)
    if end == place:
        return False
    while end < len(pieces) and tag_of(pieces[end]) == "RB":
        end += 1
    if end == len(pieces):
        return False
    verb = pieces[end]
    return verb in AUXILIARIES if isinstance(verb, str) else is_finite(verb)


def _subject_end(pieces: Sequence[Piece], place: int) -> int:
    """Where a pronoun, a name or a noun phrase with an article ends that begins here."""
    if _is_pronoun(pieces[place]):
        return place + 1
    end = place
    if _is_name(pieces[place]):
        while end < len(pieces) and _is_name(pieces[end]):
            end += 1
        return end
    if not (lower(pieces[place]) in ("the", "a", "an") or tag_of(pieces[place]) in ("DT", "PRP$")):
        return place
    end = place + 1
    while end < len(pieces) and end - place < _LONGEST and tag_of(pieces[end]).startswith(_WITHIN):
        end += 1
    return end if end > place + 1 and is_nominal(pieces[end - 1]) else place


def _is_pronoun(piece: Piece) -> bool:
    return lower(piece) in SUBJECT_PRONOUNS - {"there"} and (isinstance(piece, str) or piece.tag == "PRP")


def _is_name(piece: Piece) -> bool:
    return tag_of(piece).startswith("NNP") or (isinstance(piece, str) and piece[:1].isupper())
