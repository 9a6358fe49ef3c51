"""Paragraphs as lines that old mail programs can show and new ones join again. Source: RFC 3676, sections 4.1 and 4.4."""

from collections.abc import Iterator

_WIDTH = 72


def flowed(text: str) -> str:
    """Text in format=flowed: a line that ends with a blank goes on in the next one."""
    return "\n".join(line for paragraph in text.rstrip("\n").split("\n") for line in _lines(paragraph.rstrip())) + "\n"


def _lines(paragraph: str) -> Iterator[str]:
    """The blank at the start of a line is no part of its text: it keeps '>' and 'From ' from meaning something."""
    line = ""
    for word in paragraph.split(" "):
        if line.strip() and len(line) + len(word) >= _WIDTH:
            yield _stuffed(line)
            line = ""
        line += f"{word} "
    yield _stuffed(line[:-1])


def _stuffed(line: str) -> str:
    return f" {line}" if line.startswith((" ", ">", "From ")) else line
