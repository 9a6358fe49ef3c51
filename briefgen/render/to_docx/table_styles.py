"""Table styles: Word's plain one, the house's own, and the one of the title block."""

from briefgen.model.style import HeadingRule, Look, TableForm
from briefgen.render.to_docx.markup import SIDES, Edge, borders, element, shading, tag, twips

CELL_PADDING = 5.0


def table_styles(look: Look) -> str:
    """All table styles of a look."""
    # A line closes the title block, unless the next heading brings its own.
    end = "" if look.headings.rule is HeadingRule.ABOVE else borders("tblBorders", {"bottom": Edge(0.5, look.colours.rule.hex)})
    facts = _named("Facts", "Facts", end, _margins(top=0, left=0, bottom=1.5, right=CELL_PADDING))
    margins = _margins(top=2, left=CELL_PADDING, bottom=2, right=CELL_PADDING)
    return _plain() + _named("BriefingTable", "Briefing Table", _lines(look), margins, _conditions(look)) + facts


def _plain() -> str:
    shape = element("tblPr", tag("tblInd", w=0, type="dxa") + _margins(top=0, left=0, bottom=0, right=0))
    start = tag("name", val="Normal Table") + tag("uiPriority", val=99) + tag("semiHidden") + tag("unhideWhenUsed")
    return element("style", start + shape, type="table", default="1", styleId="TableNormal")


def _named(identity: str, name: str, lines: str, margins: str, conditions: str = "") -> str:
    start = tag("name", val=name) + tag("basedOn", val="TableNormal") + tag("uiPriority", val=1) + tag("qFormat")
    shape = element("tblPr", tag("tblStyleRowBandSize", val=1) + lines + margins)
    return element("style", start + shape + conditions, type="table", customStyle="1", styleId=identity)


def _margins(**sides: float) -> str:
    return element("tblCellMar", (tag(side, w=twips(points), type="dxa") for side, points in sides.items()))


def _lines(look: Look) -> str:
    line = Edge(0.5, look.colours.rule.hex)
    if look.table is TableForm.GRID:
        return borders("tblBorders", dict.fromkeys(SIDES, line))
    return borders("tblBorders", {"bottom": line} | ({"insideH": line} if look.table is TableForm.RULED else {}))


def _conditions(look: Look) -> str:
    accent, panel = look.colours.accent.hex, look.colours.panel.hex
    heads = {
        TableForm.RULED: borders("tcBorders", {"bottom": Edge(1.25, accent)}),
        TableForm.GRID: shading(panel),
        TableForm.BANDED: shading(accent),
    }
    head = _condition("firstRow", heads[look.table])
    return head + (_condition("band2Horz", shading(panel)) if look.table is TableForm.BANDED else "")


def _condition(part: str, cell: str) -> str:
    return element("tblStylePr", element("tcPr", cell), type=part)
