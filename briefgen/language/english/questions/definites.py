"""What 'the deal' or 'the state' of a question means to a reader who has only the headline: told, named from the text, or left pointing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.phrases import base_phrase_end, is_noun
from briefgen.language.english.pieces import lower
from briefgen.language.english.questions.places_meant import REACH, place_meant, places_near
from briefgen.language.english.words import stem
from briefgen.language.shapes import Article, Piece, Scene, Token, Tokens

_RESTRICTING = frozenset("of that who whom whose which on over into between against regarding about behind for with from to than".split())
_COMPLEMENTS = frozenset("of on against between into over".split())
_MOST_ADDED = 4  # tokens
_ANAPHORIC = 0.1  # the text has told of it, and a reader of the question alone has not been told
_THEMATIC = {0: 0.9, REACH: 0.75}  # what the article goes on about, by the sentence that first names it
_GONE_ON_ABOUT = 0.66  # the same, where headline and lead are about something else
_BRIDGING = 0.7  # first named here, as something that anybody can place
_LATER = 0.45  # the same, but behind the subject, where what the question is about has been said
_OFTEN = 2
_MOST_USES = 40  # sentences looked at for what a noun means
_THEME = 4  # sentences with a noun from which the article is about it
_UNPLACED = 0.45  # a place or body first named here
_POINTING = frozenset(["this", "that", "these", "those", "such", "its", "their"])
_FURTHER = frozenset("other same remaining latter former".split())
_COUNTS = frozenset("two three four five".split())
_GENDERS = frozenset("children women men girls boys".split())
_DEEDS = ("ing", "ings", "tion", "tions", "sure", "sures", "sal", "ment", "ments")  # what a verb before has told
_PREMODIFIERS = ("NN", "JJ", "CD", "VBN", "VBG", "RB", "POS")


@dataclass(frozen=True, slots=True)
class Pointer:
    """A definite noun phrase of a question, as places in its pieces: 'the' at `start`, the head noun at `head`."""

    start: int
    head: int


def told(pieces: Sequence[Piece], scene: Scene) -> tuple[tuple[Piece, ...], tuple[int, ...], float]:
    """The pieces with what their definite nouns mean put in where it is safe, the sentences this took, and what the rest is worth."""
    out: list[Piece] = []
    support: list[int] = []
    worth, point = _ANAPHORIC if _has_lost_its_article(pieces, scene) else 1.0, 0
    said: set[str] = set()
    for pointer in _pointers(pieces):
        said |= {stem(p.lower()) for p in pieces[: pointer.start] if isinstance(p, str) and p[:1].isupper()}
        said |= {stem(p.lower) for p in pieces[: pointer.start] if isinstance(p, Token) and is_noun(p)}
        out += pieces[point : pointer.start]
        point = pointer.start
        named, lines_taken, value = _named(pieces, pointer, scene, said)
        if named and any(isinstance(p, Token) and p.tag.startswith("NNP") and stem(p.lower) in said for p in named):
            named, value = [], _THEMATIC[0]  # no "Will Berg resign after the charges against Berg"
        if named:
            out += named
            support += lines_taken
            point = pointer.head + 1
        worth = min(worth, value)
    return (*out, *pieces[point:]), tuple(dict.fromkeys(support)), worth


def _has_lost_its_article(pieces: Sequence[Piece], scene: Scene) -> bool:
    """Whether the subject is a bare noun in the singular that the text elsewhere counts ('that figure could', where there is a figure)."""
    if len(pieces) < 3 or not isinstance(pieces[0], str):
        return False
    noun, after = pieces[1], pieces[2]
    if (
        not isinstance(noun, Token)
        or noun.tag != "NN"
        or (isinstance(after, Token) and (is_noun(after) or after.tag in ("IN", "CC", "POS")))
    ):
        return False
    lines = (scene.article.lines[n].tokens for n in scene.article.lines_with(noun.lower))
    return any(t.lower == noun.lower and b.lower in ("a", "an") for tokens in lines for b, t in pairwise(tokens))


def _pointers(pieces: Sequence[Piece]) -> Iterator[Pointer]:
    """The definite noun phrases with a common noun at their head, or before the 's of an owner."""
    for i, piece in enumerate(pieces):
        if lower(piece) != "the":
            continue
        head = None
        for j in range(i + 1, min(len(pieces), i + 7)):
            word = pieces[j]
            if not isinstance(word, Token) or not word.tag.startswith(_PREMODIFIERS) or (word.tag == "POS" and head is not None):
                break
            if is_noun(word):
                head = j
            elif head is not None:
                break
        if head is not None:
            yield Pointer(i, head)


def _named(pieces: Sequence[Piece], pointer: Pointer, scene: Scene, said: set[str]) -> tuple[list[Piece], tuple[int, ...], float]:
    """What stands in place of a definite noun phrase ([] for itself), the sentences this takes, and what it is worth."""
    noun = pieces[pointer.head]
    inner = [p for p in pieces[pointer.start + 1 : pointer.head] if isinstance(p, Token)]
    if not isinstance(noun, Token):
        return [], (), 1.0
    place = next((i for i, t in enumerate(scene.tokens) if t is noun), len(scene.tokens))
    ahead = [t.lower for t in scene.tokens[max(0, place - len(inner) - 2) : place - len(inner)]]
    is_pointed = isinstance(pieces[pointer.start], str) and bool(ahead) and (ahead[-1] in _POINTING or ahead[0] == "such")
    is_further = _is_further(inner)
    is_pointed |= is_further
    if is_pointed and noun.lower in word_classes("definite_nouns")["unique"] - {"country", "nation"} and not inner:
        return [], (), _ANAPHORIC
    is_told = not is_pointed or any(isinstance(p, Token) and p.tag.startswith("NNP") for p in pieces[pointer.head : pointer.head + 5])
    is_of_title = stem(noun.lower) in title_stems(scene.article) and "such" not in ahead
    if (is_told and _is_clear(noun, inner, pieces, pointer, said)) or is_of_title:
        return [], (), 1.0
    if not inner and (names := places_near(noun, scene, place)):
        found = place_meant(names, scene)
        return (*found, 1.0) if found else ([], (), _UNPLACED)
    if not inner and noun.lower in ("country", "nation"):
        return [], (), 1.0  # with no other named about it, the reader's or the headline's own
    after = pieces[pointer.head + 1] if pointer.head + 1 < len(pieces) else ""
    if isinstance(after, Token) and after.tag == "POS" and noun.lower in _GENDERS:
        return [], (), _UNPLACED  # "the children's hospital": a kind of hospital, and not that of the children told of
    found = None if noun.lower in word_classes("definite_nouns")["place"] else _introduced(noun, inner, scene, place)  # no "Iraqi city"
    if found and not (isinstance(after, Token) and after.tag == "POS" and found[0][-1] is not noun and lower(found[0][-1]) != noun.lower):
        return *found, 1.0  # but no "the group of nine towns's mayor"
    return (
        [],
        (),
        _worth(
            noun,
            scene,
            is_said=bool(said),
            is_bare=not any(is_noun(t) for t in inner),
            is_pointed=is_pointed,
            is_further=is_further,
        ),
    )


def _is_further(inner: Sequence[Token]) -> bool:
    """Whether 'the other ports' or 'the three ports' points at some told before; 'the three northern ports' says which itself."""
    words = {t.lower for t in inner}
    return bool(words & _FURTHER) or (bool(words & _COUNTS) and not any(_classifies(t) for t in inner))


def _worth(noun: Token, scene: Scene, *, is_said: bool, is_bare: bool, is_pointed: bool, is_further: bool) -> float:
    """What a question is worth whose definite noun nothing in it or before it explains."""
    kinds, uses = word_classes("definite_nouns"), scene.article.lines_with(noun.lower)
    if scene.index == 0:
        return 1.0  # a lead is written to be understood after its headline
    if noun.lower in kinds["shell"] | kinds["relational"] and is_bare:
        return _ANAPHORIC
    is_kind = noun.lower in kinds["place"] | kinds["body"] or is_role_noun(noun.text)
    if not is_kind and not is_further and len(uses) >= _THEME:
        return next((worth for line, worth in _THEMATIC.items() if uses[0] <= line), _GONE_ON_ABOUT)
    if is_pointed or uses[:1] < (scene.index,):
        return _LATER if is_said and not is_kind and not is_pointed else _ANAPHORIC
    return _UNPLACED if is_kind or noun.lower.endswith(_DEEDS) else _BRIDGING


def _is_clear(noun: Token, inner: Sequence[Token], pieces: Sequence[Piece], pointer: Pointer, said: set[str]) -> bool:
    """Whether the phrase itself says what is meant: a name, what stands before or after it, or that there is only one."""
    kinds = word_classes("definite_nouns")
    if noun.tag.startswith("NNP") or noun.lower in kinds["unique"] or stem(noun.lower) in said:
        return True
    is_shell = noun.lower in kinds["shell"] | kinds["relational"]
    if any(
        is_noun(t) or t.tag.startswith("NNP") or (t.tag.startswith("JJ") and not is_shell and t.lower not in kinds["empty"]) for t in inner
    ):
        return True
    after = pieces[pointer.head + 1] if pointer.head + 1 < len(pieces) else ""
    is_last = pointer.head + 2 >= len(pieces)
    if isinstance(after, Token) and not is_last and (after.lower in _RESTRICTING or after.tag in ("VBN", "VBG")):
        return after.lower != "to" or _is_followed_by(pieces, pointer.head + 1, "VB")
    return isinstance(after, Token) and after.lower in ("in", "at") and _is_followed_by(pieces, pointer.head + 1, "NNP")


def _is_followed_by(pieces: Sequence[Piece], place: int, tag: str) -> bool:
    after = pieces[place + 1] if place + 1 < len(pieces) else ""
    return isinstance(after, Token) and after.tag.startswith(tag)


def _introduced(noun: Token, inner: Sequence[Token], scene: Scene, place: int) -> tuple[list[Piece], tuple[int, ...]] | None:
    """The phrase that told earlier what the noun means, where the text has only one: 'the withdrawal agreement' for 'the agreement'."""
    forms: dict[str, tuple[list[Piece], int]] = {}
    counts: Counter[str] = Counter()
    for n in [n for n in scene.article.lines_with(noun.lower) if n <= scene.index][-_MOST_USES:]:
        tokens = scene.article.lines[n].tokens
        for p in scene.article.lines[n].forms.places.get(noun.lower, ()):
            if tokens[p].tag == noun.tag and (n < scene.index or p < place) and (words := _telling(tokens, p)):
                form = " ".join(lower(w) for w in words)
                forms[form] = (words, n)
                counts[form] += 1
    usual = _usual(counts)
    if usual is None or any(t.tag not in ("CD", "VBN") for t in inner):
        return None
    words, line = forms[usual]
    kept = [t for t in inner if t.tag == "CD"]
    return ["the", *kept, *words] if not _has_owner(words) else words, (line,) if line != scene.index else ()


def _usual(counts: Counter[str]) -> str | None:
    """The form that a text has alone or, of several, far more often than the others."""
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and (ranked[0][1] < _OFTEN or ranked[0][1] < 2 * ranked[1][1])):
        return None
    return ranked[0][0]


def _has_owner(words: Sequence[Piece]) -> bool:
    return any(isinstance(w, Token) and w.tag == "POS" for w in words)


def _telling(tokens: Tokens, place: int) -> list[Piece]:
    """A noun with what before or after it says which one is meant; [] where nothing does."""
    if place + 1 < len(tokens) and is_noun(tokens[place + 1]):
        return []
    start = place
    while start and place - start < _MOST_ADDED and _modifies(tokens[start - 1]):
        start -= 1
    if start and start < place and tokens[start - 1].tag == "NNS":
        return []  # the rest of "arms control treaty"
    while start and start < place and tokens[start - 1].tag == "CD" and not (start > 1 and month_number(tokens[start - 2].text)):
        start -= 1  # "a 40 million pound grant", but no "May 12 crash"
    if start and tokens[start - 1].tag in ("POS", "PRP$"):
        return _with_owner(tokens, start, place)
    if any(_classifies(t) for t in tokens[start:place]):
        return list(tokens[start : place + 1])
    return _with_complement(tokens, place) if start == place else []


def _with_owner(tokens: Tokens, start: int, place: int) -> list[Piece]:
    """'Mr. Berg’s levy' whole, where the owner is named."""
    owner = start - 1
    while owner and start - owner <= _MOST_ADDED and tokens[owner - 1].tag.startswith("NNP"):
        owner -= 1
    if owner and is_noun(tokens[owner - 1]) and tokens[owner].lower == "general":
        return []  # the rest of "inspector General's"
    owner -= owner > 0 and tokens[owner - 1].lower == "the"
    return list(tokens[owner : place + 1]) if owner < start - 1 else []


def _modifies(token: Token) -> bool:
    is_empty = token.lower in word_classes("definite_nouns")["empty"] and token.tag[:3] != "NNP"  # "new", but no "New York"
    return token.tag in ("NN", "NNP", "NNPS", "JJ") and not is_empty and token.text.isascii()


def _classifies(token: Token) -> bool:
    """Whether a modifier says which kind is meant ('withdrawal', 'nuclear', 'Confederate'), not what it is like ('defiant')."""
    return is_noun(token) or token.text[0].isupper() or token.lower.endswith(("al", "ic", "lative", "ar", "ary", "thern", "stern"))


def _with_complement(tokens: Tokens, place: int) -> list[Piece]:
    """'a ban on plastic bags' as 'ban on plastic bags'."""
    if (
        place + 2 >= len(tokens)
        or tokens[place + 1].lower not in _COMPLEMENTS
        or not place
        or tokens[place - 1].lower not in ("a", "an", "the")
    ):
        return []
    end = base_phrase_end(tokens, place + 2)
    name = next((n for n in range(place + 2, end) if not tokens[n].tag.startswith("NNP")), end)
    end = name if name > place + 2 else end  # "the state of Maine last week"
    inside = tokens[place + 2 : end]
    if (
        not 0 < len(inside) <= _MOST_ADDED
        or any(t.tag in ("PRP", "PRP$", "DT") and t.lower != "the" for t in inside)
        or not is_noun(inside[-1])
    ):
        return []
    if weekday_number(inside[0].text) is not None or month_number(inside[0].text):
        return []  # "sent it to the judges on Tuesday"
    if inside[0].lower == "the" and not any(t.tag.startswith("NNP") for t in inside):
        return []
    return list(tokens[place:end])


@cache
def _stems_of(title: str) -> frozenset[str]:
    return frozenset(stem("".join(c for c in word if c.isalnum())) for word in title.replace("’s", "").replace("'s", "").split())


def title_stems(article: Article) -> frozenset[str]:
    """The stems of the headline's words."""
    return _stems_of(article.document.title)
