"""The door to nltk: quick, traceless, and able to fall back to the plain import."""

import subprocess
import sys

import pytest

from briefgen.language import nltk_door

USE_ALL = """
from briefgen.language.english.sentences import sentence_spans
from briefgen.language.english.words import stem, word_spans
from briefgen.language.english.tags import tagged
assert len(sentence_spans("It rained. We stayed.")) == 2 and stem("talks") == "talk" and tagged("It rained.")[1].lemma == "rain"
"""


def said_by(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()


def test_using_the_language_room_leaves_no_nltk_behind() -> None:
    assert said_by(USE_ALL + "import sys; print([name for name in sys.modules if name.split('.')[0] == 'nltk'])") == "[]"


def test_a_later_import_of_nltk_gets_the_real_package() -> None:
    program = USE_ALL + (
        "import nltk, nltk.tokenize, nltk.stem; from nltk.tokenize.util import align_tokens\n"
        "print(nltk.__version__ > '3', callable(nltk.word_tokenize), nltk.tokenize.NLTKWordTokenizer().tokenize('a b'),"
        " align_tokens(['a'], 'a'), nltk.PorterStemmer().stem('talks'), nltk.FreqDist('aab')['a'])"
    )
    assert said_by(program) == "True True ['a', 'b'] [(0, 1)] talk 2"


def test_a_real_nltk_that_is_already_there_is_used() -> None:
    program = (
        "import nltk, nltk.tokenize.punkt\n"
        + USE_ALL
        + (
            "from briefgen.language.nltk_door import nltk_module\n"
            "import sys; print(nltk_module('nltk.tokenize.punkt', bool) is sys.modules['nltk.tokenize.punkt'])"
        )
    )
    assert said_by(program) == "True"


def test_neither_the_whole_of_nltk_nor_its_heavy_parts_are_loaded() -> None:
    loaded = said_by(USE_ALL + "import sys; print(*sorted(sys.modules))").split()
    assert not {"http.client", "urllib.request", "xml.etree.ElementTree", "numpy", "socket", "ssl"} & set(loaded)


@pytest.mark.parametrize("trial", ["False", "1 / 0"], ids=["says no", "breaks"])
def test_a_quick_module_that_fails_its_trial_is_replaced_by_the_plain_import(trial: str) -> None:
    program = (
        "import sys; from briefgen.language.nltk_door import nltk_module\n"
        f"module = nltk_module('nltk.stem.porter', lambda module: {trial})\n"
        "print(module is sys.modules['nltk.stem.porter'], module.PorterStemmer().stem('talks'))"
    )
    assert said_by(program) == "True talk"


def test_a_stand_in_refuses_to_be_called() -> None:
    with pytest.raises(ImportError, match=r"nltk\.pathsec\.open"):
        nltk_door._Absent("nltk.pathsec").open("anything")
