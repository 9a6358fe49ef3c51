"""A ministry's own Word template: what it brings stays, what it lacks is lent, what it names wrongly is told."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from pypdf import PdfReader

from briefgen.config.styles import style
from briefgen.errors import StyleError
from briefgen.model.briefing import Briefing, Cover, Run, Section, ValueTiles
from briefgen.model.marking import Marking
from briefgen.model.style import Look, Millimetres, WordHouse
from briefgen.render import to_pdf
from briefgen.render.to_docx import RENDERER
from briefgen.render.to_docx.markup import put
from tests.render.almen_treaty import LOOKS


def ministry(text: str = "Ministry of Rivers · {reference}") -> bytes:
    """A template as an office would make it: own styles, margins, header, footer with a page field, and a text to be replaced."""
    document = Document()
    heading = document.styles.add_style("Ministry Heading", WD_STYLE_TYPE.PARAGRAPH)
    heading.base_style = document.styles["Heading 1"]
    heading.font.name, heading.font.size, heading.font.color.rgb = "Georgia", Pt(17), RGBColor(0x55, 0x11, 0x77)
    document.styles.add_style("Ministry Point", WD_STYLE_TYPE.PARAGRAPH)
    document.styles.add_style("Note", WD_STYLE_TYPE.CHARACTER)
    section = document.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(210), Mm(30), Mm(20)
    section.header.paragraphs[0].text = text
    section.footer.paragraphs[0].text = "12 Quay Street"
    document.add_heading("How to use this template", 1)
    document.add_paragraph("Type here.")
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def with_template(look: Look, template: bytes, **styles: str) -> Look:
    return replace(look, word=WordHouse(template, styles))


@pytest.fixture
def house() -> Look:
    return with_template(LOOKS["rule"], ministry(), heading="Ministry Heading", bullet="Ministry Point")


@pytest.fixture
def opened(sample_briefing: Briefing, house: Look):
    return Document(BytesIO(RENDERER.render(sample_briefing, house).body))


def paragraphs_in(document, style):
    return [p for p in document.paragraphs if p.style.name == style]


def test_roles_take_the_styles_that_the_house_names(opened):
    assert [p.text for p in paragraphs_in(opened, "Ministry Heading")][:2] == ["Bottom line", "Key points"]
    assert not paragraphs_in(opened, "Heading 1")
    assert len(paragraphs_in(opened, "Ministry Point")) > 3


def test_the_templates_own_look_is_not_touched(opened):
    style = opened.styles["Ministry Heading"]
    assert (style.font.name, style.font.size.pt, str(style.font.color.rgb)) == ("Georgia", 17, "551177")
    assert opened.styles["Title"].font.size != LOOKS["rule"].sizes.title
    section = opened.sections[0]
    assert (round(section.left_margin.mm), round(section.right_margin.mm)) == (30, 20)


def test_its_theme_stays(sample_briefing, house):
    def theme(body):
        with ZipFile(BytesIO(body)) as archive:
            return next(archive.read(name) for name in archive.namelist() if "theme" in name)

    assert theme(RENDERER.render(sample_briefing, house).body) == theme(house.word.template)


def test_its_text_goes_and_its_header_and_footer_stay(opened):
    text = "\n".join(p.text for p in opened.paragraphs)
    assert "Type here." not in text and "How to use" not in text
    header, footer = opened.sections[0].header, opened.sections[0].footer
    assert header.paragraphs[0].text == "Ministry of Rivers · RIV/2025/017"
    assert footer.paragraphs[0].text == "12 Quay Street"


def test_a_header_of_an_earlier_section_is_not_lost(sample_briefing):
    two = Document(BytesIO(ministry()))
    two.add_section()
    saved = BytesIO()
    two.save(saved)
    written = Document(BytesIO(RENDERER.render(sample_briefing, with_template(LOOKS["rule"], saved.getvalue())).body))
    assert len(written.sections) == 1 and "Ministry of Rivers" in written.sections[0].header.paragraphs[0].text


def test_the_marking_stands_on_every_page_of_a_template_too(sample_briefing, opened):
    section = opened.sections[0]
    assert all(any("TLP:AMBER" in p.text for p in story.paragraphs) for story in (section.header, section.footer))


def test_a_template_may_have_a_place_for_the_marking(sample_briefing):
    house = with_template(LOOKS["rule"], ministry("{marking}"))
    marked = replace(sample_briefing, cover=Cover(marking=Marking("OFFICIAL")))
    header = Document(BytesIO(RENDERER.render(marked, house).body)).sections[0].header
    assert [p.text for p in header.paragraphs] == ["OFFICIAL"]


def test_a_heading_stays_with_its_text_though_the_templates_style_does_not_say_so(sample_briefing):
    template = Document(BytesIO(ministry()))
    template.styles["Ministry Heading"].paragraph_format.keep_with_next = False
    saved = BytesIO()
    template.save(saved)
    house = with_template(LOOKS["rule"], saved.getvalue(), heading="Ministry Heading")
    headings = paragraphs_in(Document(BytesIO(RENDERER.render(sample_briefing, house).body)), "Ministry Heading")
    assert headings and all(heading.paragraph_format.keep_with_next for heading in headings)


@pytest.mark.parametrize(("mode", "inset"), [(None, 100), (14, 100), (15, None)])
def test_a_table_stands_flush_with_the_text_under_older_layout_rules_too(sample_briefing, mode, inset):
    template = Document(BytesIO(ministry()))
    if mode:
        compat = put(template.settings.element, "compat")
        put(compat, "compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=mode)
    saved = BytesIO()
    template.save(saved)
    written = Document(BytesIO(RENDERER.render(sample_briefing, with_template(LOOKS["band"], saved.getvalue())).body))
    tables = [t._tbl.tblPr for t in written.tables if t.style.name == "Briefing Table"]
    assert tables and {properties.xpath("string(w:tblInd/@w:w)") or None for properties in tables} == {inset and str(inset)}


@pytest.mark.parametrize("right", [10, 95])
def test_a_picture_is_drawn_in_word_where_it_is_in_pdf_however_wide_the_templates_page(sample_briefing, right):
    value, measure = (Run("340 cubic metres"),), (Run("guaranteed flow"),)
    tiles = ValueTiles("Key figures", ((value, measure),) * 3)
    briefing = replace(sample_briefing, sections=(Section("figures", "Figures", (tiles,)),))
    look = with_template(replace(LOOKS["rule"], page=replace(LOOKS["rule"].page, right=Millimetres(right))), ministry())
    pdf = to_pdf.RENDERER.render(briefing, replace(look, word=None)).body
    in_pdf = "340" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    in_word = bool(Document(BytesIO(RENDERER.render(briefing, look).body)).element.body.xpath(".//*[local-name()='wgp']"))
    assert in_word is in_pdf is (right == 10)


def test_a_template_without_headers_gets_those_of_the_house(sample_briefing):
    saved = BytesIO()
    Document().save(saved)
    written = Document(BytesIO(RENDERER.render(sample_briefing, with_template(LOOKS["rule"], saved.getvalue())).body))
    assert "RIV/2025/017" in "".join(p.text for p in written.sections[0].header.paragraphs)


def test_what_the_template_lacks_is_lent_and_every_style_that_is_named_exists(opened):
    known = {style.style_id for style in opened.styles}
    for name in ("pStyle", "rStyle", "tblStyle"):
        assert {e.get(qn("w:val")) for e in opened.element.body.iter(qn(f"w:{name}"))} <= known
    for link in opened.styles.element.iter(qn("w:basedOn"), qn("w:next"), qn("w:link")):
        assert link.get(qn("w:val")) in known
    assert opened.styles["Briefing Note"].type is WD_STYLE_TYPE.PARAGRAPH  # "Note" is a character style of the template's


def test_a_style_without_a_list_still_gets_bullets_and_numbers_start_at_one(opened):
    numbering = opened.part.numbering_part.element
    known = {int(n.numId) for n in numbering.num_lst}
    for name in ("Ministry Point", "List Number"):
        used = {p._p.pPr.numPr.numId.val for p in paragraphs_in(opened, name)}
        assert used and used <= known
    kinds = [child.tag for child in numbering]
    assert kinds == sorted(kinds, key=lambda tag: tag == qn("w:num"))  # all kinds before all lists, as the schema has it


def test_a_style_that_the_template_does_not_have_is_told_with_those_it_has(sample_briefing):
    house = with_template(LOOKS["rule"], ministry(), heading="Ministry Headline", table="Ministry Heading")
    with pytest.raises(StyleError) as raised:
        RENDERER.render(sample_briefing, house)
    first, second = raised.value.problems
    assert "no paragraph style 'Ministry Headline' for 'heading'" in first.what and "Ministry Heading" in first.fix
    assert "no table style 'Ministry Heading'" in second.what and "Light Grid" in second.fix


@pytest.mark.parametrize("body", [b"", b"PK", b"not a zip at all"])
def test_a_template_that_is_none_is_told(sample_briefing, body):
    with pytest.raises(StyleError, match="cannot be opened"):
        RENDERER.render(sample_briefing, with_template(LOOKS["rule"], body))


def test_a_template_gives_equal_bytes_again_and_again(sample_briefing, house):
    assert RENDERER.render(sample_briefing, house).body == RENDERER.render(sample_briefing, house).body


def test_a_style_file_brings_its_template_and_a_wrong_name_in_it_is_told_with_its_line(tmp_path, sample_briefing):
    (tmp_path / "ministry.docx").write_bytes(ministry())
    text = 'extends = "whitehall"\ndescription = "Mine"\n[docx]\ntemplate = "ministry.docx"\n[docx.styles]\nheading = "{}"\n'
    mine = tmp_path / "mine.toml"
    mine.write_text(text.format("ministry heading"), encoding="utf-8")
    written = Document(BytesIO(RENDERER.render(sample_briefing, style(str(mine)).look).body))
    assert paragraphs_in(written, "Ministry Heading")
    mine.write_text(text.format("Ministry Headin"), encoding="utf-8")
    with pytest.raises(StyleError) as raised:
        style(str(mine))
    [problem] = raised.value.problems
    assert "no paragraph style 'Ministry Headin'" in problem.what and "Ministry Heading" in problem.fix
    assert str(problem.where).startswith(f"{mine}:6")
