"""The noun phrases of a document that a pronoun may mean, with what agreement needs to know of them."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from briefgen.language.english.name_features import Tokens, lists_of
from briefgen.language.english.named import Named
from briefgen.language.english.title_words import is_role_noun, titles
from briefgen.language.shapes import Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_INSIDE = ("NN", "JJ", "CD", "HYPH", "$")
_MALE = frozenset("man boy gentleman guy men boys sir".split())
_FEMALE = frozenset("woman girl lady women girls".split())
_PEOPLE = frozenset("people children police women men parents residents voters workers students others members".split())
_OF_PEOPLE = _PEOPLE | _MALE | _FEMALE
_AMOUNTS = frozenset("some many most all both several few each one none any half much".split())
_QUANTITIES = frozenset(
    "group number majority minority handful dozens hundreds thousands millions lot lots couple pair series range".split()
)
_LONGEST_LIST = 4
_ANDS = ("and", "&")
# Word → the pronoun that it is a form of, and which form.
PRONOUNS = {
    "he": ("he", "subject"), "him": ("he", "object"), "his": ("he", "owner"), "himself": ("he", "self"),
    "she": ("she", "subject"), "her": ("she", "object"), "hers": ("she", "owner"), "herself": ("she", "self"),
    "it": ("it", "subject"), "its": ("it", "owner"), "itself": ("it", "self"),
    "they": ("they", "subject"), "them": ("they", "object"), "their": ("they", "owner"), "theirs": ("they", "owner"),
    "themselves": ("they", "self"),
}  # fmt: skip


class Mention(NamedTuple):
    """A noun phrase as a half-open range of a sentence's tokens, and its head.

    `kind` is that of a name, "human" for a common noun that means one, or "thing"; `sex` is "he", "she" or "";
    `place` says what it seems to do there by the words beside it: subject, object, of (behind a preposition), owner or other.
    """

    sentence: int
    first: int
    stop: int
    head: int
    kind: str
    sex: str
    is_many: bool
    place: str
    is_name: bool
    key: str
    opening: str  # the, a, his, none

    @property
    def is_list(self) -> bool:
        """Whether it joins several."""
        return self.key.startswith("l ")


def phrases(number: int, tokens: Tokens, names: Sequence[Named]) -> tuple[Mention, ...]:
    """The noun phrases of one sentence, lists of several included, in the order of their ends."""
    return _phrases(number, tuple(tokens), tuple(names))


@lru_cache(maxsize=1 << 13)  # pronouns and pointing phrases ask for the same ones
def _phrases(number: int, tokens: tuple[Token, ...], names: tuple[Named, ...]) -> tuple[Mention, ...]:
    plain = [_mention(number, tokens, first, stop, name) for first, stop, name in _ranges(tokens, names)]
    found = [_with_quantity(tokens, one, plain) for one in plain]
    return tuple(sorted([*found, *_lists(tokens, found)], key=lambda one: (one.stop, one.first)))


def _ranges(tokens: Tokens, names: Sequence[Named]) -> Iterator[tuple[int, int, Named | None]]:
    """Stretches that end in a noun or a name, and the names that stand inside them."""
    at, ends = 0, {name.stop: name for name in names}
    starts = {name.first: name for name in names}
    while at < len(tokens):
        first, stop = at, at
        while stop < len(tokens) and (stop in starts or _may_stand(tokens, first, stop)):
            stop = starts[stop].stop if stop in starts else stop + 1
        while stop > first and not (tokens[stop - 1].tag.startswith("NN") or stop in ends or tokens[stop - 1].tag == "CD"):
            stop -= 1
        if stop == first:
            at += 1
            continue
        yield first, stop, ends.get(stop)
        yield from ((name.first, name.stop, name) for name in names if first <= name.first and name.stop < stop)
        at = stop


def _with_quantity(tokens: Tokens, one: Mention, found: Sequence[Mention]) -> Mention:
    """A phrase together with the quantity that it is of: "some of the candidates", "a group of people"."""
    before = one.first - 1
    if before < 1 or tokens[before].lower != "of" or not (one.is_many or tokens[before - 1].lower in _QUANTITIES):
        return one
    if tokens[before - 1].lower in _AMOUNTS or tokens[before - 1].tag == "CD":
        return one._replace(first=before - 1, is_many=tokens[before - 1].lower != "one", place=_place(tokens, before - 1, one.stop))
    quantity = next((o for o in found if o.stop == before and tokens[o.head].lower in _QUANTITIES), None)
    return one._replace(first=quantity.first, is_many=True, place=_place(tokens, quantity.first, one.stop)) if quantity else one


def _may_stand(tokens: Tokens, first: int, at: int) -> bool:
    tag = tokens[at].tag
    if tag.startswith(_INSIDE):
        return True
    return tag in ("DT", "PRP$", "PDT") if at == first else tag in ("VBN", "VBG") and tokens[at - 1].tag in ("DT", "PRP$", "JJ")


def _mention(number: int, tokens: Tokens, first: int, stop: int, name: Named | None) -> Mention:
    head = stop - 1
    word, tag = tokens[head].lower, tokens[head].tag
    opening = tokens[first].lower if tokens[first].tag in ("DT", "PDT") else "his" if tokens[first].tag == "PRP$" else ""
    is_many = (name is None and (tag in ("NNS", "NNPS") or word in _PEOPLE)) or (
        name is not None and tag == "NNPS" and name.kind == "person"
    )
    kind = name.kind if name else "human" if is_role_noun(word) or word in _OF_PEOPLE else "thing"
    key = key_of(tokens, name) if name else "c " + word
    return Mention(
        number, first, stop, head, kind, sex_of(tokens, first, stop, name), is_many, _place(tokens, first, stop), bool(name), key, opening
    )


def key_of(tokens: Tokens, name: Named) -> str:
    """What a name goes by in its document: a person by the last word, others in full."""
    last = tokens[name.stop - 1].text
    return f"p {last}" if name.kind == "person" else "n " + " ".join([token.text for token in tokens[name.first : name.stop]])


@cache
def _words_of_sex() -> tuple[frozenset[str], frozenset[str]]:
    """Words that tell of him, and of her."""
    female = titles("female") | _FEMALE | {"mrs", "ms", "miss", "lady", "dame", "madam", "madame"}
    return titles("male") | _MALE | {"mr", "lord", "monsieur"}, female


def sex_of(tokens: Tokens, first: int, stop: int, name: Named | None) -> str:
    """What the words of a phrase or the given name in it tell: "he", "she" or ""."""
    words = {token.lower.rstrip(".") for token in tokens[first:stop]}
    for sex, telling in zip(("he", "she"), _words_of_sex(), strict=True):
        if not words.isdisjoint(telling):
            return sex
    given = lists_of(tokens[name.first].text) if name and name.kind == "person" else ()
    return "he" if "he" in given and "she" not in given else "she" if "she" in given and "he" not in given else ""


def _place(tokens: Tokens, first: int, stop: int) -> str:
    after = stop
    while after < len(tokens) and tokens[after].tag == "RB":
        after += 1
    if stop < len(tokens) and tokens[stop].tag == "POS":
        return "owner"
    before = tokens[first - 1].tag if first else "^"
    if after < len(tokens) and tokens[after].tag in _FINITE and before not in ("IN", "TO"):
        return "subject"
    if before in ("IN", "TO"):
        return "of"
    return "object" if before.startswith("VB") else "opening" if first == 0 else "other"


def _lists(tokens: Tokens, found: Sequence[Mention]) -> Iterator[Mention]:
    """Phrases joined by "and", with those before commas: "Ana, Bo and Mia"."""
    if not any(token.lower in _ANDS for token in tokens):
        return
    outer = [one for one in found if not any(o is not one and o.first <= one.first and one.stop <= o.stop for o in found)]
    for at in range(1, len(outer)):
        if not _joins(tokens, outer[at - 1], outer[at], _ANDS):
            continue
        begin = at - 1
        while begin and at - begin < _LONGEST_LIST and _joins(tokens, outer[begin - 1], outer[begin], (",",)):
            begin -= 1
        left, right = outer[begin], outer[at]
        kind = left.kind if left.kind == right.kind else "human" if {left.kind, right.kind} == {"human", "person"} else "mixed"
        place = _place(tokens, left.first, right.stop)
        yield Mention(left.sentence, left.first, right.stop, left.head, kind, "", True, place, False, f"l {left.key} {right.key}", "and")


def _joins(tokens: Tokens, left: Mention, right: Mention, words: Sequence[str]) -> bool:
    between = [token.lower for token in tokens[left.stop : right.first]]
    return 1 <= len(between) <= 2 and between[-1] in words and (len(between) == 1 or between[0] == ",")


def is_pronoun(token: Token) -> bool:
    """Whether a token is he, she, it, they or a form of them."""
    return token.tag in ("PRP", "PRP$") and token.lower in PRONOUNS
