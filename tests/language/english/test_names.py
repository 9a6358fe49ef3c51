import pytest

from briefgen.language.english.names import referent, register
from tests.documents import document_of


def people(*paragraphs: str) -> list[tuple[str, str]]:
    return [(p.name, p.role) for p in register(document_of(*paragraphs)).people]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Norwegian Prime Minister Ingrid Solheim opened the bridge.", "Ingrid Solheim", "Norwegian Prime Minister"),
        ("Carl Nyberg, the mayor of Lund, opened the bridge.", "Carl Nyberg", "mayor of Lund"),
        ("The mayor of Lund, Carl Nyberg, opened the bridge.", "Carl Nyberg", "mayor of Lund"),
        ("Secretary of State Laura Pell opened the bridge.", "Laura Pell", "Secretary of State"),
        ("OPEC’s Secretary General Karim Daoud opened the talks.", "Karim Daoud", "OPEC’s Secretary General"),
        ("On Monday transport secretary Peter Vane opened the bridge.", "Peter Vane", "transport secretary"),
        ("Laura Pell, a former head of research with a long career, retired.", "Laura Pell", "former head of research"),
        ("Laura Pell, who chairs the board of the port, retired.", "Laura Pell", "who chairs the board of the port"),
        ("“It held,” said Laura Pell, who speaks for the divers.", "Laura Pell", "who speaks for the divers"),
        ("President Laura Pell of Norlandia opened the bridge.", "Laura Pell", "President of Norlandia"),
        ("Dr Laura Pell of Norlandia opened the bridge.", "Laura Pell", ""),
        ("Its president, Dr. Laura Pell, opened the bridge.", "Laura Pell", "president"),
        ("The president of the Guild of Bakers, Laura Pell, opened the bridge.", "Laura Pell", "president of the Guild of Bakers"),
        ("The leader of the Alliance, Mira Holm, opened the bridge.", "Mira Holm", "leader of the Alliance"),
        ("Laura Pell of the brokerage Hale and Moss opened the bridge.", "Laura Pell", "of the brokerage Hale and Moss"),
        ("Dr Laura Pell of the Institute for Tides opened the bridge.", "Laura Pell", "of the Institute for Tides"),
        ("Laura Pell of the United States opened the bridge.", "Laura Pell", ""),
        ("Site manager Laura Pell opened the bridge.", "Laura Pell", "Site manager"),
        ("Transport lead Laura Pell opened the bridge.", "Laura Pell", "Transport lead"),
    ],
)
def test_a_person_has_the_name_and_the_role_that_the_words_around_give(sentence: str, name: str, role: str) -> None:
    assert (name, role) in people(sentence)


def test_a_surname_and_a_variant_spelling_are_the_same_person() -> None:
    text = "President Oleksandr Kovalenkyy spoke. Kovalenkiy left early. Mr. Kovalenkyy returned."
    document = document_of(text)
    assert {m.name for m in register(document).mentions} == {"Oleksandr Kovalenkyy"}
    assert len(register(document).mentions) == 3


def test_the_country_of_an_office_is_kept_from_a_later_mention() -> None:
    assert people("President Laura Pell left. President Laura Pell of Norlandia will return.") == [("Laura Pell", "President of Norlandia")]


def test_two_people_of_one_surname_stay_two() -> None:
    assert len(people("Judge Anna Berg met Carl Berg, a farmer, in the hall.")) == 2


def test_places_and_bodies_are_no_people() -> None:
    document = document_of("The World Health Organization met in Geneva. Kenya and the Bank of Italy agreed.")
    assert register(document).people == ()
    assert {"Geneva", "Kenya"} <= set(register(document).places)


def test_a_spokesman_for_somebody_is_not_that_somebody() -> None:
    document = document_of("A spokesman for Mayor Carl Nyberg declined. Nyberg is away.")
    assert [p.role for p in register(document).people] == ["Mayor"]


def test_he_means_the_one_man_named_before() -> None:
    document = document_of("Mayor Carl Nyberg opened the bridge. He praised the builders.")
    found = referent(document, 1, "He")
    assert found is not None
    assert (found.name, document.slice(found.span)) == ("Carl Nyberg", "Mayor Carl Nyberg opened the bridge.")


@pytest.mark.parametrize(
    "before",
    ["Mayor Carl Nyberg met Peter Vane, a banker.", "Laura Pell opened the bridge.", "The council opened the bridge."],
)
def test_he_is_left_alone_where_two_or_none_fit(before: str) -> None:
    assert referent(document_of(f"{before} He praised the builders."), 1, "He") is None


def test_a_name_three_sentences_back_is_too_far() -> None:
    document = document_of("Mayor Carl Nyberg spoke. It rained. It was cold. He left.")
    assert referent(document, 3, "he") is None
