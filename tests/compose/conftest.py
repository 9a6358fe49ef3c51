"""Findings made by hand on the sample article, so that composing is tested apart from finding."""

import pytest

from briefgen.model.document import Document, Span
from briefgen.model.finding import Analysis, BottomLine, Event, Figure, KeyPoint, Manner, NextStep, OpenQuestion, QuestionKind, Statement
from briefgen.model.moment import PartialDate


def sentence(document: Document, words: str) -> Span:
    return next(s.span for s in document.body if words in document.slice(s.span))


@pytest.fixture
def analysis(document: Document) -> Analysis:
    lead, cost = sentence(document, "put off its decision"), sentence(document, "40 million")
    ferry, town = sentence(document, "need the ferry"), sentence(document, "could not wait")
    meeting = sentence(document, "meet again")
    shut = sentence(document, "storm")
    text = document.slice
    mayor = {"speaker": "Ingrid Solheim", "role": "mayor"}
    april, november = PartialDate(2025, 4, 2), PartialDate(2024, 11)
    return Analysis(
        document,
        (
            BottomLine(rule="t.bottom", score=1, text=text(lead), evidence=(lead,)),
            KeyPoint(rule="t.key", score=0.5, text=text(cost), evidence=(cost,)),
            KeyPoint(rule="t.key", score=0.4, text=text(shut), evidence=(shut,)),
            KeyPoint(rule="t.key", score=0.3, text=text(lead), evidence=(lead,)),
            OpenQuestion(
                rule="t.question",
                score=0.9,
                text="Will the ferry return this summer?",
                evidence=(lead, cost, meeting),
                question_kind=QuestionKind.DECISION,
                why="leaving open whether",
                settled_by="harbour board",
            ),
            Statement(rule="t.s", score=0.9, text=text(town), evidence=(town,), **mayor, manner=Manner.REPORTED),
            Statement(rule="t.s", score=0.8, text=text(ferry), evidence=(ferry,), **mayor, manner=Manner.QUOTED),
            Statement(rule="t.s", score=0.7, text=text(cost), evidence=(cost,), speaker="the board", role=None, manner=Manner.REPORTED),
            Statement(rule="t.s", score=0.6, text=text(lead), evidence=(lead,), speaker=None, role=None, manner=Manner.REPORTED),
            Figure(rule="t.f", score=0.5, text=text(cost), evidence=(cost,), value="about 40 million", unit="crowns", measures="Repairs"),
            Event(
                rule="t.e",
                score=0.9,
                text=text(meeting),
                evidence=(meeting,),
                when=april,
                expression="2 April 2025",
                is_expected=True,
            ),
            Event(rule="t.e", score=0.5, text=text(shut), evidence=(shut,), when=november, expression="November 2024"),
            NextStep(rule="t.n", score=0.5, text=text(meeting), evidence=(meeting,)),
        ),
    )
