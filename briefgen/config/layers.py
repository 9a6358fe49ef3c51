"""Style files laid over one another: `extends` is followed to the root, tables merge, all else replaces; each key keeps its origin."""

import os
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefgen.config.lines import key_lines
from briefgen.config.spelling import nearest
from briefgen.errors import BriefgenError, Problem, StyleError
from briefgen.model.notice import Where

ROOT = "plain"  # what every style stands on in the end
LANGUAGES = "languages"  # the folder beside it with the fixed words in other languages


@dataclass(frozen=True, slots=True)
class Layer:
    """One style file as written; `lines` finds a dotted key."""

    path: Path
    table: dict[str, Any]
    lines: dict[str, int]

    def where(self, key: str) -> Where:
        """The place of a key, or of the nearest table around it."""
        at = key
        while at and at not in self.lines:
            at = at.rpartition(".")[0]
        return Where(shown(self.path), self.lines.get(at), key)


@dataclass(frozen=True, slots=True)
class Layered:
    """A style with all it inherits; `owner` tells the layer each dotted key was last written in.

    `layers` are the files from the style's own down to the root; `problems` tell of what it extends and could not be had.
    """

    values: dict[str, Any]
    owner: dict[str, Layer]
    layers: tuple[Layer, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def top(self) -> Layer:
        """The style's own file."""
        return self.layers[0]

    @property
    def root(self) -> Layer:
        """The lowest file, which has every key."""
        return self.layers[-1]

    def where(self, key: str, cause: str = "") -> Where:
        """The place a key was last written, or of the nearest table around it; where its `cause` was, if that lies above."""
        layer = self._owner(key)
        above = self._owner(cause) if cause else layer
        is_above = self.layers.index(above) < self.layers.index(layer) if above is not layer else False
        return replace(above.where(cause), key=key) if is_above else layer.where(key)

    def _owner(self, key: str) -> Layer:
        at = key
        while at and at not in self.owner:
            at = at.rpartition(".")[0]
        return self.owner.get(at, self.top)

    def beside(self, key: str, path: str) -> Path:
        """A path as the file means it in which the key was last written."""
        return self.owner.get(key, self.top).path.parent / path


def shown(path: Path) -> str:
    """A path as a user would write it: relative where it lies under the working directory."""
    there = path.absolute()
    return str(there.relative_to(Path.cwd())) if there.is_relative_to(Path.cwd()) else str(path)


def layered(name_or_path: str, folders: Sequence[Path]) -> Layered:
    """Load a style and everything it extends, the root in place of what cannot be had. Raises StyleError where it has no file."""
    chain = [load(found(name_or_path, folders))]
    problems: list[Problem] = []
    while (below := _layer_below(chain, folders, problems)) is not None:
        chain.append(below)
    _add_language(chain, folders[-1] / LANGUAGES)
    values: dict[str, Any] = {}
    owner: dict[str, Layer] = {}
    for layer in reversed(chain):
        _lay(layer.table, values, owner, layer, "")
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


def load(path: Path, fault: type[BriefgenError] = StyleError) -> Layer:
    """Read one TOML file. Raises `fault` with the line of a syntax error."""
    import tomllib

    try:
        text = path.read_bytes().decode("utf-8-sig")
        return Layer(path, tomllib.loads(text), key_lines(text.replace("\r\n", "\n")))
    except OSError as error:
        raise fault(f"cannot read it: {error.strerror}", where=Where(shown(path)), fix="check the path and its permissions") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise fault("it is not UTF-8 text", where=Where(shown(path), line), fix="save the file as UTF-8") from None
    except (ValueError, RecursionError) as error:
        message = "brackets stand too deep" if isinstance(error, RecursionError) else str(error)
        raise _syntax_error(path, message, text, fault) from None


def _syntax_error(path: Path, message: str, text: str, fault: type[BriefgenError]) -> BriefgenError:
    """The parser's complaint with its line; of brackets too deep and numbers too long the parser tells none."""
    end = text.count("\n", 0, -1) + 1
    at = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)", message)
    what = f"this is not TOML: {message[: at.start()] if at else message}" + (f", column {at[2]}" if at and at[2] else "")
    where = Where(shown(path), int(at[1] or end) if at else None)
    return fault(what, where=where, fix='correct the line: text stands in quotes, as in key = "text"')


def _add_language(chain: list[Layer], packs: Path) -> None:
    """Lay the words of a language under the uppermost style that names one, so that what it writes itself stays."""
    for place, layer in enumerate(chain):
        outline = layer.table.get("outline")
        language = outline.get("language") if isinstance(outline, dict) else None
        if isinstance(language, str) and language:
            pack = packs / f"{language}.toml"
            if language.isalnum() and pack.is_file():
                chain.insert(place + 1, load(pack))
            return


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
