"""The house keeps its shape: floors, doors, windows, door plates and public names."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefgen

PACKAGE = Path(briefgen.__file__).parent
FLOORS = {
    "model": 0,
    "errors": 1,
    "language": 2,
    "config": 2,
    "read": 3,
    "analyse": 3,
    "compose": 3,
    "render": 3,
    "deliver": 3,
    "plugins": 4,
    "pipeline": 5,
    "training": 5,
    "verify": 4,
    "cli": 7,
    "__main__": 8,
}
# third party → the only rooms that may name it
DOORS = {
    "click": ("cli/",),
    "nltk": ("language/",),
    "reportlab": ("render/to_pdf/",),
    "docx": ("render/to_docx/",),
    "lxml": ("render/to_docx/",),
    "tomllib": ("config/",),
    "platformdirs": ("config/",),
    "PIL": ("config/enclosures.py", "config/colours.py"),
    "pypdfium2": ("cli/style_preview.py",),
    "keyring": ("deliver/to_mail/secrets.py",),
    "smtplib": (),
    "sqlite3": ("deliver/to_mail/",),
    "markdown_it": ("read/from_markdown.py", "read/markdown"),
    "lightgbm": ("training/",),
    "numpy": ("training/",),
    "uharfbuzz": ("render/to_pdf/",),
    "font_source_sans_pro": ("render/to_pdf/",),
    "font_source_serif_pro": ("render/to_pdf/",),
    "font_roboto": ("render/to_pdf/",),
    "font_caladea": ("render/to_pdf/",),
    "font_manrope": ("render/to_pdf/",),
}
# what touches the world → the only rooms that may do it
WINDOWS = (
    "read/fetch.py",
    "config/",
    "language/english/lexicon/",
    "language/english/tagger_model.py",
    "language/english/train",  # and train_names.py and the like
    "language/english/openness.py",
    "analyse/trees.py",
    "training/",
    "deliver/",
    "cli/",
)
WORLDLY_NAMES = {"open", "print", "input"}
WORLDLY_MODULES = {"os", "socket", "urllib", "http", "subprocess", "shutil", "tempfile", "random", "time"}
VAGUE = {"utils", "helpers", "common", "core", "manager", "base", "misc"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def imported(module: Path) -> Iterator[str]:
    """Every module name imported anywhere in a file, inside functions too; type-checking imports count as well."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "briefgen")


def test_every_file_stands_on_a_floor() -> None:
    tops = {room(m).split("/")[0].removesuffix(".py") for m in MODULES} - {"__init__"}
    assert tops == set(FLOORS)


@pytest.mark.parametrize("module", MODULES, ids=room)
def test_imports_go_down_or_stay_in_the_room(module: Path) -> None:
    own = room(module).split("/")[0].removesuffix(".py")
    if own == "__init__":
        return
    for name in imported(module):
        parts = name.split(".")
        if parts[0] == "briefgen" and len(parts) > 1 and parts[1] in FLOORS and parts[1] != own:
            assert FLOORS[parts[1]] < FLOORS[own], f"{room(module)} asks up or sideways for {name}"


@pytest.mark.parametrize("module", MODULES, ids=room)
def test_each_dependency_has_one_door(module: Path) -> None:
    for name in imported(module):
        doors = DOORS.get(name.split(".")[0])
        assert doors is None or room(module).startswith(doors), f"{room(module)} names {name}"


@pytest.mark.parametrize("module", MODULES, ids=room)
def test_windows_on_the_world_are_few(module: Path) -> None:
    if room(module).startswith(WINDOWS):
        return
    for name in imported(module):
        assert name.split(".")[0] not in WORLDLY_MODULES, f"{room(module)} imports {name}"
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in WORLDLY_NAMES, f"{room(module)}:{node.lineno} calls {node.func.id}()"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in {"read_bytes", "write_text", "write_bytes", "today", "now"}, f"{room(module)}:{node.lineno}"


@pytest.mark.parametrize("folder", [p for p in sorted(PACKAGE.iterdir()) if (p / "__init__.py").exists()], ids=lambda p: p.name)
def test_each_room_has_a_door_plate(folder: Path) -> None:
    lines = (ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or "").splitlines()
    assert [line.split(":")[0] for line in lines[:3]] == ["Here", "Not here", "To add"]


@pytest.mark.parametrize("module", MODULES, ids=room)
def test_rooms_stay_small_and_their_names_say_something(module: Path) -> None:
    assert module.stem not in VAGUE
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("module", MODULES, ids=room)
def test_a_language_is_reached_through_its_value_alone(module: Path) -> None:
    """Only a language's own folder names its modules; the proofs in facets are for the type checker."""
    folders = [f.parent.name for f in (PACKAGE / "language").glob("*/__init__.py") if f.parent.name != "facets"]
    assert "english" in folders
    for folder in folders:
        if room(module).startswith(f"language/{folder}/"):
            continue
        for name in imported(module):
            assert not f"{name}.".startswith(f"briefgen.language.{folder}."), f"{room(module)} goes past the Language value to {name}"


def test_the_public_names_are_these() -> None:
    assert briefgen.__all__ == ["__version__", "as_dict", "brief", "summarize"]
    assert all(getattr(briefgen, name) for name in briefgen.__all__)
