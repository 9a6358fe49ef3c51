"""A briefing of our own invention with every kind of block, foreign letters and text that tries to be markup, and three looks."""

import hashlib
from dataclasses import replace

from briefgen.model.briefing import (
    Briefing,
    Bullets,
    Callout,
    Cover,
    Facts,
    Line,
    Numbered,
    Passage,
    Passages,
    Prose,
    Run,
    RunRole,
    Section,
    Table,
)
from briefgen.model.document import Document, Sentence, SentenceKind, Span
from briefgen.model.finding import Analysis, KeyPoint
from briefgen.model.marking import Marking
from briefgen.model.moment import PartialDate
from briefgen.model.style import (
    CalloutForm,
    Colour,
    Colours,
    Fonts,
    HeadFill,
    HeadingRule,
    Headings,
    LetterCase,
    Logo,
    Look,
    Masthead,
    MastheadForm,
    Millimetres,
    Page,
    PageSize,
    Pictures,
    Points,
    Running,
    Side,
    Sizes,
    Spacing,
    TableRules,
    Tables,
)

# An article of our own invention; a pair marks a heading.
ARTICLE: tuple[str | tuple[str], ...] = (
    "Negotiators from the upland region of Norhaven and the lowland region of Sudermark will meet in Brünnstedt on Thursday to settle "
    "how the water of the river Almen is shared in dry years, but it remains unclear whether the upstream dams will be covered.",
    "The present treaty, signed in 1974, expires on 31 December. It guarantees Sudermark a flow of 340 cubic metres per second "
    "at the border gauge, a figure the upland region says it can no longer promise.",
    ("A river with less to give",),
    "“We will not sign away what our farmers do not have,” Ilse Vandermeer, Norhaven’s water commissioner, told reporters on Monday. "
    "She said the average summer flow had fallen by 18 per cent since the gauges were modernised.",
    "Sudermark’s chief negotiator, Tomáš Okonjo-Lindqvist, said his side would accept a lower guarantee if the reservoirs at Hohenfurt "
    "and Łęgowo were opened to joint inspection. Norhaven has not said whether it would agree.",
    "A draft seen by both parliaments refers to a “shared scarcity formula”, but the formula has not been published.",
    ("What happens without a deal",),
    "Should the talks fail, the treaty lapses and the border gauge becomes a matter for the Federal Water Court, a process that took "
    "eleven years the last time it was tried.",
    "The two regions share 1.9 million residents who draw their drinking water from the Almen, according to the joint river commission.",
    "Officials wrote the notes <b>in haste</b> & left <img src=x onerror=alert(1)> in them, as well as ](javascript:alert(1)) and "
    "`code`, a | pipe, # a hash, *stars*, _underscores_, {title} and C:\\temp\\gauge.",
    "# This paragraph begins with a hash, which must stay a hash.",
    "1. This one begins like a list, and ends with two spaces  ",
    "Αθήνα, Київ, Zelenskyy, Erdoğan and Đà Nẵng are written as they are.",
)
HOSTILE = (
    "<b>in haste</b> & left <img src=x onerror=alert(1)>",
    "](javascript:alert(1))",
    "`code`, a | pipe, # a hash, *stars*, _underscores_, {title} and C:\\temp\\gauge.",
)


def plain(text: str) -> Line:
    return (Run(text),)


def cited(text: str, *paragraphs: int, finding: str = "") -> Line:
    references = [Run(f" [¶{n}]", RunRole.REFERENCE, cite=f"s1-p{n}") for n in paragraphs]
    if text:
        return (Run(text, finding=finding), *references)
    return (replace(references[0], text=references[0].text.strip()), *references[1:])


def the_document() -> Document:
    text, sentences, paragraph = "", [], 0
    for item in ARTICLE:
        text += "\n\n" if text else ""
        words, kind = (item, SentenceKind.PROSE) if isinstance(item, str) else (item[0], SentenceKind.HEADING)
        paragraph += kind is SentenceKind.PROSE
        sentences.append((len(text), len(text) + len(words), paragraph if kind is SentenceKind.PROSE else 0, kind))
        text += words
    name = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=name,
        text=text,
        sentences=tuple(Sentence(Span(name, start, end), number, kind) for start, end, number, kind in sentences),
        title="Two regions, one river: Almen treaty talks open with the dams in doubt",
        publisher="The Brünnstedt Courier",
        published=PartialDate(2025, 3, 4),
        origin="almen-treaty.txt",
    )


def annex() -> Passages:
    items, number = [], 0
    for item in ARTICLE:
        if isinstance(item, str):
            number += 1
            items.append(Passage(f"¶{number}", f"s1-p{number}", plain(item)))
        else:
            items.append(Passage("", f"s1-h{number}", plain(item[0]), is_heading=True))
    return Passages(tuple(items))


def questions() -> Numbered:
    quiet, strong = RunRole.QUIET, RunRole.STRONG
    return Numbered(
        (
            (
                (Run("Will the upstream dams be covered?", strong),),
                (
                    Run("Decision. ", quiet),
                    Run("“it remains unclear whether the upstream dams will be covered”", RunRole.EMPHASIS),
                    Run(" "),
                    *cited("", 1),
                ),
            ),
            (
                (Run("What does the “shared scarcity formula” contain?", strong),),
                (Run("Undisclosed. ", quiet), Run("“the formula has not been published”", RunRole.EMPHASIS), Run(" "), *cited("", 5, 4)),
            ),
            ((Run("Would Norhaven agree to joint inspection of the reservoirs at Hohenfurt and Łęgowo?", strong),), cited("Pending.", 4)),
            (cited("What happens if the talks fail?", 6),),
        )
    )


def statements() -> Table:
    return Table(
        ("Who", "Role", "Position", "Ref."),
        (
            (
                (Run("Ilse Vandermeer", RunRole.STRONG),),
                plain("Norhaven’s water commissioner"),
                plain("“We will not sign away what our farmers do not have”"),
                cited("", 3),
            ),
            (
                (Run("Tomáš Okonjo-Lindqvist", RunRole.STRONG),),
                plain("Sudermark’s chief negotiator"),
                plain("his side would accept a lower guarantee if the reservoirs at Hohenfurt and Łęgowo were opened to joint inspection"),
                cited("", 4),
            ),
            (
                plain("a | b"),
                plain("<i>clerk</i>"),
                plain("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"),
                (),
            ),
        ),
        (0.2, 0.22, 0.48, 0.1),
        "Positions as reported, in order of appearance",
    )


def figures() -> Table:
    return Table(
        ("Figure", "What it measures", "Ref."),
        (
            (plain("340 cubic metres per second"), plain("the flow the present treaty guarantees at the border gauge"), cited("", 2)),
            (plain("18 per cent"), plain("the fall of the average summer flow since the gauges were modernised"), cited("", 3)),
            (plain("1.9 million"), plain("residents who draw their drinking water from the Almen"), cited("", 7)),
        ),
        (0.3, 0.58, 0.12),
    )


def key_points(finding: str) -> Bullets:
    return Bullets(
        (
            cited("The present treaty, signed in 1974, expires on 31 December.", 2, finding=finding),
            cited("[Ilse Vandermeer] said the average summer flow had fallen by 18 per cent since the gauges were modernised.", 3),
            cited("Norhaven has not said whether it would agree [to joint inspection].", 4),
            cited("Should the talks fail, the treaty lapses and the border gauge becomes a matter for the Federal Water Court.", 6),
        )
    )


def sections(finding: str) -> tuple[Section, ...]:
    bottom_line = (
        "Negotiators from Norhaven and Sudermark will meet in Brünnstedt on Thursday to settle how the water of the river Almen is shared "
        "in dry years, but it remains unclear whether the upstream dams will be covered."
    )
    source = (Run("1. ", RunRole.QUIET), Run("Two regions, one river"), Run(", The Brünnstedt Courier, 4 March 2025.", RunRole.QUIET))
    return (
        Section(
            "title_block",
            "",
            (
                Facts(
                    (
                        ("Reference", plain("RIV/2025/017")),
                        ("Date", plain("4 March 2025")),
                        ("To", plain("Permanent Secretary")),
                        ("From", plain("Water & Energy Desk")),
                        ("Source", plain("The Brünnstedt Courier, 4 March 2025")),
                        ("Reading time", plain("1 min (source 2 min)")),
                    )
                ),
            ),
        ),
        Section("bottom_line", "Bottom line", (Callout((cited(bottom_line, 1),)),)),
        Section("key_points", "Key points", (key_points(finding),)),
        Section("open_questions", "Key open questions", (questions(),)),
        Section("statements", "Who said what", (statements(),)),
        Section("figures", "Key facts & figures", (figures(),)),
        Section(
            "watch",
            "What to watch",
            (Bullets((cited("The present treaty expires on 31 December.", 2), plain("A point without a source."))),),
        ),
        Section("sources", "Sources", (Prose(source), Prose((Run("see nowhere", RunRole.REFERENCE, cite="s9-p99"),)))),
        Section(
            "method", "Method note", (Prose((Run("Every line is the source’s own words; additions stand in [brackets].", RunRole.QUIET),)),)
        ),
        Section("annex", "Source text", (annex(),), starts_page=True),
    )


def the_briefing() -> Briefing:
    """A briefing with every kind of block, foreign letters and text that tries to be markup."""
    document = the_document()
    point = KeyPoint(
        rule="key-point",
        score=0.8,
        text="The present treaty, signed in 1974, expires on 31 December.",
        evidence=(document.sentences[1].span,),
    )
    return Briefing(
        title="Two regions, one river: Almen treaty talks open with the dams in doubt",
        day="4 March 2025",
        published=PartialDate(2025, 3, 4),
        style="plain",
        version="0.1.0",
        sections=sections(point.id),
        analyses=(Analysis(document, (point,)),),
        cover=Cover(reference="RIV/2025/017", marking=Marking("TLP:AMBER"), to="Permanent Secretary", sender="Water & Energy Desk"),
    )


RULED = Tables(TableRules.ROWS, False, HeadFill.NONE)
BANDED = Tables(TableRules.NONE, True, HeadFill.ACCENT)
GRID = Tables(TableRules.GRID, False, HeadFill.PANEL)


def a_look(
    masthead: MastheadForm = MastheadForm.RULE,
    callout: CalloutForm = CalloutForm.BAR,
    tables: Tables = RULED,
    headings: Headings | None = None,
) -> Look:
    """A complete look that depends on no style file."""
    colours = {
        "paper": "#ffffff",
        "text": "#1a1a1a",
        "quiet": "#555555",
        "heading": "#12304f",
        "accent": "#12304f",
        "on_accent": "#ffffff",
        "link": "#0b5394",
        "panel": "#eef2f6",
        "rule": "#b8c4d0",
    }
    return Look(
        language="en-GB",
        page=Page(PageSize("A4"), Millimetres(25), Millimetres(25), Millimetres(22), Millimetres(25)),
        fonts=Fonts(("Source Serif Pro", "Cambria", "serif"), ("Source Sans Pro", "Calibri", "sans-serif"), ()),
        sizes=Sizes(Points(22), Points(13), Points(11), Points(9), 1.35),
        colours=Colours(**{name: Colour(value) for name, value in colours.items()}),
        headings=headings or Headings(False, LetterCase.AS_WRITTEN, HeadingRule.NONE, Points(14), Points(4)),
        masthead=Masthead(masthead, "Policy briefing"),
        callout=callout,
        tables=tables,
        spacing=Spacing(0.45, 0.42),
        pictures=Pictures(True, True, True),
        logo=Logo(None, "", Millimetres(12), Side.LEFT),
        running=Running(("{reference}", "", "{marking}"), ("{title}", "{version}", "Page {page} of {pages} · {marking}")),
    )


NUMBERED_UPPER = Headings(True, LetterCase.UPPER, HeadingRule.BELOW, Points(18), Points(6))
LOOKS = {
    "rule": a_look(),
    "band": a_look(MastheadForm.BAND, CalloutForm.PANEL, BANDED, NUMBERED_UPPER),
    "centred": a_look(
        MastheadForm.CENTRED, CalloutForm.FRAME, GRID, Headings(False, LetterCase.UPPER, HeadingRule.ABOVE, Points(16), Points(4))
    ),
}
