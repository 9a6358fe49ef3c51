"""What became of a rule at each place of its cue: asked, or stopped by the step that is named."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefgen.analyse.questions import ANALYSER
from briefgen.analyse.questions.fates import Fate, fates
from briefgen.config.rules import question_rules
from briefgen.model.rules import Rule, RuleSet
from briefgen.model.settings import Settings
from tests.documents import document_of

RULES = question_rules()


def of(identifier: str, text: str, **changes: object) -> Sequence[Fate]:
    """The fates of a built-in rule, changed so, in a text."""
    rule = next(r for r in RULES.rules if r.id == identifier)
    changed: Rule = replace(rule, **changes)  # type: ignore[arg-type]
    rules = RuleSet(tuple(changed if r.id == identifier else r for r in RULES.rules), RULES.silences)
    return tuple(fates(document_of(text), rules, changed))


def test_what_is_asked_is_what_the_analyser_asks() -> None:
    text = "It is unclear whether the harbour will reopen before winter."
    (fate,) = of("embedded.unclear", text)
    assert fate.is_asked
    assert fate.rank == 1
    assert fate.question in [q.text for q in ANALYSER.analyse(document_of(text), Settings())]


@pytest.mark.parametrize(
    ("identifier", "text", "reason"),
    [
        ("future.would", "There is little doubt that the levy will rise.", "silences"),
        ("future.could", "The dispute could have derailed the talks.", "makes no question"),
        ("future.could", "Nobody came. They could sell it.", "nobody that can be named"),
        ("future.could", "The museum of Tarvik was built in brick. Its garden may be open on Sunday.", "only the article explains"),
        ("future.would", "The museum of Tarvik was built in brick. The garden of Tarvik will be open on Sunday.", "in its own voice"),
        ("pending.must_do", "The museum of Tarvik was built in brick. The council must open the garden of Tarvik on Sunday.", "its chance"),
    ],
)
def test_what_is_not_asked_says_why(identifier: str, text: str, reason: str) -> None:
    (fate,) = of(identifier, text)
    assert not fate.is_asked
    assert reason in fate.reason


def test_a_question_that_is_asked_already_names_the_other() -> None:
    text = "It is unclear whether the port of Tarvik will close in May. The port of Tarvik could close in May for repairs."
    fate = of("future.could", text)[-1]
    assert fate.reason == "it asks the same as: Will the port of Tarvik close in May?"


def test_a_sure_rule_is_asked_where_a_weak_one_is_not() -> None:
    text = "The museum of Tarvik was built in brick. The garden of Tarvik will be open on Sunday."
    assert not of("future.would", text)[0].is_asked
    assert of("future.would", text, weight=1.0)[0].is_asked


def test_a_cue_that_stands_nowhere_has_no_fate() -> None:
    assert not of("absence.yet_to", "The port is old.")
