import pytest

from briefgen.language.english.attribution import attributions


def first(sentence: str) -> tuple[str, str, str]:
    found = attributions(sentence)[0]
    return found.form, sentence[slice(*found.speaker)], " … ".join(sentence[a:b] for a, b in found.position).strip(" .")


@pytest.mark.parametrize(
    ("sentence", "form", "speaker", "position"),
    [
        ("The minister warned that the dam could fail.", "verb_that", "The minister", "the dam could fail"),
        ("The minister said the dam could fail.", "verb_clause", "The minister", "the dam could fail"),
        ("Ana Ruiz said on Monday the dam could fail.", "verb_clause", "Ana Ruiz", "the dam could fail"),
        ("The dam could fail, Ana Ruiz said.", "said_last", "Ana Ruiz", "The dam could fail"),
        ("The dam could fail, said Ana Ruiz, an engineer.", "said_first", "Ana Ruiz", "The dam could fail"),
        ("According to Ana Ruiz, the dam could fail.", "according_to", "Ana Ruiz", "the dam could fail"),
        ("The dam could fail, according to Ana Ruiz.", "according_to", "Ana Ruiz", "The dam could fail"),
        ("Ana Ruiz said: “The dam could fail.”", "quote", "Ana Ruiz", "“The dam could fail.”"),
        ("The dam, Ana Ruiz said, could fail.", "said_last", "Ana Ruiz", "The dam … could fail"),
        ("Ana Ruiz, an engineer, insisted that the dam could fail.", "verb_that", "Ana Ruiz", "the dam could fail"),
        ("The bank cut its forecast and said growth would slow.", "verb_clause", "The bank", "growth would slow"),
        ("The ministry urged the town to repair the dam.", "urged", "The ministry", "urged the town to repair the dam"),
    ],
)
def test_a_frame_gives_its_speaker_and_the_position(sentence: str, form: str, speaker: str, position: str) -> None:
    assert first(sentence) == (form, speaker, position)


@pytest.mark.parametrize(
    "sentence",
    [
        "The department has promised £30 million towards the line, on condition that the council approves the scheme.",
        "The dam held.",
        "The minister did not say whether the dam would hold.",
        "The minister would say nothing.",
        "The deal was announced in May.",
        "“She told me that it would hold.”",
        "It depends on what they agreed.",
    ],
)
def test_nothing_is_attributed_where_nobody_reports_a_position(sentence: str) -> None:
    assert attributions(sentence) == ()


def test_the_reporters_own_tail_is_no_part_of_the_position() -> None:
    sentence = "According to Ruiz, the dam is safe, but engineers doubt the figures."
    assert first(sentence)[2] == "the dam is safe"


def test_what_there_is_says_nothing() -> None:
    assert not attributions("There is a growing concern among Northern states that closing the port costs too much.")
