"""Every rule for open questions fires and stays silent on its own examples."""

import pytest

from briefgen.analyse.questions import candidates_of
from briefgen.analyse.questions.house_rules import house_rules
from briefgen.config.rules import question_rules, rule_tables
from briefgen.language.english.fidelity import question_breach
from briefgen.language.english.patterns import compiled, forms_of, matches
from briefgen.language.english.questions.article import article_of
from briefgen.language.english.questions.forms import FORMS
from briefgen.language.english.tags import tagged
from briefgen.model.finding import QuestionKind
from briefgen.model.rules import Rule, RuleSet, Silence
from tests.documents import document_of

ALL = question_rules()
FAMILIES = {"embedded", "absence", "condition", "disagreement", "pending", "future", "conflicting", "direct"}


def questions(rule: Rule, text: str) -> list[str]:
    return [c.text for c in candidates_of(article_of(document_of(text)), RuleSet((rule,), ALL.silences))]


@pytest.mark.parametrize("rule", ALL.rules, ids=lambda rule: rule.id)
def test_a_rule_fires_on_its_examples_with_exactly_the_question_they_expect(rule: Rule) -> None:
    assert rule.fires_on
    for sentence, question in rule.fires_on:
        assert questions(rule, sentence)[:1] == [question]


@pytest.mark.parametrize("rule", ALL.rules, ids=lambda rule: rule.id)
def test_a_rule_stays_silent_on_its_counterexamples(rule: Rule) -> None:
    assert rule.silent_on
    for sentence in rule.silent_on:
        assert questions(rule, sentence) == []


@pytest.mark.parametrize("rule", ALL.rules, ids=lambda rule: rule.id)
def test_the_questions_of_a_rule_are_made_of_the_words_of_its_examples(rule: Rule) -> None:
    for sentence, question in rule.fires_on:
        assert question_breach(question, [sentence]) is None


@pytest.mark.parametrize("silence", ALL.silences, ids=lambda silence: silence.id)
def test_a_silence_keeps_every_rule_from_its_examples(silence: Silence) -> None:
    assert silence.silent_on
    for sentence in silence.silent_on:
        assert any(True for _ in matches(compiled(silence.cue), forms_of(tagged(sentence))))
        assert list(candidates_of(article_of(document_of(sentence)), ALL)) == []


def test_rule_ids_are_unique_and_every_rule_names_its_source_family_form_and_kind() -> None:
    ids = [r.id for r in (*ALL.rules, *ALL.silences)]
    assert len(ids) == len(set(ids))
    for rule in ALL.rules:
        assert rule.source
        assert rule.family in FAMILIES
        assert rule.form in FORMS
        assert rule.kind == "as asked" or rule.kind in {k.value for k in QuestionKind}


def test_every_form_is_used_by_a_rule() -> None:
    assert {r.form for r in ALL.rules} == set(FORMS)


def test_the_built_in_rules_pass_the_check_that_the_files_of_users_go_through() -> None:
    assert house_rules(rule_tables()).rules == ALL
