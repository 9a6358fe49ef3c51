"""The public summariser: verbatim sentences, in order, within the budget, for any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefgen

SEEDS = Path(__file__).parents[1] / "seeds"
RIVER = (SEEDS / "river-treaty.txt").read_text(encoding="utf-8")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_five_sentences_when_no_budget_is_given() -> None:
    assert len(briefgen.summarize(RIVER)) == 5


def test_sentences_are_verbatim_and_in_order() -> None:
    places = [flat(RIVER).index(flat(sentence)) for sentence in briefgen.summarize(RIVER, sentences=7)]
    assert len(places) == 7
    assert places == sorted(places)


def test_a_budget_of_words_is_never_passed() -> None:
    for words in (20, 50, 120):
        assert 0 < sum(len(s.split()) for s in briefgen.summarize(RIVER, words=words)) <= words


def test_several_texts_give_one_summary_in_their_order() -> None:
    other = (SEEDS / "marinel-floods.txt").read_text(encoding="utf-8")
    chosen = briefgen.summarize([RIVER, other], sentences=8)
    first = [flat(s) in flat(RIVER) for s in chosen]
    assert True in first and False in first
    assert first == sorted(first, reverse=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("   \n\n ", []),
        ("The council has decided nothing", ["The council has decided nothing"]),
        ("THE COUNCIL HAS DECIDED NOTHING", ["THE COUNCIL HAS DECIDED NOTHING"]),
        ("The same paragraph stands here.\n\n" * 10, ["The same paragraph stands here."]),
    ],
)
def test_degenerate_texts_give_something_sensible(text: str, expected: list[str]) -> None:
    assert briefgen.summarize(text) == expected


def test_a_list_and_a_table_are_summarised_by_their_lines() -> None:
    assert briefgen.summarize("- Close the bridge to lorries\n- Ask the ministry for money\n- Repair the pier", sentences=2)
    assert briefgen.summarize("Ward | Cost\nNorth | 12\nSouth | 40", sentences=1)


def test_one_sentence_that_is_longer_than_the_budget_gives_nothing_rather_than_too_much() -> None:
    assert briefgen.summarize("The council has decided nothing about the old bridge.", words=5) == []


def test_each_sentence_tells_its_score_and_what_raised_or_lowered_it() -> None:
    best = max(briefgen.summarize(RIVER, sentences=4), key=lambda sentence: sentence.score)
    assert 0 < best.score <= 1
    assert 0 < len(best.reasons) <= 6
    assert [abs(part) for _, part in best.reasons] == sorted((abs(part) for _, part in best.reasons), reverse=True)


def test_every_section_has_a_summary_of_its_own_on_request() -> None:
    text = "Bridge closed\n\nThe bridge is closed to all lorries from today.\n\n"
    text += "What it costs\n\nThe repair costs 4 million crowns. Nobody knows who pays. The town has 1 million crowns.\n\n"
    text += "What comes next\n\nThe council will vote on the repair in May. It meets in the old town hall. All may come."
    found = briefgen.summarize(text, sentences=1, by_section=True)
    assert [s.heading for s in found] == ["", "What it costs", "What comes next"]
    assert len(briefgen.summarize(text, by_section=True)) == 5
    assert sum(len(s.split()) for s in briefgen.summarize(text, words=12, by_section=True)) <= 36


def test_a_file_is_read_and_a_text_is_the_text_itself() -> None:
    assert briefgen.summarize(SEEDS / "river-treaty.txt", sentences=3) == briefgen.summarize(RIVER, sentences=3)


def test_one_paragraph_of_great_length_is_no_trouble() -> None:
    text = " ".join(f"Item {n} of the plan concerns ward {n % 97} and costs {n * 13} crowns." for n in range(3000))
    assert len(briefgen.summarize(text, sentences=4)) == 4


def test_a_budget_that_makes_no_sense_is_refused() -> None:
    for budget in ({"sentences": 0}, {"words": 0}, {"sentences": -1}, {"sentences": 1, "words": 10}):
        with pytest.raises(ValueError, match=r"budget|both"):
            briefgen.summarize(RIVER, **budget)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_accepted(text: str) -> None:
    assert isinstance(briefgen.summarize(text), list)
