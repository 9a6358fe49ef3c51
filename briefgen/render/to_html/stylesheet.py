"""A look as CSS: its values as custom properties, the forms it chose, then rules that are the same for every house."""

from briefgen.model.briefing import Briefing
from briefgen.model.style import CalloutForm, HeadFill, HeadingRule, Look, MastheadForm, Side, TableRules, Tables
from briefgen.render.families import concrete, stand_in
from briefgen.render.to_html.paper import paper

RULES = """
* { box-sizing: border-box; }
html { font-size: 112.5%; -webkit-text-size-adjust: 100%; color-scheme: light; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 44rem; background: var(--paper); color: var(--text);
  font-family: var(--body); line-height: var(--leading); overflow-wrap: break-word; }
p, ul, ol, dl { margin: 0 0 var(--paragraph); }
h1, h2, h3, .kicker { font-family: var(--heading-font); color: var(--heading); line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.35rem, 5vw, var(--title-size)); margin: 0; }
h2 { font-size: var(--section-size); margin: var(--before) 0 var(--after); break-after: avoid; }
h3 { font-size: 1rem; margin: 1.2em 0 0.4em; color: var(--text); break-after: avoid; }
ul, ol { padding-left: 1.5em; }
li { margin-bottom: var(--item); break-inside: avoid; }
li > p { margin: 0; }
li::marker { color: var(--accent); font-weight: 600; }
.below, .quiet { color: var(--quiet); }
.below, .note { font-size: var(--small); }
a { color: var(--link); text-decoration: underline 1px; text-underline-offset: 0.18em; }
a:hover, a:focus { text-decoration-thickness: 2px; }
.reference { white-space: nowrap; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.marking { text-align: right; margin: 0 0 1rem; font-family: var(--heading-font); font-size: 1.1rem; }
main + .marking { margin: 2rem 0 0; }
.marking.centred { text-align: center; }
.marking .scheme { background: #000000; padding: 0.2em 0.5em; }
.masthead { margin-bottom: 1.2rem; }
.logo { margin: 0 0 0.8rem; text-align: var(--logo-side); }
.logo img { display: inline-block; max-width: 100%; vertical-align: top; }
.kicker { margin: 0 0 0.4em; font-size: var(--small); letter-spacing: 0.08em; text-transform: uppercase; color: var(--accent); }
.contents { margin: 0 0 1rem; font-size: var(--small); }
.contents-title { margin: 0 0 0.3em; font-family: var(--heading-font); font-size: var(--section-size);
  font-weight: 700; color: var(--heading); }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents li { margin: 0 0 0.15em; }
.contents .level-2 { padding-left: 1.4em; }
.facts { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; margin: 0 0 1rem; font-size: var(--small); }
.facts .long { grid-column: 1 / -1; }
.facts div { display: grid; grid-template-columns: minmax(4rem, var(--label)) 1fr; gap: 0.8rem; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.callout { margin: 0 0 1rem; padding: 0.8rem 1rem; break-inside: avoid; }
.callout p { font-size: 1.05em; }
.callout p:last-child { margin: 0; }
.callout h2 { margin: 0 0 0.3em; padding: 0; border: 0; font-size: var(--small); text-transform: uppercase; color: var(--accent);
  letter-spacing: 0.06em; }
.picture { display: block; width: 100%; height: auto; margin: 0.4rem 0 0.9rem; break-inside: avoid; }
.table { overflow-x: auto; margin: 0 0 1rem; }
table { width: 100%; border-collapse: collapse; font-size: var(--small); line-height: 1.35; }
caption { caption-side: top; text-align: left; color: var(--quiet); padding-bottom: 0.4em; }
th, td { text-align: left; vertical-align: top; padding: 0.4em 0.6em; font-weight: inherit; overflow-wrap: anywhere; }
thead th { font-family: var(--heading-font); font-weight: 700; overflow-wrap: normal; }
tr { break-inside: avoid; }
.passage { display: grid; grid-template-columns: minmax(2.4rem, var(--label)) 1fr; gap: 0.4rem; }
.passage .label { color: var(--quiet); font-size: var(--small); }
.passages > :target { background: var(--panel); outline: 0.3rem solid var(--panel); }
@media (max-width: 34rem) {
  .facts { grid-template-columns: 1fr; }
  .table table, .table caption, .table tbody, .table tr, .table td, .table tbody th { display: block; width: auto; }
  .table thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
  .table tr { padding: 0.4em 0; border-bottom: 1px solid var(--rule); }
  .table td:empty { display: none; }
  .table th, .table td { border: 0; padding: 0.15em 0.6em; }
}
@media print {
  html { font-size: var(--body-size); }
  body { max-width: none; padding: 0; background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1 { font-size: var(--title-size); }
  p, li { orphans: 2; widows: 2; }
  .starts-page { break-before: page; }
  .reference { color: inherit; text-decoration: none; }
}
"""

MASTHEADS = {
    MastheadForm.BAND: ".masthead { background: var(--accent); padding: 1.1rem 1.25rem; }\n"
    ".masthead h1, .masthead .kicker { color: var(--on-accent); }\n",
    MastheadForm.RULE: ".masthead { border-top: 1px solid var(--accent); padding: 0.9rem 0 0; position: relative; }\n"
    ".masthead::before { content: ''; position: absolute; top: 0; left: 0; width: 3rem; height: 4px; background: var(--accent); }\n",
    MastheadForm.CENTRED: ".masthead { text-align: center; border-bottom: 4px double var(--accent); padding: 0 0 1rem; }\n"
    ".masthead h1 { font-weight: 400; }\n",
}
CALLOUTS = {
    CalloutForm.PANEL: ".callout { background: var(--panel); border-left: 3px solid var(--accent); }\n",
    CalloutForm.BAR: ".callout { border-left: 4px solid var(--accent); padding-block: 0.2rem; }\n",
    CalloutForm.FRAME: ".callout { border: 1.5px solid var(--accent); }\n",
}
TABLE_RULES = {
    TableRules.NONE: "",
    TableRules.ROWS: "tbody tr > * { border-bottom: 1px solid var(--rule); }\n",
    TableRules.GRID: "th, td { border: 1px solid var(--rule); }\n",
}
TABLE_HEADS = {
    HeadFill.NONE: "thead th { border-bottom: 2px solid var(--accent); }\n",
    HeadFill.PANEL: "thead th { background: var(--panel); }\n",
    HeadFill.ACCENT: "thead th { background: var(--accent); color: var(--on-accent); }\n",
}
ZEBRA = "tbody tr:nth-child(even) { background: var(--panel); }\n"
HEADING_RULES = {
    HeadingRule.NONE: "",
    HeadingRule.ABOVE: "h2 { border-top: 1px solid var(--accent); padding-top: 0.4em; }\n",
    HeadingRule.BELOW: "h2 { border-bottom: 1px solid var(--rule); padding-bottom: 0.2em; }\n",
}
NUMBERED = """body { counter-reset: section; }
h2::before { counter-increment: section; content: counter(section); color: var(--accent); margin-right: 0.7em; }
"""


def stylesheet(look: Look, briefing: Briefing) -> str:
    """The whole style sheet of a look; header, footer and marking stand in the margin of every printed page."""
    properties = "".join(f"  --{name}: {value};\n" for name, value in _properties(look).items())
    upper = f"h2 {{ text-transform: {'uppercase' if look.headings.case == 'upper' else 'none'}; }}\n"
    forms = MASTHEADS[look.masthead.form] + CALLOUTS[look.callout] + _tables(look.tables) + HEADING_RULES[look.headings.rule]
    return f":root {{\n{properties}}}{RULES}{forms}{upper}{NUMBERED if look.headings.numbered else ''}{paper(look, briefing)}"


def _tables(tables: Tables) -> str:
    return TABLE_RULES[tables.rules] + (ZEBRA if tables.zebra else "") + TABLE_HEADS[tables.head]


def _properties(look: Look) -> dict[str, str]:
    """Sizes are relative to the body's, so that a screen may enlarge them all."""
    sizes, headings, colours = look.sizes, look.headings, look.colours
    em = {"title-size": sizes.title, "section-size": sizes.section, "small": sizes.small}
    spaces = {"before": headings.space_before, "after": headings.space_after}
    return {
        **{name.replace("_", "-"): getattr(colours, name).hex for name in type(colours).__dataclass_fields__},
        "body": families(look.fonts.body, look.fonts.fallback),
        "heading-font": families(look.fonts.heading, look.fonts.fallback),
        "logo-side": {Side.LEFT: "left", Side.CENTRE: "center", Side.RIGHT: "right"}[look.logo.side],
        "paragraph": f"{look.spacing.paragraph:g}em",
        "item": f"{look.spacing.item:g}em",
        "body-size": f"{sizes.body:g}pt",
        "leading": f"{sizes.leading:g}",
        **{name: f"{points / sizes.body:.3f}rem" for name, points in {**em, **spaces}.items()},
    }


def families(names: tuple[str, ...], fallback: tuple[str, ...] = ()) -> str:
    """Font families as CSS, quoted so that no name can end the declaration, the generic one last."""
    return ", ".join([*(f'"{_family(name)}"' for name in (*concrete(names), *fallback)), stand_in(names)])


def _family(name: str) -> str:
    return "".join(c for c in name if c.isalnum() or c in " -_.")
