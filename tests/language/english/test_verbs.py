"""Verbs: base forms by spelling and by the list of irregular ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.english.verbs import AUXILIARIES, MODALS, lemma

BASES = """
VBD said say | VBD went go | VBD was be | VBN written write | VBN begun begin | VBN rebuilt rebuild
VBD outshone outshine | VBD withdrew withdraw | VBD stopped stop | VBD hoped hope | VBD hopped hop | VBD added add
VBD called call | VBD controlled control | VBN installed install | VBN referred refer | VBN offered offer
VBD agreed agree | VBD tried try | VBD died die | VBN created create | VBD treated treat | VBD visited visit
VBN invited invite | VBD voted vote | VBD changed change | VBD belonged belong | VBD focused focus | VBD used use
VBD announced announce | VBN required require | VBD repaired repair | VBD restored restore | VBD monitored monitor
VBD measured measure | VBD handled handle | VBD panicked panic | VBD passed pass | VBD decided decide
VBD avoided avoid | VBD included include | VBN delayed delay | VBG making make | VBG running run | VBG putting put
VBG dying die | VBG seeing see | VBG being be | VBG having have | VBG writing write | VBG beginning begin
VBG meeting meet | VBG considering consider | VBG preparing prepare | VBG opening open | VBG postponing postpone
VBG happening happen | VBG riding ride | VBG singing sing | VBG defining define | VBG joining join | VBG asking ask
VBG taking take | VBZ says say | VBZ goes go | VBZ tries try | VBZ lies lie | VBZ passes pass | VBZ reaches reach
VBZ uses use | VBZ focuses focus | VBZ is be | VBZ ’s be | VBP ’ve have | VBP are be | MD wo will | MD ’ll will
MD could could | MD ’d would | VBD ’d have | VB decide decide | VBD Said say
""".replace("\n", "|").split("|")


@pytest.mark.parametrize("case", [case.strip() for case in BASES if case.strip()])
def test_a_verb_form_has_its_base(case: str) -> None:
    tag, form, base = case.split()
    assert lemma(form, tag) == base


def test_what_is_no_verb_is_only_put_in_lower_case() -> None:
    assert lemma("Making", "NN") == "making"
    assert lemma("n’t", "RB") == "n't"


@given(st.text(max_size=30), st.sampled_from(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "NN", ""]))
def test_any_form_has_a_base(form: str, tag: str) -> None:
    assert isinstance(lemma(form, tag), str)


def test_modals_are_auxiliaries_and_neither_hold_full_verbs() -> None:
    assert MODALS < AUXILIARIES
    assert {"is", "had", "did", "'ve"} <= AUXILIARIES - MODALS
    assert not {"say", "go", "get"} & AUXILIARIES


@pytest.mark.parametrize("tag", ["VB", "VBZ", "VBP", "VBD", "VBN", "VBG", "MD"])
@pytest.mark.parametrize("form", ["s", "es", "ed", "ing", "ies", "ied", "d", "'s", "in'"])
def test_an_ending_alone_has_a_base_form(form: str, tag: str) -> None:
    assert lemma(form, tag)
