import pytest

from briefgen.analyse.statements import ANALYSER
from briefgen.language.fidelity import line_breach
from briefgen.model.finding import Manner, Statement
from briefgen.model.settings import Settings
from tests.documents import document_of


def statements(*paragraphs: str, title: str = "") -> tuple[Statement, ...]:
    return ANALYSER.analyse(document_of(*paragraphs, title=title), Settings())


def test_a_statement_has_its_speaker_role_and_position_without_the_frame() -> None:
    (found,) = statements("Norwegian Prime Minister Ingrid Solheim warned on Monday that the reserve would run dry by winter.")
    assert (found.speaker, found.role) == ("Ingrid Solheim", "Norwegian Prime Minister")
    assert (found.text, found.manner) == ("The reserve would run dry by winter.", Manner.REPORTED)
    assert found.rule == "statement.verb_that"


def test_a_later_surname_and_a_pronoun_are_the_same_speaker() -> None:
    found = statements(
        "Mayor Carl Nyberg said the tram was late. “We will pay for the delay in full,” Nyberg said. He added that fares would not rise."
    )
    assert {s.speaker for s in found} == {"Carl Nyberg"}
    assert len(found) == 3


def test_words_in_quotation_marks_are_quoted_and_a_single_quoted_word_is_not() -> None:
    first, second = sorted(
        statements("“We will pay for the delay in full,” Carl Nyberg said. Laura Pell said the “delay” was her fault alone."),
        key=lambda s: s.evidence[0].start,
    )
    assert (first.manner, second.manner) == (Manner.QUOTED, Manner.REPORTED)
    assert first.text == "“We will pay for the delay in full”."


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    found = statements("“We will pay for the delay,” Carl Nyberg said. “It is the least that we can do.”")
    assert [s.speaker for s in found] == ["Carl Nyberg", "Carl Nyberg"]
    assert found[1].rule == "statement.continued_quote"


def test_a_pronoun_for_the_speaker_becomes_the_name_in_brackets() -> None:
    (found,) = statements("Mayor Carl Nyberg said that he would repay the grant.")
    assert found.text == "[Carl Nyberg] would repay the grant."


def test_the_office_and_its_only_holder_are_one_speaker() -> None:
    found = statements("President Ana Ruiz arrived late. The president said the border would stay open.")
    assert [s.speaker for s in found] == ["Ana Ruiz"]


def test_an_unresolved_speaker_is_none_and_not_a_guess() -> None:
    found = statements("Carl Nyberg met Peter Vane at the port. They were tired. It rained on them. He said the port would close for good.")
    assert [s.speaker for s in found] == [None]


@pytest.mark.parametrize(
    "text", ["The port closed on Monday.", "Carl Nyberg did not say when the port would open.", "Nobody knew what to say about it."]
)
def test_no_statement_where_nobody_states_anything(text: str) -> None:
    assert statements(text) == ()


def test_voices_alternate_in_the_order_of_importance() -> None:
    found = statements(
        "Mayor Carl Nyberg said the tram would open in spring. Nyberg said the bridge was safe. Nyberg said the fares would stay low.",
        "Engineer Laura Pell said the bridge needed two more years of work.",
    )
    assert [s.speaker for s in found[:2]] == ["Carl Nyberg", "Laura Pell"]


def test_every_position_is_the_sources_own_words() -> None:
    document = document_of(
        "If the levy fails, the town will not build the tram, Carl Nyberg said, adding that he might resign.",
        "According to Laura Pell, no tram could run before May, but others doubt that.",
    )
    for found in ANALYSER.analyse(document, Settings()):
        evidence = [document.slice(s) for s in found.evidence]
        assert line_breach(found.text, evidence, document.text, attributed=True) is None


def test_the_same_article_gives_the_same_statements() -> None:
    text = "Mayor Carl Nyberg said the tram was late. Laura Pell warned that it would be later still."
    assert statements(text) == statements(text)
