"""Subjects that say what is done: a gerund or an infinitive with all that follows it ('releasing the memo could', 'failure to pay')."""

from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.phrases import is_noun, phrase_start
from briefgen.language.shapes import Tokens

FORESEEING = frozenset("hope fear worry expect project forecast".split())  # gerunds that open a clause of somebody else
INTRODUCING = frozenset("include accord follow depend regard concern consider mean".split())  # gerunds that open no subject
_BEFORE_DEEDS = frozenset("that and but or because while though although yet".split()) | {"“", '"', "``"}
_DEED_NOUNS = frozenset(  # nouns that an infinitive follows, and that say with it what is done
    "failure refusal decision effort efforts attempt attempts plan plans move bid proposal inability reluctance willingness push vote "
    "threat desire pressure agreement deal ability promise pledge request demand".split()
)


def with_deed(tokens: Tokens, start: int) -> int:
    """Back to the gerund or the noun with an infinitive whose object begins here ('releasing the memo', 'failure to reach a deal')."""
    if start > 2 and tokens[start - 2].tag == "TO" and tokens[start - 1].tag == "VB" and _takes_infinitive(tokens, start - 3):
        return min(start - 3, phrase_start(tokens, start - 2))
    return start - 1 if start and is_deed(tokens, start - 1) else start


def is_deed(tokens: Tokens, gerund: int) -> bool:
    """Whether a gerund opens its clause, so that it is the subject with all that follows it ('releasing the memo could')."""
    if tokens[gerund].tag != "VBG" or (
        tokens[gerund].lemma in REPORTING | INTRODUCING | FORESEEING and not (gerund == 0 and _adds_to(tokens))
    ):
        return False
    return gerund == 0 or tokens[gerund - 1].text in (",", "]") or tokens[gerund - 1].lower in _BEFORE_DEEDS


def _adds_to(tokens: Tokens) -> bool:
    """Whether 'adding' at a sentence's start is a deed of its own, and no word of speaking ('Adding the returns could')."""
    return tokens[0].lower == "adding" and len(tokens) > 1 and tokens[1].lower != "that"


def _takes_infinitive(tokens: Tokens, noun: int) -> bool:
    """Whether a word is a noun that says what is done ('failure to'), at its clause's start whatever its tag."""
    return tokens[noun].lower in _DEED_NOUNS and (is_noun(tokens[noun]) or noun == 0)
