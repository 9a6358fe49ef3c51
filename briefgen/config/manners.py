"""What types cannot say about a style: names that must exist, fields that a text may use, colours that must be readable."""

import re
from collections.abc import Mapping

from briefgen.config.colours import INKS, LEAST_CONTRAST, readable
from briefgen.config.enclosures import template_styles
from briefgen.config.inspection import Inspection
from briefgen.config.language_packs import LANGUAGES
from briefgen.config.spelling import nearest
from briefgen.model.marking import Scheme, marking_fault
from briefgen.model.style import WORD_ROLES, Colour, PageSize

RUNNING_FIELDS = ("title", "reference", "marking", "page", "pages", "date", "version")
LEAST_WIDTH, LEAST_HEIGHT = 110, 100  # millimetres; at 90 the table of statements broke words, at 110 no longer
DATE_FIELDS = ("day", "month", "month_short", "month_number", "year")
LEAST_LARGE = 3.0  # the same, for text of 18 points, or bold of 14
# Language of two or three letters (RFC 5646 registers no longer one), then script, region, variants, extensions, private use.
LANGUAGE_TAG = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-[a-wyz\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)
# Every ink with every ground that some format sets it on.
_PAIRS = (
    *((ink, "paper") for ink in INKS),
    *((ink, "panel") for ink in INKS),
    ("on_accent", "accent"),
)


def inspect_manners(inspection: Inspection) -> None:
    """Note every broken manner among the values that are sound in themselves."""
    _names(inspection)
    _labels(inspection)
    _language(inspection)
    _page_language(inspection)
    _counts(inspection)
    _column(inspection)
    _logo(inspection)
    _roles(inspection)
    _template_styles(inspection)
    _default_marking(inspection)
    _templates(inspection)
    _contrasts(inspection)


def _names(inspection: Inspection) -> None:
    """The root style titles every section there is; one for a plugin's findings is known by being listed and titled."""
    built_in = inspection.layered.root.table["outline"]["titles"]
    sections, titles = inspection.texts("outline.sections"), inspection.sound.get("outline.titles", {})
    known = {**built_in, **{name: title for name, title in titles.items() if name in sections}}
    for key in ("outline.sections", "outline.mail"):
        _sections(inspection, key, known)
    for table in ("outline.titles", "outline.limits"):
        inspection.strangers(inspection.layered.written(table) if table in inspection.sound else {}, known, table)


def _sections(inspection: Inspection, key: str, known: Mapping[str, str]) -> None:
    names = inspection.texts(key)
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
    inspection.strangers(inspection.layered.written("outline.labels") if labels else {}, root, "outline.labels")
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


def _page_language(inspection: Inspection) -> None:
    tag = inspection.sound.get("look.language", "en")
    if not LANGUAGE_TAG.fullmatch(tag):
        dashed = tag.replace("_", "-")
        hint = f"did you mean '{dashed}'? " if LANGUAGE_TAG.fullmatch(dashed) else ""
        inspection.complain(f"'{tag}' is not a BCP 47 tag", "look.language", f"{hint}write it like en-GB, fr or zh-Hant-TW")


def _counts(inspection: Inspection) -> None:
    months = inspection.sound.get("outline.months", ())
    if months and len(months) != 12:
        inspection.complain(f"there are {len(months)} months, not 12", "outline.months", "name January first, December last")


def _column(inspection: Inspection) -> None:
    """What the margins leave of the paper."""
    size: PageSize | None = inspection.sound.get("look.page.size")
    for axis, edges, least in ((0, ("left", "right"), LEAST_WIDTH), (1, ("top", "bottom"), LEAST_HEIGHT)):
        margins = [inspection.sound[key] for edge in edges if (key := f"look.page.{edge}") in inspection.sound]
        if size and len(margins) == len(edges) and (rest := size.millimetres[axis] - sum(margins)) < least:
            named = " and ".join(edges)
            what = f"{named} margins leave {rest:g} mm of {size} for text, under {least} mm"
            inspection.complain(what, "look.page", f"make {named} smaller, or the paper larger")


def _logo(inspection: Inspection) -> None:
    if inspection.layered.written("look.logo.file") and not inspection.sound.get("look.logo.alt", "?").strip():
        what, fix = "the logo says nothing to those who cannot see it", 'write what it shows, as in alt = "Arms of Norhaven"'
        inspection.complain(what, "look.logo.alt", fix, cause="look.logo.file")


def _roles(inspection: Inspection) -> None:
    styles = inspection.sound.get("docx.styles", {})
    inspection.strangers(styles, dict.fromkeys(WORD_ROLES), "docx.styles")
    if styles and inspection.sound.get("docx.template") == b"":
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
            inspection.complain(f"the template has no {kind} style '{wish}'", f"docx.styles.{role}", fix, cause="docx.template")


def _default_marking(inspection: Inspection) -> None:
    """A marking is judged by what it looks like where its scheme is none."""
    text, scheme = inspection.sound.get("marking.default", ""), inspection.sound.get("marking.scheme", Scheme.ANY)
    if text and (fault := marking_fault(text, scheme)):
        what, _, fix = fault.partition("; ")
        inspection.complain(what, "marking.default", fix or f"write it as the scheme '{scheme}' prints it", cause="marking.scheme")


def _templates(inspection: Inspection) -> None:
    _fields(inspection, inspection.sound.get("outline.date", ""), DATE_FIELDS, "outline.date")
    for part in ("header", "footer"):
        key = f"look.running.{part}"
        for text in inspection.texts(key):
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
        if inspection.layered.problems and not _are_own(inspection, ink_name, ground_name):
            continue  # the other would be that of the style which could not be had
        least = LEAST_LARGE if ink_name == "heading" and _has_large_headings(inspection) else LEAST_CONTRAST
        if ink and ground and (ratio := ink.contrast(ground)) < least:
            what = f"{ink_name} {ink.hex} on {ground_name} {ground.hex} has a contrast of {ratio:.1f}:1, under {least:g}:1"
            fix = f"write {ink_name} as '{readable(ink, ground, least).hex}'"
            inspection.complain(what, f"look.colours.{ink_name}", fix, cause=f"look.colours.{ground_name}")


def _are_own(inspection: Inspection, *names: str) -> bool:
    owner, root = inspection.layered.owner, inspection.layered.root
    return all(owner.get(f"look.colours.{name}", root) is not root for name in names)


def _has_large_headings(inspection: Inspection) -> bool:
    """Whether everything in the colour of headings is large: the title, which may be light, and the bold section headings."""
    return bool(inspection.sound.get("look.sizes.title", 0) >= 18 and inspection.sound.get("look.sizes.section", 0) >= 14)
