"""The table of contents, for a briefing that is long enough to need one."""

from collections.abc import Iterator

from briefgen.compose.frame import words_of
from briefgen.compose.material import Material
from briefgen.model.briefing import Block, Contents, Entry, Passages, Section


def contents(material: Material, sections: tuple[Section, ...]) -> tuple[Block, ...]:
    """The titled sections, and below the annex its sources; () for a briefing shorter than the outline's threshold."""
    least = material.outline.contents_from
    entries = tuple(entry for section in sections for entry in _entries(section))
    if not least or not entries or sum(map(words_of, sections)) < least:
        return ()
    return (Contents(material.outline.title("contents"), entries),)


def _entries(section: Section) -> Iterator[Entry]:
    if not section.title.strip():
        return
    yield Entry(section.title, section.anchor)
    for block in section.blocks:
        if isinstance(block, Passages):
            named = (item for item in block.items if item.is_heading and item.anchor)
            yield from (Entry("".join(run.text for run in item.line), item.anchor, 2) for item in named)
