"""The word lists of this folder, read once each; a list is one entry a line below a first line that says where it came from."""

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=32)
def word_list(name: str) -> tuple[str, ...]:
    """The entries of `<name>.txt` in file order; blank lines and lines that start with '#' are left out."""
    path = Path(__file__).with_name(f"{name}.txt")
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=32)
def word_set(name: str) -> frozenset[str]:
    """The entries of `<name>.txt` as a set for looking up."""
    return frozenset(word_list(name))
