"""Files that a style brings along: pictures and Word templates, read and looked into before anything is drawn."""

from pathlib import Path

from briefgen.model.style import Image

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


def picture(path: Path) -> Image:
    """A PNG or JPEG file with its size. Raises ValueError that says what is wrong and, after '; ', what to do."""
    from io import BytesIO

    from PIL import Image as Pixels

    body = _read(path)
    try:
        with Pixels.open(BytesIO(body), formats=tuple(_MEDIA_TYPES)) as opened:
            opened.load()  # a file cut short opens, and fails only here
            return Image(path.name, _MEDIA_TYPES[str(opened.format)], body, *opened.size)
    except (OSError, ValueError, SyntaxError, Pixels.DecompressionBombError):
        raise ValueError(f"'{path.name}' is no PNG or JPEG that can be drawn; save the picture as PNG") from None


def template(path: Path) -> bytes:
    """A Word file. Raises ValueError like `picture`."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    body = _read(path)
    try:
        names = ZipFile(BytesIO(body)).namelist()
    except BadZipFile:
        names = []
    if "word/document.xml" not in names:
        raise ValueError(f"'{path.name}' is not a Word document; save the template as .docx")
    return body


def template_styles(body: bytes) -> dict[str, str]:
    """The styles of a Word template, each with its kind: paragraph, character, table or numbering; none where it cannot be read."""
    from io import BytesIO
    from xml.etree import ElementTree
    from zipfile import BadZipFile, ZipFile

    try:
        root = ElementTree.fromstring(ZipFile(BytesIO(body)).read("word/styles.xml"))
    except (BadZipFile, KeyError, ElementTree.ParseError):
        return {}
    named = ((style.find(f"{_WORD}name"), style.get(f"{_WORD}type", "paragraph")) for style in root.iter(f"{_WORD}style"))
    return {name.get(f"{_WORD}val", ""): kind for name, kind in named if name is not None}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ValueError(f"cannot read '{path}': {error.strerror}; give the path as seen from the style file") from None
