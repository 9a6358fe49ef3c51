"""Sections that are looked up: who said what, figures and the timeline."""

from collections.abc import Sequence

from briefgen.compose.material import Material
from briefgen.model.briefing import Block, Line, Run, RunRole, Table
from briefgen.model.finding import Event, Figure, Manner, Statement


def statements(material: Material) -> tuple[Block, ...]:
    """Who, in which role, holds which position, in own words or reported; every actor once before anyone speaks twice."""
    named = [s for s in material.findings(Statement) if s.speaker]
    shown = _one_each(named)[: material.outline.limits.get("statements")]
    head = _heads(material, "actor", "position", "manner", "reference_column")
    return _table(head, [_statement(material, s) for s in shown], (0.25, 0.49, 0.13, 0.13))


def figures(material: Material) -> tuple[Block, ...]:
    """Each quantity as the source writes it, and what it measures."""
    rows = [((_value(f),), (Run(f.measures or f.text, finding=f.id),), material.references(f)) for f in material.first(Figure, "figures")]
    return _table(_heads(material, "value", "measures", "reference_column"), rows, (0.25, 0.62, 0.13))


def timeline(material: Material) -> tuple[Block, ...]:
    """The most important events, in the order of time; what lies ahead is marked as expected."""
    shown = sorted(material.first(Event, "timeline"), key=lambda e: (e.when, e.evidence[0].start))
    rows = [(_when(material, e), (Run(e.text, finding=e.id),), material.references(e)) for e in shown]
    return _table(_heads(material, "when", "what", "reference_column"), rows, (0.25, 0.62, 0.13))


def _heads(material: Material, *names: str) -> tuple[str, ...]:
    return tuple(material.label(n) for n in names)


def _table(head: tuple[str, ...], rows: Sequence[tuple[Line, ...]], shares: tuple[float, ...]) -> tuple[Block, ...]:
    return (Table(head, tuple(rows), shares),) if rows else ()


def _statement(material: Material, statement: Statement) -> tuple[Line, ...]:
    actor: Line = (Run(statement.speaker or "", RunRole.STRONG, finding=statement.id),)
    if statement.role:
        actor += (Run(", "), Run(statement.role, RunRole.QUIET, finding=statement.id))
    manner = material.label("quoted" if statement.manner is Manner.QUOTED else "reported")
    return actor, (Run(statement.text, finding=statement.id),), (Run(manner, RunRole.QUIET),), material.references(statement)


def _value(figure: Figure) -> Run:
    value = figure.value if not figure.unit or figure.unit in figure.value else f"{figure.value} {figure.unit}"
    return Run(value, RunRole.STRONG, finding=figure.id)


def _when(material: Material, event: Event) -> Line:
    day = Run(material.day(event.when), RunRole.STRONG, finding=event.id)
    return (day, Run(f" ({material.label('expected')})", RunRole.QUIET)) if event.is_expected else (day,)


def _one_each(found: list[Statement]) -> list[Statement]:
    """Every speaker's first statement, then the second ones, and so on; the order of importance within each round."""
    rounds: dict[str, int] = {}
    turn: list[tuple[int, int, Statement]] = []
    for rank, statement in enumerate(found):
        speaker = statement.speaker or ""
        turn.append((rounds.get(speaker, 0), rank, statement))
        rounds[speaker] = rounds.get(speaker, 0) + 1
    return [s for _, _, s in sorted(turn, key=lambda t: t[:2])]
