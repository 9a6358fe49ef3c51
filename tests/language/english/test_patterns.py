"""Patterns: each element of the notation matches what it says, and a slip in a cue is named."""

import pytest

from briefgen.language.english.patterns import compiled, forms_of, matches
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Token


def spans(cue: str, sentence: str) -> list[str]:
    tokens = tagged(sentence)
    return [" ".join(t.text for t in tokens[m.start : m.end]) for m in matches(compiled(cue), forms_of(tokens))]


@pytest.mark.parametrize(
    ("cue", "sentence", "expected"),
    [
        ("differ on", "The two sides differ on price.", ["differ on"]),
        ("differ on", "The two sides differed on price.", ["differed on"]),
        ("question|doubt remain", "Doubts remain.", ["Doubts remain"]),
        ("@have yet to", "They have yet to meet.", ["have yet to"]),
        ("unclear ...1 @wh", "It is unclear exactly how it works.", ["unclear exactly how"]),
        ("remain unclear|open?", "Doubts remain.", ["remain"]),
        ("^ whether", "Nobody asked whether it rained.", []),
        ("@mark $", "Who pays?", ["?"]),
        ("over {np}", "They fight over the old harbour in Riga.", ["over the old harbour"]),
        ("over {NP}", "They fight over the old harbour in Riga.", ["over the old harbour in Riga"]),
        ("is ~6 but", "He is ready, he says, but tired.", ["is ready , he says , but"]),
        ("is ...6 but", "He is ready, he says, but tired.", []),
    ],
)
def test_a_cue_matches_what_its_notation_says(cue: str, sentence: str, expected: list[str]) -> None:
    assert spans(cue, sentence) == expected


def test_marks_tell_where_their_elements_begin() -> None:
    tokens = tagged("They have yet to meet.")
    (match,) = matches(compiled(">@have yet to >/VB/"), forms_of(tokens))
    assert [tokens[i].text for i in match.marks] == ["have", "meet"]


@pytest.mark.parametrize("cue", ["@nobody", "{vp}", "...x", "a||b", "(a)"])
def test_a_slip_in_a_cue_is_named(cue: str) -> None:
    with pytest.raises(ValueError, match=r"is no|needs a number"):
        compiled(cue)


@pytest.mark.parametrize("tag", ["NN", "NNS", "NNP", "NNPS", "VBZ", "POS", ":"])
def test_a_lone_s_has_a_form_of_its_own_and_no_empty_one(tag: str) -> None:
    forms = forms_of((Token("s", tag, 0, 1),))
    assert set(forms.places) == {"s"}
