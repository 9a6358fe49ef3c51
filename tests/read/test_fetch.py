import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefgen.errors import ReadError
from briefgen.read import fetch
from briefgen.read.fetch import MOST_BYTES, fetched, text_source


def refusal(address: Path | str) -> str:
    with pytest.raises(ReadError) as caught:
        fetched(address)
    problem = caught.value.problems[0]
    assert problem.fix, "a user must be told the way out"
    return str(problem)


def test_a_file_is_its_bytes_under_the_name_the_user_gave(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_bytes(b"# Title")
    source = fetched("./a.md")
    assert (source.uri, source.media_type, source.body) == ("./a.md", "text/markdown", b"# Title")


def test_a_missing_file_is_answered_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("x")
    said = refusal(tmp_path / "artcle.txt")
    assert "no such file" in said and "did you mean" in said and "article.txt" in said


def test_a_folder_an_empty_file_and_a_path_below_a_file_are_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n\n")
    assert "is a folder" in refusal(tmp_path)
    assert "is empty" in refusal(empty)
    assert "no such file" in refusal(empty / "below.txt")
    assert "not a file name" in refusal("a\0b")


def test_a_web_address_is_refused_with_what_to_do_instead() -> None:
    assert "save its text" in refusal("https://example.org/news")


@pytest.mark.parametrize(
    ("name", "head", "said"),
    [
        ("a.pdf", b"%PDF-1.7 ", "PDF"),
        ("a.txt", b"%PDF-1.7 ", "PDF"),
        ("a.docx", b"PK\x03\x04", ".docx"),
        ("a.txt", b"PK\x03\x04", "zip"),
        ("a.odt", b"PK\x03\x04", ".odt"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
        ("a.rtf", b"{\\rtf1 x}", ".rtf"),
        ("a.html", b"<p>Hello", "HTML"),
        ("a.txt", b"\n <!DOCTYPE HTML><p>Hello", "HTML"),
        ("a.eml", b"From: a@b.org\n\nHello", ".eml"),
        ("a", b"\x89PNG\r\n\x1a\n", "PNG"),
    ],
)
def test_other_formats_are_called_by_their_names(tmp_path: Path, name: str, head: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(head + b"rest")
    message = refusal(path)
    assert said in message and "not read yet" in message and "plain text" in message


def test_a_reader_of_another_package_opens_its_format(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<p>Hello")
    assert fetched(path, {".html": "text/html"}).media_type == "text/html"


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(MOST_BYTES * 50)  # a gigabyte that takes no room: reading it would show
    assert "too large" in refusal(path)


def test_standard_input_is_read_to_its_bound_and_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1) -> bytes:
            self.given += size
            return b"a" * size

    endless = Endless()
    monkeypatch.setattr(fetch, "sys", SimpleNamespace(stdin=SimpleNamespace(buffer=endless)))
    assert "too large" in refusal("-")
    assert endless.given == MOST_BYTES + 1


def test_standard_input_has_a_name_in_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "sys", SimpleNamespace(stdin=SimpleNamespace(buffer=io.BytesIO(b"Words."))))
    assert fetched("-").uri == "standard input"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_read_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Words.")
    path.chmod(0)
    assert "may not be read" in refusal(path)


def test_a_text_at_hand_may_hold_half_characters() -> None:
    assert text_source("a\ud800b").body.decode() == "a\ufffdb"
