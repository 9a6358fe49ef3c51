"""Looking for rules by their words finds what trying every rule finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.analyse.questions.cues import cues_of
from briefgen.config.rules import question_rules
from briefgen.language.english.patterns import compiled, forms_of, matches
from briefgen.language.english.tags import tagged

WORDS = st.sampled_from(
    "it is unclear whether the bank will sell Kent if talks fail , could must plans to deny any role in who has yet on . not".split()
)
SENTENCES = st.lists(WORDS, min_size=3, max_size=14).map(" ".join)


@settings(max_examples=150)
@given(SENTENCES)
def test_the_rules_found_by_words_are_those_that_match(sentence: str) -> None:
    rules, forms = question_rules(), forms_of(tagged(sentence))
    cues, silences = cues_of(rules)
    assert [(rule.id, match) for rule, match in cues.found(forms)] == [
        (rule.id, match) for rule in rules.rules for match in matches(compiled(rule.cue), forms)
    ]
    assert [match for _, match in silences.found(forms)] == [
        match for silence in rules.silences for match in matches(compiled(silence.cue), forms)
    ]
