"""The built-in rules: each is a table of a TOML file with a cue, a form and examples of its own."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from briefgen.model.rules import Rule, RuleSet, Silence

BUILTIN = Path(__file__).parents[1] / "language" / "english" / "rules" / "questions.toml"


@cache
def question_rules(file: Path = BUILTIN) -> RuleSet:
    """The built-in rules for open questions, trusted as they are; tests put them through the check that users' files go through."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return RuleSet(
        tuple(Rule(**{name: frozen(value) for name, value in entry.items()}) for entry in table["rule"]),
        tuple(Silence(**{name: frozen(value) for name, value in entry.items()}) for entry in table["silence"]),
    )


def frozen(value: Any) -> Any:
    """A value of TOML as rules keep it: lists as tuples."""
    return tuple(frozen(v) for v in value) if isinstance(value, list) else value
