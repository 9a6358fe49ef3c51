"""Sections that are read line by line: the bottom line, key points, open questions and what to watch."""

from collections.abc import Iterable

from briefgen.compose.material import Material
from briefgen.compose.pictures import tie_map
from briefgen.model.briefing import Block, Bullets, Callout, Line, Numbered, Run, RunRole
from briefgen.model.finding import BottomLine, Finding, KeyPoint, NextStep, OpenQuestion


def bottom_line(material: Material) -> tuple[Block, ...]:
    """One paragraph of all its lines, set apart."""
    lines = [_line(material, f) for f in material.findings(BottomLine)][: 2 * len(material.analyses)]
    joined = tuple(run for number, line in enumerate(lines) for run in ((Run(" "),) if number else ()) + line)
    return (Callout((joined,)),) if lines else ()


def key_points(material: Material) -> tuple[Block, ...]:
    """The most important sentences that the bottom line has not told, in the order of the text, so that they read as a story."""
    shows_bottom_line = "bottom_line" in material.outline.sections
    told = {line.evidence[0] for line in material.findings(BottomLine)} if shows_bottom_line else set()
    points = [p for p in material.findings(KeyPoint) if p.evidence[0] not in told]
    return _bullets(material, _in_text_order(material, points[: material.outline.limits.get("key_points")]))


def open_questions(material: Material) -> tuple[Block, ...]:
    """Each question, then its kind, who can settle it, and the words that make it open."""
    questions = material.first(OpenQuestion, "open_questions")
    items = tuple(_question(material, q) for q in questions)
    return (Numbered(items), *tie_map(material, questions)) if items else ()


def watch(material: Material) -> tuple[Block, ...]:
    """Announced steps, deadlines and conditions."""
    return _bullets(material, material.first(NextStep, "watch"))


def others(material: Material, kind: str) -> tuple[Block, ...]:
    """Findings of a kind that a plugin brings."""
    findings: list[Finding] = list(material.findings(kind))
    return _bullets(material, findings[: material.outline.limits.get(kind)])


def _bullets(material: Material, findings: Iterable[Finding]) -> tuple[Block, ...]:
    items = tuple(_line(material, f) for f in findings)
    return (Bullets(items),) if items else ()


def _line(material: Material, finding: Finding) -> Line:
    return (Run(finding.text, finding=finding.id), Run(" "), *material.references(finding))


def _question(material: Material, question: OpenQuestion) -> tuple[Line, ...]:
    kind, settled = Run(material.kind(question), RunRole.QUIET), Run(". ", RunRole.QUIET)
    if question.settled_by:
        words = material.label("settled_by", actor=question.settled_by)
        settled = Run(f", {words}. ", RunRole.QUIET, finding=question.id)
    why = (kind, settled, Run(f"“{question.why}”", RunRole.EMPHASIS, finding=question.id), Run(" "))
    return (Run(question.text, RunRole.STRONG, finding=question.id),), why + material.references(question)


def _in_text_order(material: Material, points: list[KeyPoint]) -> list[KeyPoint]:
    place = {d.id: n for n, d in enumerate(material.documents)}
    return sorted(points, key=lambda p: (place[p.evidence[0].document], p.evidence[0].start))
