"""Clauses: where they end, what their subject is and which verb is theirs."""

import pytest

from briefgen.language.english.clauses import Clause, clause_at, plain_clause
from briefgen.language.english.subjects import subject_before
from briefgen.language.english.tags import tagged


def clause_in(sentence: str, opener: str = "whether") -> Clause:
    tokens = tagged(sentence)
    clause = clause_at(tokens, next(i for i, t in enumerate(tokens) if t.lower == opener))
    assert clause is not None
    return clause


def words(clause: Clause, start: int, stop: int) -> str:
    return " ".join(t.text for t in clause.tokens[start:stop])


@pytest.mark.parametrize(
    ("sentence", "subject", "verb"),
    [
        ("It is unclear whether the board will meet.", "the board", "will"),
        ("It is unclear whether the plan that Rome rejected will return.", "the plan that Rome rejected", "will"),
        ("It is unclear whether the offer they made in May can stand.", "the offer they made in May", "can"),
        ("It is unclear whether the rules agreed by the ministers are legal.", "the rules agreed by the ministers", "are"),
        ("It is unclear whether, after months of talks, the union will sign.", "the union", "will"),
        ("It is unclear whether France, Spain and Italy will pay.", "France , Spain and Italy", "will"),
    ],
)
def test_the_subject_ends_at_the_first_finite_verb_that_is_its_own(sentence: str, subject: str, verb: str) -> None:
    clause = clause_in(sentence)
    assert words(clause, *clause.subject) == subject
    assert clause.tokens[clause.verb].text == verb


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("It is unclear whether the board will meet, but the mayor will resign.", "will meet"),
        ("It is unclear whether the board will meet – nobody answered.", "will meet"),
        ("It is unclear whether the board will meet, which angers the mayor.", "will meet"),
        ("It is unclear whether the board will meet or how the mayor will vote.", "will meet"),
        ("It is unclear whether the board will meet Britain, France and Spain.", "will meet Britain , France and Spain"),
        ("It is unclear whether the board will meet if the mayor resigns.", "will meet if the mayor resigns"),
        ("It is unclear whether the board will meet and said so.", "will meet"),
    ],
)
def test_a_clause_is_cut_before_what_belongs_to_the_sentence_around_it(sentence: str, rest: str) -> None:
    clause = clause_in(sentence)
    assert words(clause, clause.verb, clause.stop) == rest


@pytest.mark.parametrize(
    ("sentence", "opener", "phrase"),
    [
        ("It is unclear how much money the town needs.", "how", "how much money"),
        ("It is unclear how firm its promise is.", "how", "how firm"),
        ("It is unclear how military units left the town.", "how", "how"),
        ("It is unclear what kind of help Malta wants.", "what", "what kind of help"),
        ("It is unclear what the town wants.", "what", "what"),
        ("It is unclear which of the plans will win.", "which", "which of the plans"),
    ],
)
def test_a_question_phrase_takes_its_noun_or_adjective_along(sentence: str, opener: str, phrase: str) -> None:
    clause = clause_in(sentence, opener)
    assert words(clause, *clause.question) == phrase


def test_a_clause_without_a_finite_verb_is_none() -> None:
    tokens = tagged("It is unclear whether to go.")
    assert clause_at(tokens, 3) is None


def test_a_plain_clause_begins_with_its_subject() -> None:
    tokens = tagged("If the senate rejects the treaty, the talks will end.")
    clause = plain_clause(tokens, 1)
    assert clause is not None
    assert words(clause, clause.subject[0], clause.stop) == "the senate rejects the treaty"


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("The price that the fund paid for the port could not be learned.", "could", "The price that the fund paid for the port"),
        ("The ministers of both states differ on the tax.", "differ", "The ministers of both states"),
        ("The mayor said that the two unions disagree.", "disagree", "the two unions"),
        ("Details, however, remain unclear.", "remain", "Details"),
    ],
)
def test_the_subject_of_a_verb_is_found_to_its_left(sentence: str, verb: str, subject: str) -> None:
    tokens = tagged(sentence)
    start, end = subject_before(tokens, next(i for i, t in enumerate(tokens) if t.text == verb))
    assert " ".join(t.text for t in tokens[start:end]) == subject


def test_no_clause_has_an_infinitive_as_its_subject() -> None:
    assert clause_at(tagged("It is unclear what bearing Holm’s refusal to speak will have on the inquiry."), 3) is None
