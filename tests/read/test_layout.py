import textwrap

import pytest

from briefgen.model.document import SentenceKind
from briefgen.read.layout import blocks, list_mark

PARAGRAPHS = [
    "Council delays vote on the new harbour bridge for a second time",
    "The city council of Elmsund put off its vote on the harbour bridge on Tuesday, saying that it needed "
    "more time to study a long-term plan for the ferries. No new date was named.",
    "Opponents of the bridge welcomed the delay. They fear that the approach road would cut the old town "
    "in two, and they have asked the county for a study of its own, which is due in spring.",
    "The mayor said that she was disappointed but that the money would still be there in a year.",
]


def lines(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


@pytest.mark.parametrize("width", [34, 60, 66, 72, 78, 90, 120])
def test_wrapped_paragraphs_are_joined_again(width: int) -> None:
    assert lines("\n\n".join(textwrap.fill(p, width) for p in PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize("indent", [2, 4])
def test_indented_first_lines_start_paragraphs_without_blank_lines(indent: int) -> None:
    assert lines("\n".join(textwrap.fill(p, 66, initial_indent=" " * indent) for p in PARAGRAPHS)) == PARAGRAPHS


def test_whole_lines_without_blank_ones_stay_apart() -> None:
    assert lines("\n".join(PARAGRAPHS)) == PARAGRAPHS


def test_a_title_and_its_repetition_on_adjacent_lines_stay_apart() -> None:
    assert lines("A title of some length that repeats itself below\n" * 2) == ["A title of some length that repeats itself below"] * 2


def test_a_word_broken_at_its_hyphen_is_put_together() -> None:
    text = "The ministers agreed on Friday to continue their talks about a long-\nterm plan for the delta and its people, they said.\n"
    assert "long-term plan" in lines(text * 2)[0]


def test_list_items_are_blocks_of_their_own_and_know_their_mark() -> None:
    found = blocks("- one thing\n- another thing\n\n2) a third\n• a fourth")
    assert [(b.kind, b.text[b.start :]) for b in found] == [
        (SentenceKind.LIST, "one thing"),
        (SentenceKind.LIST, "another thing"),
        (SentenceKind.LIST, "a third"),
        (SentenceKind.LIST, "a fourth"),
    ]


def test_numbers_and_dashes_in_prose_are_no_list_marks() -> None:
    assert list_mark("2025 was a dry year") == 0
    assert list_mark("–and so it went") == 0
    assert list_mark("12.5 percent said no") == 0


def test_verse_and_addresses_keep_their_lines() -> None:
    verse = "Ministry of Transport\nHarbour Road 5\nElmsund\nNorhavn"
    assert lines(verse) == verse.split("\n")


def test_a_stray_line_break_inside_a_sentence_is_mended() -> None:
    text = (
        PARAGRAPHS[1] + "\n" + "The council will meet again when the county has answered all of its letters, said its\nspeaker on Friday."
    )
    assert lines(text) == [PARAGRAPHS[1], text.split("\n", 1)[1].replace("\n", " ")]
