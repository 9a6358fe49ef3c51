"""What tells a name from other capitals: the words themselves, the words around, lists, and how the whole document writes them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.lexicon import lines, word_classes, word_list
from briefgen.language.english.tagger_model import shape
from briefgen.language.english.title_words import place_names, titles
from briefgen.language.shapes import Token

Tokens = Sequence[Token]
_LINKS = frozenset(
    "of for the and & de von van der den la le del da di al el bin ibn 's ’s - / du des e y a en los las ' ’ on in to do dos – ter".split()
)
_MOST_LINKS = 3  # "Institute for the Study of"
_OPENING_MARKS = frozenset('“"(:‘')


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    """Word → the lists it is on."""
    given = word_classes("given_names")
    countries = {*lines("countries"), *lines("territories")}
    named: dict[str, frozenset[str] | set[str]] = {
        "he": given["male"], "she": given["female"], "either": given["either"],
        "country": countries, "city": {*lines("cities"), *lines("zone_cities")} - countries,
        "part": {word for place in _places() for word in place.split() if " " in place},
        "nation": word_list("nationalities"), "language": word_list("languages"), "body": word_list("organisation_words"),
    }  # fmt: skip
    found = dict[str, tuple[str, ...]]()
    for name, words in named.items():
        for word in words:
            found[word] = (*found.get(word, ()), name)
    return found


@cache
def _places() -> frozenset[str]:
    return place_names() | frozenset((*lines("territories"), *lines("zone_cities")))


@lru_cache(maxsize=1 << 14)
def lists_of(word: str) -> tuple[str, ...]:
    """The lists that a word is on: given names, places, nationalities, languages, bodies, roles, honorifics, the calendar."""
    low = word.lower().rstrip(".")
    found = _listed().get(word, ())
    if low in titles("all"):
        found += ("role",)
    if low in titles("honorific") or low in titles("short"):
        found += ("honorific",)
    if month_number(word) or weekday_number(word) is not None:
        found += ("calendar",)
    return found


def is_capital(token: Token) -> bool:
    """Whether a token can be a word of a name."""
    return token.text[:1].isupper() or token.tag.startswith("NNP")


def runs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Stretches of capitals and of numbers behind them, across the small words that stand inside names."""
    first, length = 0, len(tokens)
    while first < length:
        if not is_capital(tokens[first]):
            first += 1
            continue
        last = first + 1
        while (after := _next_word(tokens, last)) is not None:
            last = after + 1
        yield first, last
        first = last


def _next_word(tokens: Tokens, at: int) -> int | None:
    if at < len(tokens) and (is_capital(tokens[at]) or tokens[at].text[:1].isdigit()):
        return at
    beyond = at
    while beyond < len(tokens) and beyond - at < _MOST_LINKS and tokens[beyond].text.lower() in _LINKS:
        beyond += 1
    return beyond if at < beyond < len(tokens) and is_capital(tokens[beyond]) else None


@dataclass(slots=True)
class Habits:
    """How a whole document writes its words: with a capital inside sentences, without one, behind honorifics, beside other capitals."""

    capital: Counter[str] = field(default_factory=Counter)
    small: Counter[str] = field(default_factory=Counter)
    titled: set[str] = field(default_factory=set)
    beside: dict[str, Counter[str]] = field(default_factory=dict)
    features: dict[str, list[str]] = field(default_factory=dict)  # of the words that were asked for


def habits(sentences: Sequence[Tokens]) -> Habits:
    """Count what the features of single words need to know of their document."""
    found = Habits()
    for tokens in sentences:
        for at, token in enumerate(tokens):
            if token.text[0].isupper():
                _note(found, tokens, at)
            elif token.text[0].islower():
                found.small[token.lower] += 1
    return found


def _note(found: Habits, tokens: Tokens, at: int) -> None:
    word = tokens[at].text
    before = tokens[at - 1] if at else None
    if before is not None and before.text not in _OPENING_MARKS:
        found.capital[word] += 1
    if before is not None and "honorific" in lists_of(before.text):
        found.titled.add(word)
    if before is not None and is_capital(before):
        found.beside.setdefault(word, Counter())["<" + before.text] += 1
    if at + 1 < len(tokens) and is_capital(tokens[at + 1]):
        found.beside.setdefault(word, Counter())[">" + tokens[at + 1].text] += 1


def _amount(count: int) -> str:
    return str(count) if count < 2 else "2" if count < 4 else "4"


def _habit_features(word: str, low: str, known: Habits) -> list[str]:
    capital, small = _amount(known.capital[word]), _amount(known.small[low])
    found = [f"du={capital}", f"dl={small}", f"dul={capital}{small}"]
    if word in known.titled:
        found.append("dt")
    for neighbour, count in known.beside.get(word, {}).items():
        found += [f"dn{neighbour[0]}{name}" for name in lists_of(neighbour[1:])]
        if count > 1:
            found.append(f"dnn{neighbour[0]}")
    return found


def _run_features(tokens: Tokens, first: int, last: int) -> list[str]:
    """What all words of a run share."""
    ending, before, after = tokens[last - 1].lower, _word(tokens, first - 1), _word(tokens, last)
    found = [
        f"rl={min(last - first, 6)}", "rf=" + tokens[first].lower, "re=" + ending, "re3=" + ending[-3:], "rb=" + before, "ra=" + after,
        "rbt=" + _tag(tokens, first - 1), "rat=" + _tag(tokens, last), f"rb2={_word(tokens, first - 2)} {before}",
    ]  # fmt: skip
    found += ["ge=" + name for name in lists_of(tokens[last - 1].text)]
    found += ["ga=" + name for name in lists_of(tokens[first].text)]
    found += ["w" + name for name in lists_of(" ".join(token.text for token in tokens[first:last])) if name in ("country", "city")]
    return found


def _word(tokens: Tokens, at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else "^" if at < 0 else "$"


def _tag(tokens: Tokens, at: int) -> str:
    return tokens[at].tag if 0 <= at < len(tokens) else "^"


def _shape(tokens: Tokens, at: int) -> str:
    return shape(tokens[at].text) if 0 <= at < len(tokens) else "^"


def _word_features(tokens: Tokens, at: int) -> list[str]:
    token = tokens[at]
    low, tag, before, after = token.lower, token.tag, _tag(tokens, at - 1), _tag(tokens, at + 1)
    form, form_before, form_after = shape(token.text), _shape(tokens, at - 1), _shape(tokens, at + 1)
    return [
        "b", "w=" + token.text, "l=" + low, "s=" + form, "t=" + tag, "p3=" + low[:3], "s2=" + low[-2:], "s3=" + low[-3:], "s4=" + low[-4:],
        "w-1=" + _word(tokens, at - 1), "w+1=" + _word(tokens, at + 1), "w-2=" + _word(tokens, at - 2), "w+2=" + _word(tokens, at + 2),
        "t-1=" + before, "t+1=" + after, f"t-1t={before} {tag}", f"tt+1={tag} {after}", f"t-2t-1={_tag(tokens, at - 2)} {before}",
        "s-1=" + form_before, "s+1=" + form_after, f"ss={form_before} {form} {form_after}",
    ]  # fmt: skip


def _place_features(tokens: Tokens, first: int, last: int, at: int) -> list[str]:
    """Where in its run a word stands, and whether it makes a place's name with a neighbour."""
    found = ["first"] if at == 0 else []
    if at == first:
        found.append("ra0")
    if at == last - 1:
        found.append("rz")
    elif f"{tokens[at].text} {tokens[at + 1].text}" in _places():
        found.append("pl2")
    if at > first and f"{tokens[at - 1].text} {tokens[at].text}" in _places():
        found.append("pl1")
    return found


def run_features(tokens: Tokens, first: int, last: int, known: Habits) -> list[list[str]]:
    """The features of each word of one run."""
    shared = _run_features(tokens, first, last)
    found = []
    for at in range(first, last):
        own = [*_word_features(tokens, at), *shared, *_place_features(tokens, first, last, at)]
        for mark, place in (("g=", at), ("g-1=", at - 1), ("g+1=", at + 1)):
            names = lists_of(tokens[place].text) if 0 <= place < len(tokens) else ()
            own += [mark + name for name in names] or [mark]
        word = tokens[at].text
        if word not in known.features:
            known.features[word] = _habit_features(word, tokens[at].lower, known)
        found.append(own + known.features[word])
    return found
