"""The proof of a saved briefing: every line of it is the words of its source, and every reference leads there."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefgen.errors import AnalyseError
from briefgen.language.spoken import ENGLISH, speaking, spoken
from briefgen.model.document import Document
from briefgen.model.finding import Finding
from briefgen.model.moment import PartialDate
from briefgen.model.serial import SCHEMA_VERSION, finding_as_dict

# Parts of a page that are not findings: what the house or the user wrote, and the source itself.
FRAME = frozenset({"title_block", "contents", "sources", "method", "annex"})
_WORDS_OF_THE_PAGE = frozenset({"quiet", "reference"})
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
_LONGEST_LABEL = 4  # words; "for the", "also", "expected", "¶12" are labels, a sentence is none


@dataclass(frozen=True, slots=True)
class Breach:
    """The first line that is not proven: where it stands in the file, the line, and what breaks it."""

    place: str
    line: str
    reason: str


@dataclass(frozen=True, slots=True)
class Proof:
    """How much was checked, and the first breach, None where all holds."""

    findings: int
    lines: int
    breach: Breach | None


def proof(saved: Mapping[str, Any]) -> Proof:
    """Check a briefing as `briefgen json` writes it against the sources inside it.

    Raises: AnalyseError for a file that is not such a briefing.
    """
    _require_form(saved)
    try:
        lines = list(_lines(saved))
        return Proof(len(saved["findings"]), len(lines), next(_breaches(saved, lines), None))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as problem:
        what = f"the briefing is damaged: a part of it has not the form it should have ({problem!r})"
        raise AnalyseError(what, fix="make it again with: briefgen json ARTICLE") from problem


def is_proven(found: Finding, document: Document) -> bool:
    """Whether a finding's words are its document's own, by the same rules by which a saved one is judged."""
    published = str(document.published) if document.published else None
    sources = {document.id: {"text": document.text, "published": published}}
    try:
        return _words_breach(finding_as_dict(found, {document.id: document}), sources) is None
    except (KeyError, ValueError):  # evidence in another document, or beyond the end of this one
        return False


def finding(saved: Mapping[str, Any], identifier: str) -> Mapping[str, Any]:
    """One finding of a saved briefing by its id, or by any beginning of it that is its alone. Raises AnalyseError."""
    _require_form(saved)
    found = [f for f in saved["findings"] if identifier and isinstance(f, dict) and str(f.get("id")).startswith(identifier)]
    if len(found) != 1:
        what = f"{len(found)} findings have an id that begins with '{identifier}'" if found else f"no finding has the id '{identifier}'"
        raise AnalyseError(what, fix="the ids are the 'id' of each entry of 'findings' in the file")
    return dict(found[0])


def _require_form(saved: Mapping[str, Any]) -> None:
    version = saved.get("schema_version") if isinstance(saved, Mapping) else None
    if version is None or str(version).split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        what = "this is not a briefing that briefgen saved" if version is None else f"this briefing has schema {version}"
        raise AnalyseError(what, fix="make one with: briefgen json ARTICLE")
    for key in ("documents", "findings", "sections"):
        if not isinstance(saved.get(key), list):
            raise AnalyseError(f"the briefing has no list '{key}'", fix="make it again with: briefgen json ARTICLE")


def _breaches(saved: Mapping[str, Any], lines: list[tuple[str, str, list[Mapping[str, Any]]]]) -> Iterator[Breach]:
    documents = {d["id"]: d for d in saved["documents"]}
    for number, document in enumerate(saved["documents"]):
        if hashlib.sha256(document["text"].encode()).hexdigest() != document["id"]:
            yield Breach(f"documents[{number}]", document["title"], "its text is not the text that its id was made from")
    for number, found in enumerate(saved["findings"]):
        with speaking(_language(found, documents)):
            reason = _evidence_breach(found, documents) or _words_breach(found, documents)
        if reason:
            yield Breach(f"findings[{number}] {found['id']}", found["text"], reason)
    yield from _frame_breaches(saved)
    yield from _contents_breaches(saved)
    known = {f["id"]: f for f in saved["findings"]}
    for place, text, runs in lines:
        if reason := _line_breach(runs, known):
            yield Breach(place, text, reason)


def _language(found: Mapping[str, Any], documents: Mapping[str, Any]) -> str:
    """The code of the language that a finding's source was read in."""
    source = documents.get(found["evidence"][0]["document"]) if found["evidence"] else None
    return str(source.get("language", ENGLISH.code)) if source else ENGLISH.code


def _frame_breaches(saved: Mapping[str, Any]) -> Iterator[Breach]:
    """What frames the findings: the title is the user's or a source's, and the annex shows the sources word for word."""
    texts = [_flat(d["text"]) for d in saved["documents"]]
    titles = [saved["cover"]["title"], *(d["title"] for d in saved["documents"])]
    if saved["title"] not in titles and not any(_flat(saved["title"]).rstrip("…") in text for text in texts):
        yield Breach("title", saved["title"], "it is neither the user's title nor a source's")
    dates = [d["published"] for d in saved["documents"] if d["published"]]
    if saved["date"] != max(dates, default=None):
        yield Breach("date", str(saved["date"]), "it is not the latest date of the sources")
    for section in saved["sections"]:
        if section["name"] == "annex":
            for number, item in enumerate(i for b in section["blocks"] if b["type"] == "passages" for i in b["items"]):
                shown = _flat("".join(run["text"] for run in item["line"]))
                if not any(shown in text for text in texts) and not shown.endswith(tuple(titles[1:])):
                    yield Breach(f"sections.annex passage {number + 1}", shown, "the source does not have it")


def _contents_breaches(saved: Mapping[str, Any]) -> Iterator[Breach]:
    """A table of contents tells headings that the page has, and nothing else."""
    blocks = [block for section in saved["sections"] for block in section["blocks"]]
    items = [item for block in blocks if block["type"] == "passages" for item in block["items"] if item.get("is_heading")]
    headings = {section["title"] for section in saved["sections"]} | {"".join(run["text"] for run in item["line"]) for item in items}
    for block in (block for block in blocks if block["type"] == "contents"):
        for entry in block["entries"]:
            if entry["text"] not in headings:
                yield Breach("sections.contents", entry["text"], "the page has no such heading")


def _flat(text: str) -> str:
    return " ".join(text.split())


def _evidence_breach(found: Mapping[str, Any], documents: Mapping[str, Any]) -> str | None:
    """Whether every evidence is where it says it is, word for word."""
    if not found["evidence"]:
        return "it has no evidence"
    for evidence in found["evidence"]:
        document = documents.get(evidence["document"])
        if document is None:
            return f"its source {evidence['document'][:16]} is not in the file"
        start, end = evidence["start"], evidence["end"]
        if not 0 <= start < end <= len(document["text"]) or document["text"][start:end] != evidence["text"]:
            return f"its evidence is not what stands at {start}–{end} of the source"
        around = next((s for s in document["sentences"] if s["start"] <= start < s["end"]), None)
        if around is None or around["paragraph"] != evidence["paragraph"]:
            return f"its evidence does not stand in paragraph {evidence['paragraph']}"
    return None


def _words_breach(found: Mapping[str, Any], documents: Mapping[str, Any]) -> str | None:
    """Whether its words, and the words of every label on it, are the source's."""
    evidence = [e["text"] for e in found["evidence"]]
    text = documents[found["evidence"][0]["document"]]["text"]
    if found["kind"] == "open_question":
        return (
            spoken().fidelity.question_breach(found["text"], evidence)
            or _slice_breach("reason", found["why"], evidence)
            or _label(found, "settled_by", text)
        )
    if found["kind"] == "statement":
        labels = _label(found, "speaker", text) or _label(found, "role", text) or _speaker_breach(found["speaker"], evidence)
        return labels or spoken().fidelity.line_breach(found["text"], evidence, text, attributed=True)  # that somebody said it is its kind
    excerpts = [(name, found[name]) for name in ("value", "measures", "expression") if found.get(name)]
    own = next((breach for name, words in excerpts if (breach := _slice_breach(name, words, evidence[:1]))), None)
    return own or spoken().fidelity.line_breach(found["text"], evidence, text) or _date_breach(found, documents)


def _date_breach(found: Mapping[str, Any], documents: Mapping[str, Any]) -> str | None:
    """Whether an event's date is what its words mean on the day of its source."""
    if "when" not in found:
        return None
    published = documents[found["evidence"][0]["document"]]["published"]
    anchor = PartialDate.of(published) if published else None
    meant = {(m.text, str(m.when)) for m in spoken().dates.date_mentions(found["evidence"][0]["text"], anchor)}
    if (found["expression"], found["when"]) in meant:
        return None
    return f"“{found['expression']}” does not mean {found['when']} there"


def _slice_breach(name: str, words: str, evidence: list[str]) -> str | None:
    return None if any(words in text for text in evidence) else f"its {name} “{words}” does not stand in its evidence"


def _speaker_breach(speaker: str | None, evidence: list[str]) -> str | None:
    """Whether the sentence itself names another speaker, and nobody whom the label names; who "she" is, words do not prove."""
    label = set(re.findall(r"\w+", (speaker or "").lower()))
    if not label or not label.isdisjoint(word for text in evidence for word in re.findall(r"\w+", text.lower())):
        return None
    named = [text[slice(*frame.speaker)] for text in evidence[:1] for frame in spoken().attribution.attributions(text)]
    other = next((words for words in named if _FULL_NAME.search(words)), None)
    return f"its speaker: there “{other}” speaks, not “{speaker}”" if other else None


def _label(found: Mapping[str, Any], name: str, text: str) -> str | None:
    words = found.get(name)
    breach = spoken().fidelity.excerpt_breach(words, text) if isinstance(words, str) and words else None
    return f"its {name.replace('_', ' ')}: {breach}" if breach else None


def _lines(saved: Mapping[str, Any]) -> Iterator[tuple[str, str, list[Mapping[str, Any]]]]:
    """Every line of runs on the page outside its frame, with its place and its words."""
    for section in saved["sections"]:
        if section["name"] not in FRAME:
            for number, block in enumerate(section["blocks"]):
                for runs in _runs(block):
                    yield f"sections.{section['name']}.blocks[{number}]", "".join(r["text"] for r in runs), runs


def _runs(value: Any) -> Iterator[list[Mapping[str, Any]]]:
    match value:
        case [{"text": str()}, *_]:
            yield value
        case dict():
            yield from _runs(list(value.values()))
        case list():
            for part in value:
                yield from _runs(part)


def _line_breach(runs: list[Mapping[str, Any]], known: Mapping[str, Any]) -> str | None:
    """Whether every stretch of words on the page is a finding's own, or a label too short to say anything."""
    for run in runs:
        owner = run.get("finding")
        is_label = run.get("role") in _WORDS_OF_THE_PAGE and len(run["text"].split()) <= _LONGEST_LABEL
        if owner is None and not is_label and run["text"].strip(" ,"):
            return f"“{run['text']}” leads back to no finding"
        if owner is not None and owner not in known:
            return f"it leads to the finding {owner}, which the file does not have"
        if owner is not None and not _belongs(run["text"], known[owner]):
            return f"“{run['text']}” is not what its finding {owner} says"
    return None


def _belongs(text: str, found: Mapping[str, Any]) -> bool:
    words = text.removeprefix("“").removesuffix("”")
    own = [v for k, v in found.items() if isinstance(v, str) and k != "id"]
    joined = f"{found.get('value', '')} {found.get('unit', '')}".strip()
    if words in own or text in own or text == joined or ("when" in found and _is_written(text, found["when"])):
        return True
    told = [part for name in ("question_kind", "settled_by") if (part := found.get(name)) and part in text]
    for part in told:
        text = text.replace(part, "", 1)
    return bool(told) and len(re.findall(r"\w+", text)) <= _LONGEST_LABEL


def _is_written(text: str, iso: str) -> bool:
    """Whether a text is some way to write a date: all its numbers are the date's, and its month, if named, is too."""
    known = [int(part) for part in iso.split("-")]
    named = sorted({number for month, number in spoken().calendar_words.MONTHS.items() if len(month) == 3 and month in text.lower()})
    return {int(n) for n in re.findall(r"\d+", text)} <= {*known, known[0] % 100} and named in ([], known[1:2])
