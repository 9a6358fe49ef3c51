"""Here: word lists as text, one a file; a line that starts with # says where the list came from.
Not here: rules about words.
To add: NAME.txt, read with word_list("NAME"), or "class: words" lines read with word_classes("NAME")."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a list, without comments and blank lines."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def word_list(name: str) -> frozenset[str]:
    """All words of a list."""
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def word_classes(name: str) -> dict[str, frozenset[str]]:
    """Class → words of a list whose lines read "class: words"."""
    split = (line.partition(":") for line in lines(name))
    return {head.strip(): frozenset(words.split()) for head, _, words in split}
