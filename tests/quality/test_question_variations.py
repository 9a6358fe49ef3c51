"""What a rule asks of its own example it asks too where news puts the same in other surroundings; the share of examples that do."""

import re
from collections.abc import Callable, Sequence
from functools import cache

import pytest

from briefgen.analyse.questions import candidates_of
from briefgen.config.rules import question_rules
from briefgen.language.english.questions.article import article_of
from tests.documents import document_of

_NAMES = ("Mr", "Ms", "Mrs", "I")  # what keeps its capital inside a sentence, beside words in capitals
_HELPS = r"(?= (?:is|are|was|were|has|have|had|will|would|could|may|must|did|does|do)\b)"


def _small(sentence: str) -> str:
    """A sentence that another word begins: small where its first word is no name."""
    first, plain = sentence.split()[0].rstrip("."), sentence[0].lower() + sentence[1:]
    is_name = first in _NAMES or first.isupper() or f" {first} " in sentence[1:]
    return sentence if is_name else plain


def _behind(words: str) -> Callable[[str], str]:
    return lambda sentence: f"{sentence[:-1]}{words}." if sentence.endswith(".") else sentence


def _before(words: str) -> Callable[[str], str]:
    return lambda sentence: f"{words} {_small(sentence)}"


def _within(pattern: str, words: str) -> Callable[[str], str]:
    return lambda sentence: re.sub(pattern, words, sentence, count=1)


# Each with the least share of examples that keep their question; measured, and a little below.
VARIATIONS: dict[str, tuple[Callable[[str], str], float]] = {
    "a speaker behind": (_behind(", officials said on Tuesday"), 0.99),
    "a source behind": (_behind(", according to a report published on Monday"), 0.99),
    "a relative clause behind": (_behind(", which angered the town"), 0.98),
    "a dash behind": (_behind(" — a blow to the town"), 0.98),
    "another clause behind": (_behind(", and the council met on Friday"), 0.98),
    "a reason behind": (_behind(" because the money has run out"), 0.97),
    "a time behind": (_behind(" as the vote draws near"), 0.95),
    "a day before": (_before("On Tuesday,"), 0.98),
    "a 'but' before": (_before("But"), 0.98),
    "a connective before": (_before("Still,"), 0.98),
    "a long time before": (_before("Three months after the vote,"), 0.92),
    "a clause before": (_before("Talks ended on Friday, and"), 0.9),
    "a speaker before": (_before("The minister said"), 0.9),
    "a connective within": (_within(r"\b(is|are|has|have|had|will|would|could|may|might)\b", r"\1, however,"), 0.98),
    "an abbreviation within": (_within(rf"^((?:The|A|An) [a-z]+|[A-Z][a-z]+ [A-Z][a-z]+){_HELPS}", r"\1 (ABC)"), 0.98),
    "an apposition within": (_within(rf"^((?:The|A|An) [a-z]+){_HELPS}", r"\1, the oldest in the country,"), 0.97),
    "a contraction": (_within(r"\b(is|are|was|has|have|had|would|could|did|does|do) not\b", r"\1n't"), 0.98),
    "quotation marks": (lambda sentence: f"“{sentence[:-1]},” the spokesman said." if sentence.endswith(".") else sentence, 0.97),
}


@cache
def _examples() -> Sequence[tuple[str, str]]:
    """Every example of one line that makes its question by itself, with that question."""
    told = ((sentence, question) for rule in question_rules().rules for sentence, question in rule.fires_on if "\n" not in sentence)
    return tuple((sentence, question) for sentence, question in told if question in _asked(sentence))


def _asked(sentence: str) -> set[str]:
    return {candidate.text for candidate in candidates_of(article_of(document_of(sentence)), question_rules())}


@pytest.mark.parametrize("name", VARIATIONS)
def test_an_example_keeps_its_question_in_other_surroundings(name: str) -> None:
    vary, least = VARIATIONS[name]
    varied = [(vary(sentence), question) for sentence, question in _examples() if vary(sentence) != sentence]
    assert len(varied) > 40
    lost = [sentence for sentence, question in varied if question not in _asked(sentence)]
    assert 1 - len(lost) / len(varied) >= least, lost
