"""Table styles: the house's own, and the one of the title block. python-docx names and bases them; their lines are OXML."""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.styles.styles import Styles

from briefgen.model.style import HeadFill, HeadingRule, Look, TableRules, Tables
from briefgen.render.to_docx.blank import WORD_2013
from briefgen.render.to_docx.markup import SIDES, Edge, put, put_borders, put_ground, twips

CELL_PADDING = 5.0


def dress_tables(styles: Styles, look: Look) -> None:
    """Give both table styles their look."""
    # A line closes the title block, unless the next heading brings its own.
    end = {} if look.headings.rule is HeadingRule.ABOVE else {"bottom": Edge(0.5, look.colours.rule.hex)}
    table = styles["Briefing Table"].element
    _shape(styles["Facts"].element, end, top=0, left=0, bottom=1.5, right=CELL_PADDING)
    _shape(table, _lines(look), top=2, left=CELL_PADDING if _is_boxed(look.tables) else 0, bottom=2, right=CELL_PADDING)
    _dress_head(_condition(table, "firstRow"), look)
    if look.tables.zebra:
        put_ground(_condition(table, "band2Horz"), look.colours.panel.hex)


def outset(document: Document, style_id: str) -> int:
    """How far a table in that style would stick out to the left, in twentieths of a point: under layout rules older than Word 2013's
    it is the cells' words that stand flush with the text, not their edge.
    """
    modes = document.settings.element.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val")
    return 0 if modes and int(modes[0]) >= WORD_2013 else _padding(document.styles.element, style_id)


def _padding(styles: Any, style_id: str) -> int:
    """The room left of a cell's words, which a style may have from the one that it is based on."""
    style = styles.get_by_id(style_id)
    while style is not None:
        for side in style.xpath("w:tblPr/w:tblCellMar/w:left | w:tblPr/w:tblCellMar/w:start"):
            return int(side.get(qn("w:w"), 0))
        style = styles.get_by_id(style.basedOn.val) if style.basedOn is not None else None
    return 0


def _is_boxed(tables: Tables) -> bool:
    """Whether cells have an edge that their words must keep away from; words without one stand flush with the text above."""
    return tables.rules is TableRules.GRID or tables.zebra or tables.head is not HeadFill.NONE


def _shape(style: Any, lines: dict[str, Edge], **margins: float) -> None:
    shape = put(style, "tblPr")
    put(shape, "tblStyleRowBandSize", val=1)
    put_borders(shape, "tblBorders", lines)
    room = put(shape, "tblCellMar")
    for side, points in margins.items():
        put(room, side, w=twips(points), type="dxa")


def _lines(look: Look) -> dict[str, Edge]:
    line = Edge(0.5, look.colours.rule.hex)
    if look.tables.rules is TableRules.GRID:
        return dict.fromkeys(SIDES, line)
    return {"bottom": line} | ({"insideH": line} if look.tables.rules is TableRules.ROWS else {})


def _dress_head(cell: Any, look: Look) -> None:
    if look.tables.head is HeadFill.NONE:
        put_borders(cell, "tcBorders", {"bottom": Edge(1.25, look.colours.accent.hex)})
    else:
        put_ground(cell, (look.colours.panel if look.tables.head is HeadFill.PANEL else look.colours.accent).hex)


def _condition(style: Any, part: str) -> Any:
    return put(put(style, "tblStylePr", type=part), "tcPr")
