"""Pronouns that a line cannot keep: each is replaced by a name in [brackets] where the text leaves one choice, or the line is refused."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.language.lexicon import word_classes
from briefgen.language.name_spans import is_role_noun
from briefgen.language.names import Mention, referent, register
from briefgen.language.tags import Token, tagged
from briefgen.model.document import Document

_PERSONAL = frozenset({"he", "she", "him", "his", "her", "hers", "himself", "herself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_NEUTER = frozenset({"it", "its", "itself"})
_BACKWARD = re.compile(
    r"(?:The (?:latter|other|same|two|three|pair|first|second|third|move|latest|former(?= [a-z]+s?\b,))\b"
    r"|Until then|After that|Since then|That\b|(?:One|Some|Many|None) of them)"
)

Ranges = Sequence[tuple[int, int]]


@dataclass(slots=True)
class _Seen:
    """What the kept words have named so far."""

    pronouns: set[str] = field(default_factory=set)
    has_thing: bool = False
    has_several: bool = False
    has_role: bool = False


def readable(document: Document, sentence: int, ranges: Ranges) -> str | None:
    """The words of a sentence within `ranges` (offsets into it) as a line that reads alone; None where a reference stays open.

    He and she, his and her, become [Name] and [Name's] if nobody is named before them in the line.
    """
    span = document.sentences[sentence].span
    text = document.slice(span)
    kept = [t for t in tagged(text) if any(a <= t.start and t.end <= b for a, b in ranges)]
    if not kept or _points_back(text, kept):
        return None
    seen, parts, point = _Seen(), [], ranges[0][0]
    for position, token in enumerate(kept):
        word = _replacement(document, sentence, kept, position, seen)
        if word is None:
            return None
        if word != token.text:
            parts += [_within(text, ranges, point, token.start), word]
            point = token.end
        _note(register(document).mentions_in(sentence), span.start, token, seen)
    return _tidy("".join(parts) + _within(text, ranges, point, len(text)))


def _words(kind: str) -> frozenset[str]:
    return word_classes("clause_words")[kind]


def _within(text: str, ranges: Ranges, start: int, end: int) -> str:
    pieces = ((max(a, start), min(b, end)) for a, b in ranges)
    return "".join(text[a:b] for a, b in pieces if a < b)


def _tidy(line: str) -> str:
    """One line with a capital at its start, without doubled spaces or a space before a mark."""
    line = re.sub(r"\s+([,.;:?!)])", r"\1", " ".join(line.split()))
    line = re.sub(r",(?:\s*,)+", ",", line).strip(" ,;–—-")
    return line[:1].upper() + line[1:]


def _points_back(text: str, kept: Sequence[Token]) -> bool:
    """Whether the first words lean on a sentence before: 'These plans', 'The latter', 'Until then'."""
    first, second = kept[0], kept[1] if len(kept) > 1 else kept[0]
    if first.lower in _words("pointer"):
        is_time = first.lower == "this" and second.lower in _words("season")
        return not is_time and not (first.lower == "both" and second.tag.startswith(("NN", "DT")))
    return bool(_BACKWARD.match(text[first.start :]))


def _replacement(document: Document, sentence: int, kept: Sequence[Token], position: int, seen: _Seen) -> str | None:
    """A token as the line shows it; None where its reference cannot be settled."""
    token = kept[position]
    if token.tag not in {"PRP", "PRP$"} and token.lower not in {"his", "her", "its", "their"}:
        return token.text
    word = token.lower
    if word in _PERSONAL:
        return token.text if _is_known(word, seen) else _name(document, sentence, token, kept)
    if word in _PLURAL:
        return token.text if seen.has_several or seen.has_role else None
    if word in _NEUTER:
        return token.text if seen.has_thing or _is_expletive(kept, position) else None
    return token.text


def _is_known(word: str, seen: _Seen) -> bool:
    wanted = "he" if word.startswith("h") and word not in {"her", "hers", "herself"} else "she"
    return seen.has_role or bool(seen.pronouns & {wanted, ""})


def _name(document: Document, sentence: int, token: Token, kept: Sequence[Token]) -> str | None:
    span = document.sentences[sentence].span
    named = referent(document, sentence, token.text, span.start + token.start)
    if named is None:
        later = {m.person.pronoun for m in register(document).mentions_in(sentence) if m.start > span.start + token.start}
        return token.text if later and kept[0].tag in {"IN", "VBG"} and token.lower in {"his", "her"} else None
    return f"[{named.name}’s]" if token.tag == "PRP$" or token.lower == "his" else f"[{named.name}]"


def _is_expletive(kept: Sequence[Token], position: int) -> bool:
    """'It is unclear whether', 'it will take years to', 'it emerged that': nothing is meant by the pronoun."""
    if kept[position].lower != "it":
        return False
    window = kept[position + 1 : position + 9]
    opener = next((i for i, t in enumerate(window) if t.lower in {"that", "whether", "to", "how", "if", "when", "what", "who"}), None)
    verb = next((i for i, t in enumerate(window) if t.tag.startswith("V")), None)
    if opener is None or verb is None:
        return False
    verbs = {"emerged", "remains", "takes", "take", "seems", "appears", "turned"}
    return any(t.tag.startswith(("JJ", "VBN")) or t.lower in verbs for t in window[:opener])


def _note(mentions: Sequence[Mention], base: int, token: Token, seen: _Seen) -> None:
    """Remember what a kept token names."""
    for mention in mentions:
        if mention.start <= base + token.start < mention.end:
            seen.pronouns.add(mention.person.pronoun)
            return
    if token.tag.startswith("NN"):
        seen.has_thing = True
        seen.has_several = seen.has_several or token.tag.endswith("S") or token.lower in _words("body") or token.tag == "NNP"
        seen.has_role = seen.has_role or is_role_noun(token.text)
    seen.has_several = seen.has_several or token.tag == "CC"
