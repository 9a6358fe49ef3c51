"""Every key that a style file may have, read off the types of the model: what it says, takes, and is in the root style."""

from collections.abc import Iterator
from dataclasses import Field, dataclass, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin

from briefgen.config.layer import load
from briefgen.config.layers import ROOT
from briefgen.config.toml_text import written
from briefgen.model.outline import MarkingRules, Outline
from briefgen.model.style import Colour, Look, PageSize, WordHouse

PARTS = {"outline": Outline, "look": Look, "marking": MarkingRules, "docx": WordHouse}
EVERYWHERE = "PDF, Word and HTML"


@dataclass(frozen=True, slots=True)
class StyleKey:
    """One key: its table, its name, its meaning, what may be written, what the root writes, and where it shows."""

    table: str
    name: str
    doc: str
    takes: str
    default: object
    only: str


def style_keys(root: dict[str, Any]) -> Iterator[StyleKey]:
    """All keys in the order of the model; `root` has the values of the style that every other stands on."""
    for name, kind in PARTS.items():
        yield from _keys(kind, root[name], name, "")


def reference_page(built_in: Path) -> str:
    """The reference of all keys as Markdown; `built_in` is the folder of the root style."""
    root = load(built_in / f"{ROOT}.toml").table
    rows, tables = [_OPENING], set()
    for key in style_keys(root):
        if key.table not in tables:
            tables.add(key.table)
            rows.append(f"\n## [{key.table}]\n\n| key | what it says | takes | in `{ROOT}` |\n|---|---|---|---|")
        only = f" ({key.only})" if key.only else ""
        rows.append(f"| `{key.name}` | {_cell(key.doc)}{only} | {_cell(key.takes)} | {_shown(key.default)} |")
    return "\n".join(rows) + "\n"


def _keys(kind: Any, table: dict[str, Any], at: str, only: str) -> Iterator[StyleKey]:
    """The keys of one table, those of the tables in it after its own."""
    own = [field for field in fields(kind) if "elsewhere" not in field.metadata]
    plain = [field for field in own if not _is_table(field.type)]
    for field in plain:
        yield StyleKey(at, field.name, field.metadata["doc"], _takes(field), table[field.name], field.metadata["only"] or only)
    for field in own:
        here = f"{at}.{field.name}"
        narrowed = field.metadata["only"] or only
        if get_origin(field.type) is dict:
            yield from _entries(field, table[field.name], here, narrowed)
        elif _is_table(field.type):
            yield from _keys(field.type, table[field.name], here, narrowed)


def _entries(field: "Field[Any]", table: dict[str, Any], at: str, only: str) -> Iterator[StyleKey]:
    """A table whose keys are names: those that the root has, or any."""
    for name, value in table.items():
        yield StyleKey(at, name, field.metadata["doc"], _takes(field), value, only)
    if not table:
        yield StyleKey(at, "…", field.metadata["doc"], _takes(field), "", only)


def _is_table(kind: Any) -> bool:
    return get_origin(kind) is dict or (is_dataclass(kind) and kind is not Colour)


def _takes(field: "Field[Any]") -> str:
    """What may be written, in words."""
    kind: Any = get_args(field.type)[1] if get_origin(field.type) is dict else field.type
    low, high = field.metadata["low"], field.metadata["high"]
    if get_origin(kind) is tuple:
        count = len(get_args(kind))
        return "a list of texts" if get_args(kind)[-1] is Ellipsis else f"{count} texts"
    if kind is bytes or get_origin(kind) is UnionType:
        return "a path"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return ", ".join(f'"{member.value}"' for member in kind)
    if kind is Colour:
        return 'a colour, "#rrggbb"'
    if kind is PageSize:
        return f'{", ".join(map(written, PageSize.NAMED))} or as "176x250mm"'
    if kind in (str, bool):
        return {str: "text", bool: "true or false"}[kind]
    return f"{'a whole number' if kind is int else 'a number'} from {_number(low)} to {_number(high)}"


def _number(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:g}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _shown(value: object) -> str:
    text = written(value)
    return f"`{text if len(text) <= 90 else text[:88] + '…'}`".replace("|", "\\|").replace("\\n", " ")


_OPENING = f"""# The style file

Printed by `briefgen style keys`. A style names only the keys it changes; all others come from the style it `extends`, and in the end
from [{ROOT}.toml]({ROOT}.toml). Every key shows in {EVERYWHERE}, unless it says otherwise. Margins, page size, header and footer
show in HTML when it is printed. Above the tables stand two keys of the file itself: `extends`, the name or path of another style, and
`description`, one line that `briefgen style list` shows."""
