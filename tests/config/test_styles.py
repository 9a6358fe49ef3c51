import subprocess
import sys
import tomllib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from briefgen.config.language_packs import untranslated
from briefgen.config.layers import layered
from briefgen.config.style_draft import draft
from briefgen.config.styles import resolved, style, style_folders, style_names
from briefgen.errors import StyleError
from briefgen.model.style import HeadingRule, LetterCase, MastheadForm
from briefgen.render.to_pdf.faces import Cut, face
from tests.render.almen_treaty import ARTICLE
from tests.render.pixels import png

BUILT_IN = Path(__file__).parents[2] / "styles"
HOUSES = sorted(path.stem for path in BUILT_IN.glob("*.toml"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A user's folder in front of the built-in one; `save` writes a style there."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "styles"


def save(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def load(folder: Path, name: str):
    return style(name, (folder, BUILT_IN))


def problems(folder: Path, text: str) -> list[str]:
    save(folder, "mine", text)
    with pytest.raises(StyleError) as refused:
        load(folder, "mine")
    assert all(problem.fix for problem in refused.value.problems)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize("name", HOUSES)
def test_every_shipped_house_loads_and_says_what_it_is(name):
    house = style(name)
    assert house.name == name
    assert 20 < len(house.description) < 100


def test_the_houses_differ_in_form_type_colour_order_and_words():
    looks = [style(name).look for name in HOUSES]
    assert len(HOUSES) >= 4
    assert {look.masthead.form for look in looks} == set(MastheadForm)
    assert {look.page.size for look in looks} == {"A4", "Letter"}
    assert {look.headings.rule for look in looks} == set(HeadingRule)
    assert {look.headings.case for look in looks} == set(LetterCase)
    assert len({look.fonts for look in looks}) >= 3
    for part in ("accent", "heading", "link"):
        assert len({getattr(look.colours, part) for look in looks}) == len(looks)
    outlines = [style(name).outline for name in HOUSES]
    assert len({outline.sections for outline in outlines}) == len(outlines)
    assert len({outline.title("key_points") for outline in outlines}) >= len(outlines) - 1


@pytest.mark.parametrize("name", HOUSES)
def test_a_line_of_running_text_holds_60_to_80_characters(name):
    look = style(name).look
    measure = (look.page.size.millimetres[0] - look.page.left - look.page.right) * 72 / 25.4
    english = "".join(text for text in ARTICLE[:9] if isinstance(text, str))
    character = face(look.fonts.body[0], Cut.REGULAR).width(english, 1) / len(english)
    assert 60 <= measure / (character * look.sizes.body) < 82


@pytest.mark.parametrize("name", HOUSES)
def test_the_method_note_keeps_its_length(name):
    assert len(style(name).outline.labels["method"].split()) <= 80


def test_a_style_of_one_line_stands_on_plain(folder):
    save(folder, "mine", "[look.sizes]\ntitle = 30\n")
    mine, plain = load(folder, "mine"), style("plain")
    assert mine.look.sizes.title == 30
    assert mine.look.sizes.body == plain.look.sizes.body
    assert mine.outline == plain.outline


def test_tables_merge_through_a_chain_and_lists_replace(folder):
    save(folder, "house", 'extends = "whitehall"\n[outline.titles]\nwatch = "Next"\n')
    save(folder, "desk", 'extends = "house"\n[outline]\nsections = ["key_points"]\n')
    desk = load(folder, "desk")
    assert desk.outline.sections == ("key_points",)
    assert desk.outline.titles["watch"] == "Next"
    assert desk.outline.titles["key_points"] == style("whitehall").outline.titles["key_points"]
    assert desk.look == style("whitehall").look


def test_a_user_s_style_hides_the_built_in_one_and_can_stand_on_it(folder):
    save(folder, "plain", 'extends = "plain"\n[look.masthead]\nkicker = "Ours"\n')
    assert load(folder, "plain").look.masthead.kicker == "Ours"
    assert load(folder, "plain").look.sizes == style("plain", (BUILT_IN,)).look.sizes


def test_a_style_can_be_a_file_anywhere(tmp_path):
    (tmp_path / "mine.toml").write_text('description = "Mine"', encoding="utf-8")
    assert style(str(tmp_path / "mine.toml")).description == "Mine"


def test_styles_of_the_working_directory_come_first(folder):
    save(folder, "whitehall", "[look.sizes]\ntitle = 39\n")
    assert style("whitehall").look.sizes.title == 39
    assert [entry.path for entry in style_names() if entry.name == "whitehall"] == [str(Path("styles/whitehall.toml"))]


def test_all_mistakes_are_told_at_once_with_line_key_and_fix(folder):
    told = problems(
        folder,
        """extends = "plain"
colour = 1
[outline]
sections = ["key_points", "key_point", "key_points"]
date = "{dag}"
[outline.titles]
wacth = "Next"
[outline.limits]
watch = "many"
figures = true
[outline.labels]
also = "{also}"
alsoo = "x"
[look]
callout = "pannel"
[look.page]
size = "a4"
top = 5
left = "wide"
rigth = 30
[look.colours]
text = "red"
quiet = "#cccccc"
[look.headings]
numbered = "yes"
[look.running]
header = ["{title}", "{pag}"]
footer = ["{page", "{page.real}", "{page!r}"]
""",
    )
    text = "\n".join(told)
    for place, what in (
        ("mine.toml:2 [colour]", "there is no key 'colour'"),
        ("mine.toml:4 [outline.sections]", "there is no section 'key_point'"),
        ("mine.toml:4 [outline.sections]", "the section 'key_points' stands twice"),
        ("mine.toml:5 [outline.date]", "there is no field {dag}"),
        ("mine.toml:7 [outline.titles.wacth]", "there is no key 'wacth'"),
        ("mine.toml:9 [outline.limits.watch]", "'many' is not a whole number"),
        ("mine.toml:10 [outline.limits.figures]", "true is not a whole number"),
        ("mine.toml:12 [outline.labels.also]", "there is no field {also}"),
        ("mine.toml:13 [outline.labels.alsoo]", "there is no key 'alsoo'"),
        ("mine.toml:15 [look.callout]", "'pannel' is not one of the choices"),
        ("mine.toml:17 [look.page.size]", "'a4' is not a size of paper"),
        ("mine.toml:18 [look.page.top]", "5 is out of range"),
        ("mine.toml:19 [look.page.left]", "'wide' is not a number"),
        ("mine.toml:20 [look.page.rigth]", "there is no key 'rigth'"),
        ("mine.toml:22 [look.colours.text]", "'red' is not a colour"),
        ("mine.toml:23 [look.colours.quiet]", "quiet #cccccc on paper #ffffff has a contrast of 1.6:1, under 4.5:1"),
        ("mine.toml:25 [look.headings.numbered]", "'yes' is not true or false"),
        ("mine.toml:27 [look.running.header]", "this list has 2 texts, not 3"),
        ("mine.toml:28 [look.running.footer]", "the braces of '{page' do not pair"),
        ("mine.toml:28 [look.running.footer]", "there is no field {page.real}"),
        ("mine.toml:28 [look.running.footer]", "the braces of '{page!r}' do not pair"),
    ):
        assert f"{Path('styles') / place}: {what}" in text
    assert "write it as '#ed0000'" in text
    for meant in ("key_points", "panel", "right", "day", "watch", "also"):
        assert f"did you mean '{meant}'?" in text


@pytest.mark.parametrize(
    ("ink", "value"), [("text", "#aaaaaa"), ("quiet", "#999999"), ("heading", "#ffee00"), ("link", "#66ccff"), ("on_accent", "#000066")]
)
def test_a_colour_that_cannot_be_read_is_refused_with_one_that_can(folder, ink, value):
    told = problems(folder, f'[look.colours]\n{ink} = "{value}"\n')
    proposed = told[-1].rpartition("'")[0].rpartition("'")[2]
    save(folder, "mine", f'[look.colours]\n{ink} = "{proposed}"\n')
    assert getattr(load(folder, "mine").look.colours, ink).hex == proposed


LANGUAGES = sorted(path.stem for path in (BUILT_IN / "languages").glob("*.toml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_brings_every_word_of_the_page(folder, language):
    save(folder, "mine", f'[outline]\nlanguage = "{language}"\n')
    mine, plain = load(folder, "mine").outline, style("plain").outline
    assert not set(mine.months) & (set(plain.months) - {"April", "August", "September", "November"})
    pack = tomllib.loads((BUILT_IN / "languages" / f"{language}.toml").read_text(encoding="utf-8"))["outline"]
    assert set(pack["titles"]) == set(plain.titles) - {"title_block"}
    assert set(pack["labels"]) == {name for name in plain.labels if not name.startswith("reference_sign")}
    assert len(pack["labels"]["method"].split()) <= 80
    assert mine.labels["method"] == pack["labels"]["method"]


def test_a_language_lies_over_the_house_and_under_what_asks_for_it(folder):
    save(folder, "mine", 'extends = "whitehall"\n[outline]\nlanguage = "fr"\n[outline.titles]\nwatch = "Bientôt"\n')
    save(folder, "desk", 'extends = "mine"\n')
    save(folder, "back", 'extends = "mine"\n[outline]\nlanguage = "en"\n')
    assert load(folder, "mine").outline.title("watch") == load(folder, "desk").outline.title("watch") == "Bientôt"
    assert load(folder, "desk").outline.title("key_points") == "Points clés"
    assert load(folder, "back").outline.title("key_points") == style("whitehall").outline.title("key_points")
    assert load(folder, "back").outline.months[0] == "January"


@pytest.mark.parametrize("language", ['"frr"', '"../plain"', '""', "7"])
def test_a_language_that_is_not_there_is_told_with_those_that_are(folder, language):
    told = problems(folder, f"[outline]\nlanguage = {language}\n")[0]
    assert "[outline.language]" in told and (language == "7" or "de, en, es, fr" in told)


def test_large_headings_may_be_paler_than_text(folder):
    pale = '[look.colours]\nheading = "#8a7a66"\n'
    assert "heading #8a7a66 on paper #ffffff has a contrast of 4.2:1, under 4.5:1" in problems(folder, pale)[0]
    save(folder, "mine", pale + "[look.sizes]\nsection = 14\ntitle = 24\n")
    assert load(folder, "mine").look.colours.heading.hex == "#8a7a66"
    paler = '[look.colours]\nheading = "#b0a89c"\n[look.sizes]\nsection = 14\ntitle = 24\n'
    assert "under 3:1" in problems(folder, paler)[0]


PNG = png(40, 20).body


def jpeg() -> bytes:
    body = BytesIO()
    Image.new("RGB", (40, 20), "teal").save(body, "JPEG")
    return body.getvalue()


JPEG = jpeg()


@pytest.mark.parametrize(("body", "kind"), [(PNG, "image/png"), (JPEG, "image/jpeg")])
def test_a_logo_is_read_beside_the_file_that_names_it(folder, body, kind):
    save(folder, "house", '[look.logo]\nfile = "arms/arms.img"\nalt = "Arms of Norhaven"\n')
    (folder / "arms").mkdir()
    (folder / "arms" / "arms.img").write_bytes(body)
    desk = folder.parent / "elsewhere.toml"
    desk.write_text('extends = "house"\n', encoding="utf-8")
    logo = style(str(desk), (folder, BUILT_IN)).look.logo
    assert (logo.file.name, logo.file.media_type, logo.file.width, logo.file.height) == ("arms.img", kind, 40, 20)
    assert logo.file.body == body and "body" not in repr(logo.file)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[look.logo]\nfile = "no.png"\nalt = "x"', "[look.logo.file]: cannot read"),
        ('[look.logo]\nfile = "mine.toml"\nalt = "x"', "'mine.toml' is no PNG or JPEG"),
        ('[look.logo]\nfile = "arms.png"', "[look.logo.alt]: the logo says nothing to those who cannot see it"),
        ("[look.logo]\nfile = 1", "1 is not the path of a file"),
        ('[docx]\ntemplate = "mine.toml"', "'mine.toml' is not a Word document"),
        ('[docx]\ntemplate = "no.docx"', "[docx.template]: cannot read"),
        ('[docx.styles]\nheadin = "H"', "[docx.styles.headin]: there is no key 'headin'"),
        ('[docx.styles]\nheading = "H"', "styles are named, but no template"),
        ('[marking]\nscheme = "tpl"', "'tpl' is not one of the choices"),
        ('[marking]\ndefault = "TLP:AMBR"', "[marking.default]: 'TLP:AMBR' is not a TLP 2.0 label"),
        ('[marking]\nscheme = "uk"\ndefault = "TLP:RED"', "[marking.default]: 'TLP:RED' is not a classification"),
        ('[outline]\nmonths = ["January"]', "[outline.months]: there are 1 months, not 12"),
        ("[look.spacing]\nitem = 9", "9 is out of range"),
        ('[look.tables]\nhead = "pannel"', "did you mean 'panel'?"),
        ("[look.fonts]\nfallback = [1]", "is not a list of texts"),
    ],
)
def test_what_a_house_brings_along_is_checked(folder, text, told):
    folder.mkdir(exist_ok=True)
    (folder / "arms.png").write_bytes(PNG)
    assert told in "\n".join(problems(folder, text + "\n"))


@pytest.mark.parametrize("body", [PNG[:20], PNG[:-30], JPEG[:300], b"", b"GIF89a" + bytes(40), PNG.replace(b"IDAT", b"IDAX")])
def test_a_damaged_picture_is_refused_and_never_a_traceback(folder, body):
    folder.mkdir()
    (folder / "arms.png").write_bytes(body)
    assert "no PNG or JPEG that can be drawn" in problems(folder, '[look.logo]\nfile = "arms.png"\nalt = "x"\n')[0]


def test_a_mistake_in_what_a_style_stands_on_is_told_where_it_was_made(folder):
    save(folder, "house", "[look.sizes]\n\ntitle = 99\n")
    told = problems(folder, 'extends = "house"\n')
    assert told[0].startswith(f"{Path('styles/house.toml')}:3 [look.sizes.title]")


def test_a_limit_below_one_is_refused(folder):
    assert "0 is out of range" in problems(folder, "[outline.limits]\nwatch = 0\n")[0]


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "1e400"])
def test_a_number_outside_every_range_is_refused(folder, value):
    assert "out of range" in problems(folder, f"[look.sizes]\nbody = {value}\n")[0]


@pytest.mark.parametrize("text", ["look = 5", "look.page = 5", "[look]\nfonts = []", "[look.fonts]\nbody = []", "[look.fonts]\nbody = [1]"])
def test_a_value_of_the_wrong_shape_is_told_and_never_a_traceback(folder, text):
    assert len(problems(folder, text)) >= 1


def test_a_syntax_error_is_told_with_its_line(folder):
    told = problems(folder, 'description = "x"\n[look]\ncallout = panel\n')
    assert told[0].startswith(f"{Path('styles/mine.toml')}:3: this is not TOML")


def test_a_file_that_is_not_utf_8_is_told_with_its_line(folder):
    folder.mkdir()
    (folder / "mine.toml").write_bytes(b'description = "x"\nname = "caf\xe9"\n')
    with pytest.raises(StyleError, match=r"mine\.toml:2: it is not UTF-8"):
        load(folder, "mine")


def test_a_byte_order_mark_does_no_harm(folder):
    folder.mkdir()
    (folder / "mine.toml").write_bytes(b'\xef\xbb\xbfdescription = "Mine"\n')
    assert load(folder, "mine").description == "Mine"


def test_styles_that_extend_one_another_are_told_as_a_circle(folder):
    save(folder, "a", 'extends = "b"')
    save(folder, "b", 'extends = "a"')
    with pytest.raises(StyleError, match="circle: a → b → a"):
        load(folder, "a")


def test_a_name_that_does_not_exist_brings_the_ones_that_do(folder):
    with pytest.raises(StyleError, match=r"did you mean 'whitehall'.*brussels") as refused:
        load(folder, "whitehal")
    assert refused.value.exit_code == 3
    with pytest.raises(StyleError, match=r"there is no style file 'no/such\.toml'"):
        load(folder, "no/such.toml")
    save(folder, "mine", '\nextends = "plan"')
    with pytest.raises(StyleError, match=r"mine\.toml:2 \[extends\].*plan"):
        load(folder, "mine")


def test_the_list_names_every_style_once_even_a_broken_one(folder):
    save(folder, "mine", 'description = "Mine"')
    save(folder, "broken", "x = ")
    entries = {entry.name: entry.description for entry in style_names()}
    assert entries["mine"] == "Mine"
    assert "not TOML" in entries["broken"]
    assert set(HOUSES) < set(entries)


def test_every_value_tells_the_file_and_line_it_comes_from(folder):
    save(folder, "mine", 'extends = "whitehall"\n[look.sizes]\nbody = 12\n')
    told = {key: (value, origin) for key, value, origin in resolved("mine", (folder, BUILT_IN))}
    assert told["look.sizes.body"] == (12, "mine.toml:3")
    assert told["look.headings.numbered"][1].startswith("whitehall.toml:")
    assert told["look.sizes.leading"][1].startswith("whitehall.toml:")
    assert told["outline.labels.also"][1].startswith("plain.toml:")
    assert not any(key == "extends" or isinstance(value, dict) for key, (value, _) in told.items())


def test_the_last_folder_is_the_one_that_travels_with_briefgen():
    assert (style_folders()[-1] / "plain.toml").is_file()


def test_importing_the_styles_costs_neither_toml_nor_the_user_s_folders():
    code = "import sys, briefgen.config.styles; print([m for m in ('tomllib', 'platformdirs', 'difflib') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=BUILT_IN.parent)
    assert done.stdout.strip() == "[]"


def test_a_section_for_findings_of_a_plugin_is_known_by_its_title(tmp_path: Path) -> None:
    text = 'description = "d"\n[outline]\nsections = ["cost"]\n[outline.titles]\ncost = "What it costs"\n[outline.limits]\ncost = 3\n'
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    assert style("mine", [tmp_path, *style_folders()]).outline.title("cost") == "What it costs"


def told_fixes(folder: Path, text: str) -> str:
    return "\n".join(problems(folder, text))


def test_a_base_that_is_not_there_hides_no_other_mistake(folder):
    told = problems(
        folder,
        'extends = "mina"\n[look.page]\ntop = 5\n[look.colours]\npaper = "#222222"\nlink = "#333333"\n[marking]\ndefault = "TLP:AMBR"\n',
    )
    assert [problem.partition("]")[0].partition(".toml:")[2] for problem in told] == [
        "1 [extends",
        "3 [look.page.top",
        "6 [look.colours.link",
        "8 [marking.default",
    ]
    assert "there is no style 'mina'" in told[0] and "'mine'" not in told[0]


@pytest.mark.parametrize("base", ['extends = "broken"', 'extends = "mine"', "extends = 7", 'extends = "./no.toml"'])
def test_whatever_is_wrong_with_the_base_the_rest_is_checked(folder, base):
    save(folder, "broken", "x = ")
    told = problems(folder, f"{base}\n[look.page]\ntop = 5\n")
    assert len(told) == 2 and any("5 is out of range" in problem for problem in told)


def test_a_draft_cannot_stand_on_a_style_without_its_base(folder):
    save(folder, "mine", 'extends = "whitehal"')
    with pytest.raises(StyleError, match="did you mean 'whitehall'"):
        draft("new", "mine", (folder, BUILT_IN))


def test_one_mistake_does_not_hide_another_of_the_same_value(folder):
    told = told_fixes(folder, '[look.running]\nheader = ["{titel}", ""]\nfooter = ["{datte}", 1, ""]\n')
    assert "this list has 2 texts, not 3" in told and "there is no field {titel}" in told
    assert "is not a list of texts" in told and "there is no field {datte}" in told
    told = told_fixes(folder, '[marking]\nscheme = "tpl"\ndefault = "TLP:AMBR"\n')
    assert "'tpl' is not one of the choices" in told and "'TLP:AMBR' is not a TLP 2.0 label" in told
    told = told_fixes(
        folder, '[outline]\nsections = ["watchh", 7]\n[outline.limits]\nwatch = "x"\nwacth = 3\n[outline.labels]\nto = 1\nalso = "{a}"'
    )
    assert "no section 'watchh'" in told and "no key 'wacth'" in told and "there is no field {a}" in told


def test_a_mistake_between_two_files_is_told_in_the_user_s_own(folder):
    folder.mkdir()
    (folder / "arms.png").write_bytes(PNG)
    mine = str(Path("styles/mine.toml"))
    assert problems(folder, '[look.logo]\nfile = "arms.png"\n')[0].startswith(f"{mine}:2 [look.logo.alt]")
    assert problems(folder, '[look]\nlogo.file = "arms.png"\n')[0].startswith(f"{mine}:2 [look.logo.alt]")
    assert problems(folder, '\n[docx.styles]\nheading = "H"\n')[0].startswith(f"{mine}:2 [docx.styles]")
    assert all(problem.startswith(f"{mine}:2 ") for problem in problems(folder, '[look.colours]\npaper = "#333333"\n'))
    assert problems(folder, '[marking]\nscheme = "uk"\ndefault = "TLP:RED"')[0].startswith(f"{mine}:3 ")
    save(folder, "house", '[marking]\ndefault = "TLP:RED"')
    assert problems(folder, 'extends = "house"\n[marking]\nscheme = "uk"\n')[0].startswith(f"{mine}:3 [marking.default]")


@pytest.mark.parametrize(
    "text", ['[docx]\ntemplate = "no.docx"\n[docx.styles]\nheading = "H"\n', '[look.logo]\nfile = "arms.png"\nalt = 7\n']
)
def test_one_mistake_brings_no_other_in_its_wake(folder, text):
    folder.mkdir()
    (folder / "arms.png").write_bytes(PNG)
    assert len(problems(folder, text)) == 1


@pytest.mark.parametrize(
    ("wrong", "fix"),
    [
        ("purple", "write it as '#800080'"),
        ("Rebecca Purple", "did you mean 'rebeccapurple'? write it as '#663399'"),
        ("purpel", "did you mean 'purple'? write it as '#800080'"),
        ("#800", "write it as '#880000'"),
        ("7a1f55", "write it as '#7a1f55'"),
        ("rgb(128, 0, 128)", "write it as '#800080'"),
        ("#7a1f5", "write '#' and six digits, as in '#1f5f8b'; this has 5 digits"),
        ("yellow", "write it as '#7a7a00', the nearest to '#ffff00' that can be read"),
        ("", "write '#' and six digits, as in '#1f5f8b'"),
    ],
)
def test_the_fix_of_a_colour_is_the_colour_that_was_meant(folder, wrong, fix):
    (told,) = problems(folder, f'[look.colours]\nheading = "{wrong}"\n')
    assert told.endswith(f"fix: {fix}")


def test_a_text_for_a_list_is_put_into_one_of_the_right_length(folder):
    assert 'write it as ["Desk", "", ""]' in problems(folder, '[look.running]\nheader = "Desk"\n')[0]
    assert 'write it as ["Arial"]' in problems(folder, '[look.fonts]\nbody = "Arial"\n')[0]


def test_mistakes_are_told_in_the_order_of_lines_the_style_s_own_first(folder):
    save(folder, "house", "[look.sizes]\ntitle = 99\nbody = 99\n")
    told = problems(folder, 'extends = "house"\n[marking]\nscheme = "x"\n[look.page]\nleft = 1\ntop = 1\n[outline]\ndate = "{x}"\n')
    assert [problem.partition(" [")[0] for problem in told] == [
        *(f"{Path('styles/mine.toml')}:{line}" for line in (3, 5, 6, 8)),
        *(f"{Path('styles/house.toml')}:{line}" for line in (2, 3)),
    ]


@pytest.mark.parametrize("tag", ["klingon speech", "en_GB", "english", "", "en-", "e", "en-GB-u", "ﬁ"])
def test_a_language_of_the_page_that_is_no_tag_is_refused(folder, tag):
    (told,) = problems(folder, f'[look]\nlanguage = "{tag}"\n')
    assert "[look.language]" in told and ("did you mean 'en-GB'?" in told or tag != "en_GB")


@pytest.mark.parametrize(
    "tag", ["en", "en-GB", "EN-us", "zh-Hant-TW", "es-419", "sl-rozaj", "de-1996", "en-u-ca-gregory", "en-x-desk", "haw"]
)
def test_a_language_of_the_page_may_be_any_tag(folder, tag):
    save(folder, "mine", f'[look]\nlanguage = "{tag}"\n')
    assert load(folder, "mine").look.language == tag


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("house", HOUSES)
def test_a_language_knows_what_every_shipped_house_calls_things(folder, house, language):
    save(folder, "mine", f'extends = "{house}"\n[outline]\nlanguage = "{language}"\n')
    assert list(untranslated(layered("mine", (folder, BUILT_IN)))) == []
    mine, base = load(folder, "mine"), style(house)
    assert mine.look.masthead.kicker != base.look.masthead.kicker or mine.look.masthead.kicker == "Briefing"
    assert "para {" not in mine.outline.labels["reference_sign"] and " of " not in "".join(mine.look.running.footer)


def test_what_a_style_writes_beside_its_language_stays_and_is_nothing_to_tell(folder):
    save(folder, "mine", 'extends = "whitehall"\n[outline]\nlanguage = "fr"\n[look.masthead]\nkicker = "Briefing note"\n')
    assert load(folder, "mine").look.masthead.kicker == "Briefing note"
    assert load(folder, "mine").look.running.footer[0] == "Note de synthèse"
    assert list(untranslated(layered("mine", (folder, BUILT_IN)))) == []
    origins = {key: origin for key, _, origin in resolved("mine", (folder, BUILT_IN))}
    assert origins["look.masthead.kicker"] == "mine.toml:5" and origins["look.running.footer"].startswith("fr.toml:")


def test_words_of_a_house_of_one_s_own_are_told_where_they_stand(folder):
    save(folder, "house", '[outline]\nlabels.reference_sign = "no. {paragraph}"\n[look]\nmasthead.kicker = "Our desk"\n')
    save(folder, "mine", 'extends = "house"\n[outline]\nlanguage = "de"\n')
    assert list(untranslated(layered("mine", (folder, BUILT_IN)))) == [
        ("outline.labels.reference_sign", "no. {paragraph}"),
        ("look.masthead.kicker", "Our desk"),
    ]


@pytest.mark.parametrize(
    "text", ["look = 5", "look.running = 5", "[look.running]\nfooter = 5", "[look.running]\nfooter = [5]", "[words]\na = 1"]
)
def test_a_language_over_a_house_of_the_wrong_shape_is_never_a_traceback(folder, text):
    save(folder, "house", text)
    assert problems(folder, 'extends = "house"\n[outline]\nlanguage = "fr"\n')


@pytest.mark.parametrize(
    ("size", "millimetres"), [("A4", (210, 297)), ("A5", (148, 210)), ("Legal", (215.9, 355.6)), ("176x250.5mm", (176, 250.5))]
)
def test_paper_has_a_name_or_width_and_height(folder, size, millimetres):
    save(folder, "mine", f'[look.page]\nsize = "{size}"\nleft = 15\nright = 15\n')
    assert load(folder, "mine").look.page.size.millimetres == millimetres


@pytest.mark.parametrize("size", ["a5", "A4x", "17x25mm", "176x250", "176 x 250 mm", "0176x250mm", "٣٠٠x300mm", "", "B5"])
def test_what_is_no_paper_is_refused(folder, size):
    assert "is not a size of paper" in problems(folder, f'[look.page]\nsize = "{size}"\n')[0]


def test_margins_leave_room_for_text(folder):
    (told,) = problems(folder, '[look.page]\nsize = "A5"\n')
    assert told.startswith(f"{Path('styles/mine.toml')}:1 [look.page]: left and right margins leave 73 mm of A5 for text, under 110 mm")
    assert len(problems(folder, '[look.page]\nsize = "101x120mm"\n')) == 2
