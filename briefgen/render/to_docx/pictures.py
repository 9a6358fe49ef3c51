"""Drawings as Word's own shapes in a group: vector, sharp at any size, their words real text.

Source: ECMA-376 Part 1, 20.4.2.8 (inline) and 20.1 (DrawingML); MS-ODRAWXML 2.25 for shapes and groups in Word.
"""

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from docx.oxml.parser import parse_xml

from briefgen.model.style import Colour, Look
from briefgen.render.drawings.measures import SUBSTITUTE, width
from briefgen.render.drawings.shapes import Box, Disc, Drawing, Shape, Side, Stroke, Words
from briefgen.render.families import concrete
from briefgen.render.to_docx.markup import add, hexadecimal

_OPEN, _OFFICE = "http://schemas.openxmlformats.org", "http://schemas.microsoft.com/office/word/2010"
_SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": f"{_OPEN}/wordprocessingml/2006/main",
        "wp": f"{_OPEN}/drawingml/2006/wordprocessingDrawing",
        "a": f"{_OPEN}/drawingml/2006/main",
        "mc": f"{_OPEN}/markup-compatibility/2006",
        "wpg": f"{_OFFICE}/wordprocessingGroup",
        "wps": f"{_OFFICE}/wordprocessingShape",
    }.items()
)
_GROUP = (
    f'<mc:AlternateContent {_SPACES}><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{number}000" name="Picture {number}" descr={alternative}/><wp:cNvGraphicFramePr/>'
    f'<a:graphic><a:graphicData uri="{_OFFICE}/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="{cx}" cy="{cy}"/><a:chOff x="0" y="0"/><a:chExt cx="{cx}" cy="{cy}"/></a:xfrm></wpg:grpSpPr>{shapes}'
    "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent>"
)
EMU = 12700  # English metric units in a point
LINE = 1.2  # height of a line of words as a multiple of their size
BASELINE = 0.8  # where the baseline stands in a line of exact height
_JUSTIFIED = {Side.START: "left", Side.MIDDLE: "center", Side.END: "right"}
_REACH = {Side.START: 0.0, Side.MIDDLE: 0.5, Side.END: 1.0}


def add_drawing(paragraph: Any, drawing: Drawing, look: Look, number: int) -> None:
    """The drawing in line with the text, known by its number and told by its alternative."""
    shapes = "".join(_shape(shape, look, drawing.width, 1000 * number + n) for n, shape in enumerate(drawing.shapes, 1))
    size = {"cx": _emu(drawing.width), "cy": _emu(drawing.height)}
    group = _GROUP.format(**size, number=number, alternative=quoteattr(drawing.alternative), shapes=shapes)
    add(paragraph, "r").append(parse_xml(group))


def _shape(shape: Shape, look: Look, edge: float, number: int) -> str:
    match shape:
        case Stroke():
            body = _stroke(shape)
        case Box():
            form = f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {_corner(shape)}"/></a:avLst></a:prstGeom>'
            geometry = form if shape.radius else _preset("rect")
            body = _drawn(_place(shape.x, shape.y, shape.width, shape.height) + geometry + _paint(shape.fill, shape.edge))
        case Disc():
            r = shape.radius
            body = _drawn(_place(shape.x - r, shape.y - r, 2 * r, 2 * r) + _preset("ellipse") + _paint(shape.fill, shape.edge))
        case Words():
            body = _words(shape, look, edge)
    return f'<wps:wsp><wps:cNvPr id="{number}" name="Shape {number}"/>{body}</wps:wsp>'


def _stroke(shape: Stroke) -> str:
    left, top = min(shape.x1, shape.x2), min(shape.y1, shape.y2)
    falls = (shape.x2 - shape.x1) * (shape.y2 - shape.y1) >= 0
    place = _place(left, top, abs(shape.x2 - shape.x1), abs(shape.y2 - shape.y1), "" if falls else ' flipV="1"')
    return _drawn(place + _preset("line") + _edge(shape.colour, shape.weight, '<a:prstDash val="dash"/>' if shape.is_dashed else ""))


def _words(shape: Words, look: Look, edge: float) -> str:
    """A text box without margins, as wide as its words may run but never over an edge, its one line where the drawing has it."""
    rest = {Side.START: edge - shape.x, Side.MIDDLE: 2 * min(shape.x, edge - shape.x), Side.END: shape.x}[shape.side]
    room = max(1.0, min(SUBSTITUTE * width(shape.text, shape.size) + 2, rest))
    place = _place(shape.x - _REACH[shape.side] * room, shape.y - BASELINE * LINE * shape.size, room, LINE * shape.size)
    family = quoteattr(concrete(look.fonts.heading if shape.is_heading else look.fonts.body)[0])
    bold = "<w:b/><w:bCs/>" if shape.is_strong else ""
    half_points = round(shape.size * 2)
    letters = (
        f"<w:rPr><w:rFonts w:ascii={family} w:hAnsi={family} w:eastAsia={family} w:cs={family}/>{bold}"
        f'<w:color w:val="{hexadecimal(shape.colour.hex)}"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
    )
    lines = f'<w:spacing w:before="0" w:after="0" w:line="{round(LINE * shape.size * 20)}" w:lineRule="exact"/>'
    paragraph = f'<w:pPr>{lines}<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="{_JUSTIFIED[shape.side]}"/></w:pPr>'
    text = f'<w:p>{paragraph}<w:r>{letters}<w:t xml:space="preserve">{escape(shape.text)}</w:t></w:r></w:p>'
    body = '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>'
    box = f"<wps:spPr>{place}{_preset('rect')}<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
    return f'<wps:cNvSpPr txBox="1"/>{box}<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>{body}'


def _drawn(properties: str) -> str:
    return f"<wps:cNvSpPr/><wps:spPr>{properties}</wps:spPr><wps:bodyPr/>"


def _place(x: float, y: float, wide: float, high: float, flip: str = "") -> str:
    return f'<a:xfrm{flip}><a:off x="{_emu(x)}" y="{_emu(y)}"/><a:ext cx="{_emu(wide)}" cy="{_emu(high)}"/></a:xfrm>'


def _preset(form: str) -> str:
    return f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>'


def _paint(fill: Colour, edge: Colour | None) -> str:
    return _solid(fill) + (_edge(edge, 1.0) if edge else "<a:ln><a:noFill/></a:ln>")


def _edge(colour: Colour, weight: float, dash: str = "") -> str:
    return f'<a:ln w="{_emu(weight)}">{_solid(colour)}{dash}</a:ln>'


def _solid(colour: Colour) -> str:
    return f'<a:solidFill><a:srgbClr val="{hexadecimal(colour.hex)}"/></a:solidFill>'


def _corner(shape: Box) -> int:
    """A corner's radius as Word tells it: in hundred-thousandths of the shorter side."""
    return round(100000 * min(0.5, shape.radius / min(shape.width, shape.height)))


def _emu(points: float) -> int:
    return round(points * EMU)
