"""`briefgen summary`: the article's own sentences, within the budget, and why."""

from pathlib import Path

from tests.cli.conftest import Run


def flat(text: str) -> str:
    return " ".join(text.split())


def test_sentences_are_the_articles_own_and_as_many_as_asked(run: Run, article_file: Path, article: str) -> None:
    done = run("summary", article_file, "--sentences", "3")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0 and len(lines) == 3
    assert all(flat(line) in flat(article) for line in lines)


def test_a_budget_of_words_is_kept(run: Run, article_file: Path) -> None:
    assert 20 < len(run("summary", article_file, "--words", "60").stdout.decode().split()) <= 60


def test_every_section_is_summarised_below_its_heading(run: Run, article_file: Path) -> None:
    printed = run("summary", article_file, "--sections", "--sentences", "1").stdout.decode()
    before, _, after = printed.partition("Money in doubt")
    assert len(before.split(". ")) >= 1 and after.strip()


def test_what_made_a_sentence_win_is_told(run: Run, article_file: Path) -> None:
    lines = run("summary", article_file, "--sentences", "1", "--explain").stdout.decode().splitlines()
    assert lines[1].startswith("  score ") and "likeness to" in lines[1] and "+0." in lines[1]


def test_standard_input_is_read(run: Run) -> None:
    done = run("summary", "-", "--sentences", "1", input=b"The bridge was closed on Monday. It was old.")
    assert done.stdout.decode().strip() == "The bridge was closed on Monday."


def test_two_budgets_are_refused_with_a_fix(run: Run, article_file: Path) -> None:
    done = run("summary", article_file, "--sentences", "3", "--words", "60")
    assert done.returncode == 2 and b"give one of them" in done.stderr
