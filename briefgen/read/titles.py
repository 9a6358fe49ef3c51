"""Which line of a page is the article's own title."""

from collections.abc import Sequence
from itertools import zip_longest

from briefgen.language.spoken import spoken
from briefgen.model.document import SentenceKind
from briefgen.read.blocks import Block, has_final_stop, plain_form
from briefgen.read.bylines import agency_end, byline, is_outlet
from briefgen.read.capitals import dateline_alone, opening
from briefgen.read.captions import is_caption
from briefgen.read.dating import is_stamp
from briefgen.read.furniture import is_furniture

_MOST_WORDS, _MOST_LETTERS = 30, 220
_MOST_OPEN_WORDS, _MOST_OPEN_LETTERS = 80, 500  # without any stop, above prose that has them
_MOST_ASKING_WORDS = 20
_MOST_STOPPED_WORDS = 17
_LONGER_BELOW = 1.5  # times as long as a title of two sentences is what follows it
_CLOSERS = "\"'”’»)]*_"


def titled(blocks: Sequence[Block], given: str) -> str:
    """The article's own title: its first short line without a final stop, or "" where prose starts at once."""
    for block, after in zip_longest(blocks, blocks[1:]):
        if given and plain_form(block.text) == plain_form(given):
            return block.text
        if block.kind is SentenceKind.TITLE and says_something(block.text):
            return block.text
        if is_beside(block) or is_outlet(block.text) or (after and is_name_line(block, after)):
            continue
        return block.text if _is_title(block, after, is_given=bool(given)) else ""
    return ""


def says_something(text: str) -> bool:
    """Whether a title has a letter or digit in it; one of marks alone is none."""
    return any(map(str.isalnum, text))


def is_beside(block: Block) -> bool:
    """Whether a block stands beside the article: a caption, furniture, a byline or a dateline alone."""
    text = block.text
    return (
        block.kind in (SentenceKind.FURNITURE, SentenceKind.CAPTION)
        or is_furniture(text)
        or is_caption(text)
        or byline(text) is not None
        or is_stamp(text)
        or dateline_alone(text) is not None
    )


def is_name_line(block: Block, after: Block) -> bool:
    """A person's name alone, with the outlet on the next line."""
    words = block.words
    return 2 <= len(words) <= 4 and all(w[0].isupper() for w in words) and not has_final_stop(block.text) and is_outlet(after.text)


def _is_title(block: Block, after: Block | None, *, is_given: bool) -> bool:
    if block.kind not in (None, SentenceKind.HEADING) or opening(block.text) or agency_end(block.text):
        return False
    if not has_final_stop(block.text):
        return _fits(block, _MOST_WORDS, _MOST_LETTERS) or _is_long_title(block, after)
    if not after:
        return False
    if block.text.rstrip(_CLOSERS).endswith(("?", "!")):
        return _fits(block, _MOST_ASKING_WORDS, _MOST_LETTERS) and len(after.text) > len(block.text)
    if not _fits(block, _MOST_STOPPED_WORDS, _MOST_LETTERS) or not block.text.rstrip(_CLOSERS).endswith("."):
        return False
    return _has_credit(after) or (not is_given and _is_of_two(block, after))


def _is_long_title(block: Block, after: Block | None) -> bool:
    """Whether a long line without any stop heads prose that has them; a quotation or caption cut short is none."""
    is_one = (
        _fits(block, _MOST_OPEN_WORDS, _MOST_OPEN_LETTERS)
        and block.text[0].isalnum()
        and len(spoken().sentences.sentence_spans(block.text)) == 1
    )
    return is_one and after is not None and has_final_stop(after.text)


def _has_credit(after: Block) -> bool:
    """Whether a byline, a day of print or a dateline follows: what stands above it is the title, stop or not."""
    text = after.text
    return bool(byline(text) or is_stamp(text) or dateline_alone(text) or opening(text) or agency_end(text))


def _is_of_two(block: Block, after: Block) -> bool:
    """Whether a short line is a title of two sentences above a longer paragraph: "Rates stay put. They may fall soon."."""
    return len(after.text) >= len(block.text) * _LONGER_BELOW and len(spoken().sentences.sentence_spans(block.text)) > 1


def _fits(block: Block, words: int, letters: int) -> bool:
    return len(block.words) <= words and len(block.text) <= letters
