import pytest

from briefgen.language.english.entries import Entry
from briefgen.language.english.names import register
from briefgen.model.document import Document
from tests.case_file import Case, cases
from tests.documents import document_of


def shown(document: Document, entry: Entry) -> str:
    forms = dict.fromkeys(document.text[mention.start : mention.end] for mention in entry.mentions)
    is_government = any(mention.is_government for mention in entry.mentions)
    return ", ".join((entry.name, entry.kind, "; ".join(forms), *(["government"] if is_government else [])))


@pytest.mark.parametrize("case", cases("registers"), ids=lambda case: case.title)
def test_whoever_and_whatever_is_named_has_one_entry(case: Case) -> None:
    document = document_of(case.text)
    assert [shown(document, entry) for entry in register(document).entries] == case.expected


def test_a_role_that_goes_back_to_a_person_is_a_mention_by_role() -> None:
    document = document_of("President Karl Ost spoke. The president smiled.")
    (entry,) = register(document).entries
    assert [(mention.sentence, mention.is_role) for mention in entry.mentions] == [(0, False), (1, True)]
    assert (entry.role, entry.abbreviation) == ("President", "")


def test_an_abbreviation_that_the_text_explains_stands_with_its_entry() -> None:
    document = document_of("The Harbour Safety Act (HSA) holds. HSA fines rose.")
    (entry,) = register(document).entries
    assert (entry.name, entry.kind, entry.abbreviation) == ("Harbour Safety Act", "law", "HSA")


def test_a_text_without_names_has_no_entries() -> None:
    assert register(document_of("it rained.")).entries == ()
