"""Blocks: the pieces of a page between a reader's layout and the assembled document."""

from dataclasses import dataclass

from briefgen.model.document import SentenceKind


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or other piece of a page, on one line.

    `kind` is None until it is known; sentences begin at `start`, behind a list mark or a dateline.
    """

    text: str
    kind: SentenceKind | None = None
    start: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """Its words as they stand, split at spaces."""
        return tuple(self.text[self.start :].split())


def plain_form(text: str) -> str:
    """A form in which two prints of the same line are equal: no case, straight quotes, no outer punctuation."""
    straight = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"})
    return " ".join(straight.casefold().split()).strip(" .:;,!\"'*_#-")


def has_final_stop(text: str) -> bool:
    """Whether a line ends as a sentence ends, a closing quotation mark or bracket aside."""
    return text.rstrip("\"'”’»)]*_").endswith((".", "!", "?", "…", ";", ",", ":", "。", "।", "؟"))
