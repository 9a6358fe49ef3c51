"""Points numbered through a whole briefing, so that a meeting can speak of paragraph 12."""

from dataclasses import replace

from briefgen.compose.frame import APPARATUS
from briefgen.model.briefing import Block, Bullets, Line, Numbered, Prose, Run, RunRole, Section, TieMap


def numbered_through(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections with every point and paragraph as an item of one list; sources, method and annex keep their own numbers."""
    numbered: list[Section] = []
    next_number = 1
    for section in sections:
        blocks: list[Block] = []
        start = next_number
        for block in section.blocks if section.name not in APPARATUS else ():
            blocks.append(_numbered(block, next_number, start))
            next_number += len(blocks[-1].items) if isinstance(blocks[-1], Numbered) else 0
        numbered.append(replace(section, blocks=tuple(blocks) or section.blocks))
    return tuple(numbered)


def _numbered(block: Block, number: int, start: int) -> Block:
    match block:
        case Bullets(items):
            return Numbered(tuple((item,) for item in items), number)
        case Numbered(items):
            return Numbered(items, number)
        case Prose(line) if any(run.role is not RunRole.QUIET for run in line):
            return Numbered(((line,),), number)
        case TieMap():
            return replace(block, entries=tuple(_shifted(line, start - 1) for line in block.entries))
        case _:
            return block


def _shifted(line: Line, by: int) -> Line:
    """An entry of a map begins with the number of a point in its section."""
    first, *rest = line
    return (Run(str(int(first.text) + by), first.role), *rest) if first.text.isdigit() else line
