"""The document to begin with: python-docx's own template without what it carries from the machine it was made on."""

from collections.abc import Mapping
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.styles.styles import Styles

from briefgen.render.to_docx.markup import SETTINGS, put

# What a Word user knows by name, and what is our own.
WORDS_TEXT = ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet", "List Number", "List Continue", "Quote", "Caption")
WORDS_OTHER = ("Header", "Footer", "TOC Heading", "toc 1", "toc 2")
OUR_TEXT = ("Callout", "Callout Heading", "Logo", "Note", "Picture", "Source Text", "Marking Line")
OUR_TABLE_TEXT = ("Table Text", "Table Heading", "Table Gap", "Fact", "Fact Label")
STYLES = {
    WD_STYLE_TYPE.PARAGRAPH: (*WORDS_TEXT, *WORDS_OTHER, *OUR_TEXT, *OUR_TABLE_TEXT),
    WD_STYLE_TYPE.CHARACTER: ("Strong", "Emphasis", "Hyperlink", "Quiet", "Label", "Reference", "Marking"),
    WD_STYLE_TYPE.TABLE: ("Briefing Table", "Facts"),
}
MISSING = frozenset({"Hyperlink", "toc 1", "toc 2"})  # Word's own, but not in the template
PARTS = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.CUSTOM_XML, RELATIONSHIP_TYPE.WEB_SETTINGS)
WORD_2013 = 15  # the newest layout rules; an older number opens the file in compatibility mode


def blank_document() -> Document:
    """A document without text, with every style of ours bare and no other but Word's defaults."""
    document = docx.Document()
    _drop_parts(document)
    _strip_settings(document.settings.element)
    _strip_styles(document.styles)
    for child in list(document.part.numbering_part.element):
        document.part.numbering_part.element.remove(child)
    document.element.body.sectPr.attrib.clear()
    return document


def drop_second_styles(document: Document) -> None:
    """Word offers to repair a file whose second set of styles, made for an older Word, differs from the first."""
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):
            del document.part.rels[key]


def _drop_parts(document: Document) -> None:
    """What no briefing needs."""
    drop_second_styles(document)
    for owner in (document.part, document.part.package):
        for key, relation in list(owner.rels.items()):
            if relation.reltype in PARTS:
                del owner.rels[key]


def _strip_settings(settings: Any) -> None:
    for child in list(settings):
        if child.tag not in {qn(f"w:{name}") for name in SETTINGS}:
            settings.remove(child)
    put(settings, "zoom", percent=100)
    mode = put(settings, "compat")
    put(mode, "compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=WORD_2013)


def _strip_styles(styles: Styles) -> None:
    """Leave our styles without a look and Word's defaults as they are."""
    named = {name for names in STYLES.values() for name in names}
    for style in list(styles):
        if style.name not in named and not style.element.default:
            style.delete()
    del styles.latent_styles.element[:]
    known = {style.name: style for style in styles}
    for kind, names in STYLES.items():
        plain = styles.default(kind)
        for name in names:
            _make_bare(known.get(name) or _added(styles, name, kind), plain)


def _added(styles: Any, name: str, kind: WD_STYLE_TYPE) -> Any:
    return styles.add_style(name, kind, builtin=name in MISSING)


def _make_bare(style: Any, plain: Any) -> None:
    style.element.remove_all("w:link", "w:rsid", "w:next", "w:pPr", "w:rPr")
    style.base_style = None if style == plain else plain
    style.priority, style.quick_style, style.hidden, style.unhide_when_used = 1, True, False, False


def style_ids(document: Document, names: Mapping[str, str]) -> dict[str, str]:
    """The id of each of our styles, given what the document calls those that have another name; '' for its default paragraph."""
    ids = {str(style.name): style.style_id for style in document.styles}
    default = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    named = {name: ids[names.get(name, name)] for kinds in STYLES.values() for name in kinds}
    return {name: "" if default is not None and found == default.style_id else found for name, found in named.items()}
