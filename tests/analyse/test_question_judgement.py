"""Chances and scores of questions, with models that say nothing: what the cue, the lead and the text's own questions are worth."""

from dataclasses import dataclass, replace

import pytest

from briefgen.analyse.questions import candidates_of, judgement
from briefgen.analyse.questions.choice import LEAST, chosen, is_told, least_chance
from briefgen.analyse.questions.judgement import NAMES, features, judged, theme_of
from briefgen.config.rules import question_rules
from briefgen.language.english.questions.article import article_of
from tests.documents import document_of

DOUBT = "It is unclear whether Kent will sell the harbour."
PLAN = "Kent plans to paint the harbour."
FILLER = "The crews went home and the boats lay still."


@dataclass
class Mute:
    """A model that gives every row the same value."""

    told: float

    def value(self, row: tuple[float, ...]) -> float:
        return self.told


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judgement, "model", lambda path: Mute(0.0))


def chances(*paragraphs: str, title: str = "Kent and its harbour") -> dict[str, tuple[float, float]]:
    article = article_of(document_of(*paragraphs, title=title))
    found = judged(tuple(candidates_of(article, question_rules())), article)
    return {c.text: (c.chance, c.score) for c in found}


@pytest.mark.usefixtures("told")
def test_a_sure_cue_is_enough_by_itself_and_a_weak_one_is_not() -> None:
    asked = chances(DOUBT, PLAN)
    assert asked["Will Kent sell the harbour?"][0] >= LEAST > asked["Will Kent paint the harbour?"][0]


@pytest.mark.usefixtures("told")
def test_a_sure_cue_is_enough_where_a_noun_is_told_on_the_page_only_and_makes_no_article_rich() -> None:
    article = article_of(document_of(DOUBT, FILLER))
    untold = [replace(candidate, wording=0.1) for candidate in candidates_of(article, question_rules())]
    (found,) = judged(untold, article)
    assert chosen([found]) == (found,) and not is_told(found)
    assert least_chance([found, replace(found, lines=(1,))]) == LEAST


@pytest.mark.usefixtures("told")
def test_what_the_text_itself_puts_as_a_question_needs_no_reader() -> None:
    text = "The crews put two main questions to the owner of Tarvik Mining:\n\nWhere is the log of Karl Lind?"
    first, second = text.split("\n\n")
    assert chances(first, second)["Where is the log of Karl Lind?"][0] >= LEAST


def test_what_comes_first_and_shares_the_headline_matters_more() -> None:
    lead = chances(DOUBT, FILLER, FILLER, FILLER)["Will Kent sell the harbour?"]
    last = chances(FILLER, FILLER, FILLER, DOUBT, title="A quiet day")["Will Kent sell the harbour?"]
    assert lead[1] > last[1]


def test_every_question_has_a_value_for_every_feature_and_chances_lie_between_nought_and_one() -> None:
    article = article_of(document_of(DOUBT, PLAN, FILLER, title="Kent and its harbour"))
    found = tuple(candidates_of(article, question_rules()))
    table = features(found, article, theme_of(article, [0.0] * len(article.lines)))
    assert [len(row) for row in table] == [len(NAMES)] * len(found)
    assert all(0 <= c.chance <= 1 and 0 <= c.score <= 1 for c in judged(found, article))
    assert judged((), article) == ()
