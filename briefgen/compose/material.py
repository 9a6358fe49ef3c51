"""What every section is made from: the findings, the outline's words, and references that lead to numbered paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefgen.model.briefing import Cover, Line, Run, RunRole
from briefgen.model.document import Document, Span
from briefgen.model.finding import Analysis, Finding, OpenQuestion
from briefgen.model.moment import PartialDate
from briefgen.model.outline import Outline

F = TypeVar("F", bound=Finding)


@dataclass(frozen=True, slots=True)
class Material:
    """One or more analyses, seen through one outline."""

    analyses: tuple[Analysis, ...]
    outline: Outline
    cover: Cover

    @property
    def documents(self) -> tuple[Document, ...]:
        """The sources, in the order given."""
        return tuple(a.document for a in self.analyses)

    @property
    def published(self) -> PartialDate | None:
        """The latest date of the sources."""
        return max((d.published for d in self.documents if d.published), default=None)

    def findings(self, kind: type[F] | str) -> Iterator[F]:
        """All findings of a kind, most important first within a source, the sources taking turns."""
        name = kind if isinstance(kind, str) else kind.kind
        queues = [[f for f in a.findings if f.kind == name] for a in self.analyses]
        for rank in range(max(map(len, queues), default=0)):
            yield from (queue[rank] for queue in queues if rank < len(queue))  # type: ignore[misc]

    def first(self, kind: type[F], section: str) -> list[F]:
        """As many findings of a kind as the section's limit allows."""
        return list(self.findings(kind))[: self.outline.limits.get(section)]

    def label(self, name: str, **fields: object) -> str:
        """A fixed word of the page with its fields filled in; a field's value is never read as a template."""
        text = self.outline.labels.get(name, name)
        for field, value in fields.items():
            text = text.replace("{" + field + "}", str(value))
        return text

    def kind(self, question: OpenQuestion) -> str:
        """Why a question is open, in the outline's words."""
        return self.label(f"kind_{question.question_kind.name.lower()}")

    def day(self, when: PartialDate | None) -> str:
        """A date in the outline's form, shortened to what is known of it."""
        if when is None:
            return ""
        text = self.outline.date
        if not when.day:
            text = _without(text, "{day}")
        if not when.month:
            text = _without(text, "{month}", "{month_short}", "{month_number}")
        month = self.outline.months[when.month - 1] if when.month else ""
        known = {"day": when.day, "month": month, "month_short": month[:3], "month_number": when.month, "year": when.year}
        for field, value in known.items():
            text = text.replace("{" + field + "}", str(value))
        return text.strip()

    def references(self, finding: Finding) -> Line:
        """Links to the paragraphs a finding stands on, the main one first and each once."""
        return self._links(finding.evidence)

    def anchor(self, document: int, paragraph: int) -> str:
        """The name of a source paragraph's place; '' where the outline shows no annex to link to."""
        return f"s{document + 1}-p{paragraph}" if "annex" in self.outline.sections else ""

    def sign(self, document: int, paragraph: int) -> str:
        """How a paragraph is called; its number stays on the line of the word before it."""
        name = "reference_sign" if len(self.analyses) == 1 else "reference_sign_many"
        return re.sub(r" (?=\d)", "\N{NO-BREAK SPACE}", self.label(name, document=document + 1, paragraph=paragraph))

    def _links(self, spans: Sequence[Span]) -> Line:
        places = dict.fromkeys(place for span in spans for place in self._places(span))
        runs: list[Run] = []
        for position, (document, paragraph) in enumerate(places):
            if position:
                runs.append(Run(f"; {self.label('also')} " if position == 1 else ", ", RunRole.QUIET))
            runs.append(Run(self.sign(document, paragraph), RunRole.REFERENCE, cite=self.anchor(document, paragraph)))
        return (Run("[", RunRole.QUIET), *runs, Run("]", RunRole.QUIET)) if runs else ()

    def _places(self, span: Span) -> Iterator[tuple[int, int]]:
        for number, document in enumerate(self.documents):
            if document.id == span.document and (sentence := document.sentence_at(span.start)) and sentence.paragraph:
                yield number, sentence.paragraph
                return


def _without(template: str, *fields: str) -> str:
    """The template without some fields and the marks that joined them."""
    for field in fields:
        for joined in (f"{field} ", f"{field}. ", f"{field}/", f"{field}-", f"{field}.", f" {field},", field):
            template = template.replace(joined, "")
    return template.strip(" ,.-/")
