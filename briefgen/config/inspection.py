"""The walk from a parsed style to typed values: it follows the types of model/style.py and collects every problem it meets."""

from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin

from briefgen.config.colours import INKS, colour_fix
from briefgen.config.enclosures import picture, template
from briefgen.config.layer import Layered, shown
from briefgen.config.spelling import nearest
from briefgen.config.toml_text import written
from briefgen.errors import Problem
from briefgen.model.style import Colour, PageSize


class Inspection:
    """One walk over one style; `problems` are in the order met, `sound` maps the dotted keys that are in order to their values."""

    def __init__(self, layered: Layered) -> None:
        self.layered = layered
        self.problems: list[Problem] = list(layered.problems)
        self.sound: dict[str, Any] = {}

    def complain(self, what: str, key: str, fix: str = "", cause: str = "") -> None:
        """Note a problem at the place the key was written, or in the file of the key that caused it, where that lies above."""
        self.problems.append(Problem(what, self.layered.where(key, cause), fix))

    def in_order(self) -> tuple[Problem, ...]:
        """The problems by file, the style's own first, and by line, each once."""
        depths = {shown(layer.path): depth for depth, layer in enumerate(self.layered.layers)}
        return tuple(sorted(dict.fromkeys(self.problems), key=lambda problem: _place(problem, depths)))

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list, whatever else is wrong with it."""
        value = self.layered.written(key)
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()

    def record(self, kind: Any, table: object, at: str) -> Any:
        """Build a dataclass from a table; None where something in it is wrong."""
        if not isinstance(table, dict):
            self.complain("this is a table of keys, not one value", at, f"write it as [{at}] with its keys below")
            return None
        known = {field.name: field for field in fields(kind) if "elsewhere" not in field.metadata}
        self.strangers(table, known, at)
        before = len(self.problems)
        values = {name: self.field(field, table, f"{at}.{name}") for name, field in known.items()}
        return kind(**values) if len(self.problems) == before else None

    def strangers(self, table: Mapping[str, object], known: Mapping[str, object], at: str = "") -> None:
        """Complain about every key that does not exist."""
        for name in table:
            if name not in known:
                key = f"{at}.{name}" if at else name
                self.complain(f"there is no key '{name}' here", key, f"{nearest(name, known)}the keys are {', '.join(known)}")

    def field(self, field: "Field[Any]", table: dict[str, object], at: str) -> Any:
        """The value of one field, checked."""
        if field.name not in table:
            self.complain(f"the key '{field.name}' is missing", at, f"add it: {field.metadata['doc']}")
            return None
        before = len(self.problems)
        value = self.value(field.type, table[field.name], at, field)
        if len(self.problems) == before:
            self.sound[at] = value
        return value

    def value(self, kind: Any, raw: Any, at: str, field: "Field[Any]") -> Any:
        """A raw value as the kind its field asks for."""
        shape = get_origin(kind)
        if shape is tuple:
            return self.sequence(get_args(kind), raw, at, field.metadata["may_be_empty"])
        if kind is bytes or shape is UnionType:
            return self.enclosed(kind, raw, at)
        if shape is dict:
            return self.mapping(get_args(kind)[1], raw, at, field)
        if is_dataclass(kind) and kind is not Colour:
            return self.record(kind, raw, at)
        if kind is Colour:
            return self.colour(raw, at)
        if kind is PageSize:
            return self.paper(raw, at)
        if issubclass(kind, StrEnum):
            return self.choice(kind, raw, at)
        return self.scalar(kind, raw, at, field)

    def scalar(self, kind: type, raw: Any, at: str, field: "Field[Any]") -> Any:
        """Text, a number within its range, or true and false."""
        if kind is str or kind is bool:
            if isinstance(raw, kind):
                return raw
            self.complain(f"{_written(raw)} is not {_KINDS[kind]}", at, f"{field.metadata['doc']}: write {_FIXES[kind]}")
            return None
        is_number = isinstance(raw, int if kind is int else int | float) and not isinstance(raw, bool)
        if not is_number:
            self.complain(f"{_written(raw)} is not {_KINDS.get(kind, 'a number')}", at, f"{field.metadata['doc']}: write a bare number")
            return None
        return self.within(kind, raw, at, field)

    def within(self, kind: type, raw: float, at: str, field: "Field[Any]") -> Any:
        """A number, if it lies in the range that its field names."""
        low, high = field.metadata["low"], field.metadata["high"]
        if (low is not None and not raw >= low) or (high is not None and not raw <= high):
            self.complain(f"{raw} is out of range", at, f"{field.metadata['doc']}: choose from {low} to {high}")
            return None
        return kind(raw)

    def choice(self, kind: type[StrEnum], raw: Any, at: str) -> Any:
        """A member of an enumeration."""
        members = [member.value for member in kind]
        if raw in members:
            return kind(raw)
        near = nearest(raw, members) if isinstance(raw, str) else ""
        self.complain(f"{_written(raw)} is not one of the choices", at, f"{near}choose one of {', '.join(map(repr, members))}")
        return None

    def colour(self, raw: Any, at: str) -> Any:
        """A colour."""
        try:
            return Colour(raw)
        except (ValueError, TypeError):
            self.complain(f"{_written(raw)} is not a colour", at, colour_fix(raw, self._ground(at)))
            return None

    def paper(self, raw: Any, at: str) -> Any:
        """A size of paper."""
        try:
            return PageSize(raw)
        except (ValueError, TypeError):
            near = nearest(raw, PageSize.NAMED) if isinstance(raw, str) else ""
            choice = f"choose one of {', '.join(map(repr, PageSize.NAMED))}, or write width and height as '176x250mm'"
            self.complain(f"{_written(raw)} is not a size of paper", at, near + choice)
            return None

    def _ground(self, at: str) -> Colour | None:
        """What a colour must be readable on, where it is one of the inks."""
        return self.sound.get("look.colours.paper") if at.rpartition(".")[2] in INKS else None

    def enclosed(self, kind: Any, raw: Any, at: str) -> Any:
        """What a file holds that the style names: a picture, or the bytes of a Word template; nothing for ''."""
        if not isinstance(raw, str):
            self.complain(f"{_written(raw)} is not the path of a file", at, 'write it in quotes, or "" for none')
            return None
        if not raw:
            return b"" if kind is bytes else None
        try:
            return (template if kind is bytes else picture)(self.layered.beside(at, raw))
        except ValueError as fault:
            what, _, fix = str(fault).partition("; ")
            self.complain(what, at, fix)
            return None

    def sequence(self, kinds: tuple[Any, ...], raw: Any, at: str, may_be_empty: bool = False) -> Any:
        """A list of texts, of any length above none or of exactly as many as the type counts."""
        count = None if kinds[-1] is Ellipsis else len(kinds)
        if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
            first = raw if isinstance(raw, str) else "one"
            example = [first, *([""] * (count - 1) if count else ())]
            self.complain(f"{_written(raw)} is not a list of texts", at, f"write it as {written(example)}")
        elif count is not None and len(raw) != count:
            self.complain(f"this list has {len(raw)} texts, not {count}", at, f'write {count} texts, with "" where nothing should stand')
        elif count is None and not raw and not may_be_empty:
            self.complain("this list is empty", at, "name at least one")
        else:
            return tuple(raw)
        return None

    def mapping(self, kind: type, raw: Any, at: str, field: "Field[Any]") -> Any:
        """A table whose keys the user chooses, all its values of one kind."""
        if not isinstance(raw, dict):
            self.complain("this is a table of keys, not one value", at, f"write it as [{at}] with its keys below")
            return None
        values = {name: self.scalar(kind, value, f"{at}.{name}", field) for name, value in raw.items()}
        self.sound[at] = {name: value for name, value in values.items() if value is not None}
        return values


_KINDS: dict[type, str] = {str: "text", bool: "true or false", int: "a whole number"}
_FIXES: dict[type, str] = {str: "it in quotes", bool: "true or false without quotes"}


def _written(raw: object) -> str:
    """A value as TOML writes it."""
    if isinstance(raw, bool):
        return str(raw).lower()
    return "a table" if isinstance(raw, dict) else repr(raw)


def _place(problem: Problem, depths: Mapping[str, int]) -> tuple[int, int]:
    return (depths.get(problem.where.path, 0), problem.where.line or 0) if problem.where else (0, 0)
