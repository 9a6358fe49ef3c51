import pytest

from briefgen.model.document import Document, SentenceKind
from briefgen.model.settings import Settings
from briefgen.read.fetch import text_source
from briefgen.read.from_markdown import READER as MARKDOWN
from briefgen.read.from_text import READER

QUESTION, ANSWER = "Who will pay for the quay?", "We have not decided who will pay. The state says the owner should."
SECOND, LAST = "When will the port open?", "About 1,200 people work there, and it will open in May."
PAIRS = ((QUESTION, ANSWER), (SECOND, LAST))
LABELS = [
    ("Q: ", "A: "),
    ("Q. ", "A. "),
    ("QUESTION: ", "ANSWER: "),
    ("Q1: ", "A1: "),
    ("Q ", "MS. DAHL: "),
    ("Northern Post: ", "Dahl: "),
    ("REPORTER: ", "ELIN DAHL: "),
    ("((Northern Post)) ", "((Elin Dahl)) "),
    ("CHAIR: ", "MS. DAHL: "),
]


def read(text: str) -> Document:
    return READER.read(text_source("Talk about the port\n\nThe chief spoke on Monday about the spill.\n\n" + text, "a.txt"), Settings())


def kinds(document: Document) -> dict[str, SentenceKind]:
    return {document.slice(s.span): s.kind for s in document.sentences}


def body(document: Document) -> str:
    return " ".join(document.slice(s.span) for s in document.body)


@pytest.mark.parametrize(("asks", "answers"), LABELS)
def test_questions_are_headings_and_answers_are_body_without_their_labels(asks: str, answers: str) -> None:
    document = read("\n\n".join(f"{asks}{q}\n\n{answers}{a}" for q, a in PAIRS))
    assert body(document) == f"The chief spoke on Monday about the spill. {ANSWER} {LAST}"
    assert kinds(document)[f"{asks}{QUESTION}"] is SentenceKind.HEADING
    first = next(s for s in document.body if document.slice(s.span).startswith("We have"))
    assert document.text[: first.span.start].endswith(answers)


def test_statements_of_a_chair_stay_and_stage_directions_go() -> None:
    document = read("CHAIR: We have two witnesses.\n\nMR LINDT: I disagree.\n\n(Laughter.)\n\nMS KESTELL: So do I, madam.")
    assert body(document).endswith("We have two witnesses. I disagree. So do I, madam.")


def test_a_name_may_stand_on_the_line_above_and_be_shortened_later() -> None:
    document = read("DAVID GRAY, HOST:\n\nThe port is shut.\n\nELIN DAHL: It is.\n\nGRAY: Will it open?\n\nDAHL: Nobody has decided that.")
    assert body(document).endswith("The port is shut. It is. Nobody has decided that.")


@pytest.mark.parametrize(
    "text",
    [
        "London: It rained in the morning.\n\nParis: It was dry all day.\n\nOslo: It snowed at night.",
        "Texas: Polls close at seven.\n\nOhio: Polls close at eight.\n\nTexas: The count starts at nine.\n\nOhio: So it does there.",
        "COSTS MOUNT: The price of oil rose.\n\nAIRLINES: Flights were cut.\n\nMARKETS: Shares fell in Oslo.",
        "Dahl: the port is safe, she said.",
    ],
)
def test_places_and_heads_before_a_colon_are_no_speakers(text: str) -> None:
    assert body(read(text)).endswith(text.replace("\n\n", " "))


def test_bold_paragraphs_that_ask_are_questions_in_markdown() -> None:
    text = "# Talk\n\nShe spoke.\n\n**It lost money. Will it ask for help?**\n\nNo.\n\n**Is it** safe?\n"
    document = MARKDOWN.read(text_source(text, "a.md"), Settings())
    assert kinds(document)["It lost money. Will it ask for help?"] is SentenceKind.HEADING
    assert body(document).startswith("She spoke. No.")
