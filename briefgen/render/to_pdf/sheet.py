"""The sheet a briefing is set on: its measures in points, its inks, and text set as strips of lines."""

from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from briefgen.model.briefing import Line, Run, RunRole
from briefgen.model.style import Colour, LetterCase, Look
from briefgen.render.paper import paper_points
from briefgen.render.to_pdf.faces import Cut, Typecase
from briefgen.render.to_pdf.lines import Ink, SetLine, balanced_lines, set_lines
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.strips import Strip
from briefgen.render.to_pdf.structure import Element, Tree

_CUTS = {RunRole.STRONG: Cut.STRONG, RunRole.EMPHASIS: Cut.EMPHASIS}
LEAST_TOP = 42.0  # the first page opens under the marking, which ends here


@dataclass(frozen=True)
class Sheet:
    """Paper, column and type of one briefing; `places` maps the anchors that exist to their names, `tree` says what is what,
    `numbers` on which page a place stands, as soon as the pages are filled.
    """

    look: Look
    typecase: Typecase
    places: dict[str, str] = field(default_factory=dict)
    tree: Tree = field(default_factory=Tree)
    numbers: dict[str, int] = field(default_factory=dict)

    @cached_property
    def paper(self) -> tuple[float, float]:
        """Width and height of the page."""
        return paper_points(self.look)

    @cached_property
    def left(self) -> float:
        """The left edge of the text."""
        return self.look.page.left.points

    @cached_property
    def width(self) -> float:
        """The width of the text."""
        return self.paper[0] - self.look.page.left.points - self.look.page.right.points

    @cached_property
    def height(self) -> float:
        """The height of the text on all pages but the first."""
        return self.paper[1] - self.look.page.top.points - self.look.page.bottom.points

    @cached_property
    def first_top(self) -> float:
        """How far under the paper's edge the first page opens, which has a masthead and no header."""
        return max(LEAST_TOP, 0.62 * self.look.page.top.points)

    @property
    def first_height(self) -> float:
        """The height of the text on the first page."""
        return self.paper[1] - self.first_top - self.look.page.bottom.points

    def ink(self, size: float, colour: Colour | None = None, cut: Cut = Cut.REGULAR) -> Ink:
        """An ink of the body family."""
        return Ink(self.typecase.body, cut, size, colour or self.look.colours.text)

    def heading_ink(self, size: float, colour: Colour | None = None) -> Ink:
        """An ink of the heading family; capitals are set a little apart."""
        is_upper = self.look.headings.case is LetterCase.UPPER
        return Ink(self.typecase.heading, Cut.STRONG, size, colour or self.look.colours.heading, tracking=0.055 * size if is_upper else 0.0)

    def label_ink(self, size: float, colour: Colour) -> Ink:
        """An ink for small labels in spaced capitals."""
        return Ink(self.typecase.heading, Cut.STRONG, size, colour, tracking=0.09 * size)

    def stretches(self, line: Line, ink: Ink) -> tuple[tuple[str, Ink], ...]:
        """The runs of a line with their inks."""
        return tuple((run.text, self._run_ink(run, ink)) for run in line)

    def lines(self, line: Line, ink: Ink, measure: float) -> tuple[SetLine, ...]:
        """Runs broken to a measure."""
        return set_lines(self.stretches(line, ink), measure, self.typecase)

    def words(self, text: str, ink: Ink, measure: float) -> tuple[SetLine, ...]:
        """Plain text broken to a measure, its lines about as long as one another."""
        return balanced_lines(((text, ink),), measure, self.typecase)

    def single(self, text: str, ink: Ink) -> SetLine:
        """Plain text on one line of any width."""
        lines = set_lines(((text, ink),), 1e9, self.typecase)
        return lines[0] if lines else SetLine((), 0.0)

    def leading(self, size: float) -> float:
        """The height of a line of running text."""
        return size * self.look.sizes.leading

    def label(self, text: str, ink: Ink) -> SetLine:
        """Plain text on one line, read before what stands beside it."""
        return replace(self.single(text, ink), goes_on=True)

    def strip(self, line: SetLine, size: float, left: float, height: float, owner: Element | str) -> Strip:
        """One line of text as a strip."""
        return Strip(height, partial(draw_line, line=line, left=left, drop=drop(size, height), owner=owner))

    def text(self, line: Line, ink: Ink, owner: Element, indent: float = 0.0, measure: float = 0.0) -> tuple[Strip, ...]:
        """Running text as strips, one a line, all of one element."""
        set_to = self.lines(line, ink, measure or self.width - indent)
        return tuple(self.strip(one, ink.size, self.left + indent, self.leading(ink.size), owner) for one in set_to)

    def _run_ink(self, run: Run, ink: Ink) -> Ink:
        if run.role is RunRole.PLAIN:
            return ink
        if run.role is RunRole.QUIET:
            return replace(ink, colour=self.look.colours.quiet)
        if run.role is RunRole.REFERENCE:
            return replace(ink, colour=self.look.colours.link, cut=Cut.REGULAR, link=self.places.get(run.cite, ""))
        return replace(ink, cut=_CUTS[run.role])


def drop(size: float, height: float) -> float:
    """How far a baseline lies under the top of its line: the type stands in the middle of it."""
    return (height - size) / 2 + 0.76 * size


def draw_line(pen: Pen, top: float, line: SetLine, left: float, drop: float, owner: Element | str) -> None:
    """Draw a line of text whose strip begins at `top`."""
    pen.line(line, left, top - drop, owner)
