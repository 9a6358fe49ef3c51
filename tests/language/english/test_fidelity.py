"""A line may leave words out and set [words in], and nothing else; what guards a meaning stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.english.fidelity import excerpt_breach, line_breach, question_breach

SOURCE = "The harbour board, which met on Monday, said it might close the old quay unless the ministry pays for repairs."


def breach(line: str, source: str = SOURCE, attributed: bool = False) -> str | None:
    return line_breach(line, [source], source, attributed=attributed)


def test_the_whole_sentence_is_its_own_proof() -> None:
    assert breach(SOURCE) is None


def test_a_clause_between_commas_may_go() -> None:
    assert breach("The harbour board said it might close the old quay unless the ministry pays for repairs.") is None


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("The harbour board said it might close the old quay.", "unless"),
        ("The harbour board said it close the old quay unless the ministry pays for repairs.", "might"),
        ("The harbour board might close the old quay unless the ministry pays for repairs.", "said"),
        ("it might close the old quay unless the ministry pays for repairs.", "said"),
    ],
)
def test_a_deletion_never_takes_a_modal_a_condition_or_an_attribution(line: str, lost: str) -> None:
    assert lost in (breach(line) or "")


def test_a_deletion_never_takes_a_negation() -> None:
    source = "The council has not approved the merger of the two schools."
    assert "not" in (breach("The council has approved the merger of the two schools.", source) or "")
    assert breach("The two councils don’t agree.", "The two councils don't agree.") is None
    assert breach("The two councils do agree.", "The two councils don't agree.") is not None


def test_what_is_denied_is_not_shown_as_said() -> None:
    source = "The mayor denied that the contract was signed in secret."
    assert breach("the contract was signed in secret.", source, attributed=True) is not None


def test_the_frame_of_a_statement_may_go_where_its_speaker_is_named_beside_it() -> None:
    source = "The harbour board said on Monday that the old quay will close in May."
    line = "the old quay will close in May."
    assert breach(line, source) is not None
    assert breach(line, source, attributed=True) is None


def test_a_clause_behind_a_semicolon_may_go_where_the_speaker_is_named_and_it_sets_no_condition() -> None:
    source = "The board said the quay was safe; nobody would say when it opens."
    assert breach("The quay was safe.", source, attributed=True) is None
    assert breach("The board said the quay was safe.", source) is not None
    assert breach("The quay was safe.", "The board said the quay was safe; only if it rains was it not.", attributed=True) is not None
    assert breach("Nobody would say when it opens.", "The quay may be safe; nobody would say when it opens.", attributed=True) is not None


def test_a_joined_clause_may_go_but_not_one_that_sets_a_condition() -> None:
    assert breach("The plan is ready.", "The plan is ready, but nobody would say when it starts.") is None
    assert breach("The plan is ready.", "The plan is ready, but only if parliament agrees.") is not None
    assert breach("nobody would say when it starts.", "The plan is ready, but nobody would say when it starts.") is None


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("If the vote fails, and the ministry agrees, the quay will be sold.", "the ministry agrees, the quay will be sold."),
        ("The mayor said the quay was safe, and the ferry would return.", "the ferry would return."),
        ("The quay is safe, and the ferry will return, the mayor said.", "The quay is safe."),
    ],
)
def test_a_condition_or_a_speaker_of_both_clauses_stays(source: str, line: str) -> None:
    assert breach(line, source) is not None


def test_a_changed_word_is_named() -> None:
    assert breach(SOURCE.replace("quay", "pier")) == "'pier' is not a word of its evidence"


def test_words_keep_their_order() -> None:
    assert "order" in (breach("The ministry said the harbour board pays for repairs.") or "")


def test_an_insertion_needs_brackets_and_a_source() -> None:
    document = "Anna Berg leads the board. She met the envoy."
    assert line_breach("[Anna Berg] met the envoy.", ["She met the envoy."], document) is None
    assert "bertha" in (line_breach("[Bertha Berg] met the envoy.", ["She met the envoy."], document) or "")
    assert line_breach("Anna Berg met the envoy.", ["She met the envoy."], document) is not None


def test_brackets_of_the_source_are_words_like_any_other() -> None:
    source = "He called it a [very] bad day."
    assert breach(source, source) is None


def test_typographic_and_plain_quotes_are_the_same() -> None:
    assert breach('It "works".', "It “works”.") is None


@pytest.mark.parametrize(
    "question",
    [
        "Will the harbour board close the old quay?",
        "Does the ministry pay for repairs?",
        "When will the old quay be closed?",
    ],
)
def test_a_question_has_the_words_of_its_evidence_and_of_the_frame(question: str) -> None:
    assert question_breach(question, [SOURCE]) is None


def test_a_question_with_a_word_of_its_own_is_caught() -> None:
    assert "minister" in (question_breach("Will the minister close the old quay?", [SOURCE]) or "")


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("Will the board not close the quay?", "The board did not say whether it would close the quay."),
        ("Will no ferry stop at the quay?", "No one knows whether the ferry will stop at the quay."),
    ],
)
def test_a_question_denies_nothing_that_its_evidence_does_not_deny(question: str, source: str) -> None:
    assert "denies" in (question_breach(question, [source]) or "")


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("Why did the board not close the quay?", "It is unclear why the board did not close the quay."),
        ("Will the board sail if it cannot pay?", "The board may sail if it cannot pay."),
        ("Will the pier open or not?", "It is unclear whether the pier will open or not."),
        ("Can the town live without Berg?", "Berg may go. Can the town live without him?"),
        ("Will the pier open sooner than not if the board pays?", "If the board pays, the pier may open sooner than not, he said."),
    ],
)
def test_a_question_may_deny_what_its_evidence_denies(question: str, source: str) -> None:
    assert question_breach(question, [source]) is None


def test_a_label_stands_in_the_document() -> None:
    assert excerpt_breach("Harbour board", SOURCE) is None
    assert excerpt_breach("Harbour master", SOURCE) == "'master' is not a word of the source"


@given(st.text(alphabet="abc not may’[],. “”\n", max_size=80))
def test_any_text_proves_itself(text: str) -> None:
    assert line_breach(text, [text], text) is None


def test_the_month_of_may_is_no_modal() -> None:
    assert line_breach("The dam was built in 1975.", ("The dam was built in 1975 and the lake was drained on 3 May 2025.",), "") is None


def test_a_clause_before_the_speakers_second_verb_may_go_where_the_speaker_is_known() -> None:
    told = ("The mayor said she would resign if the dam broke, but she warned that the road was closed.",)
    assert line_breach("The road was closed.", told, "", attributed=True) is None
    assert line_breach("The road was closed.", told, "") is not None


def test_that_a_speaker_said_no_more_may_go_but_not_what_the_thing_refused() -> None:
    assert breach("The pier is safe.", "Ann Reis said the pier is safe but declined to say why.", attributed=True) is None
    assert breach("The pier is safe.", "Ann Reis said the pier is safe but failed in May.", attributed=True) is not None
