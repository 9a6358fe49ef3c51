"""Interviews and transcripts: who speaks stands before a colon, and what the interviewer asks is not the article's prose."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.language.spoken import spoken
from briefgen.model.document import BODY, SentenceKind
from briefgen.read.blocks import Block
from briefgen.read.bylines import is_outlet

_LONGEST_LABEL, _MOST_LABEL_WORDS = 64, 8
_MOST_QUESTION_WORDS = 25  # of somebody who is no interviewer, in a turn that only asks
_MOST_PROMPT_WORDS = 15  # "Tell us about the port."
_FEWEST_TURNS = 3


@dataclass(frozen=True, slots=True)
class _Turn:
    block: int
    label: str
    start: int
    text: str
    is_heading: bool = False  # a question that the page sets apart, without a label

    @property
    def is_question(self) -> bool:
        return self.text.rstrip("\"'”’)]*_").endswith("?")

    @property
    def words(self) -> int:
        return len(self.text.split())


def mark_turns(blocks: Sequence[Block], kinds: list[SentenceKind | None]) -> dict[int, int]:
    """Make the interviewer's turns, names alone on a line and stage directions headings.

    Shape: block → the offset at which its words begin behind the label, for every other turn; {} for a page that is no transcript.
    """
    turns = _kept(_with_full_names(list(_turns(blocks, kinds))))
    if not turns:
        return {}
    askers = _askers(turns)
    for turn, after in zip(turns, [*turns[1:], None], strict=True):
        if turn.is_heading:
            continue
        if not turn.start:
            kinds[turn.block - 1] = SentenceKind.HEADING  # the name stood on the line above
        if _only_asks(turn, after, askers):
            kinds[turn.block] = SentenceKind.HEADING
    for i in range(turns[0].block, len(blocks)):
        if kinds[i] in BODY and _is_direction(blocks[i].text):
            kinds[i] = SentenceKind.FURNITURE
    return {turn.block: turn.start for turn in turns if kinds[turn.block] in BODY}


def _turns(blocks: Sequence[Block], kinds: Sequence[SentenceKind | None]) -> Iterator[_Turn]:
    name = ""
    for i, block in enumerate(blocks):
        label, end = ("", 0) if kinds[i] not in (*BODY, SentenceKind.HEADING) or block.start else _label(block.text)
        if label and end < len(block.text):
            yield _Turn(i, label, end, block.text[end:])
        elif name and not label and kinds[i] in BODY:
            yield _Turn(i, name, 0, block.text)
        elif not label and kinds[i] is SentenceKind.HEADING and block.text.endswith("?"):
            yield _Turn(i, "question", 0, block.text, is_heading=True)
        name = label if label and end == len(block.text) else ""


def _label(text: str) -> tuple[str, int]:
    """The label that opens a paragraph and where the words behind it begin; ("", 0) where there is none."""
    if text[:3] in ("Q. ", "A. ") or (text.startswith("Q ") and text[2:3].isupper()):
        return text[0].casefold(), text.index(" ") + 1
    if text.startswith("((") and "))" in text[:_LONGEST_LABEL]:
        head = text[2 : text.index("))")]
        return (_plain(head), min(len(text), len(head) + 5)) if _is_name(head) else ("", 0)
    head, colon, rest = text[:_LONGEST_LABEL].partition(":")
    if not colon or rest[:1] not in ("", " ") or (not rest and len(text) > len(head) + 1) or not _is_name(head):
        return "", 0
    end = len(head) + 1
    return _plain(head), end + len(text[end:]) - len(text[end:].lstrip())


def _is_name(head: str) -> bool:
    words = [word.strip(".,()[]*’'\"-–—/&") for word in head.split()]
    words = [word for word in words if word]
    if not words or len(words) > _MOST_LABEL_WORDS or not head.lstrip("([*")[:1].isupper():
        return False
    return all(word[0].isupper() or word.casefold() in spoken().transcripts.SMALL or word.isdigit() or word == "via" for word in words)


def _plain(head: str) -> str:
    """One form of a label: no brackets, marks or numbers of questions; capitals stay, since they tell a label from a name."""
    words = [word.strip(".,()[]*’'\"") for word in head.partition(",")[0].partition("(")[0].split()]
    plain = " ".join(word for word in words if word)
    return plain.casefold().rstrip("0123456789 ") if plain[:1] in "QqAa" and len(plain.rstrip("0123456789 ")) == 1 else plain


def _with_full_names(turns: list[_Turn]) -> list[_Turn]:
    """The turns with one label for each speaker: "NP" is "Northern Post" and "DAHL" is "ELIN DAHL" where both are labels."""
    full: dict[str, str] = {}
    for turn in turns:
        words = turn.label.split()
        if len(words) > 1 and not _is_sure(turn.label):
            full.setdefault("".join(word[0] for word in words), turn.label)
            full.setdefault(words[-1], turn.label)
    return [replace(turn, label=full.get(turn.label, turn.label)) for turn in turns]


def _kept(turns: list[_Turn]) -> list[_Turn]:
    """The turns of a transcript; none where the labels are those of a list or of a few headed paragraphs."""
    count = Counter(turn.label for turn in turns)
    kept = [turn for turn in turns if count[turn.label] > 1 or _is_sure(turn.label)]
    labels = [turn.label for turn in kept]
    if all(turn.is_heading for turn in kept):
        return []
    if sum(label.casefold() in spoken().transcripts.ASKING for label in labels) > 1 or (
        spoken().transcripts.QUESTION_MARKS & set(labels) and spoken().transcripts.ANSWERING & set(labels)
    ):
        return kept
    changes = sum(a != b for a, b in pairwise(labels))
    if len(kept) < _FEWEST_TURNS or changes < 2:
        return []
    is_spoken = any(map(_is_sure, labels)) or all(map(str.isupper, labels)) or any(turn.is_question for turn in kept)
    return [t for t in turns if count[t.label] > 1 or _is_sure(t.label) or t.label.isupper()] if is_spoken else []


def _is_sure(label: str) -> bool:
    """Whether a label can only be a speaker: Q and A, an office in capitals, or a person with a title."""
    words = label.casefold().split()
    titles = spoken().lexicon.word_classes("titles")
    if words[0] in titles["honorific"] | titles["short"]:
        return len(words) > 1
    is_role = words[-1] in spoken().transcripts.OFFICES | spoken().transcripts.ASKING or words[0] in spoken().transcripts.OFFICES
    return label.casefold() in spoken().transcripts.ASKING | spoken().transcripts.ANSWERING or (
        label.isupper() and len(words) <= 3 and is_role
    )


def _askers(turns: Sequence[_Turn]) -> frozenset[str]:
    """Who interviews: by the label itself, an outlet's name, or because most turns under it are questions while others answer."""
    by_label: dict[str, list[bool]] = {}
    for turn in turns:
        by_label.setdefault(turn.label, []).append(turn.is_question)
    asking = {label: sum(asked) * 5 >= len(asked) * 3 for label, asked in by_label.items()}
    mostly = {label for label, asked in by_label.items() if asking[label] and len(asked) > 1} if not all(asking.values()) else set()
    named = {
        label
        for label in by_label
        if label.casefold() in spoken().transcripts.ASKING
        or label.casefold().split()[-1] in spoken().transcripts.ASKING
        or is_outlet(label)
    }
    return frozenset(named | mostly)


def _only_asks(turn: _Turn, after: _Turn | None, askers: frozenset[str]) -> bool:
    if turn.label in askers:
        return turn.label.casefold() in spoken().transcripts.ASKING or turn.is_question or turn.words <= _MOST_PROMPT_WORDS
    is_bare = turn.is_question and turn.words <= _MOST_QUESTION_WORDS and not any(mark in turn.text for mark in (". ", "! "))
    return is_bare and after is not None and after.label != turn.label


def _is_direction(text: str) -> bool:
    """Whether a paragraph is a stage direction: "(Applause.)", "[Crosstalk]"."""
    return len(text) <= 60 and (text[0], text.rstrip(".")[-1:]) in (("(", ")"), ("[", "]"))
