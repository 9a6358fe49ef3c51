"""The forms a house chooses from, in Word's terms: masthead, callout and heading rule."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.styles.style import ParagraphStyle

from briefgen.model.style import CalloutForm, HeadingRule, Look, MastheadForm
from briefgen.render.to_docx.formats import set_box, set_level, set_shape, set_type
from briefgen.render.to_docx.markup import Edge, put

PADDING = 10.0  # points between a ground's edge and its text
BAR = 3.0
TRACKING = 16  # twentieths of a point between the capitals of the house's line
Sides = dict[str, Edge]


def dress_kicker(style: ParagraphStyle, look: Look) -> None:
    """The house's line, which opens the masthead."""
    colour = look.colours.on_accent if look.masthead.form is MastheadForm.BAND else look.colours.accent
    set_shape(style, look.sizes.small * 1.3, space_before=0, space_after=5, keep_with_next=True)
    _set_ground(style, look, is_top=True)
    set_type(style, families=look.fonts.heading, size=look.sizes.small, ink=colour, bold=True, caps=True)
    put(style.element.rPr, "spacing", val=TRACKING)


def dress_title(style: ParagraphStyle, look: Look) -> None:
    """The title, which closes the masthead, and opens it where the house has no line of its own."""
    form = look.masthead.form
    colour = look.colours.on_accent if form is MastheadForm.BAND else look.colours.heading
    set_shape(style, look.sizes.title * 1.18, space_before=0, space_after=14, keep_with_next=True, keep_together=True)
    _set_ground(style, look, is_top=not look.masthead.kicker.strip(), is_end=True)
    set_type(style, families=look.fonts.heading, size=look.sizes.title, ink=colour, bold=form is not MastheadForm.CENTRED)


def dress_callout(style: ParagraphStyle, look: Look) -> None:
    """The lines that must be seen first."""
    _set_apart(style, look)
    set_shape(style, space_before=5, space_after=5)
    set_type(style, size=look.sizes.body + 0.5)


def dress_callout_heading(style: ParagraphStyle, look: Look) -> None:
    """A section's title as a label in its callout, still a heading of the document."""
    _set_apart(style, look)
    set_shape(style, space_before=look.headings.space_before, space_after=2, keep_with_next=True)
    set_level(style, 0)
    set_type(style, families=look.fonts.heading, size=look.sizes.small, ink=look.colours.accent, bold=True, caps=True)


def heading_rule(look: Look) -> Sides:
    """The line above or below a section heading."""
    lines: dict[HeadingRule, Sides] = {
        HeadingRule.NONE: {},
        HeadingRule.ABOVE: {"top": Edge(0.75, look.colours.accent.hex, 4)},
        HeadingRule.BELOW: {"bottom": Edge(0.5, look.colours.rule.hex, 3)},
    }
    return lines[look.headings.rule]


def _set_apart(style: ParagraphStyle, look: Look) -> None:
    """Ground, bar or frame, ending where the text around it ends."""
    accent, panel = look.colours.accent.hex, look.colours.panel.hex
    bar: Sides = {"left": Edge(BAR, accent, PADDING)}
    sides: dict[CalloutForm, Sides] = {
        CalloutForm.PANEL: _box(0.5, panel) | bar,
        CalloutForm.BAR: bar,
        CalloutForm.FRAME: _box(0.75, accent),
    }
    set_box(style, sides[look.callout], panel if look.callout is CalloutForm.PANEL else "")
    set_shape(style, left_indent=PADDING + BAR, right_indent=0 if look.callout is CalloutForm.BAR else PADDING + 1)


def _set_ground(style: ParagraphStyle, look: Look, *, is_top: bool = False, is_end: bool = False) -> None:
    """The masthead's lines and ground; neighbours with equal borders share one box in Word."""
    accent = look.colours.accent.hex
    if look.masthead.form is MastheadForm.BAND:
        set_box(style, _box(0.5, accent), accent)
        set_shape(style, left_indent=PADDING + 1, right_indent=PADDING + 1)
    elif look.masthead.form is MastheadForm.RULE:
        set_box(style, {"top": Edge(2.25, accent, 6)} if is_top else {})
    else:
        set_box(style, {"bottom": Edge(1.5, accent, 10, "thickThinSmallGap")} if is_end else {})
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _box(width: float, colour: str) -> Sides:
    return dict.fromkeys(("top", "left", "bottom", "right"), Edge(width, colour, PADDING))
