"""What a Word file says about itself: core properties, the program that made it, its language and the fonts it asks for."""

from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from briefgen.config.clock import stamp
from briefgen.model.briefing import Briefing
from briefgen.model.style import Look
from briefgen.render.families import concrete, stand_in
from briefgen.render.harmless import harmless
from briefgen.render.properties import PROGRAM, properties
from briefgen.render.to_docx.markup import put
from briefgen.render.to_docx.package import as_tree

FAMILIES = {"serif": "roman", "sans-serif": "swiss", "monospace": "modern", "system-ui": "swiss"}
LONGEST = 255  # letters of a core property, Word's own limit


def describe(document: Document, briefing: Briefing, look: Look, pages: int) -> None:
    """Fill the file's properties; the time is the briefing's, never the clock's."""
    core, said = document.core_properties, properties(briefing, look)
    core.created = core.modified = stamp(briefing.published)
    core.revision = 1
    named = {
        "title": said.title,
        "subject": said.subject,
        "author": said.author,
        "last_modified_by": said.author,
        "keywords": said.keywords,
        "identifier": briefing.cover.reference,
        "language": look.language,
        "comments": "",
    }
    for name, value in named.items():
        setattr(core, name, _fitting(value))
    _name_program(document, pages)
    if look.word is None:
        put(document.settings.element, "themeFontLang", val=look.language)


def name_fonts(document: Document, look: Look) -> None:
    """For each family the next choice, and what kind of type it is."""
    table = as_tree(document.part, RELATIONSHIP_TYPE.FONT_TABLE)
    table.clear()
    for families in dict.fromkeys((look.fonts.body, look.fonts.heading)):
        names = concrete(families)
        font = put(table, "font", name=names[0])
        if names[1:]:
            put(font, "altName", val=names[1])
        put(font, "family", val=FAMILIES[stand_in(families)])
        put(font, "pitch", val="variable")


def _fitting(text: str) -> str:
    words = harmless(text)
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def _name_program(document: Document, pages: int) -> None:
    if not any(relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES for relation in document.part.package.rels.values()):
        return
    program: Any = as_tree(document.part.package, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    told = {"Pages": str(pages), "Application": PROGRAM}
    for child in list(program):
        name = child.tag.rpartition("}")[2]
        if name in told:
            child.text = told[name]
        elif name != "Company":  # a template's own
            program.remove(child)
