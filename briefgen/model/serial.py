"""The JSON form of a briefing: the contract that scripts rely on; its schema ships as model/briefing.schema.json."""

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from briefgen.model.briefing import Briefing, Cover, Section
from briefgen.model.document import Document, Span
from briefgen.model.finding import Finding
from briefgen.model.moment import PartialDate
from briefgen.model.notice import Notice

SCHEMA_VERSION = "1.0"


def as_dict(briefing: Briefing) -> dict[str, Any]:
    """A briefing as plain lists, dicts, strings and numbers, ready for json.dump; the schema describes it."""
    documents = [analysis.document for analysis in briefing.analyses]
    return {
        "schema_version": SCHEMA_VERSION,
        "generator": f"briefgen {briefing.version}",
        "title": briefing.title,
        "date": str(briefing.published) if briefing.published else None,
        "day": briefing.day,
        "style": briefing.style,
        "cover": _cover(briefing.cover),
        "documents": [_document(d) for d in documents],
        "findings": [finding_as_dict(f, {d.id: d for d in documents}) for a in briefing.analyses for f in a.findings],
        "sections": [_section(s) for s in briefing.sections],
        "notices": [_notice(n) for n in briefing.notices],
    }


def _cover(cover: Cover) -> dict[str, str]:
    marking = cover.marking.text if cover.marking else ""
    return {"title": cover.title, "reference": cover.reference, "marking": marking, "to": cover.to, "from": cover.sender}


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "origin": document.origin,
        "language": document.language,
        "title": document.title,
        "byline": document.byline,
        "publisher": document.publisher,
        "place": document.place,
        "published": str(document.published) if document.published else None,
        "text": document.text,
        "sentences": [
            {"start": s.span.start, "end": s.span.end, "paragraph": s.paragraph, "kind": s.kind.value} for s in document.sentences
        ],
    }


def finding_as_dict(finding: Finding, documents: dict[str, Document]) -> dict[str, Any]:
    """One finding as it stands under "findings"; `documents` by id."""
    own = {f.name: _plain(getattr(finding, f.name)) for f in fields(finding) if f.name != "evidence"}
    head = {"id": finding.id, "kind": finding.kind, "rule": own.pop("rule"), "score": round(own.pop("score"), 4), "text": own.pop("text")}
    return head | own | {"evidence": [_evidence(span, documents[span.document]) for span in finding.evidence]}


def _evidence(span: Span, document: Document) -> dict[str, Any]:
    sentence = document.sentence_at(span.start)
    return {
        "document": span.document,
        "start": span.start,
        "end": span.end,
        "paragraph": sentence.paragraph if sentence else 0,
        "text": document.slice(span),
    }


def _section(section: Section) -> dict[str, Any]:
    blocks = [{"type": type(b).__name__.lower()} | {f.name: _plain(getattr(b, f.name)) for f in fields(b)} for b in section.blocks]
    return {"name": section.name, "title": section.title, "starts_page": section.starts_page, "blocks": blocks}


def _notice(notice: Notice) -> dict[str, Any]:
    return {"code": notice.code, "message": notice.message, "where": str(notice.where or ""), "fix": notice.fix}


def _plain(value: Any) -> Any:
    """Values as JSON knows them; what a dataclass leaves at its default '' or False is left out."""
    match value:
        case Enum():
            return value.value
        case PartialDate():
            return str(value)
        case float():
            return round(value, 4)
        case tuple():
            return [_plain(v) for v in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {f.name: _plain(getattr(value, f.name)) for f in fields(value) if getattr(value, f.name) not in ("", False)}
        case _:
            return value
