"""Words of other scripts in a PDF: found, shaped, turned, cut to a line, and told to whoever reads the file."""

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefgen.config.font_files import font_file
from briefgen.model.briefing import Block, Briefing, Prose, Run, RunRole, Section
from briefgen.model.style import Look
from briefgen.render.to_pdf import RENDERER, shaping
from briefgen.render.to_pdf.faces import Cut, typecase
from briefgen.render.to_pdf.lines import Ink, SetLine, set_lines
from briefgen.render.to_pdf.shaping import ShapedFace

CORE = "Łódź Erdoğan Zelenskyy Đà Nẵng Αθήνα Київ"
WORDS = {"Arabic": "القاهرة", "Hebrew": "ירושלים", "Devanagari": "दिल्ली", "Chinese": "北京", "Japanese": "とうきょう", "Korean": "서울"}
needs_scripts = pytest.mark.skipif(
    not (shaping.can_shape() and font_file("Noto Sans Arabic") and font_file("Noto Sans SC")), reason="briefgen[scripts] is not installed"
)


def with_words(briefing: Briefing, *texts: str) -> Briefing:
    blocks: tuple[Block, ...] = tuple(Prose((Run(text),)) for text in texts)
    return replace(briefing, sections=(Section("any", "Names", blocks),))


def spoken(body: bytes) -> list[str]:
    """The replacement texts in the page's content, in order."""
    content = b"".join(page.get_contents().get_data() for page in PdfReader(BytesIO(body)).pages)
    return [bytes.fromhex(found.decode()).decode("utf-16-be") for found in re.findall(rb"/ActualText <FEFF([0-9A-F]*)>", content)]


def set_line(text: str, look: Look, measure: float = 1000) -> tuple[SetLine, ...]:
    ink = Ink("Source Sans Pro", Cut.REGULAR, 10, look.colours.text)
    return set_lines(((text, ink),), measure, typecase(("Source Sans Pro",), ("Source Sans Pro",)))


def test_the_core_scripts_need_no_font_but_our_own(sample_briefing: Briefing, look: Look) -> None:
    rendition = RENDERER.render(with_words(sample_briefing, CORE), look)
    assert rendition.notices == ()
    fonts = PdfReader(BytesIO(rendition.body)).pages[0]["/Resources"]["/Font"]
    assert all(re.search(r"\+Source(Sans|Serif)Pro", font.get_object()["/BaseFont"]) for font in fonts.values())


@needs_scripts
def test_words_of_other_scripts_are_drawn_without_a_notice(sample_briefing: Briefing, look: Look) -> None:
    rendition = RENDERER.render(with_words(sample_briefing, *WORDS.values()), look)
    assert rendition.notices == ()
    fonts = [f.get_object() for f in PdfReader(BytesIO(rendition.body)).pages[0]["/Resources"]["/Font"].values()]
    names = " ".join(font["/BaseFont"] for font in fonts if font["/Subtype"] == "/Type0")
    assert all(script in names for script in ("Arabic", "Hebrew", "Devanagari", "SC", "JP", "KR"))
    assert len(rendition.body) < 120_000


@needs_scripts
def test_letters_that_join_or_run_leftward_are_told_as_they_are_written(sample_briefing: Briefing, look: Look) -> None:
    told = spoken(RENDERER.render(with_words(sample_briefing, f"In {WORDS['Arabic']} and {WORDS['Devanagari']}."), look).body)
    assert [text.strip() for text in told] == [WORDS["Arabic"], WORDS["Devanagari"]]


@needs_scripts
def test_arabic_letters_join_and_no_sign_is_missing(look: Look) -> None:
    (line,) = set_line(WORDS["Arabic"], look)
    (piece,) = line.pieces
    assert isinstance(piece.face, ShapedFace)
    signs = piece.face.glyphs(WORDS["Arabic"])
    assert all(sign.number for sign in signs)
    alone = [piece.face.glyphs(letter)[-1].number for letter in WORDS["Arabic"]]
    assert {sign.number for sign in signs} != set(alone)


@needs_scripts
def test_words_that_run_leftward_stand_from_right_to_left(look: Look) -> None:
    (line,) = set_line("to תל אביב now", look)
    lefts = {piece.text.strip(): left for piece, left in zip(line.pieces, line.lefts, strict=True)}
    assert lefts["to"] < lefts["אביב"] < lefts["תל"] < lefts["now"]
    assert "".join(piece.text for piece in line.pieces) == "to תל אביב now"


@needs_scripts
def test_a_text_without_blanks_breaks_between_its_letters(look: Look) -> None:
    lines = set_line("北京市人民政府" * 6, look, 100)
    assert len(lines) > 3
    assert all(line.width <= 100 for line in lines)


@needs_scripts
def test_a_joiner_shapes_what_is_beside_it_and_is_never_drawn_elsewhere(look: Look) -> None:
    (apart,), (joined,) = set_line("می\u200cخواهم", look), set_line("میخواهم", look)
    assert apart.width != joined.width
    (plain,) = set_line("ab\u200ccd\u200d", look)
    assert "".join(piece.text for piece in plain.pieces) == "abcd"


@needs_scripts
def test_a_header_of_another_script_is_cut_with_an_ellipsis_that_exists(sample_briefing: Briefing, look: Look) -> None:
    titled = replace(with_words(sample_briefing, "x"), title=f"{WORDS['Arabic']} " * 40)
    assert RENDERER.render(titled, look).notices == ()


@needs_scripts
def test_strong_words_are_heavier(look: Look) -> None:
    faces = [next(shaping.shaped_faces((), WORDS["Arabic"], is_strong)) for is_strong in (False, True)]
    assert faces[0].weight < faces[1].weight
    assert faces[0].width(WORDS["Arabic"], 10) != faces[1].width(WORDS["Arabic"], 10)


@needs_scripts
def test_the_same_words_give_the_same_bytes_whatever_was_drawn_before(sample_briefing: Briefing, look: Look) -> None:
    first = RENDERER.render(with_words(sample_briefing, WORDS["Arabic"]), look).body
    RENDERER.render(with_words(sample_briefing, WORDS["Hebrew"] + WORDS["Devanagari"]), look)
    assert RENDERER.render(with_words(sample_briefing, WORDS["Arabic"]), look).body == first


@needs_scripts
def test_a_file_that_is_no_font_is_passed_over(look: Look, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"no font" * 99)
    for path in (tmp_path / "broken.ttf", tmp_path / "gone.ttf"):
        monkeypatch.setattr(shaping, "font_file", lambda family, path=path: path)
        assert list(shaping.shaped_faces((), WORDS["Hebrew"], False)) == []


def test_without_the_extra_a_box_stands_there_and_the_notice_says_what_to_install(
    sample_briefing: Briefing, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shaping, "find_spec", lambda name: None)
    rendition = RENDERER.render(with_words(sample_briefing, WORDS["Hebrew"]), look)
    (notice,) = rendition.notices
    assert "U+05D9" in notice.message
    assert "briefgen[scripts]" in notice.fix
    assert "☐" * len(WORDS["Hebrew"]) in PdfReader(BytesIO(rendition.body)).pages[0].extract_text()


def test_latin_text_looks_for_no_other_font(sample_briefing: Briefing, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []
    monkeypatch.setattr(shaping, "font_file", searched.append)
    RENDERER.render(sample_briefing, look)
    assert searched == []


@needs_scripts
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_an_independent_reader_finds_the_words(sample_briefing: Briefing, look: Look, tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(RENDERER.render(with_words(sample_briefing, *(f"In {word}." for word in WORDS.values())), look).body)
    text = subprocess.run(["pdftotext", tmp_path / "b.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert all(word in text for name, word in WORDS.items() if name not in ("Arabic", "Hebrew"))
    assert all(word in text or word[::-1] in text for word in WORDS.values())


def test_a_role_other_than_plain_finds_its_letters_too(sample_briefing: Briefing, look: Look) -> None:
    blocks = tuple(Prose((Run(CORE, role),)) for role in RunRole)
    assert RENDERER.render(replace(sample_briefing, sections=(Section("a", "", blocks),)), look).notices == ()
