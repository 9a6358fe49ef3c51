"""What each block of a page is: title, heading, prose, caption, furniture."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.language.spoken import spoken
from briefgen.model.document import BODY, SentenceKind
from briefgen.read.blocks import Block, has_final_stop, plain_form
from briefgen.read.bylines import agency_end, byline, is_outlet
from briefgen.read.capitals import dateline_alone, is_page_of_capitals, opening
from briefgen.read.captions import is_caption
from briefgen.read.dating import is_stamp
from briefgen.read.furniture import announces_links, is_furniture
from briefgen.read.titles import is_name_line
from briefgen.read.transcripts import mark_turns

_MOST_HEADING_WORDS, _MOST_HEADING_LETTERS = 12, 90
_MOST_TRAILER_WORDS = 15
_LEAST_REPEATED_WORDS = 5  # "No." and "He paused." may stand twice in an article
_CLOSERS = "\"'”’»)]*_"


def classified(blocks: Sequence[Block], titles: Sequence[str]) -> tuple[Block, ...]:
    """The blocks with their kinds; `titles` are the lines that count as the title wherever they lead the page.

    Shape: one block for each, in order; a block whose kind its reader knows keeps it, unless it is furniture.
    """
    names = {plain_form(title) for title in titles if plain_form(title)}
    first = [_first_kind(block, names) for block in blocks]
    kinds = list(_with_lines(blocks, first))
    _mark_headings(blocks, kinds)
    _mark_links(blocks, kinds)
    _mark_trailers(blocks, kinds)
    _mark_repeats(blocks, kinds)
    labels = mark_turns(blocks, kinds)
    return tuple(
        replace(block, kind=kind, start=labels.get(i) or _start(block, kind))
        for i, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
    )


def _first_kind(block: Block, titles: set[str]) -> SentenceKind | None:
    """What a block is by its own words, None where its neighbours must decide."""
    if plain_form(block.text) in titles:
        return SentenceKind.TITLE
    if block.kind is SentenceKind.CAPTION or is_caption(block.text):
        return SentenceKind.CAPTION
    if block.kind is SentenceKind.FURNITURE or is_furniture(block.text) or byline(block.text):
        return SentenceKind.FURNITURE
    return block.kind


def _with_lines(blocks: Sequence[Block], kinds: Sequence[SentenceKind | None]) -> Iterator[SentenceKind | None]:
    """Add what the neighbours settle: name lines, and title lines below the first prose, which are furniture there."""
    has_prose = False
    for i, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        if kind is None and (is_outlet(block.text) or (after and is_name_line(block, after))):
            kind = SentenceKind.FURNITURE
        if kind in (None, SentenceKind.HEADING) and not has_prose and _says_when(block.text):
            kind = SentenceKind.FURNITURE
        if kind is SentenceKind.TITLE and has_prose:
            kind = SentenceKind.FURNITURE
        has_prose = has_prose or kind in BODY or (kind is None and has_final_stop(block.text))
        yield kind


def _says_when(text: str) -> bool:
    """Whether a line above the prose only says when, or where and when, the article was written."""
    return dateline_alone(text) is not None or (is_stamp(text) and not has_final_stop(text))


def _mark_headings(blocks: Sequence[Block], kinds: list[SentenceKind | None]) -> None:
    """Walk backwards, so that each short line knows whether prose follows it."""
    follows: Block | None = None
    is_capitals = is_page_of_capitals(blocks)
    for i in range(len(blocks) - 1, -1, -1):
        if kinds[i] is None:
            kinds[i] = SentenceKind.HEADING if follows and _is_heading(i, blocks, kinds, follows, is_capitals) else SentenceKind.PROSE
        if kinds[i] in BODY:
            follows = blocks[i]


def _is_heading(i: int, blocks: Sequence[Block], kinds: Sequence[SentenceKind | None], follows: Block, is_capitals: bool) -> bool:
    block = blocks[i]
    words, text = block.words, block.text.rstrip(_CLOSERS)
    if len(words) > _MOST_HEADING_WORDS or len(block.text) > _MOST_HEADING_LETTERS or len(follows.text) <= len(block.text):
        return False
    if block.text.isupper() and not is_capitals:
        return True
    if text.endswith(":"):
        return len(words) <= 5 and kinds[i + 1] is SentenceKind.LIST
    if text.endswith("?"):
        return (
            not _is_announced(blocks[:i])
            and len(words) <= 9
            and text.count("?") == 1
            and words[0].casefold() in spoken().kinds.QUESTION_WORDS
            and text == block.text
        )
    return not has_final_stop(block.text) and not text[0].islower()


def _is_announced(before: Sequence[Block]) -> bool:
    """Whether only questions stand between a line and one that announces questions with a colon."""
    last = next((block for block in reversed(before) if not block.text.rstrip(_CLOSERS).endswith("?")), None)
    return last is not None and last.text.endswith(":") and bool(spoken().kinds.ASKING & {w.casefold() for w in last.words})


def _mark_links(blocks: Sequence[Block], kinds: list[SentenceKind | None]) -> None:
    """Below a line such as "Related articles", lines without a final stop are links to other articles."""
    is_below = False
    for i, block in enumerate(blocks):
        if kinds[i] is SentenceKind.FURNITURE:
            is_below = is_below or announces_links(block.text)
        elif is_below and kinds[i] is not SentenceKind.CAPTION and not has_final_stop(block.text):
            kinds[i] = SentenceKind.FURNITURE
        else:
            is_below = False


def _mark_trailers(blocks: Sequence[Block], kinds: list[SentenceKind | None]) -> None:
    """Short lines without a stop behind the last sentence are links too, unless a colon announces them."""
    ends = [i for i, block in enumerate(blocks) if kinds[i] in BODY and has_final_stop(block.text)]
    if len(ends) < 3 or blocks[ends[-1]].text.endswith(":"):
        return
    for i in range(ends[-1] + 1, len(blocks)):
        if kinds[i] is SentenceKind.PROSE and len(blocks[i].words) <= _MOST_TRAILER_WORDS:
            kinds[i] = SentenceKind.FURNITURE


def _mark_repeats(blocks: Sequence[Block], kinds: list[SentenceKind | None]) -> None:
    seen: set[str] = set()
    for i, block in enumerate(blocks):
        form = plain_form(block.text)
        if form in seen and kinds[i] is not SentenceKind.TITLE and len(block.words) >= _LEAST_REPEATED_WORDS:
            kinds[i] = SentenceKind.FURNITURE
        seen.add(form)


def _start(block: Block, kind: SentenceKind | None) -> int:
    if kind not in BODY:
        return 0
    if block.start:
        return block.start
    found = opening(block.text)
    return found.end if found else agency_end(block.text)
