import codecs

import pytest

from briefgen.errors import ReadError
from briefgen.read.encodings import decoded

WORDS = "Überraschung in Zürich: “no deal” – Łódź waits.\n"


@pytest.mark.parametrize(
    "body",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32-le"),
        WORDS.encode("utf-32-be"),
    ],
)
def test_every_unicode_encoding_gives_the_same_words(body: bytes) -> None:
    assert decoded(body, "a.txt") == (WORDS, ())


def test_windows_1252_is_read_with_a_notice() -> None:
    words = "The minister said “no” – twice – in Zürich."
    text, notices = decoded(words.encode("cp1252"), "a.txt")
    assert text == words
    assert [n.code for n in notices] == ["windows-1252"]


def refusal(body: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        decoded(body, "a.txt")
    return str(caught.value)


def test_a_byte_that_no_encoding_explains_is_reported_with_its_line_and_offset() -> None:
    said = refusal(b"First line.\nThe \xe9t\xe9 was \x8d odd.")
    assert "a.txt:2" in said and "0x8d at offset 24" in said and "fix:" in said


def test_a_damaged_utf8_file_is_not_read_as_windows_1252() -> None:
    body = ("“Quoted” – words, " * 5).encode() + b"\xff."
    assert "UTF-8" in refusal(body)


def test_binary_content_is_refused() -> None:
    assert "binary" in refusal(b"text\0text")
    assert "binary" in refusal(bytes(range(1, 255)) * 20)
    assert "binary" in refusal(codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"))


def test_half_a_utf16_character_is_reported() -> None:
    assert "UTF-16" in refusal(codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"\x41")
