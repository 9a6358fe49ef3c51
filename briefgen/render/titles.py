"""Where titles and labels stand, so that every format decides it alike."""

from dataclasses import replace
from itertools import count

from briefgen.model.briefing import Briefing, Callout, Contents, Passages, Prose, RunRole, Section
from briefgen.model.style import CalloutForm, Look


def titled_callout(section: Section, look: Look) -> Callout | None:
    """The callout that carries its section's title as a label; none behind a bar, nor where headings are numbered."""
    first = section.blocks[0] if section.blocks else None
    if not isinstance(first, Callout) or not first.lines or not section.title.strip():
        return None
    return None if look.callout is CalloutForm.BAR or look.headings.numbered else first


def stands_inside(section: Section, look: Look) -> bool:
    """Whether the section's title is such a label."""
    return titled_callout(section, look) is not None


def numbered(contents: Contents, look: Look) -> Contents:
    """A table of contents with the numbers of its sections, where headings have them."""
    if not look.headings.numbered:
        return contents
    numbers = count(1)
    entries = tuple(replace(e, text=f"{next(numbers)}\u2002{e.text}") if e.level == 1 else e for e in contents.entries)
    return replace(contents, entries=entries)


def longest_label(briefing: Briefing) -> int:
    """The letters of the longest label beside a source paragraph, for all of them to stand in one column."""
    blocks = (b for s in briefing.sections for b in s.blocks if isinstance(b, Passages))
    return max((len(item.label) for b in blocks for item in b.items if not item.is_heading), default=0)


def is_note(part: Prose) -> bool:
    """Whether a paragraph is quiet from end to end, and so is set small."""
    return bool(part.line) and all(run.role is RunRole.QUIET for run in part.line)
