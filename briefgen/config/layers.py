"""Style files laid over one another: `extends` is followed to the root, tables merge, all else replaces; each key keeps its origin."""

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from briefgen.config.language_packs import LANGUAGES, pack_under, translate
from briefgen.config.layer import Layer, Layered, load
from briefgen.config.spelling import nearest
from briefgen.errors import Problem, StyleError
from briefgen.model.notice import Where

ROOT = "plain"  # what every style stands on in the end


def layered(name_or_path: str, folders: Sequence[Path]) -> Layered:
    """Load a style and everything it extends, the root in place of what cannot be had. Raises StyleError where it has no file."""
    chain = [load(found(name_or_path, folders))]
    problems: list[Problem] = []
    while (below := _layer_below(chain, folders, problems)) is not None:
        chain.append(below)
    place, pack = pack_under(chain, folders[-1] / LANGUAGES) or (0, None)
    values: dict[str, Any] = {}
    owner: dict[str, Layer] = {}
    for number, layer in reversed(list(enumerate(chain, 1))):
        if pack and number == place:
            _lay({"outline": pack.table["outline"]}, values, owner, pack, "")
            translate(values, owner, pack)
        _lay(layer.table, values, owner, layer, "")
    chain[place:place] = [pack] if pack else []
    return Layered(values, owner, tuple(chain), tuple(problems))


def found(name_or_path: str, folders: Sequence[Path], where: Where | None = None, but: Collection[Path] = ()) -> Path:
    """The file of a style given by name or path. Raises StyleError with the names there are, except those of some files."""
    if name_or_path.endswith(".toml") or os.sep in name_or_path:
        path = Path(name_or_path)
        if path.is_file():
            return path
        raise StyleError(f"there is no style file '{name_or_path}'", where=where, fix="check the path")
    for folder in folders:
        if (path := folder / f"{name_or_path}.toml").is_file():
            return path
    names = sorted({path.stem for folder in folders for path in folder.glob("*.toml") if path.resolve() not in but})
    fix = f"{nearest(name_or_path, names)}the styles are {', '.join(names)}"
    raise StyleError(f"there is no style '{name_or_path}'", where=where, fix=fix)


def _layer_below(chain: list[Layer], folders: Sequence[Path], problems: list[Problem]) -> Layer | None:
    """The layer that the last one stands on; where it cannot be had the root, so that the rest is checked all the same."""
    try:
        below = _below(chain, folders)
        return load(below) if below else None
    except StyleError as error:
        problems.extend(error.problems)
        return load(folders[-1] / f"{ROOT}.toml")


def _below(chain: list[Layer], folders: Sequence[Path]) -> Path | None:
    """The file the last layer stands on: what it extends, else the built-in root, None for the root itself."""
    last, root = chain[-1], folders[-1] / f"{ROOT}.toml"
    name = last.table.get("extends")
    if name is None:
        return None if last.path.resolve() == root.resolve() else root
    where = last.where("extends")
    if not isinstance(name, str):
        raise StyleError("'extends' is the name of one style", where=where, fix=f"write it as '{ROOT}'")
    above = {layer.path.resolve() for layer in chain}
    path = found(name, _beyond(last, name, folders), where, above)
    if path.resolve() in above:
        circle = " → ".join((*(layer.path.stem for layer in chain), path.stem))
        raise StyleError(f"the styles extend one another in a circle: {circle}", where=where, fix=f"let one of them extend '{ROOT}'")
    return path


def _beyond(layer: Layer, name: str, folders: Sequence[Path]) -> Sequence[Path]:
    """Where to look: a style that extends its own name means the one it hides, further on in the search order."""
    here = layer.path.resolve().parent
    places = [folder.resolve() for folder in folders]
    if name == layer.path.stem and here in places[:-1]:
        return folders[places.index(here) + 1 :]
    return folders


def _lay(over: dict[str, Any], under: dict[str, Any], owner: dict[str, Layer], layer: Layer, prefix: str) -> None:
    for name, value in over.items():
        key = prefix + name
        if isinstance(value, dict):
            if not isinstance(under.get(name), dict):
                under[name] = {}
            owner[key] = layer
            _lay(value, under[name], owner, layer, key + ".")
        else:
            under[name], owner[key] = value, layer
