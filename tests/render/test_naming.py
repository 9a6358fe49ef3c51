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
    assert slug("slow brown fox " * 9) == "slow-brown-fox-slow-brown-fox-slow-brown-fox-slow-brown-fox"


def test_a_title_cut_short_does_not_end_on_a_word_that_leads_to_the_next():
    assert slug("What the ministers of both regions said in the morning about the dams") == (
        "what-the-ministers-of-both-regions-said-in-the-morning"
    )
    assert slug("Talks leave the regions with pledges on paper and the city's part unwritten") == (
        "talks-leave-the-regions-with-pledges-on-paper"
    )
    assert slug("What is it all about") == "what-is-it-all-about"
    assert slug("it is the " * 9) == "it-is-the-it-is-the-it-is-the-it-is-the-it-is-the-it-is-the"


def test_the_marking_leads_the_name_and_the_suffix_follows_it(sample_briefing):
    assert file_name(sample_briefing, "md") == "tlp-amber-two-regions-one-river-almen-treaty-talks-open-with-the-dams.md"
