"""How far words leave something open: what is looked at, and that the model file says what it was given."""

from pathlib import Path

import pytest

from briefgen.language.english import openness
from briefgen.language.english.tags import tagged
from tests.hash_seeds import printed_under_hash_seeds

SEEDS = Path(__file__).parents[3] / "seeds"


def test_names_and_numbers_count_as_such_and_verbs_by_their_base() -> None:
    found = openness.signs(tagged("Kestria has yet to sell 40 mills."))
    assert {"^ <name>", "yet to", "<number>", "have yet", "<VBZ>", ". $"} <= found
    assert "kestria" not in found and "40" not in found


def test_doubt_is_more_open_than_what_happened() -> None:
    doubt, fact = (tagged(text) for text in ("It remains unclear whether the court will rule.", "The court ruled on Monday."))
    assert openness.openness(doubt) > openness.openness(fact)


def test_a_model_file_gives_back_its_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "weights.txt"
    path.write_text(openness.packed_weights({"": -1.5, "unclear": 2.0, "rain": 0.001}), encoding="utf-8")
    monkeypatch.setattr(openness, "MODEL_PATH", path)
    openness._weights.cache_clear()
    try:
        assert openness.openness(tagged("Rain is unclear.")) == pytest.approx(0.5)
        path.write_text("another model\n", encoding="utf-8")
        openness._weights.cache_clear()
        with pytest.raises(ValueError, match="of this version"):
            openness.openness(tagged("Rain."))
    finally:
        monkeypatch.undo()
        openness._weights.cache_clear()


def test_openness_is_the_same_whatever_order_sets_are_walked_in() -> None:
    code = (
        "from pathlib import Path; from briefgen.language.english.openness import openness; "
        "from briefgen.language.english.sentences import sentence_spans; from briefgen.language.english.tags import tagged; "
        f"texts = [p.read_text(encoding='utf-8') for p in sorted(Path({str(SEEDS)!r}).glob('*.txt'))]; "
        "print([openness(tagged(t[a:b])) for t in texts for a, b in sentence_spans(t)])"
    )
    assert len(printed_under_hash_seeds(code)) == 1
