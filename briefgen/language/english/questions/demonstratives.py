"""What 'this', 'that', 'these', 'those' and 'such' of a question point to: a noun said more fully before, or 'the' for them."""

from collections.abc import Sequence

from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.clause_verbs import BE_FORMS
from briefgen.language.english.phrases import base_phrase_end, is_noun, phrase_start
from briefgen.language.english.pieces import lower
from briefgen.language.english.questions.cuts import AUXILIARIES
from briefgen.language.shapes import Piece, Scene, Token, Tokens

Shown = tuple[Sequence[Piece], tuple[int, ...]]
_TIMES = frozenset(
    "week weekend month year years time point season summer winter spring fall autumn morning afternoon evening night stage century "
    "moment day election cycle decade term country".split()
)
_SINGLING_OUT = frozenset("who whose in of from with without around near on at under behind against outside close".split())
_DEGREES = frozenset("early late far soon close much long".split())  # "this early"
_ARTICLED = frozenset("White Senate House Government Administration Court Commission Council Parliament Treasury Ministry".split())
_MEASURES = frozenset("size kind sort scale type nature length amount order magnitude level".split())


def is_of_degree(pieces: Sequence[Piece], such: int) -> bool:
    """Whether a 'such a' only says how great something is ('have to be such a mystery')."""
    return such > 0 and lower(pieces[such - 1]) in BE_FORMS


def named_before(token: Token, following: Token | None, pieces: Sequence[Piece], i: int, scene: Scene) -> Shown | None:
    """What the sentence before says more fully of the noun: 'these plans' after 'technical security plans'."""
    after = pieces[i + 2] if i + 2 < len(pieces) else None
    before = scene.neighbour(-1)
    is_whole = not (isinstance(after, Token) and (is_noun(after) or after.tag == "POS"))
    if following is None or before is None or following.tag != "NNS" or not is_whole:
        return None
    if token.lower == "that" and token.tag in ("IN", "WDT"):
        return None
    for n, other in enumerate(before.tokens):
        if other.lower == following.lower and is_noun(other):
            start = phrase_start(before.tokens, n + 1)
            words = [t for t in before.tokens[start:n] if t.tag not in ("DT", "PRP$", "PDT", "CD", "POS") and not t.tag.startswith("NNP")]
            if words and len(words) == len([t for t in before.tokens[start:n] if t.tag != "DT"]):
                return ["the", *words], (before.index,)
    return None


def demonstrative(token: Token, following: Token | None, pieces: Sequence[Piece], i: int, scene: Scene) -> Shown | None:
    """A pointing word itself where it needs nothing before it ('this week', 'those who'), else 'the'; None where it stands alone."""
    low = token.lower
    if low == "that" and is_first(pieces[:i]) and any(lower(p) in ("enough", "sufficient") for p in pieces[i + 1 :]):
        return _sum_before(token, scene)
    if low == "that" and (token.tag in ("IN", "WDT") or following is None or not following.tag.startswith(("NN", "JJ", "CD"))):
        noun_before = i and isinstance(pieces[i - 1], Token) and not is_first(pieces[:i])
        return ([token], ()) if (noun_before and token.tag != "DT") or token.tag in ("IN", "WDT") else None
    if following is None:
        return None
    if low == "those" and following.lower in _SINGLING_OUT and following.start - token.end <= 2:
        return [token], ()
    if low == "that" and following.lower == "country":
        return None
    if low == "such":
        if following.lower == "as" or is_of_degree(pieces, i):
            return [token], ()
        is_determined = i > 0 and lower(pieces[i - 1]) in ("any", "no", "some", "all", "many", "other", "single", "one", "few", "another")
        return ([], ()) if following.lower in ("a", "an") or is_determined else (["the"], ())
    if following.lower in _MEASURES and i and lower(pieces[i - 1]) == "of":
        return [token], ()
    is_alone = (not i or lower(pieces[i - 1]) != "of") and (
        i + 2 >= len(pieces) or lower(pieces[i + 2]) not in _SINGLING_OUT | {"that", "which"}
    )
    if following.lower in ("kind", "sort", "type", "particular") or (following.lower in ("people", "things", "factors") and is_alone):
        return None  # "this kind of action": of what was said before
    if (
        following.lower in _TIMES
        or month_number(following.text)
        or weekday_number(following.text) is not None
        or (following.lower in _DEGREES and low == "this")
    ):
        return [token], ()
    if not 0 < following.start - token.end <= 2:
        return None  # inversion brought them together: the source has a verb between them
    if following.tag.startswith("NNP"):
        return (["the"], ()) if _takes_article(following, scene) else ([], ())
    if low == "those" and following.lower.endswith("ing") and i + 2 < len(pieces) and lower(pieces[i + 2]) in ("in", "on", "to", "for"):
        return [token], ()  # "those struggling in the polls"
    if low == "those" and following.tag.startswith(("JJ", "VBN", "VBG")):
        after = pieces[i + 2] if i + 2 < len(pieces) else None
        if not (isinstance(after, Token) and (is_noun(after) or after.tag.startswith("JJ"))):
            return [token], ()
    if following.tag.startswith(("NN", "JJ", "CD", "VBG", "VBN")):
        return ["the"], ()
    return None


def _sum_before(token: Token, scene: Scene) -> Shown | None:
    """The last sum or number of things before a 'that' of which it is asked whether it will be enough."""
    place = next((i for i, t in enumerate(scene.tokens) if t is token), 0)
    before = scene.neighbour(-1)
    for tokens, support in ((scene.tokens[:place], ()), (before.tokens if before else (), (before.index,) if before else ())):
        last = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].tag == "CD" and not _is_date(tokens, i)), None)
        if last is None:
            continue
        first = last
        while first > 0 and (tokens[first - 1].tag in ("CD", "$") or tokens[first - 1].text in "$€£"):
            first -= 1
        words = tokens[first : base_phrase_end(tokens, first)]
        return (words, support) if words else None
    return None


def _is_date(tokens: Tokens, number: int) -> bool:
    """Whether a number is a year or a day of a month."""
    return (number > 0 and (tokens[number - 1].tag == "IN" or month_number(tokens[number - 1].text) is not None)) or (
        number + 1 < len(tokens) and month_number(tokens[number + 1].text) is not None
    )


def _takes_article(name: Token, scene: Scene) -> bool:
    """Whether a name stands with 'the' elsewhere in the article ('this White House', 'the White House')."""
    lines = [scene.article.lines[n] for n in scene.article.lines_with(name.lower)]
    return any(f"the {name.text}" in line.text or f"The {name.text}" in line.text for line in lines) or name.text in _ARTICLED


def is_first(before: Sequence[Piece]) -> bool:
    """Whether no noun phrase stands between the auxiliary and here: the pronoun is the subject."""
    return bool(before) and lower(before[-1]) in AUXILIARIES
