"""Press releases: the lines above the headline and the boilerplate below the text are not the article."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from briefgen.language.spoken import spoken
from briefgen.model.document import SentenceKind
from briefgen.read.blocks import Block, plain_form
from briefgen.read.captions import is_caption

_LONGEST_LINE = 160
_MOST_LINE_WORDS, _FEWEST_PROSE_WORDS = 14, 9
_LEAST_PROSE = 2  # paragraphs that must stand above boilerplate
_DETAILS_BELOW = 6  # lines under the head of a contact among which its numbers stand
_DETAIL = (
    r"[\w.+-]{1,64}@[\w-]+\.\w|(?:https?://|www\.)\S|\+\d[\d ().-]{6,}\d|\(\d{2,5}\) ?\d{3}|\b0\d{1,4}[ -]\d{3}[\d -]{2,}"
    r"|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}-\d{4}\b"
)


def without_release(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks, with the apparatus of a press release marked as furniture.

    Shape: one block for each, in order; a page that is no press release keeps all but lines such as "Media contact:".
    """
    lines = {i for i, block in enumerate(blocks) if is_release_line(block.text)}
    contacts = _contacts(blocks)
    below = _below_prose(blocks)
    notes = [i for i in range(below, len(blocks)) if plain_form(blocks[i].text[:80]).startswith(spoken().releases.NOTES)]
    is_release = bool(lines or contacts or notes)
    end = _end(blocks, below, is_release)
    rest = [*notes[:1], *_sections(blocks, below, is_release or end < len(blocks)), end]
    lines |= contacts | set(range(min(rest), len(blocks)))
    if is_release:
        lines |= _letterhead(blocks, lines) | {i for i, block in enumerate(blocks) if _is_offer(block.text)}
    return tuple(
        replace(block, kind=SentenceKind.FURNITURE) if i in lines and not is_caption(block.text) else block
        for i, block in enumerate(blocks)
    )


def is_release_line(text: str) -> bool:
    """Whether a line says that a text is a press release, or from when on it may be printed."""
    if len(text) > _LONGEST_LINE or _is_sentence(text):
        return False
    lower = text.casefold()
    if not any(word in lower for word in spoken().releases.HINTS):
        return False
    return re.fullmatch(spoken().releases.OPENING, text.strip(" *-–—=[]()"), re.IGNORECASE) is not None


def _is_sentence(text: str) -> bool:
    return len(text.split()) > _FEWEST_PROSE_WORDS and text.rstrip("\"'”’)]").endswith((".", "!", "?"))


def _below_prose(blocks: Sequence[Block]) -> int:
    """The first block that has so much prose above it that boilerplate may begin."""
    prose = (i for i, block in enumerate(blocks) if _is_sentence(block.text))
    return next(islice(prose, _LEAST_PROSE - 1, None), len(blocks)) + 1


def _contacts(blocks: Sequence[Block]) -> set[int]:
    """Heads such as "Media contact:" with the names and numbers below them, down to the last number."""
    found: set[int] = set()
    for i, block in enumerate(blocks):
        if i in found or not _is_contact_head(block.text):
            continue
        below = list(range(i + 1, min(i + 1 + _DETAILS_BELOW, len(blocks))))
        run = next((below[:n] for n, j in enumerate(below) if not _is_short(blocks[j].text)), below)
        last = max((j for j in run if _has_detail(blocks[j].text)), default=i)
        if last > i or _has_detail(block.text) or ":" in block.text:
            found |= set(range(i, last + 1))
    return found


def _is_contact_head(text: str) -> bool:
    """Whether a line opens the particulars of somebody to ask: "Contact:", "Press enquiries: Jane Doe", "Media contacts"."""
    head, colon, _ = text[:80].partition(":")
    words = plain_form(head.replace("/", " ")).split()
    if not words or len(words) > _MOST_LINE_WORDS or (not colon and len(text) > 60):
        return False
    is_office = words[-1] == "office" and words[0] in ("press", "media")
    return all(word in spoken().releases.CONTACT_WORDS for word in words) and (
        is_office or any(word in spoken().releases.CONTACT_KEYS for word in words)
    )


def _is_short(text: str) -> bool:
    return len(text.split()) <= _MOST_LINE_WORDS and not _is_sentence(text) and len(text) <= _LONGEST_LINE


def _has_detail(text: str) -> bool:
    """Whether a line gives a telephone number or an address on the net."""
    if plain_form(text.partition(":")[0]) in spoken().releases.NUMBER_WORDS and ":" in text:
        return True
    if "@" not in text and "http" not in text and "www" not in text and sum(map(str.isdigit, text)) < 7:
        return False
    return re.search(_DETAIL, text) is not None


def _end(blocks: Sequence[Block], below: int, is_release: bool) -> int:
    """Where the text says that it ends: "###", "-ENDS-", "-30-"; the number of blocks where it does not."""
    for i, block in enumerate(blocks[below:], below):
        if len(block.text) > 16:
            continue
        bare = block.text.strip(" -–—[]()*.:").casefold()
        is_word = bare in ("ends", "end", "30") and (is_release or block.text[0] in "-–—[(*")
        is_mark = block.text.replace(" ", "") == "###" and (is_release or _names_sender(blocks[i + 1 : i + 2]))
        if is_word or is_mark:
            return i
    return len(blocks)


def _names_sender(blocks: Sequence[Block]) -> bool:
    return any(_about(block.text) or _is_contact_head(block.text) for block in blocks)


def _sections(blocks: Sequence[Block], below: int, is_release: bool) -> list[int]:
    """Where boilerplate begins that runs to the end: what the sender says of itself, and what lawyers add."""
    for i, block in enumerate(blocks[below:], below):
        form = plain_form(block.text[:80])
        if is_release and form.startswith(spoken().releases.CAUTIONS):
            return [i]
        name = _about(block.text) if form.startswith(spoken().releases.ABOUT) else ""
        is_own = name and (is_release or _opens_with(blocks[i + 1 : i + 2], name))
        if is_own and (is_release or sum(_is_sentence(later.text) for later in blocks[i + 1 :]) <= _LEAST_PROSE):
            return [i]
    return []


def _about(text: str) -> str:
    """The name in a line "About Northern Rail", or before the colon of "About Northern Rail: it runs …"; "" for others."""
    head = text.split(":", 1)[0] if ":" in text[:80] else text
    if not head.casefold().startswith(spoken().releases.ABOUT) or len(head.split()) > 9 or head.rstrip().endswith((".", "!", "?")):
        return ""
    words = head.split()[1:]
    main = [word for word in words if len(word) > 3]
    return " ".join(words) if main and all(word[0].isupper() for word in main) else ""


def _opens_with(blocks: Sequence[Block], name: str) -> bool:
    first = name.casefold().removeprefix("the ").split()[0]
    return any(first in block.text.casefold().split()[:4] for block in blocks)


def _letterhead(blocks: Sequence[Block], lines: set[int]) -> set[int]:
    """Short lines above "For immediate release", which name the sender, where a headline stands below it."""
    first = next((i for i in sorted(lines) if is_release_line(blocks[i].text)), 0)
    below = next((block for i, block in enumerate(blocks) if i > first and i not in lines), None)
    above = blocks[:first]
    if first > 4 or not below or _is_sentence(below.text) or not _is_short(below.text) or not all(_is_short(b.text) for b in above):
        return set()
    return set(range(first)) if not any(block.kind is SentenceKind.TITLE for block in above) else set()


def _is_offer(text: str) -> bool:
    """Whether a line offers pictures or interviews to newsrooms, or is the distributor's own."""
    if len(text) > _LONGEST_LINE:
        return False
    if text.startswith(spoken().releases.SENDERS) and not _is_sentence(text):
        return True
    return "forward-looking statements" in text or (
        any(word in text for word in ("availab", "download", "request", "arrang"))
        and bool(re.match(spoken().releases.OFFERS, text, re.IGNORECASE))
    )
