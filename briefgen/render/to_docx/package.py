"""The parts of a Word file that python-docx keeps as bytes, and the zip around all of them: equal documents give equal bytes."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.package import OpcPackage
from docx.opc.part import Part, XmlPart

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment a zip can write


def as_tree(owner: Part | OpcPackage, kind: str) -> Any:
    """The root of the part that `owner` relates to by this kind, open for changes."""
    key = next(key for key, relation in owner.rels.items() if relation.reltype == kind)
    part = owner.rels[key].target_part
    tree = XmlPart.load(part.partname, part.content_type, part.blob, part.package)
    owner.load_rel(kind, tree, key)
    return tree.element


def packed(document: Document) -> bytes:
    """The bytes of the file, with the same time in each entry."""
    saved, buffer = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(buffer, "w") as archive:
        for name in source.namelist():
            archive.writestr(_entry(name), source.read(name))
    return buffer.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, EPOCH)
    entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
    return entry
