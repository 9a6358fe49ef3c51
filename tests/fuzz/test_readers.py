"""Whatever bytes come in, a reader gives a sound document or a ReadError."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import ReadError
from briefgen.model.document import Document
from briefgen.model.ports import Reader
from briefgen.model.settings import Settings
from briefgen.model.source import Source
from briefgen.read.clean import cleaned
from briefgen.read.from_markdown import READER as MARKDOWN
from briefgen.read.from_text import READER as TEXT

SEED = 20250904
ROUNDS = 150
ARTICLE = """---
title: A title
---
# Council puts off vote

![A caption](x.png) By Jane Doe, Reuters

**ELMSUND, Sept 4** – The council “put off” its vote. <b>It</b> is &amp; unclear.

> A quote,
> of two lines.

1. one
   - two

| a | b |
|---|---|
| c | d |

<div><![CDATA[x]]> <script>y</script></div>

FOR IMMEDIATE RELEASE

Q: Who will pay?

A: Nobody knows that yet.

MS. DAHL: It may be the county, she says.

###

About the Council

Leave a Comment
"""
PIECES = [
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\n\n",
    b"<![",
    b"<!--",
    b"|",
    b"[",
    b"](",
    b"`",
    b"```\n",
    b"> ",
    b"    ",
    b"\xe2\x80\xae",
    b"---\n",
    b"&#0;",
    b"\\",
    b"Q: ",
    b"\n\nDAHL: ",
    b"((NP)) ",
    b"\n\n-ENDS-\n\n",
    b"\n\nContact: ",
]
READERS = pytest.mark.parametrize("reader", [TEXT, MARKDOWN], ids=["text", "markdown"])


def check(document: Document) -> None:
    assert cleaned(document.text, "")[0] == document.text
    end, paragraph = 0, 0
    for sentence in document.sentences:
        words = document.slice(sentence.span)
        assert words == words.strip() and words
        assert sentence.span.start >= end and sentence.span.document == document.id
        assert bool(sentence.paragraph) == sentence.is_body
        if sentence.is_body:
            assert sentence.paragraph in (paragraph, paragraph + 1)
            paragraph = sentence.paragraph
        end = sentence.span.end


def read(reader: Reader, body: bytes) -> None:
    try:
        document = reader.read(Source("fuzz", "", body), Settings())
    except ReadError as error:
        assert error.problems[0].fix
    else:
        check(document)


def mutated(body: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 12)):
        at, length = chance.randrange(len(body) + 1), chance.randrange(40)
        new = chance.choice([b"", chance.choice(PIECES) * chance.randint(1, 5), bytes([chance.randrange(256)]), body[at : at + length] * 2])
        body = body[:at] + new + body[at + length :]
    return body


@READERS
def test_mutated_articles_are_read_or_refused(reader: Reader) -> None:
    chance = random.Random(SEED)
    for _ in range(ROUNDS):
        encoding = chance.choice(["utf-8", "utf-8", "utf-16", "cp1252"])
        read(reader, mutated(ARTICLE.encode(encoding), chance))


@READERS
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_any_text_is_read_or_refused(reader: Reader, text: str) -> None:
    read(reader, text.encode())


@READERS
@given(st.binary(max_size=300))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_any_bytes_are_read_or_refused(reader: Reader, body: bytes) -> None:
    read(reader, body)


@given(st.text())
@settings(max_examples=80, deadline=None, derandomize=True)
def test_any_string_at_hand_is_a_document(text: str) -> None:
    check(TEXT.read_text(text, Settings()))


@READERS
@pytest.mark.parametrize(
    "piece",
    [
        "> ",
        "- ",
        "[",
        "*",
        "`",
        "<",
        "![](",
        "|",
        "# ",
        "(a) ",
        '"',
        "a\n",
        "A. ",
        "/x",
        "By A, ",
        ".",
        "@_",
        "a-",
        "a@",
        "A: ",
        "((A)) ",
        "press release ",
        "Q: A?\n\n",
        "About A\n\n",
        "Contact:\n\n",
        "ends\n\n",
        "for release on ",
    ],
)
def test_repetition_is_read_or_refused(reader: Reader, piece: str) -> None:
    read(reader, (piece * (20_000 // len(piece)) + "\n\nThe council met.").encode())
