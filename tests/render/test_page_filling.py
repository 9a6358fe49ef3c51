"""How strips fill the pages of a PDF: no page is left with a few lines, and none is broken off early for it."""

from briefgen.render.to_pdf.strips import Page, Strip, filled_pages


def lines(count: int, height: float = 10, before: float = 0, starts_page: bool = False) -> list[Strip]:
    return [Strip(height, lambda pen, top: None, before=before, starts_page=starts_page and n == 0) for n in range(count)]


def counts(pages: list[Page]) -> list[int]:
    return [len(page.placed) for page in pages]


def test_two_lines_that_would_be_left_over_are_pulled_back_by_tighter_spaces() -> None:
    assert counts(filled_pages(lines(52, before=4), 700, 700)) == [52]
    assert counts(filled_pages(lines(70, before=4), 700, 700)) == [50, 20]


def test_where_there_is_no_space_to_give_they_get_company_from_the_page_before() -> None:
    assert counts(filled_pages(lines(72), 700, 700)) == [63, 9]


def test_what_asks_for_a_new_page_follows_on_a_page_that_holds_little() -> None:
    assert counts(filled_pages([*lines(80), *lines(30, starts_page=True)], 700, 700)) == [70, 40]
    assert counts(filled_pages([*lines(100), *lines(30, starts_page=True)], 700, 700)) == [70, 30, 30]


def test_the_first_page_stays_a_page_of_its_own_however_little_it_holds() -> None:
    assert counts(filled_pages([*lines(3), *lines(30, starts_page=True)], 600, 700)) == [3, 30]
