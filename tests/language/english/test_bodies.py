import pytest

from briefgen.language.english.bodies import bodies
from briefgen.language.english.expansions import expansions
from tests.documents import document_of


def test_only_the_mention_that_acts_means_the_government() -> None:
    document = document_of("Officials flew to Warsaw on Sunday. Warsaw rejected the offer.")
    (warsaw,) = bodies(document)
    assert (warsaw.name, warsaw.forms, len(warsaw.mentions)) == ("Warsaw", ("Warsaw",), 2)
    assert warsaw.governments == warsaw.mentions[1:]


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
