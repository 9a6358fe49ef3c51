"""Who can act in a question, and so settle it."""

from collections.abc import Sequence

from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.phrases import head_place
from briefgen.language.english.title_words import is_role_noun
from briefgen.language.shapes import Piece, Range, Tokens

_PARTS_OF_DAY = frozenset(["morning", "afternoon", "evening", "night"])
SPANS = frozenset("seconds minutes hours days weeks months years decades centuries".split())


def shown_subject(tokens: Tokens, subject: Range) -> Sequence[Piece]:
    """The subject if it is an agent that can settle a question: a name, a body, a person, or a pronoun for one."""
    place = head_place(tokens, subject)
    if place is None:
        is_pronoun = subject[1] - subject[0] == 1 and tokens[subject[0]].lower in ("he", "she", "they", "it")
        return tokens[slice(*subject)] if is_pronoun else ()
    return tokens[slice(*subject)] if tokens[place].tag.startswith("NNP") or _is_agent(tokens[place].lower) else ()


def _is_agent(noun: str) -> bool:
    """Whether a noun, singular or plural, is a body or a role that acts; experts, critics and victims only watch."""
    nouns = word_classes("question_nouns")
    return noun in nouns["agents"] or (is_role_noun(noun) and nouns["observer"].isdisjoint((noun, noun.removesuffix("s"))))


def without_day(tokens: Tokens, subject: Range) -> Range:
    """A subject less the day on which it spoke ('The council | late on Tuesday night | threatened')."""
    start, end = subject
    day = end - 2 if end - start > 2 and tokens[end - 1].lower in _PARTS_OF_DAY else end - 1
    if day <= start or weekday_number(tokens[day].text) is None:
        return subject
    while day - 1 > start and tokens[day - 1].lower in ("late", "early", "on", "last", "this"):
        day -= 1
    return (start, day)


def may_act(tokens: Tokens, subject: Range) -> bool:
    """Whether a noun phrase names somebody who can do a thing: an agent, or whoever may act together."""
    place = head_place(tokens, subject)
    is_time = place is not None and tokens[place].lower in SPANS  # "three years is a long time to"
    is_many = place is not None and tokens[place].tag == "NNS" and tokens[subject[0]].lower != "one" and not is_time
    return is_many or bool(shown_subject(tokens, subject))


def is_to_be_done(tokens: Tokens, start: int, verb: int) -> bool:
    """Whether something in particular is to be done ('called for the files to be made public'), which needs nobody who acts."""
    is_passive = tokens[verb].lower == "be" and verb + 1 < len(tokens) and tokens[verb + 1].tag == "VBN"
    return is_passive and tokens[start].tag in ("DT", "PRP$", "NNP") and tokens[start].lower not in ("a", "an")
