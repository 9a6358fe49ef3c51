"""Universal Dependencies sentences with their places in the text, and how they read in this package's own tokens."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TreebankToken:
    """One syntactic word of a treebank sentence; `head` counts from 1, 0 is the root."""

    text: str
    lemma: str
    upos: str
    tag: str
    head: int
    relation: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TreebankSentence:
    """One sentence of a treebank; `opens` says whether it starts a paragraph or a document."""

    document: str
    opens: bool
    text: str
    tokens: tuple[TreebankToken, ...]


def treebank_sentences(lines: Iterable[str]) -> Iterator[TreebankSentence]:
    """Read CoNLL-U lines; sentences whose words cannot be found in their text are left out."""
    document, opens, text, rows = "", True, "", list[list[str]]()
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            document, opens = line.removeprefix("# newdoc id = "), True
        elif line.startswith("# newpar"):
            opens = True
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and line[0].isdigit():
            rows.append(line.split("\t"))
        elif not line and rows:
            tokens = _placed(text, [row for row in rows if row[0].isdigit()])
            if tokens:
                yield TreebankSentence(document, opens, text, tokens)
            opens, rows = False, []


def _placed(text: str, rows: list[list[str]]) -> tuple[TreebankToken, ...]:
    point, tokens = 0, list[TreebankToken]()
    for _, form, lemma, upos, tag, _, head, relation, *_ in rows:
        start = text.find(form, point)
        if start < 0 or text[point:start].strip():
            return ()
        point = start + len(form)
        tokens.append(TreebankToken(form, lemma, upos, tag, int(head), relation, start, point))
    return tuple(tokens)


_PREFIXES = frozenset("re co pre over under out mis de un non dis".split())
_LEFT_OF_A_NOUN = frozenset(("amod", "compound", "nmod", "nummod"))


def joined_tag(parts: tuple[TreebankToken, ...], first_number: int) -> str:
    """The Penn tag of several treebank words that are one token here, such as the three of "long-term".

    Source: Penn treebank guidelines: hyphenated modifiers are JJ; hyphenated nouns, names and numbers keep the tag of the last part.
    """
    words = [part for part in parts if part.tag not in ("HYPH", "SYM", ":", ",", "NFP")] or list(parts)
    first, last = words[0], words[-1]
    marks = {part.text for part in parts}
    if len(words) == 1 or not marks & {"-", "/"}:
        return first.tag
    if "-" not in marks:
        return "CC" if any(part.tag == "CC" for part in words) else last.tag
    if last.tag == "CD" and first.tag != "CD":
        return "NNP" if first.tag in ("NNP", "NN") and first.text[0].isupper() else "JJ"
    if last.tag in ("NNP", "NNPS", "CD") or first.text.lower() in _PREFIXES:
        return last.tag
    numbers = range(first_number, first_number + len(parts))
    top = next((part for part in parts if part.head not in numbers), last)
    modifies = top.relation.partition(":")[0] in _LEFT_OF_A_NOUN and top.head > numbers[-1]
    if modifies and last.tag in ("NN", "NNS"):
        return "NN" if first.tag in ("NN", "NNP") and last.tag == "NN" else "JJ"
    if modifies or (last.tag in ("VBN", "VBD", "VBG") and first.tag[:2] in ("RB", "JJ", "NN")):
        return "JJ"
    return last.tag


def retokenised(sentence: TreebankSentence, spans: Iterable[tuple[int, int]]) -> tuple[tuple[str, str], ...]:
    """The sentence as (word, tag) pairs of these spans, each tag taken from the treebank words that the span covers."""
    pairs, at = list[tuple[str, str]](), 0
    tokens = sentence.tokens
    for start, end in spans:
        while at < len(tokens) - 1 and tokens[at].end <= start:
            at += 1
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].start < end:
            last += 1
        parts = tokens[at : last + 1]
        pairs.append((sentence.text[start:end], parts[0].tag if len(parts) == 1 else joined_tag(parts, at + 1)))
    return tuple(pairs)
