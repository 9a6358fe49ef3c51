"""A look as Word styles: restyle one of them in Word, and everything of its kind follows."""

from briefgen.model.style import HeadingRule, LetterCase, Look, MastheadForm
from briefgen.render.families import concrete
from briefgen.render.to_docx.forms import callout_look, subtitle_look, table_style, title_look
from briefgen.render.to_docx.markup import (
    borders,
    element,
    half_points,
    hexadecimal,
    paragraph_properties,
    run_properties,
    tag,
    twips,
)
from briefgen.render.to_docx.namespaces import DECLARED
from briefgen.render.to_docx.numbering import BULLETS, HEADINGS, INDENT
from briefgen.render.to_docx.paper import text_width

LABEL_WIDTH = 34.0  # points that a source paragraph's number takes
SMALLEST_MARKING = 12.0  # points; FIRST, TLP 2.0, asks for twelve or more


def styles_part(look: Look) -> str:
    """The whole of word/styles.xml."""
    parts = [
        _defaults(look),
        _normal(look),
        _headings(look),
        _masthead(look),
        _lists(look),
        _asides(look),
        _tables(look),
        _characters(look),
    ]
    return f"<w:styles {DECLARED}>{''.join(parts)}</w:styles>"


def font(families: tuple[str, ...]) -> str:
    """One family for every script, so that no theme font can step in."""
    first = concrete(families)[0]
    return tag("rFonts", ascii=first, hAnsi=first, eastAsia=first, cs=first)


def type_size(points: float) -> dict[str, str]:
    """A type size for Latin and for complex scripts."""
    return {name: tag(name, val=half_points(points)) for name in ("sz", "szCs")}


def spacing(before: float = 0, after: float = 0, line: float = 0) -> str:
    """Space around a paragraph and its least line height, in points."""
    height = {"line": twips(line), "lineRule": "atLeast"} if line else {}
    return tag("spacing", before=twips(before), after=twips(after), **height)


def bold() -> dict[str, str]:
    """Bold for Latin and for complex scripts."""
    return {"b": tag("b"), "bCs": tag("bCs")}


def _style(kind: str, identity: str, name: str, look: str, *, based_on: str = "Normal", following: str = "", default: bool = False) -> str:
    start = [tag("name", val=name)]
    start += [tag("basedOn", val=based_on)] if based_on else []
    start += [tag("next", val=following)] if following else []
    start += [tag("uiPriority", val=1), tag("qFormat")]
    attributes = {"type": kind, **({"default": "1"} if default else {}), "styleId": identity}
    return element("style", "".join(start) + look, **attributes)


def _paragraph_style(identity: str, name: str, look: str, *, based_on: str = "Normal", following: str = "") -> str:
    return _style("paragraph", identity, name, look, based_on=based_on, following=following)


def _defaults(look: Look) -> str:
    language = tag("lang", val=look.language, eastAsia=look.language, bidi="ar-SA")
    run = run_properties(rFonts=font(look.fonts.body), **type_size(look.sizes.body), lang=language)
    return element("docDefaults", element("rPrDefault", run) + tag("pPrDefault"))


def _normal(look: Look) -> str:
    height = look.sizes.body * look.sizes.leading
    shape = paragraph_properties(widowControl=tag("widowControl"), spacing=spacing(after=6, line=height))
    colour = run_properties(color=tag("color", val=hexadecimal(look.colours.text.hex)))
    return _style("paragraph", "Normal", "Normal", shape + colour, based_on="", default=True)


def _headings(look: Look) -> str:
    headings, sizes = look.headings, look.sizes
    together = {"keepNext": tag("keepNext"), "keepLines": tag("keepLines")}
    rules = {HeadingRule.ABOVE: "top", HeadingRule.BELOW: "bottom"}
    rule = {"pBdr": borders("pBdr", {rules[headings.rule]: (0.75, look.colours.rule.hex, 3)})} if headings.rule in rules else {}
    number = {"numPr": element("numPr", tag("numId", val=HEADINGS))} if headings.numbered else {}
    first = paragraph_properties(
        **together,
        **rule,
        **number,
        spacing=spacing(headings.space_before, headings.space_after, sizes.section * 1.2),
        outlineLvl=tag("outlineLvl", val=0),
    )
    second = paragraph_properties(**together, spacing=spacing(10, 4, sizes.body * 1.25), outlineLvl=tag("outlineLvl", val=1))
    upper = {"caps": tag("caps")} if headings.case is LetterCase.UPPER else {}
    colour = tag("color", val=hexadecimal(look.colours.heading.hex))
    face = {"rFonts": font(look.fonts.heading), **bold(), "color": colour}
    one, two = run_properties(**face, **upper, **type_size(sizes.section)), run_properties(**face, **type_size(sizes.body))
    return _paragraph_style("Heading1", "heading 1", first + one, following="Normal") + _paragraph_style(
        "Heading2", "heading 2", second + two, following="SourceText"
    )


def _masthead(look: Look) -> str:
    on_band = look.masthead.form is MastheadForm.BAND
    title_colour, kicker_colour = (look.colours.on_accent,) * 2 if on_band else (look.colours.heading, look.colours.accent)
    title = run_properties(
        rFonts=font(look.fonts.heading), **bold(), color=tag("color", val=hexadecimal(title_colour.hex)), **type_size(look.sizes.title)
    )
    kicker = run_properties(
        rFonts=font(look.fonts.heading),
        caps=tag("caps"),
        color=tag("color", val=hexadecimal(kicker_colour.hex)),
        spacing=tag("spacing", val=16),
        **type_size(look.sizes.small),
    )
    return _paragraph_style("Subtitle", "Subtitle", subtitle_look(look) + kicker, following="Title") + _paragraph_style(
        "Title", "Title", title_look(look) + title, following="Normal"
    )


def _lists(look: Look) -> str:
    sizes = look.sizes
    bullet = paragraph_properties(
        keepLines=tag("keepLines"),
        numPr=element("numPr", tag("numId", val=BULLETS)),
        spacing=spacing(after=4, line=sizes.body * sizes.leading),
    )
    number = paragraph_properties(keepLines=tag("keepLines"), spacing=spacing(before=2, after=2, line=sizes.body * sizes.leading))
    below = paragraph_properties(
        keepLines=tag("keepLines"), spacing=spacing(after=6, line=sizes.small * sizes.leading), ind=tag("ind", left=twips(INDENT))
    )
    quiet = run_properties(color=tag("color", val=hexadecimal(look.colours.quiet.hex)), **type_size(sizes.small))
    return (
        _paragraph_style("ListBullet", "List Bullet", bullet)
        + _paragraph_style("ListNumber", "List Number", number)
        + _paragraph_style("ListContinue", "List Continue", below + quiet)
    )


def _asides(look: Look) -> str:
    sizes, quiet = look.sizes, tag("color", val=hexadecimal(look.colours.quiet.hex))
    quote = paragraph_properties(keepLines=tag("keepLines"), spacing=spacing(after=6), ind=tag("ind", left=twips(14), right=twips(14)))
    source = paragraph_properties(
        tabs=element("tabs", tag("tab", val="left", pos=twips(LABEL_WIDTH))),
        spacing=spacing(after=6, line=sizes.body * sizes.leading),
        ind=tag("ind", left=twips(LABEL_WIDTH), hanging=twips(LABEL_WIDTH)),
    )
    width = text_width(look)
    stops = element("tabs", tag("tab", val="center", pos=twips(width / 2)) + tag("tab", val="right", pos=twips(width)))
    running = paragraph_properties(tabs=stops, spacing=spacing(line=sizes.small * 1.3))
    small = run_properties(rFonts=font(look.fonts.heading), color=quiet, **type_size(sizes.small))
    caption = paragraph_properties(keepNext=tag("keepNext"), spacing=spacing(4, 4, sizes.small * 1.3))
    return (
        _paragraph_style("Quote", "Quote", quote)
        + _paragraph_style("Callout", "Callout", callout_look(look), based_on="Quote")
        + _paragraph_style("SourceText", "Source Text", source)
        + _paragraph_style("Caption", "caption", caption + run_properties(color=quiet, **type_size(sizes.small)), following="Normal")
        + _paragraph_style("Header", "header", running + small)
        + _paragraph_style("Footer", "footer", running + small)
    )


def _tables(look: Look) -> str:
    sizes, colours = look.sizes, look.colours
    text = paragraph_properties(spacing=spacing(2, 2, sizes.small * 1.3)) + run_properties(**type_size(sizes.small))
    head_colour = colours.on_accent if look.table == "banded" else colours.heading
    head = paragraph_properties(keepNext=tag("keepNext")) + run_properties(
        rFonts=font(look.fonts.heading), **bold(), color=tag("color", val=hexadecimal(head_colour.hex))
    )
    label = run_properties(color=tag("color", val=hexadecimal(colours.quiet.hex)))
    gap = paragraph_properties(spacing=tag("spacing", before=0, after=0, line=twips(6), lineRule="exact"))
    return (
        _paragraph_style("TableText", "Table Text", text)
        + _paragraph_style("TableHeading", "Table Heading", head, based_on="TableText")
        + _paragraph_style("FactLabel", "Fact Label", label, based_on="TableText")
        + _paragraph_style("TableGap", "Table Gap", gap)
        + table_style(look)
    )


def _characters(look: Look) -> str:
    colours, small = look.colours, type_size(look.sizes.small)
    link, quiet = (tag("color", val=hexadecimal(c.hex)) for c in (colours.link, colours.quiet))
    marking = run_properties(rFonts=font(look.fonts.heading), **bold(), **type_size(max(SMALLEST_MARKING, look.sizes.small)))
    looks = {
        ("Strong", "Strong"): run_properties(**bold()),
        ("Emphasis", "Emphasis"): run_properties(i=tag("i"), iCs=tag("iCs")),
        ("Quiet", "Quiet"): run_properties(color=quiet),
        ("Hyperlink", "Hyperlink"): run_properties(color=link),
        ("Marking", "Marking"): marking,
    }
    plain = element(
        "style", tag("name", val="Default Paragraph Font") + tag("semiHidden"), type="character", default="1", styleId="PlainCharacters"
    )
    styles = [_style("character", identity, name, shape, based_on="PlainCharacters") for (identity, name), shape in looks.items()]
    reference = _style("character", "Reference", "Reference", run_properties(**small), based_on="Hyperlink")
    return plain + "".join(styles) + reference
