"""A briefing from its JSON form: the way back from `serial.as_dict`, for what was saved to be drawn or sent later."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from briefgen.model import briefing as page
from briefgen.model.briefing import Briefing, Cover, Section
from briefgen.model.document import Document, Sentence, SentenceKind, Span
from briefgen.model.finding import Analysis, Finding
from briefgen.model.marking import Marking
from briefgen.model.moment import PartialDate
from briefgen.model.notice import Notice, Where

_BLOCKS = {kind.__name__.lower(): kind for kind in get_args(page.Block)}


def from_dict(saved: Mapping[str, Any]) -> Briefing:
    """Build the briefing that `as_dict` wrote; writing it again gives the same data.

    Raises: ValueError, KeyError or TypeError for what is no such data.
    """
    documents = [_document(d) for d in saved["documents"]]
    findings = [_finding(f) for f in saved["findings"]]
    analyses = (Analysis(d, tuple(f for f in findings if f.evidence[0].document == d.id)) for d in documents)
    published = PartialDate.of(saved["date"]) if saved["date"] else None
    return Briefing(
        title=saved["title"],
        day=saved.get("day", saved["date"] or ""),
        published=published,
        style=saved["style"],
        version=saved["generator"].removeprefix("briefgen").strip(),
        sections=tuple(_section(s) for s in saved["sections"]),
        analyses=tuple(analyses),
        cover=_cover(saved["cover"]),
        notices=tuple(_notice(n) for n in saved["notices"]),
    )


def _cover(saved: Mapping[str, str]) -> Cover:
    marking = Marking(saved["marking"]) if saved["marking"] else None
    return Cover(saved["title"], saved["reference"], marking, saved["to"], saved["from"])


def _document(saved: Mapping[str, Any]) -> Document:
    own = {name: saved[name] for name in ("id", "text", "title", "byline", "publisher", "place", "origin")}
    sentences = tuple(
        Sentence(Span(saved["id"], s["start"], s["end"]), s["paragraph"], SentenceKind(s["kind"])) for s in saved["sentences"]
    )
    published = PartialDate.of(saved["published"]) if saved["published"] else None
    return Document(**own, sentences=sentences, published=published, language=saved.get("language", "en"))


def _finding(saved: Mapping[str, Any]) -> Finding:
    kinds = {kind.kind: kind for kind in Finding.__subclasses__()}
    if saved["kind"] not in kinds:
        raise ValueError(f"no finding is of the kind '{saved['kind']}' here; the plugin that made it may be missing")
    evidence = tuple(Span(e["document"], e["start"], e["end"]) for e in saved["evidence"])
    found: Finding = _record(kinds[saved["kind"]], saved, {"evidence": evidence})
    return found


def _section(saved: Mapping[str, Any]) -> Section:
    blocks = tuple(_record(_BLOCKS[b["type"]], b) for b in saved["blocks"])
    return Section(saved["name"], saved["title"], blocks, saved.get("starts_page", False))


def _notice(saved: Mapping[str, str]) -> Notice:
    return Notice(saved["code"], saved["message"], Where(saved["where"]) if saved["where"] else None, saved["fix"])


def _record(kind: Any, saved: Mapping[str, Any], given: Mapping[str, Any] | None = None) -> Any:
    """A dataclass from its keys; what was left out for being '' or False is put back."""
    hints, values = get_type_hints(kind), dict(given or {})
    for field in fields(kind):
        if field.name not in values:
            values[field.name] = _value(hints[field.name], saved[field.name]) if field.name in saved else _left_out(field, hints)
    return kind(**values)


def _left_out(field: "Field[Any]", hints: Mapping[str, Any]) -> Any:
    if field.default is not MISSING:
        return field.default
    if hints[field.name] in (str, bool):
        return hints[field.name]()
    raise KeyError(field.name)


def _value(kind: Any, saved: Any) -> Any:
    """A plain value as the type of its field asks for."""
    shape, parts = get_origin(kind), get_args(kind)
    if shape is tuple:
        inner = parts[:1] * len(saved) if parts[-1] is Ellipsis else parts
        return tuple(_value(k, v) for k, v in zip(inner, saved, strict=True))
    if shape is UnionType:
        return None if saved is None else _value(parts[0], saved)
    if kind is PartialDate:
        return PartialDate.of(saved)
    if is_dataclass(kind):
        return _record(kind, saved)
    if issubclass(kind, Enum):
        return kind(saved)
    if kind is float and isinstance(saved, int):
        return float(saved)
    if not isinstance(saved, kind):
        raise TypeError(f"{saved!r} is not {kind.__name__}")
    return saved
