"""Which rule files are in force: those of the user's briefgen.toml, then those of the project's, then those named on the command line."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from briefgen.config.layer import Layer, load
from briefgen.config.spelling import nearest
from briefgen.errors import Problem, SettingsError

NAME = "briefgen.toml"


def rule_files(named: Iterable[str | Path] = ()) -> tuple[Path, ...]:
    """The files in force, the one that wins last. Raises SettingsError with every mistake of a briefgen.toml."""
    import platformdirs

    problems: list[Problem] = []
    files: list[Path] = []
    for settings in (Path(platformdirs.user_config_dir("briefgen")) / NAME, Path(NAME)):
        if settings.is_file():
            files.extend(_files(load(settings, SettingsError), problems))
    if problems:
        raise SettingsError.of(tuple(problems))
    return (*files, *map(Path, named))


def _files(layer: Layer, problems: list[Problem]) -> Iterator[Path]:
    """What [rules] files names, found from the folder of the briefgen.toml itself."""
    rules = layer.table.get("rules", {})
    _strangers(layer, layer.table, ("rules",), "", problems)
    if not isinstance(rules, dict):
        problems.append(Problem("'rules' is a table", layer.where("rules"), 'write [rules] and below it files = ["my.toml"]'))
        return
    _strangers(layer, rules, ("files",), "rules.", problems)
    names = rules.get("files", [])
    where = layer.where("rules.files")
    if not isinstance(names, list) or not all(isinstance(name, str) and name for name in names):
        problems.append(Problem("this is not a list of files", where, 'write it as files = ["my.toml"]'))
        return
    for path in (layer.path.parent / Path(name).expanduser() for name in names):
        if path.is_file():
            yield path
        else:
            problems.append(Problem(f"there is no rule file '{path}'", where, f"check the path; it starts from the folder of {NAME}"))


def _strangers(layer: Layer, table: dict[str, Any], known: tuple[str, ...], at: str, problems: list[Problem]) -> None:
    for name in table:
        if name not in known:
            problems.append(
                Problem(f"there is no key '{name}' here", layer.where(at + name), f"{nearest(name, known)}the keys are {', '.join(known)}")
            )
