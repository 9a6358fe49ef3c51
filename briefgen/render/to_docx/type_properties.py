"""Single properties of type and paragraphs, in points and colours instead of Word's units."""

from briefgen.model.style import Colour
from briefgen.render.families import concrete
from briefgen.render.to_docx.markup import half_points, hexadecimal, tag, twips


def font(families: tuple[str, ...]) -> dict[str, str]:
    """One family for every script, so that no theme font can step in."""
    first = concrete(families)[0]
    return {"rFonts": tag("rFonts", ascii=first, hAnsi=first, eastAsia=first, cs=first)}


def type_size(points: float) -> dict[str, str]:
    """A type size for Latin and for complex scripts."""
    return {name: tag(name, val=half_points(points)) for name in ("sz", "szCs")}


def bold() -> dict[str, str]:
    """Bold for Latin and for complex scripts."""
    return {"b": tag("b"), "bCs": tag("bCs")}


def ink(colour: Colour) -> dict[str, str]:
    """The colour of the letters."""
    return {"color": tag("color", val=hexadecimal(colour.hex))}


def space(before: float = 0, after: float = 0, line: float = 0) -> dict[str, str]:
    """Space around a paragraph and its least line height."""
    height = {"line": twips(line), "lineRule": "atLeast"} if line else {}
    return {"spacing": tag("spacing", before=twips(before), after=twips(after), **height)}


def indent(left: float, right: float = 0, hanging: float = 0) -> dict[str, str]:
    """Distance of a paragraph from the margins; `hanging` moves its first line back."""
    first = {"hanging": twips(hanging)} if hanging else {}
    return {"ind": tag("ind", left=twips(left), right=twips(right), **first)}


def on(*names: str) -> dict[str, str]:
    """Properties that are just switched on, such as keepNext."""
    return {name: tag(name) for name in names}


def outline(level: int) -> dict[str, str]:
    """A place in the document's outline, from 0."""
    return {"outlineLvl": tag("outlineLvl", val=level)}
