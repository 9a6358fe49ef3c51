"""Bad input through the real command: the exit code, the place, the way out, and nothing half written."""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]
PROSE = "The council met on Monday. It has yet to vote on the bridge."


def files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def refused(done: subprocess.CompletedProcess[bytes], code: int, *words: str) -> None:
    """The command ended with that code and said what, where and how to mend it, in our form and without a traceback."""
    said = done.stderr.decode()
    assert done.returncode == code, said
    assert said.startswith("briefgen: ") and "\n  fix: " in said and "Traceback" not in said
    for word in words:
        assert word in said
    assert not done.stdout


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b"\n \n", "is empty"),
        ("word.txt", b"Bridge", "has no prose"),
        ("title.txt", b"A title and nothing else", "has no prose"),
        ("nul.txt", b"The council\0met.", "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n123", "PNG"),
        ("report.docx", b"PK\x03\x04123", ".docx"),
        ("report.pdf", b"%PDF-1.7", "PDF"),
        ("odd.txt", b"The \xe9t\xe9 of \x81 was long.", "odd.txt:1: byte 0x81 at offset 11"),
        ("half.txt", b"\xff\xfeT\x00h\x00e", "UTF-16"),
    ],
)
def test_a_file_that_is_no_article_is_refused(run: Run, tmp_path: Path, name: str, body: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(body)
    refused(run("pdf", name), 4, name, words)
    assert files(tmp_path) == [name]


def test_a_missing_file_a_folder_and_a_web_address_are_refused(run: Run, tmp_path: Path) -> None:
    refused(run("pdf", "nowhere.txt"), 4, "nowhere.txt: there is no such file")
    refused(run("pdf", tmp_path), 4, "is a folder")
    refused(run("pdf", "https://example.org/a"), 4, "https://example.org/a: is a web address")


def test_fifty_megabytes_are_refused_before_they_are_read(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    refused(run("pdf", "large.txt"), 4, "large.txt: is too large for an article: 50 MB")


def test_fifty_megabytes_on_standard_input_are_refused_too(run: Run) -> None:
    refused(run("pdf", "-", input=b"The council met.\n" * 3_000_000), 4, "standard input: is too large")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_every_likely_encoding_makes_the_same_briefing(run: Run, encoding: str) -> None:
    text = "Brücke bleibt “offen”\n\nThe café on the quay – “Zur Brücke” – is closed. It is unclear when it will open.\n"
    done = run("markdown", "-", "-o", "-", input=text.encode(encoding))
    assert done.returncode == 0, done.stderr
    assert "“Zur Brücke”" in done.stdout.decode()
    assert (b"Windows-1252" in done.stderr) == (encoding == "cp1252")


@pytest.mark.parametrize("place", ["article.txt/below.html", "no/such/place.html", "/proc/briefgen.html", "x" * 300, "folder.html/"])
def test_a_place_that_cannot_be_written_is_refused(run: Run, article_file: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / "folder.html").write_bytes(b"old")
    refused(run("html", "article.txt", "-o", place), 7, "-o")
    assert files(tmp_path) == ["article.txt", "folder.html"]


def test_a_full_disk_leaves_no_file(run: Run, article_file: Path, tmp_path: Path) -> None:
    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    refused(run("html", "article.txt", "-o", "brief.html", preexec_fn=no_room), 7, "brief.html")
    assert files(tmp_path) == ["article.txt"]


def test_a_full_device_behind_standard_output_is_reported(run: Run, article_file: Path) -> None:
    for words in (("json", "article.txt", "-o", "-"), ("style", "list"), ("--help",)):
        with open("/dev/full", "wb") as full:
            done = run(*words, stdout=full)
        assert done.returncode == 7, done.stderr
        assert b"standard output" in done.stderr and b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_ends_the_command_quietly(run: Run, article_file: Path, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "briefgen", "json", str(article_file), "-o", "-"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 141


def test_ctrl_c_at_any_moment_ends_with_130_and_no_file(environment: dict[str, str], tmp_path: Path) -> None:
    article = ("A title\n\n" + "\n\n".join(f"{PROSE} Point {i} is open." for i in range(4000))).encode()
    chance = random.Random(7)
    for _ in range(4):
        command = [sys.executable, "-m", "briefgen", "html", "-", "-o", "brief.html"]
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdin=pipe, stdout=pipe, stderr=pipe)
        assert process.stdin
        process.stdin.write(article)  # more than a pipe holds: when it is written, the command is at work
        process.stdin.flush()
        time.sleep(chance.uniform(0, 0.7))
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=60)[1].decode()
        assert process.returncode == 130, said
        assert "Traceback" not in said
        assert files(tmp_path) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("pfd", "a.txt"), "did you mean pdf?"),
        (("pdf", "--stlye", "plain", "a.txt"), "did you mean"),
        (("pdf",), "Missing argument"),
        (("html", "article.txt", "--also", "pfd"), "did you mean"),
        (("html", "article.txt", "--date", "someday"), "is not a date"),
        (("html", "article.txt", "--date", "2025-13-40"), "'2025-13-40' is no date"),
        (("pdf", "article.txt", "-o", "briefing.docx"), "named like a docx and would be a pdf"),
        (("html", "article.txt", "--marking", "TLP:PINK"), "TLP:AMBER"),
        (("html", "-", "-"), "only once"),
        (("html", "article.txt", "article.txt"), "is named twice"),
        (("html", "article.txt", "-o", "-", "--also", "json"), "one format only"),
    ],
)
def test_a_wrong_command_line_ends_with_2(run: Run, article_file: Path, words: tuple[str, ...], said: str) -> None:
    refused(run(*words), 2, said)


def test_an_unknown_style_ends_with_3(run: Run, article_file: Path) -> None:
    refused(run("html", "article.txt", "--style", "whitehal"), 3, "whitehall")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_write_permission_is_refused(run: Run, article_file: Path, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    refused(run("html", "article.txt", "-o", "closed"), 7, "may not be written")
