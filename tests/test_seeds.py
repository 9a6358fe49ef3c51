"""The sample articles: readable, long enough, listed, and our own words."""

import re
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[1] / "seeds"
GIVEN = Path(__file__).parents[2] / "shared" / "seeds"
ARTICLES = sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md"} and path.name != "README.md")
RUN = 6


def words(text: str) -> list[str]:
    """The words of a text in lower case, apostrophes folded."""
    return re.findall(r"\w+(?:'\w+)*", text.lower().replace("’", "'"))


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of six words."""
    tokens = words(text)
    return {tuple(tokens[i : i + RUN]) for i in range(len(tokens) - RUN + 1)}


def test_there_are_samples_enough() -> None:
    assert len(ARTICLES) >= 8


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_a_sample_is_utf8_and_long_enough_to_brief_on(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", errors="strict")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert len(words(text)) >= 300


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_a_sample_is_listed_in_the_readme(path: Path) -> None:
    assert f"| `{path.name}` |" in (SEEDS / "README.md").read_text(encoding="utf-8")


def test_the_readme_lists_no_sample_that_is_not_there() -> None:
    listed = re.findall(r"^\| `([^`]+)` \|", (SEEDS / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == [path.name for path in ARTICLES]


@pytest.mark.skipif(not GIVEN.is_dir(), reason="the articles of ../shared/seeds are not beside this checkout")
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_a_sample_shares_no_six_words_in_a_row_with_a_given_article(path: Path) -> None:
    ours = runs(path.read_text(encoding="utf-8"))
    for given in sorted(GIVEN.glob("*.txt")):
        assert not ours & runs(given.read_text(encoding="utf-8")), given.name
