"""What types cannot say about a style: names that must exist, fields that a text may use, colours that must be readable."""

from collections.abc import Mapping

from briefgen.config.enclosures import template_styles
from briefgen.config.inspection import Inspection
from briefgen.config.layers import LANGUAGES
from briefgen.config.spelling import nearest
from briefgen.model.marking import marking_fault
from briefgen.model.style import WORD_ROLES, Colour

RUNNING_FIELDS = ("title", "reference", "marking", "page", "pages", "date", "version")
DATE_FIELDS = ("day", "month", "month_short", "month_number", "year")
LEAST_CONTRAST = 4.5  # Source: WCAG 2.1, success criterion 1.4.3
LEAST_LARGE = 3.0  # the same, for text of 18 points, or bold of 14
# Every ink with every ground that some format sets it on: numbers and labels are set in the accent colour.
_PAIRS = (
    *((ink, "paper") for ink in ("text", "quiet", "heading", "link", "accent")),
    *((ink, "panel") for ink in ("text", "quiet", "heading", "link", "accent")),
    ("on_accent", "accent"),
)


def inspect_manners(inspection: Inspection) -> None:
    """Note every broken manner among the values that are sound in themselves."""
    _names(inspection)
    _labels(inspection)
    _language(inspection)
    _counts(inspection)
    _logo(inspection)
    _roles(inspection)
    _template_styles(inspection)
    _default_marking(inspection)
    _templates(inspection)
    _contrasts(inspection)


def _names(inspection: Inspection) -> None:
    """The root style titles every section there is; one for a plugin's findings is known by being listed and titled."""
    built_in = inspection.layered.root.table["outline"]["titles"]
    sections, titles = inspection.sound.get("outline.sections", ()), inspection.sound.get("outline.titles", {})
    known = {**built_in, **{name: title for name, title in titles.items() if name in sections}}
    for key in ("outline.sections", "outline.mail"):
        _sections(inspection, key, known)
    for table in ("outline.titles", "outline.limits"):
        inspection.strangers(inspection.sound.get(table, {}), known, table)


def _sections(inspection: Inspection, key: str, known: Mapping[str, str]) -> None:
    names = inspection.sound.get(key, ())
    for name in names:
        if name not in known:
            fix = f"{nearest(name, known)}the sections are {', '.join(known)}; title a plugin's in [outline.titles]"
            inspection.complain(f"there is no section '{name}'", key, fix)
    for name in {name: None for name in names if names.count(name) > 1}:
        inspection.complain(f"the section '{name}' stands twice", key, "keep one of them")


def _labels(inspection: Inspection) -> None:
    """The root style has every label there is, with all the fields it may use."""
    root: dict[str, str] = inspection.layered.root.table["outline"]["labels"]
    labels = inspection.sound.get("outline.labels", {})
    inspection.strangers(labels, root, "outline.labels")
    for name, text in labels.items():
        if name in root:
            _fields(inspection, text, tuple(_used(root[name]) or ()), f"outline.labels.{name}")


def _language(inspection: Inspection) -> None:
    """English is the root's own; every other language has a file of words."""
    folder = inspection.layered.root.path.parent / LANGUAGES
    known = sorted(("en", *(path.stem for path in folder.glob("*.toml"))))
    language = inspection.sound.get("outline.language", "en")
    if language not in known:
        fix = f"{nearest(language, known)}choose one of {', '.join(known)}, or write titles, labels and months yourself"
        inspection.complain(f"briefgen has no words of the language '{language}'", "outline.language", fix)


def _counts(inspection: Inspection) -> None:
    months = inspection.sound.get("outline.months", ())
    if months and len(months) != 12:
        inspection.complain(f"there are {len(months)} months, not 12", "outline.months", "name January first, December last")


def _logo(inspection: Inspection) -> None:
    if inspection.sound.get("look.logo.file") and not inspection.sound.get("look.logo.alt", "").strip():
        inspection.complain(
            "the logo says nothing to those who cannot see it", "look.logo.alt", "write what it shows, as in 'Arms of Norhaven'"
        )


def _roles(inspection: Inspection) -> None:
    styles = inspection.sound.get("docx.styles", {})
    inspection.strangers(styles, dict.fromkeys(WORD_ROLES), "docx.styles")
    if styles and not inspection.sound.get("docx.template"):
        inspection.complain(
            "styles are named, but no template that has them", "docx.styles", "name the .docx as [docx] template, or leave them out"
        )


def _template_styles(inspection: Inspection) -> None:
    """Every style that a role is given to is one of the template's; Word writes the names of its own headings in lower case."""
    template, wishes = inspection.sound.get("docx.template"), inspection.sound.get("docx.styles", {})
    known = template_styles(template) if template and wishes else {}
    for role, wish in wishes.items() if known else ():
        kind = "table" if role == "table" else "paragraph"
        there = [name for name, other in known.items() if other == kind]
        if role in WORD_ROLES and wish.casefold() not in map(str.casefold, there):
            fix = f"{nearest(wish, there)}its {kind} styles are {', '.join(there)}"
            inspection.complain(f"the template has no {kind} style '{wish}'", f"docx.styles.{role}", fix)


def _default_marking(inspection: Inspection) -> None:
    text, scheme = inspection.sound.get("marking.default", ""), inspection.sound.get("marking.scheme")
    if text and scheme and (fault := marking_fault(text, scheme)):
        inspection.complain(
            fault.partition("; ")[0], "marking.default", fault.partition("; ")[2] or f"write it as the scheme '{scheme}' prints it"
        )


def _templates(inspection: Inspection) -> None:
    _fields(inspection, inspection.sound.get("outline.date", ""), DATE_FIELDS, "outline.date")
    for part in ("header", "footer"):
        key = f"look.running.{part}"
        for text in inspection.sound.get(key, ()):
            _fields(inspection, text, RUNNING_FIELDS, key)


def _fields(inspection: Inspection, text: str, known: tuple[str, ...], key: str) -> None:
    choice = f"the fields are {' '.join(f'{{{name}}}' for name in known)}" if known else "this text has no fields"
    used = _used(text)
    if used is None:
        inspection.complain(f"the braces of '{text}' do not pair into fields", key, f"{choice}; write a brace itself as {{{{ or }}}}")
        return
    for name in used:
        if name not in known:
            inspection.complain(f"there is no field {{{name}}}", key, nearest(name, known) + choice)


def _used(text: str) -> list[str] | None:
    """The names in braces; None where the braces are not plain fields."""
    from string import Formatter

    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    if any(specification or conversion for _, _, specification, conversion in parts):
        return None
    return [name for _, name, _, _ in parts if name is not None]


def _contrasts(inspection: Inspection) -> None:
    for ink_name, ground_name in _PAIRS:
        ink: Colour | None = inspection.sound.get(f"look.colours.{ink_name}")
        ground: Colour | None = inspection.sound.get(f"look.colours.{ground_name}")
        least = LEAST_LARGE if ink_name == "heading" and _has_large_headings(inspection) else LEAST_CONTRAST
        if ink and ground and (ratio := ink.contrast(ground)) < least:
            inspection.complain(
                f"{ink_name} {ink.hex} on {ground_name} {ground.hex} has a contrast of {ratio:.1f}:1, under {least:g}:1",
                f"look.colours.{ink_name}",
                f"write it as '{_readable(ink, ground, least).hex}'",
            )


def _has_large_headings(inspection: Inspection) -> bool:
    """Whether everything in the colour of headings is large: the title, which may be light, and the bold section headings."""
    return bool(inspection.sound.get("look.sizes.title", 0) >= 18 and inspection.sound.get("look.sizes.section", 0) >= 14)


def _readable(ink: Colour, ground: Colour, least: float) -> Colour:
    """The nearest shade of the ink towards black or white that can be read on the ground."""
    black, white = Colour("#000000"), Colour("#ffffff")
    end = 1.0 if white.contrast(ground) > black.contrast(ground) else 0.0
    for step in range(1, 101):
        mixed = (round(255 * (part + (end - part) * step / 100)) for part in ink.rgb)
        shade = Colour("#" + "".join(f"{part:02x}" for part in mixed))
        if shade.contrast(ground) >= least:
            return shade
    return white if end else black
