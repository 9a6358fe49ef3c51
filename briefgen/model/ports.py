"""The ports: what a reader, summariser, analyser, composer, renderer or deliverer must be. A plugin is any object of that shape."""

from collections.abc import Sequence
from typing import Protocol

from briefgen.model.briefing import Briefing, Cover
from briefgen.model.document import Document
from briefgen.model.finding import Analysis, Finding
from briefgen.model.rendition import Receipt, Rendition, Target
from briefgen.model.settings import Settings
from briefgen.model.source import Source
from briefgen.model.style import Look, Style
from briefgen.model.summarizer import Summarizer

__all__ = ["Analyser", "Composer", "Deliverer", "Reader", "Renderer", "Summarizer"]


class Reader(Protocol):
    """Turns the bytes of an article into a document."""

    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]

    def read(self, source: Source, settings: Settings) -> Document:
        """Read one article. Raises ReadError."""


class Analyser(Protocol):
    """Finds one kind of thing in a document."""

    def analyse(self, document: Document, settings: Settings) -> Sequence[Finding]:
        """Find, most important first; () where there is nothing. Raises AnalyseError."""


class Composer(Protocol):
    """Lays findings out as sections of blocks; total: it never fails on any findings."""

    def compose(self, analyses: Sequence[Analysis], cover: Cover, style: Style) -> Briefing:
        """Compose one briefing from the analyses of one or more documents."""


class Renderer(Protocol):
    """Draws a briefing in one format."""

    media_type: str
    suffix: str

    def render(self, briefing: Briefing, look: Look) -> Rendition:
        """Draw the briefing. Raises RenderError."""


class Deliverer(Protocol):
    """Puts finished files where they should go."""

    def deliver(self, renditions: Sequence[Rendition], target: Target) -> Receipt:
        """Deliver all or raise DeliverError with nothing half done."""
