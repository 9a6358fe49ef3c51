"""Whether a line leans on the sentence before: 'The measure …', 'of that kind', 'which of the two'."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.tags import tagged
from briefgen.language.english.words import stem
from briefgen.language.shapes import Token
from briefgen.model.document import Document

_BACKWARD = re.compile(
    r"(?:The (?:latter|other|same|two|three|pair|latest|former(?= [a-z]+s?\b,))\b"
    r"|The (?:first|second|third|last)(?=,| (?:is|was|will|has|had|of them)\b)"
    r"|Until then|After that|Since then|That\b|(?:One|Some|Many|None|Neither|Most|All) of them)"
)
_RESTRICTING = frozenset("of for in on at between about over to that which who whether against from into by under".split())
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those", "such"})
_EMPTY_NOUNS = frozenset({"number", "figure", "measure", "matter", "move", "finding"})  # what they mean always stands elsewhere
_POINTERS = _DEMONSTRATIVES | {"the", "same", "two"}
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_QUOTES = frozenset({"“", '"', "‘", "``"})


def leans(document: Document, sentence: int, kept: Sequence[Token], text: str) -> bool:
    """Whether the kept words of Document.sentences[sentence] point at something told only before it."""
    if not any(s.is_body for s in islice(document.sentences, sentence)):
        return False  # the first sentence has nothing before it: its "such guarantees" are told in itself
    opening = next((t for t in kept if t.text not in _QUOTES), kept[0])
    if _opens_with_pointer(kept, opening) or _BACKWARD.match(text[opening.start :]):
        return True
    if any(t.lower in _NUMBERS and _lacks_noun(kept, k) for k, t in enumerate(kept)):
        return True
    return any(t.lower in _POINTERS and _points(document, sentence, kept, k) for k, t in enumerate(kept))


def _lacks_noun(kept: Sequence[Token], k: int) -> bool:
    """'could be done in three': a number at the end of a phrase of time that counts what only the words before name."""
    follows = kept[k + 1] if k + 1 < len(kept) else None
    is_bare = follows is None or follows.text in {".", ",", ";"} or follows.tag == "CC"
    if not is_bare or k < 2 or kept[k - 1].lower not in {"in", "within", "after", "for"} or kept[k - 2].tag == "CD":
        return False
    return not any(t.tag == "CD" for t in kept[:k])


def _opens_with_pointer(kept: Sequence[Token], opening: Token) -> bool:
    """'These plans', 'Both', 'Another'; not 'This week' or 'Both sides'."""
    if opening.lower not in word_classes("clause_words")["pointer"]:
        return False
    place = kept.index(opening)
    following = kept[min(place + 1, len(kept) - 1)]
    is_time = opening.lower == "this" and following.lower in word_classes("clause_words")["season"]
    return not is_time and not (opening.lower == "both" and following.tag.startswith(("NN", "DT")))


def _points(document: Document, sentence: int, kept: Sequence[Token], k: int) -> bool:
    """Whether a demonstrative or a definite noun at k has nothing in the line that it can mean."""
    token = kept[k]
    head = _head(kept, k + 1)
    if head is None:
        return token.lower == "two" and k > 0 and kept[k - 1].lower == "the"
    noun = kept[head]
    if noun.tag.startswith("NNP") or _is_told(kept, k, noun):
        return False
    if token.lower in _DEMONSTRATIVES and token.tag in {"DT", "PDT", "JJ"}:
        is_present = token.lower in {"this", "these"} or any(t.tag == "CD" for t in kept[:k])  # "that year" may mean a year just told
        return not (is_present and noun.lower in word_classes("clause_words")["season"]) and not _is_restricted(kept, head)
    if token.lower == "same" and k and kept[k - 1].lower == "the":
        return not (head + 1 < len(kept) and kept[head + 1].lower in {"as", "who", "which", "of"})
    if token.lower != "the" or (_is_restricted(kept, head) and noun.lower not in _EMPTY_NOUNS):
        return False
    opens = all(t.text in _QUOTES for t in kept[:k])
    is_shell = noun.lower in (word_classes("clause_words")["shell"] if opens else _EMPTY_NOUNS)
    is_bare = head == k + 1 or kept[k + 1].lower in {"likely", "exact", "whole", "latest", "second"}
    if noun.lower in _EMPTY_NOUNS and head + 1 < len(kept) and kept[head + 1].lower in {"of", "that", "who", "which", "to"}:
        return False
    return (is_shell and is_bare and not _is_topic(document, noun)) or (opens and _is_just_introduced(document, sentence, noun))


def _is_told(kept: Sequence[Token], k: int, noun: Token) -> bool:
    """Whether the line has had the noun before position k."""
    word = noun.lower[:4]
    return any(t.tag.startswith("NN") and t.lower[:4] == word and stem(t.lower) == stem(noun.lower) for t in kept[:k])


def _head(kept: Sequence[Token], start: int) -> int | None:
    """The head of the noun phrase whose words begin at start; None where none follows."""
    last = None
    for k in range(start, min(start + 5, len(kept))):
        if kept[k].tag.startswith("NN"):
            last = k
        elif last is not None or not kept[k].tag.startswith(("JJ", "CD", "VBN", "RB")):
            break
    return last


def _is_restricted(kept: Sequence[Token], head: int) -> bool:
    """'the number of beds', 'the report that …': what follows says which one is meant."""
    return head + 1 < len(kept) and (kept[head + 1].lower in _RESTRICTING or kept[head + 1].tag in {"POS", "VBN", "VBG"})


def _is_topic(document: Document, noun: Token) -> bool:
    return stem(noun.lower) in {stem(w) for w in re.findall(r"\w+", document.title.lower())}


def _is_just_introduced(document: Document, sentence: int, noun: Token) -> bool:
    """Whether a thing that is no body and no person first comes up, indefinitely, in the sentence before."""
    word = stem(noun.lower)
    if noun.lower in word_classes("clause_words")["body"] or is_role_noun(noun.text) or _is_topic(document, noun):
        return False
    first = _first_use(document).get(word)
    return first is not None and first[0] == sentence - 1 and first[1]


@lru_cache(maxsize=4)
def _first_use(document: Document) -> dict[str, tuple[int, bool]]:
    """Stem of each noun → the sentence it first stands in, and whether 'a' or 'an' opens its phrase there."""
    found: dict[str, tuple[int, bool]] = {}
    for i, sentence in enumerate(document.sentences):
        if not sentence.is_body:
            continue
        is_new = False
        for token in tagged(document.slice(sentence.span)):
            if token.tag in {"NN", "NNS"}:
                found.setdefault(stem(token.lower), (i, is_new))
            elif token.tag not in {"JJ", "VBN", "VBG", "CD", "RB"}:
                is_new = token.lower in {"a", "an"}
    return found
