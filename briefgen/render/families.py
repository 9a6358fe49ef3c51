"""What kind of type a family is, so that a machine without it takes something like it."""

GENERIC = frozenset({"serif", "sans-serif", "monospace", "system-ui"})
EAST_ASIAN = ("CJK", "Mincho", "Gothic", "Ming", "Song", "Hei", "Han", "Batang")
COMPLEX = ("Arab", "Naskh", "Hebrew", "Devanagari", "Thai")
WITH_SERIFS = (
    "serif",
    "times",
    "georgia",
    "cambria",
    "garamond",
    "palatino",
    "caladea",
    "baskerville",
    "bodoni",
    "caslon",
    "century",
    "charter",
)


def stand_in(names: tuple[str, ...]) -> str:
    """The generic family of a list of preferences: 'serif', 'sans-serif' or what the list itself ends with."""
    for name in names:
        if name in GENERIC:
            return name
    first = names[0].lower() if names else ""
    return "serif" if any(word in first for word in WITH_SERIFS) and "sans" not in first else "sans-serif"


def concrete(names: tuple[str, ...]) -> tuple[str, ...]:
    """The families that are names of fonts; never empty."""
    return tuple(name for name in names if name not in GENERIC) or ("Arial",)


def of_east_asia(fallback: tuple[str, ...], family: str) -> str:
    """The family that stands in for Chinese, Japanese and Korean; the text's own where the house names none."""
    return next((name for name in fallback if any(word in name for word in EAST_ASIAN)), family)


def of_complex_scripts(fallback: tuple[str, ...], family: str) -> str:
    """The family that stands in for scripts that are joined or run leftward, such as Arabic; the text's own where none is named."""
    others = [name for name in fallback if not any(word in name for word in EAST_ASIAN)]
    return next((name for name in others if any(word in name for word in COMPLEX)), others[0] if others else family)
