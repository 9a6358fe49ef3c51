"""The bottom line: what happened, and what is unresolved with the words that leave it so."""

from briefgen.analyse.bottom_line import ANALYSER
from briefgen.model.settings import Settings
from tests.documents import document_of

LEAD = (
    "The government of Velmora on Monday suspended work on the Tarn reservoir, a project of 1.4 billion crowns that was meant to water a "
    "third of the farms of the country, after inspectors found cracks in the main wall of it."
)


def test_what_is_open_stands_behind_what_happened() -> None:
    lines = ANALYSER.analyse(
        document_of("Velmora stopped the reservoir on Monday after a fire at the dam.\n\nIt is unclear who will pay."), Settings()
    )
    assert [line.rule for line in lines] == ["bottom_line.lead", "bottom_line.unresolved"]
    assert "unclear who will pay" in lines[1].text


def test_a_line_that_lost_what_is_open_is_no_unresolved_one() -> None:
    body = f"{LEAD}\n\nThe ministry has promised farms water from the Sele, but it remains unclear how much can be taken under the treaty."
    lines = ANALYSER.analyse(document_of(body), Settings())
    assert not any("promised" in line.text and "unclear" not in line.text for line in lines)
