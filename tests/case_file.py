"""Language cases as text: a file of titles, inputs and the lines that are expected."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Case:
    title: str
    text: str
    expected: list[str]


def cases(name: str) -> list[Case]:
    """The cases of tests/cases/NAME.md."""
    found = []
    for block in (Path(__file__).parent / "cases" / f"{name}.md").read_text(encoding="utf-8").split("\n## ")[1:]:
        title, text, *rest = block.split("\n")
        found.append(Case(title, text, [line[2:] for line in rest if line.startswith("- ")]))
    return found


def lines(name: str) -> list[tuple[str, list[str]]]:
    """The one-line cases of tests/cases/NAME.md: a text, "=>", and what is expected, split at "; " ("none" is nothing)."""
    split = (line.partition(" => ") for line in (Path(__file__).parent / "cases" / f"{name}.md").read_text(encoding="utf-8").splitlines())
    return [(text, [] if expected == "none" else expected.split("; ")) for text, arrow, expected in split if arrow]
