"""A marking is printed as its scheme prints it, or refused with the nearest that is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.marking import Marking, Scheme, marking_fault, scheme_of
from briefgen.model.marking_schemes import CATEGORIES, LEVELS, TLP_COLOURS


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("TLP:RED", Scheme.TLP),
        ("TLP:AMBER+STRICT", Scheme.TLP),
        ("OFFICIAL", Scheme.UK),
        ("OFFICIAL-SENSITIVE - COMMERCIAL", Scheme.UK),
        ("UK SECRET – UK EYES ONLY", Scheme.UK),
        ("TOP SECRET - RECIPIENTS ONLY - LEGAL", Scheme.UK),
        ("OFFICIAL-SENSITIVE - HARBOUR BOARD ONLY", Scheme.UK),
        ("CUI", Scheme.CUI),
        ("CONTROLLED", Scheme.CUI),
        ("CUI//NOFORN", Scheme.CUI),
        ("CUI//SP-PRVCY//NOFORN", Scheme.CUI),
        ("CUI//SP-CTI/SP-TAX/BUDG//FED ONLY/REL TO USA, GBR", Scheme.CUI),
        ("For the committee only", Scheme.FREE),
        ("EU RESTRICTED", Scheme.FREE),
        ("SECRET//NOFORN", Scheme.FREE),
    ],
)
def test_a_sound_marking_is_known_by_its_scheme(text: str, scheme: Scheme) -> None:
    assert scheme_of(text) is scheme
    assert marking_fault(text) == "" and marking_fault(text, scheme) == ""
    assert Marking(text).text == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("TLP:AMBR", "TLP:AMBER"),
        ("tlp:red", "TLP:RED"),
        ("TLP RED", "TLP:RED"),
        ("TPL:GREEN", "TLP:GREEN"),
        ("OFFICAL", "OFFICIAL"),
        ("Official", "OFFICIAL"),
        ("OFFICIAL SENSITIVE", "OFFICIAL-SENSITIVE"),
        ("TOPSECRET", "TOP SECRET"),
        ("OFFICIAL-SENSITIVE - COMERCIAL", "COMMERCIAL"),
        ("OFFICIAL-SENSITIVE - Personal", "PERSONAL"),
        ("CUI//PRVY", "PRVCY"),
        ("CUI//SP-TAX//NOFRON", "NOFORN"),
        ("CUI//TAX/SP-CTI", "SP-CTI/TAX"),
        ("CIU//SP-TAX", "CUI"),
        ("CUI/NOFORN", "CUI//SP-PRVCY//NOFORN"),
        ("CUI//SP-PRVCY//", "CUI//SP-PRVCY//NOFORN"),
    ],
)
def test_a_slip_is_refused_with_what_was_meant(text: str, meant: str) -> None:
    assert meant in marking_fault(text)
    with pytest.raises(ValueError, match=r"is not|out of order|has parts"):
        Marking(text)


@pytest.mark.parametrize("scheme", [Scheme.TLP, Scheme.UK, Scheme.CUI])
def test_a_house_with_a_scheme_takes_no_other(scheme: Scheme) -> None:
    others = {Scheme.TLP: "TLP:RED", Scheme.UK: "SECRET", Scheme.CUI: "CUI//NOFORN", Scheme.FREE: "For the board"}
    assert all(bool(marking_fault(text, scheme)) is (own is not scheme) for own, text in others.items())


def test_two_schemes_stand_in_the_middle_and_one_at_the_right() -> None:
    assert [Marking(text).is_centred for text in ("OFFICIAL", "CUI", "TLP:CLEAR", "For the board")] == [True, True, False, False]


@pytest.mark.parametrize("known", [TLP_COLOURS, LEVELS])
def test_every_label_of_a_scheme_is_sound(known: "dict[str, str] | tuple[str, ...]") -> None:
    assert all(marking_fault(text) == "" for text in known)


@given(st.sets(st.sampled_from(sorted(CATEGORIES)), min_size=1, max_size=4), st.sets(st.sampled_from(sorted(CATEGORIES)), max_size=3))
def test_any_categories_in_their_order_make_a_banner(specified: set[str], basic: set[str]) -> None:
    words = [*(f"SP-{name}" for name in sorted(specified)), *sorted(basic)]
    assert marking_fault(f"CUI//{'/'.join(words)}//NOFORN") == ""


@given(st.text(max_size=30))
def test_any_text_is_sound_or_told_why_not(text: str) -> None:
    if fault := marking_fault(text):
        with pytest.raises(ValueError):
            Marking(text)
        assert fault.strip() == fault
    else:
        assert Marking(text).text == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CUI//SP-PRIVCY", "did you mean 'SP-PRVCY'?"),
        ("CUI//PRIVCY", "did you mean 'PRVCY'?"),
        ("TLP:AMBR", "did you mean 'TLP:AMBER'?"),
        ("TLP:WHITE", "did you mean 'TLP:CLEAR'?"),
        ("TLP:ORANGE", "label; choose one of TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR"),
    ],
)
def test_only_what_is_near_is_proposed_as_what_was_meant(text: str, told: str) -> None:
    assert told in marking_fault(text)
