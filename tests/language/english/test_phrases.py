import pytest

from briefgen.language.english.phrases import noun_phrases
from briefgen.language.english.tags import tagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The old mayor of Lund told 300 residents.", ["The old mayor", "Lund", "300 residents"]),
        ("She would sell the city’s two ferries.", ["She", "the city ’s two ferries"]),
        ("Norway and Sweden signed a long, costly treaty.", ["Norway", "Sweden", "a long , costly treaty"]),
        ("Having left, they had closed the harbour.", ["they", "the harbour"]),
        ("It was built by rising towns.", ["It", "rising towns"]),
        ("", []),
    ],
)
def test_the_noun_phrases_of_a_sentence_are_listed_in_order(text: str, expected: list[str]) -> None:
    tokens = tagged(text)
    assert [" ".join(token.text for token in tokens[start:end]) for start, end in noun_phrases(tokens)] == expected
