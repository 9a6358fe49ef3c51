"""Sections that are looked up: who said what, figures and the timeline."""

from collections.abc import Sequence

from briefgen.compose.material import Material
from briefgen.compose.pictures import date_scale, value_tiles
from briefgen.language.spoken import spoken
from briefgen.model.briefing import Block, Line, Run, RunRole, Table
from briefgen.model.finding import Event, Figure, Manner, Statement
from briefgen.model.moment import PartialDate

SHORT_SENTENCE = 25  # words; a sentence that long still reads at a glance beside its figure


def statements(material: Material) -> tuple[Block, ...]:
    """Who, in which role, holds which position, in own words or reported; every actor once before anyone speaks twice."""
    named = [s for s in material.findings(Statement) if s.speaker]
    shown = _one_each(named)[: material.outline.limits.get("statements")]
    head = _heads(material, "actor", "position", "manner", "reference_column")
    return _table(head, [_statement(material, s) for s in shown], (0.25, 0.49, 0.13, 0.13))


def figures(material: Material) -> tuple[Block, ...]:
    """Each quantity as the source writes it, and what it measures; quantities of one line share a row."""
    told: dict[str, list[Figure]] = {}
    for figure in material.findings(Figure):
        told.setdefault(_told(figure), []).append(figure)
    shown = list(told.items())[: material.outline.limits.get("figures")]
    rows = [(_values(group), (Run(line, finding=group[0].id),), material.references(group[0])) for line, group in shown]
    table = _table(_heads(material, "value", "measures", "reference_column"), rows, (0.25, 0.62, 0.13))
    return value_tiles(material, [figure for _, group in shown for figure in group]) + table


def timeline(material: Material) -> tuple[Block, ...]:
    """The most important events, in the order of time; what lies ahead is marked as expected."""
    shown = sorted(material.first(Event, "timeline"), key=lambda e: (_since(material, e), e.evidence[0].start))
    rows = [(_when(material, e), (Run(e.text, finding=e.id),), material.references(e)) for e in shown]
    table = _table(_heads(material, "when", "what", "reference_column"), rows, (0.25, 0.62, 0.13))
    return date_scale(material, [(e.when, _when(material, e), _is_ahead(material, e)) for e in shown]) + table


def _heads(material: Material, *names: str) -> tuple[str, ...]:
    return tuple(material.label(n) for n in names)


def _table(head: tuple[str, ...], rows: Sequence[tuple[Line, ...]], shares: tuple[float, ...]) -> tuple[Block, ...]:
    return (Table(head, tuple(rows), shares),) if rows else ()


def _statement(material: Material, statement: Statement) -> tuple[Line, ...]:
    actor: Line = (Run(statement.speaker or "", RunRole.STRONG, finding=statement.id),)
    if statement.role:
        actor += (Run(", "), Run(statement.role, RunRole.QUIET, finding=statement.id))
    own_words = "written" if statement.is_written else "quoted"
    manner = material.label(own_words if statement.manner is Manner.QUOTED else "reported")
    return actor, (Run(statement.text, finding=statement.id),), (Run(manner, RunRole.QUIET),), material.references(statement)


def _values(figures: list[Figure]) -> Line:
    """Quantities of one line, in the order of its words."""
    runs: list[Run] = []
    for figure in sorted(figures, key=lambda f: f.text.find(f.value)):
        value = figure.value if not figure.unit or figure.unit in figure.value else f"{figure.value} {figure.unit}"
        runs += [Run(", ", RunRole.STRONG), Run(value, RunRole.STRONG, finding=figure.id)]
    return tuple(runs[1:])


def _told(figure: Figure) -> str:
    """The sentence of a figure where it is short; what it measures where it is long."""
    return figure.text if len(figure.text.split()) <= SHORT_SENTENCE or not figure.measures else figure.measures


def _when(material: Material, event: Event) -> Line:
    day = Run(material.day(event.when), RunRole.STRONG, finding=event.id)
    return (day, Run(f" ({material.label('expected')})", RunRole.QUIET)) if _is_ahead(material, event) else (day,)


def _since(material: Material, event: Event) -> PartialDate:
    """The first moment that the words of a date can mean: the Monday of 'last week', which is shown as its month."""
    span = event.evidence[0]
    source = next(d for d in material.documents if d.id == span.document)
    mentions = spoken().dates.date_mentions(source.slice(span), source.published)
    told = (m.reading for m in mentions if (m.text, m.when) == (event.expression, event.when))
    return next((reading.first for reading in told if reading), event.when)


def _is_ahead(material: Material, event: Event) -> bool:
    """Whether a date that lay ahead of its own source lies ahead of the latest source too, as far as both are known."""
    latest = material.published
    known = len(str(event.when))
    return event.is_expected and (latest is None or str(event.when) >= str(latest)[:known])


def _one_each(found: list[Statement]) -> list[Statement]:
    """Every speaker's first statement, then the second ones, and so on; the order of importance within each round."""
    rounds: dict[str, int] = {}
    turn: list[tuple[int, int, Statement]] = []
    for rank, statement in enumerate(found):
        speaker = statement.speaker or ""
        turn.append((rounds.get(speaker, 0), rank, statement))
        rounds[speaker] = rounds.get(speaker, 0) + 1
    return [s for _, _, s in sorted(turn, key=lambda t: t[:2])]
