"""A look as Word styles: restyle one of them in Word, and everything of its kind follows."""

from collections.abc import Iterator

from briefgen.model.style import LetterCase, Look, TableForm
from briefgen.render.to_docx.forms import callout_heading_look, callout_look, heading_rule, kicker_look, title_look
from briefgen.render.to_docx.markup import Edge, borders, element, paragraph_properties, run_properties, tag, twips
from briefgen.render.to_docx.namespaces import DECLARED
from briefgen.render.to_docx.numbering import BULLETS, HEADINGS, INDENT
from briefgen.render.to_docx.paper import text_width
from briefgen.render.to_docx.table_styles import table_styles
from briefgen.render.to_docx.type_properties import bold, font, indent, ink, on, outline, space, type_size

LABEL_WIDTH = (34.0, 110.0)  # points that a source paragraph's label takes, at least and at most
SMALLEST_MARKING = 12.0  # points; FIRST, TLP 2.0, asks for twelve or more
# All other names are Word's own, and Word wants to be told the difference.
OUR_TEXT = ("Callout", "Callout Heading", "Note", "Source Text", "Marking Line")
OUR_TABLES = ("Table Text", "Table Heading", "Table Gap", "Fact", "Fact Label")
OURS = frozenset((*OUR_TEXT, *OUR_TABLES, "Quiet", "Label", "Reference", "Marking"))


def styles_part(look: Look, label_letters: int) -> str:
    """The whole of word/styles.xml; source paragraphs leave room for labels of so many letters."""
    rooms = (_text, _headings, _lists, _tables, _running, _characters)
    label = min(max(LABEL_WIDTH[0], (label_letters + 2) * look.sizes.small * 0.5), LABEL_WIDTH[1])
    styles = "".join([*(style for room in rooms for style in room(look)), *_source(look, label)])
    return f"<w:styles {DECLARED}>{_defaults(look)}{styles}{table_styles(look)}</w:styles>"


def _defaults(look: Look) -> str:
    language = tag("lang", val=look.language, eastAsia=look.language, bidi="ar-SA")
    run = run_properties(**font(look.fonts.body), **type_size(look.sizes.body), lang=language)
    return element("docDefaults", element("rPrDefault", run) + tag("pPrDefault"))


def _text(look: Look) -> Iterator[str]:
    sizes = look.sizes
    normal = paragraph_properties(**on("widowControl"), **space(after=6, line=sizes.body * sizes.leading))
    yield _style("Normal", "Normal", normal + run_properties(**ink(look.colours.text)), is_default=True)
    yield _style("Quote", "Quote", paragraph_properties(**on("keepLines"), **space(after=6), **indent(14, 14)))
    yield _style("Callout", "Callout", callout_look(look), based_on="Quote")
    note = paragraph_properties(**space(after=4, line=sizes.small * sizes.leading))
    yield _style("Note", "Note", note + run_properties(**ink(look.colours.quiet), **type_size(sizes.small)))


def _headings(look: Look) -> Iterator[str]:
    headings, sizes = look.headings, look.sizes
    number = {"numPr": element("numPr", tag("numId", val=HEADINGS))} if headings.numbered else {}
    place = space(headings.space_before, headings.space_after, sizes.section * 1.2)
    shape = paragraph_properties(**on("keepNext", "keepLines"), **heading_rule(look), **number, **place, **outline(0))
    face = {**font(look.fonts.heading), **bold(), **ink(look.colours.heading)}
    upper = on("caps") if headings.case is LetterCase.UPPER else {}
    yield _style("Subtitle", "Subtitle", kicker_look(look), following="Title")
    yield _style("Title", "Title", title_look(look), following="Normal")
    yield _style("Heading1", "heading 1", shape + run_properties(**face, **upper, **type_size(sizes.section)), following="Normal")
    yield _style("CalloutHeading", "Callout Heading", callout_heading_look(look), following="Callout")


def _lists(look: Look) -> Iterator[str]:
    sizes = look.sizes
    marks, height = {"numPr": element("numPr", tag("numId", val=BULLETS))}, sizes.body * sizes.leading
    below = paragraph_properties(**on("keepLines"), **space(after=6, line=sizes.small * sizes.leading), **indent(INDENT))
    quiet = run_properties(**ink(look.colours.quiet), **type_size(sizes.small))
    yield _style("ListBullet", "List Bullet", paragraph_properties(**on("keepLines"), **marks, **space(after=4, line=height)))
    yield _style("ListNumber", "List Number", paragraph_properties(**on("keepLines"), **space(2, 2, height)))
    yield _style("ListContinue", "List Continue", below + quiet)


def _source(look: Look, label: float) -> Iterator[str]:
    """Source paragraphs with their labels in a column of their own, and the source's headings above the text."""
    body = look.sizes.body
    stop = {"tabs": element("tabs", tag("tab", val="left", pos=twips(label)))}
    heading = paragraph_properties(**on("keepNext", "keepLines"), **space(10, 4, body * 1.25), **indent(label), **outline(1))
    face = run_properties(**font(look.fonts.heading), **bold(), **ink(look.colours.heading), **type_size(body))
    yield _style("Heading2", "heading 2", heading + face, following="SourceText")
    text = paragraph_properties(**stop, **space(after=6, line=body * look.sizes.leading), **indent(label, hanging=label))
    yield _style("SourceText", "Source Text", text)


def _tables(look: Look) -> Iterator[str]:
    sizes, colours = look.sizes, look.colours
    small, height = type_size(sizes.small), sizes.small * 1.3
    head = {**font(look.fonts.heading), **bold(), **ink(colours.on_accent if look.table is TableForm.BANDED else colours.heading)}
    caption = paragraph_properties(**on("keepNext"), **space(4, 4, height)) + run_properties(**ink(colours.quiet), **small)
    gap = tag("spacing", before=0, after=0, line=twips(6), lineRule="exact")
    yield _style("Caption", "caption", caption, following="Normal")
    yield _style("TableText", "Table Text", paragraph_properties(**space(2, 2, height)) + run_properties(**small))
    yield _style("TableHeading", "Table Heading", paragraph_properties(**on("keepNext")) + run_properties(**head), based_on="TableText")
    yield _style("Fact", "Fact", paragraph_properties(**space(1, 1, height)), based_on="TableText")
    yield _style("FactLabel", "Fact Label", run_properties(**ink(colours.quiet)), based_on="Fact")
    yield _style("TableGap", "Table Gap", paragraph_properties(spacing=gap))


def _running(look: Look) -> Iterator[str]:
    width, line = text_width(look), Edge(0.5, look.colours.rule.hex, 4)
    stops = {"tabs": element("tabs", tag("tab", val="center", pos=twips(width / 2)) + tag("tab", val="right", pos=twips(width)))}
    quiet = run_properties(**ink(look.colours.quiet), **type_size(look.sizes.small - 0.5))
    for identity, name, side in (("Header", "header", "bottom"), ("Footer", "footer", "top")):
        rule = {"pBdr": borders("pBdr", {side: line})}
        yield _style(identity, name, paragraph_properties(**rule, **stops, **space(line=look.sizes.small * 1.3)) + quiet)
    yield _style("MarkingLine", "Marking Line", paragraph_properties(**space(5, 5), jc=tag("jc", val="right")))


def _characters(look: Look) -> Iterator[str]:
    colours, small = look.colours, type_size(look.sizes.small)
    hidden = tag("name", val="Default Paragraph Font") + tag("uiPriority", val=1) + tag("semiHidden")
    yield element("style", hidden, type="character", default="1", styleId="PlainCharacters")
    marking = {**font(look.fonts.heading), **bold(), **type_size(max(SMALLEST_MARKING, look.sizes.small))}
    looks = {
        "Strong": bold(),
        "Emphasis": on("i", "iCs"),
        "Quiet": ink(colours.quiet),
        "Label": {**ink(colours.quiet), **small},
        "Hyperlink": ink(colours.link),
        "Marking": marking,
    }
    for name, parts in looks.items():
        yield _style(name, name, run_properties(**parts), kind="character", based_on="PlainCharacters")
    yield _style("Reference", "Reference", "", kind="character", based_on="Hyperlink")


def _style(
    identity: str, name: str, look: str, *, kind: str = "paragraph", based_on: str = "Normal", following: str = "", is_default: bool = False
) -> str:
    base = "" if is_default else tag("basedOn", val=based_on)
    after = tag("next", val=following) if following else ""
    start = tag("name", val=name) + base + after + tag("uiPriority", val=1) + tag("qFormat")
    marks = ({"default": "1"} if is_default else {}) | ({"customStyle": "1"} if name in OURS else {})
    return element("style", start + look, type=kind, **marks, styleId=identity)
