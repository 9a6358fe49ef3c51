"""The outline filled: each section that it names and the sources support, in its order."""

from collections.abc import Callable, Mapping, Sequence

from briefgen.compose import frame, lists, tables
from briefgen.compose.material import Material
from briefgen.model.briefing import Block, Briefing, Cover, Section
from briefgen.model.finding import Analysis
from briefgen.model.style import Style

SECTIONS: Mapping[str, Callable[[Material], tuple[Block, ...]]] = {
    "bottom_line": lists.bottom_line,
    "key_points": lists.key_points,
    "open_questions": lists.open_questions,
    "statements": tables.statements,
    "figures": tables.figures,
    "timeline": tables.timeline,
    "watch": lists.watch,
    "sources": frame.sources,
    "method": frame.method,
    "annex": frame.annex,
}


class OutlineComposer:
    """Composes by the style's outline; a section without findings is left out with its heading."""

    def compose(self, analyses: Sequence[Analysis], cover: Cover, style: Style) -> Briefing:
        """One briefing of all the analyses. The caller fills in the version."""
        material = Material(tuple(analyses), style.outline, cover)
        sections = tuple(s for name in style.outline.sections if (s := _section(material, name)).blocks)
        published = material.published
        return Briefing(
            title=cover.title or frame.title(material.documents[0]),
            day=material.day(published),
            published=published,
            style=style.name,
            version="",
            sections=_with_title_block(material, sections),
            analyses=material.analyses,
            cover=cover,
            notices=tuple(n for a in material.analyses for n in a.notices),
        )


def _section(material: Material, name: str) -> Section:
    blocks = SECTIONS[name](material) if name in SECTIONS else lists.others(material, name)
    return Section(name, material.outline.title(name), blocks, starts_page=name == "annex")


def _with_title_block(material: Material, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The title block comes first and last: it stands on top, but tells the reading time of all the others."""
    if "title_block" not in material.outline.sections:
        return sections
    blocks = frame.title_block(material, sections)
    return (Section("title_block", material.outline.title("title_block"), blocks), *sections)


COMPOSER = OutlineComposer()
