"""Where references may lead: a valid, unique name for every anchor that really stands in a briefing."""

import re

from briefgen.model.briefing import Briefing, Contents, Passages

LONGEST = 40  # Word cuts bookmark names after this many characters


def anchor_names(briefing: Briefing) -> dict[str, str]:
    """Each anchor with a name that is an id in HTML and a bookmark in Word: a letter first, then letters, digits, '_'."""
    blocks = [block for section in briefing.sections for block in section.blocks]
    anchors = [item.anchor for block in blocks if isinstance(block, Passages) for item in block.items if item.anchor]
    anchors += [entry.anchor for block in blocks if isinstance(block, Contents) for entry in block.entries if entry.anchor]
    names: dict[str, str] = {}
    taken: set[str] = set()
    for anchor in dict.fromkeys(anchors):
        names[anchor] = _free(_valid(anchor), taken)
        taken.add(names[anchor].lower())
    return names


def _valid(anchor: str) -> str:
    name = re.sub(r"[^A-Za-z0-9]+", "_", anchor)[:LONGEST]
    return name if name[:1].isalpha() else f"p{name}"[:LONGEST]


def _free(name: str, taken: set[str]) -> str:
    free, count = name, 1
    while free.lower() in taken:
        count += 1
        free = f"{name[: LONGEST - 1 - len(str(count))]}_{count}"
    return free
