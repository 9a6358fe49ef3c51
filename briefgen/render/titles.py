"""Where a section's title stands, so that every format decides it alike."""

from briefgen.model.briefing import Callout, Prose, RunRole, Section
from briefgen.model.style import CalloutForm, Look


def stands_inside(section: Section, look: Look) -> bool:
    """Whether the title is a label in the callout that opens the section: not behind a bar, nor where headings are numbered."""
    opens = bool(section.blocks) and isinstance(section.blocks[0], Callout) and bool(section.title.strip())
    return opens and look.callout is not CalloutForm.BAR and not look.headings.numbered


def is_note(part: Prose) -> bool:
    """Whether a paragraph is quiet from end to end, and so is set small."""
    return bool(part.line) and all(run.role is RunRole.QUIET for run in part.line)
