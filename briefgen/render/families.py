"""What kind of type a family is, so that a machine without it takes something like it."""

GENERIC = frozenset({"serif", "sans-serif", "monospace", "system-ui"})
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
