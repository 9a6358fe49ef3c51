"""A briefing never replaces the article it was made from."""

import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Quay repairs agreed\n\nThe board agreed to repair the quay. Repairs will cost 40 million crowns.\n\nWork begins in May.\n"


def briefgen(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "briefgen", *words], cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("a.txt", ("json", "a.txt", "-o", "a.txt")),
        ("a.txt", ("json", "./a.txt", "-o", "../{folder}/a.txt")),
        ("noext", ("pdf", "noext", "-o", "noext")),
        ("quay-repairs-agreed.md", ("markdown", "quay-repairs-agreed.md", "-o", ".")),
    ],
)
def test_the_article_is_kept(tmp_path: Path, article: str, words: tuple[str, ...]) -> None:
    (tmp_path / article).write_text(TEXT, encoding="utf-8")
    done = briefgen(tmp_path, *(w.format(folder=tmp_path.name) for w in words))
    assert done.returncode == 2
    assert "is the article itself" in done.stderr and "fix:" in done.stderr
    assert (tmp_path / article).read_text(encoding="utf-8") == TEXT
