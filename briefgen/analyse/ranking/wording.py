"""What the words of one sentence say about it, whatever stands around it."""

import re

from briefgen.analyse.ranking.passages import Passage
from briefgen.language.spoken import spoken

NAMES = (
    "words", "content words", "share of content words", "mean length of its words", "names", "share of names", "numbers", "amounts",
    "share in quotation marks", "opens with a quotation", "share of pronouns", "first and second person", "verbs of saying",
    "words of findings", "words of law", "hedges", "brackets", "commas", "ends in a full stop",
)  # fmt: skip
_COUNTED = ("finding", "law", "hedge")
_MARKS = ".,;:!?\"'()[]“”‘’—–-"
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w’'.-]+")
_QUOTED = re.compile(r"[“\"]([^”\"]*)[”\"]?")


def wording(passage: Passage) -> list[float]:
    """The values of NAMES for one sentence."""
    text, kinds = passage.text, spoken().lexicon.word_classes("summary_words")
    pieces = text.split()
    low = [piece.strip(_MARKS) for piece in text.lower().split()]
    words = len(pieces)
    names = len(_NAME.findall(text))
    quoted = sum(map(len, _QUOTED.findall(text))) if "“" in text or '"' in text else 0
    bare = text.rstrip("”\"'’)]")
    return [
        words,
        len(passage.stems),
        len(passage.stems) / words,
        len(text) / words,
        names,
        names / words,
        sum(not piece.isalpha() and any(map(str.isdigit, piece)) for piece in low),
        len(spoken().line_words.AMOUNT_SIGNS.findall(text)),
        quoted / len(text),
        text[0] in "“\"‘'",
        sum(map(kinds["pronoun"].__contains__, low)) / words,
        sum(map(kinds["speaker"].__contains__, low)),
        sum(map(spoken().lexicon.word_list("reporting_verbs").__contains__, low)),
        *(sum(map(kinds[kind].__contains__, low)) for kind in _COUNTED),
        text.count("(") + text.count("["),
        text.count(",") + text.count(";"),
        bare.endswith((".", "!", "?")),
    ]
