"""What "the minister", "the deal", "such guarantees" and "these plans" go back to: an earlier phrase with the same noun, or nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.mentions import Mention, phrases
from briefgen.language.name_features import Tokens
from briefgen.language.named import names_in
from briefgen.language.names import register
from briefgen.language.tags import tagged
from briefgen.language.title_words import is_role_noun
from briefgen.model.document import Document

_POINTERS = frozenset("the this that these those such".split())
# Nouns that mostly mean a new time, manner or relation each time they are used.
_LOOSE = frozenset(
    "time times fact way ways reason case end day days week year years month season moment effect part kind same number result point use"
    " idea order form level place side question".split()
)
_REACH = 5  # sentences back; further away a text has often turned to another deal


@dataclass(frozen=True, slots=True)
class Earlier:
    """The place in the document's text of what a definite noun goes back to."""

    sentence: int
    start: int
    end: int


@lru_cache(maxsize=16)
def earlier_phrases(document: Document) -> dict[int, Earlier]:
    """Where a pointing phrase of article and noun begins in the document's text → the one earlier phrase or person that it can mean.

    A role goes back to the only person with that role, another noun to the last phrase with the same noun that says more,
    if no other such phrase competes.
    """
    numbers = [number for number, sentence in enumerate(document.sentences) if sentence.is_body]
    sentences = [tagged(document.slice(document.sentences[number].span)) for number in numbers]
    seen, found = dict[str, list[tuple[int, Mention]]](), dict[int, Earlier]()
    for order, (number, tokens, names) in enumerate(zip(numbers, sentences, names_in(sentences), strict=True)):
        for mention in phrases(order, tokens, names):
            before = seen.setdefault(mention.key, [])
            if _points(tokens, mention):
                start = document.sentences[number].span.start + tokens[mention.first].start
                earlier = _holder(document, tokens[mention.head].lower, start) or _same_noun(document, numbers, sentences, mention, before)
                if earlier:
                    found[start] = earlier
            if not mention.is_name:
                before.append((order, mention))
    return found


def _points(tokens: Tokens, mention: Mention) -> bool:
    """Whether a phrase is a pointing word and its noun alone, with nothing behind it that tells which."""
    is_bare = mention.stop - mention.first == 2 and tokens[mention.first].lower in _POINTERS and not mention.is_name
    behind = tokens[mention.stop] if mention.stop < len(tokens) else None
    tells = behind is not None and (behind.tag in ("WDT", "WP", "VBN", "VBG", "POS", "CD") or behind.lower in ("of", "that", "for"))
    return is_bare and not tells and tokens[mention.head].tag in ("NN", "NNS")


def _holder(document: Document, noun: str, start: int) -> Earlier | None:
    """The last mention of the only person whose role is headed by the noun."""
    if not is_role_noun(noun):
        return None
    named = [m for m in register(document).mentions if m.end <= start and _heads(m.person.role, noun)]
    return Earlier(named[-1].sentence, named[-1].start, named[-1].end) if len({m.name for m in named}) == 1 else None


def _heads(role: str, noun: str) -> bool:
    front = role.lower().split(" of ")[0].split(" for ")[0].split()
    return bool(front) and front[-1] == noun


def _same_noun(
    document: Document, numbers: Sequence[int], sentences: Sequence[Tokens], mention: Mention, before: Sequence[tuple[int, Mention]]
) -> Earlier | None:
    if sentences[mention.sentence][mention.head].lower in _LOOSE:
        return None
    near = [(order, one) for order, one in before if mention.sentence - order <= _REACH and one.is_many == mention.is_many]
    if any(sentences[o][one.first].lower in ("every", "any", "no", "each", "another") or one.stop - one.first == 1 for o, one in near[-1:]):
        return None
    fuller = {" ".join(t.lower for t in sentences[o][one.first + (one.opening != "") : one.stop]) for o, one in near}
    if not near or len(fuller - {sentences[mention.sentence][mention.head].lower}) > 1:
        return None
    order, one = next(((o, m) for o, m in reversed(near) if m.stop - m.first > 2), near[-1])
    begin = document.sentences[numbers[order]].span.start
    return Earlier(numbers[order], begin + sentences[order][one.first].start, begin + sentences[order][one.stop - 1].end)
