"""A house's own Word template: its headers, footers, theme and styles stay; what it has no style for is lent by the look."""

import zlib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.styles.styles import Styles

from briefgen.errors import Problem, StyleError
from briefgen.model.style import WordHouse
from briefgen.render.to_docx.blank import drop_second_styles
from briefgen.render.to_docx.lending import lend_lists, lend_styles
from briefgen.render.to_docx.markup import put

# What a style file calls each part of a briefing, and the name of our own style for it.
ROLES = {
    "title": "Title",
    "kicker": "Subtitle",
    "heading": "Heading 1",
    "source_heading": "Heading 2",
    "text": "Normal",
    "bullet": "List Bullet",
    "number": "List Number",
    "below": "List Continue",
    "callout": "Callout",
    "callout_heading": "Callout Heading",
    "note": "Note",
    "caption": "Caption",
    "table_text": "Table Text",
    "table_heading": "Table Heading",
    "fact": "Fact",
    "fact_label": "Fact Label",
    "source_text": "Source Text",
    "header": "Header",
    "footer": "Footer",
    "marking": "Marking Line",
    "table": "Briefing Table",
}
# What python-docx and the readers under it raise for a file that is no sound document.
_DAMAGED = (BadZipFile, zlib.error, EOFError, NotImplementedError, KeyError, IndexError, ValueError, AttributeError, SyntaxError)
_WRITTEN = frozenset({RELATIONSHIP_TYPE.NUMBERING, RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER})
_REFERENCES = (qn("w:headerReference"), qn("w:footerReference"))


def opened_template(house: WordHouse, model: Document, language: str) -> tuple[Document, Mapping[str, str]]:
    """The template without its text, and the name that each of our styles has in it; `model` lends what is missing.

    Raises: StyleError for a template that cannot be opened, and for every style that it does not have.
    """
    document = _opened(house.template)
    names = _chosen(document.styles, model.styles, house.styles)
    _empty(document)
    lists = lend_lists(document, model)
    lend_styles(document.styles, model.styles, names, lists)
    for letters in document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr"):
        put(letters, "lang", val=language, eastAsia=language, bidi="ar-SA")
    return document, names


def _opened(template: bytes) -> Document:
    try:
        document = docx.Document(BytesIO(template))
        drop_second_styles(document)
        _require_whole(document)
        return document
    except _DAMAGED as problem:
        what = f"the template of [docx] cannot be opened ({problem})"
        raise StyleError(what, fix="open it in Word and save it again as a Word document (.docx)") from problem


def _require_whole(document: Document) -> None:
    """Read now what will be written later, so that what is damaged is told as such. Raises one of _DAMAGED."""
    found: list[Any] = [document.styles.element, document.settings.element, document.core_properties.title]
    # a part of a wrong content type has no element
    found += [relation.target_part.element for relation in document.part.rels.values() if relation.reltype in _WRITTEN]
    if None in found:
        raise KeyError("a part without content")


def _chosen(styles: Styles, ours: Styles, wishes: Mapping[str, str]) -> dict[str, str]:
    """For each of our styles the template's: the one that the house names, or one of the same name and kind."""
    known = {str(style.name): style.type for style in styles}
    written = {name.casefold(): name for name in known}
    names = {style.name: style.name for style in ours if known.get(style.name) is style.type}
    problems = []
    for role, wish in wishes.items():
        kind = WD_STYLE_TYPE.TABLE if role == "table" else WD_STYLE_TYPE.PARAGRAPH
        if known.get(written.get(wish.casefold(), "")) is kind:
            names[ROLES[role]] = written[wish.casefold()]
        else:
            there = ", ".join(sorted(name for name, other in known.items() if other is kind))
            what = f"the template has no {kind.name.lower()} style '{wish}' for '{role}' of [docx.styles]"
            problems.append(Problem(what, fix=f"its {kind.name.lower()} styles are {there}"))
    if problems:
        raise StyleError.of(tuple(problems))
    return names


def _empty(document: Document) -> None:
    """Drop the text; the page keeps every header and footer that it had, from whichever section it came."""
    body = document.element.body
    last = body.get_or_add_sectPr()
    known = document.part.rels
    kept = {(one.tag, one.get(qn("w:type"))): one for one in _references(body) if one.get(qn("r:id")) in known}
    for reference in last.findall("{*}headerReference") + last.findall("{*}footerReference"):
        last.remove(reference)
    for place, reference in enumerate(kept.values()):
        last.insert(place, deepcopy(reference))
    for child in list(body):
        if child is not last:
            body.remove(child)


def _references(body: Any) -> Iterator[Any]:
    for section in body.iter(qn("w:sectPr")):
        yield from (child for child in section if child.tag in _REFERENCES)
