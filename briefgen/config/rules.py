"""The built-in rules: each is a table of a TOML file with a cue, a form and examples of its own."""

import tomllib
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any

from briefgen.errors import Problem, SettingsError
from briefgen.model.notice import Where
from briefgen.model.rules import Rule, RuleSet, Silence

_BUILTIN = Path(__file__).parents[1] / "analyse" / "rules" / "questions.toml"


@cache
def question_rules(path: Path = _BUILTIN) -> RuleSet:
    """The rules for open questions. Raises SettingsError with every mistake of the file."""
    text = path.read_text(encoding="utf-8")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, fix = f"the rules are not valid TOML: {error}", "mend the line that the message names"
        raise SettingsError(what, where=Where(path.name), fix=fix) from error
    problems: list[Problem] = []
    rules = tuple(_built(Rule, entry, f"rule.{n}", path, problems) for n, entry in enumerate(table.get("rule", ()), 1))
    silences = tuple(_built(Silence, entry, f"silence.{n}", path, problems) for n, entry in enumerate(table.get("silence", ()), 1))
    if problems:
        raise SettingsError.of(tuple(problems))
    return RuleSet(rules, silences)


def _built(kind: Any, entry: dict[str, Any], key: str, path: Path, problems: list[Problem]) -> Any:
    known = {f.name for f in fields(kind)}
    where = Where(path.name, key=f"{key} {entry.get('id', '')}".strip())
    wrong = [f"'{name}' is no key of a rule" for name in entry if name not in known]
    wrong += [f"'{f.name}' is missing" for f in fields(kind) if f.default is MISSING and not entry.get(f.name)]
    if not isinstance(entry.get("weight", 0.5), float) or not 0 < entry.get("weight", 0.5) <= 1:
        wrong.append("'weight' is a number above 0 and at most 1, written with a point")
    problems.extend(Problem(what, where, fix=f"a rule has {', '.join(sorted(known))}") for what in wrong)
    return None if wrong else kind(**{name: _frozen(value) for name, value in entry.items()})


def _frozen(value: Any) -> Any:
    return tuple(_frozen(v) for v in value) if isinstance(value, list) else value
