"""What is measured of a sentence: a fixed row of finite numbers, the same in whatever order sets are walked."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.analyse.ranking.corpus import Corpus
from briefgen.analyse.ranking.features import NAMES, features
from briefgen.analyse.ranking.passages import passages
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER
from tests.conftest import ARTICLE
from tests.hash_seeds import printed_under_hash_seeds


def rows(*texts: str, title: str = "") -> list[dict[str, float]]:
    corpus = Corpus(passages([READER.read_text(text, Settings(title=title)) for text in texts]))
    return [dict(zip(NAMES, row, strict=True)) for row in features(corpus)]


def test_the_lead_is_like_the_lead_and_the_headline_counts() -> None:
    first, *_, last = rows(ARTICLE)
    assert first["sentences before it"] == 0 and first["nearness to the start"] == 1
    assert first["likeness to the lead"] > last["likeness to the lead"]
    assert first["share of the title"] > 0.5
    assert last["likeness to its heading"] == 0


def test_words_of_other_articles_count_for_several_articles_only() -> None:
    other = "Ferry to stay away\n\nThe ferry of Tarvik will not return this summer. The harbour board put off its decision on the old quay."
    alone, together = rows(ARTICLE), rows(ARTICLE, other)
    assert all(row["likeness to other articles"] == 0 for row in alone)
    assert max(row["likeness to other articles"] for row in together) > 0
    assert together[-1]["articles in all"] == 2


def test_a_table_of_law_counts_its_words() -> None:
    (row,) = rows("The owner shall keep the pier, pursuant to section 4 (as amended), open for 30 days.")
    assert (row["words of law"], row["numbers"], row["brackets"]) == (3, 2, 1)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="ab Cd.?!\n“”1", max_size=120), min_size=1, max_size=3))
def test_any_text_gives_finite_numbers(texts: list[str]) -> None:
    assert all(math.isfinite(x) for row in rows(*texts) for x in row.values())


def test_the_order_of_sets_does_not_matter() -> None:
    code = (
        "from briefgen import summarize\nfrom tests.conftest import ARTICLE\n"
        "print([(s, s.score, s.reasons) for s in summarize([ARTICLE, ARTICLE[200:]], sentences=4)])"
    )
    assert len(printed_under_hash_seeds(code)) == 1
