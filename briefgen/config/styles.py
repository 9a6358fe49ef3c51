"""House styles by name: where they are looked for, what each is, and where every value of one comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefgen.config.inspection import Inspection
from briefgen.config.layer import Layered, load, shown
from briefgen.config.layers import layered
from briefgen.config.manners import inspect_manners
from briefgen.config.style_keys import PARTS
from briefgen.errors import Problem, StyleError
from briefgen.model.notice import Where
from briefgen.model.style import Style

_KEYS = dict.fromkeys(("extends", "description", "outline", "look", "marking", "docx"))


@dataclass(frozen=True, slots=True)
class StyleEntry:
    """A style that can be asked for by name."""

    name: str
    description: str
    path: str


def style_folders() -> tuple[Path, ...]:
    """The folders that are searched, first wins: ./styles, the user's, the built-in one."""
    import platformdirs

    package = Path(__file__).parents[1]
    built_in = package / "styles"
    if not built_in.is_dir():  # a source tree keeps them beside the package
        built_in = package.parent / "styles"
    return Path("styles"), Path(platformdirs.user_config_dir("briefgen")) / "styles", built_in


def style(name_or_path: str, folders: Sequence[Path] | None = None) -> Style:
    """Load a house style by name or from a file.

    Raises: StyleError with every problem of the style, or with the names there are.
    """
    return _checked(layered(name_or_path, folders or style_folders()))


def style_names(folders: Sequence[Path] | None = None) -> tuple[StyleEntry, ...]:
    """Every style that can be asked for by name, in order of the alphabet; a file that is not TOML says so as its description."""
    paths: dict[str, Path] = {}
    for folder in folders or style_folders():
        for path in sorted(folder.glob("*.toml")):
            paths.setdefault(path.stem, path)
    return tuple(StyleEntry(name, _description(paths[name]), shown(paths[name])) for name in sorted(paths))


def mistakes(name_or_path: str, folders: Sequence[Path] | None = None) -> tuple[Problem, ...]:
    """Everything that keeps a style from being used; none for a sound one."""
    try:
        return inspected(layered(name_or_path, folders or style_folders()))[0].in_order()
    except StyleError as error:
        return error.problems


def resolved(name_or_path: str, folders: Sequence[Path] | None = None) -> tuple[tuple[str, Any, str], ...]:
    """Every value of a style as (dotted key, value, origin such as 'whitehall.toml:12'). Raises StyleError like `style`."""
    found = layered(name_or_path, folders or style_folders())
    _checked(found)
    return tuple((key, value, _origin(found.where(key))) for key, value in _leaves(found.values, "") if key != "extends")


def differences(one: str, other: str, folders: Sequence[Path] | None = None) -> tuple[tuple[str, Any, Any], ...]:
    """Every key that two styles have different values for, with both; None where one of them has no such key."""
    left, right = ({key: value for key, value, _ in resolved(name, folders)} for name in (one, other))
    return tuple((key, left.get(key), right.get(key)) for key in dict.fromkeys((*left, *right)) if left.get(key) != right.get(key))


def inspected(found: Layered) -> tuple[Inspection, Style | None]:
    """A style with every problem that its keys have; None for the style where one of them keeps it from being built."""
    inspection = Inspection(found)
    inspection.strangers(found.values, _KEYS)
    description = found.top.table.get("description", "")
    if not isinstance(description, str):
        inspection.complain("the description is not text", "description", "write one line in quotes")
    parts = {name: inspection.record(kind, found.values.get(name), name) for name, kind in PARTS.items()}
    inspect_manners(inspection)
    if inspection.problems:
        return inspection, None
    look = replace(parts["look"], word=parts["docx"] if parts["docx"].template else None)
    return inspection, Style(found.top.path.stem, description, parts["outline"], look, parts["marking"])


def _checked(found: Layered) -> Style:
    inspection, house = inspected(found)
    if house is None:
        raise StyleError.of(inspection.in_order())
    return house


def _description(path: Path) -> str:
    try:
        return str(load(path).table.get("description", ""))
    except StyleError as error:
        return error.problems[0].what


def _leaves(table: dict[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _origin(where: Where) -> str:
    return Path(where.path).name + (f":{where.line}" if where.line else "")
