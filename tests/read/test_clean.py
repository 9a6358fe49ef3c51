import unicodedata

from briefgen.read.clean import cleaned, one_line


def test_nothing_invisible_is_left_and_the_notice_counts_it() -> None:
    text, notices = cleaned("a\u200bb\u202ec\u2066d\u00ade\x00f\x07g", "a.txt")
    assert text == "abcdefg"
    assert [n.code for n in notices] == ["invisible-characters"]
    assert notices[0].message.startswith("6 ")


def test_a_byte_order_mark_at_the_start_is_no_news() -> None:
    assert cleaned("\ufeffWords.", "a.txt") == ("Words.", ())


def test_the_colours_of_a_terminal_go_whole() -> None:
    assert cleaned("\x1b[31mred\x1b[0m", "a.txt")[0] == "red"


def test_letters_are_composed_and_spaces_are_plain() -> None:
    text, notices = cleaned("Zu\u0308rich\u00a0has\u202f5\u2009km\tof road", "a.txt")
    assert text == "Zürich has 5 km of road"
    assert unicodedata.is_normalized("NFC", text) and not notices


def test_every_line_end_is_the_same() -> None:
    assert cleaned("a\r\nb\rc\x0cd\u2028e\u2029f\x85g", "a.txt")[0] == "a\nb\nc\nd\ne\n\nf\ng"


def test_one_line_has_single_spaces() -> None:
    assert one_line("  a \n  b  c ") == "a b c"
