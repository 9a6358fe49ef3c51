"""What "the minister", "the deal", "such guarantees" and "these plans" go back to: an earlier phrase with the same noun, or nobody."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.english.mentions import Mention, phrases
from briefgen.language.english.name_features import Tokens
from briefgen.language.english.named import ReadSentence, read_sentences
from briefgen.language.english.people import people
from briefgen.language.english.title_words import is_role_noun
from briefgen.model.document import Document

_POINTERS = frozenset("the this that these those such".split())
# Nouns that mostly mean a new time, manner or relation each time they are used.
_LOOSE = frozenset(
    "time times fact way ways reason case end day days week year years month season moment effect part kind same number result point use"
    " idea order form level place side question".split()
)
_EMPTY_OPENINGS = frozenset("every any no each another".split())
_REACH = 5  # sentences back; further away a text has often turned to another deal


@dataclass(frozen=True, slots=True)
class Earlier:
    """The place in the document's text of what a definite noun goes back to."""

    sentence: int
    start: int
    end: int


class _Holders:
    """Who has held a role so far: people are taken in as the reading goes on."""

    def __init__(self, document: Document) -> None:
        self._waiting = deque(mention for sentence in people(document)[1] for mention in sentence)
        self._last: dict[str, dict[str, Earlier]] = {}  # role noun → person → the last mention

    def of(self, noun: str, start: int) -> Earlier | None:
        """The last mention of the only person named before a place whose role is headed by the noun."""
        while self._waiting and self._waiting[0].end <= start:
            mention = self._waiting.popleft()
            place = Earlier(mention.sentence, mention.start, mention.end)
            self._last.setdefault(_head(mention.person.role), {})[mention.name] = place
        found = list(self._last.get(noun, {}).values()) if is_role_noun(noun) else []
        return found[0] if len(found) == 1 else None


def _head(role: str) -> str:
    front = role.lower().split(" of ")[0].split(" for ")[0].split()
    return front[-1] if front else ""


@lru_cache(maxsize=16)
def earlier_phrases(document: Document) -> dict[int, Earlier]:
    """Where a pointing phrase of article and noun begins in the document's text → the one earlier phrase or person that it can mean.

    A role goes back to the only person with that role, another noun to the last phrase with the same noun that says more,
    if no other such phrase competes.
    """
    read, holders = read_sentences(document), _Holders(document)
    seen, found = dict[str, deque[Mention]](), dict[int, Earlier]()
    for order, here in enumerate(read):
        for mention in phrases(order, here.tokens, here.names):
            before = seen.setdefault(mention.key, deque())
            while before and order - before[0].sentence > _REACH:
                before.popleft()
            if _points(here.tokens, mention):
                start = here.begin + here.tokens[mention.first].start
                earlier = holders.of(here.tokens[mention.head].lower, start) or _same_noun(read, mention, before)
                if earlier:
                    found[start] = earlier
            if not mention.is_name:
                before.append(mention)
    return found


def _points(tokens: Tokens, mention: Mention) -> bool:
    """Whether a phrase is a pointing word and its noun alone, with nothing behind it that tells which."""
    is_bare = mention.stop - mention.first == 2 and tokens[mention.first].lower in _POINTERS and not mention.is_name
    behind = tokens[mention.stop] if mention.stop < len(tokens) else None
    tells = behind is not None and (behind.tag in ("WDT", "WP", "VBN", "VBG", "POS", "CD") or behind.lower in ("of", "that", "for"))
    return is_bare and not tells and tokens[mention.head].tag in ("NN", "NNS")


def _same_noun(read: Sequence[ReadSentence], mention: Mention, before: Iterable[Mention]) -> Earlier | None:
    noun = read[mention.sentence].tokens[mention.head].lower
    near = [one for one in before if one.is_many == mention.is_many]
    if noun in _LOOSE or not near or near[-1].stop - near[-1].first == 1:
        return None
    if read[near[-1].sentence].tokens[near[-1].first].lower in _EMPTY_OPENINGS:
        return None
    if len({_modifiers(read, one) for one in near} - {""}) > 1:
        return None
    one = next((earlier for earlier in reversed(near) if earlier.stop - earlier.first > 2), near[-1])
    there = read[one.sentence]
    return Earlier(there.number, there.begin + there.tokens[one.first].start, there.begin + there.tokens[one.stop - 1].end)


def _modifiers(read: Sequence[ReadSentence], one: Mention) -> str:
    """The words between article and noun."""
    return " ".join(token.lower for token in read[one.sentence].tokens[one.first + bool(one.opening) : one.stop - 1])
