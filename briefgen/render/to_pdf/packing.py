"""The objects of a file as its bytes: small ones packed together and compressed, with the index that PDF 1.5 brought."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from zlib import compress

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFImageXObject, PDFStream, format

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"  # the second line tells old mail servers that this is no text
PACK = 200  # objects in one pack: few enough for a reader that wants only one of them


def packed(document: PDFDocument) -> bytes:
    """All objects of a document that is complete, in the order of their numbers."""
    small: list[tuple[int, bytes]] = []
    parts, places, at = [HEADER], {}, len(HEADER)

    def put(number: int, content: bytes) -> None:
        nonlocal at
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        places[number] = (1, at, 0)
        at += len(parts[-1])

    for number, one in _objects(document):
        if isinstance(one, PDFStream | PDFImageXObject):
            put(number, _stream(document, one))
        else:
            small.append((number, format(one, document, toplevel=1).strip()))
    last = document.objectcounter
    for start in range(0, len(small), PACK):
        last += 1
        group = small[start : start + PACK]
        places.update({number: (2, last, place) for place, (number, _) in enumerate(group)})
        put(last, _pack(group))
    places[last + 1] = (1, at, 0)
    parts.append(_index(document, places, last + 2, sha256(b"".join(parts)).hexdigest()[:32]))
    return b"".join(parts) + b"startxref\n%d\n%%%%EOF\n" % at


def _objects(document: PDFDocument) -> Iterator[tuple[int, object]]:
    """Objects with their numbers; formatting one may add others at the end."""
    number = 1
    while number in document.numberToId:
        yield number, document.idToObject[document.numberToId[number]]
        number += 1


def _stream(document: PDFDocument, one: PDFStream | PDFImageXObject) -> bytes:
    """A stream as the library writes it, with the line end before its last word that PDF/A asks for."""
    return bytes(one.format(document)).rstrip(b"\n").removesuffix(b"endstream") + b"\nendstream"


def _pack(group: Sequence[tuple[int, bytes]]) -> bytes:
    """Objects in one stream, behind a list of their numbers and places."""
    index, body, at = [], [], 0
    for number, content in group:
        index.append(b"%d %d" % (number, at))
        body.append(content)
        at += len(content) + 1
    head = b" ".join(index) + b"\n"
    content = compress(head + b"\n".join(body))
    entries = b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>" % (len(group), len(head), len(content))
    return entries + b"\nstream\n" + content + b"\nendstream"


def _index(document: PDFDocument, places: dict[int, tuple[int, int, int]], size: int, name: str) -> bytes:
    """The cross-reference stream, itself the last object; `name` is the same for the same content."""
    rows = [(0, 0, 255), *(places.get(number, (0, 0, 0)) for number in range(1, size))]
    table = compress(b"".join(kind.to_bytes(1, "big") + at.to_bytes(5, "big") + place.to_bytes(1, "big") for kind, at, place in rows))
    root, info = (document.Reference(one).format(document).decode() for one in (document.Catalog, document.info))
    entries = f"<</Type/XRef/Size {size}/W[1 5 1]/Root {root}/Info {info}/ID[<{name}><{name}>]/Filter/FlateDecode/Length {len(table)}>>"
    return b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (size - 1, entries.encode(), table)
