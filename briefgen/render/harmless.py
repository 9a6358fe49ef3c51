"""Text that no format can stumble over: what is invisible, unprintable or turns the line around is taken out."""

import re

# C0 and C1 controls, bidirectional embeddings, overrides and isolates, the byte-order mark, lone surrogates, noncharacters.
LINE_ENDS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb]")


def harmless(text: str) -> str:
    """One line of text without control characters; line ends and tabs become blanks, letters of every script stay."""
    kept = HARMFUL.sub("", LINE_ENDS.sub(" ", text))
    return kept if kept.isascii() else "".join(c for c in kept if ord(c) & 0xFFFE != 0xFFFE)
