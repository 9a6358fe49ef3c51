"""The signs of other scripts that a file shows: numbered as in their font, cut out of it, and explained in Unicode."""

from hashlib import sha256

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFName, PDFStream, PDFZCompress

from briefgen.render.to_pdf.catalogue import Raw
from briefgen.render.to_pdf.shaping import Glyph, ShapedFace

SYMBOLIC = 4  # Source: ISO 32000-1, table 123
STEM = 80  # no viewer needs it exactly where the font is embedded
_DROPPED = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "name", "meta", "DSIG")


class Signs:
    """Which signs of which faces one file uses."""

    def __init__(self) -> None:
        self._used: dict[ShapedFace, dict[int, str]] = {}

    def name(self, face: ShapedFace) -> str:
        """What the pages call a face."""
        self._used.setdefault(face, {})
        return f"X{list(self._used).index(face) + 1}"

    def note(self, face: ShapedFace, glyph: Glyph) -> None:
        """Remember that a sign is shown, and what it stands for."""
        self._used.setdefault(face, {}).setdefault(glyph.number, glyph.text)

    def embed(self, document: PDFDocument) -> None:
        """Add the fonts to those that all pages share."""
        for face, glyphs in self._used.items():
            document.idToObject["BasicFonts"].dict[self.name(face)] = document.Reference(_font(document, face, glyphs))


def _font(document: PDFDocument, face: ShapedFace, glyphs: dict[int, str]) -> Raw:
    """A composite font whose codes are the numbers of its signs. Source: ISO 32000-1, 9.7."""
    is_outlined = "glyf" in face.face.table_tags
    digest = sha256(repr((face.name, sorted(glyphs))).encode()).digest()
    name = "".join(chr(65 + byte % 26) for byte in digest[:6]) + "+" + face.name
    widths = " ".join(f"{number} [{face.advance(number):.2f}]" for number in sorted(glyphs))
    descriptor = _descriptor(face, name, _reference(document, _subset(face, glyphs)), is_outlined)
    descendant = (
        f"<</Type/Font/Subtype/{'CIDFontType2/CIDToGIDMap/Identity' if is_outlined else 'CIDFontType0'}/BaseFont/{name}"
        f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W [{widths}]"
        f"/FontDescriptor {_reference(document, Raw(descriptor))}>>"
    )
    unicode = _reference(document, PDFStream(PDFDictionary(), _unicode(glyphs), [PDFZCompress]))
    return Raw(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts [{_reference(document, Raw(descendant))}]/ToUnicode {unicode}>>"
    )


def _descriptor(face: ShapedFace, name: str, file: str, is_outlined: bool) -> str:
    extents, scale = face.font.get_font_extents("ltr"), 1000 / face.face.upem
    up, down = round(extents.ascender * scale), round(extents.descender * scale)
    return (
        f"<</Type/FontDescriptor/FontName/{name}/Flags {SYMBOLIC}/FontBBox [-1000 {down} 3000 {up}]/ItalicAngle 0"
        f"/Ascent {up}/Descent {down}/CapHeight {up}/StemV {STEM}/FontFile{2 if is_outlined else 3} {file}>>"
    )


def _subset(face: ShapedFace, glyphs: dict[int, str]) -> PDFStream:
    """The file with those signs alone, each keeping its number, in the one weight."""
    import uharfbuzz

    wanted, flags = uharfbuzz.SubsetInput(), uharfbuzz.SubsetFlags
    wanted.glyph_set.update(glyphs)
    wanted.flags = flags.RETAIN_GIDS | flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE | flags.NO_HINTING
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
    if "fvar" in face.face.table_tags:
        wanted.pin_all_axes_to_default(face.face)
        wanted.pin_axis_location(face.face, "wght", face.weight)
    if "glyf" in face.face.table_tags:
        content = uharfbuzz.subset(face.face, wanted).blob.data
        return PDFStream(PDFDictionary({"Length1": len(content)}), content, [PDFZCompress])
    wanted.flags |= flags.CFF_IDENTITY_CHARSET
    content = uharfbuzz.subset(face.face, wanted).reference_table("CFF ").data
    return PDFStream(PDFDictionary({"Subtype": PDFName("CIDFontType0C")}), content, [PDFZCompress])


def _unicode(glyphs: dict[int, str]) -> bytes:
    """What each sign stands for, as a character map."""
    rows = [f"<{number:04X}> <{text.encode('utf-16-be').hex().upper()}>" for number, text in sorted(glyphs.items())]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]  # no more are allowed in one
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Signs def /CMapType 2 def"
    system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def"
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    space = "1 begincodespacerange <0000> <FFFF> endcodespacerange"
    return f"{head}\n{system}\n{space}\n{body}\nendcmap CMapName currentdict /CMap defineresource pop end end".encode()


def _reference(document: PDFDocument, content: object) -> str:
    return str(document.Reference(content).format(document).decode())
