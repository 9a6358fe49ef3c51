"""The forms a house chooses from, in Word's terms: masthead, callout and heading rule."""

from briefgen.model.style import CalloutForm, HeadingRule, Look, MastheadForm
from briefgen.render.to_docx.markup import Edge, borders, paragraph_properties, run_properties, shading, tag
from briefgen.render.to_docx.type_properties import bold, font, indent, ink, on, outline, space, type_size

PADDING = 10.0  # points between a ground's edge and its text
BAR = 3.0
Sides = dict[str, Edge]


def kicker_look(look: Look) -> str:
    """The house's line, which opens the masthead."""
    colour = look.colours.on_accent if look.masthead.form is MastheadForm.BAND else look.colours.accent
    shape = paragraph_properties(**on("keepNext"), **space(after=5, line=look.sizes.small * 1.3), **_ground(look, is_top=True))
    tracking = {"spacing": tag("spacing", val=16)}
    return shape + run_properties(**font(look.fonts.heading), **on("caps"), **ink(colour), **tracking, **type_size(look.sizes.small))


def title_look(look: Look) -> str:
    """The title, which closes the masthead, and opens it where the house has no line of its own."""
    colour = look.colours.on_accent if look.masthead.form is MastheadForm.BAND else look.colours.heading
    ground = _ground(look, is_top=not look.masthead.kicker.strip(), is_end=True)
    shape = paragraph_properties(**on("keepNext", "keepLines"), **space(after=14, line=look.sizes.title * 1.18), **ground)
    weight = {} if look.masthead.form is MastheadForm.CENTRED else bold()
    return shape + run_properties(**font(look.fonts.heading), **weight, **ink(colour), **type_size(look.sizes.title))


def callout_look(look: Look) -> str:
    """The lines that must be seen first."""
    return paragraph_properties(**_set_apart(look), **space(5, 5)) + run_properties(**type_size(look.sizes.body + 0.5))


def callout_heading_look(look: Look) -> str:
    """A section's title as a label in its callout, still a heading of the document."""
    shape = paragraph_properties(**_set_apart(look), **on("keepNext"), **space(look.headings.space_before, 2), **outline(0))
    return shape + run_properties(
        **font(look.fonts.heading), **bold(), **on("caps"), **ink(look.colours.accent), **type_size(look.sizes.small)
    )


def heading_rule(look: Look) -> dict[str, str]:
    """The line above or below a section heading."""
    lines: dict[HeadingRule, Sides] = {
        HeadingRule.NONE: {},
        HeadingRule.ABOVE: {"top": Edge(0.75, look.colours.accent.hex, 4)},
        HeadingRule.BELOW: {"bottom": Edge(0.5, look.colours.rule.hex, 3)},
    }
    return {"pBdr": borders("pBdr", lines[look.headings.rule])}


def _set_apart(look: Look) -> dict[str, str]:
    """Ground, bar or frame, ending where the text around it ends."""
    accent, panel = look.colours.accent.hex, look.colours.panel.hex
    bar: Sides = {"left": Edge(BAR, accent, PADDING)}
    sides: dict[CalloutForm, Sides] = {
        CalloutForm.PANEL: _box(0.5, panel) | bar,
        CalloutForm.BAR: bar,
        CalloutForm.FRAME: _box(0.75, accent),
    }
    ground = {"shd": shading(panel)} if look.callout is CalloutForm.PANEL else {}
    right = 0 if look.callout is CalloutForm.BAR else PADDING + 1
    return {"pBdr": borders("pBdr", sides[look.callout]), **ground, **indent(PADDING + BAR, right)}


def _ground(look: Look, *, is_top: bool = False, is_end: bool = False) -> dict[str, str]:
    """The masthead's lines and ground; neighbours with equal borders share one box in Word."""
    accent = look.colours.accent.hex
    if look.masthead.form is MastheadForm.BAND:
        return {"pBdr": borders("pBdr", _box(0.5, accent)), "shd": shading(accent), **indent(PADDING + 1, PADDING + 1)}
    if look.masthead.form is MastheadForm.RULE:
        return {"pBdr": borders("pBdr", {"top": Edge(2.25, accent, 6)})} if is_top else {}
    line: Sides = {"bottom": Edge(1.5, accent, 10, "thickThinSmallGap")}
    return {**({"pBdr": borders("pBdr", line)} if is_end else {}), "jc": tag("jc", val="center")}


def _box(width: float, colour: str) -> Sides:
    return dict.fromkeys(("top", "left", "bottom", "right"), Edge(width, colour, PADDING))
