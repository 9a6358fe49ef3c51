import pytest

from briefgen.render.naming import file_name, slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Almen talks: what’s next?", "almen-talks-whats-next"),
        ("Łódź, Đà Nẵng & Straße", "lodz-da-nang-strasse"),
        ("../../etc/passwd", "etc-passwd"),
        ("con", "con-briefing"),
        ("***", "briefing"),
        ("Київ", "київ".replace("ї", "і")),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_title_becomes_a_safe_file_name(title, name):
    assert slug(title) == name


def test_a_long_title_is_cut_between_words():
    assert slug("the slow brown fox " * 9) == "the-slow-brown-fox-the-slow-brown-fox-the-slow-brown-fox-the"


def test_the_marking_leads_the_name_and_the_suffix_follows_it(sample_briefing):
    assert file_name(sample_briefing, "md") == "tlp-amber-two-regions-one-river-almen-treaty-talks-open-with-the-dams.md"
