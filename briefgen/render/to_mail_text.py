"""A briefing as the plain text of an e-mail: a paragraph is one line, the mail program folds it."""

from collections.abc import Iterator
from functools import singledispatch

from briefgen.model.briefing import Block, Briefing, Bullets, Callout, Contents, Facts, Line, Numbered, Passages, Prose, Section, Table
from briefgen.model.rendition import Rendition
from briefgen.model.style import Look
from briefgen.render.drawings import shown
from briefgen.render.harmless import harmless


class MailTextRenderer:
    """Writes UTF-8 text for the body of a message, so that it proposes no file name."""

    media_type = "text/plain"
    suffix = ""

    def render(self, briefing: Briefing, look: Look) -> Rendition:
        """Draw the briefing; the marking is the first and the last line."""
        marking = [harmless(briefing.cover.marking.text)] if briefing.cover.marking else []
        title = [plain(briefing.title)] if briefing.title.strip() else []
        parts = [*marking, *title, *(_section(s) for s in briefing.sections), *marking]
        text = "\n\n".join(part for part in parts if part) + "\n"
        return Rendition("", self.media_type, text.encode())


def plain(text: str) -> str:
    """One line of words."""
    return harmless(text).strip()


def words(line: Line) -> str:
    """The words of a line without their roles."""
    return plain("".join(run.text for run in line))


@singledispatch
def lines(part: Block) -> Iterator[str]:
    """The lines of one block."""
    raise TypeError(f"{type(part).__name__} is not a block")


@lines.register
def _(part: Prose) -> Iterator[str]:
    yield words(part.line)


@lines.register
def _(part: Bullets) -> Iterator[str]:
    yield from (f"- {words(item)}" for item in part.items)


@lines.register
def _(part: Numbered) -> Iterator[str]:
    for number, item in enumerate(part.items, part.start):
        head, *below = item or ((),)
        yield f"{number}. {words(head)}"
        yield from (f"   {words(line)}" for line in below)


@lines.register
def _(part: Facts) -> Iterator[str]:
    yield from (f"{plain(label)}: {words(value)}" for label, value in part.rows)


@lines.register
def _(part: Table) -> Iterator[str]:
    if part.caption.strip():
        yield plain(part.caption)
    for row in part.rows:
        yield "- " + " · ".join(filter(None, map(words, row)))


@lines.register
def _(part: Callout) -> Iterator[str]:
    yield from map(words, part.lines)


@lines.register
def _(part: Contents) -> Iterator[str]:
    yield from (f"- {plain(entry.text)}" for entry in part.entries)


@lines.register
def _(part: Passages) -> Iterator[str]:
    for item in part.items:
        yield words(item.line) if item.is_heading else f"{plain(item.label)} {words(item.line)}".strip()


def _section(section: Section) -> str:
    title = [plain(section.title).upper()] if section.title.strip() else []
    return "\n".join([*title, *(line for part in shown(section) for line in lines(part))])


RENDERER = MailTextRenderer()
