"""Words that show how a wrapped line goes on."""

LINKS: tuple[str, ...] = ("and ", "or ", "to ")  # a hyphen before one of these is the word's own
