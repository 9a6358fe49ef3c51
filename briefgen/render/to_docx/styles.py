"""A look as Word styles: restyle one of them in Word, and everything of its kind follows."""

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Pt
from docx.styles.styles import Styles

from briefgen.model.style import HeadFill, LetterCase, Look
from briefgen.render.families import concrete, of_complex_scripts, of_east_asia
from briefgen.render.paper import text_width
from briefgen.render.to_docx.formats import set_box, set_level, set_list, set_shape, set_type
from briefgen.render.to_docx.forms import dress_callout, dress_callout_heading, dress_kicker, dress_title, heading_rule
from briefgen.render.to_docx.markup import Edge, put
from briefgen.render.to_docx.numbering import BULLETS, HEADINGS, INDENT
from briefgen.render.to_docx.table_styles import dress_tables

LABEL_WIDTH = (34.0, 110.0)  # points that a source paragraph's label takes, at least and at most
SMALLEST_MARKING = 12.0  # points; FIRST, TLP 2.0, asks for twelve or more
FOLLOWING = {
    "Subtitle": "Title",
    "Title": "Normal",
    "Heading 1": "Normal",
    "Heading 2": "Source Text",
    "Callout Heading": "Callout",
    "Caption": "Normal",
    "TOC Heading": "toc 1",
}
BASES = {"Callout": "Quote", "Table Heading": "Table Text", "Fact": "Table Text", "Fact Label": "Fact", "Reference": "Hyperlink"}


def dress(styles: Styles, look: Look, label_letters: int) -> None:
    """Give the bare styles of a document their look; source paragraphs leave room for labels of so many letters."""
    for name, base in BASES.items():
        styles[name].base_style = styles[base]
    for name, following in FOLLOWING.items():
        styles[name].next_paragraph_style = styles[following]
    for room in (_defaults, _text, _headings, _contents, _lists, _table_text, _running, _characters, dress_tables):
        room(styles, look)
    _source(styles, look, min(max(LABEL_WIDTH[0], (label_letters + 2) * look.sizes.small * 0.5), LABEL_WIDTH[1]))


def _defaults(styles: Styles, look: Look) -> None:
    """The page's language and type, on which every style rests."""
    [letters] = styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    [shape] = styles.element.xpath("w:docDefaults/w:pPrDefault")
    family, size = concrete(look.fonts.body)[0], round(look.sizes.body * 2)
    foreign = of_east_asia(look.fonts.fallback, family), of_complex_scripts(look.fonts.fallback, family)
    put(letters, "rFonts", ascii=family, hAnsi=family, eastAsia=foreign[0], cs=foreign[1])
    put(letters, "sz", val=size)
    put(letters, "szCs", val=size)
    put(letters, "lang", val=look.language, eastAsia=look.language, bidi="ar-SA")
    shape.clear()


def _text(styles: Styles, look: Look) -> None:
    sizes, colours = look.sizes, look.colours
    set_shape(
        styles["Normal"], sizes.body * sizes.leading, space_before=0, space_after=sizes.body * look.spacing.paragraph, widow_control=True
    )
    set_type(styles["Normal"], ink=colours.text)
    set_shape(styles["Quote"], left_indent=14, right_indent=14, keep_together=True)
    dress_callout(styles["Callout"], look)
    set_shape(styles["Logo"], space_before=0, space_after=10, keep_with_next=True)
    set_shape(styles["Picture"], space_before=8, space_after=8)
    set_shape(styles["Note"], sizes.small * sizes.leading, space_after=4, keep_together=True)
    set_type(styles["Note"], size=sizes.small, ink=colours.quiet)


def _headings(styles: Styles, look: Look) -> None:
    headings, size, heading = look.headings, look.sizes.section, styles["Heading 1"]
    dress_kicker(styles["Subtitle"], look)
    dress_title(styles["Title"], look)
    dress_callout_heading(styles["Callout Heading"], look)
    place = {"space_before": headings.space_before, "space_after": headings.space_after}
    set_shape(heading, size * 1.2, **place, keep_with_next=True, keep_together=True)
    set_box(heading, heading_rule(look))
    set_level(heading, 0)
    is_upper = headings.case is LetterCase.UPPER
    set_type(heading, families=look.fonts.heading, size=size, ink=look.colours.heading, bold=True, caps=is_upper)
    if headings.numbered:
        set_list(heading, HEADINGS)


def _contents(styles: Styles, look: Look) -> None:
    """The table of contents: no heading of the document, its pages at the right edge behind dots."""
    size, heading = look.sizes.body, styles["TOC Heading"]
    set_shape(heading, look.sizes.section * 1.2, space_before=look.headings.space_before, space_after=4, keep_with_next=True)
    set_type(heading, families=look.fonts.heading, size=look.sizes.section, ink=look.colours.heading, bold=True)
    for level, name in enumerate(("toc 1", "toc 2")):
        set_shape(styles[name], size * 1.25, left_indent=level * INDENT, space_after=3)
        stops = styles[name].paragraph_format.tab_stops
        stops.add_tab_stop(Pt(text_width(look)), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def _lists(styles: Styles, look: Look) -> None:
    sizes, below, gap = look.sizes, styles["List Continue"], look.spacing.item * look.sizes.body
    set_shape(styles["List Bullet"], space_after=gap, keep_together=True)
    set_list(styles["List Bullet"], BULLETS)
    set_shape(styles["List Number"], space_before=gap / 2, space_after=gap / 2, keep_together=True)
    set_shape(below, sizes.small * sizes.leading, left_indent=INDENT, keep_together=True)
    set_type(below, size=sizes.small, ink=look.colours.quiet)


def _source(styles: Styles, look: Look, label: float) -> None:
    """Source paragraphs with their labels in a column of their own, and the source's headings above the text."""
    body, heading, text = look.sizes.body, styles["Heading 2"], styles["Source Text"]
    set_shape(heading, body * 1.25, space_before=10, space_after=4, left_indent=label, keep_with_next=True, keep_together=True)
    set_level(heading, 1)
    set_type(heading, families=look.fonts.heading, size=body, ink=look.colours.text, bold=True)
    text.paragraph_format.tab_stops.add_tab_stop(Pt(label))
    size = (look.sizes.small + body) / 2
    set_shape(text, size * look.sizes.leading, left_indent=label, first_line_indent=-label)
    set_type(text, size=size)


def _table_text(styles: Styles, look: Look) -> None:
    small, colours = look.sizes.small, look.colours
    set_shape(styles["Caption"], small * 1.3, space_before=4, space_after=4, keep_with_next=True)
    set_type(styles["Caption"], size=small, ink=colours.quiet)
    set_shape(styles["Table Text"], small * 1.3, space_before=2, space_after=2)
    set_type(styles["Table Text"], size=small)
    set_shape(styles["Table Heading"], keep_with_next=True)
    head = colours.on_accent if look.tables.head is HeadFill.ACCENT else colours.text
    set_type(styles["Table Heading"], families=look.fonts.heading, ink=head, bold=True)
    set_shape(styles["Fact"], space_before=1, space_after=1)
    set_type(styles["Fact Label"], ink=colours.quiet)
    set_shape(styles["Table Gap"], space_after=0, line_spacing=6)
    styles["Table Gap"].paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY


def _running(styles: Styles, look: Look) -> None:
    width, line = text_width(look), Edge(0.5, look.colours.rule.hex, 4)
    for name, side in (("Header", "bottom"), ("Footer", "top")):
        stops = styles[name].paragraph_format.tab_stops
        set_box(styles[name], {side: line})
        stops.add_tab_stop(Pt(width / 2), WD_TAB_ALIGNMENT.CENTER)
        stops.add_tab_stop(Pt(width), WD_TAB_ALIGNMENT.RIGHT)
        set_shape(styles[name], look.sizes.small * 1.3, space_after=0)
        set_type(styles[name], size=look.sizes.small - 0.5, ink=look.colours.quiet)
    set_shape(styles["Marking Line"], space_before=5, space_after=5)
    styles["Marking Line"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _characters(styles: Styles, look: Look) -> None:
    colours, emphasis = look.colours, styles["Emphasis"].font
    emphasis.italic = emphasis.cs_italic = True
    set_type(styles["Strong"], bold=True)
    set_type(styles["Quiet"], ink=colours.quiet)
    set_type(styles["Label"], size=look.sizes.small, ink=colours.quiet)
    set_type(styles["Hyperlink"], ink=colours.link)
    set_type(styles["Marking"], families=look.fonts.heading, size=max(SMALLEST_MARKING, look.sizes.small), bold=True)
