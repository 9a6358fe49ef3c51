"""The forms a house chooses from, in Word's terms: masthead, callout and table."""

from briefgen.model.style import CalloutForm, Look, MastheadForm, TableForm
from briefgen.render.to_docx.markup import (
    borders,
    element,
    paragraph_properties,
    shading,
    tag,
    twips,
)

PADDING = 10.0  # points between a ground's edge and its text
BAR = 3.0
CELL_PADDING = 5.0
Sides = dict[str, tuple[float, str, float]]


def subtitle_look(look: Look) -> str:
    """The kicker, which opens the masthead."""
    height = tag("spacing", before=0, after=0, line=twips(look.sizes.small * 1.9), lineRule="atLeast")
    return paragraph_properties(keepNext=tag("keepNext"), spacing=height, **_masthead_frame(look, is_top=True))


def title_look(look: Look) -> str:
    """The title, which closes the masthead."""
    height = tag("spacing", before=0, after=twips(14), line=twips(look.sizes.title * 1.18), lineRule="atLeast")
    alone = not look.masthead.kicker.strip()
    return paragraph_properties(
        keepNext=tag("keepNext"), keepLines=tag("keepLines"), spacing=height, **_masthead_frame(look, is_top=alone, is_end=True)
    )


def callout_look(look: Look) -> str:
    """The callout's ground, bar or frame; it ends where the text around it ends."""
    accent, panel = look.colours.accent.hex, look.colours.panel.hex
    sides: dict[CalloutForm, Sides] = {
        CalloutForm.PANEL: _box(0.5, panel, PADDING),
        CalloutForm.BAR: {"left": (BAR, accent, PADDING)},
        CalloutForm.FRAME: _box(1, accent, PADDING),
    }
    inset = PADDING + (BAR if look.callout is CalloutForm.BAR else 1)
    ends = {"left": twips(inset), "right": 0 if look.callout is CalloutForm.BAR else twips(inset)}
    ground = {"shd": shading(panel)} if look.callout is CalloutForm.PANEL else {}
    space = tag("spacing", before=twips(PADDING * 0.6), after=twips(PADDING * 0.6))
    return paragraph_properties(pBdr=borders("pBdr", sides[look.callout]), **ground, spacing=space, ind=tag("ind", **ends))


def table_style(look: Look) -> str:
    """The table styles: none, the house's own, and the plain one of the title block."""
    return (
        _plain_table()
        + _named_table("BriefingTable", "Briefing Table", _lines(look), _conditions(look))
        + _named_table("Facts", "Facts", "", "")
    )


def _box(width: float, colour: str, distance: float) -> Sides:
    return dict.fromkeys(("top", "left", "bottom", "right"), (width, colour, distance))


def _masthead_frame(look: Look, *, is_top: bool = False, is_end: bool = False) -> dict[str, str]:
    accent, rule = look.colours.accent.hex, look.colours.rule.hex
    if look.masthead.form is MastheadForm.BAND:
        edges = tag("ind", left=twips(PADDING + 1), right=twips(PADDING + 1))
        return {"pBdr": borders("pBdr", _box(0.5, accent, PADDING)), "shd": shading(accent), "ind": edges}
    if look.masthead.form is MastheadForm.RULE:
        return {"pBdr": borders("pBdr", {"bottom": (1.5, accent, 6)})} if is_end else {}
    sides: Sides = ({"top": (0.75, rule, 8.0)} if is_top else {}) | ({"bottom": (0.75, rule, 10.0)} if is_end else {})
    return {"pBdr": borders("pBdr", sides), "jc": tag("jc", val="center")}


def _plain_table() -> str:
    margins = element("tblCellMar", (tag(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")))
    shape = element("tblPr", tag("tblInd", w=0, type="dxa") + margins)
    start = tag("name", val="Normal Table") + tag("uiPriority", val=99) + tag("semiHidden") + tag("unhideWhenUsed")
    return element("style", start + shape, type="table", default="1", styleId="TableNormal")


def _named_table(identity: str, name: str, lines: str, conditions: str) -> str:
    start = tag("name", val=name) + tag("basedOn", val="TableNormal") + tag("uiPriority", val=1) + tag("qFormat")
    padding = CELL_PADDING if lines else 0
    sides = {"top": 2, "left": padding, "bottom": 2, "right": CELL_PADDING}
    margins = element("tblCellMar", (tag(side, w=twips(points), type="dxa") for side, points in sides.items()))
    shape = element("tblPr", tag("tblStyleRowBandSize", val=1) + lines + margins)
    return element("style", start + shape + conditions, type="table", customStyle="1", styleId=identity)


def _lines(look: Look) -> str:
    line = (0.5, look.colours.rule.hex, 0.0)
    if look.table is TableForm.GRID:
        return borders("tblBorders", dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), line))
    return borders("tblBorders", {"bottom": line} | ({"insideH": line} if look.table is TableForm.RULED else {}))


def _conditions(look: Look) -> str:
    accent, panel = look.colours.accent.hex, look.colours.panel.hex
    heads = {
        TableForm.RULED: borders("tcBorders", {"bottom": (1.25, accent, 0)}),
        TableForm.GRID: shading(panel),
        TableForm.BANDED: shading(accent),
    }
    head = _condition("firstRow", heads[look.table])
    return head + (_condition("band2Horz", shading(panel)) if look.table is TableForm.BANDED else "")


def _condition(part: str, cell: str) -> str:
    return element("tblStylePr", element("tcPr", cell), type=part)
