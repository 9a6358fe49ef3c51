"""The README's summariser of sumy's, as it stands there; sumy is no dependency, and `.ci/run` brings it in an environment of its own."""

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

import briefgen
from briefgen.pipeline import brief
from briefgen.plugins import BUILTIN, Plugins

pytest.importorskip("sumy", reason="sumy is not installed here")
pytest.importorskip("numpy", reason="sumy's LexRank needs numpy, which is not installed here")
ROOT = Path(__file__).parents[1]
RIVER = ROOT / "seeds" / "river-treaty.txt"


@pytest.fixture
def plugins(monkeypatch: pytest.MonkeyPatch) -> Plugins:
    """The plugins with the README's own in its place, as an installed package's entry point puts it there."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = (found for found in re.findall(r"^```python\n(.*?)^```", readme, re.DOTALL | re.MULTILINE) if "sumy" in found)
    module = ModuleType("sumy_lex_rank")
    exec(compile(block, "README.md", "exec"), module.__dict__)
    monkeypatch.setitem(sys.modules, "sumy_lex_rank", module)
    return Plugins({**BUILTIN, "summarizers": {"lex-rank": "sumy_lex_rank:SUMMARIZER"}})


def test_key_points_follow_the_ranking_of_sumy(plugins: Plugins) -> None:
    made = brief(RIVER, summarizer="lex-rank", plugins=plugins)
    points = [f for f in briefgen.as_dict(made)["findings"] if f["kind"] == "key_point"]
    assert points and {p["rule"] for p in points} == {"key_point.lex-rank"}
    own = [f["text"] for f in briefgen.as_dict(brief(RIVER))["findings"] if f["kind"] == "key_point"]
    assert [p["text"] for p in points] != own


def test_sumy_gives_the_highest_score_to_what_most_sentences_share(plugins: Plugins) -> None:
    sentences = ["The board met on the quay.", "The board met to mend the quay.", "Rain fell all night.", "The board mends the quay."]
    scores = plugins.summarizer("lex-rank").scores(sentences, "")
    assert min(scores) == scores[2]
