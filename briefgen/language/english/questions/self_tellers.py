"""Who speaks of itself: 'the ministry has yet to explain why it sold', 'Berg would not tell the paper whether he knew'."""

from briefgen.language.english.clause_verbs import BE_FORMS, HAVE_FORMS
from briefgen.language.english.phrases import is_finite, is_noun, phrase_start
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.agreement import PERSONS
from briefgen.language.english.questions.fitting import fits
from briefgen.language.english.subjects import first_subject, subject_before
from briefgen.language.shapes import Range, Scene, Tokens

_ASKED = frozenset("whether if why how when where what who whom".split())
_TELLING = frozenset(
    "say tell explain decide disclose reveal specify confirm know clarify determine announce indicate consider weigh detail discuss "
    "answer debate comment elaborate mull study".split()
)
_BETWEEN = ("RB", "IN", "DT", "NN", "NNP", "NNS", "PRP", "JJ")  # "tell | the paper | whether", "comment | on | whether"
_MOST_BETWEEN = 4  # tokens
# What happens to the thing that somebody speaks of, more often than to whoever speaks.
_HAPPENING = frozenset(
    "open reopen begin start happen occur resume end finish last work take come arrive cost rise fall apply expire mean go become "
    "fail pass succeed collapse prove".split()
)
_COMING_OF = frozenset("follow stem arise derive flow originate result emerge".split())
_DONE = frozenset("do complete finish fill build achieve undo repeat".split())
_DOING = frozenset(
    "willing able unable ready prepared planning considering going seeking weighing under satisfied convinced sure asked forced".split()
)  # "whether it was willing to"


def speaks_of_itself(scene: Scene, place: int, low: str) -> Range | None:
    """The subject of the verb of telling or deciding that a pronoun's question hangs on, where the pronoun can mean it."""
    tokens = scene.tokens
    if low not in ("he", "she", "it", "they") or place < 2 or tokens[place - 1].lower not in _ASKED:
        return None
    verb = _governor(tokens, place - 1)
    if verb is None or (low not in ("he", "she") and not acts(tokens, place)):
        return None
    subject = _teller(tokens, verb)
    if subject is None or not fits(low, scene, subject) or (low not in PERSONS and not shown_subject(tokens, subject)):
        return None
    is_rivalled = any(t.tag.startswith("NNP") for t in tokens[verb + 1 : place]) and low in PERSONS  # "told Berg whether he"
    return None if is_rivalled else subject


def _governor(tokens: Tokens, opener: int) -> int | None:
    """The verb of telling or deciding right before a question, past whom it tells and a preposition."""
    for at in range(opener - 1, max(-1, opener - 2 - _MOST_BETWEEN), -1):
        if tokens[at].tag[0] == "V":
            return at if tokens[at].lemma in _TELLING else None
        if not tokens[at].tag.startswith(_BETWEEN):
            return None
    return None


def _teller(tokens: Tokens, verb: int) -> Range | None:
    """The subject of a verb group that ends in this verb, with what leads to it ('has yet to', 'declined to', 'would not')."""
    first = verb
    while first > 0 and (tokens[first - 1].tag in ("TO", "RB", "MD") or tokens[first - 1].tag[0] == "V"):
        first -= 1
    finite = next((i for i in range(first, verb + 1) if is_finite(tokens[i])), None)
    if finite is None:  # "with the president refusing to say whether he"
        start = phrase_start(tokens, first)
        return (start, first) if first < verb and tokens[first].tag == "VBG" and start < first and is_noun(tokens[first - 1]) else None
    subject = subject_before(tokens, finite)
    if subject[0] == subject[1] and finite and tokens[finite - 1].lower in ("and", "but"):
        subject = first_subject(tokens, finite)
    comma = next((i for i in range(*subject) if tokens[i].text in (",", "(")), subject[1])
    return (subject[0], comma) if subject[0] < comma else None


def acts(tokens: Tokens, pronoun: int) -> bool:
    """Whether the clause of an 'it' or 'they' says what somebody does: no event, and no state of a thing."""
    after = [t for t in tokens[pronoun + 1 : pronoun + 7] if not t.tag.startswith("RB") and t.lower not in ("n't", "not")]
    group = [t for t in after if t.tag[0] in "VM"]
    act = next((t for t in group if t.tag != "MD" and t.lower not in HAVE_FORMS), None)
    if act is None:
        return False
    if act.lower in BE_FORMS | {"be", "been"}:
        behind = after[after.index(act) + 1 :]
        return bool(behind) and (behind[0].lower in _DOING or behind[0].tag == "VBG")
    return act.lemma not in _HAPPENING


def befalls_a_thing(tokens: Tokens, pronoun: int) -> bool:
    """Whether the clause of an 'it' says what comes of a thing and of nobody: 'it follows from the charter', 'it could be done in May'."""
    group = [t for t in tokens[pronoun + 1 : pronoun + 6] if not t.tag.startswith("RB")]
    act = next((n for n, t in enumerate(group) if t.tag[0] == "V" and t.lower not in HAVE_FORMS | BE_FORMS | {"be", "been"}), None)
    if act is None:
        return False
    behind = group[act + 1].lower if act + 1 < len(group) else ""
    is_done = group[act].lemma in _DONE and any(t.lower in BE_FORMS | {"be", "been"} for t in group[:act])
    return is_done or (group[act].lemma in _COMING_OF and behind == "from")
