"""The outline filled: each section that it names and the sources support, in its order."""

from collections.abc import Callable, Mapping, Sequence

from briefgen.compose import frame, lists, tables
from briefgen.compose.contents import contents
from briefgen.compose.material import Material
from briefgen.compose.numbering import numbered_through
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


FRAMED = frozenset({"title_block", "contents"})


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
            sections=_framed(material, numbered_through(sections) if style.outline.numbered_points else sections),
            analyses=material.analyses,
            cover=cover,
            notices=tuple(n for a in material.analyses for n in a.notices),
        )


def _section(material: Material, name: str) -> Section:
    if name in FRAMED:
        return Section(name, "", ())
    blocks = SECTIONS[name](material) if name in SECTIONS else lists.others(material, name)
    return Section(name, material.outline.title(name), blocks, starts_page=name == "annex")


def _framed(material: Material, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """What tells of all the others is made last and stands on top: the title block with the reading time, and the contents."""
    opening = {"title_block": frame.title_block(material, sections), "contents": contents(material, sections)}
    made = [Section(name, "" if name == "contents" else material.outline.title(name), blocks) for name, blocks in opening.items() if blocks]
    return (*(section for section in made if section.name in material.outline.sections), *sections)


COMPOSER = OutlineComposer()
