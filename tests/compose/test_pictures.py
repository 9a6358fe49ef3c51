"""A picture is made where there is enough to see, and of the findings' own words."""

import json
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen import as_dict, brief
from briefgen.compose.material import Material
from briefgen.compose.pictures import date_scale, tie_map, value_tiles
from briefgen.config.styles import style
from briefgen.model.briefing import Cover, DateScale, Run, TieMap, ValueTiles
from briefgen.model.document import Span
from briefgen.model.finding import Analysis, Figure, OpenQuestion, QuestionKind
from briefgen.model.moment import PartialDate
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER
from briefgen.verify import proof

MATERIAL = Material((), style("plain").outline, Cover())
ARTICLE = Path(__file__).parents[2] / "seeds" / "rate-decision.txt"


def on(year: int, month: int = 0, day: int = 0):
    when = PartialDate(year, month, day)
    return when, (Run(str(when)),), year > 2025


def asked(settled_by: str | None) -> OpenQuestion:
    span = (Span("d", 0, 9),)
    kind = QuestionKind.PENDING
    return OpenQuestion(rule="r", score=1, text="Will it?", evidence=span, question_kind=kind, why="yet", settled_by=settled_by)


def figure(value: str, unit: str, measures: str, text: str = "") -> Figure:
    return Figure(rule="r", score=1, text=text or value + measures, evidence=(Span("d", 0, 9),), value=value, unit=unit, measures=measures)


def test_three_dates_are_told_and_not_drawn_and_a_date_told_twice_stands_once() -> None:
    assert date_scale(MATERIAL, [on(2024), on(2025), on(2026), on(2026)]) == ()
    [drawn] = date_scale(MATERIAL, [on(2026), on(2024), on(2025), on(2025, 3), on(2026)])
    assert isinstance(drawn, DateScale)
    assert [str(mark.when) for mark in drawn.marks] == ["2024", "2025", "2025-03", "2026"] and drawn.marks[-1].is_ahead


@pytest.mark.parametrize(
    ("settled", "is_drawn"),
    [
        (["the court", "the court", "parliament"], True),
        (["the court", "parliament", "the bank"], False),  # three straight lines tell nothing
        (["the court", "parliament", "the bank", "the mayor"], True),
        (["the court", "the court", "the court"], False),
        ([None, None, None], False),
    ],
)
def test_a_map_needs_two_names_and_something_to_follow(settled: list[str | None], is_drawn: bool) -> None:
    assert bool(tie_map(MATERIAL, [asked(name) for name in settled])) is is_drawn


def test_a_map_keeps_the_numbers_of_the_questions_and_one_entry_for_each_name() -> None:
    [drawn] = tie_map(MATERIAL, [asked(name) for name in (None, "The court", "parliament", "the court")])
    assert isinstance(drawn, TieMap)
    assert [line[0].text for line in drawn.names] == ["The court", "parliament"]
    assert [line[0].text for line in drawn.entries] == ["2", "3", "4"] and drawn.ties == ((0, 0), (1, 1), (0, 2))


def test_tiles_take_short_figures_that_say_what_they_measure() -> None:
    given = [
        figure("83%", "%", "residents"),  # of what, a glance does not tell
        figure("83%", "%", "residents within reach"),
        figure("between 10 and 30 million euros a year", "euros", "likely cost"),
        figure("12", "boats", "12 boats and 40 men"),
        figure("340", "jobs", ""),
        figure("340", "jobs", "lost since May"),
    ]
    [drawn] = value_tiles(MATERIAL, given)
    assert isinstance(drawn, ValueTiles)
    assert [value[0].text for value, _ in drawn.tiles] == ["83%", "340 jobs"]
    assert value_tiles(MATERIAL, given[:3]) == ()


@pytest.mark.parametrize(
    ("sentence", "value", "measures"),
    [
        ("Some 500 people are thought to be related to the missing crew.", "500", "people are thought to be related"),
        ("The port authority has 12 berths closed by the strike.", "12", "berths closed by"),
        ("The council heard from 40 members of a group of tenants.", "40", "members of a group"),  # of whom is cut off
        ("The new quay will cost 3 million euros.", "3 million", "The new quay will cost"),
        ("The treasurer said repairs to the quay took 3 million euros.", "3 million", "repairs to the quay took"),
    ],
)
def test_a_tile_never_bears_a_piece_of_a_phrase(sentence: str, value: str, measures: str) -> None:
    source = READER.read_text(f"Harbour\n\n{sentence}\n", Settings())
    body = source.body[0]
    material = replace(MATERIAL, analyses=(Analysis(source, ()),))
    whole = figure("83%", "%", "residents within reach")
    cut = replace(figure(value, "", measures, sentence), evidence=(body.span,))
    other = replace(whole, text="Another.")
    [drawn] = value_tiles(material, [whole, cut, other])
    assert isinstance(drawn, ValueTiles) and [measure[0].text for _, measure in drawn.tiles] == ["residents within reach"] * 2


def test_every_word_of_a_picture_is_proven_and_a_false_one_found() -> None:
    saved = json.loads(json.dumps(as_dict(brief(ARTICLE))))
    pictures = [block for section in saved["sections"] for block in section["blocks"] if block["type"] in ("datescale", "valuetiles")]
    assert {block["type"] for block in pictures} == {"datescale", "valuetiles"} and proof(saved).breach is None
    for kind, keys in (("datescale", ("marks", 1, "line", 0)), ("valuetiles", ("tiles", 0, 0, 0))):
        false = deepcopy(saved)
        found = next(block for section in false["sections"] for block in section["blocks"] if block["type"] == kind)
        for key in keys:
            found = found[key]
        found["text"] = "7 June 1999"
        assert proof(false).breach is not None, kind
