"""Every error a user can meet: what went wrong, where, how to mend it, and the exit code it ends with.

BriefgenError ─ UsageError 2 · StyleError, SettingsError, PluginError 3 · ReadError 4 · AnalyseError 5 · RenderError 6 · DeliverError 7
"""

from dataclasses import dataclass
from typing import ClassVar

from briefgen.model.notice import Where


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, the place it stands and the way to mend it."""

    what: str
    where: Where | None = None
    fix: str = ""

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where and str(self.where) else ""
        return f"{place}{self.what}" + (f"\n  fix: {self.fix}" if self.fix else "")


class BriefgenError(Exception):
    """The root of all errors that are the user's to mend; it may carry several problems at once."""

    exit_code: ClassVar[int] = 70

    def __init__(self, what: str, *, where: Where | None = None, fix: str = "") -> None:
        self.problems: tuple[Problem, ...] = (Problem(what, where, fix),)
        super().__init__(str(self))

    @classmethod
    def of(cls, problems: tuple[Problem, ...]) -> "BriefgenError":
        """Build one error that reports every problem together."""
        first = problems[0]
        error = cls(first.what, where=first.where, fix=first.fix)
        error.problems = problems
        return error

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class UsageError(BriefgenError):
    """The command line asks for something that does not exist or does not go together."""

    exit_code = 2


class StyleError(BriefgenError):
    """A style file is missing or has mistakes."""

    exit_code = 3


class SettingsError(BriefgenError):
    """A settings or rules file has mistakes."""

    exit_code = 3


class PluginError(BriefgenError):
    """A plugin cannot be loaded or does not keep its port."""

    exit_code = 3


class ReadError(BriefgenError):
    """A source cannot be read as an article."""

    exit_code = 4


class AnalyseError(BriefgenError):
    """A text has nothing that can be analysed, or a saved briefing fails its proof."""

    exit_code = 5


class RenderError(BriefgenError):
    """A briefing cannot be drawn in the chosen format."""

    exit_code = 6


class DeliverError(BriefgenError):
    """A rendition cannot be put where it was asked to go."""

    exit_code = 7
