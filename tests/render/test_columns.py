"""Columns of tables: as wide as their longest word, and where a table of tall rows may part."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfReader

from briefgen.model.briefing import Briefing, Prose, Run, Section, Table
from briefgen.model.style import Look
from briefgen.render import to_docx, to_pdf
from briefgen.render.columns import roomy
from briefgen.render.drawings.measures import width

ROW = ((Run("Harbour master"),), (Run("The quay stays closed until the piles are tested."),), (Run("reported"),), (Run("[para\u00a014]"),))
STATEMENTS = Table(("Who", "Position", "How", "Source"), (ROW,), (0.25, 0.49, 0.13, 0.13))


def test_every_column_has_room_for_its_longest_word_and_the_widest_ones_give_it() -> None:
    table = roomy(STATEMENTS, 300, 9.6, 10)
    assert sum(table.shares) == pytest.approx(1)
    for share, word in zip(table.shares, ("Harbour", "Position", "reported", "[para\u00a014]"), strict=True):
        assert 300 * share > width(word, 9.6) + 10
    assert table.shares[1] < 0.49 and table.shares[2] > 0.13


def test_columns_that_have_room_stay_as_they_are() -> None:
    assert roomy(STATEMENTS, 900, 9.6, 10) == STATEMENTS


def test_a_column_of_endless_words_is_left_to_break_them() -> None:
    endless = replace(STATEMENTS, rows=(((Run("x" * 400),),) * 4,))
    assert roomy(endless, 300, 9.6, 10) == endless


def rows_of(words: int) -> Section:
    row = ((Run("Voice"),), (Run("the dike held and " * words),))
    return Section("statements", "Voices", (Table(("Who", "Position"), (row, row, row), (0.3, 0.7)),))


def test_in_word_a_head_stays_with_two_short_rows_and_with_one_tall_one(sample_briefing: Briefing, look: Look) -> None:
    for words, is_bound in ((2, True), (60, False)):
        body = to_docx.RENDERER.render(replace(sample_briefing, sections=(rows_of(words),)), look).body
        first = Document(BytesIO(body)).tables[0].rows[1].cells[0].paragraphs[0]
        assert bool(first.paragraph_format.keep_with_next) is is_bound


def test_in_pdf_a_table_of_tall_rows_begins_on_the_page_that_has_room_for_one(sample_briefing: Briefing, look: Look) -> None:
    above = Section("text", "", tuple(Prose((Run("A line of text."),)) for _ in range(18)))
    body = to_pdf.RENDERER.render(replace(sample_briefing, sections=(above, rows_of(30))), look).body
    first, second, *_ = (page.extract_text() for page in PdfReader(BytesIO(body)).pages)
    assert "Voices" in first and "the dike held" in first and "the dike held" in second
