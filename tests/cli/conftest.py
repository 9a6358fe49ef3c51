"""The real command in a process of its own, in an empty folder."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(autouse=True, scope="session")
def _heeded_interruption() -> Iterator[None]:
    """A shell without job control starts background jobs deaf to SIGINT, which the commands under test would inherit."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def environment() -> dict[str, str]:
    paths = (str(PROJECT), os.environ.get("PYTHONPATH", ""))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in paths if p), "PYTHONIOENCODING": "utf-8"}


@pytest.fixture
def run(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Run briefgen with the words given; the result has its exit code and bytes."""

    def briefgen(*words: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
        options.setdefault("stdin", subprocess.DEVNULL if "input" not in options else None)
        options = {k: v for k, v in options.items() if v is not None}
        options.setdefault("stdout", subprocess.PIPE)
        command = [sys.executable, "-m", "briefgen", *map(str, words)]
        return subprocess.run(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, timeout=60, check=False, **options)

    return briefgen


@pytest.fixture
def article_file(tmp_path: Path, article: str) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(article, encoding="utf-8")
    return path


def files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
