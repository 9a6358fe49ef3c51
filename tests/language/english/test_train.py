"""Training: treebank sentences in our own tokens, and the same model file from the same treebanks."""

import gzip
from pathlib import Path

from briefgen.language.english.abbreviations import is_abbreviation
from briefgen.language.english.tagger_model import Tagger
from briefgen.language.english.train import TREEBANKS, main, read_treebank, trained_model
from briefgen.language.english.train_subjects import trained_subjects
from briefgen.language.english.treebank import marked_subject, retokenised, treebank_sentences
from briefgen.language.english.words import word_spans

CONLLU = """# newdoc id = tarvik
# newpar
# text = The long-term plan can't wait.
1	The	the	DET	DT	_	5	det	_	_
2	long	long	ADJ	JJ	_	4	amod	_	SpaceAfter=No
3	-	-	PUNCT	HYPH	_	4	punct	_	SpaceAfter=No
4	term	term	NOUN	NN	_	5	compound	_	_
5	plan	plan	NOUN	NN	_	8	nsubj	_	_
6-7	can't	_	_	_	_	_	_	_	_
6	ca	can	AUX	MD	_	8	aux	_	_
7	n't	not	PART	RB	_	8	advmod	_	_
8	wait	wait	VERB	VB	_	0	root	_	SpaceAfter=No
9	.	.	PUNCT	.	_	8	punct	_	_

# text = Boats wait.
1	Boats	boat	NOUN	NNS	_	2	nsubj	_	_
2	wait	wait	VERB	VBP	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

# text = Nothing here
1	Elsewhere	elsewhere	ADV	RB	_	0	root	_	_

"""


def treebanks(directory: Path) -> Path:
    for name in TREEBANKS:
        with gzip.open(directory / name, "wt", encoding="utf-8") as file:
            file.write(CONLLU * 12)
    return directory


def test_a_compound_of_the_treebank_is_one_token_with_the_tag_of_the_whole() -> None:
    first, second, _ = treebank_sentences(CONLLU.splitlines(keepends=True))
    assert retokenised(first, word_spans(first.text)) == (
        ("The", "DT"), ("long-term", "JJ"), ("plan", "NN"), ("ca", "MD"), ("n't", "RB"), ("wait", "VB"), (".", "."),
    )  # fmt: skip
    assert (first.document, first.opens, second.opens) == ("tarvik", True, False)


def test_a_sentence_whose_words_are_not_in_its_text_is_spelt_from_them() -> None:
    assert [sentence.text for sentence in treebank_sentences(CONLLU.splitlines(keepends=True))] == [
        "The long-term plan can't wait.", "Boats wait.", "Elsewhere",
    ]  # fmt: skip


def test_the_same_treebanks_give_the_same_bytes_and_a_tagger_that_knows_them(tmp_path: Path) -> None:
    directory = treebanks(tmp_path)
    assert len(list(read_treebank(directory / TREEBANKS[0]))) == 36
    main([str(directory), str(tmp_path / "model.txt")])
    body = (tmp_path / "model.txt").read_bytes()
    assert body == trained_model(sentence for name in TREEBANKS for sentence in read_treebank(directory / name))
    assert Tagger(body).tags(["Boats", "ca", "n't", "."]) == ["NNS", "MD", "RB", "."]


def test_a_verb_has_its_own_subject_or_that_of_the_predicate_which_it_helps() -> None:
    first, second, _ = treebank_sentences(CONLLU.splitlines(keepends=True))
    assert (marked_subject(first.tokens, 5), marked_subject(second.tokens, 1)) == (4, 0)


def test_the_same_sentences_give_the_same_model_of_subjects() -> None:
    sentences = list(treebank_sentences((CONLLU * 12).splitlines(keepends=True)))
    body = trained_subjects(sentences, list.reverse)
    assert body == trained_subjects(sentences, list.reverse) and body.startswith("briefgen subjects ")


def test_abbreviations_are_known_by_list_by_capital_and_by_their_stops() -> None:
    assert all(map(is_abbreviation, ("Mr", "e.g", "Inc", "a.m", "U.S", "X.Y.Z", "Calif", "Mass")))
    assert not any(map(is_abbreviation, ("no", "mass", "sat", "plan", "Node.Js", "")))
