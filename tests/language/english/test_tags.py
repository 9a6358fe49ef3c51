"""Tags: the tagger that ships gives what nltk's own would, on real sentences and on any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.language.english.tagger_model import MODEL_PATH, Tagger, packed_model, standard_form, standard_forms, tagger, unpacked_weights
from briefgen.language.english.tags import tagged
from briefgen.language.english.train import nltk_tagger
from briefgen.language.shapes import Token

TEXT = """The harbour board put off its decision on the old quay on Wednesday , leaving open whether the ferry will return .
“ We do n't know , ” said Ingrid Solheim , the mayor , who has long-term plans for three-year-old boats in the U.S. and at X-Ray Ltd. .
It remains unclear how many of the 1,250 passengers will pay $ 3.5bn in 2026 -- or why MPs , judges and NATO 's envoys were told so late !
Asked what he would do if talks failed , he shrugged : “ Wait and see . ” McArthur and O'Neill left at 10:30 p.m. with pre-war maps .
Had the ministers ' reply arrived earlier , the re-elected council could have met twice ; nothing , however , suggests it did not ."""


def test_the_tags_are_those_of_nltk_with_the_same_weights() -> None:
    reference = nltk_tagger()
    reference.model.weights = dict(unpacked_weights(MODEL_PATH.read_bytes()))
    reference.tagdict = tagger().known
    reference.classes = reference.model.classes = set(tagger().classes)
    for line in (TEXT + "\n" + TEXT.lower() + "\n" + TEXT.upper()).split("\n"):
        words = line.split(" ")
        assert tagger().tags(words) == [tag for _, tag in reference.tag(words)]


def test_common_constructions_have_their_penn_tags() -> None:
    text = "Ukraine’s allies haven’t decided whether long-term guarantees will be given, she said."
    assert " ".join(f"{token.text}/{token.tag}" for token in tagged(text)) == (
        "Ukraine/NNP ’s/POS allies/NNS have/VBP n’t/RB decided/VBN whether/IN long-term/JJ guarantees/NNS will/MD be/VB given/VBN ,/, "
        "she/PRP said/VBD ./."
    )


def test_a_token_knows_its_lower_case_form_and_its_lemma() -> None:
    token = Token("Won’t", "VBD", 0, 5)
    assert token.lower == "won't"
    assert Token("Met", "VBD", 0, 3).lemma == "meet"
    assert Token("Meeting", "NN", 0, 7).lemma == "meeting"


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text(alphabet="aBs .,'’\"”“-–$1\n\x1e\x1f\t", max_size=40)))
def test_any_text_has_tags_and_every_token_stands_where_it_says(text: str) -> None:
    for token in tagged(text):
        assert text[token.start : token.end] == token.text != ""
        assert token.tag in tagger().classes


def test_the_model_is_small_and_of_this_version() -> None:
    assert MODEL_PATH.stat().st_size <= 2_000_000
    assert MODEL_PATH.read_bytes().startswith(b"briefgen tagger ")


def test_writing_a_model_and_reading_it_gives_its_weights_back_but_for_the_small_ones() -> None:
    weights = {"bias": {"NN": 3.0, "VB": -2.5}, "i word über": {"VB": 1.5, "NN": 0.2}, "i-1 tag+i word NN x y": {"NN": 0.9}}
    body = packed_model(weights, {"the": "DT"}, {"NN", "VB", "DT"}, (1.0, 0.5), 2)
    assert dict(unpacked_weights(body)) == {"bias": {"NN": 6, "VB": -5}, "i word über": {"VB": 3}}
    assert Tagger(body).tags(["The", "über", "the"]) == ["NN", "NN", "DT"]


def test_standard_form_has_plain_apostrophes_only() -> None:
    assert [standard_form(word) for word in ("’s", "n’t", "“", "O’Neill")] == ["'s", "n't", "“", "O'Neill"]


def test_straight_quotes_open_and_close_by_turns_or_as_their_spacing_shows() -> None:
    assert standard_forms(["He", "said", '"', "Go", '"', "."]) == ["He", "said", "“", "Go", "”", "."]
    assert standard_forms(["Go", '"', "he", "said"], [(0, 2), (2, 3), (4, 6), (7, 11)])[1] == "”"
    assert standard_forms(["Go", '"']) == ["Go", "”"]
