"""Questions made from clauses by grammar: subject-auxiliary inversion, do-support, a modal put in front."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from briefgen.language.english.clause_verbs import BE_FORMS, is_auxiliary
from briefgen.language.english.clauses import Clause
from briefgen.language.english.phrases import is_quotation_mark
from briefgen.language.english.pieces import lower
from briefgen.language.english.sequence_of_tenses import PRESENT, in_one_time
from briefgen.language.english.title_words import is_address, is_trade
from briefgen.language.english.verbs import lemma
from briefgen.language.shapes import Piece, Token, Tokens

_FULL_FORMS = {
    "'ll": "will", "wo": "will", "ca": "can", "sha": "shall", "'re": "are", "'ve": "have", "'m": "am", "ai": "is",
}  # fmt: skip
_HAPPENED = frozenset("been had happened gone come become changed occurred".split())  # after "'s" that is 'has'
_NEGATIONS = frozenset(["not", "n't"])
# Russian, French and Iraqi keep their capital.
_ORIGINS = ("ian", "ean", "can", "ish", "ese", "nch", "tch", "eek", "iss", "qi", "eli", "ani", "abi", "cans", "crats")
_CLOSING_UP = frozenset((",", ".", ";", "%", "’", *(mark + end for mark in "'’" for end in ("s", "ll", "re", "ve", "d")), "n't", "n’t"))
_COMMON = frozenset(["DT", "PDT", "CD", "PRP$", "IN", "VB", "VBG", "VBP", "RB"])  # tags of words that no name begins with
_CONNECTIVE = re.compile(r",\s*(?:for example|for instance|however|meanwhile|therefore|moreover|in turn|of course),\s*")
_AT_THE_END = re.compile(r"(?:,\s*(?:for example|for instance|however|though|of course|as well)|,?\s+anyway,?)$")
_STATES = frozenset(
    "want need intend hope wish support oppose favor favour believe plan agree disagree".split()
)  # what holds while it is asked
_TODAY = frozenset(  # with "was", of what holds while it is asked
    "still valid binding available eligible ready liable entitled serious willing prepared committed".split()
)
_SINCE = frozenset("already ever yet never since just still and or".split())
_PARTS = frozenset("rest majority number bulk half part remainder lot group couple pair range variety minority percentage share".split())
_BE = frozenset(["is", "are", "was", "were", "am"])


def inverted(
    clause: Clause, subject: Sequence[Piece] | None = None, *, is_narrated: bool = False, is_over: bool = False
) -> tuple[Piece, ...]:
    """The clause as a question: question phrase, auxiliary, subject, rest.

    `subject` replaces the clause's own subject; `is_narrated` turns a 'would' that a past tense asked for back into 'will', and a 'was'
    that lasts into 'is', unless it `is_over`.
    """
    tokens = clause.tokens
    head: tuple[Piece, ...] = tuple(tokens[slice(*clause.question)])
    own: tuple[Piece, ...] = tuple(tokens[slice(*clause.subject)])
    subject = own if subject is None else tuple(subject)
    if not own:
        is_late = head and lower(head[-1]) == "still" and tokens[clause.verb].lower in BE_FORMS
        waiting = head[-1:] if is_late else ()  # "how many still were missing"
        first, *others = unshifted(tokens[clause.verb : clause.stop], is_narrated, is_plural=_is_plural(head))
        if is_narrated and lower(first) in PRESENT and _lasts((*waiting, *others), is_over=is_over):
            first = PRESENT[lower(first)]
        return (*head[: len(head) - len(waiting)], first, *waiting, *others)
    between = clause.between
    auxiliary, rest = fronted(tokens, clause.verb, clause.stop)
    if auxiliary == "are" and _is_attracted(own):
        auxiliary = "is"
    if is_narrated and auxiliary == "would" and (not head or head[0].lower != "why"):
        auxiliary = "will"
    elif is_narrated and not is_over and auxiliary == "did" and rest and lower(rest[0]) in _STATES:
        auxiliary = "do" if _is_plural(own) else "does"
    elif is_narrated and auxiliary in PRESENT and _lasts((*between, *rest), is_over=is_over):
        auxiliary = PRESENT[auxiliary]
    elif (
        auxiliary == "had"
        and (is_narrated or not head)
        and (not head or len(head) > 1 or (head[0].lower in ("what", "which", "who", "when") or (is_narrated and head[0].lower == "why")))
    ):
        if done := _done((*between, *rest)):
            return (*head, "did", *subject, *done)
        if _is_placed((*between, *rest)):
            return (*head, "were" if _is_plural(own) else "was", *subject, *(p for p in (*between, *rest) if lower(p) != "been"))
        auxiliary = "have" if _is_plural(own) else "has"
    return (*head, auxiliary, *subject, *between, *rest)


def _is_placed(rest: Sequence[Piece]) -> bool:
    """Whether what 'had been done' has its place in the past ('before the inquiry closed'), so that a present perfect would not do."""
    joint = next((n for n, p in enumerate(rest) if lower(p) in ("before", "when", "after", "until")), len(rest))
    has_been = any(lower(p) == "been" for p in rest[:joint]) and any(isinstance(p, Token) and p.tag == "VBN" for p in rest[:joint][1:])
    return has_been and any(isinstance(p, Token) and p.tag == "VBD" for p in rest[joint:])


def _done(rest: Sequence[Piece]) -> tuple[Piece, ...]:
    """'Whether A had sold B' as what 'did' goes with; () where 'been' or an 'already' stands behind 'had'."""
    verb = next((n for n, p in enumerate(rest) if isinstance(p, Token) and p.tag[0] == "V"), None)
    if verb is None or lower(rest[verb]) in ("been", "had", "got") or any(lower(p) in _SINCE for p in rest):
        return ()
    told = rest[verb]
    return (*rest[:verb], lemma(told.text, told.tag), *rest[verb + 1 :]) if isinstance(told, Token) else ()


def _is_attracted(subject: Sequence[Piece]) -> bool:
    """Whether a plural verb has taken its number from the noun after 'of' ('the use of blockers are'); 'a number of' is plural."""
    tags = [p.tag if isinstance(p, Token) else "" for p in subject]
    words = [p if isinstance(p, str) else p.lower for p in subject]
    if tags[:1] != ["DT"] or words[0] != "the" or len(words) < 4 or words[2] != "of" or tags[1] != "NN":
        return False
    return "and" not in words and words[1] not in _PARTS


def _lasts(rest: Sequence[Piece], *, is_over: bool) -> bool:
    """Whether a state that a past tense tells of is one that the question asks about today ('was still valid', 'was affecting')."""
    is_going_on = bool(rest) and isinstance(rest[0], Token) and rest[0].tag == "VBG" and rest[0].lower != "going"
    is_over |= [lower(p) for p in rest[-3:]] == ["the", "first", "place"]
    return (is_going_on and not is_over) or any(isinstance(p, Token) and p.lower in _TODAY for p in rest[:2])


def _is_plural(phrase: Sequence[Piece]) -> bool:
    nouns = [p for p in phrase if isinstance(p, Token) and (p.tag.startswith("NN") or p.tag == "PRP")]
    return bool(nouns) and (nouns[-1].tag == "NNS" or nouns[-1].lower in ("they", "we", "you", "i", "police", "people"))


def unshifted(tokens: Sequence[Token], is_narrated: bool, *, is_plural: bool = False) -> tuple[Piece, ...]:
    """A clause whose question phrase is its subject, with its first verb written out in full."""
    first = full_form(tokens, 0)
    if is_narrated and first == "would":
        first = "will"
    if is_narrated and first == "had" and is_auxiliary(tokens, 0, len(tokens)):
        first = "have" if is_plural else "has"
    return ((tokens[0] if first == tokens[0].lower else first), *tokens[1:])


def fronted(tokens: Tokens, verb: int, stop: int) -> tuple[str, tuple[Piece, ...]]:
    """The auxiliary that goes before the subject, and what stays behind it."""
    if is_auxiliary(tokens, verb, stop):
        rest: tuple[Piece, ...] = tuple(tokens[verb + 1 : _before_joined_verb(tokens, verb, stop)])
        if tokens[verb].lower == "cannot":
            return "can", ("not", *rest)
        if rest and isinstance(rest[0], Token) and rest[0].lower in _NEGATIONS:
            rest = ("not", *rest[1:])
        return full_form(tokens, verb), rest
    support = {"VBZ": "does", "VBD": "did"}.get(tokens[verb].tag, "do")
    return support, (lemma(tokens[verb].text, tokens[verb].tag), *_coordinated(tokens, verb, stop))


def _before_joined_verb(tokens: Tokens, verb: int, stop: int) -> int:
    """Where a clause ends before a second verb that needs another auxiliary ('they are sanctioned | and follow the rules')."""
    if tokens[verb].lower not in BE_FORMS:
        return stop
    joints = (i for i in range(verb + 2, stop - 1) if tokens[i].lower in ("and", "but") and tokens[i + 1].tag in ("VBZ", "VBP", "VB"))
    joint = next(joints, stop)
    is_inner = any(t.tag in ("WDT", "WP", "WRB", "TO", "MD") or t.lower in ("that", "if") for t in tokens[verb:joint])
    return stop if is_inner or (joint < stop and is_auxiliary(tokens, joint + 1, stop)) else joint


def _coordinated(tokens: Tokens, verb: int, stop: int) -> tuple[Piece, ...]:
    """What follows a verb under do-support; a second verb of the same form joined to it becomes a base form too."""
    out: list[Piece] = []
    for i in range(verb + 1, stop):
        joined = tokens[i - 1].lower in ("and", "or") or (tokens[i - 1].tag.startswith("RB") and tokens[i - 2].lower in ("and", "or"))
        same = tokens[i].tag == tokens[verb].tag and tokens[i].tag in ("VBZ", "VBD", "VBP")
        same |= i == verb + 2 and tokens[verb].tag == "VBD" and tokens[i].tag == "VBN"  # "lost or gained weight"
        out.append(lemma(tokens[i].text, tokens[i].tag) if joined and same and i > verb + 1 else tokens[i])
    return tuple(out)


def full_form(tokens: Tokens, position: int) -> str:
    """An auxiliary without contraction: 'll → will, 'd → would or had, 's → is or has."""
    low = tokens[position].lower
    if low in ("'s", "'d"):
        following = next((t for t in tokens[position + 1 :] if not t.tag.startswith("RB")), None)
        if [t.lower for t in tokens[position + 1 : position + 3]] == ["more", "than"] and position + 3 < len(tokens):
            return {"'s": ("is", "has"), "'d": ("would", "had")}[low][tokens[position + 3].tag == "VBN"]  # "he's more than made up for it"
        has_object = any(t.tag in ("PRP$", "DT") for t in tokens[position + 2 : position + 3])  # "he's kept his word"
        is_done = following is not None and following.tag == "VBN" and (low == "'d" or has_object)
        is_perfect = is_done or (following is not None and low == "'s" and following.lower in _HAPPENED)
        return {"'s": ("is", "has"), "'d": ("would", "had")}[low][is_perfect]
    return _FULL_FORMS.get(low, low)


def base_predicate(tokens: Tokens, verb: int, stop: int) -> tuple[str | None, tuple[Piece, ...]]:
    """A predicate for use after a modal: its own modal (None where it has none) and the rest with its verb in base form.

    None, () where no base form exists, as after 'was'.
    """
    token = tokens[verb]
    rest: tuple[Piece, ...] = tuple(tokens[verb + 1 : stop])
    if token.tag == "MD":
        modal, rest = fronted(tokens, verb, stop)
        return modal, rest
    if rest and isinstance(rest[0], Token) and rest[0].lower in _NEGATIONS:
        if token.lower in ("do", "does"):
            return None, ("not", *rest[1:])
        return None, ("not", lemma(token.text, token.tag) if token.lower not in _BE else "be", *rest[1:])
    if token.lower in _BE or token.lower in ("'s", "'re"):
        return None, ("be", *rest)
    first = rest[0] if rest else ""
    if token.lower == "does" and isinstance(first, Token) and first.tag in ("NN", "VBP", "JJ"):
        return None, (first.lower, *rest[1:])  # "does erupt", whatever its tag
    if token.lower in ("do", "does") and is_auxiliary(tokens, verb, stop):
        return None, rest
    return None, (lemma(token.text, token.tag), *_coordinated(tokens, verb, stop))


def bare_gerund(tokens: Tokens, gerund: int, stop: int) -> tuple[Piece, ...]:
    """A gerund and what goes with it for use after an auxiliary; a second gerund joined to it becomes a base form too."""
    rest = tokens[gerund + 1 : stop]
    # "splitting and even warming up"
    joints = [0 if t.lower in ("and", "or") else 1 if t.tag.startswith("RB") else 2 for t in (tokens[gerund], *rest)]
    joined = (t.tag == "VBG" and 0 in joints[max(0, n - joints[n]) : n + 1] for n, t in enumerate(rest))
    return (lemma(tokens[gerund].text, "VBG"), *(lemma(t.text, "VBG") if is_bare else t for is_bare, t in zip(joined, rest, strict=True)))


def with_modal(modal: str, subject: Sequence[Piece], tokens: Tokens, verb: int, stop: int) -> tuple[Piece, ...]:
    """'Will' and the like before a subject, with the predicate's own modal where it has one."""
    own, rest = base_predicate(tokens, verb, stop)
    return (own or modal, *subject, *rest)


def spelled(pieces: Sequence[Piece], capitalised: frozenset[str] = frozenset()) -> str:
    """Pieces as text: source tokens keep their spacing, quotation marks go, punctuation closes up.

    A word keeps the capital that a sentence's start gave it only if it is a name or one of `capitalised`.
    """
    out: list[str] = []
    before: Piece | None = None
    tokens = [p for p in pieces if isinstance(p, Token)]
    quotes = {id(t) for i, t in enumerate(tokens) if is_quotation_mark(tokens, i)}
    for piece, after in zip_longest(pieces, pieces[1:]):
        if isinstance(piece, Token) and piece.text == "‘" and isinstance(before, Token) and before.end == piece.start:
            out.append("’")  # "Congress‘ recess": an apostrophe that a page has turned round
            continue
        if isinstance(piece, Token) and id(piece) in quotes:
            before = None
            continue
        is_kept = not out or (isinstance(piece, Token) and _opens_name(piece, after))
        text = piece if isinstance(piece, str) else _within(piece, capitalised, is_first=is_kept)
        glued = isinstance(piece, Token) and isinstance(before, Token) and before.end == piece.start and not _are_words(before, piece)
        is_owning = isinstance(piece, Token) and piece.tag == "POS"
        if out and not glued and not is_owning and text not in _CLOSING_UP:
            out.append(" ")
        out.append(text)
        before = piece
    return re.sub(r"\s+", " ", "".join(out)).strip()


def _are_words(one: Token, other: Token) -> bool:
    """Whether two tokens are words of their own, which no text writes together: then they come from two sentences."""
    return one.text[-1].isalnum() and other.text[0].isalnum()


def _opens_name(token: Token, after: Piece | None) -> bool:
    """Whether a word before a name is part of it, though the tagger took the sentence's first word for a common one."""
    may_open = token.tag.startswith(("NN", "VB")) and token.tag != "VBG" and not is_trade(token.text)
    if token.text in ("Special", "Prime", "Vice") and isinstance(after, Token):
        return after.text[0].isupper()
    return isinstance(after, Token) and after.tag == "NNP" and may_open and token.text[0].isupper()


def _within(token: Token, capitalised: frozenset[str], *, is_first: bool) -> str:
    """A token's text inside a question: the capital that only a sentence's start gave it goes."""
    if not is_first and token.text in ("The", "A", "An") and token.tag == "DT":
        return token.text.lower()
    if not is_first and token.tag in _COMMON and token.text.istitle() and token.text.isalpha() and token.text not in capitalised:
        return token.text.lower()  # "issues: Both chambers", what a quotation begins with
    if not is_first and token.start <= 1 and token.text not in capitalised and is_trade(token.text):
        return token.text.lower()
    if is_first or token.start > 1 or token.tag.startswith("NNP"):
        return token.text
    if token.text in capitalised or is_address(token.text):
        return token.text
    if token.text.isupper() or token.text[1:] != token.text[1:].lower():
        return token.text
    is_named = "-" in token.text and token.text.partition("-")[0] in capitalised  # "Berg-backed", but no "High-income"
    if token.tag.startswith(("JJ", "NNS")) and (token.lower.endswith(_ORIGINS) or is_named):
        return token.text
    return token.text.lower()


def question_text(pieces: Sequence[Piece], capitalised: frozenset[str] = frozenset()) -> str:
    """Pieces as a finished question: one capital first, one question mark last."""
    text = spelled(in_one_time(pieces), capitalised).strip(" ,;:-–—?!…")
    text = _AT_THE_END.sub("", text)
    text = re.sub(r",\s*,", ",", _CONNECTIVE.sub(" ", text)).replace(" can not ", " cannot ")
    return text[:1].upper() + text[1:] + "?" if text else ""
