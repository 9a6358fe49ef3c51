"""Markdown as a Document: parsed by markdown-it, its marks taken off, its structure kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.model.document import Document, SentenceKind
from briefgen.model.moment import PartialDate
from briefgen.model.settings import Settings
from briefgen.model.source import Source
from briefgen.read.assembly import Front, document, refuse_no_prose
from briefgen.read.blocks import Block
from briefgen.read.bylines import byline
from briefgen.read.clean import cleaned, one_line
from briefgen.read.dating import full_dates
from briefgen.read.encodings import decoded
from briefgen.read.formats import MARKDOWN

if TYPE_CHECKING:
    from markdown_it.token import Token


_LONGEST_QUESTION = 400


class MarkdownReader:
    """Reads CommonMark with tables and a front matter of title, author and date."""

    media_types = (MARKDOWN,)
    suffixes = (".md", ".markdown", ".mdown")

    def read(self, source: Source, settings: Settings) -> Document:
        """Read one article. Raises ReadError."""
        raw, notices = decoded(source.body, source.uri)
        text, removed = cleaned(raw, source.uri)
        front, body = _front_matter(text)
        return refuse_no_prose(document(tuple(_blocks(body)), source, settings, (*notices, *removed), front), source.uri)


READER = MarkdownReader()


def _front_matter(text: str) -> tuple[Front, str]:
    """The simple "key: value" lines between two lines of dashes at the top, and the text below them."""
    found = re.match(r"---[ ]*\n((?:[\w-]+:.*\n|[ #-].*\n|\n)*?)(?:---|\.\.\.)[ ]*(?:\n|$)", text)
    if not found:
        return Front(), text
    lines = (line.partition(":") for line in found[1].split("\n") if not line.startswith((" ", "#", "-")))
    values = {key.strip().lower(): value.strip().strip("\"'") for key, _, value in lines}
    author = values.get("author") or values.get("byline", "")
    day = _day(values.get("date") or values.get("published", ""))
    by = byline(author if author[:3].lower() == "by " else f"By {author}")
    title = one_line(values.get("title", "").replace("*", "").replace("`", ""))
    return Front(title, by.names if by else author.strip("[]"), day), text[found.end() :]


def _day(words: str) -> PartialDate | None:
    if dates := full_dates(words):
        return dates[0]
    try:
        return PartialDate.of(words)
    except ValueError:
        return None


@dataclass
class _Place:
    """Where in the nesting of quotes, lists, tables and headings the next words stand."""

    quotes: int = 0
    items: int = 0
    cells: int = 0
    heading: str = ""
    has_title: bool = False

    def enter_or_leave(self, token: "Token") -> None:
        """Follow one token in or out."""
        match token.type:
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "list_item_open" | "list_item_close":
                self.items += token.nesting
            case "td_open" | "td_close" | "th_open" | "th_close":
                self.cells += token.nesting
            case "heading_open" | "heading_close":
                self.has_title = self.has_title or (token.nesting < 0 and self.heading == "h1")
                self.heading = token.tag if token.nesting > 0 else ""

    @property
    def kind(self) -> SentenceKind | None:
        """None leaves a plain paragraph to its own words: it may be a caption or furniture."""
        if self.heading:
            return SentenceKind.TITLE if self.heading == "h1" and not self.has_title else SentenceKind.HEADING
        if self.items:
            return SentenceKind.LIST
        return SentenceKind.QUOTE if self.quotes else None


def _blocks(text: str) -> Iterator[Block]:
    from markdown_it import MarkdownIt

    place, row = _Place(), list[str]()
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        place.enter_or_leave(token)
        match token.type:
            case "inline" if place.cells:
                row.append(_words(token))
            case "inline":
                yield from _paragraph(token, place.kind)
            case "tr_close":
                yield from _block(" · ".join(cell for cell in row if cell), SentenceKind.LIST)
                row = []
            case "fence" | "code_block":
                yield from _block(token.content, SentenceKind.LIST if place.items else None)
            case "html_block":
                yield from _html_blocks(token.content)


def _paragraph(token: "Token", kind: SentenceKind | None) -> Iterator[Block]:
    """The words of a paragraph, and the alternative text of its pictures as captions before it."""
    for child in token.children or ():
        if child.type == "image":
            yield from _block(child.content, SentenceKind.CAPTION)
    words = _words(token)
    if not kind and _is_marked_question(token, words):
        kind = SentenceKind.HEADING
    yield from _block(words or ("###" if kind else ""), kind)


def _is_marked_question(token: "Token", words: str) -> bool:
    """Whether a paragraph is an interviewer's question: bold or italic as a whole, and asking."""
    if not words.endswith("?") or len(words) > _LONGEST_QUESTION:
        return False
    depth, plain = 0, ""
    for child in token.children or ():
        depth += child.nesting if child.type in ("strong_open", "strong_close", "em_open", "em_close") else 0
        plain += "" if depth else child.content
    return not plain.strip(" :?")


def _block(text: str, kind: SentenceKind | None) -> Iterator[Block]:
    line = one_line(text)
    if line:
        yield Block(line, kind)


def _words(token: "Token") -> str:
    """The text of an inline token without its marks; a tag is dropped, a line break is a space."""
    pieces = []
    for child in token.children or ():
        if child.type in ("text", "code_inline", "text_special"):
            pieces.append(child.content)
        elif child.type in ("softbreak", "hardbreak") or child.content.lower().startswith("<br"):
            pieces.append(" ")
    return one_line("".join(pieces))


def _html_blocks(content: str) -> Iterator[Block]:
    """The text inside a block of HTML, a line each; comments, scripts and styles are left out."""
    from html.parser import HTMLParser

    lines: list[str] = []

    class _Text(HTMLParser):
        def handle_data(self, data: str) -> None:
            if self.cdata_elem is None:
                lines.extend(data.split("\n"))

    parser = _Text()
    try:
        parser.feed(content)
        parser.close()
    except AssertionError:  # the standard parser's word for a broken declaration; what it saw until there is kept, the rest is text
        lines.append(parser.rawdata)
    for line in lines:
        yield from _block(line, None)
