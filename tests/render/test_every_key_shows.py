"""No key of a look is idle: whatever it changes can be seen in each format that the reference page promises."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from typing import Any

import pytest

from briefgen.model.style import Colour, Logo, Look, Millimetres, PageSize, Side
from briefgen.render import to_docx, to_html, to_pdf
from tests.render.almen_treaty import LOOKS
from tests.render.every_block import every_block
from tests.render.pixels import png

FORMATS = {"PDF": to_pdf.RENDERER, "Word": to_docx.RENDERER, "HTML": to_html.RENDERER}


FULL = replace(LOOKS["band"], logo=Logo(png(8, 4), "Arms of Norhaven", Millimetres(12), Side.LEFT))
# A font for letters that the families lack is seen only where the machine has it.
SEEN_ELSEWHERE = {("fonts.fallback", "PDF")}
# Values that no rule below finds by itself.
OTHER: dict[str, Any] = {
    "language": "fr-FR",
    "fonts.body": ("Source Sans Pro",),
    "fonts.heading": ("Source Serif Pro",),
    "fonts.fallback": ("Unifont",),
    "running.header": ("x", "y", "z"),
    "running.footer": ("x", "y", "z"),
    "logo.file": png(16, 4),
    "colours.paper": Colour("#fffde0"),
}


def keys(kind: Any, at: str = "", only: str = "") -> Iterator[tuple[str, str]]:
    """Every key below a table with the formats it is said to show in."""
    for field in fields(kind):
        if "elsewhere" in field.metadata:
            continue
        here, narrowed = f"{at}{field.name}", field.metadata["only"] or only
        if is_dataclass(field.type) and field.type is not Colour:
            yield from keys(field.type, f"{here}.", narrowed)
        else:
            yield here, narrowed or "PDF, Word and HTML"


def changed(look: Any, key: str, whole: str) -> Any:
    """The look with another value for one key."""
    name, _, rest = key.partition(".")
    value = getattr(look, name)
    return replace(look, **{name: changed(value, rest, whole) if rest else another(value, whole)})


def another(value: Any, key: str) -> Any:
    if key in OTHER:
        return OTHER[key]
    match value:
        case bool():
            return not value
        case StrEnum():
            members = list(type(value))
            return members[(members.index(value) + 1) % len(members)]
        case Colour():
            return Colour("#3a1a5a")
        case PageSize():
            return PageSize("176x250mm")
        case str():
            return f"{value} anew"
        case _:
            return type(value)(value * 1.2 + 0.1)


@pytest.fixture(scope="module")
def drawn() -> dict[str, bytes]:
    return {name: renderer.render(every_block(), FULL).body for name, renderer in FORMATS.items()}


@pytest.mark.parametrize(("key", "only"), list(keys(Look)))
def test_a_key_changes_every_format_that_it_is_said_to_show_in(key: str, only: str, drawn: dict[str, bytes]) -> None:
    look = changed(FULL, key, key)
    for name, renderer in FORMATS.items():
        if (key, name) in SEEN_ELSEWHERE:
            continue
        assert (renderer.render(every_block(), look).body != drawn[name]) is (name in only), f"{key} in {name}"
