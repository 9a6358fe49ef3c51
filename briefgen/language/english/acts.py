"""The laws, treaties and programmes that a document names: "the Clean Water Act", "the Treaty of Lisbon", "Operation Sea Wall"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.name_features import Tokens, lists_of
from briefgen.language.english.named import NamePlace, ReadSentence, read_sentences
from briefgen.language.shapes import Token
from briefgen.model.document import Document

_INSIDE = frozenset("of and for & - – on at in".split())
_BEHIND = frozenset("of on for between against concerning".split())
_DETERMINERS = ("DT", "PRP$", "POS", "JJ")
_LONGEST_SHORT = 5  # letters of an abbreviation, as of a body that runs a programme


@lru_cache(maxsize=16)
def acts(document: Document) -> tuple[NamePlace, ...]:
    """Where a document's body names laws (treaties among them) and programmes, in order; "the Act" alone where one alone was so named."""
    found, heads = list[NamePlace](), dict[str, set[str]]()
    for read in read_sentences(document):
        for first, stop, head, kind in _ranges(read):
            word = read.tokens[head].text
            place = NamePlace(kind, read.number, read.begin + read.tokens[first].start, read.begin + read.tokens[stop - 1].end)
            if stop - first > 1:
                heads.setdefault(word, set()).add(document.text[place.start : place.end])
            if stop - first > 1 or len(heads.get(word, ())) == 1:
                found.append(place)
    return tuple(found)


def _ranges(read: ReadSentence) -> Iterator[tuple[int, int, int, str]]:
    """First and last token, head and kind of what may be such a name."""
    tokens, end = read.tokens, 0
    for at in range(len(tokens)):
        if at < end:
            continue
        kind = _kind(read, at)
        if not kind:
            continue
        if tokens[at].text in _words("opening") and at + 1 < len(tokens) and _is_capital(tokens[at + 1]):
            first, end = at, _past_capitals(tokens, at + 1)
        else:
            first, end = _start(tokens, at, end), _stop(tokens, at, kind)
        if _is_name(tokens, first, end, at, kind):
            yield first, end, at, kind
        else:
            end = at + 1


def _words(name: str) -> frozenset[str]:
    return word_classes("acts")[name]


def _kind(read: ReadSentence, at: int) -> str:
    """What a word may head, "" for none; a doubtful programme is one only where no organisation is seen."""
    word, tokens = read.tokens[at].text, read.tokens
    goes_on = at + 1 < len(tokens) and _is_capital(tokens[at + 1])
    if word in _words("opening") and goes_on:
        return "programme"
    if goes_on and not (word in _words("numbered") and tokens[at + 1].text[0].isdigit()):
        return ""
    if word in _words("law") or word in _words("doubtful_law"):
        return "law"
    if word in _words("programme") or (at and word in _words("small") and _lends_its_name(tokens, at)):
        return "programme"
    is_body = any(name.kind == "organization" and name.first <= at < name.stop for name in read.names)
    return "programme" if word in _words("doubtful_programme") and not is_body else ""


def _lends_its_name(tokens: Tokens, at: int) -> bool:
    """Whether the capitals before "programme" are its name: on no list of people, places and nations, and no abbreviation of a body."""
    before = tokens[at - 1]
    is_short = before.text.isupper() and len(before.text) <= _LONGEST_SHORT
    return _is_capital(before) and before.tag.startswith("NNP") and not is_short and not lists_of(before.text)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()


def _start(tokens: Tokens, at: int, floor: int) -> int:
    """Back over capitals and the small words between them, to an article, a preposition or the start."""
    first = at
    while first > floor:
        before = tokens[first - 1]
        if (
            _is_capital(before)
            and before.tag not in ("DT", "IN", "PRP$", "CC", "PRP", "WDT", "WP")
            and before.text not in _words("opening")
        ):
            first -= 1
        elif (
            first - 1 > floor
            and before.lower in _INSIDE
            and _is_capital(tokens[first - 2])
            and tokens[first - 2].tag.startswith(("NN", "JJ"))
        ):
            first -= 2
        else:
            break
    return first


def _past_capitals(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and _is_capital(tokens[at]):
        at += 1
    return at


def _stop(tokens: Tokens, at: int, kind: str) -> int:
    """Over a number, "of 1972", "of Lisbon", "on the Rights of the Child"."""
    stop = at + 1
    if stop < len(tokens) and tokens[at].text in _words("numbered") and tokens[stop].text[0].isdigit():
        stop += 1
    while kind == "law" and (reached := _behind(tokens, stop, is_first=stop == at + 1)) > stop:
        stop = reached
    return stop


def _behind(tokens: Tokens, stop: int, *, is_first: bool) -> int:
    """The end of one more phrase of a law's name, or the same end."""
    if stop + 1 >= len(tokens):
        return stop
    link, begin = tokens[stop].lower, stop + 1
    if link == "of" and tokens[begin].text.isdigit():
        return begin + 1
    if link in _BEHIND and tokens[begin].lower == "the":
        begin += 1
    elif link not in _BEHIND and (link != "and" or is_first or tokens[begin].text in _words("law")):
        return stop
    reached = _past_capitals(tokens, begin)
    return reached if reached > begin else stop


def _is_name(tokens: Tokens, first: int, stop: int, head: int, kind: str) -> bool:
    """Whether the words make a name: with an article where the head alone is doubtful, and no body that is called so."""
    before = tokens[first - 1] if first else None
    has_article = before is not None and (before.tag in _DETERMINERS or before.lower == "the")
    if "_".join(token.text for token in tokens[first:stop]) in _words("body"):
        return False
    if stop - first == 1:
        return before is not None and before.lower == "the" and _is_capital(tokens[head]) and kind == "law"
    if tokens[head].text in _words("small"):
        return has_article
    return has_article or tokens[head].text not in _words("doubtful_law") | _words("doubtful_programme") - _words("opening")


def overlapping(place: NamePlace, others: Sequence[NamePlace]) -> bool:
    """Whether a name shares words with one of others."""
    return any(place.start < other.end and other.start < place.end for other in others)
