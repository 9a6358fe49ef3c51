"""What is wrong with a cue that a user wrote: every fault, with the element and the place it stands at."""

from collections.abc import Iterator

from briefgen.language.english.patterns import CLASSES, compiled
from briefgen.language.shapes import Element

MOST_WAYS = 10_000  # how often gaps and optional elements may make one start be tried again: matching stays fast on any text
_NOTATION = (
    "an element is word|word, /NN|JJ/, @class, {np}, {NP}, ...3, ~9, ^ or $, with > before it to mark it, ? after it for 'or nothing'"
)


def cue_faults(cue: str) -> Iterator[tuple[str, str]]:
    """Each fault as what is wrong, and how to mend it; nothing for a sound cue."""
    elements: list[Element] = []
    at = 0
    for text in cue.split():
        at = cue.index(text, at)
        place = f"element {len(elements) + 1} of the cue, '{text}' at character {at + 1}"
        element, fault = _read(text)
        yield from ((f"{place}: {what}", fix) for what, fix in ([fault] if fault else _odd(text, element, len(elements) == 0)))
        elements.append(element)
        at += len(text)
    yield from _on_the_whole(tuple(elements))


def marked(cue: str) -> int:
    """How many elements a sound cue marks with >."""
    return sum(element.is_marked for element in compiled(cue).elements)


def _read(text: str) -> tuple[Element, tuple[str, str] | None]:
    try:
        return compiled(text).elements[0], None
    except ValueError as error:
        told = str(error)
        if "no class" in told:
            return Element(), (told.partition(";")[0], f"the classes are {', '.join('@' + name for name in sorted(CLASSES))}")
        return Element(), ("a gap needs a number" if "gap" in told else "it cannot be read", _NOTATION)


def _odd(text: str, element: Element, is_first: bool) -> Iterator[tuple[str, str]]:
    """What can be read but could never match, or not as it was meant."""
    if not (element.words or element.tags or element.phrase or element.anchor or element.gap):
        yield "a gap of no tokens is none", "leave it out"
    if element.gap and (text.startswith(">") or text.endswith("?")):
        yield "a gap takes neither > nor ?", f"write {text.strip('>?')}; a gap may be empty anyway"
    if "" in element.tags:
        yield "a tag is missing between the bars", "take the bar away, or name a tag such as NN"
    if element.is_marked and element.is_optional:
        yield "an element that may be absent cannot be marked", "take away the > or the ?"
    if element.anchor and text != element.anchor:
        yield f"'{element.anchor}' takes neither > nor ?", f"write {element.anchor}"
    if element.anchor == "^" and not is_first:
        yield "'^' is the start of the sentence and stands first", "move it to the front"
    for word in sorted(element.words) if not text.lstrip(">").startswith("@") else ():
        yield from _odd_word(word)


def _odd_word(word: str) -> Iterator[tuple[str, str]]:
    if word != word.lower():
        yield f"'{word}' can never match: words are compared in lower case", f"write {word.lower()}"
    for ending in ("n't", "'s"):
        if word.endswith(ending) and word != ending:
            yield f"'{word}' can never match: it is two tokens", f"write {word.removesuffix(ending)} {ending}"
    if "’" in word:
        yield f"'{word}' can never match: apostrophes are straight here", f"write {word.replace('’', chr(39))}"


def _on_the_whole(elements: tuple[Element, ...]) -> Iterator[tuple[str, str]]:
    if not any((e.words or e.tags or e.phrase) and not e.is_optional for e in elements):
        yield "the cue names nothing that must be there", "write at least one word, tag or phrase that is not optional"
    for position, element in enumerate(elements[:-1]):
        if element.anchor == "$":
            yield f"element {position + 1} of the cue, '$', is the end of the sentence and stands last", "move it to the end"
    ways = 1
    for element in elements:
        ways *= (min(element.gap, MOST_WAYS) + 1) * (2 if element.is_optional else 1)
    if ways > MOST_WAYS:
        yield "the gaps of this cue can match in too many ways", "make the gaps shorter, or use fewer of them"
