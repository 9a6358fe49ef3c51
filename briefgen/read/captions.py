"""Captions of pictures and films, known by their labels and credits."""

from briefgen.language.spoken import spoken

_LONGEST = 700  # characters; a caption with credits of a whole series is still shorter


def is_caption(text: str) -> bool:
    """Whether a block is a picture's caption or credit and not the article's prose."""
    if len(text) > _LONGEST:
        return False
    if spoken().captions.label_pattern().match(text):
        return True
    if (", 19" in text or ", 20" in text) and spoken().captions.scene_pattern().search(text):
        return True
    low = text.lower()
    return any(mark in low for mark in spoken().captions.CREDIT_MARKS) and bool(spoken().captions.credit_pattern().search(text))
