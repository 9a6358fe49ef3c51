import random

import pytest

from briefgen.render.direction import levels, mirrored, runs_leftward, visual_order


def shown(text: str) -> str:
    """The letters as they stand on the page, from left to right, none of them turned around."""
    return "".join(text[place] for place in visual_order(levels(text)))


def test_a_latin_line_stays_as_it_is():
    assert not runs_leftward("Łódź, Erdoğan, Αθήνα and Київ (12.5%)")
    assert levels("a (b) 12") == [0] * 8


def test_a_hebrew_word_runs_leftward_and_the_line_around_it_does_not():
    assert runs_leftward("to תל אביב now")
    assert shown("to תל אביב now") == "to ביבא לת now"


def test_numbers_run_rightward_inside_words_that_run_leftward():
    assert shown("אב 12.5% גד") == "דג 12.5% בא"


def test_a_bracket_goes_with_the_words_it_holds():
    assert shown("to א (ב) now") == "to )ב( א now"
    assert mirrored("א (ב)") == "(ב) א"
    assert shown("Cairo (אב) said") == "Cairo (בא) said"


def test_blanks_at_the_end_of_a_line_stay_there():
    assert levels("אב  ") == [1, 1, 0, 0]


def test_an_independent_implementation_agrees():
    bidi = pytest.importorskip("bidi")
    letters = "aב c אש٣4 ,.(([)]%-+/e م€1"
    choose = random.Random(3)
    compared = 0
    for _ in range(4000):
        text = "".join(choose.choice(letters) for _ in range(choose.randint(1, 14))).strip()
        if text:
            compared += 1
            assert shown(text) == bidi.get_display(text, base_dir="L"), repr(text)
    assert compared > 3000
