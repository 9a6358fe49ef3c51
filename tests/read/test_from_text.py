import hashlib
import json
import textwrap
from pathlib import Path

import pytest

from briefgen.errors import ReadError
from briefgen.model.document import Document, SentenceKind
from briefgen.model.moment import PartialDate
from briefgen.model.settings import Settings
from briefgen.model.source import Source
from briefgen.read.fetch import fetched, text_source
from briefgen.read.from_text import READER

TITLE = "Council puts off vote on the harbour bridge"
ARTICLE = f"""{TITLE}

{TITLE}
The mayor (not pictured) opens the old bridge in Elmsund, August 13, 2025. Jane Doe/Northern Wire

By Jane Doe, Reuters

ELMSUND, Sept 4 – The council put off its vote on Tuesday. It is unclear when it will meet again.

Money in doubt

“We do not know who pays,” the mayor said. The county has yet to answer.

Three things are still open:

- the price of the road;
- the date of the vote.

Read more: Ferries to return

The county will answer in October.

Related articles

Ferries of the north
A short history of the quay

Leave a Comment"""


def read(text: str, **settings: object) -> Document:
    return READER.read(text_source(text, "a.txt"), Settings(**settings))  # type: ignore[arg-type]


def body(document: Document) -> list[str]:
    return [document.slice(s.span) for s in document.body]


def kinds(document: Document) -> dict[str, SentenceKind]:
    return {document.slice(s.span): s.kind for s in document.sentences}


def test_only_the_article_itself_is_body() -> None:
    assert body(read(ARTICLE)) == [
        "The council put off its vote on Tuesday.",
        "It is unclear when it will meet again.",
        "“We do not know who pays,” the mayor said.",
        "The county has yet to answer.",
        "Three things are still open:",
        "the price of the road;",
        "the date of the vote.",
        "The county will answer in October.",
    ]


def test_paragraphs_are_numbered_from_one_and_nothing_else_is() -> None:
    document = read(ARTICLE)
    assert [s.paragraph for s in document.body] == [1, 1, 2, 2, 3, 4, 5, 6]
    assert {s.paragraph for s in document.sentences if not s.is_body} == {0}


def test_the_page_around_the_article_is_kept_under_its_kind() -> None:
    found = kinds(read(ARTICLE))
    assert found[TITLE] is SentenceKind.TITLE
    assert found["Money in doubt"] is SentenceKind.HEADING
    assert next(kind for text, kind in found.items() if "not pictured" in text) is SentenceKind.CAPTION
    for line in ("By Jane Doe, Reuters", "Read more: Ferries to return", "Ferries of the north", "Leave a Comment"):
        assert found[line] is SentenceKind.FURNITURE


def test_title_place_date_author_and_origin_are_known() -> None:
    document = read(ARTICLE)
    assert (document.title, document.place, str(document.published)) == (TITLE, "Elmsund", "2025-09-04")
    assert (document.byline, document.publisher, document.origin) == ("Jane Doe", "Reuters", "a.txt")


def test_the_text_holds_every_block_and_names_itself() -> None:
    document = read(ARTICLE)
    assert document.id == hashlib.sha256(document.text.encode()).hexdigest()
    for line in ARTICLE.split("\n"):
        assert line in document.text


def test_spans_slice_back_in_order_without_overlap() -> None:
    document = read(ARTICLE)
    ends = 0
    for sentence in document.sentences:
        assert sentence.span.start >= ends and document.slice(sentence.span).strip() == document.slice(sentence.span)
        ends = sentence.span.end


def test_the_user_s_title_wins_and_both_titles_stay_out_of_the_body() -> None:
    document = read(ARTICLE, title="My own title")
    assert document.title == "My own title"
    assert TITLE not in body(document)


def test_a_given_title_may_be_repeated_in_another_spelling() -> None:
    document = read('Mayor says: “No”\n\nMAYOR SAYS: "NO"\n\nThe mayor said no on Monday. She gave no reason.', title="Mayor says: “No”")
    assert body(document) == ["The mayor said no on Monday.", "She gave no reason."]


def test_the_user_s_date_wins() -> None:
    assert read(ARTICLE, date=PartialDate(2024, 1, 2)).published == PartialDate(2024, 1, 2)


def test_one_sentence_a_block_loses_no_sentence() -> None:
    sentences = ["The council met.", "Will it vote?", "Nobody knows.", "“No,” the mayor said.", "It rained.", "The end is open."]
    assert body(read("\n\n".join(sentences), title="Council meets")) == sentences


def test_questions_above_their_answers_are_headings_and_questions_in_quotes_are_not() -> None:
    found = kinds(
        read(
            "Title of it\n\nFirst things first, said the mayor.\n\nWho will pay?\n\nThe county pays most of it, she said.\n\n“Who?”\n\nYou."
        )
    )
    assert found["Who will pay?"] is SentenceKind.HEADING
    assert found["“Who?”"] is SentenceKind.PROSE


def test_a_paragraph_printed_twice_counts_once() -> None:
    paragraph = "The county will answer in October, its speaker said."
    assert body(read(f"A title\n\n{paragraph}\n\nIt may not.\n\n{paragraph}")) == [paragraph, "It may not."]


def test_short_sentences_may_stand_twice() -> None:
    assert body(read("A title\n\nWill it pass? No.\n\nNo.\n\nNo.")).count("No.") == 3


def test_wrapping_changes_nothing() -> None:
    wrapped = "\n\n".join(textwrap.fill(line, 72) for line in ARTICLE.split("\n") if line)
    assert read(wrapped).text == read("\n\n".join(line for line in ARTICLE.split("\n") if line)).text


@pytest.mark.parametrize("text", ["Word", "Only a title stands here", "Title\n\nLeave a Comment", "@#!?", "…", "\u200b\u200b"])
def test_a_text_without_prose_is_refused(text: str) -> None:
    with pytest.raises(ReadError, match="has no prose") as caught:
        read(text)
    assert caught.value.problems[0].fix


def test_a_text_at_hand_without_prose_has_an_empty_body() -> None:
    assert READER.read_text("Word", Settings()).body == ()


def test_markup_in_an_article_is_its_words() -> None:
    words = "The <b>council</b> & {name} <img src=x> said 5 < 6 on Monday."
    assert body(read(f"A title\n\n{words}")) == [words]


def test_notices_of_encoding_and_hidden_characters_ride_in_the_document() -> None:
    document = READER.read(Source("a.txt", "text/plain", "A title\n\nThe mayor\xad said “no”.".encode("cp1252")), Settings())
    assert {n.code for n in document.notices} == {"windows-1252", "invisible-characters"}


def test_the_sample_article_has_thirteen_paragraphs(shared: Path) -> None:
    document = READER.read(fetched(shared / "seeds" / "paris-summit-article.txt"), Settings())
    firsts = {s.paragraph: document.slice(s.span) for s in reversed(document.body)}
    assert sorted(firsts) == list(range(1, 14))
    assert firsts[1].startswith("Western leaders gathered") and firsts[3].startswith("While the coalition")
    assert (document.place, str(document.published)) == ("Paris", "2025-09-04")
    joined = " ".join(body(document))
    assert "Reuters" not in joined and "Comment" not in joined and document.title not in joined


@pytest.mark.parametrize("name", ["dev.jsonl", "random_dev.jsonl"])
def test_what_annotators_marked_is_in_the_body(shared: Path, name: str) -> None:
    lost = total = 0
    for line in (shared / "questions" / name if (shared / "questions").exists() else shared / "data" / "questions" / name).open(
        encoding="utf-8"
    ):
        article = json.loads(line)
        letters = "".join(c for c in "".join(body(read("\n\n".join(article["text"]), title=article["title"]))) if c.isalnum())
        for question in article["questions"]:
            for evidence in question["evidence"]:
                total += 1
                lost += "".join(c for c in evidence if c.isalnum())[-60:] not in letters
    assert lost <= total * 0.05


def test_a_date_alone_above_the_prose_is_the_day_of_publication() -> None:
    document = read("Council meets\n\n4 September 2025\n\nThe council met on Thursday. It did not vote.")
    assert (document.title, str(document.published)) == ("Council meets", "2025-09-04")
    assert body(document)[0] == "The council met on Thursday."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Elmsund, 12 March 2025", "2025-03-12"),
        ("ELMSUND, March 12, 2025 –", "2025-03-12"),
        ("ELMSUND, 12 MARCH 2025", "2025-03-12"),
        ("12 March 2025, Elmsund", "2025-03-12"),
        ("ELMSUND, March 12 –", "2025-03-12"),
    ],
)
def test_a_dateline_on_a_line_of_its_own_dates_the_article(line: str, day: str) -> None:
    document = read(f"Council meets\n\n{line}\n\nThe council met on Wednesday. It did not vote.\n\n© 2025 Northern Wire")
    assert (document.title, document.place, str(document.published)) == ("Council meets", "Elmsund", day)
    assert body(document) == ["The council met on Wednesday.", "It did not vote."]
    assert kinds(document)[line] is SentenceKind.FURNITURE


def test_a_dateline_alone_stands_above_the_title_or_below_prose_too() -> None:
    above = read("Elmsund, 12 March 2025\n\nCouncil meets\n\nThe council met on Wednesday. It did not vote.")
    assert (above.title, str(above.published)) == ("Council meets", "2025-03-12")
    below = read(
        "Council meets\n\nThe council met on Wednesday. It did not vote.\n\nElmsund, 7 July 2005\n\nThen the bridge fell. Nobody was hurt."
    )
    assert (below.published, kinds(below)["Elmsund, 7 July 2005"]) == (None, SentenceKind.HEADING)
