"""One engine ranks sentences: within the budget, in linear time, whatever the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.analyse.ranking import chosen, ranked
from briefgen.model.document import Document
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER


def read(text: str, title: str = "") -> Document:
    return READER.read_text(text, Settings(title=title))


def test_every_body_sentence_is_scored_with_its_reasons(document: Document) -> None:
    scored = ranked((document,))
    assert [r.sentence for r in scored] == list(document.body)
    assert all(0 < r.score <= 1 and r.reasons for r in scored)


def test_captions_headings_and_furniture_are_never_chosen(document: Document) -> None:
    texts = [document.slice(r.sentence.span) for r in ranked((document,))]
    assert not any("Share this" in t or t == "Money in doubt" for t in texts)


def test_the_lead_of_a_news_text_wins(document: Document) -> None:
    best = chosen(ranked((document,)), sentences=1)[0]
    assert document.slice(best.sentence.span).startswith("The harbour board of Tarvik put off")


def test_a_sentence_that_repeats_another_is_not_chosen_twice() -> None:
    text = "\n\n".join(
        ["The council closed the bridge to lorries. The cost is not known."] + ["The council closed the bridge to lorries."] * 5
    )
    document = read("Bridge closed\n\n" + text)
    texts = [document.slice(r.sentence.span) for r in chosen(ranked((document,)), sentences=4)]
    assert sorted(texts) == ["The cost is not known.", "The council closed the bridge to lorries."]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab Cd.?!\n“”1", max_size=300), st.integers(1, 8), st.integers(1, 40))
def test_any_text_keeps_within_any_budget(text: str, most: int, words: int) -> None:
    candidates = ranked((read(text),))
    assert len(chosen(candidates, sentences=most)) <= most
    assert sum(r.words for r in chosen(candidates, words=words)) <= words


def test_time_grows_with_the_text_and_not_with_its_square() -> None:
    """Work is counted, not timed: the calls that `chosen` makes to the heap stay near the number of sentences it picks."""
    import heapq

    text = "\n\n".join(f"Item {n} of the plan concerns ward {n % 97} and costs {n * 13} crowns in year {n % 11}." for n in range(3000))
    candidates = ranked((read("The plan\n\n" + text),))
    pushes = 0
    original = heapq.heappush

    def counting(heap: list[object], item: object) -> None:
        nonlocal pushes
        pushes += 1
        original(heap, item)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(heapq, "heappush", counting)
        chosen(candidates, sentences=100)
    assert pushes < 20 * len(candidates)
