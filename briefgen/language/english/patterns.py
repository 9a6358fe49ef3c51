"""A small pattern notation over tagged tokens, for rules that are data.

word|word   a token with that form, lemma or singular      /NN|JJ/   a token whose tag begins so
@wh @be …   a class of words (cue_words.txt)               {np} {NP} a noun phrase, bare or whole
word#VB|NN  a word with exactly one of those tags
...3        up to three tokens without punctuation         ~9        up to nine, commas allowed
x?          x or nothing     >x   marks where x begins     ^  $      the sentence's start, its end
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from briefgen.language.english.attribution_ends import attribution_start
from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.clause_verbs import verb_group_end
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.phrases import QUOTATION_MARKS, STRONG_STOPS, base_phrase_end, is_finite, is_quotation_mark, phrase_end
from briefgen.language.english.verbs import lemma
from briefgen.language.english.words import STOP_WORDS
from briefgen.language.shapes import Element, Forms, Found, Match, Pattern, Tokens

CLASSES: Mapping[str, frozenset[str]] = word_classes("cue_words")

_OFTEN = STOP_WORDS | {",", ";", ":", "?"}
_LONG_LIST = 30  # words
_VERBS_OF_S = frozenset(["is", "has"])  # what an 's may stand for
_JOINING = frozenset("but and yet so still meanwhile however nevertheless nonetheless then".split())
_LONGEST_OPENING = 7  # tokens
_MOST_LINKS = 3
_RELATIVES = frozenset(["that", "which", "who"])
_LONGEST_RELATIVE = 12  # tokens
_QUOTING = QUOTATION_MARKS | {"'"}


def forms_of(tokens: Tokens) -> Forms:
    """Prepare a tagged sentence for matching."""
    each = tuple([_forms(t.text if t.tag == "POS" else t.lower, t.tag) for t in tokens])
    places: dict[str, tuple[int, ...]] = {}
    for position, forms in enumerate(each):
        for form in forms:
            places[form] = (*places.get(form, ()), position)
    return Forms(tokens, each, places, _opening(tokens), attribution_start(tokens))


def _opening(tokens: Tokens) -> int:
    """Where a sentence begins behind a 'But', 'Still,' or 'On Tuesday,'."""
    start = 0
    if tokens and tokens[0].lower in _JOINING:
        start = 2 if len(tokens) > 1 and tokens[1].text == "," else 1
    if start < len(tokens) and tokens[start].tag in ("IN", "RB"):
        comma = next((i for i in range(start + 1, min(len(tokens), start + _LONGEST_OPENING)) if tokens[i].text == ","), 0)
        is_plain = comma and not any(t.tag[0] in "VMW" or t.tag == "TO" for t in tokens[start:comma])
        start = comma + 1 if is_plain and tokens[start].lower not in ("if", "unless") else start
    return start if start < len(tokens) else 0


@lru_cache(maxsize=1 << 14)
def _forms(low: str, tag: str) -> frozenset[str]:
    if tag == "POS":
        return frozenset([low])
    out = {low, lemma(low, tag)} if tag[0] == "V" else {low}
    if len(low) > 1 and (tag in ("NNS", "NNPS") or (tag.startswith("NN") and low.endswith("s") and not low.endswith("ss"))):
        out.add(low[:-3] + "y" if low.endswith("ies") else low[:-1])
    return frozenset(out)


@cache
def compiled(cue: str) -> Pattern:
    """Read a cue. Raises ValueError with the element that cannot be read."""
    elements = tuple(_element(text) for text in cue.split())
    literal = [e.words for e in elements if e.words and not e.is_optional]
    # The rarest first, by which rules are found: words of content before words of grammar and long lists, few before many.
    needed = sorted(dict.fromkeys(literal), key=lambda words: (len(words) > _LONG_LIST or not words.isdisjoint(_OFTEN), len(words)))
    return Pattern(elements, tuple(needed), _lead(elements))


def _lead(elements: tuple[Element, ...]) -> tuple[frozenset[str], int] | None:
    before = 0
    for element in elements:
        if element.words and not element.is_optional:
            return element.words, before
        if element.phrase:
            return None
        before += element.gap or (not element.anchor)
    return None


def _element(text: str) -> Element:
    marked = text.startswith(">")
    body = text[1:] if marked else text
    optional = len(body) > 1 and body.endswith("?")
    body = body[:-1] if optional else body
    if body in ("^", "$"):
        return Element(anchor=body)
    if body.startswith(("...", "~")):
        size = body.lstrip(".~")
        if not size.isdigit():
            raise ValueError(f"'{text}': a gap needs a number, as in ...3")
        return Element(gap=int(size), has_commas=body[0] == "~")
    if body.startswith("/") and body.endswith("/") and len(body) > 2:
        return Element(tags=tuple(body[1:-1].split("|")), is_optional=optional, is_marked=marked)
    if body in ("{np}", "{NP}"):
        return Element(phrase=body[1:-1], is_optional=optional, is_marked=marked)
    body, _, tags = body.partition("#")
    words = frozenset().union(*(_class(w) if w.startswith("@") else frozenset([w]) for w in body.split("|")))
    if not body or "" in words or any(c in body for c in "/{}()*+"):
        raise ValueError(f"'{text}' is no element of a pattern")
    return Element(words=words, tags=tuple(tags.split("|")) if tags else (), is_optional=optional, is_marked=marked)


def _class(name: str) -> frozenset[str]:
    if name[1:] not in CLASSES:
        raise ValueError(f"'{name}' is no class of words; there are {', '.join('@' + c for c in sorted(CLASSES))}")
    return CLASSES[name[1:]]


def matches(pattern: Pattern, forms: Forms) -> Iterator[Match]:
    """Every place where the pattern matches, from left to right, one a start."""
    for words in pattern.needed:
        if forms.places.keys().isdisjoint(words):
            return
    for start in _starts(pattern, forms):
        found = _match(pattern.elements, 0, forms, start, ())
        if found:
            is_anchored = pattern.elements[0].anchor == "^"
            yield Match(_past_quotation_marks(forms, start) if is_anchored else start, *found)


def _starts(pattern: Pattern, forms: Forms) -> Sequence[int]:
    """The positions where a pattern can match, from left to right."""
    if pattern.elements[0].anchor == "^":
        return (0, forms.opening) if forms.opening else (0,)
    # A quotation mark counts for no element, so that what stands before the first word has no bound.
    if pattern.lead is None or (pattern.lead[1] and not forms.places.keys().isdisjoint(_QUOTING)):
        return range(len(forms.tokens))
    words, before = pattern.lead
    found = [place for word in words & forms.places.keys() for place in forms.places[word]]
    return sorted({start for place in found for start in range(max(0, place - before), place + 1)})


def _match(elements: tuple[Element, ...], index: int, forms: Forms, at: int, marks: tuple[int, ...]) -> Found | None:
    if index == len(elements):
        return at, marks
    element = elements[index]
    if element.anchor:
        holds = at in (0, forms.opening) if element.anchor == "^" else _closes(forms, at)
        return _match(elements, index + 1, forms, at, marks) if holds else None
    if element.gap:
        return _match_gap(elements, index, forms, at, marks)
    begin = at if element.phrase else _past_quotation_marks(forms, at)
    end = _consumed(element, forms, begin)
    told = (*marks, begin) if element.is_marked else marks
    for stop in (end, *_longer(forms.tokens, end, element.phrase)) if element.phrase and end is not None else (end,):
        found = None if stop is None else _match(elements, index + 1, forms, stop, told)
        if found:
            return found
    return _match(elements, index + 1, forms, at, marks) if element.is_optional else None


def _longer(tokens: Tokens, end: int, phrase: str) -> Iterator[int]:
    """Where a noun phrase ends with what says which one it is, for a cue that goes on behind it.

    That is what a bare phrase is of ('the government | of Tarn') and a clause behind it ('the attack | that killed ten | is').
    """
    for _ in range(_MOST_LINKS if phrase == "np" else 0):
        longer = base_phrase_end(tokens, end + 1) if end + 1 < len(tokens) and _links(tokens, end) else 0
        if longer <= end + 1:
            break
        end = longer
        yield end
    if end + 1 < len(tokens) and tokens[end].lower in _RELATIVES and is_finite(tokens[end + 1]):
        own = verb_group_end(tokens, end + 1, len(tokens))
        main = next((i for i in range(own, min(len(tokens), own + _LONGEST_RELATIVE)) if is_finite(tokens[i])), None)
        if main is not None:
            yield main


def _links(tokens: Tokens, at: int) -> bool:
    """Whether a preposition goes on with a noun phrase: 'of', or 'in' and 'from' before a place; 'in June' goes with the verb."""
    after = tokens[at + 1]
    is_place = after.tag == "NNP" and not month_number(after.text) and weekday_number(after.text) is None
    return tokens[at].lower == "of" or (tokens[at].lower in ("in", "at", "from") and is_place)


def _closes(forms: Forms, at: int) -> bool:
    """Whether a sentence ends here, or the part of it that speaks of one thing: before a speaker, a dash, a reason or a second clause."""
    tokens = forms.tokens
    if at >= len(tokens) - 1 or at == forms.closing or tokens[at].text in STRONG_STOPS or tokens[at].lower == "because":
        return True
    return tokens[at].text == "," and tokens[at + 1].lower in ("and", "but", "so", "while")


def _match_gap(elements: tuple[Element, ...], index: int, forms: Forms, at: int, marks: tuple[int, ...]) -> Found | None:
    gap = elements[index]
    for position in range(at, min(len(forms.tokens), at + gap.gap) + 1):
        found = _match(elements, index + 1, forms, position, marks)
        if found:
            return found
        if position < len(forms.tokens) and not _may_skip(forms.tokens, position, gap.has_commas):
            return None
    return None


def _may_skip(tokens: Tokens, position: int, has_commas: bool) -> bool:
    text = tokens[position].text
    if text == ",":
        return has_commas
    return text not in STRONG_STOPS or (has_commas and text in ("-", "–", "—", "--"))


def _past_quotation_marks(forms: Forms, at: int) -> int:
    while at < len(forms.tokens) and is_quotation_mark(forms.tokens, at):
        at += 1
    return at


def _consumed(element: Element, forms: Forms, at: int) -> int | None:
    if at >= len(forms.tokens):
        return None
    if element.words:
        fits = not element.words.isdisjoint(forms.each[at]) and (not element.tags or forms.tokens[at].tag in element.tags)
        is_owner = fits and forms.tokens[at].tag == "POS" and not element.words.isdisjoint(_VERBS_OF_S)  # "the port's" is no "is"
        return at + 1 if fits and not is_owner else None
    if element.tags:
        return at + 1 if forms.tokens[at].tag.startswith(element.tags) else None
    end = base_phrase_end(forms.tokens, at) if element.phrase == "np" else phrase_end(forms.tokens, at)
    return end if end > at else None
