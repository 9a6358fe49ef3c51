import pytest

from briefgen.language.english.bodies import Body, bodies
from briefgen.language.english.expansions import expansions
from tests.case_file import Case, cases
from tests.documents import document_of


def shown(body: Body) -> str:
    return ", ".join((body.name, body.kind, "; ".join(body.forms), *(["government"] if body.governments else [])))


@pytest.mark.parametrize("case", cases("registers"), ids=lambda case: case.title)
def test_every_body_has_one_entry(case: Case) -> None:
    assert [shown(body) for body in bodies(document_of(case.text))] == case.expected


@pytest.mark.parametrize(
    ("text", "short", "words"),
    [
        ("The Baltic Port Authority (BPA) met.", "BPA", "Baltic Port Authority"),
        ("The BPA, the Baltic Port Authority, met.", "BPA", "Baltic Port Authority"),
        ("Staff of the Institute for the Study of Tides (IST) met.", "IST", "Institute for the Study of Tides"),
        ("Staff of Denmark’s Institute of Tides (IT) met.", "IT", "Institute of Tides"),
    ],
)
def test_an_abbreviation_has_the_words_that_its_letters_open(text: str, short: str, words: str) -> None:
    assert expansions(document_of(text)) == {short: words}


@pytest.mark.parametrize("text", ["The harbour (EU) opened.", "Mayor Ana Ruiz (CDU) spoke.", "In May (GMT) it rained."])
def test_letters_that_no_words_open_stay_unexplained(text: str) -> None:
    assert expansions(document_of(text)) == {}
