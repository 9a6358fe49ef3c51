"""A saved briefing comes back as it was."""

import json
from pathlib import Path
from typing import Any

import pytest

import briefgen
from briefgen.model.briefing import Briefing
from briefgen.model.restore import from_dict
from briefgen.pipeline import render

SEEDS = [p for p in sorted((Path(__file__).parents[2] / "seeds").glob("*.*")) if p.stem != "README"]


def through_json(briefing: Briefing) -> dict[str, Any]:
    return json.loads(json.dumps(briefgen.as_dict(briefing)))


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.name)
def test_writing_a_restored_briefing_gives_the_same_data(path: Path) -> None:
    saved = through_json(briefgen.brief(path, marking="TLP:AMBER", reference="R 1"))
    assert through_json(from_dict(saved)) == saved


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "markdown", "json"])
def test_a_restored_briefing_is_drawn_to_the_same_bytes(article: str, form: str) -> None:
    briefing = briefgen.brief(article, marking="OFFICIAL", to="The Minister", sender="Harbour desk")
    assert render(from_dict(through_json(briefing)), form).body == render(briefing, form).body


@pytest.mark.parametrize("spoilt", ["documents", "sections", "cover", "title", "date"])
def test_a_briefing_that_lacks_a_part_is_refused(article: str, spoilt: str) -> None:
    saved = through_json(briefgen.brief(article))
    del saved[spoilt]
    with pytest.raises(KeyError):
        from_dict(saved)


def test_a_value_of_the_wrong_kind_is_refused(article: str) -> None:
    saved = through_json(briefgen.brief(article))
    saved["findings"][0]["rule"] = 7
    with pytest.raises(TypeError):
        from_dict(saved)
