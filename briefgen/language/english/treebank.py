"""Universal Dependencies sentences with their places in the text, and how they read in this package's own tokens."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TreebankToken:
    """One syntactic word of a treebank sentence; `head` counts from 1, 0 is the root; `notes` is its last column."""

    text: str
    lemma: str
    upos: str
    tag: str
    head: int
    relation: str
    notes: str
    start: int
    end: int

    @property
    def note(self) -> dict[str, str]:
        """The last column by name, such as Entity or SpaceAfter."""
        return dict(part.partition("=")[::2] for part in self.notes.split("|") if "=" in part)


@dataclass(frozen=True, slots=True)
class TreebankSentence:
    """One sentence of a treebank; `opens` says whether it starts a paragraph or a document, `entity_fields` what an Entity note holds."""

    document: str
    opens: bool
    text: str
    tokens: tuple[TreebankToken, ...]
    entity_fields: tuple[str, ...] = ()
    is_spaced: bool = True  # white space stands between it and the next


def treebank_sentences(lines: Iterable[str]) -> Iterator[TreebankSentence]:
    """Read CoNLL-U lines; words left out of the surface (ellipsis nodes) are skipped, those of a contraction are read one by one.

    A sentence whose words are not in its text comment is spelt from its words.
    """
    comments: dict[str, str] = {}
    entity_fields: tuple[str, ...] = ()
    document, opens, rows = "", True, list[list[str]]()
    for line in lines:
        line = line.rstrip("\r\n")
        if line.startswith("#"):
            name, _, value = line[1:].strip().partition(" = ")
            comments[name] = value
            if name == "newdoc id":
                document, entity_fields = value, ()
            elif name == "global.Entity":
                entity_fields = tuple(value.split("-"))
            opens = opens or name.startswith(("newdoc", "newpar"))
        elif line and line[0].isdigit():
            rows.append(line.split("\t"))
        elif not line.strip() and any(row[0].isdigit() for row in rows):
            yield _sentence(comments.get("text", ""), rows, document, opens, entity_fields)
            comments, opens, rows = {}, False, []
    if any(row[0].isdigit() for row in rows):
        yield _sentence(comments.get("text", ""), rows, document, opens, entity_fields)


def _sentence(text: str, rows: list[list[str]], document: str, opens: bool, entity_fields: tuple[str, ...]) -> TreebankSentence:
    words = [row for row in rows if row[0].isdigit()]
    places = _places(text, [row[1] for row in words])
    if not places:
        text = _spelt(rows)
        places = _places(text, [row[1] for row in words])
    tokens = tuple(
        TreebankToken(row[1], row[2], row[3], row[4], int(row[6]) if row[6].isdigit() else 0, row[7], row[9], *place)
        for row, place in zip(words, places, strict=True)
    )
    endings = [row for row in rows if row[0].rpartition("-")[2] == words[-1][0]]
    return TreebankSentence(document, opens, text, tokens, entity_fields, all("SpaceAfter=No" not in row[9] for row in endings))


def _places(text: str, words: list[str]) -> list[tuple[int, int]]:
    """Where the words stand in the text, one after another with nothing but white space between; [] where they do not."""
    point, places = 0, list[tuple[int, int]]()
    for word in words:
        start = text.find(word, point)
        if start < 0 or text[point:start].strip():
            return []
        point = start + len(word)
        places.append((start, point))
    return places


def _spelt(rows: list[list[str]]) -> str:
    """The words with a space after each that has no note against it; those of a contraction touch."""
    inside, text = 0, ""
    for row in rows:
        first, _, last = row[0].partition("-")
        if last:
            inside = int(last)
            closed = "SpaceAfter=No" in row[9]
        elif first.isdigit():
            text += row[1]
            joins = closed or int(first) < inside if int(first) <= inside else "SpaceAfter=No" in row[9]
            text += "" if joins else " "
    return text.rstrip()


def penn_tag(token: TreebankToken) -> str:
    """The tag of a word after the Penn guidelines: dashes, ellipses and semicolons are ":", which EWT marks as commas."""
    return ":" if token.tag == "," and token.text != "," else token.tag


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
        pairs.append((sentence.text[start:end], penn_tag(parts[0]) if len(parts) == 1 else joined_tag(parts, at + 1)))
    return tuple(pairs)


def marked_subject(tokens: Sequence[TreebankToken], verb: int, *, with_shared: bool = True) -> int | None:
    """Where the head of a finite verb's subject stands: its own nsubj, that of the predicate it helps, or of the verb it is joined to."""
    helps = tokens[verb].relation.partition(":")[0]
    at = tokens[verb].head - 1 if helps in ("aux", "cop") else verb
    for _ in tokens:
        own = [i for i, token in enumerate(tokens) if token.head == at + 1 and token.relation.partition(":")[0] == "nsubj"]
        if own:  # of a clause as predicate the copula has the outer subject, its verb the other
            return min(own, key=lambda i: (tokens[i].relation == "nsubj:outer") != (helps == "cop"))
        is_clausal = any(token.head == at + 1 and token.relation.startswith("csubj") for token in tokens)
        if is_clausal or not with_shared or tokens[at].relation != "conj":
            return None
        at = tokens[at].head - 1
    return None


def same_name(tokens: Sequence[TreebankToken], head: int) -> set[int]:
    """The head and the words that are one name with it."""
    return {head} | {i for i, token in enumerate(tokens) if token.head == head + 1 and token.relation == "flat"}
