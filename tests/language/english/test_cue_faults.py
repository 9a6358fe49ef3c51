"""A cue that could not be read, or could never match, is told with the element and its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.config.rules import question_rules
from briefgen.language.english.cue_faults import cue_faults
from briefgen.language.english.patterns import compiled, forms_of, matches
from briefgen.language.english.tags import tagged

SENTENCE = "It is not clear whether the board, the bank and the council of the old town will ever agree on what to do about it."


def told(cue: str) -> list[str]:
    return [what for what, _ in cue_faults(cue)]


@pytest.mark.parametrize("cue", [r.cue for r in (*question_rules().rules, *question_rules().silences)])
def test_the_cues_of_the_built_in_rules_have_no_fault(cue: str) -> None:
    assert told(cue) == []


@pytest.mark.parametrize(
    ("cue", "what"),
    {
        "": "the cue names nothing that must be there",
        "...3 ~2": "the cue names nothing that must be there",
        "may? be?": "the cue names nothing that must be there",
        "a  b|": "element 2 of the cue, 'b|' at character 4: it cannot be read",
        "who ...": "a gap needs a number",
        "who ...0 pay": "a gap of no tokens is none",
        "who >...3 pay": "a gap takes neither > nor ?",
        "/NN|/": "a tag is missing between the bars",
        "who >pay?": "an element that may be absent cannot be marked",
        ">^ who": "'^' takes neither > nor ?",
        "who ^ pay": "'^' is the start of the sentence and stands first",
        "$ who": "'$', is the end of the sentence and stands last",
        "@whom": "'@whom' is no class of words",
        "NATO": "'NATO' can never match: words are compared in lower case",
        "doesn't": "'doesn't' can never match: it is two tokens",
        "bank's": "'bank's' can never match: it is two tokens",
        "~99 ~99 ~99 who": "the gaps of this cue can match in too many ways",
    }.items(),
)
def test_a_fault_is_told(cue: str, what: str) -> None:
    assert any(what in line for line in told(cue)), told(cue)


def test_every_fault_of_a_cue_is_told_at_once() -> None:
    assert len(told("Who ...x >@may ~0")) == 4


PIECES = ["who", "the", "@wh", "@be?", "{NP}", "{np}?", "/NN|VB/", "...9", "~30", "^", "$", ">", "?", "|", "#VB", "@", "..", "X"]


@given(st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join) | st.text(max_size=30))
def test_a_cue_without_fault_matches_a_bounded_number_of_times(cue: str) -> None:
    if not told(cue):
        assert len(list(matches(compiled(cue), forms_of(tagged(SENTENCE))))) < 1000
