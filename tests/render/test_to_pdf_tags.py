"""What a PDF tells those who cannot see it, and those who will open it in twenty years."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from lxml import etree
from PIL import ImageCms
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, NumberObject

from briefgen.model.briefing import Block, Briefing, Callout, Contents, Entry, Passage, Passages, Prose, Run, Section, Table
from briefgen.model.style import Image, Logo, Look, Millimetres, Side
from briefgen.render.to_pdf import RENDERER
from briefgen.render.to_pdf.colour_profile import srgb_profile
from briefgen.render.to_pdf.structure import FIRST_LINK, Element, Tree
from tests.render.every_block import every_block

LONG = "The commission met again and found that the gauge at the border had not been read for a year. "


def drawn(briefing: Briefing, look: Look) -> PdfReader:
    return PdfReader(BytesIO(RENDERER.render(briefing, look).body), strict=True)


def of_blocks(briefing: Briefing, *blocks: Block) -> Briefing:
    return replace(briefing, sections=(Section("any", "A section", blocks),))


def elements(pdf: PdfReader) -> list[DictionaryObject]:
    """Every element of the tree, in reading order."""
    return list(_below(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"].get_object()))


def _below(one: DictionaryObject) -> Iterator[DictionaryObject]:
    yield one
    for kid in one["/K"]:
        kid = kid.get_object()
        if isinstance(kid, DictionaryObject) and "/S" in kid:
            yield from _below(kid)


def kinds(pdf: PdfReader) -> list[str]:
    return [one["/S"] for one in elements(pdf)]


def test_the_tree_has_every_kind_that_a_briefing_needs(look: Look) -> None:
    found = set(kinds(drawn(every_block(), look)))
    assert found == {
        *(
            "/Document",
            "/Sect",
            "/H1",
            "/H2",
            "/H3",
            "/P",
            "/Div",
            "/L",
            "/LI",
            "/Lbl",
            "/LBody",
            "/Table",
            "/TR",
            "/TH",
            "/TD",
            "/Caption",
        ),
        *("/TOC", "/TOCI", "/Reference", "/Link", "/Figure"),
    }


def test_every_mark_on_a_page_belongs_to_the_element_that_names_it(look: Look) -> None:
    pdf = drawn(every_block(), look)
    parents = parent_tree(pdf)
    for page in pdf.pages:
        owners = parents[page["/StructParents"]]
        content = page.get_contents().get_data()
        marks = [int(number) for number in re.findall(rb"/MCID (\d+)", content)]
        assert marks == list(range(len(owners)))
        assert len(re.findall(rb"\bBDC\b|\bBMC\b", content)) == len(re.findall(rb"\bEMC\b", content))
        for number in marks:
            assert (page.indirect_reference.idnum, number) in set(marks_of(owners[number].get_object()))


def marks_of(one: DictionaryObject) -> Iterator[tuple[int, int]]:
    for kid in one["/K"]:
        kid = kid.get_object()
        if isinstance(kid, NumberObject):
            yield one.raw_get("/Pg").idnum, int(kid)
        elif kid.get("/Type") == "/MCR":
            yield kid.raw_get("/Pg").idnum, int(kid["/MCID"])


def parent_tree(pdf: PdfReader) -> dict[int, Any]:
    numbers = pdf.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    return {int(numbers[n]): numbers[n + 1].get_object() for n in range(0, len(numbers), 2)}


def test_all_that_is_drawn_is_marked(look: Look) -> None:
    """Nothing paints outside a marked stretch: neither text nor a line nor a ground."""
    for page in drawn(every_block(), look).pages:
        outside = re.sub(rb"(?s)/\w+ (<<.*?>> BDC|BMC).*?\bEMC\b", b"", page.get_contents().get_data())
        assert not re.search(rb"\b(Tj|TJ|f|S|re|B|Do)\b", outside)


def test_a_paragraph_over_two_pages_is_one_element(sample_briefing: Briefing, look: Look) -> None:
    pdf = drawn(of_blocks(sample_briefing, Prose((Run(LONG * 80),))), look)
    (split,) = [one for one in elements(pdf) if len({page for page, _ in marks_of(one)}) > 1]
    assert split["/S"] == "/P"
    assert len(pdf.pages) == 2


def test_the_head_of_a_table_is_read_once_and_names_its_columns(sample_briefing: Briefing, look: Look) -> None:
    rows = tuple(((Run(f"row {n}"),), (Run(LONG),)) for n in range(60))
    pdf = drawn(of_blocks(sample_briefing, Table(("One", "Two"), rows, (0.3, 0.7))), look)
    heads = [one for one in elements(pdf) if one["/S"] == "/TH"]
    assert len(pdf.pages) > 2
    assert [one["/A"]["/Scope"] for one in heads] == ["/Column", "/Column"]
    assert all(len({page for page, _ in marks_of(one)}) == 1 for one in heads)
    assert all(page.extract_text().count("One") == 1 for page in pdf.pages)


def test_headings_never_skip_a_level(sample_briefing: Briefing, look: Look) -> None:
    passages = Passages((Passage("", "a", (Run("Deep"),), is_heading=True), Passage("¶1", "b", (Run("text"),))))
    sections = (Section("a", "", (passages,)), Section("b", "Named", (passages,)))
    levels = [int(kind[2]) for kind in kinds(drawn(replace(sample_briefing, title="", sections=sections), look)) if re.match(r"/H\d", kind)]
    assert levels == [1, 2, 3]


def test_a_link_knows_its_area_and_says_where_it_leads(look: Look) -> None:
    pdf = drawn(every_block(), look)
    parents = parent_tree(pdf)
    areas = [area.get_object() for page in pdf.pages for area in page.get("/Annots", ())]
    assert len(areas) == kinds(pdf).count("/Link") > 10
    for area in areas:
        owner = parents[area["/StructParent"]]
        assert area["/StructParent"] >= FIRST_LINK
        assert owner["/S"] == "/Link"
        assert area in [kid.get_object()["/Obj"] for kid in owner["/K"] if isinstance(kid.get_object(), DictionaryObject)]
        assert area["/Contents"].strip()
        assert area["/F"] == 4


def test_a_picture_has_its_words_and_its_place(look: Look) -> None:
    figures = [one for one in elements(drawn(every_block(), look)) if one["/S"] == "/Figure"]
    assert len(figures) == 3
    for one in figures:
        assert len(one["/Alt"]) > 20
        left, bottom, right, top = one["/A"]["/BBox"]
        assert 0 < left < right and 0 < bottom < top


def test_a_logo_is_a_figure_above_the_title(sample_briefing: Briefing, look: Look) -> None:
    image = Image("dot.png", "image/png", png(), 2, 1)
    pdf = drawn(sample_briefing, replace(look, logo=Logo(image, "The sign of the house", Millimetres(10), Side.RIGHT)))
    (figure,) = [one for one in elements(pdf) if one["/S"] == "/Figure"]
    assert figure["/Alt"] == "The sign of the house"
    assert kinds(pdf).index("/Figure") < kinds(pdf).index("/H1")
    assert float(figure["/A"]["/BBox"][2]) == pytest.approx(float(pdf.pages[0].mediabox.width) - look.page.right.points, abs=0.1)


def png() -> bytes:
    from PIL import Image as Picture

    body = BytesIO()
    Picture.new("RGB", (2, 1), (200, 30, 30)).save(body, "PNG")
    return body.getvalue()


def test_the_marking_is_read_once_before_all_else(sample_briefing: Briefing, look: Look) -> None:
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler is not installed")
    words = told(sample_briefing, look)
    assert words.startswith("TLP:AMBER POLICY BRIEFING Two regions, one river")
    assert words.count("TLP:AMBER") == 1
    assert "Page 1" not in words


def told(briefing: Briefing, look: Look) -> str:
    """What poppler reads along the tree."""
    body = RENDERER.render(briefing, look).body
    done = subprocess.run(["pdfinfo", "-struct-text", "-"], input=body, capture_output=True, check=True)
    words = ""
    for line in map(str.strip, done.stdout.decode().splitlines()):
        words += line[1:-1] if line.startswith('"') else "" if line.endswith("(inline)") or line.startswith("Object") else " "
    return " ".join(words.split())


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_the_tree_is_read_in_the_order_of_the_briefing(sample_briefing: Briefing, any_look: Look) -> None:
    words = told(sample_briefing, any_look)
    parts = (
        "Permanent Secretary",
        "Negotiators from Norhaven",
        "expires on 31 December. [¶2]",
        "1. Will the upstream",
        "2. What does",
        "Position",
    )
    rest = (
        "joint inspection [¶4]",
        "the flow the present treaty",
        "A point without a source",
        "¶1 Negotiators from the upland",
        "¶11 Αθήνα, Київ",
    )
    places = [words.index(part) for part in (*parts, *rest)]
    assert places == sorted(places)


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_words_at_the_end_of_a_line_do_not_run_into_the_next(sample_briefing: Briefing, look: Look) -> None:
    words = told(of_blocks(sample_briefing, Prose((Run(LONG * 3),)), Callout(((Run(LONG * 3),),))), look)
    assert words.count(" ".join((LONG * 3).split())) == 2


def test_a_table_of_contents_leads_to_its_pages(sample_briefing: Briefing, look: Look) -> None:
    sections = [Section(f"s{n}", f"Part {n}", (Prose((Run(LONG),)),), starts_page=True) for n in range(1, 4)]
    contents = Contents("Contents", tuple(Entry(section.title, section.anchor) for section in sections))
    pdf = drawn(replace(sample_briefing, sections=(Section("contents", "", (contents,)), *sections)), look)
    text = " ".join(pdf.pages[0].extract_text().split())
    assert all(f"Part {n} {n + 1}" in text for n in range(1, 4))
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(pdf.pages, 1)}
    assert [pages[area.get_object()["/Dest"][0].idnum] for area in pdf.pages[0]["/Annots"]] == [2, 3, 4]


def test_the_metadata_say_the_same_twice_and_name_both_standards(sample_briefing: Briefing, look: Look) -> None:
    pdf = drawn(replace(sample_briefing, title="Fish & chips <1>"), look)
    root = etree.fromstring(pdf.trailer["/Root"]["/Metadata"].get_data())
    said = {etree.QName(one).localname: "".join(one.itertext()).strip() for described in root.iter("{*}Description") for one in described}
    assert (said["title"], said["creator"], said["Keywords"]) == ("Fish & chips <1>", pdf.metadata.author, pdf.metadata["/Keywords"])
    assert said["CreateDate"] == "2025-03-04T00:00:00Z"
    assert [one.text for one in root.iter("{http://www.aiim.org/pdfa/ns/id/}part", "{http://www.aiim.org/pdfua/ns/id/}part")] == ["2", "1"]
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert all(page["/Tabs"] == "/S" for page in pdf.pages)


def test_the_colours_mean_srgb(sample_briefing: Briefing, look: Look) -> None:
    (intent,) = drawn(sample_briefing, look).trailer["/Root"]["/OutputIntents"]
    assert intent["/DestOutputProfile"].get_data() == srgb_profile()
    profile = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    assert (profile.profile.xcolor_space.strip(), profile.profile.connection_space.strip()) == ("RGB", "XYZ")
    twin = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    from PIL import Image as Picture

    shades = Picture.new("RGB", (3, 1))
    for place, colour in enumerate([(255, 255, 255), (18, 48, 79), (200, 30, 30)]):
        shades.putpixel((place, 0), colour)
    turned = ImageCms.applyTransform(shades, twin)
    assert all(abs(a - b) <= 1 for place in range(3) for a, b in zip(shades.getpixel((place, 0)), turned.getpixel((place, 0)), strict=True))


def test_small_objects_are_packed_and_the_file_stays_small(look: Look) -> None:
    body = RENDERER.render(every_block(), look).body
    assert body.startswith(b"%PDF-1.7")
    assert b"/ObjStm" in body and b"/XRef" in body
    assert len(body) < 80_000


def test_what_says_nothing_is_left_out_of_the_tree() -> None:
    tree = Tree()
    tree.pages.append([])
    tree.root.child("Sect").child("P")
    spoken = tree.root.child("Sect").child("P")
    tree.mark(spoken)
    row = tree.root.child("Table").child("TR")
    row.child("TD")
    assert [one.kind for one in tree.elements()] == ["Document", "Sect", "P", "Table", "TR", "TD"]
    assert isinstance(spoken, Element)
