import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from lxml import etree

from briefgen.model.briefing import Cover, Numbered, Passage, Passages, Prose, Run, RunRole, Section
from briefgen.model.marking import Marking
from briefgen.model.style import Colour, Image, Logo, Millimetres, Pictures, Running, Side
from briefgen.render.drawings.measures import width
from briefgen.render.to_docx import RENDERER
from tests.render.almen_treaty import ARTICLE, HOSTILE, LOOKS
from tests.render.every_block import every_block
from tests.render.test_ooxml import PIXEL


@pytest.fixture(scope="module")
def parts(sample_briefing):
    return unpacked(RENDERER.render(sample_briefing, LOOKS["rule"]).body)


@pytest.fixture(scope="module")
def opened(sample_briefing):
    return Document(BytesIO(RENDERER.render(sample_briefing, LOOKS["rule"]).body))


def unpacked(body):
    with ZipFile(BytesIO(body)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def paragraphs_in(document, style):
    return [p for p in document.element.body.iter(qn("w:p")) if p.pPr is not None and p.pPr.style == style]


def paragraphs_of(body, start):
    return [p for p in Document(BytesIO(body)).element.body.iter(qn("w:p")) if words(p).startswith(start)]


def words(element):
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def test_every_part_is_well_formed_in_every_look(sample_briefing, any_look):
    for name, text in unpacked(RENDERER.render(sample_briefing, any_look).body).items():
        assert etree.fromstring(text.encode()) is not None, name


def test_equal_input_gives_equal_bytes(sample_briefing, look):
    assert RENDERER.render(sample_briefing, look).body == RENDERER.render(sample_briefing, look).body


def test_no_entry_of_the_zip_carries_the_time_of_the_run(sample_briefing, look):
    with ZipFile(BytesIO(RENDERER.render(sample_briefing, look).body)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_roles_are_the_styles_that_a_word_user_knows(opened):
    for name in ("Title", "Subtitle", "Heading 1", "Normal", "List Bullet", "List Number", "Quote", "Caption", "Header", "Footer"):
        assert opened.styles[name].type == WD_STYLE_TYPE.PARAGRAPH, name
    assert opened.styles["Briefing Table"].type == WD_STYLE_TYPE.TABLE


def test_every_style_a_paragraph_or_run_names_exists(sample_briefing, any_look):
    parts = unpacked(RENDERER.render(sample_briefing, any_look).body)
    known = set(re.findall(r'w:styleId="(\w+)"', parts["word/styles.xml"]))
    used = {name for text in parts.values() for name in re.findall(r'<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="(\w+)"', text)}
    assert used <= known


def test_a_heading_says_nothing_about_its_looks_but_its_style(opened):
    headings = paragraphs_in(opened, "Heading1")
    assert [words(h) for h in headings][:3] == ["Bottom line", "Key points", "Key open questions"]
    assert all(run.rPr is None for heading in headings for run in heading.iter(qn("w:r")))


def test_headings_stay_with_what_follows(opened):
    form = opened.styles["Heading 1"].paragraph_format
    assert form.keep_with_next and form.keep_together


def test_a_heading_a_caption_and_a_tables_head_are_a_chain_that_no_page_parts(opened):
    for name in ("Heading 1", "Heading 2", "Callout Heading", "Caption", "Table Heading"):
        assert opened.styles[name].paragraph_format.keep_with_next, name


def test_a_heading_stands_right_behind_a_table_and_whatever_else_keeps_its_distance(any_look):
    """A paragraph between the two would part the heading from what it heads in LibreOffice, which then leaves it at a page's foot."""
    body = [*Document(BytesIO(RENDERER.render(every_block(), any_look).body)).element.body]
    after = [(one.tag, one.pPr.style if one.tag == qn("w:p") and one.pPr is not None else "") for one in body]
    behind = {after[n + 1] for n, (tag, _) in enumerate(after) if tag == qn("w:tbl")}
    assert behind <= {(qn("w:p"), "TableGap"), (qn("w:p"), "Heading1")}
    assert (qn("w:p"), "Heading1") in behind
    gaps = [n for n, (_, style) in enumerate(after) if style == "TableGap"]
    assert all((after[n - 1][0] == qn("w:tbl") or n - 1 in gaps) and after[n + 1][1] != "Heading1" for n in gaps)


@pytest.mark.parametrize("lines", range(3, 18))
def test_the_portion_that_libreoffice_loads_first_ends_on_no_question_or_heading(sample_briefing, look, lines):
    """LibreOffice 7.4 gives a first page 20 paragraphs and rows, and forgets whether the last is to stay with the next."""
    points = Section("points", "Points", tuple(Prose((Run("A point."),)) for _ in range(lines)))
    asked = Numbered(tuple(((Run(f"Question {n}?"),), (Run("Its reason."),)) for n in range(8)))
    first, *others = sample_briefing.sections
    briefing = replace(sample_briefing, sections=(first, points, Section("open_questions", "Questions", (asked,)), *others))
    units, last = 0, None
    for block in Document(BytesIO(RENDERER.render(briefing, look).body)).element.body:
        units += len(block.tr_lst) if block.tag == qn("w:tbl") else 1
        if units > 20:
            break
        last = block
    assert last.pPr is None or (last.pPr.find(qn("w:keepNext")) is None and last.pPr.style != "Heading1")


def test_the_masthead_stays_within_the_margins(sample_briefing, any_look):
    styles = Document(BytesIO(RENDERER.render(sample_briefing, any_look).body)).styles
    for name in ("Subtitle", "Title", "Callout", "Callout Heading"):
        form = styles[name].paragraph_format
        edges = {edge.tag: int(edge.get(qn("w:space"))) for edge in styles[name].element.iterfind(f".//{qn('w:pBdr')}/*")}
        for side, indent in (("left", form.left_indent), ("right", form.right_indent)):
            assert edges.get(qn(f"w:{side}"), 0) <= (indent.pt if indent else 0), (name, side)


def test_lists_are_numbered_by_word_and_each_starts_at_one(sample_briefing, look):
    questions = next(b for s in sample_briefing.sections for b in s.blocks if isinstance(b, Numbered))
    twice = replace(sample_briefing, sections=(Section("a", "A", (questions,)), Section("b", "B", (questions,))))
    document = Document(BytesIO(RENDERER.render(twice, look).body))
    lists = {p.pPr.numPr.numId.val for p in paragraphs_in(document, "ListNumber")}
    assert len(lists) == 2
    starts = document.part.numbering_part.element.xpath("//w:num/w:lvlOverride/w:startOverride/@w:val")
    assert starts == ["1", "1"]
    assert "1." not in words(paragraphs_in(document, "ListNumber")[0])


def test_section_headings_carry_real_numbers_where_the_house_numbers_them(sample_briefing):
    numbered = Document(BytesIO(RENDERER.render(sample_briefing, LOOKS["band"]).body))
    assert numbered.styles["Heading 1"].element.pPr.numPr is not None
    assert next(words(h) for h in paragraphs_in(numbered, "Heading1")) == "Bottom line"


def test_a_tables_head_repeats_and_no_row_splits(opened):
    tables = opened.element.body.findall(qn("w:tbl"))[1:]
    assert len(tables) == 2
    for table in tables:
        first, *others = table.findall(qn("w:tr"))
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None for row in others)
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in (first, *others))


def test_references_lead_to_bookmarks_that_exist(opened):
    bookmarks = opened.element.body.xpath(".//w:bookmarkStart/@w:name")
    links = opened.element.body.xpath(".//w:hyperlink/@w:anchor")
    assert len(links) > 8 and set(links) <= set(bookmarks)
    assert len(set(bookmarks)) == len(bookmarks) and all(re.fullmatch(r"[A-Za-z]\w{0,39}", name) for name in bookmarks)


def test_a_reference_to_nothing_is_text_and_no_link(opened):
    paragraph = next(p for p in opened.element.body.iter(qn("w:p")) if words(p) == "see nowhere")
    assert paragraph.find(qn("w:hyperlink")) is None


def test_page_numbers_are_fields_that_already_show_something(parts):
    footer = parts["word/footer1.xml"]
    assert re.findall(r"<w:instrText[^>]*> (\w+) </w:instrText>", footer) == ["PAGE", "NUMPAGES"]
    assert re.search(r"NUMPAGES.*?separate.*?<w:t[^>]*>3</w:t>", footer)
    assert "updateFields" not in parts["word/settings.xml"]


@pytest.mark.parametrize("name", ["header1", "header2", "footer1", "footer2"])
def test_a_traffic_light_marking_stands_on_black_on_every_page(parts, name):
    text = parts[f"word/{name}.xml"]
    assert "TLP:AMBER" in text and 'w:fill="000000"' in text and 'w:val="FFC000"' in text
    assert 'w:styleId="Marking"' in parts["word/styles.xml"]


def test_a_marking_shows_even_where_the_house_forgot_its_place(sample_briefing, look):
    silent = replace(look, running=Running(("", "", ""), ("", "", "")))
    marked = replace(sample_briefing, cover=Cover(marking=Marking("OFFICIAL - SENSITIVE")))
    parts = unpacked(RENDERER.render(marked, silent).body)
    assert all("OFFICIAL - SENSITIVE" in parts[f"word/{name}.xml"] for name in ("header1", "header2", "footer1", "footer2"))
    assert "000000" not in parts["word/header1.xml"]


def test_a_title_too_long_for_the_running_line_is_cut_between_words(sample_briefing, look):
    long = replace(sample_briefing, title="A very long title about rivers and dams and treaties " * 4)
    footer = unpacked(RENDERER.render(long, look).body)["word/footer1.xml"]
    assert "A very long title" in footer and "…" in footer and footer.count("<w:p>") == 1


def test_the_files_properties_are_the_briefings(opened, parts):
    core = opened.core_properties
    assert (core.title, core.keywords, core.revision) == (
        "Two regions, one river: Almen treaty talks open with the dams in doubt",
        "TLP:AMBER, RIV/2025/017",
        1,
    )
    assert (core.identifier, core.language) == ("RIV/2025/017", "en-GB")
    assert core.created == core.modified and f"{core.created:%Y-%m-%d}" == "2025-03-04"
    assert not any("python-docx" in text for text in parts.values())


def test_nothing_is_left_of_the_template_but_its_frame(opened, parts):
    assert not [name for name in parts if re.search(r"thumbnail|stylesWithEffects|customXml|webSettings", name)]
    traces = re.compile(r"python-docx|2013|rsid|Macintosh|stylesWithEffects|Cambria Math|4F81BD")
    assert not [name for name, text in parts.items() if traces.search(text)]
    unused = {style.name for style in opened.styles} & {"Heading 9", "Body Text", "Intense Quote", "Light Shading", "Table Grid"}
    assert not unused and len(opened.styles) < 40


def test_a_property_longer_than_word_allows_is_cut(sample_briefing, look):
    long = replace(sample_briefing, title="dam " * 100, cover=Cover(sender="desk\x00" * 100))
    core = Document(BytesIO(RENDERER.render(long, look).body)).core_properties
    assert len(core.title) == len(core.author) == 255 and core.title.endswith("…") and "\x00" not in core.author


def test_the_time_can_be_set_from_outside(sample_briefing, look, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert Document(BytesIO(RENDERER.render(sample_briefing, look).body)).core_properties.created.year == 2023


def test_the_proofing_language_is_the_looks(sample_briefing, look):
    styles = unpacked(RENDERER.render(sample_briefing, replace(look, language="fr-BE")).body)["word/styles.xml"]
    assert re.search(r'<w:rPrDefault>.*?<w:lang w:val="fr-BE"', styles)


def test_fonts_colours_and_sizes_come_from_the_look(opened, parts):
    normal, heading = opened.styles["Normal"], opened.styles["Heading 1"]
    assert heading.font.name == "Source Sans Pro" and heading.font.size.pt == 13
    assert str(normal.font.color.rgb) == "1A1A1A"
    assert '<w:font w:name="Source Serif Pro"><w:altName w:val="Cambria"/><w:family w:val="roman"/>' in parts["word/fontTable.xml"]
    assert "asciiTheme" not in parts["word/styles.xml"]


def test_paper_and_margins_come_from_the_look(opened):
    section = opened.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert (round(section.left_margin.mm), round(section.bottom_margin.mm)) == (25, 22)


def test_coloured_paper_shows_on_screen(sample_briefing, look):
    cream = replace(look, colours=replace(look.colours, paper=Colour("#fffdf5")))
    parts = unpacked(RENDERER.render(sample_briefing, cream).body)
    assert '<w:background w:color="FFFDF5"/>' in parts["word/document.xml"] and "displayBackgroundShape" in parts["word/settings.xml"]


def test_a_section_can_start_a_page(opened):
    breaking = [
        words(p) for p in opened.element.body.iter(qn("w:p")) if p.pPr is not None and p.pPr.find(qn("w:pageBreakBefore")) is not None
    ]
    assert breaking == ["Source text"]


def test_the_articles_words_arrive_as_words(opened):
    text = "\n".join(words(p) for p in opened.element.body.iter(qn("w:p")))
    assert all(hostile in text for hostile in HOSTILE)
    assert all(item.strip() in text for item in ARTICLE if isinstance(item, str))


def test_the_title_of_a_panel_stands_inside_it_and_is_still_a_heading(sample_briefing):
    document = Document(BytesIO(RENDERER.render(sample_briefing, LOOKS["centred"]).body))
    [inside] = paragraphs_in(document, "CalloutHeading")
    assert words(inside) == "Bottom line"
    assert document.styles["Callout Heading"].element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == "0"


def test_long_labels_of_source_paragraphs_get_a_column_that_holds_them(sample_briefing, look):
    def column(label):
        annex = Section("annex", "", (Passages((Passage(label, "a", (Run("Words."),)),)),))
        styles = Document(BytesIO(RENDERER.render(replace(sample_briefing, sections=(annex,)), look).body)).styles
        return styles["Source Text"].paragraph_format.left_indent.pt

    assert 34 == column("¶1") < column("source 12, para 13") < column("x" * 500) == 110


def test_words_that_run_leftward_say_so_and_the_rest_does_not(sample_briefing, look):
    said = Section("a", "", (Prose((Run("From القاهرة, then ירושלים and back.", RunRole.STRONG),)),))
    [paragraph] = paragraphs_of(RENDERER.render(replace(sample_briefing, sections=(said,)), look).body, "From")
    runs = [("".join(t.text for t in run.iter(qn("w:t"))), run.find(f".//{qn('w:rtl')}") is not None) for run in paragraph.iter(qn("w:r"))]
    assert runs == [("From ", False), ("القاهرة", True), (", then ", False), ("ירושלים", True), (" and back.", False)]


def test_other_scripts_have_families_of_their_own(sample_briefing, look):
    fonts = replace(look.fonts, fallback=("Noto Sans", "Noto Naskh Arabic", "Noto Serif CJK SC"))
    styles = unpacked(RENDERER.render(sample_briefing, replace(look, fonts=fonts)).body)["word/styles.xml"]
    assert re.search(r'<w:rPrDefault>.*?w:eastAsia="Noto Serif CJK SC" w:cs="Noto Naskh Arabic"', styles)


def test_a_table_of_contents_is_a_field_with_links_and_pages_in_it(look):
    document = Document(BytesIO(RENDERER.render(every_block(), look).body))
    lines = paragraphs_in(document, "toc1")
    assert [words(line.find(qn("w:hyperlink"))) for line in lines][:2] == ["Timeline1", "Bottom line1"]
    codes = [code.text.split()[0] for line in lines for code in line.iter(qn("w:instrText"))]
    assert codes == ["TOC", *["PAGEREF"] * len(lines)]
    kinds = [mark.get(qn("w:fldCharType")) for line in lines for mark in line.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == len(lines) + 1
    bookmarks = set(document.element.body.xpath(".//w:bookmarkStart/@w:name"))
    assert {link.get(qn("w:anchor")) for line in lines for link in line.iter(qn("w:hyperlink"))} <= bookmarks
    assert int(words(lines[-1])[-1]) >= 3  # the annex begins a page


def test_pictures_are_shapes_with_words_and_say_what_they_show(look):
    document = Document(BytesIO(RENDERER.render(every_block(), look).body))
    described = document.element.body.xpath(".//wp:docPr")
    told = [d.get("descr").split(":")[0] for d in described]
    assert told == [
        "The dates on a line of time",
        "Who can settle which question",
        "Key figures",
    ]
    assert len({d.get("id") for d in document.element.body.xpath(".//wp:docPr | .//*[local-name()='cNvPr']")}) > 40
    assert "340 m³/s" in [words(p) for p in document.element.body.xpath(".//w:txbxContent/w:p")]
    without = replace(look, pictures=Pictures(False, False, False))
    assert not Document(BytesIO(RENDERER.render(every_block(), without).body)).element.body.xpath(".//wp:docPr")


def test_no_text_box_of_a_picture_clips_words_of_a_wider_font(look):
    body = RENDERER.render(every_block(), look).body
    root = etree.fromstring(unpacked(body)["word/document.xml"].encode())
    boxes = [shape for shape in root.iter("{*}wsp") if shape.find("{*}txbx") is not None]
    assert len(boxes) > 10
    for box in boxes:
        room = int(box.find(".//{*}ext").get("cx")) / 12700
        size = int(box.find(f".//{qn('w:sz')}").get(qn("w:val"))) / 2
        assert room >= 1.19 * width(words(box), size), words(box)


def test_a_logo_stands_first_in_its_height_and_says_what_it_shows(sample_briefing, look):
    crest = Image("crest.png", "image/png", PIXEL, 1, 1)
    house = replace(look, logo=Logo(crest, "Arms of Norhaven", Millimetres(14), Side.RIGHT))
    document = Document(BytesIO(RENDERER.render(sample_briefing, house).body))
    first = document.paragraphs[0]
    assert first.style.name == "Logo" and first.alignment == WD_ALIGN_PARAGRAPH.RIGHT
    [shape] = document.inline_shapes
    assert round(shape.height.mm) == 14 and shape._inline.docPr.get("descr") == "Arms of Norhaven"


def test_points_numbered_through_go_on_where_the_section_before_ended(sample_briefing, look):
    list_of_two = Numbered((((Run("One"),),), ((Run("Two"),),)))
    sections = (Section("a", "A", (list_of_two,)), Section("b", "B", (replace(list_of_two, start=3),)))
    document = Document(BytesIO(RENDERER.render(replace(sample_briefing, sections=sections), look).body))
    starts = document.part.numbering_part.element.xpath("//w:num/w:lvlOverride/w:startOverride/@w:val")
    assert starts == ["1", "3"]


def test_a_centred_marking_is_centred_and_one_of_tlp_stands_right(sample_briefing, look):
    silent = replace(look, running=Running(("", "", ""), ("", "", "")))
    for text, is_centred in (("OFFICIAL-SENSITIVE", True), ("TLP:RED", False)):
        marked = replace(sample_briefing, cover=Cover(marking=Marking(text)))
        header = unpacked(RENDERER.render(marked, silent).body)["word/header1.xml"]
        assert ('<w:jc w:val="center"/>' in header) is is_centred


def test_a_title_does_not_end_in_a_word_alone_on_its_line(sample_briefing, look):
    long = replace(sample_briefing, title="What the treaty would ask of all who use it")
    [title] = paragraphs_of(RENDERER.render(long, look).body, "What the")
    assert words(title).split(" ")[-1] == "all who use it".replace(" ", "\N{NO-BREAK SPACE}")


def test_the_method_note_stays_with_the_sources(sample_briefing, look):
    sources = Section("sources", "Sources", (Numbered((((Run("The Almen Courier"),), (Run("SHA-256 00ff"),)),)),))
    method = Section("method", "Method", (Prose((Run("By rules.", RunRole.QUIET),)),))
    body = RENDERER.render(replace(sample_briefing, sections=(sources, method)), look).body
    last = next(p for p in Document(BytesIO(body)).paragraphs if p.text == "SHA-256 00ff")
    assert last.paragraph_format.keep_with_next


def test_the_last_passages_stay_together(sample_briefing, look):
    passages = Passages(tuple(Passage(f"¶{n}", f"p{n}", (Run(f"Passage {n}."),)) for n in range(9)))
    body = RENDERER.render(replace(sample_briefing, sections=(Section("annex", "Annex", (passages,)),)), look).body
    bound = [p.paragraph_format.keep_with_next for p in Document(BytesIO(body)).paragraphs if "Passage" in p.text]
    assert bound == [None] * 5 + [True] * 3 + [None]


def test_what_is_said_of_the_passages_stays_with_the_first(sample_briefing, look):
    note = Prose((Run("As it was read.", RunRole.QUIET),))
    annex = Section("annex", "Annex", (note, Passages((Passage("¶1", "p1", (Run("A passage."),)),))))
    body = RENDERER.render(replace(sample_briefing, sections=(annex,)), look).body
    said = next(p for p in Document(BytesIO(body)).paragraphs if p.text == "As it was read.")
    assert said.paragraph_format.keep_with_next


@pytest.mark.parametrize(("lines", "breaks"), [(5, True), (45, False), (75, True)])
def test_the_annex_follows_on_where_little_has_run_over(sample_briefing, look, lines, breaks):
    text = Section("background", "Background", tuple(Prose((Run("A line of running text."),)) for _ in range(lines)))
    annex = Section("annex", "Annex", (Prose((Run("The source."),)),), starts_page=True)
    body = RENDERER.render(replace(sample_briefing, sections=(text, annex)), look).body
    heading = next(p for p in Document(BytesIO(body)).paragraphs if p.text == "Annex")
    assert bool(heading.paragraph_format.page_break_before) is breaks
