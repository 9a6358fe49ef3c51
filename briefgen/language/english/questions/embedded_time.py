"""When an embedded clause takes place: put in the past by whoever asked it, still to come, or over."""

from briefgen.language.english.clause_verbs import CLAUSE_OPENERS, is_auxiliary
from briefgen.language.english.clauses import Clause
from briefgen.language.english.inversion import with_modal
from briefgen.language.english.phrases import is_finite
from briefgen.language.english.pieces import lower
from briefgen.language.english.subjects import clause_floor
from briefgen.language.shapes import Piece, Range, Token, Tokens

LASTING = frozenset("be have do exist know want need contain belong own remain include involve mean think believe".split())
_AWAITING = frozenset(["see"])
_DECISIONS = frozenset(["decision", "ruling", "verdict"])
_SETTLING = frozenset(["decide", "determine"])
_SPECULATING = frozenset("speculation rumour rumours rumor rumors gossip".split())
_UNABLE = frozenset(["able", "unable"])  # "not able to determine how deep the cracks run": they look for what is so
_SHAPING = frozenset("influence affect shape depend hinge rest".split())
_DEPENDENT = frozenset(["dependent", "contingent", "conditional"])
_ROLES = frozenset(["factor", "role", "part"])
_TURNING = frozenset(
    "control keep win take get lose hold retain remain continue become gain run return stay leave resign face pass develop do go end make "
    "succeed fail recover survive follow join agree accept sign vote".split()
)
_TOLD_LATER = frozenset("know decide settle announce determine reveal".split())
_ANNOUNCING = frozenset("say announce learn hear tell reveal vote".split())  # with "will", before what is to come
_ATTITUDES = frozenset(
    "support back oppose favour favor like prefer agree hold qualify apply work matter pose affect meet comply violate breach".split()
)  # what is so already
_ENACTED = frozenset(
    "confirmed elected charged indicted appointed approved passed ratified adopted rejected impeached convicted extradited released "
    "deported signed reinstated removed nominated admitted granted extended acquitted sentenced replaced renewed reelected".split()
)
_ASKED = frozenset(["ask", "press", "question", "hedge"])
_WITHHELD = frozenset("say decide tell indicate disclose announce confirm specify reveal".split())
_LOOKING_BACK = frozenset("investigate examine probe evaluate review know learn determine".split())  # what has happened


def to_come(tokens: Tokens, clause: Clause, opens: Range, *, is_polar: bool) -> tuple[Piece, ...] | None:
    """'Is waiting to see what A does', 'could decide whether A keeps power' with the 'will' that its present tense stands for."""
    verb, after = clause.tokens[clause.verb], clause.tokens[clause.verb + 1 : clause.stop][:1]
    governors = {"decide" if t.lower in _DECISIONS else t.lemma for t in tokens[slice(*opens)] if t.tag[0] in "VN"}
    is_done = bool(after) and after[0].lower in _ENACTED and verb.lower in ("is", "are")  # "will determine whether A is confirmed"
    is_settled = not governors.isdisjoint(_SETTLING) and all(t.lower not in _UNABLE for t in tokens[slice(*opens)])
    is_awaited = not governors.isdisjoint(_AWAITING) or (is_settled and (verb.lemma in _TURNING or is_done))
    # "how a clinic pays its staff depends on" is what it does already.
    is_awaited |= is_polar and (_is_shaped(tokens, opens, clause) or _is_announced(tokens, opens, verb))
    is_awaited |= is_polar and _will_be_told(tokens, opens) and verb.lemma not in LASTING | _ATTITUDES
    is_helping = is_auxiliary(clause.tokens, clause.verb, clause.stop) and not is_done
    if verb.tag not in ("VBZ", "VBP") or not is_awaited or is_helping:
        return None
    asked, subject = clause.tokens[slice(*clause.question)], clause.tokens[slice(*clause.subject)]
    return (*asked, *with_modal("will", subject, clause.tokens, clause.verb, clause.stop))


def _is_announced(tokens: Tokens, opens: Range, verb: Token) -> bool:
    """Whether somebody will say or learn what then will have been done: 'will say on Friday whether the court accepts the plea'."""
    governors = [i for i in range(*opens) if tokens[i].lemma in _ANNOUNCING and tokens[i].tag == "VB"]
    is_coming = bool(governors) and any(t.lower in ("will", "'ll") for t in tokens[max(opens[0], governors[-1] - 3) : governors[-1]])
    return is_coming and verb.lemma not in LASTING | _ATTITUDES


def _will_be_told(tokens: Tokens, opens: Range) -> bool:
    """Whether what is asked 'will be known on Friday'."""
    window = range(opens[0], min(opens[1], len(tokens)) - 2)
    return any(tokens[i].lower == "will" and tokens[i + 1].lower == "be" and tokens[i + 2].lemma in _TOLD_LATER for i in window)


def _is_shaped(tokens: Tokens, opens: Range, clause: Clause) -> bool:
    """Whether what comes later decides it: 'will influence whether A wins', 'the first question will be whether A stays'."""
    start, end = opens[0], opens[1] - 1 if tokens[opens[1] - 1].lower in CLAUSE_OPENERS else opens[1]
    if start and tokens[start - 1].tag[0] == "W" and any(t.tag == "CC" for t in tokens[slice(*opens)]):
        start = clause_floor(tokens, start - 1)  # "depends on how A rules and whether B stays"
    if any(t.tag == "CC" for t in tokens[max(start, end - 2) : end]):
        start = clause_floor(tokens, start)  # "depending on how A rules and whether B returns"
    governors = [t.lemma for t in tokens[start : opens[1]] if t.tag[0] == "V"]
    will_be = [t.lower for t in tokens[slice(*opens)] if t.tag[0] in "VM"][-2:] == ["will", "be"]
    is_turning = [t.lower for t in tokens[start : opens[1]]][-2:] == ["down", "to"]  # "comes down to"
    is_turning |= tokens[end - 1].lower == "in" and tokens[end - 2].lower in _ROLES  # "plays a part in whether"
    is_shaped = is_turning or not _SHAPING.isdisjoint(governors) or tokens[opens[1] - 1].lower in _DEPENDENT
    return (will_be or is_shaped) and clause.tokens[clause.verb].lemma not in LASTING


def is_narrated(tokens: Tokens, opener: int, opens: Range) -> bool:
    """Whether a clause is put in the past because it was asked, or not said, at a time that is past."""
    if tokens[opener - 1].lower in _SPECULATING:
        return True  # "speculation that he would"
    governors = [t for t in tokens[clause_floor(tokens, opens[0]) : opener] if is_finite(t)]
    governors = governors or [t for t in tokens[:opener] if is_finite(t)][-1:]
    is_past = any(t.tag == "VBD" or t.lower == "would" for t in governors)
    is_past |= any(t.lower in ("has", "have") for t in governors) and any(t.tag == "VBN" and t.lemma in _ASKED for t in tokens[:opener])
    return is_past or _is_reported(tokens, opener) or _is_withheld(tokens, opener)


def _is_withheld(tokens: Tokens, opener: int) -> bool:
    """Whether somebody has not said or decided so far whether he would: what he would do is then what he will do."""
    near = tokens[max(0, opener - 5) : opener]
    is_open = any(t.lower in ("not", "n't", "yet", "never") for t in near) and any(t.lower in ("has", "have", "'ve") for t in near)
    is_told = any(t.tag == "VBN" and t.lemma in _WITHHELD for t in near)
    return tokens[opener].lower in ("whether", "if") and is_open and is_told and not any(t.lower == "if" for t in tokens[opener + 1 :])


def is_over(tokens: Tokens, opener: int) -> bool:
    """Whether somebody looks back at what a clause tells of, so that its 'was doing' stays."""
    return any(t.lemma in _LOOKING_BACK for t in tokens[:opener] if t.tag[0] == "V")


def _is_reported(tokens: Tokens, opener: int) -> bool:
    """Whether somebody asked it or did not say it at a time that is past."""
    near = range(max(0, opener - 6), opener)
    if any(t.tag == "VBN" and t.lemma in _ASKED for t in tokens[max(0, opener - 10) : opener]):
        return True  # "When asked at a hearing whether he would"
    return any(tokens[i].tag == "VBD" or tokens[i].lower in ("could", "declined", "refused") or _is_refusal(tokens, i) for i in near)


def _is_refusal(tokens: Tokens, modal: int) -> bool:
    """Whether a 'would not' tells of the past: 'The bank would not say how much it had lost'."""
    return tokens[modal].lower == "would" and tokens[modal + 1].lower in ("not", "n't")


def possible_state(pieces: tuple[Piece, ...], modal: int) -> tuple[Piece, ...]:
    """'May the emails be of use?' as 'Could …', 'What may it mean?' as 'What might …': in front of its subject 'may' asks for leave.

    The modal stands at `modal`, behind the question words.
    """
    if modal:
        return (*pieces[:modal], "might", *pieces[modal + 1 :]) if lower(pieces[modal]) == "may" else pieces
    is_state = pieces[0] in ("may", "might") and any(isinstance(p, Token) and p.lower in ("be", "have", "become") for p in pieces[1:])
    is_able = any(isinstance(p, Token) and p.lower == "able" for p in pieces)
    return ("will" if is_able else "could", *pieces[1:]) if is_state else pieces
