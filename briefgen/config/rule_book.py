"""A user's rule files laid over the built-in rules: each extends them, overrides one by its id or switches some off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.config.layer import load
from briefgen.config.rule_inspection import Layering, Vocabulary, lay
from briefgen.config.rules import question_rules, rule_tables
from briefgen.errors import SettingsError
from briefgen.model.notice import Where
from briefgen.model.rules import Rule, RuleSet, Silence

_BUILTIN = "built-in "  # before the name of a file of ours


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules in force; `origins` leads from an id to where it was written, the lowest layer first; `off` to who switched it off."""

    rules: RuleSet
    origins: Mapping[str, tuple[Where, ...]]
    off: Mapping[str, Where]

    def is_own(self, name: str) -> bool:
        """Whether a rule was written or changed by a user's file."""
        return not self.origins[name][-1].path.startswith(_BUILTIN)

    @property
    def items(self) -> tuple[Rule | Silence, ...]:
        """Rules, then silences."""
        return (*self.rules.rules, *self.rules.silences)


def rule_book(files: Sequence[Path], vocabulary: Vocabulary) -> RuleBook:
    """Lay files over the built-in rules, the last on top. Raises SettingsError with every mistake of all files."""
    layering = _builtin()
    for path in _once(files):
        try:
            layer = load(path, SettingsError)
        except SettingsError as error:
            layering.problems.extend(error.problems)
        else:
            lay(layer, vocabulary, layering)
    if layering.problems:
        raise SettingsError.of(tuple(layering.problems))
    return _finished(layering)


def _once(files: Sequence[Path]) -> list[Path]:
    """Each file once, where it was named last."""
    named: dict[Path, Path] = {}
    for path in files:
        named.pop(path.resolve(), None)
        named[path.resolve()] = path
    return list(named.values())


def _builtin() -> Layering:
    rules = question_rules()
    known: dict[str, Rule | Silence] = {r.id: r for r in rules.rules}
    known |= {s.id: s for s in rules.silences}
    origins: dict[str, tuple[Where, ...]] = {}
    for layer in (load(file, SettingsError) for file in rule_tables()):
        for kind in ("rule", "silence"):
            for number, entry in enumerate(layer.table.get(kind, ()), 1):
                origins[entry["id"]] = (Where(_BUILTIN + layer.path.name, layer.lines.get(f"{kind}.{number}")),)
    return Layering(known, origins)


def _finished(layering: Layering) -> RuleBook:
    """A house's new rules go before the built-in ones: where two ask the same of one sentence, the first one's name is on it."""
    builtin = {r.id for r in question_rules().rules}
    live = [item for name, item in layering.known.items() if name not in layering.off]
    rules = [item for item in live if isinstance(item, Rule)]
    ordered = sorted(rules, key=lambda rule: rule.id in builtin)
    return RuleBook(RuleSet(tuple(ordered), tuple(s for s in live if isinstance(s, Silence))), layering.origins, layering.off)
