"""A briefing as the HTML of an e-mail: tables and inline styles, which every mail program understands, readable on a phone."""

from collections.abc import Iterable
from functools import singledispatchmethod

from briefgen.model.briefing import (
    Block,
    Briefing,
    Bullets,
    Callout,
    Contents,
    Facts,
    Line,
    Numbered,
    Passages,
    Prose,
    Run,
    RunRole,
    Section,
    Table,
)
from briefgen.model.marking import Marking
from briefgen.model.rendition import Rendition
from briefgen.model.style import LetterCase, Look, MastheadForm
from briefgen.render.columns import evened
from briefgen.render.drawings import shown
from briefgen.render.to_html.blocks import escaped
from briefgen.render.to_html.stylesheet import families

WIDTH = 640  # pixels; what a reading pane shows without scrolling
BODY, SMALL, HEADING, TITLE = 16, 14, 19, 24  # pixels; a phone enlarges what is smaller
_TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"'

# The comment for "mso" holds the width where Outlook for Windows, which knows no max-width, would fill the window.
_PAGE = f"""<!DOCTYPE html>
<html lang="{{language}}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light"><title>{{title}}</title></head>
<body style="margin:0;padding:0;background:{{ground}}">
<table {_TABLE} bgcolor="{{ground}}"><tr><td role="main" align="center">
<!--[if mso]><table role="presentation" width="{WIDTH}"><tr><td><![endif]-->
<table {_TABLE} style="max-width:{WIDTH}px;text-align:left">
{{rows}}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
"""


class MailHtmlRenderer:
    """Writes HTML for the body of a message, so that it proposes no file name."""

    media_type = "text/html"
    suffix = ""

    def render(self, briefing: Briefing, look: Look) -> Rendition:
        """Draw the briefing; the marking stands first and last."""
        return Rendition("", self.media_type, Sheet(look).page(briefing).encode())


class Sheet:
    """One look as inline styles."""

    def __init__(self, look: Look) -> None:
        self.look, self.colours = look, look.colours
        self.font = f"font-family:{escaped(families(look.fonts.body))}"
        self.heading_font = f"font-family:{escaped(families(look.fonts.heading))}"

    def page(self, briefing: Briefing) -> str:
        """The whole document."""
        marking = self.marking(briefing.cover.marking) if briefing.cover.marking else ""
        rows = [marking, self.masthead(briefing), *(self.row(self.section(s)) for s in briefing.sections), marking]
        return _PAGE.format(
            language=escaped(self.look.language),
            title=escaped(briefing.title).strip() or "Briefing",
            ground=self.colours.paper.hex,
            rows=self._joined(rows),
        )

    def marking(self, marking: Marking) -> str:
        """A row with the marking: its scheme's colour on black at the right, or plain bold words."""
        if marking.colour:
            place, style = "right", f"background:#000000;color:{marking.colour};padding:4px 10px"
        else:
            place, style = "center", f"color:{self.colours.text.hex}"
        words = f'<span style="{self.font};font-size:{BODY}px;font-weight:bold;{style}">{escaped(marking.text)}</span>'
        return f'<tr><td align="{place}" style="padding:14px 16px">{words}</td></tr>'

    def masthead(self, briefing: Briefing) -> str:
        """A row with the house's line and the title."""
        banded = self.look.masthead.form is MastheadForm.BAND
        ink = self.colours.on_accent if banded else self.colours.heading
        ground = f"background:{self.colours.accent.hex}" if banded else f"border-top:3px solid {self.colours.accent.hex}"
        align = "center" if self.look.masthead.form is MastheadForm.CENTRED else "left"
        kicker = escaped(self.look.masthead.kicker).strip()
        quiet = ink if banded else self.colours.quiet
        above = f'<p style="margin:0 0 4px;{self._type(SMALL, quiet.hex)}">{kicker}</p>' if kicker else ""
        words, style = escaped(briefing.title).strip(), f"margin:0;{self.heading_font};font-size:{TITLE}px;line-height:1.25;color:{ink.hex}"
        title = f'<h1 style="{style}">{words}</h1>' if words else ""
        return f'<tr><td align="{align}" style="padding:14px 16px;{ground}">{above}{title}</td></tr>'

    def section(self, section: Section) -> str:
        """A heading and its blocks."""
        return self._joined([self.heading(section.title), *map(self.block, shown(section))])

    def heading(self, title: str) -> str:
        """The heading of a section; '' for a section without one."""
        if not title.strip():
            return ""
        case = ";text-transform:uppercase" if self.look.headings.case is LetterCase.UPPER else ""
        style = f"margin:0 0 8px;{self.heading_font};font-size:{HEADING}px;line-height:1.3;color:{self.colours.heading.hex}{case}"
        return f'<h2 style="{style}">{escaped(title).strip()}</h2>'

    def row(self, inner: str) -> str:
        """A row of the page; '' where there is nothing in it."""
        return f'<tr><td style="padding:12px 16px">\n{inner}\n</td></tr>' if inner else ""

    @singledispatchmethod
    def block(self, part: Block) -> str:
        """One block."""
        raise TypeError(f"{type(part).__name__} is not a block")

    @block.register
    def _(self, part: Prose) -> str:
        return self._paragraph(part.line)

    @block.register
    def _(self, part: Bullets) -> str:
        return self._list("ul", (self.line(item) for item in part.items))

    @block.register
    def _(self, part: Numbered) -> str:
        return self._list("ol", map(self._item, part.items), part.start)

    @block.register
    def _(self, part: Facts) -> str:
        return self._joined(self._paragraph((Run(f"{label}: ", RunRole.STRONG), *value)) for label, value in part.rows)

    @block.register
    def _(self, table: Table) -> str:
        part = evened(table)
        caption = self._paragraph((Run(part.caption, RunRole.QUIET),)) if part.caption.strip() else ""
        cell = f"padding:6px 8px;border-bottom:1px solid {self.colours.rule.hex};{self._type(SMALL)};text-align:left;vertical-align:top"
        head = "".join(f'<th scope="col" style="{cell}">{escaped(name)}</th>' for name in part.head)
        rows = ("".join(f'<td style="{cell}">{self.line(words)}</td>' for words in row) for row in part.rows)
        body = self._joined(f"<tr>{cells}</tr>" for cells in rows)
        return f'{caption}<table cellpadding="0" cellspacing="0" border="0" width="100%">\n<tr>{head}</tr>\n{body}\n</table>'

    @block.register
    def _(self, part: Callout) -> str:
        inner = self._joined(self._paragraph(words, "0") for words in part.lines)
        style = f"padding:12px 14px;border-left:4px solid {self.colours.accent.hex};background:{self.colours.panel.hex}"
        return f'<table {_TABLE}><tr><td bgcolor="{self.colours.panel.hex}" style="{style}">\n{inner}\n</td></tr></table>' if inner else ""

    @block.register
    def _(self, part: Contents) -> str:
        return self._list("ul", (escaped(entry.text) for entry in part.entries))

    @block.register
    def _(self, part: Passages) -> str:
        return self._joined(self._paragraph((Run(f"{p.label} ", RunRole.QUIET), *p.line)) for p in part.items)

    def line(self, runs: Line) -> str:
        """The runs of a line, one after the other."""
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        words = escaped(run.text)
        match run.role:
            case RunRole.STRONG:
                return f"<strong>{words}</strong>"
            case RunRole.EMPHASIS:
                return f"<em>{words}</em>"
            case RunRole.QUIET | RunRole.REFERENCE:
                return f'<span style="color:{self.colours.quiet.hex}">{words}</span>'
            case _:
                return words

    def _item(self, lines: tuple[Line, ...]) -> str:
        head, *below = lines or ((),)
        under = "".join(f'<br><span style="font-size:{SMALL}px">{self.line(words)}</span>' for words in below)
        return self.line(head) + under

    def _list(self, tag: str, items: Iterable[str], start: int = 1) -> str:
        inner = self._joined(f'<li style="margin:0 0 8px">{item}</li>' for item in items)
        first = f' start="{start}"' if start != 1 else ""
        return f'<{tag}{first} style="margin:0 0 0 24px;padding:0;{self._type(BODY)}">\n{inner}\n</{tag}>' if inner else ""

    def _paragraph(self, words: Line, margin: str = "0 0 8px") -> str:
        return f'<p style="margin:{margin};{self._type(BODY)}">{self.line(words)}</p>'

    def _type(self, pixels: int, ink: str = "") -> str:
        return f"{self.font};font-size:{pixels}px;line-height:1.45;color:{ink or self.colours.text.hex};overflow-wrap:anywhere"

    @staticmethod
    def _joined(parts: Iterable[str]) -> str:
        return "\n".join(part for part in parts if part)


RENDERER = MailHtmlRenderer()
