"""The walk over one rule file: it lays the file's rules over those below and collects every mistake it meets."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any

from briefgen.config.layer import Layer
from briefgen.config.rules import frozen
from briefgen.config.spelling import nearest
from briefgen.errors import Problem
from briefgen.model.finding import QuestionKind
from briefgen.model.notice import Where
from briefgen.model.rules import Rule, Silence

KINDS = ("as asked", *(kind.value for kind in QuestionKind))
_TOP = ("rule", "silence", "off")
_ID = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_.-")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the analysis can do: its forms by name, and what is wrong with a cue for a form, as (what, fix)."""

    forms: tuple[str, ...]
    faults: Callable[[str, str], Iterable[tuple[str, str]]]


@dataclass(slots=True)
class Layering:
    """The book while files are being laid over it; `known` keeps what was switched off, so that a later file may use it again."""

    known: dict[str, Rule | Silence]
    origins: dict[str, tuple[Where, ...]]
    off: dict[str, Where] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def complain(self, what: str, where: Where, fix: str) -> None:
        """Note a mistake."""
        self.problems.append(Problem(what, where, fix))


def lay(layer: Layer, vocabulary: Vocabulary, layering: Layering) -> None:
    """Lay one file over what is there; what is wrong in it goes to the problems and stays out."""
    _Walk(layer, vocabulary, layering).walk()


class _Walk:
    """One file on its way into the book; `below` is the book before it."""

    def __init__(self, layer: Layer, vocabulary: Vocabulary, layering: Layering) -> None:
        self.layer, self.vocabulary, self.layering = layer, vocabulary, layering
        self.below = dict(layering.known)
        self.families = sorted({item.family for item in self.below.values() if isinstance(item, Rule)})
        self.written: dict[str, str] = {}  # id → the key of its table

    def walk(self) -> None:
        """Take in the whole file."""
        for name in self.layer.table:
            if name not in _TOP:
                fix = f"{nearest(name, _TOP)}a rule file has [[rule]] and [[silence]] tables and a list 'off'"
                self.layering.complain(f"there is no key '{name}' here", self.layer.where(name), fix)
        tables = [*self.tables("rule"), *self.tables("silence")]
        self.switch_off()
        for kind, key, entry in tables:
            self.take(kind, key, entry)

    def tables(self, name: str) -> Iterator[tuple[type[Any], str, dict[str, Any]]]:
        """Every entry of an array of tables that is a table, with its key."""
        entries = self.layer.table.get(name, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self.layering.complain(f"'{name}' is not a list of tables", self.layer.where(name), f"head each with [[{name}]]")
            return
        yield from ((Rule if name == "rule" else Silence, f"{name}.{n}", entry) for n, entry in enumerate(entries, 1))

    def switch_off(self) -> None:
        """Take the ids of 'off' out of force."""
        names = self.layer.table.get("off", [])
        where = self.layer.where("off")
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            self.layering.complain("'off' is not a list of ids", where, 'write it as off = ["future.could"], above the first [[rule]]')
            return
        own = {entry.get("id") for name in ("rule", "silence") for entry in self._entries(name) if isinstance(entry.get("id"), str)}
        for name in names:
            if name in own:
                self.layering.complain(
                    f"'{name}' is switched off in the file that writes it", where, "take it out of 'off', or take out its table"
                )
            elif name not in self.below:
                fix = f"{nearest(name, self.below)}see: briefgen rules list --names"
                self.layering.complain(f"'{name}' in 'off' is no rule", where, fix)
            else:
                self.layering.off[name] = where

    def _entries(self, name: str) -> Iterable[Mapping[str, Any]]:
        entries = self.layer.table.get(name, [])
        return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []

    def take(self, kind: type[Any], key: str, entry: dict[str, Any]) -> None:
        """Check one table and lay it over what has its id."""
        before = len(self.layering.problems)
        name = self.identity(kind, key, entry)
        under = self.below.get(name)
        base = {f.name: getattr(under, f.name) for f in fields(kind)} if isinstance(under, kind) else {}
        for what, at, fix in self.mistakes(kind, entry, base):
            shown = f"{name or key}: {at}" if at else name or key
            place = self.layer.where(f"{key}.{at}" if at else key)
            self.layering.complain(what, Where(place.path, place.line, shown), fix)
        if len(self.layering.problems) > before:
            return
        values = base | {at: frozen(value) for at, value in entry.items()}
        self.layering.known[name] = kind(**values)
        place = self.layer.where(key)
        self.layering.origins[name] = (*self.layering.origins.get(name, ()), Where(place.path, place.line))
        self.layering.off.pop(name, None)

    def identity(self, kind: type[Any], key: str, entry: Mapping[str, Any]) -> str:
        """The id of a table, '' where it has none that will do."""
        name = entry.get("id")
        place = self.layer.where(f"{key}.id")
        where = Where(place.path, place.line, f"{key}.id")
        if not isinstance(name, str) or not name or not _ID.issuperset(name) or len(name) > 60:
            what = "'id' is missing" if name is None else f"{name!r} is not an id"
            self.layering.complain(what, where, "write one in small letters, digits, points and underscores, as in id = 'funding.payer'")
            return ""
        if name in self.written:
            first = self.layer.where(self.written[name]).line
            self.layering.complain(f"the id '{name}' stands here twice: first in line {first}", where, "give one of the two another id")
        elif not isinstance(self.below.get(name, None), kind | None):
            self.layering.complain(f"'{name}' is a {'silence' if kind is Rule else 'rule'} below, not this", where, "choose another id")
        self.written.setdefault(name, key)
        return name

    def mistakes(self, kind: type[Any], entry: Mapping[str, Any], base: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        """Every mistake of one table beside its id, as what, key and fix."""
        known = [f.name for f in fields(kind)]
        for at in entry:
            if at not in known:
                fix = "'off' stands above the first [[rule]]" if at == "off" else f"{nearest(at, known)}the keys are {', '.join(known)}"
                yield f"there is no key '{at}' here", at, fix
        for f in fields(kind):
            if f.name != "id" and f.name not in entry and f.name not in base and f.name not in _optional(kind):
                yield f"'{f.name}' is missing", "", self.hint(f.name)
        for at in known:
            if at in entry and at != "id":
                yield from ((what, at, fix) for what, fix in self.value(at, entry[at], entry))
        cue, form = (entry.get(at, base.get(at, "")) for at in ("cue", "form"))
        if isinstance(cue, str) and isinstance(form, str) and ("cue" in entry or "form" in entry):
            at = "cue" if "cue" in entry else "form"
            yield from ((what, at, fix) for what, fix in self.vocabulary.faults(cue, form))
        if isinstance(unless := entry.get("unless"), str) and unless and kind is Silence:
            yield from ((what, "unless", fix) for what, fix in self.vocabulary.faults(unless, ""))

    def value(self, at: str, raw: object, entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """What is wrong with one value: what and fix."""
        if at == "weight":
            if isinstance(raw, bool) or not isinstance(raw, int | float) or not 0 < raw <= 1:
                yield "'weight' is not a number above 0 and at most 1", self.hint(at)
        elif at in ("fires_on", "silent_on"):
            yield from _examples(at, raw)
        elif not isinstance(raw, str) or not (raw.strip() or at in ("source", "unless")):
            yield f"'{at}' is {'empty' if isinstance(raw, str) else 'not text'}", self.hint(at)
        elif at in ("family", "kind", "form"):
            choices = {"family": self.families, "kind": KINDS, "form": self.vocabulary.forms}[at]
            if raw not in choices:
                yield f"there is no {at} '{raw}'", f"{nearest(raw, choices)}choose one of {', '.join(choices)}"

    def hint(self, at: str) -> str:
        """How a key is written."""
        return {
            "family": f"add family, one of {', '.join(self.families)}",
            "kind": f"add kind, one of {', '.join(KINDS)}",
            "form": f"add form, one of {', '.join(self.vocabulary.forms)}",
            "cue": "add the pattern that must match, as in cue = 'unclear >@wh'",
            "weight": "write a number such as weight = 0.7",
            "fires_on": "add sentences with the question each must give: fires_on = [['Sentence.', 'Question?']]",
            "silent_on": "add sentences that must raise no question: silent_on = ['Sentence.']",
        }.get(at, f"write text in quotes, as in {at} = 'words'")


def _optional(kind: type[Any]) -> frozenset[str]:
    """Keys that may be left out for good; examples may not."""
    return frozenset(f.name for f in fields(kind) if f.default is not MISSING) - {"fires_on", "silent_on"}


def _examples(at: str, raw: object) -> Iterator[tuple[str, str]]:
    pairs = at == "fires_on"
    form = "[['Sentence.', 'Question?']]" if pairs else "['Sentence.']"
    if not isinstance(raw, list):
        yield f"'{at}' is not a list", f"write it as {at} = {form}"
        return
    if not raw:
        yield f"'{at}' has no example", f"add one: {at} = {form}"
    for number, example in enumerate(raw, 1):
        parts = example if pairs and isinstance(example, list) else [example]
        if len(parts) != (2 if pairs else 1) or not all(isinstance(part, str) and part.strip() for part in parts):
            yield f"example {number} of '{at}' is not {'a sentence and its question' if pairs else 'a sentence'}", f"write it as in {form}"
        elif pairs and not parts[1].endswith("?"):
            yield f"the question of example {number} of 'fires_on' does not end in a question mark", "end it with ?"
