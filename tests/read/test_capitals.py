import textwrap

import pytest

from briefgen.model.document import SentenceKind
from briefgen.model.settings import Settings
from briefgen.read.capitals import calendar_case, opening
from briefgen.read.fetch import text_source
from briefgen.read.from_text import READER

TITLE = "COUNCIL DELAYS VOTE ON BRIDGE"
LEAD = (
    "THE CITY COUNCIL PUT OFF ITS VOTE ON THE BRIDGE ON TUESDAY, SAYING IT NEEDED TIME FOR A LONG-TERM PLAN FOR THE FERRIES. "
    "NO DATE WAS NAMED."
)
MORE = "OPPONENTS WELCOMED THE DELAY. THEY FEAR THAT THE ROAD WOULD CUT THE OLD TOWN IN TWO AND HAVE ASKED FOR A STUDY."
SHORT = "NOBODY KNOWS WHO PAYS."


@pytest.mark.parametrize("width", [40, 60, 72])
@pytest.mark.parametrize("dateline", ["ELMSUND, 14 OCTOBER 2025 - ", "ELMSUND, TUESDAY, OCT. 14, 2025 (REUTERS) -- "])
def test_wrapped_capitals_are_paragraphs_with_a_place_and_a_date(width: int, dateline: str) -> None:
    text = "\n\n".join(
        [TITLE, *(textwrap.fill(p, width, break_long_words=False) for p in (dateline + LEAD, MORE, SHORT, "THE MAYOR WAS SAD, SHE SAID."))]
    )
    document = READER.read(text_source(text, "a.txt"), Settings())
    assert (document.title, document.place, str(document.published)) == (TITLE, "Elmsund", "2025-10-14")
    paragraphs = {s.paragraph: document.text[s.span.start : s.span.end] for s in reversed(document.body)}
    assert paragraphs[1] == LEAD.partition(" NO ")[0] and sorted(paragraphs) == [1, 2, 3, 4]
    assert all(s.kind is not SentenceKind.HEADING for s in document.sentences)


def test_words_in_capitals_before_a_dash_are_no_place_without_a_date_or_agency() -> None:
    assert opening("RATES STAY PUT - WHO WILL PAY FOR THE NEW HARBOUR NOW") is None
    assert opening("OSLO (REUTERS) - THE COUNCIL VOTED ON THE HARBOUR") is not None
    assert opening("OSLO - The council voted on the harbour.") is not None


def test_months_and_days_change_their_case_and_nothing_else() -> None:
    text = "MONDAY, 4 MAY: THE MAYOR MAY MEET NATO IN MARCH"
    assert calendar_case(text) == "Monday, 4 May: THE MAYOR May MEET NATO IN March"
    assert len(calendar_case("İSTANBUL, 4 MAY")) == len("İSTANBUL, 4 MAY")
