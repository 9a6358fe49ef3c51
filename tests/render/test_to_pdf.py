import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from briefgen.config.styles import style, style_names
from briefgen.model.briefing import (
    Block,
    Bullets,
    Callout,
    Contents,
    Cover,
    DateScale,
    Entry,
    Facts,
    Mark,
    Numbered,
    Passage,
    Passages,
    Prose,
    Run,
    RunRole,
    Section,
    Table,
    TieMap,
    ValueTiles,
)
from briefgen.model.marking import Marking
from briefgen.model.marking_schemes import TLP_COLOURS
from briefgen.model.moment import PartialDate
from briefgen.model.style import Fonts
from briefgen.render.to_pdf import RENDERER
from tests.hash_seeds import printed_under_hash_seeds
from tests.render.every_block import every_block

ROOT = Path(__file__).parents[2]
HOUSES = [entry.name for entry in style_names((ROOT / "styles",))]
LONG = "The river commission met again and found that the gauge at the border had not been read for a year. "


def drawn(briefing, look):
    return PdfReader(BytesIO(RENDERER.render(briefing, look).body), strict=True)


def text_of(pdf):
    return "\n".join(page.extract_text() for page in pdf.pages)


def words_of(pdf):
    return " ".join(text_of(pdf).split())


def fonts_of(pdf):
    return {font.get_object()["/BaseFont"]: font.get_object() for page in pdf.pages for font in page["/Resources"]["/Font"].values()}


def links_of(page):
    return [a.get_object() for a in page.get("/Annots", ())]


def lines_with_places(page):
    """Each piece of text with its distance from the page's left and lower edges."""
    found = []
    page.extract_text(visitor_text=lambda text, cm, tm, font, size: found.append((text.strip(), tm[4], tm[5])) if text.strip() else None)
    return found


def with_blocks(briefing, *blocks, title="A section", **changes):
    return replace(briefing, sections=(Section("any", title, tuple(blocks)),), **changes)


def test_every_kind_of_block_is_drawn(look):
    used = {type(block) for section in every_block().sections for block in section.blocks}
    assert used == set(get_args(Block))
    words = words_of(drawn(every_block(), look))
    for part in (
        "Who pays for the gauges?",
        "guaranteed flow",
        "the commissioner speaks",
        "Almen treaty talks",
        "Permanent Secretary",
        "expires on 31 December",
        "Who said what",
        "340 cubic metres per second",
    ):
        assert part in words


@pytest.mark.parametrize("name", HOUSES)
def test_every_house_draws_the_sample(sample_briefing, name):
    pdf = drawn(sample_briefing, style(name, (ROOT / "styles",)).look)
    assert "340 cubic metres" in words_of(pdf)
    assert 2 <= len(pdf.pages) <= 6


def test_any_form_of_masthead_callout_table_and_heading_is_drawn(sample_briefing, any_look):
    assert "340 cubic metres" in words_of(drawn(sample_briefing, any_look))


def test_the_same_briefing_gives_the_same_bytes(sample_briefing, any_look):
    assert RENDERER.render(sample_briefing, any_look) == RENDERER.render(sample_briefing, any_look)


def test_another_process_with_other_hashes_gives_the_same_bytes():
    code = (
        f"import sys, hashlib; sys.path[:0] = [{str(ROOT)!r}, {str(Path(__file__).parent)!r}]\n"
        "import conftest; from briefgen.render.to_pdf import RENDERER\n"
        "briefing = conftest.sample_briefing.__wrapped__() if hasattr(conftest.sample_briefing, '__wrapped__') else None\n"
        "briefing = briefing or conftest.sample_briefing.__pytest_wrapped__.obj()\n"
        "print(hashlib.sha256(RENDERER.render(briefing, conftest.LOOKS['rule']).body).hexdigest())"
    )
    assert len(printed_under_hash_seeds(code)) == 1


def test_the_file_carries_the_article_s_day_or_the_epoch_asked_for(sample_briefing, look, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert drawn(sample_briefing, look).metadata["/CreationDate"] == "D:20250304000000Z"
    assert drawn(replace(sample_briefing, published=None), look).metadata["/CreationDate"] == "D:19800101000000Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert drawn(sample_briefing, look).metadata["/ModDate"] == "D:20231114221320Z"


def test_the_metadata_say_what_it_is_and_viewers_show_the_title(sample_briefing, look):
    pdf = drawn(sample_briefing, look)
    assert pdf.metadata.title == sample_briefing.title
    assert pdf.metadata.author == "Water & Energy Desk"
    assert pdf.metadata.subject == "Policy briefing · RIV/2025/017 · 4 March 2025"
    assert "TLP:AMBER" in pdf.metadata["/Keywords"]
    assert pdf.metadata.creator == "briefgen 0.1.0"
    catalog = pdf.trailer["/Root"]
    assert catalog["/Lang"] == "en-GB"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]


def test_every_font_is_embedded_and_cut_down_to_what_is_used(sample_briefing, any_look):
    for name, font in fonts_of(drawn(sample_briefing, any_look)).items():
        assert re.match(r"/[A-Z]{6}\+Source(Sans|Serif)Pro", name)
        assert "/FontFile2" in font["/FontDescriptor"].get_object()
        assert "/ToUnicode" in font
    assert len(RENDERER.render(sample_briefing, any_look).body) < 120_000


def test_names_in_latin_greek_and_cyrillic_arrive_in_every_role_without_a_notice(sample_briefing, look):
    names = "Łęgowo Đà Nẵng Erdoğan Αθήνα Παπαδάκη Київ Зеленський"
    lines = [(Run(names, role),) for role in RunRole]
    briefing = with_blocks(sample_briefing, Bullets(tuple(lines)), title=names)
    rendition = RENDERER.render(briefing, look)
    assert rendition.notices == ()
    assert words_of(PdfReader(BytesIO(rendition.body))).count(names) >= len(lines) + 1


def test_what_no_font_has_is_a_box_and_a_notice_that_names_it(sample_briefing, look):
    rendition = RENDERER.render(with_blocks(sample_briefing, Prose((Run("Envoy \U00013000 of \ue101\ue102 \U00013001"),))), look)
    words = words_of(PdfReader(BytesIO(rendition.body)))
    assert "Envoy ☐ of ☐☐ ☐" in words
    (notice,) = rendition.notices
    assert notice.code == "pdf-missing-character"
    assert all(sign in notice.message for sign in ("U+13000", "U+E101", "U+E102", "U+13001"))
    assert notice.fix


def test_markup_in_a_text_is_text(sample_briefing, look):
    hostile = "<b>x</b> & &amp; <img src='file:///etc/passwd'/> <a href=\"x\">y</a> {page} \\( \\) ) ( %s (unbalanced"
    briefing = with_blocks(sample_briefing, Prose((Run(hostile),)), Table(("<b>",), (((Run(hostile),),),), (1.0,)), title=hostile)
    pdf = drawn(replace(briefing, title=hostile), look)
    assert pdf.metadata.title == hostile
    assert words_of(pdf).count(hostile) >= 2
    assert not any("/XObject" in page["/Resources"] and page["/Resources"]["/XObject"] for page in pdf.pages)
    assert all("/A" not in link for page in pdf.pages for link in links_of(page))


def test_controls_and_direction_overrides_do_not_arrive(sample_briefing, look):
    words = words_of(drawn(with_blocks(sample_briefing, Prose((Run("a\x00b\x1b c\u202egnp.exe\u202c d\u200be \ufefff"),))), look))
    assert "ab cgnp.exe de f" in words


def test_a_reference_leads_to_its_paragraph_on_its_page(sample_briefing, look):
    pdf = drawn(sample_briefing, look)
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(pdf.pages)}
    led = set()
    for link in (link for page in pdf.pages for link in links_of(page)):
        sign = re.search(r"\d+", link["/Contents"])[0]
        target, _, _, top, _ = link["/Dest"]
        page = pdf.pages[numbers[target.idnum]]
        (at,) = [y for text, _, y in lines_with_places(page) if text == f"¶{sign}"]
        assert 0 < top - at < 24
        led.add(sign)
    assert {"1", "2", "3", "4", "5", "6", "7"} <= led


@pytest.mark.parametrize(
    "passage", [Passage("¶1", "p", ()), Passage("", "p", (Run("Heading"),), is_heading=True), Passage("", "p", (Run("\x00"),))]
)
def test_a_reference_may_lead_to_a_heading_or_to_an_empty_paragraph(sample_briefing, look, passage):
    pdf = drawn(with_blocks(sample_briefing, Prose((Run("[1]", RunRole.REFERENCE, cite="p"),)), Passages((passage,))), look)
    assert len(links_of(pdf.pages[0])) == 1


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_a_link_covers_the_words_it_belongs_to(sample_briefing, look, tmp_path):
    (tmp_path / "b.pdf").write_bytes(RENDERER.render(sample_briefing, look).body)
    page = PdfReader(tmp_path / "b.pdf").pages[0]
    for link in links_of(page)[:6]:
        left, bottom, right, top = (round(float(edge)) for edge in link["/Rect"])
        area = {"-x": left, "-y": round(float(page.mediabox.height)) - top, "-W": right - left, "-H": top - bottom}
        options = [str(part) for pair in area.items() for part in pair]
        done = subprocess.run(["pdftotext", "-l", "1", *options, tmp_path / "b.pdf", "-"], capture_output=True, text=True, check=True)
        assert "".join(done.stdout.split()).endswith(link["/Contents"])


def test_a_reference_to_nowhere_stays_plain_text(sample_briefing, look):
    nowhere = with_blocks(sample_briefing, Prose((Run("[¶9]", RunRole.REFERENCE, cite="s9-p99"), Run("[x]", RunRole.REFERENCE))))
    pdf = drawn(nowhere, look)
    assert "[¶9][x]" in words_of(pdf)
    assert not links_of(pdf.pages[0])


def test_an_entry_of_the_contents_that_stands_nowhere_is_plain_text(sample_briefing, look):
    contents = Contents("Contents", (Entry("Nowhere", "nope"), Entry("", "section-any"), Entry("Here", "section-any", 2)))
    pdf = drawn(with_blocks(sample_briefing, contents), look)
    assert "Nowhere" in words_of(pdf)
    assert [link["/Contents"] for link in links_of(pdf.pages[0])] == ["Here"]


def test_the_outline_lists_every_section_with_a_title(sample_briefing, any_look):
    pdf = drawn(sample_briefing, any_look)
    titles = [section.title for section in sample_briefing.sections if section.title]
    numbered = any_look.headings.numbered
    assert [entry.title for entry in pdf.outline] == [f"{n} {t}" if numbered else t for n, t in enumerate(titles, 1)]
    pages = [pdf.get_destination_page_number(entry) for entry in pdf.outline]
    assert pages == sorted(pages)
    assert (pages[0], pages[-1]) == (0, len(pdf.pages) - 1)


def test_every_page_says_which_of_how_many_it_is(sample_briefing, look):
    pages = drawn(sample_briefing, look).pages
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page.extract_text()


@pytest.mark.parametrize("text", [*TLP_COLOURS, "OFFICIAL - SENSITIVE", "For the minister only " * 12])
def test_the_marking_stands_top_and_bottom_right_of_every_page_in_12_points(sample_briefing, text):
    text = " ".join(text.split())
    look = style("plain", (ROOT / "styles",)).look
    right_half = look.page.left.points + 100
    for page in drawn(replace(sample_briefing, cover=Cover(marking=Marking(text))), look).pages:
        found = []
        page.extract_text(visitor_text=lambda t, cm, tm, font, size, found=found: found.append((t.strip(), tm[4], tm[5], size)))
        heights = sorted(y for t, x, y, size in found if t[:20] == text[:20] and size >= 12 and (x > right_half or len(text) > 60))
        assert len(heights) == 2
        assert heights[0] < look.page.bottom.points and heights[1] > page.mediabox.height - look.page.top.points


def test_the_header_s_texts_never_run_into_one_another_or_off_the_page(sample_briefing, look):
    running = replace(look.running, header=("{title}", "{title}", "{title}"), footer=("{title}", "", "{title} {page}"))
    long = replace(sample_briefing, title="A very long title about the river " * 8)
    page = drawn(long, replace(look, running=running)).pages[1]
    assert page.extract_text().count("…") >= 5
    assert_inside(page, look)


def test_long_words_and_addresses_never_leave_their_column(sample_briefing, any_look):
    word = "https://example.org/" + "a" * 300
    blocks = (
        Prose((Run(word), Run(word, RunRole.STRONG))),
        Bullets(((Run(word),),)),
        Facts((("Label" * 30, (Run(word),)),)),
        Callout(((Run(word),),)),
        Table(("W" * 60, "x"), (((Run(word),), (Run(word),)),), (0.98, 0.02)),
        Passages((Passage("¶" * 50, "p1", (Run(word),)),)),
    )
    pdf = drawn(with_blocks(sample_briefing, *blocks, title="T" * 200), any_look)
    for page in pdf.pages:
        assert_inside(page, any_look)
    assert "".join(text_of(pdf).split()).count("a" * 40) > 0


def assert_inside(page, look):
    """No piece of text begins outside the text column."""
    right = float(page.mediabox.width) - look.page.right.points
    for text, x, _ in lines_with_places(page):
        assert look.page.left.points - 1 <= x < right, text


def test_a_heading_is_never_left_at_the_foot_of_a_page(sample_briefing, look):
    for lines in range(25, 60):
        filler = Prose((Run(LONG * 1),))
        table = Table(("Head",), tuple(((Run(f"row {n}"),),) for n in range(30)), (1.0,))
        sections = (Section("a", "First", (filler,) * lines), Section("b", "Second heading", (table,)))
        pages = [p.extract_text() for p in drawn(replace(sample_briefing, sections=sections), look).pages]
        (page,) = [p for p in pages if "Second heading" in p]
        assert {"Head", "row 0", "row 1"} <= set(page.splitlines())


def test_a_paragraph_leaves_no_line_alone_on_either_page(sample_briefing, look):
    for lines in range(18, 30):
        sections = (Section("a", "First", (*(Prose((Run("One line."),)),) * lines, Prose((Run("paragraph of words " * 30),)))),)
        for page in drawn(replace(sample_briefing, sections=sections), look).pages:
            assert page.extract_text().count("\nparagraph") + page.extract_text().count("words paragraph") != 1


def test_a_table_s_head_stands_on_every_page_and_no_row_is_split(sample_briefing, look):
    rows = tuple(((Run(f"start{n}"),), (Run(f"first {n} " + LONG * 2 + f"end{n}"),)) for n in range(60))
    pages = [p.extract_text() for p in drawn(with_blocks(sample_briefing, Table(("Column one", "Two"), rows, (0.2, 0.8))), look).pages]
    assert len(pages) > 3
    for page in pages:
        assert page.count("Column one") == 1
        assert set(re.findall(r"start(\d+)", page)) == set(re.findall(r"end(\d+)", page))


def test_what_is_taller_than_a_page_runs_on_and_loses_nothing(sample_briefing, any_look):
    words = " ".join(f"word{n}" for n in range(3000))
    blocks = (
        Table(("A", "B"), (((Run(words),), (Run("short"),)),), (0.6, 0.4)),
        Callout(((Run(words),),)),
        Numbered((((Run(words),), (Run(words),)),)),
        Facts((("Label", (Run(words),)),)),
    )
    for block in blocks:
        found = re.findall(r"word(\d+)", text_of(drawn(with_blocks(sample_briefing, block), any_look)))
        assert sorted(map(int, found)) == sorted(n for n in range(3000) for _ in range(2 if isinstance(block, Numbered) else 1))


@pytest.mark.parametrize(
    "block",
    [
        Prose(()),
        Prose((Run("  "),)),
        Bullets(()),
        Bullets(((),)),
        Numbered(((),)),
        Numbered((((), (Run("only below"),)),)),
        Facts(()),
        Facts((("", ()),)),
        Table((), (), ()),
        Table(("a",), (((), ()),), (0.0,)),
        Callout(()),
        Passages(()),
        Passages((Passage("", "", ()),)),
    ],
    ids=repr,
)
def test_an_empty_block_is_no_trouble(sample_briefing, any_look, block):
    assert len(drawn(with_blocks(sample_briefing, block), any_look).pages) == 1


def test_a_briefing_without_sections_or_words_is_one_page(sample_briefing, any_look):
    assert len(drawn(replace(sample_briefing, title="", sections=(), cover=Cover(), day="", published=None), any_look).pages) == 1


def test_a_section_that_starts_a_page_does(sample_briefing, look):
    sections = tuple(Section(str(n), f"Part {n}", (Prose((Run("x"),)),), starts_page=n > 0) for n in range(3))
    assert len(drawn(replace(sample_briefing, sections=sections), look).pages) == 3


def test_a_house_s_own_family_is_replaced_by_one_at_hand(sample_briefing, look):
    fonts = replace(look.fonts, body=("House Grotesk", "Source Serif Pro"), heading=("House Grotesk",))
    names = " ".join(fonts_of(drawn(sample_briefing, replace(look, fonts=fonts))))
    assert "SourceSerifPro-Regular" in names and "SourceSansPro-Semibold" in names
    georgia = drawn(sample_briefing, replace(look, fonts=Fonts(("Georgia",), ("Calibri",), ())))
    assert "SourceSerifPro-Regular" in " ".join(fonts_of(georgia))


def test_a_coloured_paper_is_painted_and_white_is_left_bare(sample_briefing):
    plain, thinktank = (RENDERER.render(sample_briefing, style(name, (ROOT / "styles",)).look) for name in ("plain", "thinktank"))
    first, other = (PdfReader(BytesIO(r.body)).pages[1].get_contents().get_data() for r in (plain, thinktank))
    assert b"0 0 612" in other and b"0 0 595" not in first


def test_a_long_source_takes_linear_time(sample_briefing, look):
    passages = Passages(tuple(Passage(f"¶{n}", f"p{n}", (Run(LONG * 2),)) for n in range(1500)))
    assert len(drawn(with_blocks(sample_briefing, passages), look).pages) > 60


def test_the_proposed_name_type_and_date_need_no_clock(sample_briefing, look):
    rendition = RENDERER.render(replace(sample_briefing, published=PartialDate(2025)), look)
    assert rendition.name.endswith(".pdf") and rendition.media_type == RENDERER.media_type == "application/pdf"


WORDS = st.text(st.sampled_from("ab c-/—{}<&(\\\x00\u202eжα王é¶\ufeff\ud800"), max_size=60)
LINES = st.lists(st.builds(Run, WORDS, st.sampled_from(RunRole), st.sampled_from(["", "p1", "nowhere"])), max_size=3).map(tuple)
MANY = st.lists(LINES, max_size=4).map(tuple)
DATES = st.dates(min_value=date(1700, 1, 1), max_value=date(2100, 1, 1)).map(lambda day: PartialDate(day.year, day.month, day.day))
BLOCKS = st.one_of(
    st.builds(DateScale, WORDS, st.lists(st.builds(Mark, LINES, DATES, st.booleans()), max_size=5).map(tuple)),
    st.builds(TieMap, WORDS, st.tuples(LINES, LINES), st.tuples(LINES, LINES), st.sampled_from([(), ((0, 1), (1, 0)), ((0, 0),)])),
    st.builds(ValueTiles, WORDS, st.lists(st.tuples(LINES, LINES), max_size=4).map(tuple)),
    st.builds(Prose, LINES),
    st.builds(Bullets, MANY),
    st.builds(Numbered, st.lists(MANY, max_size=4).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(WORDS, LINES), max_size=5).map(tuple)),
    st.builds(Table, st.lists(WORDS, max_size=3).map(tuple), st.lists(MANY, max_size=4).map(tuple), st.just((0.5, 0.5)), WORDS),
    st.builds(Callout, MANY),
    st.builds(Contents, WORDS, st.lists(st.builds(Entry, WORDS, st.sampled_from(["", "p1", "section-any"])), max_size=3).map(tuple)),
    st.builds(Passages, st.lists(st.builds(Passage, WORDS, st.sampled_from(["", "p1"]), LINES, st.booleans()), max_size=4).map(tuple)),
)
SECTIONS = st.builds(Section, st.just("any"), WORDS, st.lists(BLOCKS, max_size=4).map(tuple), st.booleans())


@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(title=WORDS, sections=st.lists(SECTIONS, max_size=4).map(tuple))
def test_any_briefing_is_drawn_as_a_readable_file(sample_briefing, any_look, title, sections):
    pdf = drawn(replace(sample_briefing, title=title, sections=sections), any_look)
    assert all("TLP:AMBER" in page.extract_text() for page in pdf.pages)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_an_independent_reader_finds_no_fault(sample_briefing, any_look, tmp_path):
    (tmp_path / "b.pdf").write_bytes(RENDERER.render(sample_briefing, any_look).body)
    done = subprocess.run(["qpdf", "--check", str(tmp_path / "b.pdf")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
