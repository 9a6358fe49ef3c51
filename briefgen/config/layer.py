"""A TOML file as it was read, and several laid over one another: each key keeps the file and line it comes from."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefgen.config.lines import key_lines
from briefgen.errors import BriefgenError, Problem, StyleError
from briefgen.model.notice import Where


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

    def written(self, key: str) -> Any:
        """What stands in the style under a dotted key, sound or not; None for nothing."""
        value: Any = self.values
        for name in key.split("."):
            value = value.get(name) if isinstance(value, dict) else None
        return value

    def beside(self, key: str, path: str) -> Path:
        """A path as the file means it in which the key was last written."""
        return self.owner.get(key, self.top).path.parent / path


def shown(path: Path) -> str:
    """A path as a user would write it: relative where it lies under the working directory."""
    there = path.absolute()
    return str(there.relative_to(Path.cwd())) if there.is_relative_to(Path.cwd()) else str(path)


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
