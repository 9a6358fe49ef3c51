"""Whether a pronoun agrees with a noun phrase in number and kind."""

from collections.abc import Sequence

from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.phrases import is_noun
from briefgen.language.english.title_words import is_role_noun
from briefgen.language.shapes import Token

PERSONS = frozenset("he she him her his hers".split())
PLURALS = frozenset("they them their theirs".split())
THINGS = frozenset(["it", "its"])
_SHARES = frozenset("none all some most many few several both neither".split())
_EMPTY_HEADS = frozenset(
    "question issue answer fact doubt problem one nobody nothing something anything everything none anyone someone everyone thing "
    "point reason things".split()
)


def agrees(low: str, phrase: Sequence[Token]) -> bool:
    """Whether a pronoun agrees with a noun phrase in number and kind."""
    if len(phrase) > 2 and phrase[0].lower in _SHARES and phrase[1].lower == "of":
        phrase = phrase[2:]  # "none of the lawmakers": they
    nouns = [t for t in phrase if is_noun(t)]
    if not nouns or any(t.tag in ("PRP", "PRP$", "EX") for t in phrase):
        return False
    head = head_noun(phrase)
    if head.lower in _EMPTY_HEADS:
        return False
    if low in PLURALS and phrase[0].lower == "one":
        return False
    plural = head.tag in ("NNS",) or any(t.lower == "and" for t in phrase) or head.lower in ("police", "people")
    if low in PLURALS:
        return plural or (head.tag == "NNPS" and head.lower != "states")
    if low in PERSONS:
        if is_role_noun(head.text) or means_a_person(head):
            return not plural
        is_body = head.lower in word_classes("question_nouns")["agents"]
        return head.tag == "NNP" and not plural and not is_body and phrase[0].lower not in ("the", "a", "an") and not head.text.isupper()
    if means_a_person(head):
        return False
    return not plural and not (head.tag == "NNPS" and len(nouns) == 1)  # "Democrats", but "General Motors"


def means_a_person(noun: Token) -> bool:
    """Whether a common noun can be nothing but a person ('surveyor', while an 'operator' may be a firm)."""
    return noun.lower in word_classes("question_nouns")["person"]


def head_noun(phrase: Sequence[Token]) -> Token:
    """The head noun: the last of the first run of nouns, past those that a later one owns."""
    nouns = [i for i, t in enumerate(phrase) if is_noun(t)]
    head = nouns[0]
    for later in nouns[1:]:
        between = phrase[head + 1 : later]
        if between and not any(t.tag == "POS" for t in between):
            break
        head = later
    return phrase[head]
