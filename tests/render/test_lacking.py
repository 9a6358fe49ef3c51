import pytest

from briefgen.render.to_pdf.lacking import by_script


@pytest.mark.parametrize(
    ("letters", "told"),
    [
        ("א", "Hebrew א (U+05D0)"),
        ("ابتثجحخ", "Arabic ا (U+0627) ب (U+0628) ت (U+062A) and 4 more"),
        ("कि", "Devanagari क (U+0915) ि (U+093F)"),
        ("東ア", "Chinese characters 東 (U+6771); Japanese ア (U+30A2)"),
        ("한", "Korean 한 (U+D55C)"),
        ("กሀ", "Ethiopic ሀ (U+1200); Thai ก (U+0E01)"),
        ("☃א\ue000", "Hebrew א (U+05D0); signs ☃ (U+2603) \ue000 (U+E000)"),
        ("ᚠ", "Runic ᚠ (U+16A0)"),
    ],
)
def test_letters_that_no_font_has_are_told_by_script(letters: str, told: str) -> None:
    assert by_script(letters) == told
