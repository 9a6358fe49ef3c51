"""A noun phrase of the text as a question shows it in place of a pronoun: definite, without what only stands before it or dates it."""

from collections.abc import Sequence

from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.clause_verbs import HAVE_FORMS
from briefgen.language.english.pieces import lower
from briefgen.language.shapes import Piece, Range, Tokens


def usable(tokens: Tokens, phrase: Range) -> Sequence[Piece]:
    """The words of a phrase of a sentence, as pieces of a question."""
    if tokens[phrase[0]].lower in ("none", "neither", "both") and phrase[1] - phrase[0] > 2 and tokens[phrase[0] + 1].lower == "of":
        phrase = (phrase[0] + 2, phrase[1])  # "none of the lawmakers has said how they will vote"
    if phrase[0] and tokens[phrase[0]].tag == "VBN" and tokens[phrase[0] - 1].lower in HAVE_FORMS:
        phrase = (phrase[0] + 1, phrase[1])  # "has given investors hope"
    while phrase[1] - phrase[0] > 1 and tokens[phrase[0]].tag == "RB" and tokens[phrase[0] + 1].tag in ("DT", "PRP$", "CD"):
        phrase = (phrase[0] + 1, phrase[1])  # "was ultimately a feint"
    if [t.lower for t in tokens[phrase[0] : phrase[0] + 3]] == ["a", "number", "of"] and phrase[1] - phrase[0] > 3:
        phrase = (phrase[0] + 3, phrase[1])  # several, and not the number
    words: list[Piece] = list(tokens[slice(*phrase)])
    last = tokens[phrase[1] - 1].text
    if len(words) > 2 and (weekday_number(last) is not None or month_number(last)):  # "the mayor on Friday said that he"
        is_dated = tokens[phrase[1] - 2].tag == "IN"
        is_part = is_dated and tokens[phrase[1] - 3].tag in ("VBN", "VBD")  # "those booked before Tuesday", "the firm that left in May"
        words = words if is_part else words[: -2 if is_dated else -1]
        words = words[:-1] if len(words) > 1 and lower(words[-1]) in ("late", "early") else words
    is_those = tokens[phrase[0]].lower == "those" and tokens[phrase[0] + 1].tag in ("VBG", "VBN", "IN", "WP")  # "those struggling in"
    if tokens[phrase[0]].lower in ("a", "an", "this", "that", "these", "those") and not is_those:
        words[0] = "the"
    elif tokens[phrase[0]].tag == "CD":
        words.insert(0, "the")
    elif len(words) > 1 and tokens[phrase[0]].lower == "some" and tokens[phrase[0] + 1].tag == "CD":
        words[0] = "the"  # "some 40 ships": those
    return words
