"""From one document to another: styles with all they stand on, and the lists they number by."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.styles.styles import Styles

_LINKS = ("w:basedOn", "w:next", "w:link")


def lend_lists(document: Document, model: Document) -> dict[int, int]:
    """Add the model's kinds of list and its lists; each one's number there with its number here."""
    if not any(relation.reltype == RELATIONSHIP_TYPE.NUMBERING for relation in document.part.rels.values()):
        document.part.relate_to(model.part.numbering_part, RELATIONSHIP_TYPE.NUMBERING)
        return {int(number.numId): int(number.numId) for number in model.part.numbering_part.element.num_lst}
    here, there = document.part.numbering_part.element, model.part.numbering_part.element
    taken = [int(kind.get(qn("w:abstractNumId"))) for kind in here.findall(qn("w:abstractNum"))]
    shift = max(taken, default=0)
    for kind in there.findall(qn("w:abstractNum")):
        copy = deepcopy(kind)
        copy.set(qn("w:abstractNumId"), str(int(kind.get(qn("w:abstractNumId"))) + shift))
        here.insert(len(here.findall(qn("w:abstractNum"))) + _pictures(here), copy)
    return {int(number.numId): int(here.add_num(int(number.abstractNumId.val) + shift).numId) for number in there.num_lst}


def lend_styles(here: Styles, there: Styles, names: dict[str, str], lists: Mapping[int, int]) -> None:
    """Add every style of the model that has no name here yet, and note its name."""
    missing = [style for style in there if style.name not in names]
    taken = {style.style_id for style in here}
    identities = {style.style_id: here[names[style.name]].style_id for style in there if style.name in names}
    identities |= {style.style_id: _free(style.style_id, taken) for style in missing}
    foreign = {style.name for style in here}
    for style in missing:
        names[style.name] = f"Briefing {style.name}" if style.name in foreign else style.name
        copy = _rewired(style.element, identities, lists)
        copy.find(qn("w:name")).set(qn("w:val"), names[style.name])
        here.element.append(copy)


def _rewired(element: Any, identities: Mapping[str, str], lists: Mapping[int, int]) -> Any:
    copy = deepcopy(element)
    copy.set(qn("w:styleId"), identities[copy.get(qn("w:styleId"))])
    copy.attrib.pop(qn("w:default"), None)
    for link in copy.iterchildren(*map(qn, _LINKS)):
        link.set(qn("w:val"), identities.get(link.get(qn("w:val")), link.get(qn("w:val"))))
    for number in copy.iter(qn("w:numId")):
        number.set(qn("w:val"), str(lists[int(number.get(qn("w:val")))]))
    return copy


def _free(identity: str, taken: set[str]) -> str:
    free = identity
    while free in taken:
        free += "1"
    return free


def _pictures(numbering: Any) -> int:
    """Pictures for bullets stand before all kinds of list."""
    return len(numbering.findall(qn("w:numPicBullet")))
