"""What a user probably meant by a word that does not exist."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The question 'did you mean …?' ready to stand before a fix, '' where nothing is near."""
    import difflib

    near = difflib.get_close_matches(word.lower().replace("-", "_"), sorted(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'? " if near else ""
