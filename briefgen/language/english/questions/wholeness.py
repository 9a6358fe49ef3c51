"""The last look at a question: whether a cut or a slip of the tagger has left it in pieces."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefgen.language.english.clause_verbs import REPORTING, WH_WORDS
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.phrases import MEASURES, is_finite
from briefgen.language.english.pieces import is_nominal, lower, tag_of
from briefgen.language.english.questions.cuts import (
    AUXILIARIES,
    BASE_TAKING,
    STRANDED,
    STRANDING,
    has_lost_its_end,
    is_cut,
    lacks_object,
    shortened,
    without_last_clause,
)
from briefgen.language.english.questions.fragments import is_fragment, leans
from briefgen.language.english.questions.second_verbs import JOINING_WORDS, has_second_modal, joins_finite
from briefgen.language.shapes import Piece, Token, Tokens

__all__ = ["is_whole", "shortened", "standing_alone", "without_last_clause"]
_HALF_CLAUSE = re.compile(r"\bthat (?:even )?(?:if|though|when|while)\b[^,]*$")  # "assert that even if the claims are true"
_HANGING = frozenset(
    "be being been have of to in at on for with by from about into the a an and or more than not as if that which who "
    "will would can could may might should must does did is are was were has had they he she we i while because".split()
)
_WITH_PARTICLE = frozenset(
    "reined phased brought locked ushered called let taken carried passed put get break move come set sets kick kicks give gives step "
    "steps go goes carry hold drag drags live lives closing close cave caves weigh weighs join pile stay".split()
)  # "reined in", "sets in"
_PASSIVES = (["paid", "for"], ["cared", "for"], ["accounted", "for"], ["dealt", "with"], ["disposed", "of"])
_ASKED_BESIDE = frozenset([",", "and", "when", "how", "where", "why"])
_LINKS = frozenset("be been being to of in at on for with by from about the a an and or not it they he she".split())
_NOBODY = frozenset(["nothing", "none", "nobody", "no"])
_AFTER_THERE = frozenset("be need still ever also any a enough been".split())
_COUNTED = frozenset("many much few little often long".split())
_PARTICIPLES_TOO = frozenset("found held made built left sent kept brought caught lost bought sold paid put set taught".split())
_PLACING = frozenset(["behind", "in", "at", "on", "under", "for", "against"])
_FRAME = AUXILIARIES | WH_WORDS | _LINKS
_LEANING_WEIGHT = 0.75
_LINKING = frozenset(
    "be become remain seem get stay feel look go come turn prove appear sound make keep find leave hold grow run fall stand sit".split()
)
_FEW = 4  # pieces
_BARE_WEIGHT = 0.5  # "Who is responsible?" names nothing
_ALONE = frozenset("attend participate partake comply involved".split())  # what they go with, another sentence says
_BARE = 3  # words: "Will Berg accept?" does not say what


def standing_alone(question: str, pieces: Sequence[Piece]) -> float:
    """What a question is worth beside one that needs nothing before it: less where it ends on 'either' or asks of 'both of those'."""
    if len(question.split()) == _BARE or lower(pieces[-1]) in _ALONE:
        return _BARE_WEIGHT
    names = any(p.tag.startswith("NN") if isinstance(p, Token) else p[:1].isupper() for p in pieces)
    return (_LEANING_WEIGHT if leans(question) else 1.0) * (1.0 if names or len(pieces) > _FEW else _BARE_WEIGHT)


def is_whole(pieces: Sequence[Piece], question: str, source: Tokens = ()) -> bool:
    """Whether a question ends on a word that can end it and has one finite verb where it needs one; `source` is its sentence."""
    words = question.rstrip("?").lower().split()
    if not words or (words[0] in ("whether", "that", "if", "and", "but") and "," not in question) or is_fragment(question):
        return False
    if _HALF_CLAUSE.search(question):
        return False
    asks_degree = words[0] == "how" and words[-1] == "be" and len(words) > 4
    is_name = isinstance(pieces[-1], Token) and pieces[-1].tag.startswith("NNP")
    is_particle = (words[-1] in ("in", "on") and words[-2] in _WITH_PARTICLE) or words[-2:] in _PASSIVES
    is_particle |= words[-3:-2] == ["where"] and words[-1] in ("are", "is")  # "stay where they are"
    if words[-1] in _HANGING and not (is_name or asks_degree or is_particle or (words[0] in STRANDING and words[-1] in STRANDED)):
        return False
    if (words[0] in ("which", "whose") and words[1:2] and words[1] in AUXILIARIES) or (words[0] in AUXILIARIES and "no" in words[1:4:2]):
        return False
    if words[0] in WH_WORDS and len(words) < (4 if words[0] == "what" else 3):
        return False
    if (
        _lacks_verb(pieces)
        or _lacks_noun(pieces)
        or lacks_object(pieces, source)
        or _is_cut_aside(pieces)
        or _compares_with_nothing(pieces)
        or _compares_with_all(pieces)
    ):
        return False
    if _ends_on_it(pieces) or not _says_something(pieces):
        return False
    if words[0] in BASE_TAKING and (words[-1] in ("do", "see", "get", "say", "like") or words[1:2] == ["neither"] or "nor" in words[1:5]):
        return False
    if has_lost_its_end(pieces, source) or joins_finite(pieces) or _is_misbuilt(pieces, source):
        return False
    return not any(_clash(one, other) or _is_said_twice(one, other) for one, other in pairwise(pieces))


def _is_misbuilt(pieces: Sequence[Piece], source: Tokens) -> bool:
    """Whether there is no finite verb, or what follows the first auxiliary cannot be a subject with its verb."""
    if not any(p in AUXILIARIES if isinstance(p, str) else is_finite(p) or p.lower in AUXILIARIES for p in pieces):
        return True
    front = next((n for n, p in enumerate(pieces[:12]) if (p in AUXILIARIES if isinstance(p, str) else p.tag == "MD")), None)
    if front is None or front + 1 >= len(pieces):
        is_adverbial = lower(pieces[0]) in ("how", "when", "where", "why") and not any(lower(p) in _COUNTED for p in pieces[1:4])
        return is_adverbial and not any(lower(p) in AUXILIARIES for p in pieces[1:6])
    after = pieces[front + 1]
    is_subject_placed = front == 1 and lower(pieces[0]) in ("what", "who") and lower(after) in _PLACING  # "Who is behind the raid?"
    is_counted = " ".join(map(lower, pieces[front + 1 : front + 3])) in MEASURES  # "Will at least three …"
    if (
        isinstance(after, Token)
        and (after.tag in ("IN", "TO", "CC", "MD", "VBZ", "VBD") or after.lower in _NOBODY)
        and not (is_counted or is_subject_placed)
    ):
        return after.lower != "that"
    is_subject_asked = front and isinstance(after, str) and after.isalpha() and after.islower() and after not in ("the", "there")
    takes_base = lower(pieces[front]) in BASE_TAKING and not is_subject_asked
    behind = pieces[front + 2] if front + 2 < len(pieces) else ""
    if lower(pieces[front]) in ("is", "are", "was", "were") and is_nominal(after) and isinstance(behind, Token) and behind.tag == "VB":
        return True  # "Are landlords comply"
    if takes_base and (_lacks_base(pieces[front + 1 :], source) or _has_verb_of_its_own(pieces[front + 1 :])):
        return True
    if front == 0 and has_second_modal(pieces):
        return True
    near = [lower(p) for p in pieces[1:8]]
    is_denied = any(word == "not" and after != "to" for word, after in pairwise(near))
    return front == 0 and is_denied and not any(word in ("or", "and", ",", "who", "that") for word in near[:-1])


def _has_verb_of_its_own(pieces: Sequence[Piece]) -> bool:
    """Whether a finite verb stands between the modal and the bare verb that belongs to it, and in no relative clause."""
    for n, piece in enumerate(pieces):
        if isinstance(piece, str):
            if n and piece.isalpha() and piece.islower() and piece not in ("the", "of", "and", "not"):
                return False
            continue
        if piece.tag in ("VB", "WDT", "WP", "WRB") or piece.lower in JOINING_WORDS | {"whose"} or piece.text == ",":
            return False
        before = pieces[n - 1] if n else ""
        is_led = piece.lower in _PARTICIPLES_TOO and n + 1 < len(pieces) and tag_of(pieces[n + 1]) == "IN"
        is_reduced = tag_of(before) in ("NN", "NNS") and (piece.lower.endswith("ed") or is_led)  # "the cuts proposed", "a body found in"
        if (piece.tag in ("VBZ", "VBD", "MD") or piece.lower in ("are", "have")) and not is_reduced:
            return True
    return False


def _lacks_base(pieces: Sequence[Piece], source: Tokens) -> bool:
    """Whether what follows a modal or 'do' has lost its verb to a cut, or is a 'there' without 'be'."""
    if lower(pieces[0]) == "there" and len(pieces) > 1 and lower(pieces[1]) not in _AFTER_THERE:
        return True
    return not _has_bare_verb(pieces) and is_cut(pieces[-1], source)


def _has_bare_verb(pieces: Sequence[Piece]) -> bool:
    """Whether there is the verb that a modal or 'do' needs; after its subject a tagger may take it for a noun."""
    for n, piece in enumerate(pieces):
        if isinstance(piece, str):
            is_verb = n > 0 and piece.isalpha() and piece.islower() and piece not in ("the", "of", "and")
        else:
            could_be = n > 0 and piece.tag in ("NN", "JJ", "RB", "IN") and _could_govern(pieces, n)
            is_verb = piece.tag.startswith("VB") or could_be
        if is_verb:
            return True
    return False


def _could_govern(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a word tagged as something else stands where a verb would: right after a noun, and not before 'and' or a comma."""
    before, after = pieces[place - 1], pieces[place + 1] if place + 1 < len(pieces) else "."
    is_after_noun = isinstance(before, str) or before.tag in ("NN", "NNS", "NNP", "PRP")
    return is_after_noun and lower(before)[-1:].isalpha() and not (isinstance(after, Token) and after.tag in ("CC", ","))


def _compares_with_all(pieces: Sequence[Piece]) -> bool:
    """Whether a question ends on a superlative, and not on what it is the most of ('Will A be the youngest?')."""
    last = pieces[-1]
    return isinstance(last, Token) and last.tag == "JJS" and lower(pieces[-2]) == "the"


def _is_left_open(piece: Piece, after: Sequence[Piece]) -> bool:
    """Whether an 'if' or 'unless' has lost its verb; 'if any' and 'if possible' have none."""
    if not (lower(piece) in ("if", "unless", "because", "once") and after and isinstance(after[0], Token)):
        return False
    is_short = after[0].tag.startswith(("JJ", "VBN", "TO", "RB")) or after[0].lower in ("any", "so", "not", "of")
    could_be_verb = any(_may_be_verb(before, p) for before, p in pairwise(after))  # "if A issues a", "if the courts block a"
    return not is_short and not could_be_verb and not any(isinstance(p, Token) and is_finite(p) for p in after)


def _may_be_verb(before: Piece, piece: Piece) -> bool:
    """Whether a tagger may have taken a verb for a noun right behind its subject."""
    if not isinstance(piece, Token) or not isinstance(before, Token):
        return isinstance(piece, Token) and piece.tag == "NNS" and is_nominal(before)
    return (piece.tag == "NNS" and is_nominal(before)) or (piece.tag == "NN" and before.tag == "NNS")


def _lacks_noun(pieces: Sequence[Piece]) -> bool:
    """Whether the cut took the noun of a last 'an improper'."""
    shown = [p for p in pieces[-4:] if lower(p)[:1].isalnum()]
    last, before = shown[-1] if shown else "", shown[-2] if len(shown) > 1 else ""
    if not (isinstance(last, Token) and last.tag == "JJ" and isinstance(before, Token)):
        return False
    return before.lower in ("a", "an") or (before.tag in ("VB", "VBG") and before.lemma not in _LINKING)  # "omit essential"


def _compares_with_nothing(pieces: Sequence[Piece]) -> bool:
    """Whether it ends in 'be meaner', 'prove tougher': than what was said before."""
    last, before = pieces[-1], pieces[-2] if len(pieces) > 1 else ""
    is_state = lower(before) in ("be", "being", "been", "become", "get", "prove", "seem", "grow", "is", "are")
    if lower(last) == "worse" and is_state:
        return True
    return (
        isinstance(last, Token)
        and last.text.endswith("er")
        and last.tag in ("JJR", "RBR", "VBN", "NN")
        and is_state
        and not is_role_noun(last.text)
    )


def _is_cut_aside(pieces: Sequence[Piece]) -> bool:
    """Whether it ends in an adverb that a comma or a form of 'be' leaves with nothing to go with."""
    last, before = pieces[-1], pieces[-2] if len(pieces) > 1 else ""
    is_adverb = (
        isinstance(last, Token) and last.tag == "RB" and (last.lower.endswith("ly") or last.lower in ("however", "though", "instead"))
    )
    return is_adverb and lower(before) in (",", "be", "being", "been", "having", "have")


def _ends_on_it(pieces: Sequence[Piece]) -> bool:
    """Whether a last 'it' stands for something outside: nothing joins its clause to one that names the thing."""
    joints = ("and", "or", "before", "after", "if", "unless", "until", "when", "while", "who", "that", "which", ",", "without", "of")
    return lower(pieces[-1]) == "it" and not any(lower(p) in joints for p in pieces)


def _says_something(pieces: Sequence[Piece]) -> bool:
    """Whether it has a word besides those of a question's frame."""
    return any(lower(p)[0].isalnum() and lower(p) not in _FRAME for p in pieces if p)


def _lacks_verb(pieces: Sequence[Piece]) -> bool:
    """Whether the cut took the verb of the last 'that', 'which' or 'who' clause."""
    for place in range(len(pieces) - 1, 0, -1):
        piece = pieces[place]
        if _is_left_open(piece, pieces[place + 1 :]):
            return True
        if isinstance(piece, Token) and piece.lower in ("what", "whom") and {lower(p) for p in pieces[place + 1 :]} <= _ASKED_BESIDE:
            continue  # "Who paid for what?", "Who knew what, and when?"
        if isinstance(piece, Token) and piece.tag == "WDT" and lower(pieces[min(place + 1, len(pieces) - 1)]) == ",":
            return True  # "punishment which, if carried out"
        if isinstance(piece, Token) and piece.lower == "when" and is_nominal(pieces[-1]) and not _has_finite(pieces[place + 1 :]):
            return True  # "when Ann Marsh, …, meets"
        if isinstance(piece, Token) and (piece.tag in ("WDT", "WP") or (piece.lower == "that" and piece.tag == "IN")):
            after = [p for p in pieces[place + 1 :] if isinstance(p, Token)]
            before = pieces[place - 1]
            points = piece.tag == "IN" and after and after[0].tag.startswith(("JJ", "NN")) and not is_nominal(before)
            if points and isinstance(before, Token) and before.tag[0] == "V" and before.lemma not in REPORTING:
                continue  # "accept that new agreement": a pointing word, whatever its tag
            bare = any(one.tag == "NNS" and other.tag == "NN" for one, other in pairwise(after))  # "that people book by telephone"
            return not bare and not any(is_finite(p) or p.tag in ("VBN", "VB") for p in after)
    return False


def _has_finite(pieces: Sequence[Piece]) -> bool:
    return any(is_finite(p) or p.tag[0] == "V" if isinstance(p, Token) else p in AUXILIARIES for p in pieces)


def _is_said_twice(one: Piece, other: Piece) -> bool:
    """Whether an auxiliary stands twice ('How much does does the minister want')."""
    return lower(one) == lower(other) and lower(one) in AUXILIARIES


def _clash(one: Piece, other: Piece) -> bool:
    """Whether a bare verb runs into a modal, or a modal into a finite verb."""
    if not isinstance(other, Token):
        return False
    if lower(one) in ("a", "an", "the") and other.tag in ("VBZ", "VBP", "VBD", "MD"):
        return True
    if isinstance(one, str):
        if one in ("do", "does", "did") and other.tag in ("TO", "MD", "VBZ", "VBD"):
            return True
        return other.tag == "MD" and one.isalpha() and one not in ("and", "or")
    if other.lower in ("n't", "n’t"):
        return one.lower not in AUXILIARIES and one.tag not in ("MD", "VBZ", "VBP", "VBD")
    return one.tag == "MD" and other.tag in ("VBZ", "MD")
