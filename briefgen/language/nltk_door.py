"""The only door to nltk: single modules of it, reached without running the whole package, which would cost most of a cold start."""

import importlib
import importlib.machinery
import importlib.util
import re
import sys
from collections.abc import Callable
from functools import lru_cache
from types import ModuleType
from typing import Any, NoReturn

_PACKAGES = ("nltk", "nltk.tokenize", "nltk.stem")
# Needed by nltk to guard its own downloads, pickles and counts: heavy to import, and never called on the paths used here.
_UNUSED = ("nltk.pathsec", "nltk.picklesec", "nltk.internals", "nltk.probability", "nltk.tabdata", "nltk.tokenize.util")


class _Absent(ModuleType):
    """Stands in for an unused nltk module: any name can be imported from it, none can be called."""

    def __getattr__(self, name: str) -> Callable[..., NoReturn]:
        if name.startswith("__"):
            raise AttributeError(name)

        def refused(*_: object, **__: object) -> NoReturn:
            raise ImportError(f"{self.__name__}.{name} was left out of the quick import of nltk")

        return refused


def _bare_modules() -> dict[str, ModuleType]:
    """Packages that know where their modules lie but have run none of their own code, and stand-ins for the unused ones."""
    spec = importlib.util.find_spec("nltk")
    if spec is None or not spec.submodule_search_locations:
        raise ImportError("nltk is not installed as a package")
    modules: dict[str, ModuleType] = {name: _Absent(name) for name in _UNUSED}
    # Newer versions of nltk send their patterns through the third-party engine "regex" with a time limit that long texts meet;
    # the patterns used here run in linear time in the standard engine, as in older versions.
    modules["nltk.redos"] = re
    for name in _PACKAGES:
        package = ModuleType(name)
        package.__path__ = [home + name.removeprefix("nltk").replace(".", "/") for home in spec.submodule_search_locations]
        package.__spec__ = importlib.machinery.ModuleSpec(name, None, is_package=True)
        modules[name] = package
    return modules


def _privately_imported(name: str) -> ModuleType:
    """Import one nltk module under bare packages and leave no trace of nltk in sys.modules."""
    bare = _bare_modules()
    sys.modules.update(bare)
    for child in bare:
        parent, _, own = child.rpartition(".")
        if parent:
            setattr(bare[parent], own, bare[child])
    try:
        return importlib.import_module(name)
    finally:
        for imported in [key for key in sys.modules if key.split(".", 1)[0] == "nltk"]:
            del sys.modules[imported]


@lru_cache(maxsize=8)
def nltk_module(name: str, works: Callable[[Any], bool]) -> Any:
    """The nltk module of that name, quickly if the quick one `works`, else by the plain import; a real nltk already there is used."""
    if "nltk" not in sys.modules:
        try:
            module = _privately_imported(name)
            if works(module):
                return module
        except Exception:  # whatever a differently built nltk raises, its plain import is slower but sure
            pass
    return importlib.import_module(name)
