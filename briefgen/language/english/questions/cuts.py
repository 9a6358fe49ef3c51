"""What a cut inside its sentence took from a question: an object, the other half of a compound, what a colon was about to say."""

from collections.abc import Sequence

from briefgen.language.english.attribution_ends import attribution_start
from briefgen.language.english.clause_verbs import BE_FORMS, HAVE_FORMS
from briefgen.language.english.phrases import DASHES, RATES
from briefgen.language.english.pieces import is_nominal, lower, tag_of
from briefgen.language.shapes import Piece, Token, Tokens

AUXILIARIES = frozenset("is are was were will would can could may might should must do does did has have had".split())
STRANDING = frozenset(["what", "who", "whom", "which", "where", "whose"])
STRANDED = frozenset("be being been have of to in at on for with by from about into".split())
BASE_TAKING = frozenset("will would can could may might should must do does did".split())
_ENDING = frozenset(DASHES) | {";", ")"}
_PARTING = frozenset(["because", "although", "whereas"])
_OFTEN_ALONE = frozenset("accept reject sign consider threaten have take want need move".split())
_BEHIND_COMPOUND = frozenset(["IN", "DT", "CC", ",", ".", "VBP", "VBD", "MD", "RB", "``", "''"])
_FEWEST_KEPT = 8  # pieces
_FEWEST_BEFORE = 3  # 'Will the mill close'
_ADDING = frozenset("when while because after amid although though whereas since".split())
_GRADING = frozenset("even if perhaps maybe albeit though possibly sometimes often".split())
_DECIDING = frozenset("decide determine ratify endorse authorize authorise disclose specify approve".split())
# verbs that say nothing without their object; a cut clause often ends on one
_TRANSITIVE = frozenset(
    "raise make give want need provide recognise recognize address avoid cause bring put impose introduce offer require threaten "
    "enable find allow use send accept reject sign block force let show propose replace restore reveal secure undermine violate "
    "appoint get have name tell say take keep consider hide deny uphold".split()
)


def shortened(pieces: Sequence[Piece], most: int) -> Sequence[Piece]:
    """A question of more than `most` words less the clause or aside at its end; the pieces as they are where nothing can go."""
    if [lower(p) for p in pieces[-2:]] == ["by", "then"]:
        pieces = pieces[:-2]  # by when, the words before it say
    if [lower(p) for p in pieces[1:3]] == ["at", "least"] and lower(pieces[0]) in AUXILIARIES:
        pieces = (pieces[0], *pieces[3:])  # "Will three …?" asks for no fewer, and is read aloud more easily
    if _words(pieces) <= most:
        return pieces
    first = _main_verb(pieces)
    ends = [n for n in range(max(_FEWEST_KEPT, first + 1), len(pieces)) if _adds(pieces, n) and _words(pieces[:n]) <= most]
    return pieces[: ends[-1]] if ends else pieces


def without_last_clause(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """A question less the clause of time, reason or contrast that it ends on; () where there is none or too little is left."""
    first = _main_verb(pieces)
    places = range(len(pieces) - 1, max(_FEWEST_BEFORE, first), -1)
    end = next((n for n in places if isinstance(pieces[n], Token) and lower(pieces[n]) in _ADDING | {"before", "after", "until"}), 0)
    return pieces[: end - (lower(pieces[end - 1]) == ",")] if end else ()


def _main_verb(pieces: Sequence[Piece]) -> int:
    """Where the verb stands that a modal or 'do' in front goes with, past an infinitive of its subject; 0 where none is in front."""
    bases = (n for n, p in enumerate(pieces) if n and _is_base(p) and lower(pieces[n - 1]) != "to")
    return next(bases, 0) if lower(pieces[0]) in BASE_TAKING else 0


def _is_base(piece: Piece) -> bool:
    """Whether a piece is the verb that a modal or 'do' goes with, before which nothing can be cut."""
    if isinstance(piece, Token):
        return piece.tag in ("VB", "VBP")
    return piece.isalpha() and piece.islower() and piece not in ("the", "not", "and", "of", "be", "have")


def _words(pieces: Sequence[Piece]) -> int:
    return sum(lower(p)[:1].isalnum() for p in pieces)


def _adds(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a relative clause, a clause of time or reason or an aside begins here, which the question can do without."""
    piece, before, after = pieces[place], pieces[place - 1], pieces[min(place + 1, len(pieces) - 1)]
    if not isinstance(piece, Token) or not isinstance(before, Token):
        return False
    if piece.tag == "WDT" or piece.lower in ("who", "that"):
        is_its_subject = isinstance(after, Token) and after.tag in ("MD", "VBZ", "VBP", "VBD")
        if _is_any_of_its_kind(pieces, place):
            return False
        return piece.tag in ("WDT", "WP") and is_nominal(before) and is_its_subject
    if piece.text == "," and is_nominal(before):
        return not _goes_on_listing(pieces[place + 1 :])
    return piece.lower in _ADDING


def _is_any_of_its_kind(pieces: Sequence[Piece], place: int) -> bool:
    """Whether only the clause that begins here tells which one a bare noun means ('impressions of a man | who has …')."""
    return place > 1 and lower(pieces[place - 2]) in ("a", "an")


def _goes_on_listing(rest: Sequence[Piece]) -> bool:
    """Whether what follows a comma is the next item of a list ('aid for firms, | help for families and new roads')."""
    if not rest or (isinstance(rest[0], Token) and rest[0].tag in ("WDT", "WP", "WP$", "WRB", "VBG", "VBN", "IN", "TO")):
        return False
    return any(lower(p) in ("and", "or") for p in rest)


def has_lost_its_end(pieces: Sequence[Piece], source: Tokens) -> bool:
    """Whether a question ends where its sentence leaves words out, explains, or goes on with what belongs to it."""
    return (
        _is_left_off(pieces[-1], source)
        or _is_explained_after(pieces, source)
        or _lacks_its_object(pieces, source)
        or _lacks_contact_verb(pieces, source)
        or _splits_compound(pieces, source)
        or _is_graded_after(pieces[-1], source)
        or (any(isinstance(p, Token) and p.tag == "JJS" for p in pieces[-3:-1]) and is_cut(pieces[-1], source, at_comma=False))
    )


def _lacks_contact_verb(pieces: Sequence[Piece], source: Tokens) -> bool:
    """Whether the cut took the verb of a last 'the feeling the public | has'."""
    tags = [p.tag if isinstance(p, Token) else "" for p in pieces[-3:]]
    is_contact = len(tags) == 3 and tags[0] in ("NN", "NNS") and tags[1] == "DT" and tags[2] in ("NN", "NNS", "NNP")
    is_contact = is_contact and lower(pieces[-2]) not in ("this", "that", "each", "every")  # "flights to the islands this winter"
    is_contact = is_contact and not (lower(pieces[0]) in BE_FORMS and not any(tag_of(p)[:2] in ("IN", "VB") for p in pieces))  # "Is A a B?"
    is_contact = is_contact and not (lower(pieces[-2]) in ("a", "an") and lower(pieces[-1]) in RATES)  # "21 hours a week"
    return is_contact and is_cut(pieces[-1], source)


def _lacks_its_object(pieces: Sequence[Piece], source: Tokens) -> bool:
    """Whether a cut inside the sentence has taken the object of the last verb."""
    last = pieces[-1]
    if isinstance(last, str):
        return last in _TRANSITIVE - _OFTEN_ALONE and lower(pieces[0]) in AUXILIARIES
    if (
        not isinstance(last, Token)
        or last.tag in ("VBN", "NN", "NNS")
        or (last.lemma if last.tag[0] == "V" else last.lower) not in _TRANSITIVE
    ):
        return False
    is_asked = lower(pieces[0]) in ("what", "who", "whom", "which", "how")
    return not is_asked and is_cut(last, source)


def _splits_compound(pieces: Sequence[Piece], source: Tokens) -> bool:
    """Whether the cut stands before the second noun of a compound that was taken for a verb ('a mix of tax | increases on the rich')."""
    last, before = pieces[-1], pieces[-2] if len(pieces) > 1 else ""
    is_bare = isinstance(before, Token) and before.tag in ("IN", "CC", "VB", "VBG", "NN", "NNP", "POS")
    is_named = isinstance(before, Token) and before.tag == "JJ" and isinstance(last, Token) and last.tag == "NNP"  # "key Senate | races"
    is_named |= (
        isinstance(before, Token) and before.tag == "JJ" and len(pieces) > 3 and _is_base(pieces[-3])
    )  # "address medical school | costs"
    if not isinstance(last, Token) or not (is_named or (is_bare and last.tag in ("NN", "VBG"))):
        return False
    rest = [t for t in source if t.start >= last.end][:2]
    is_helping = rest[:1] and rest[0].lower in BE_FORMS | HAVE_FORMS
    return len(rest) == 2 and rest[0].tag == "VBZ" and not is_helping and rest[0].start == last.end + 1 and rest[1].tag in _BEHIND_COMPOUND


def _is_graded_after(last: Piece, source: Tokens) -> bool:
    """Whether a stronger word between commas parts the last one from its noun ('face adverse, even dire, consequences')."""
    rest = [t for t in source if isinstance(last, Token) and t.start >= last.end][:7]
    if len(rest) < 4 or rest[0].text != "," or rest[1].lower not in _GRADING:
        return False
    closing = next((n for n, t in enumerate(rest) if n > 1 and t.text == ","), 0)
    return 0 < closing < len(rest) - 1 and rest[closing + 1].tag.startswith(("NN", "JJ"))


def is_cut(last: Piece, source: Tokens, *, at_comma: bool = True) -> bool:
    """Whether its sentence goes on where a question ends; `at_comma` tells whether a comma there counts as going on."""
    at = next((i for i, t in enumerate(source) if isinstance(last, Token) and t.start >= last.end), len(source))
    if at >= len(source) or source[at].tag == "." or source[at].text in _ENDING or source[at].lower in _PARTING:
        return False
    return source[at].text != "," or (at_comma and at != attribution_start(source))


def _is_left_off(last: Piece, source: Tokens) -> bool:
    """Whether the source leaves words out where a question ends."""
    following = next((t for t in source if isinstance(last, Token) and t.start >= last.end), None)
    return following is not None and following.text in ("...", "…", "[")


def _is_explained_after(pieces: Sequence[Piece], source: Tokens) -> bool:
    """Whether a question ends before the colon that says what its last 'one change' is, or a bracket that its clause goes on behind."""
    last = pieces[-1]
    following = next((t for t in source if isinstance(last, Token) and t.start >= last.end), None)
    if following is not None and following.text == "(":
        behind = next((n for n, t in enumerate(source) if t.start > following.start and t.text == ")"), len(source)) + 1
        return behind < len(source) and source[behind].tag in ("IN", "TO")  # "dismissed (as A did) as …"
    if following is None or following.text != ":":
        return False
    return any(isinstance(p, Token) and (p.tag == "CD" or p.lower in ("a", "an", "some", "several", "following")) for p in pieces[-4:-1])


def lacks_object(pieces: Sequence[Piece], source: Tokens) -> bool:
    """Whether the cut took what a last preposition had after it, or a verb of deciding has nothing to decide."""
    last = pieces[-1]
    if isinstance(last, Token) and last.lower in STRANDED and last.tag in ("IN", "TO"):
        asked = [p for p in pieces[:3] if isinstance(p, Token) or p in AUXILIARIES]
        is_subject_asked = len(asked) == 3 and isinstance(asked[2], Token) and asked[2].tag == "VB" and lower(asked[0]) in STRANDING
        following = next((t for t in source if t.start > last.start), None)
        return is_subject_asked or (following is not None and following.tag.startswith(("DT", "NN", "PRP", "CD", "JJ")))
    if isinstance(last, Token) and last.tag in ("VBZ", "VBP") and len(pieces) > 3:
        following = next((t for t in source if t.start > last.start), None)
        if following is not None and following.tag in ("NN", "NNP", "DT", "PRP$"):  # "what authority allows | CBP to be there"
            return True
    return lower(last) in _DECIDING and lower(pieces[0]) in AUXILIARIES and not is_nominal(last)
