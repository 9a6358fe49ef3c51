"""Pronouns that a line cannot keep: each is replaced by a name in [brackets] where the text leaves one choice, or the line is refused."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.language.english.clause_verbs import BE_FORMS
from briefgen.language.english.leaning import leans
from briefgen.language.english.lexicon import word_classes, word_list
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.named import document_names
from briefgen.language.english.names import Mention, referent, register
from briefgen.language.english.reported_clause import is_deed
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Token
from briefgen.model.document import Document

_PERSONAL = frozenset({"he", "she", "him", "his", "her", "hers", "himself", "herself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_NEUTER = frozenset({"it", "its", "itself"})
_APPEARING = frozenset("emerged remains takes take seems appears turned".split())
_COPULAS = frozenset("be become look sound prove".split())
Ranges = Sequence[tuple[int, int]]


@dataclass(slots=True)
class _Seen:
    """What the kept words have named so far."""

    pronouns: set[str] = field(default_factory=set)
    things: int = 0
    end: int = -1  # of the last noun: the next word may be of the same phrase
    has_several: bool = False
    has_role: bool = False


def readable(document: Document, sentence: int, ranges: Ranges) -> str | None:
    """The words of a sentence within `ranges` (offsets into it) as a line that reads alone; None where a reference stays open.

    The first he or she, his or her, becomes [Name] or [Name's] if nobody is named before it in the line.
    """
    span = document.sentences[sentence].span
    text = document.slice(span)
    kept = [t for t in tagged(text) if any(a <= t.start and t.end <= b for a, b in ranges)]
    if not kept or leans(document, sentence, kept, text):
        return None
    seen, parts, point = _Seen(), [], ranges[0][0]
    for position, token in enumerate(kept):
        word = _replacement(document, sentence, kept, position, seen)
        if word is None:
            return None
        if word != token.text:
            parts += [_within(text, ranges, point, token.start), word]
            point = token.end
            seen.pronouns.add(_sex(token.lower))  # the line has the name now, and a second 'she' means it
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


def _replacement(document: Document, sentence: int, kept: Sequence[Token], position: int, seen: _Seen) -> str | None:
    """A token as the line shows it; None where its reference cannot be settled."""
    token = kept[position]
    if token.tag not in {"PRP", "PRP$"} and token.lower not in {"his", "her", "its", "their"}:
        return token.text
    word = token.lower
    if word in ("them", "him") and _is_own_object(kept, position):
        return None
    if word in _PERSONAL:
        return token.text if _is_known(word, seen) else _name(document, sentence, position, kept)
    if word in _PLURAL:
        return token.text if seen.has_several or seen.has_role else None
    if word in _NEUTER:
        return token.text if _has_antecedent(kept, position, seen) or _is_expletive(kept, position) else None
    return token.text


def _has_antecedent(kept: Sequence[Token], position: int, seen: _Seen) -> bool:
    """Whether 'it' or 'its' can mean a thing named before; an object is not the subject of its own verb."""
    if kept[position].lower != "it":
        return seen.things > 0
    before = kept[position - 1] if position else kept[position]
    is_object = before.tag.startswith("VB") or before.tag in {"IN", "TO"}
    said = next((t for t in reversed(kept[max(0, position - 2) : position]) if t.lower != "that"), before)
    if said.lower in word_list("reporting_verbs") and not is_deed(kept[position:]):
        return seen.things > 1 and _tells_more(kept, position)
    if _is_own_object(kept, position):
        return False
    return seen.things > (1 if is_object and before.lower != "that" and not _is_subject(kept, position) else 0)


def _is_own_object(kept: Sequence[Token], position: int) -> bool:
    """Whether a pronoun is the object of a verb with nothing before it that it could mean but that verb's subject."""
    is_object = position > 0 and kept[position - 1].tag.startswith("VB") and not _is_subject(kept, position)
    return is_object and not _tells_more(kept, position)


def _tells_more(kept: Sequence[Token], position: int) -> bool:
    """Whether more than the subject of its own verb stands before 'it': another clause or phrase, or what the subject is of."""
    verbs = [k for k in range(position) if kept[k].tag.startswith("V") or kept[k].tag == "MD"]
    governor = verbs[-1] if verbs else 0
    while governor and (kept[governor - 1].tag in {"MD", "RB", "TO"} or kept[governor - 1].tag.startswith("VB")):
        governor -= 1
    ahead = kept[:governor]
    return any(t.tag.startswith(("VB", "MD")) or t.text in {",", ";", "—", "–", ":"} or t.lower == "of" or t.tag == "POS" for t in ahead)


def _is_subject(kept: Sequence[Token], position: int) -> bool:
    """Whether the pronoun is a subject: a finite verb follows it."""
    return position + 1 < len(kept) and kept[position + 1].tag in {"MD", "VBZ", "VBD", "VBP"}


def _is_known(word: str, seen: _Seen) -> bool:
    return seen.has_role or bool(seen.pronouns & {_sex(word), ""})


def _sex(word: str) -> str:
    return "he" if word in {"he", "him", "his", "himself"} else "she"


def _name(document: Document, sentence: int, position: int, kept: Sequence[Token]) -> str | None:
    span, token = document.sentences[sentence].span, kept[position]
    place = span.start + token.start
    if _is_contracted(kept, position) or _names_another(document, sentence, place):
        return None
    named = referent(document, sentence, token.text, place)
    opens = kept[0].tag in {"IN", "VBG"} and token.lower in {"his", "her"}
    later = {m.person.name: m.person.pronoun for m in register(document).mentions_in(sentence) if m.start > place}
    if named is None or named.name in later:
        return token.text if later and opens else None if named is None else f"[{named.name}’s]"
    return f"[{named.name}’s]" if token.tag == "PRP$" or token.lower == "his" else f"[{named.name}]"


def _is_contracted(kept: Sequence[Token], position: int) -> bool:
    """Whether "'s" or "'ll" hangs on the pronoun: a name in its place would read as an owner."""
    after = kept[position + 1] if position + 1 < len(kept) else None
    return after is not None and after.start == kept[position].end and after.text[0] in "'’"


def _names_another(document: Document, sentence: int, place: int) -> bool:
    """Whether a person whom the register does not know is named before the pronoun in its sentence, and may be meant."""
    known = [m for m in register(document).mentions_in(sentence) if m.start < place]
    named = [n for n in document_names(document) if n.sentence == sentence and n.kind == "person" and n.end <= place]
    return any(all(n.end <= m.start or m.end <= n.start for m in known) for n in named)


def _is_expletive(kept: Sequence[Token], position: int) -> bool:
    """'It is unclear whether', 'it will take years to', 'it emerged that': nothing is meant by the pronoun."""
    if kept[position].lower != "it":
        return False
    window = kept[position + 1 : position + 9]
    opener = next((i for i, t in enumerate(window) if t.lower in {"that", "whether", "to", "how", "if", "when", "what", "who"}), None)
    verb = next((i for i, t in enumerate(window) if t.tag.startswith("V")), None)
    if _takes_time(window):
        return True
    if opener is None or verb is None:
        return False
    if any(t.lower in _APPEARING for t in window[:opener]):
        return True
    # "it is clear that", "it has been agreed to", "made it clear that", but "it has agreed to", "it made clear that": a body does
    is_rated = next((t.tag.startswith("JJ") for t in window if not t.tag.startswith("RB")), False)
    copula = next((i for i, t in enumerate(window[:opener]) if t.lower in BE_FORMS or t.lemma in _COPULAS), opener)
    return is_rated or any(t.tag.startswith(("JJ", "VBN")) for t in window[copula:opener])


def _takes_time(window: Sequence[Token]) -> bool:
    """'It will take years', 'it took three days to …'."""
    verb = next((i for i, t in enumerate(window[:3]) if t.lemma == "take"), None)
    return verb is not None and any(
        t.lower.rstrip("s") in {"second", "minute", "hour", "day", "week", "month", "year"} for t in window[verb:]
    )


def _note(mentions: Sequence[Mention], base: int, token: Token, seen: _Seen) -> None:
    """Remember what a kept token names."""
    for mention in mentions:
        if mention.start <= base + token.start < mention.end:
            seen.pronouns.add(mention.person.pronoun)
            return
    if token.tag.startswith("NN"):
        seen.things += token.start - seen.end > 1
        seen.end = token.end
        seen.has_several = seen.has_several or token.tag.endswith("S") or token.lower in _words("body") or token.tag == "NNP"
        seen.has_role = seen.has_role or (is_role_noun(token.text) and not token.tag.endswith("S"))  # "the judges" are no "he"
    seen.has_several = seen.has_several or token.tag == "CC"
