from collections.abc import Callable, Iterable

import pytest

from briefgen.language.english.antecedents import antecedent_at, antecedents
from briefgen.language.english.definite import earlier_phrases
from briefgen.model.moment import PartialDate
from tests.case_file import Case, cases
from tests.documents import document_of


@pytest.mark.parametrize("case", cases("antecedents"), ids=lambda case: case.title)
def test_a_pronoun_means_what_the_text_leaves_or_stays_open(case: Case) -> None:
    document = document_of(case.text)
    found = antecedents(document)
    told = [f"{document.text[at:].split()[0].strip('.,')}: {document.text[one.start : one.end]}" for at, one in sorted(found.items())]
    assert told == case.expected


def test_what_is_meant_stands_before_and_is_given_with_a_chance() -> None:
    document = document_of("Mayor Carl Nyberg opened the bridge. He praised the builders.", "Later he left the town.")
    for at, one in antecedents(document).items():
        assert one.end <= at
        assert 0 < one.chance <= 1
        assert document.sentences[one.sentence].span.start <= one.start


@pytest.mark.parametrize("turn", [sorted, lambda places: sorted(places, reverse=True)], ids=["forwards", "backwards"])
def test_a_pronoun_asked_for_alone_means_what_it_means_in_the_whole(turn: Callable[[Iterable[int]], list[int]]) -> None:
    paragraphs = "Mayor Carl Nyberg opened the bridge. He praised its builders.", "Ana Ruiz said she liked it. They met, and he left."
    whole = antecedents(document_of(*paragraphs))
    dated = document_of(*paragraphs, published=PartialDate(2024))  # the same text, not looked at before
    assert whole and [antecedent_at(dated, at) for at in turn(whole)] == [whole[at] for at in turn(whole)]


@pytest.mark.parametrize(
    ("text", "pointing", "earlier"),
    [
        ("Trade Minister Laura Pell flew to Oslo. The minister will return on Friday.", "The minister", "Laura Pell"),
        ("The two sides signed a fishing deal. The deal lasts five years.", "The deal", "a fishing deal"),
        ("The union wants firm guarantees. Such guarantees are rare.", "Such guarantees", "firm guarantees"),
        ("The city published new plans for the harbour. These plans are bold.", "These plans", "new plans"),
    ],
)
def test_a_pointing_phrase_goes_back_to_the_one_phrase_or_person_before(text: str, pointing: str, earlier: str) -> None:
    document = document_of(text)
    found = earlier_phrases(document)[text.index(pointing)]
    assert document.text[found.start : found.end] == earlier


@pytest.mark.parametrize(
    "text",
    [
        "Trade Minister Laura Pell met Health Minister Bo Lind. The minister left early.",
        "A fishing deal failed. A customs deal worked. The deal lasts five years.",
        "The council met. The deal lasts five years.",
        "A long wait ends. By the end it rained. The end was near.",
    ],
)
def test_a_pointing_phrase_with_two_or_none_before_stays_open(text: str) -> None:
    assert earlier_phrases(document_of(text)) == {}
