"""One call from an article to a briefing, and what it tells of its own doubts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import briefgen
from briefgen.errors import BriefgenError, SettingsError, UsageError
from briefgen.model.briefing import Table
from briefgen.model.marking import Marking
from briefgen.model.moment import PartialDate
from briefgen.pipeline import brief, render

UNDATED = (
    "Quay repairs agreed\n\nThe board agreed to repair the quay on Thursday. Repairs will cost 40 million crowns.\n\nWork begins soon.\n"
)
FRENCH = "Le conseil réparera le quai\n\n" + "Le conseil du port a décidé de réparer le vieux quai avant le retour du ferry cet été. " * 6


def codes(text: str, **words: str) -> list[str]:
    return [notice.code for notice in brief(text, **words).notices]


def test_an_article_without_a_date_says_so_and_how_to_mend_it() -> None:
    assert codes(UNDATED) == ["article.no_date"]
    assert codes(UNDATED, date="2025-03-12") == []


def test_an_article_in_another_language_says_so(article: str) -> None:
    assert "article.not_english" in codes(FRENCH)
    assert "article.not_english" not in codes(article)


@pytest.mark.parametrize("day", ["2025-03-12", "12 March 2025", "March 12, 2025", date(2025, 3, 12), PartialDate(2025, 3, 12)])
def test_the_date_is_taken_in_any_of_its_forms(day: object) -> None:
    assert brief(UNDATED, date=day).published == PartialDate(2025, 3, 12)  # type: ignore[arg-type]


def test_a_path_is_read_and_a_text_is_the_text(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(UNDATED, encoding="utf-8")
    assert brief(file).title == brief(UNDATED).title == "Quay repairs agreed"
    with pytest.raises(BriefgenError):
        brief(str(file))


def test_what_is_no_article_is_refused_by_its_type() -> None:
    with pytest.raises(TypeError, match="not bytes"):
        brief(b"text")  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        brief([])


@pytest.mark.parametrize("words", [{"date": "soon"}, {"marking": "TLP:PINK"}, {"style": "nosuch"}])
def test_bad_words_of_the_cover_are_refused(words: dict[str, str]) -> None:
    with pytest.raises(BriefgenError):
        brief(UNDATED, **words)


def test_two_figures_and_two_dates_of_one_sentence_are_both_kept() -> None:
    text = "Two costs\n\nTARVIK, 12 March 2025 – The quay costs 40 million crowns and the ferry costs 12 million crowns, the board said."
    values = {f["value"] for f in briefgen.as_dict(brief(text))["findings"] if f["kind"] == "figure"}
    assert {v.split()[0] for v in values} == {"40", "12"}


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_bad_source_date_epoch_is_named(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")
    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH"):
        render(brief(UNDATED), form)


def test_the_description_of_a_page_has_words_only(article: str) -> None:
    page = render(brief(article), "html").body.decode()
    description = page.split('<meta name="description" content="')[1].split('"')[0]
    assert description and "[" not in description and "¶" not in description


def test_a_house_marks_as_its_scheme_says(article: str, tmp_path: Path) -> None:
    house = tmp_path / "desk.toml"
    house.write_text('[marking]\nscheme = "uk"\ndefault = "OFFICIAL"\n', encoding="utf-8")
    unasked, asked = brief(article, style=str(house)), brief(article, style=str(house), marking="SECRET - LEGAL")
    assert unasked.cover.marking == Marking("OFFICIAL") and asked.cover.marking == Marking("SECRET - LEGAL")
    assert render(unasked, "html", str(house)).name.startswith("official-")
    for refused in ("TLP:RED", "For the board only", "OFFICAL"):
        with pytest.raises(UsageError, match="is not a classification"):
            brief(article, style=str(house), marking=refused)


def test_a_house_that_marks_everything_takes_nothing_unmarked(article: str, tmp_path: Path) -> None:
    house = tmp_path / "desk.toml"
    house.write_text('[marking]\nscheme = "free"\nrequired = true\n', encoding="utf-8")
    with pytest.raises(UsageError, match="no marking is given") as refused:
        brief(article, style=str(house))
    assert "--marking" in str(refused.value)
    assert brief(article, style=str(house), marking="Für den Vorstand").cover.marking == Marking("Für den Vorstand")


def test_expected_counts_from_the_latest_source(article: str) -> None:
    later = article.replace("12 March 2025", "12 June 2025").replace("2 April 2025", "2 July 2025")
    shown, alone = (
        str([b for s in made.sections for b in s.blocks if isinstance(b, Table)]) for made in (brief([article, later]), brief(article))
    )
    assert "2 April 2025" in alone and alone.count("(expected)") == 1
    assert "2 April 2025" in shown and shown.count("(expected)") == 1


def test_the_style_may_be_a_value(article: str) -> None:
    from briefgen.config.styles import style

    house = style("plain")
    short = replace(house, outline=replace(house.outline, sections=("bottom_line",)))
    assert [s.name for s in brief(article, style=short).sections] == ["bottom_line"]
