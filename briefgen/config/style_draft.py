"""The draft of a style of one's own: a file with every key and what it says, each switched off until it is wanted."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefgen.config.layer import load, shown
from briefgen.config.layers import ROOT, layered
from briefgen.config.style_keys import style_keys
from briefgen.config.styles import style_folders
from briefgen.config.toml_text import written
from briefgen.errors import StyleError
from briefgen.model.notice import Where

WIDTH = 120


def draft(name: str, base: str, folders: Sequence[Path] | None = None) -> str:
    """The text of a new style that stands on another. Raises StyleError."""
    places = folders or style_folders()
    stood_on = layered(base, places)
    if stood_on.problems:
        raise StyleError.of(stood_on.problems)
    rows = [
        f"# {name}: a house style for briefgen. It is {base} until a line below is changed.",
        "# To change a value, take away the '#' before it. `briefgen style check` tells what is wrong, `briefgen style preview` shows it.",
        "",
        f"extends = {written(base)}",
        f'description = "{name}: a style of our own, made from {base}"',
    ]
    tables: set[str] = set()
    for key in style_keys(load(places[-1] / f"{ROOT}.toml").table):
        if key.name == "…":
            continue
        if key.table not in tables:
            tables.add(key.table)
            rows += ["", f"[{key.table}]"]
        named = key.table.rpartition(".")[2] in ("titles", "limits", "labels")
        comment = "" if named else f"{key.doc}; {key.takes}"
        rows += _commented(key.name, _value(stood_on.values, key.table, key.name), comment)
    return "\n".join(rows) + "\n"


def save_draft(name: str, base: str, folder: Path = Path("styles")) -> Path:
    """Write a draft into a folder and say where. Raises StyleError for a name that is taken or is none."""
    path = folder / f"{name}.toml"
    if not name.replace("-", "").replace("_", "").isalnum():
        raise StyleError(f"'{name}' cannot name a style", fix="use letters, digits, '-' and '_'")
    if path.exists():
        raise StyleError("there is such a file already", where=Where(shown(path)), fix="take another name, or delete the file first")
    text = draft(name, base)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StyleError(f"cannot write it: {error.strerror}", where=Where(shown(path)), fix="check the folder's permissions") from None
    return path


def _value(values: Mapping[str, Any], table: str, name: str) -> object:
    for part in table.split("."):
        values = values.get(part, {})
    return values.get(name)


def _commented(name: str, value: object, comment: str) -> Iterator[str]:
    yield from (f"# {line}" for line in textwrap.wrap(comment, WIDTH))
    if value is not None:
        yield f"# {name} = {written(value)}"
