import pytest

from briefgen.language.english.datelines import lone_dateline
from briefgen.language.english.dates import dateline


@pytest.mark.parametrize(
    ("paragraph", "place", "when", "prose"),
    [
        ("LYON, Sept 4 – Ministers met.", "Lyon", (9, 4, None), "Ministers met."),
        ("OSLO (AP) — Two ferries collided.", "Oslo", (None, None, None), "Two ferries collided."),
        ("QUITO (Reuters) - The bank acted.", "Quito", (None, None, None), "The bank acted."),
        ("WASHINGTON, D.C., March 3, 2024 — The agency acted.", "Washington, D.C.", (3, 3, 2024), "The agency acted."),
        ("Turin | 12 May 2025 | Officials met.", "Turin", (5, 12, 2025), "Officials met."),
        ("NAIROBI, Kenya — A river rose.", "Nairobi, Kenya", (None, None, None), "A river rose."),
        ("Lagos (CNN) Voters queued.", "Lagos", (None, None, None), "Voters queued."),
        ("SÃO PAULO — “We wait,” she said.", "São Paulo", (None, None, None), "“We wait,” she said."),
        ("RIGA, 3 March /Newswire/ -- The port reopened.", "Riga", (3, 3, None), "The port reopened."),
        ("ST. JOHN'S — The ferry is late.", "St. John's", (None, None, None), "The ferry is late."),
    ],
)
def test_a_dateline_gives_its_place_its_date_and_where_prose_begins(
    paragraph: str, place: str, when: tuple[int | None, int | None, int | None], prose: str
) -> None:
    found = dateline(paragraph)
    assert found is not None
    assert (found.place, (found.month, found.day, found.year), paragraph[found.end :]) == (place, when, prose)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "The talks — the third this year — failed.",
        "FILE - In this picture a tram passes.",
        "NATO — an alliance of many states — met.",
        "European Union (EU) Leaders met.",
        "Ministers: The plan is dead.",
        "Harbour Minister Ana Ruiz (left) speaks.",
    ],
)
def test_prose_and_captions_have_no_dateline(paragraph: str) -> None:
    assert dateline(paragraph) is None


def test_a_day_that_does_not_exist_is_not_a_date() -> None:
    found = dateline("MINSK, January 32 – The court rose.")
    assert found is None or found.day is None


@pytest.mark.parametrize(
    ("line", "place", "when"),
    [
        ("Port Sarell, 12 March 2025", "Port Sarell", (3, 12, 2025)),
        ("LONDON, March 3 –", "London", (3, 3, None)),
        ("12 March 2025, Port Sarell", "Port Sarell", (3, 12, 2025)),
        ("Geneva, Tuesday 4 March 2025 (Reuters)", "Geneva", (3, 4, 2025)),
        ("Washington, D.C. - March 3, 2025", "Washington, D.C", (3, 3, 2025)),
        ("OSLO (Reuters) -", "Oslo", (None, None, None)),
        ("Turin | 12 May 2025 |", "Turin", (5, 12, 2025)),
    ],
)
def test_a_line_may_be_nothing_but_a_dateline(line: str, place: str, when: tuple[int | None, int | None, int | None]) -> None:
    found = lone_dateline(line)
    assert found is not None
    assert (found.place.removesuffix("."), (found.month, found.day, found.year), found.end) == (place, when, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "12 March 2025",
        "Sunday, 12 March 2025",
        "Talks End May 5",
        "Talks end 5 May 2025",
        "Statement by the mayor, 12 March 2025",
        "Photo, 12 March 2025",
        "THE BRIDGE —",
        "London calling (BBC)",
    ],
)
def test_titles_stamps_and_captions_are_no_lone_dateline(line: str) -> None:
    assert lone_dateline(line) is None
