"""A house style: the outline says what is said and in which order, the look how it shows. Value types refuse to exist wrong."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from briefgen.model.keys import key
from briefgen.model.outline import MarkingRules, Outline


class Points(float):
    """A length in typographic points (1/72 inch)."""


class Millimetres(float):
    """A length in millimetres."""

    @property
    def points(self) -> float:
        """The same length in points."""
        return self * 72 / 25.4


@dataclass(frozen=True, slots=True)
class Colour:
    """An sRGB colour written as '#rrggbb'."""

    hex: str

    def __post_init__(self) -> None:
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", self.hex):
            raise ValueError(f"'{self.hex}' is not a colour")

    @property
    def rgb(self) -> tuple[float, float, float]:
        """Red, green and blue, each from 0 to 1."""
        red, green, blue = (int(self.hex[i : i + 2], 16) / 255 for i in (1, 3, 5))
        return red, green, blue

    def contrast(self, other: "Colour") -> float:
        """The contrast ratio, 1 to 21. Source: WCAG 2.1, "contrast ratio" and "relative luminance"."""
        light, dark = sorted((self._luminance, other._luminance), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    @property
    def _luminance(self) -> float:
        linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in self.rgb)
        return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


class PageSize(str):
    """Paper by name, or by width and height as in '176x250mm'."""

    NAMED: ClassVar = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4), "A5": (148.0, 210.0), "Legal": (215.9, 355.6)}

    def __new__(cls, text: str) -> "PageSize":
        """Refuse what is no paper."""
        if text not in cls.NAMED and not re.fullmatch(r"[1-9]\d\d(\.\d)?x[1-9]\d\d(\.\d)?mm", text, re.ASCII):
            raise ValueError(f"'{text}' is not a size of paper")
        return super().__new__(cls, text)

    @property
    def millimetres(self) -> tuple[float, float]:
        """Width and height."""
        width, _, height = self.removesuffix("mm").partition("x")
        return self.NAMED[self] if self in self.NAMED else (float(width), float(height))


class MastheadForm(StrEnum):
    """How the first page opens."""

    BAND = "band"
    RULE = "rule"
    CENTRED = "centred"


class CalloutForm(StrEnum):
    """How the bottom line is set apart."""

    PANEL = "panel"
    BAR = "bar"
    FRAME = "frame"


class TableRules(StrEnum):
    """Which lines a table has."""

    NONE = "none"
    ROWS = "rows"
    GRID = "grid"


class HeadFill(StrEnum):
    """What lies behind the head of a table."""

    NONE = "none"
    PANEL = "panel"
    ACCENT = "accent"


class Side(StrEnum):
    """Where on a line something stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class HeadingRule(StrEnum):
    """Where a section heading has its line."""

    NONE = "none"
    ABOVE = "above"
    BELOW = "below"


class LetterCase(StrEnum):
    """How headings are written."""

    AS_WRITTEN = "as written"
    UPPER = "upper"


@dataclass(frozen=True, slots=True)
class Page:
    """Paper and margins."""

    size: PageSize = key("A4, Letter, A5, Legal, or width and height such as 176x250mm")
    top: Millimetres = key("top margin in millimetres, header included", 15, 60)
    right: Millimetres = key("right margin in millimetres", 10, 70)
    bottom: Millimetres = key("bottom margin in millimetres, footer included", 15, 60)
    left: Millimetres = key("left margin in millimetres", 10, 70)


@dataclass(frozen=True, slots=True)
class Fonts:
    """Families by preference: the first that is at hand is used, the next stands in where it is not."""

    body: tuple[str, ...] = key("families of running text")
    heading: tuple[str, ...] = key("families of the title and headings")
    fallback: tuple[str, ...] = key(
        "families for letters of other scripts, such as Arabic or Chinese", only="PDF, Word and HTML", may_be_empty=True
    )


@dataclass(frozen=True, slots=True)
class Sizes:
    """The type scale in points; `leading` is the line height as a multiple of the size."""

    title: Points = key("title", 14, 40)
    section: Points = key("section heading", 10, 24)
    body: Points = key("running text", 9, 16)
    small: Points = key("tables, notes, running lines", 7, 14)
    leading: float = key("line height as a multiple of the size", 1.1, 2.0)


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour a page may use."""

    paper: Colour = key("the page")
    text: Colour = key("running text")
    quiet: Colour = key("notes and running lines")
    heading: Colour = key("title and headings")
    accent: Colour = key("bands, bars and numbers")
    on_accent: Colour = key("text on the accent colour")
    link: Colour = key("references and links")
    panel: Colour = key("ground of callouts and banded rows")
    rule: Colour = key("lines")


@dataclass(frozen=True, slots=True)
class Headings:
    """Section headings."""

    numbered: bool = key("whether sections are numbered")
    case: LetterCase = key("'as written' or 'upper'")
    rule: HeadingRule = key("none, above or below")
    space_before: Points = key("space above in points", 4, 40)
    space_after: Points = key("space below in points", 0, 24)


@dataclass(frozen=True, slots=True)
class Spacing:
    """Space between the parts of a text, as a multiple of the size of running text."""

    paragraph: float = key("above a paragraph, as a multiple of the text size", 0.0, 2.0)
    item: float = key("above a point of a list, as a multiple of the text size", 0.0, 2.0)


@dataclass(frozen=True, slots=True)
class Tables:
    """How tables are drawn."""

    rules: TableRules = key("none, rows or grid: the lines of a table")
    zebra: bool = key("whether every second row lies on the panel colour")
    head: HeadFill = key("none, panel or accent: what lies behind the head")


@dataclass(frozen=True, slots=True)
class Pictures:
    """Which pictures are drawn where there is enough to show; the words beside them tell the same."""

    timeline: bool = key("the dates on a line, drawn to scale")
    map: bool = key("who said what, or what depends on whom")
    figures: bool = key("the most telling figures, large")


@dataclass(frozen=True, slots=True)
class Image:
    """An image file as it was read, PNG or JPEG; `name` is the file's, width and height count pixels."""

    name: str
    media_type: str
    body: bytes = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Logo:
    """The house's sign above the title of the first page."""

    file: Image | None = key("PNG or JPEG, its path counted from the style file; '' is no logo")
    alt: str = key("what the logo shows, for those who cannot see it; needed where there is a logo")
    height: Millimetres = key("height in millimetres; the width follows", 4, 60)
    side: Side = key("left, centre or right")


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of the first page."""

    form: MastheadForm = key("band, rule or centred")
    kicker: str = key("the house's line above the title, such as 'Policy briefing'")


@dataclass(frozen=True, slots=True)
class Running:
    """Header and footer, each left, centre, right, with {title} {reference} {marking} {page} {pages} {date} {version}."""

    header: tuple[str, str, str] = key("left, centre and right of the header")
    footer: tuple[str, str, str] = key("left, centre and right of the footer")


# The parts of a briefing that a Word template may have a style of its own for.
WORD_ROLES = (
    *("title", "kicker", "heading", "source_heading", "text", "bullet", "number", "below", "callout", "callout_heading"),
    *("note", "caption", "table_text", "table_heading", "fact", "fact_label", "source_text", "header", "footer", "marking", "table"),
)


@dataclass(frozen=True, slots=True)
class WordHouse:
    """A Word template of the house's own: its headers, footers and theme stay, its styles take over the roles that name them."""

    template: bytes = key("a .docx file, its path counted from the style file; '' is none", only="Word")
    styles: dict[str, str] = key(f"the template's style for each role: {', '.join(WORD_ROLES)}", only="Word")


@dataclass(frozen=True, slots=True)
class Look:
    """How a briefing shows, the same for every format."""

    language: str = key("language of the page as a BCP 47 tag, such as en-GB")
    page: Page = key("paper and margins")
    fonts: Fonts = key("type families")
    sizes: Sizes = key("type scale")
    colours: Colours = key("colours")
    headings: Headings = key("section headings")
    masthead: Masthead = key("head of the first page")
    callout: CalloutForm = key("panel, bar or frame")
    tables: Tables = key("tables")
    running: Running = key("header and footer", only="PDF, Word and printed HTML")
    spacing: Spacing = key("space between paragraphs and points")
    logo: Logo = key("the house's sign")
    pictures: Pictures = key("pictures, each on or off", only="PDF, Word and HTML")
    word: WordHouse | None = field(default=None, metadata={"elsewhere": "docx"})


@dataclass(frozen=True, slots=True)
class Style:
    """A named house style with one line about it."""

    name: str
    description: str
    outline: Outline
    look: Look
    marking: MarkingRules
