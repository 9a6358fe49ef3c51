"""What a file says about itself where its format has a place for it: the same in PDF, Word and HTML."""

from dataclasses import dataclass

from briefgen.model.briefing import Briefing
from briefgen.model.style import Look
from briefgen.render.harmless import harmless

PROGRAM = "briefgen"


@dataclass(frozen=True, slots=True)
class Properties:
    """Title, author, subject and keywords as one line each, and the program that wrote the file."""

    title: str
    author: str
    subject: str
    keywords: str
    program: str


def properties(briefing: Briefing, look: Look) -> Properties:
    """What a briefing says of itself; without a title it takes the house's line, since a viewer must have one to show."""
    cover, kicker = briefing.cover, look.masthead.kicker
    return Properties(
        title=_line(briefing.title) or _line(kicker) or PROGRAM,
        author=_line(cover.sender) or PROGRAM,
        subject=_line(" · ".join(filter(None, (kicker, cover.reference, briefing.day)))),
        keywords=_line(", ".join(filter(None, (cover.marking.text if cover.marking else "", cover.reference)))),
        program=_line(f"{PROGRAM} {briefing.version}"),
    )


def _line(text: str) -> str:
    return harmless(text).strip()
