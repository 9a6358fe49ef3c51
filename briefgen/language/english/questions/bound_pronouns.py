"""What a pronoun of a question can mean within the question itself: a noun before it, the subject of its verb, a name behind it."""

from collections.abc import Sequence

from briefgen.language.english.clause_verbs import CONDITIONS
from briefgen.language.english.phrases import is_finite, is_noun
from briefgen.language.english.pieces import is_nominal, lower, tag_of
from briefgen.language.english.questions.agreement import PERSONS, PLURALS, THINGS, agrees
from briefgen.language.english.questions.cuts import AUXILIARIES
from briefgen.language.english.questions.fitting import is_person
from briefgen.language.shapes import Piece, Scene, Token

_OPENING_TIME = frozenset("before after when until while because once since".split())  # "knew of the message before it"
_OF_ITS_VERB = frozenset("in against to for from about over at by".split())  # its pronoun is no subject of the verb before it
NO_VERBS = frozenset(["the", "a", "an", "not", "and", "or", "of", "if", "so"])


def has_other_plural(before: Sequence[Piece]) -> bool:
    """Whether a plural noun stands after the first verb, so that an object 'them' can mean it and not its own subject."""
    verb = next((n for n, p in enumerate(before) if isinstance(p, Token) and p.tag.startswith("VB")), len(before))
    return any(isinstance(p, Token) and p.tag in ("NNS", "NNPS") for p in before[verb + 1 :])


def has_antecedent(low: str, before: Sequence[Piece], scene: Scene) -> bool:
    """Whether a noun of the question before a pronoun agrees with it; a noun before another noun is no head, and a body no 'he'."""
    nouns = [n for n, p in enumerate(before) if isinstance(p, Token) and is_noun(p)]
    if (
        low in ("their", "its")
        and nouns
        and lower(before[-1]) in ("of", "in", "to", "on", "for", "about", "behind")
        and nouns[-1] == len(before) - 2
    ):
        nouns = nouns[:-1]  # "recordings of their talks": not the recordings'
    if low in ("it", "them") and len(nouns) > 1 and nouns[-1] == len(before) - 2 and lower(before[-1]) in ("with", "for", "by", "against"):
        verb = next((n for n, p in enumerate(before) if isinstance(p, Token) and p.tag.startswith("VB")), 0)
        start = next((n for n in range(nouns[-1] - 1, verb, -1) if lower(before[n]) in ("a", "an", "the")), nouns[-1])
        nouns = [n for n in nouns if verb < n < start]  # "Will A sign a pact with it": neither the pact nor A
    agreeing = [p for n in nouns if isinstance(p := before[n], Token) and (n + 1 not in nouns or p.tag == "NNP") and agrees(low, (p,))]
    if low in PLURALS and any(lower(p) in ("many", "people", "those") for p in before):
        return True  # "how many will open their purses", "those with a gap"
    if low in PLURALS and sum(isinstance(p, Token) and p.tag == "NNP" for p in before) > 1 and any(lower(p) == "and" for p in before):
        return True
    if low in THINGS:
        return any(not p.tag.startswith("NNP") or not is_person(p, scene) for p in agreeing)  # "Will Per Aas build a store of its own"
    return any(low not in PERSONS or not p.tag.startswith("NNP") or is_person(p, scene, low) for p in agreeing)


def is_within_modifier(before: Sequence[Piece]) -> bool:
    """Whether a participle of the only noun before it leads to a pronoun, which then is another thing ('evidence obtained with it')."""
    nouns = [n for n, p in enumerate(before) if isinstance(p, Token) and is_noun(p)]
    if not nouns or len(before) < 3 or any(n < nouns[-1] - 2 for n in nouns) or lower(before[-1]) in _OPENING_TIME:
        return False
    between = [p.tag if isinstance(p, Token) else "" for p in before[nouns[-1] + 1 :]]
    return between[-2:] == ["VBN", "IN"] and all(t.startswith("RB") for t in between[:-2])


def is_own_object(low: str, before: Sequence[Piece]) -> bool:
    """Whether a pronoun is an object of the question's own verb, so that it cannot mean its subject."""
    if any(lower(p) == "," for p in before) or any(lower(p) in _OPENING_TIME for p in before[1:]):
        return False  # "before the train hit him": another clause's object
    if before and lower(before[-1]) in ("that", "whether", "because", "if"):
        return False  # "so broad that it covers"
    if low in ("it", "them") and len(before) > 2 and tag_of(before[-1]) == "VB" and tag_of(before[-2]) == "TO" and is_nominal(before[-3]):
        return True  # "a strategy to avert it"
    verb = next((n for n, p in enumerate(before) if _is_main_verb(p, before[:n])), len(before))
    after = before[verb + 1 :]
    if any(lower(p) in CONDITIONS for p in after):
        return False
    behind = after[:-1] if after and lower(after[-1]) in _OF_ITS_VERB else after  # "lose confidence | in him": one with the verb
    is_led = len(behind) < len(after)
    closed = ("WDT", "WP", "WRB", "IN") if not is_led or len(behind) > 1 else ("WDT", "WP", "WRB")
    return not any(isinstance(p, Token) and (is_finite(p) or p.tag in closed or (is_noun(p) and not is_led)) for p in behind)


def _is_main_verb(piece: Piece, before: Sequence[Piece]) -> bool:
    """Whether a piece is the verb that an auxiliary `before` leads, as the text has it or in its base form ('Does the mayor have …')."""
    if isinstance(piece, Token):
        return bool(before) and piece.tag in ("VB", "VBN", "VBG")
    is_led = any(lower(p) in AUXILIARIES for p in before)
    return is_led and piece.islower() and piece.isalpha() and piece not in NO_VERBS and piece != "be"


def named_behind(behind: Sequence[Piece], scene: Scene, low: str) -> Sequence[Piece]:
    """The one person whom a question names behind a possessive that nobody before it explains; () where it names none or two."""
    words = [n for n, p in enumerate(behind) if isinstance(p, Token) and p.tag == "NNP" and is_person(p, scene, low)]
    if not words or words[-1] - words[0] != len(words) - 1 or not words[0]:
        return ()
    after = behind[words[-1] + 1] if words[-1] + 1 < len(behind) else ""
    is_joined = lower(behind[words[0] - 1]) in ("and", "or") or tag_of(after)[:2] in ("PO", "NN", "CC")
    return () if is_joined else behind[words[0] : words[-1] + 1]
