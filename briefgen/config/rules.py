"""The built-in rules: a folder of TOML files, one a family; each rule is a table with a cue, a form and examples of its own.

A cue is a pattern over tokens (language/english/patterns.py explains the notation), a form a transformation of language/english/questions,
the weight how often the cue alone is right. Cues of up to 0.3 leave nothing open by themselves: theirs are the plans, possibilities and
claims that news is full of, and only the article around them, as the trained models judge it, makes one of them a question.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from briefgen.model.rules import Rule, RuleSet, Silence

BUILTIN = Path(__file__).parents[1] / "language" / "english" / "rules"


@cache
def question_rules(folder: Path = BUILTIN) -> RuleSet:
    """The built-in rules for open questions, trusted as they are; tests put them through the check that users' files go through."""
    tables = [tomllib.loads(file.read_text(encoding="utf-8")) for file in rule_tables(folder)]
    return RuleSet(
        tuple(Rule(**_fields(entry)) for table in tables for entry in table.get("rule", ())),
        tuple(Silence(**_fields(entry)) for table in tables for entry in table.get("silence", ())),
    )


def rule_tables(folder: Path = BUILTIN) -> tuple[Path, ...]:
    """The files of a folder of rules in the order in which they are read."""
    return tuple(sorted(folder.glob("*.toml")))


def _fields(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: frozen(value) for name, value in entry.items()}


def frozen(value: Any) -> Any:
    """A value of TOML as rules keep it: lists as tuples."""
    return tuple(frozen(v) for v in value) if isinstance(value, list) else value
