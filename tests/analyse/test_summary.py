from briefgen.analyse.bottom_line import ANALYSER as BOTTOM_LINES
from briefgen.analyse.summary import ANALYSER
from briefgen.language.english.references import readable
from briefgen.model.settings import Settings
from tests.documents import document_of


def points(*paragraphs: str, title: str = "") -> list[str]:
    return [p.text for p in ANALYSER.analyse(document_of(*paragraphs, title=title), Settings())]


def test_a_quotation_is_no_key_point() -> None:
    found = points(
        "The harbour of Lund was closed after a fire in its oldest crane.", "“You could see the smoke from my kitchen,” said Ana Ruiz."
    )
    assert found == ["The harbour of Lund was closed after a fire in its oldest crane."]


def test_a_point_that_leans_on_the_sentence_before_is_left_out() -> None:
    found = points("The harbour of Lund will be closed until the spring. The measure keeps all ships out of the inner basin.")
    assert found == ["The harbour of Lund will be closed until the spring."]


def test_words_of_the_headline_that_no_point_has_told_raise_a_point() -> None:
    told = "The council of Lund closed the harbour on Tuesday.", "Ferries will leave from the northern quay of the town now."
    scores = [
        ANALYSER.analyse(document_of(*told, title=title), Settings())[1].score
        for title in ("Fire closes harbour", "Fire closes harbour and moves ferries")
    ]
    assert scores[1] > 1.2 * scores[0]


def test_what_somebody_says_of_himself_is_neither_point_nor_bottom_line() -> None:
    told = document_of(
        "“It is our last chance.” We must mend the crane of the harbour soon.", "The council of Lund closed the harbour on Tuesday."
    )
    (line,) = BOTTOM_LINES.analyse(told, Settings())[:1]
    assert line.text == "The council of Lund closed the harbour on Tuesday."
    assert [p.text for p in ANALYSER.analyse(told, Settings())] == [line.text]


def test_judges_are_nobody_that_he_could_mean() -> None:
    document = document_of(
        "Interior Minister Rolf Berg said the law would stand.",
        "Asked what the cabinet would do if the judges struck it down, he declined to comment.",
    )
    assert readable(document, 1, ((0, len(document.slice(document.sentences[1].span))),)) == (
        "Asked what the cabinet would do if the judges struck it down, [Rolf Berg] declined to comment."
    )
