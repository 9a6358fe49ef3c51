"""Whether the fonts that travel with briefgen can set what a style writes; the rest of the text is the article's."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.render.families import GENERIC
from briefgen.render.to_pdf.faces import AT_HAND, Cut, typecase
from briefgen.render.to_pdf.lacking import by_script
from briefgen.render.to_pdf.shaping import can_shape

# The style's own words: texts, lists of texts and tables of texts.
WRITTEN = (
    "outline.titles",
    "outline.labels",
    "outline.months",
    "look.running.header",
    "look.running.footer",
    "look.masthead.kicker",
    "marking.default",
)
SIGNS = "•–☐"  # what the pages themselves need
Fault = tuple[str, str, str]


def type_faults(sound: Mapping[str, Any]) -> Iterator[Fault]:
    """Dotted key, what is wrong and the fix, for families that no machine is sure to have and letters that no font has."""
    for key in ("look.fonts.body", "look.fonts.heading"):
        wish = sound.get(key, ())
        if wish and not any(name in AT_HAND or name in GENERIC for name in wish):
            what = f"none of {', '.join(wish)} travels with briefgen, so a PDF would be set in another family"
            yield key, what, f"end the list with one that does: {' or '.join(AT_HAND)}"
    for key, text in _texts(sound):
        if lacking := _lacking(text, sound):
            what = f"no font at hand has {by_script(lacking)}; a PDF would show a box"
            more = "" if can_shape() else "pip install 'briefgen[scripts]', or "
            yield key, what, f"{more}write it with other letters, or name a font in [look.fonts] fallback"


def _texts(sound: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "look.fonts.body", SIGNS
    for key in WRITTEN:
        value = sound.get(key, ())
        if isinstance(value, dict):
            yield from ((f"{key}.{name}", text) for name, text in value.items())
        else:
            yield key, value if isinstance(value, str) else "".join(value)


def _lacking(text: str, sound: Mapping[str, Any]) -> tuple[str, ...]:
    case = typecase(sound.get("look.fonts.body", ()), sound.get("look.fonts.heading", ()), sound.get("look.fonts.fallback", ()))
    for _ in case.fitted(text, case.body, Cut.REGULAR):
        pass
    return tuple(case.missing)
