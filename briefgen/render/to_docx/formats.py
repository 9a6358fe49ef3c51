"""Type and paragraph settings, given to a style in points and colours instead of Word's units."""

from collections.abc import Mapping

from docx.enum.text import WD_LINE_SPACING
from docx.shared import Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from briefgen.model.style import Colour
from briefgen.render.families import concrete
from briefgen.render.to_docx.markup import Edge, hexadecimal, put, put_borders, put_ground


def set_type(
    style: CharacterStyle,
    *,
    families: tuple[str, ...] = (),
    size: float = 0,
    ink: Colour | None = None,
    bold: bool = False,
    caps: bool = False,
) -> None:
    """Letters of a style, for Latin and for complex scripts alike."""
    font = style.font
    if families:
        font.name = concrete(families)[0]  # other scripts keep the families that the document's defaults name for them
    if size:
        font.size = Pt(round(size * 2) / 2)
        put(style.element.rPr, "szCs", val=round(size * 2))
    if ink:
        font.color.rgb = RGBColor.from_string(hexadecimal(ink.hex))
    if bold:
        font.bold = font.cs_bold = True
    if caps:
        font.all_caps = True


def set_shape(style: ParagraphStyle, line: float = 0, **settings: float) -> None:
    """Paragraph settings under python-docx's own names, lengths in points; `line` is the least line height."""
    form = style.paragraph_format
    for name, value in settings.items():
        setattr(form, name, value if isinstance(value, bool) else Pt(value))
    if line:
        form.line_spacing = Pt(line)
        form.line_spacing_rule = WD_LINE_SPACING.AT_LEAST


def set_box(style: ParagraphStyle, sides: Mapping[str, Edge], ground: str = "") -> None:
    """Lines around a paragraph and the ground behind it."""
    put_borders(style.element.get_or_add_pPr(), "pBdr", sides)
    if ground:
        put_ground(style.element.pPr, ground)


def set_level(style: ParagraphStyle, level: int) -> None:
    """A place in the document's outline, from 0."""
    put(style.element.get_or_add_pPr(), "outlineLvl", val=level)


def set_list(style: ParagraphStyle, number: int) -> None:
    """The list whose mark or number each paragraph of a style bears."""
    style.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
