"""Files that a style brings along: pictures and Word templates, read and looked into before anything is drawn."""

from pathlib import Path

from briefgen.model.style import Image

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PNG = b"\x89PNG\r\n\x1a\n"
_TAIL = 64  # bytes before a file's end in which its last mark must stand; a file cut short has none
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # JPEG segments that tell the size. Source: ITU-T T.81, table B.1


def picture(path: Path) -> Image:
    """A PNG or JPEG file with its size. Raises ValueError that says what is wrong and, after '; ', what to do."""
    body = _read(path)
    for media_type, size in (("image/png", _png_size(body)), ("image/jpeg", _jpeg_size(body))):
        if size:
            return Image(path.name, media_type, body, *size)
    raise ValueError(f"'{path.name}' is neither a PNG nor a JPEG; save the picture as PNG")


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


def _png_size(body: bytes) -> tuple[int, int] | None:
    if not body.startswith(_PNG) or body[12:16] != b"IHDR" or b"IEND" not in body[-_TAIL:]:
        return None
    width, height = (int.from_bytes(body[at : at + 4], "big") for at in (16, 20))
    return (width, height) if width and height else None


def _jpeg_size(body: bytes) -> tuple[int, int] | None:
    """The size in the first frame header: segments follow one another, each with its length."""
    at = 2 if body.startswith(b"\xff\xd8") and b"\xff\xd9" in body[-_TAIL:] else len(body)
    while at + 9 <= len(body) and body[at] == 0xFF:
        if body[at + 1] in _FRAMES:
            height, width = (int.from_bytes(body[at + n : at + n + 2], "big") for n in (5, 7))
            return (width, height) if width and height else None
        at += 2 + int.from_bytes(body[at + 2 : at + 4], "big")
    return None
