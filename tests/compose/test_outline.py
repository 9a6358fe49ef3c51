"""The outline decides what is shown, in which order and words; an empty section leaves no trace."""

from dataclasses import replace

from briefgen.analyse.timeline import ANALYSER as TIMELINE
from briefgen.compose.frame import APPARATUS
from briefgen.compose.material import Material
from briefgen.compose.outline import COMPOSER
from briefgen.config.styles import style
from briefgen.model.briefing import Briefing, Bullets, Contents, Cover, Facts, Numbered, Passages, Run, Section, Table
from briefgen.model.document import Document
from briefgen.model.finding import Analysis, Statement
from briefgen.model.moment import PartialDate
from briefgen.model.settings import Settings
from briefgen.model.style import Style
from briefgen.read.from_text import READER
from tests.documents import document_of

PLAIN = style("plain")
BARE = Cover()


def with_outline(**changes: object) -> Style:
    return replace(PLAIN, outline=replace(PLAIN.outline, **changes))  # type: ignore[arg-type]


def composed(*analyses: Analysis, cover: Cover = BARE, house: Style = PLAIN) -> Briefing:
    return COMPOSER.compose(analyses, cover, house)


def section(briefing: Briefing, name: str) -> Section:
    return next(s for s in briefing.sections if s.name == name)


def words(value: object) -> str:
    if isinstance(value, Run):
        return value.text
    if isinstance(value, tuple):
        return " ".join(filter(None, map(words, value)))
    return words(tuple(getattr(value, n) for n in value.__slots__)) if hasattr(value, "__slots__") else ""


def test_sections_follow_the_outline_and_empty_ones_are_left_out(analysis: Analysis) -> None:
    shown = [s.name for s in composed(analysis).sections]
    assert shown == [n for n in PLAIN.outline.sections if n not in ("contents", "background", "uncertainty")]
    backwards = with_outline(sections=("method", "watch", "key_points"))
    assert [s.name for s in composed(analysis, house=backwards).sections] == ["method", "watch", "key_points"]


def test_a_long_briefing_has_contents_below_its_title_block(analysis: Analysis) -> None:
    long = composed(analysis, house=with_outline(contents_from=50))
    [contents] = section(long, "contents").blocks
    assert [s.name for s in long.sections][:2] == ["title_block", "contents"] and isinstance(contents, Contents)
    assert [(e.text, e.anchor, e.level) for e in contents.entries] == [(s.title, s.anchor, 1) for s in long.sections if s.title]
    assert "contents" not in [s.name for s in composed(analysis, house=with_outline(contents_from=0)).sections]


def test_the_contents_of_several_sources_name_each(analysis: Analysis) -> None:
    both = composed(analysis, analysis, house=with_outline(contents_from=50))
    [contents] = section(both, "contents").blocks
    assert isinstance(contents, Contents)
    assert [e.text[:3] for e in contents.entries if e.level == 2] == ["1. ", "2. "]


def test_points_are_numbered_through_all_sections_but_the_apparatus(analysis: Analysis) -> None:
    through = composed(analysis, house=with_outline(numbered_points=True))
    lists = [b for s in through.sections if s.name not in APPARATUS for b in s.blocks if isinstance(b, Numbered)]
    starts = [1]
    for block in lists:
        assert block.start == starts[-1]
        starts.append(block.start + len(block.items))
    assert len(lists) >= 3 and not any(isinstance(b, Bullets) for s in through.sections for b in s.blocks)
    assert [b.start for b in section(through, "sources").blocks if isinstance(b, Numbered)] == [1]


def test_nothing_found_leaves_only_the_frame(document: Document) -> None:
    assert [s.name for s in composed(Analysis(document, ())).sections] == ["title_block", "sources", "method", "annex"]


def test_limits_cut_the_least_important(analysis: Analysis) -> None:
    house = with_outline(limits={**PLAIN.outline.limits, "key_points": 1, "timeline": 1})
    briefing = composed(analysis, house=house)
    assert "40 million" in words(section(briefing, "key_points"))
    assert "2 April 2025" in words(section(briefing, "timeline"))
    assert "2024" not in words(section(briefing, "timeline"))


def test_key_points_read_in_the_order_of_the_text(analysis: Analysis) -> None:
    shown = words(section(composed(analysis), "key_points"))
    assert shown.index("storm") < shown.index("40 million")


def test_key_points_do_not_repeat_the_bottom_line(analysis: Analysis) -> None:
    assert "put off" not in words(section(composed(analysis), "key_points"))
    alone = with_outline(sections=("key_points",))
    assert "put off" in words(section(composed(analysis, house=alone), "key_points"))


def test_a_question_tells_kind_actor_reason_and_all_its_places(analysis: Analysis) -> None:
    (block,) = section(composed(analysis), "open_questions").blocks
    assert isinstance(block, Numbered)
    head, detail = block.items[0]
    assert words(head) == "Will the ferry return this summer?"
    assert "".join(r.text for r in detail) == "Decision, for harbour board. “leaving open whether” [¶1; also ¶2, ¶4]"
    assert [r.cite for r in detail if r.cite] == ["s1-p1", "s1-p2", "s1-p4"]


def test_every_reference_leads_to_a_passage_of_the_annex(analysis: Analysis) -> None:
    briefing = composed(analysis)
    passages = next(b for b in section(briefing, "annex").blocks if isinstance(b, Passages))
    anchors = {p.anchor for p in passages.items if not p.is_heading}
    assert anchors == {"s1-p1", "s1-p2", "s1-p3", "s1-p4"}
    cited = {r.cite for s in briefing.sections for r in runs(s) if r.cite}
    assert cited and cited <= anchors


def runs(value: object) -> list[Run]:
    if isinstance(value, Run):
        return [value]
    if isinstance(value, tuple):
        return [r for part in value for r in runs(part)]
    return runs(tuple(getattr(value, n) for n in value.__slots__)) if hasattr(value, "__slots__") else []


def test_without_an_annex_references_stay_and_links_go(analysis: Analysis) -> None:
    house = with_outline(sections=tuple(n for n in PLAIN.outline.sections if n != "annex"))
    briefing = composed(analysis, house=house)
    assert "¶1" in words(section(briefing, "bottom_line"))
    assert not [r for s in briefing.sections for r in runs(s) if r.cite]


def test_the_annex_has_the_source_without_dateline_caption_or_furniture(analysis: Analysis) -> None:
    text = words(section(composed(analysis), "annex"))
    assert "The harbour board of Tarvik put off" in text and "Money in doubt" in text
    assert "TARVIK" not in text and "Share this" not in text


def test_who_said_what_gives_every_actor_a_row_before_anyone_speaks_twice(analysis: Analysis) -> None:
    (table,) = section(composed(analysis), "statements").blocks
    assert isinstance(table, Table)
    assert [words(row[0]).split(" ,")[0] for row in table.rows] == ["Ingrid Solheim", "the board", "Ingrid Solheim"]
    assert [words(row[2]) for row in table.rows] == ["reported", "reported", "spoken"]


def test_own_words_that_the_source_says_were_written_are_not_called_spoken(analysis: Analysis) -> None:
    written = tuple(replace(f, is_written=True) if isinstance(f, Statement) else f for f in analysis.findings)
    (table,) = section(composed(replace(analysis, findings=written)), "statements").blocks
    assert isinstance(table, Table)
    assert [words(row[2]) for row in table.rows] == ["reported", "reported", "written"]


def test_the_timeline_is_in_the_order_of_time_and_marks_what_is_expected(analysis: Analysis) -> None:
    (table,) = section(composed(analysis), "timeline").blocks
    assert isinstance(table, Table)
    assert ["".join(r.text for r in row[0]) for row in table.rows] == ["November 2024", "2 April 2025 (expected)"]


def test_a_week_stands_where_its_first_day_does() -> None:
    told = "The yard burned on 4 June. The mayor saw the yard last week. The yard reopened yesterday."
    document = document_of(told, published=PartialDate(2025, 6, 25))
    analysis = Analysis(document, TIMELINE.analyse(document, Settings()))
    (table,) = section(composed(analysis), "timeline").blocks
    assert isinstance(table, Table)
    assert ["".join(r.text for r in row[0]) for row in table.rows] == ["4 June 2025", "June 2025", "24 June 2025"]


def test_the_title_block_has_what_is_known_and_nothing_else(analysis: Analysis) -> None:
    (bare,) = section(composed(analysis), "title_block").blocks
    assert isinstance(bare, Facts)
    assert [label for label, _ in bare.rows] == ["Date", "Source", "Reading time"]
    (full,) = section(composed(analysis, cover=Cover("T", "R-1", None, "The Minister", "Desk")), "title_block").blocks
    assert isinstance(full, Facts)
    assert [label for label, _ in full.rows] == ["Reference", "Date", "To", "From", "Source", "Reading time"]


def test_a_label_never_reads_fields_out_of_a_name(analysis: Analysis) -> None:
    question = next(f for f in analysis.findings if f.kind == "open_question")
    odd = replace(question, settled_by="{paragraph} {actor}")
    shown = words(section(composed(Analysis(analysis.document, (odd,))), "open_questions"))
    assert "for {paragraph} {actor}" in shown


def test_dates_are_written_as_far_as_they_are_known(analysis: Analysis) -> None:
    american = with_outline(date="{month_short} {day}, {year}")
    shown = words(section(composed(analysis, house=american), "timeline"))
    assert "Apr 2, 2025" in shown and "Nov 2024" in shown


def test_several_sources_are_told_apart(analysis: Analysis) -> None:
    briefing = composed(analysis, analysis)
    assert "1 ¶1" in words(section(briefing, "bottom_line"))


def test_a_finding_of_a_new_kind_appears_where_the_outline_names_it(analysis: Analysis) -> None:
    class Sanction(type(analysis.findings[1])):  # type: ignore[misc]
        kind = "sanction"

    span = analysis.findings[0].evidence[0]
    new = Sanction(rule="p.sanction", score=1, text="The harbour board", evidence=(span,))
    house = with_outline(sections=("sanction",))
    assert "The harbour board" in words(section(composed(Analysis(analysis.document, (new,)), house=house), "sanction"))


def test_reading_time_counts_what_is_read_and_not_what_is_looked_up(analysis: Analysis) -> None:
    def minutes(*names: str) -> str:
        (block,) = section(composed(analysis, house=with_outline(sections=("title_block", *names))), "title_block").blocks
        assert isinstance(block, Facts)
        return words(dict(block.rows)["Reading time"])

    long = with_outline(labels={**PLAIN.outline.labels, "method": "word " * 900})
    assert minutes("key_points", "sources", "method", "annex") == minutes("key_points")
    (block,) = section(composed(analysis, house=long), "title_block").blocks
    assert isinstance(block, Facts) and words(dict(block.rows)["Reading time"]) == "1 min (source 1 min)"


def test_the_annex_of_a_transcript_tells_who_speaks() -> None:
    text = "Hearing on the quay\n\n" + "\n\n".join(
        f"{name}: {words}"
        for name, words in (
            ("CHAIR", "The hearing is open. We have two witnesses today."),
            ("MR LINDT", "The quay cannot be used before the summer."),
            ("CHAIR", "We shall now hear the second witness on the cost."),
            ("MS DAHL", "Repairs would cost 40 million crowns in all."),
        )
    )
    found = READER.read_text(text, Settings())
    assert "MR LINDT: The quay cannot" in words(section(composed(Analysis(found, ())), "annex"))


def test_a_reference_never_parts_from_its_number() -> None:
    material = Material((), style("parliament").outline, Cover())
    assert material.sign(0, 14) == "source\N{NO-BREAK SPACE}1, para\N{NO-BREAK SPACE}14"
