"""Where a family's file lies: in a package that brings it, else among the fonts of the machine."""

import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

# Packages that bring Noto families of other scripts, each under the SIL Open Font License 1.1: the extra briefgen[scripts].
PACKAGES = ("justmytype_intl_rtl", "justmytype_intl_south_asia", "justmytype_intl_cjk")
SUFFIXES = (".ttf", ".otf", ".ttc")
# Families whose files are called something else.
_CALLED = {
    "notosanscjksc": "notosanscjk",
    "notosanscjkjp": "notosanscjk",
    "notosanscjkkr": "notosanscjk",
    "notosanscjktc": "notosanscjk",
    "wenquanyizenhei": "wqyzenhei",
    "wenquanyimicrohei": "wqymicrohei",
    "droidsansfallback": "droidsansfallbackfull",
    "ipagothic": "ipag",
    "arialunicodems": "arialunicode",
    "microsoftyahei": "msyh",
    "malgungothic": "malgun",
    "nirmalaui": "nirmala",
}


def font_file(family: str) -> Path | None:
    """The upright file of a family; a package's comes first, so that two machines agree."""
    key = "".join(letter for letter in family.lower() if letter.isalnum())
    return _in_packages(key) or _on_machine().get(_CALLED.get(key, key))


@cache
def _in_packages(key: str) -> Path | None:
    for name in PACKAGES:
        found = find_spec(name)
        if found and found.origin:
            folder = Path(found.origin).parent / "fonts" / "ofl" / key
            upright = sorted(file for file in folder.glob("*.ttf") if "Italic" not in file.stem)
            if upright:
                return upright[0]
    return None


@cache
def _on_machine() -> dict[str, Path]:
    """Every regular font file by its family's letters; the user's own come before the machine's."""
    found: dict[str, Path] = {}
    for folder in _folders():
        for file in sorted(folder.rglob("*")):
            if file.suffix.lower() in SUFFIXES:
                found.setdefault(_family(file.stem), file)
    return found


def _family(stem: str) -> str:
    name = re.sub(r"\[.*\]|[-_ ]?(regular|roman|vf|variablefont.*)$", "", stem.lower())
    return re.sub(r"[^a-z0-9]", "", name)


def _folders() -> Iterator[Path]:
    home = Path(os.path.expanduser("~"))
    if sys.platform == "darwin":
        places = [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    elif sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts"
        places = [own, Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"]
    else:
        own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share") / "fonts"
        places = [home / ".fonts", own, Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    return (place for place in places if place.is_dir())
