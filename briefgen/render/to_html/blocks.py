"""Blocks as HTML elements, one small function a block; every word goes through `escaped`."""

from collections.abc import Iterable, Mapping
from functools import singledispatch
from html import escape

from briefgen.model.briefing import Block, Bullets, Callout, Contents, Facts, Line, Numbered, Passage, Passages, Prose, Run, RunRole, Table
from briefgen.render.columns import evened
from briefgen.render.harmless import harmless
from briefgen.render.titles import is_note

TAGS = {RunRole.STRONG: ("<strong>", "</strong>"), RunRole.EMPHASIS: ("<em>", "</em>"), RunRole.QUIET: ('<span class="quiet">', "</span>")}
WIDEST_LABEL = 16  # letters
SHORT_FACT = 32  # letters that fit half a line beside their label
Anchors = Mapping[str, str]


def escaped(text: str) -> str:
    """Text that arrives as the same text, in an element or in an attribute."""
    return escape(harmless(text))


@singledispatch
def block(part: Block, anchors: Anchors) -> str:
    """One block as HTML; references become links where `anchors` knows their target."""
    raise TypeError(f"{type(part).__name__} is not a block")


@block.register
def _(part: Prose, anchors: Anchors) -> str:
    note = ' class="note"' if is_note(part) else ""
    return f"<p{note}>{line(part.line, anchors)}</p>"


@block.register
def _(part: Bullets, anchors: Anchors) -> str:
    return element("ul", (f"<li>{line(item, anchors)}</li>" for item in part.items))


@block.register
def _(part: Numbered, anchors: Anchors) -> str:
    start = f' start="{part.start}"' if part.start != 1 else ""
    return element("ol", (_item(lines, anchors) for lines in part.items), start)


@block.register
def _(part: Facts, anchors: Anchors) -> str:
    letters = min(max((len(label) for label, _ in part.rows), default=0), WIDEST_LABEL)
    rows = (_fact(label, value, anchors) for label, value in part.rows)
    return element("dl", rows, f' class="facts" style="--label: {letters}ch"')


@block.register
def _(table: Table, anchors: Anchors) -> str:
    part = evened(table)
    caption = f"<caption>{escaped(part.caption)}</caption>\n" if part.caption else ""
    columns = "".join(f'<col style="width: {share:.1%}">' for share in part.shares)
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in part.head)
    rows = "\n".join(f"<tr>{_cells(row, anchors)}</tr>" for row in part.rows)
    inner = f"{caption}<colgroup>{columns}</colgroup>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>"
    return f'<div class="table"><table>\n{inner}\n</table></div>'


@block.register
def _(part: Callout, anchors: Anchors) -> str:
    return callout(part, anchors)


@block.register
def _(part: Passages, anchors: Anchors) -> str:
    placed: set[str] = set()
    letters = max((len(item.label) for item in part.items if not item.is_heading), default=0)
    column = f' class="passages" style="--label: {min(letters, WIDEST_LABEL) + 1}ch"'
    return element("div", (_passage(item, anchors, placed) for item in part.items), column)


@block.register
def _(part: Contents, anchors: Anchors) -> str:
    items = (f'<li class="level-{entry.level}">{line((Run(entry.text, cite=entry.anchor),), anchors)}</li>' for entry in part.entries)
    title = f'<p class="contents-title" id="contents">{escaped(part.title)}</p>' if part.title.strip() else ""
    label = ' aria-labelledby="contents"' if title else ""
    return element("nav", [title, element("ul", items)], f' class="contents"{label}')


def callout(part: Callout, anchors: Anchors, heading: str = "") -> str:
    """The lines that must be seen first, under a heading of their own where one is given."""
    lines = [f"<p>{line(words, anchors)}</p>" for words in part.lines]
    return element("aside", [heading, *lines] if heading else lines, ' class="callout"')


def line(runs: Line, anchors: Anchors) -> str:
    """The runs of a line, one after the other."""
    return "".join(_run(run, anchors) for run in runs)


def element(tag: str, children: Iterable[str], attributes: str = "") -> str:
    """An element with each child on a line of its own; '' where there is no child."""
    inner = "\n".join(children)
    return f"<{tag}{attributes}>\n{inner}\n</{tag}>" if inner else ""


def _item(lines: tuple[Line, ...], anchors: Anchors) -> str:
    head, *below = lines or ((),)
    rest = "".join(f'<p class="below">{line(words, anchors)}</p>' for words in below)
    return f"<li><p>{line(head, anchors)}</p>{rest}</li>"


def _fact(label: str, value: Line, anchors: Anchors) -> str:
    """Two short facts share a line where the page is wide enough."""
    long = ' class="long"' if sum(len(run.text) for run in value) > SHORT_FACT else ""
    return f"<div{long}><dt>{escaped(label)}</dt><dd>{line(value, anchors)}</dd></div>"


def _cells(row: tuple[Line, ...], anchors: Anchors) -> str:
    """The first cell names the row, as a screen reader needs it."""
    texts = [line(words, anchors) for words in row]
    return "".join(f'<th scope="row">{t}</th>' if i == 0 and t else f"<td>{t}</td>" for i, t in enumerate(texts))


def _passage(item: Passage, anchors: Anchors, placed: set[str]) -> str:
    name = "" if item.anchor in placed else anchors.get(item.anchor, "")
    placed.add(item.anchor)
    identity, words = f' id="{name}"' if name else "", line(item.line, anchors)
    if item.is_heading:
        return f"<h3{identity}>{words}</h3>"
    return f'<div class="passage"{identity}><span class="label">{escaped(item.label)}</span><p>{words}</p></div>'


def _run(run: Run, anchors: Anchors) -> str:
    before, after = TAGS.get(run.role, ("", ""))
    words = escaped(run.text)
    if run.finding:
        words = f'<span data-finding="{escaped(run.finding)}">{words}</span>'
    if run.cite in anchors and words.strip():
        return _around(words, f'{before}<a class="reference" href="#{anchors[run.cite]}">', f"</a>{after}")
    return f"{before}{words}{after}" if words else ""


def _around(words: str, before: str, after: str) -> str:
    """Blanks at the ends stay outside, so that no link underlines them."""
    inner = words.strip()
    start = words.index(inner)
    return f"{words[:start]}{before}{inner}{after}{words[start + len(inner) :]}"
