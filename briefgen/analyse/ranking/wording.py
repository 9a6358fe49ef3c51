"""What the words of one sentence say about it, whatever stands around it."""

import re

from briefgen.analyse.ranking.passages import Passage
from briefgen.language.lexicon import word_classes, word_list

NAMES = (
    "words", "content words", "share of content words", "mean length of its words", "names", "share of names", "numbers", "amounts",
    "share in quotation marks", "opens with a quotation", "question", "opens with a connective", "opens with a pronoun",
    "share of pronouns", "first and second person", "verbs of saying", "words of findings", "words of enacting", "words of law",
    "dates", "hedges", "words of purpose", "brackets", "commas", "ends in a full stop", "opens in lower case", "speaks of its own text",
)  # fmt: skip
_COUNTED = ("finding", "enacting", "law", "date", "hedge", "purpose")
_MARKS = ".,;:!?\"'()[]“”‘’—–-"
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w’'.-]+")
_AMOUNT = re.compile(r"[$£€₹%]|\b(?:percent|million|billion|crore|lakh|thousand)\b")
_QUOTED = re.compile(r"[“\"]([^”\"]*)[”\"]?")
_OWN_TEXT = re.compile(r"\b[Tt]h(?:is|e) (?:\w+ ){0,2}(?:[Aa]ct|[Rr]ule|bill|report|notice|document|order|action|amendments?)\b")


def wording(passage: Passage) -> list[float]:
    """The values of NAMES for one sentence."""
    text, kinds = passage.text, word_classes("summary_words")
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
        len(_AMOUNT.findall(text)),
        quoted / len(text),
        text[0] in "“\"‘'",
        bare.endswith("?"),
        low[0] in kinds["connective"],
        low[0] in kinds["pronoun"],
        sum(map(kinds["pronoun"].__contains__, low)) / words,
        sum(map(kinds["speaker"].__contains__, low)),
        sum(map(word_list("reporting_verbs").__contains__, low)),
        *(sum(map(kinds[kind].__contains__, low)) for kind in _COUNTED),
        text.count("(") + text.count("["),
        text.count(",") + text.count(";"),
        bare.endswith((".", "!", "?")),
        text[0].islower(),
        _OWN_TEXT.search(text) is not None,
    ]
