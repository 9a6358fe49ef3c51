"""A briefing as CommonMark with pipe tables; article text is escaped, so that it can be nothing but text."""

import re
from collections.abc import Iterable, Mapping
from functools import singledispatch
from itertools import zip_longest

from briefgen.model.briefing import (
    Block,
    Briefing,
    Bullets,
    Callout,
    Contents,
    Facts,
    Line,
    Numbered,
    Passage,
    Passages,
    Prose,
    Run,
    RunRole,
    Section,
    Table,
)
from briefgen.model.rendition import Rendition
from briefgen.model.style import Look
from briefgen.render.anchors import anchor_names
from briefgen.render.columns import evened
from briefgen.render.drawings import shown
from briefgen.render.harmless import harmless
from briefgen.render.naming import file_name
from briefgen.render.titles import numbered

# Every character that can open or close anything in CommonMark, in pipe tables or in common extensions of it.
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$^]|&(?=[#\w]))")
BLOCK_HEAD = re.compile(r"^(?:([-+:=])|(\d+)([.)]))(?=\s|[-+:=]|$)")
MARKS = {RunRole.STRONG: "**", RunRole.EMPHASIS: "*"}
Anchors = Mapping[str, str]


class MarkdownRenderer:
    """Writes UTF-8 Markdown that ends with a line end."""

    media_type = "text/markdown"
    suffix = "md"

    def render(self, briefing: Briefing, look: Look) -> Rendition:
        """Draw the briefing; of the look only the kicker and the numbering of headings show."""
        marking = [f"**{escaped(briefing.cover.marking.text)}**"] if briefing.cover.marking else []
        parts = [*marking, *_masthead(briefing, look), *_sections(briefing, look), *marking]
        text = "\n\n".join(part for part in parts if part) + "\n"
        return Rendition(file_name(briefing, self.suffix), self.media_type, text.encode())


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, wherever in a line it stands."""
    return SPECIAL.sub(r"\\\1", harmless(text))


@singledispatch
def block(part: Block, anchors: Anchors) -> str:
    """One block as Markdown; references become links where `anchors` knows their target."""
    raise TypeError(f"{type(part).__name__} is not a block")


@block.register
def _(part: Prose, anchors: Anchors) -> str:
    return paragraph(part.line, anchors)


@block.register
def _(part: Bullets, anchors: Anchors) -> str:
    return "\n".join(f"- {paragraph(item, anchors)}".rstrip() for item in part.items)


@block.register
def _(part: Numbered, anchors: Anchors) -> str:
    return "\n".join(_item(n, lines, anchors) for n, lines in enumerate(part.items, part.start))


@block.register
def _(part: Facts, anchors: Anchors) -> str:
    return "  \n".join(f"**{_tight(label)}:** {line(value, anchors).strip()}" for label, value in part.rows)


@block.register
def _(table: Table, anchors: Anchors) -> str:
    part = evened(table)
    head = [escaped(name) for name in part.head]
    rows = [[line(cell, anchors) for cell in row] for row in part.rows]
    drawn = "\n".join(map(_row, [head, ["---"] * len(head), *rows]))
    return f"*{_tight(part.caption)}*\n\n{drawn}" if part.caption.strip() else drawn


@block.register
def _(part: Callout, anchors: Anchors) -> str:
    return "\n>\n".join(f"> {paragraph(words, anchors)}" for words in part.lines)


@block.register
def _(part: Contents, anchors: Anchors) -> str:
    entries = (f"{'  ' * (entry.level - 1)}- {line((Run(entry.text, cite=entry.anchor),), anchors).strip()}" for entry in part.entries)
    return f"**{_tight(part.title)}**\n\n" * bool(part.title.strip()) + "\n".join(entries)


@block.register
def _(part: Passages, anchors: Anchors) -> str:
    placed: set[str] = set()
    return "\n\n".join(_passage(item, anchors, placed) for item in part.items)


def line(runs: Line, anchors: Anchors) -> str:
    """The runs of a line, one after the other."""
    drawn = ""
    for run, following in zip_longest(runs, runs[1:], fillvalue=Run("")):
        drawn += _run(run, anchors, drawn[-1:], escaped(following.text)[:1])
    return drawn


def paragraph(runs: Line, anchors: Anchors) -> str:
    """A line that starts a block: nothing at its head can be taken for a list, a rule or indented code."""
    return BLOCK_HEAD.sub(_as_text, line(runs, anchors).strip())


def _as_text(found: re.Match[str]) -> str:
    sign, number, dot = found.groups()
    return f"\\{sign}" if sign else f"{number}\\{dot}"


def _masthead(briefing: Briefing, look: Look) -> Iterable[str]:
    if look.masthead.kicker.strip():
        yield f"*{_tight(look.masthead.kicker)}*"
    if briefing.title.strip():
        yield f"# {_tight(briefing.title)}"


def _sections(briefing: Briefing, look: Look) -> Iterable[str]:
    anchors, number = anchor_names(briefing), 0
    for section in briefing.sections:
        number += bool(section.title.strip())
        yield from _heading(section, number, look)
        yield from _blocks(section, anchors, look)


def _blocks(section: Section, anchors: Anchors, look: Look) -> Iterable[str]:
    """Two lists in a row are kept apart by an empty comment, or they would be read as one."""
    blocks = shown(section)
    for above, part in zip((None, *blocks), blocks, strict=False):
        if isinstance(part, Bullets | Numbered) and type(part) is type(above):
            yield "<!-- -->"
        yield block(numbered(part, look) if isinstance(part, Contents) else part, anchors)


def _heading(section: Section, number: int, look: Look) -> Iterable[str]:
    if section.title.strip():
        yield f"## {f'{number} ' if look.headings.numbered else ''}{_tight(section.title)}"


def _item(number: int, lines: tuple[Line, ...], anchors: Anchors) -> str:
    """Lines below the head start on a line of their own, and stay in the item."""
    mark = f"{number}. "
    texts = [paragraph(words, anchors) for words in lines]
    return (mark + f"  \n{' ' * len(mark)}".join(t for t in texts if t)).rstrip()


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cell.strip() for cell in cells)} |"


def _passage(item: Passage, anchors: Anchors, placed: set[str]) -> str:
    name = "" if item.anchor in placed else anchors.get(item.anchor, "")
    placed.add(item.anchor)
    target = f'<a id="{name}"></a>' if name else ""
    if item.is_heading:
        return f"### {target}{line(item.line, anchors).strip()}"
    label = f"**{_tight(item.label)}** " if item.label.strip() else ""
    start = target + label
    return start + (line(item.line, anchors).strip() if start else paragraph(item.line, anchors))


def _run(run: Run, anchors: Anchors, before: str, after: str) -> str:
    words = escaped(run.text)
    inner = words.strip()
    if not inner:
        return " " if words else ""
    head, tail = words[: words.index(inner)], words[words.index(inner) + len(inner) :]
    drawn = f"[{inner}](#{anchors[run.cite]})" if run.cite in anchors else inner
    mark = MARKS.get(run.role, "")
    if mark and _opens(head[-1:] or before, drawn[0]) and _opens(tail[:1] or after, drawn[-1]):
        drawn = f"{mark}{drawn}{mark}"
    return f"{head}{drawn}{tail}"


def _opens(outside: str, inside: str) -> bool:
    """Whether a mark between two characters counts as one; two marks that touch would not.

    Source: CommonMark 0.31, "Emphasis and strong emphasis", left- and right-flanking delimiter runs.
    """
    return not outside or outside.isspace() or (inside.isalnum() and outside != "*")


def _tight(text: str) -> str:
    return escaped(text).strip()


RENDERER = MarkdownRenderer()
