"""The zip that a Word file is: the same parts, in the same order, with the same time in each."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from briefgen.render.to_docx.namespaces import RELATIONS

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment a zip can write
MEDIA_TYPES = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "word/document.xml": f"{WORD_TYPE}.document.main+xml",
    "word/styles.xml": f"{WORD_TYPE}.styles+xml",
    "word/numbering.xml": f"{WORD_TYPE}.numbering+xml",
    "word/settings.xml": f"{WORD_TYPE}.settings+xml",
    "word/fontTable.xml": f"{WORD_TYPE}.fontTable+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/header1.xml": f"{WORD_TYPE}.header+xml",
    "word/header2.xml": f"{WORD_TYPE}.header+xml",
    "word/footer1.xml": f"{WORD_TYPE}.footer+xml",
    "word/footer2.xml": f"{WORD_TYPE}.footer+xml",
}


def packed(parts: Mapping[str, str]) -> bytes:
    """The bytes of the file; `parts` maps a part's name to its XML, and empty parts are left out."""
    written = {name: parts[name] for name in MEDIA_TYPES if parts.get(name)}
    files = {"[Content_Types].xml": _content_types(written), "_rels/.rels": _package_relations(), **written}
    files["word/_rels/document.xml.rels"] = _document_relations(written)
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(_entry(name), DECLARATION + text)
    return buffer.getvalue()


def relation_id(name: str) -> str:
    """The id by which the document refers to a part."""
    return f"rId{list(MEDIA_TYPES).index(name)}"


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, EPOCH)
    entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
    return entry


def _content_types(parts: Mapping[str, str]) -> str:
    defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    defaults += '<Default Extension="xml" ContentType="application/xml"/>'
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{MEDIA_TYPES[name]}"/>' for name in parts)
    return f'<Types xmlns="{TYPES}">{defaults}{overrides}</Types>'


def _package_relations() -> str:
    targets = {
        f"{RELATIONS}/officeDocument": "word/document.xml",
        f"{PACKAGE}/relationships/metadata/core-properties": "docProps/core.xml",
        f"{RELATIONS}/extended-properties": "docProps/app.xml",
    }
    return _relations((f"rId{n}", kind, target) for n, (kind, target) in enumerate(targets.items(), 1))


def _document_relations(parts: Mapping[str, str]) -> str:
    names = [name for name in parts if name.startswith("word/") and name != "word/document.xml"]
    rows = ((relation_id(name), f"{RELATIONS}/{_kind(name)}", name.removeprefix("word/")) for name in names)
    return _relations(rows)


def _kind(name: str) -> str:
    """The kind of relation to a part is the part's file name without its number."""
    return name.rpartition("/")[2].removesuffix(".xml").rstrip("12")


def _relations(rows: Iterable[tuple[str, str, str]]) -> str:
    inner = "".join(f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/>' for identity, kind, target in rows)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'
