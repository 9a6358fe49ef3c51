import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]
HEADS = {"pdf": b"%PDF-", "docx": b"PK\x03\x04", "html": b"<!", "markdown": b"", "json": b"{"}


def lines(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize("form", HEADS)
def test_each_format_writes_a_file_named_by_the_title_and_prints_its_path(run: Run, article_file: Path, tmp_path: Path, form: str) -> None:
    (path,) = lines(run(form, "article.txt"))
    assert path.startswith("output/harbour-board-puts-off-decision")
    assert (tmp_path / path).read_bytes().startswith(HEADS[form])


def test_further_formats_stand_beside_the_first_and_repetitions_are_one(run: Run, article_file: Path) -> None:
    words = ("html", "article.txt", "-o", "brief.html", "--also", "json", "--also", "markdown", "--also", "html")
    assert lines(run(*words)) == ["brief.html", "brief.json", "brief.md"]


def test_standard_input_to_standard_output(run: Run, article: str) -> None:
    briefing = json.loads(run("json", "-", "-o", "-", input=article.encode()).stdout)
    assert briefing["documents"][0]["origin"] == "standard input"
    assert briefing["findings"]


def test_what_the_options_say_is_on_the_page(run: Run, article_file: Path) -> None:
    cover = {
        "--title": "My title",
        "--date": "2025-03-13",
        "--marking": "TLP:AMBER",
        "--to": "The Cabinet",
        "--from": "Desk 7",
        "--reference": "R-12",
    }
    page = "\n".join(lines(run("html", "article.txt", "-o", "-", *(word for pair in cover.items() for word in pair))))
    for said in ("My title", "13 March 2025", "TLP:AMBER", "The Cabinet", "Desk 7", "R-12"):
        assert said in page


def test_several_articles_make_one_briefing(run: Run, article_file: Path, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("# Ferry to return\n\nThe ferry will return in June, the board said on Friday. It is unclear who pays.")
    briefing = json.loads(run("json", "article.txt", "b.md", "-o", "-").stdout)
    assert [d["origin"] for d in briefing["documents"]] == ["article.txt", "b.md"]


def test_markdown_is_read_as_markdown(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A *bold* title\n\nThe [ferry](http://x.org) will return in June. It is unclear who pays.")
    briefing = json.loads(run("json", "a.md", "-o", "-").stdout)
    assert briefing["documents"][0]["text"].startswith("A bold title\n\nThe ferry will")


def test_notices_go_to_standard_error_and_strict_ends_with_9_after_writing(run: Run, article: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(article.encode("cp1252"))
    calm, strict, quiet = run("html", "a.txt"), run("html", "a.txt", "--strict", "-o", "s.html"), run("html", "a.txt", "-q", "-o", "q.html")
    assert calm.returncode == 0 and b"briefgen: notice: a.txt: is not UTF-8" in calm.stderr
    assert strict.returncode == 9 and strict.stdout == b"s.html\n" and (tmp_path / "s.html").exists()
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, b"", b"") and (tmp_path / "q.html").exists()


def test_strict_without_notices_ends_well(run: Run, article_file: Path) -> None:
    assert run("html", "article.txt", "--strict").returncode == 0


def test_the_same_article_makes_the_same_bytes(run: Run, article_file: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    for number in (1, 2):
        environment["PYTHONHASHSEED"] = str(number)
        lines(run("pdf", "article.txt", "-o", f"{number}.pdf", "--also", "docx", "--also", "json"))
    for suffix in ("pdf", "docx", "json"):
        assert (tmp_path / f"1.{suffix}").read_bytes() == (tmp_path / f"2.{suffix}").read_bytes()
