"""Pictures of one colour, made here."""

import zlib

from briefgen.model.style import Image


def chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")


def png(width: int, height: int, has_alpha: bool = False) -> Image:
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big") + (b"\x08\x06\0\0\0" if has_alpha else b"\x08\x02\0\0\0")
    pixel = b"\x20\x60\xa0\xff" if has_alpha else b"\x20\x60\xa0"
    rows = zlib.compress((b"\0" + pixel * width) * height)
    body = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return Image("arms.png", "image/png", body, width, height)
