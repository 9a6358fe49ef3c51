"""Words that a tagger took for nouns or adjectives and the clause shows to be its verb."""

from collections.abc import Mapping

from briefgen.language.english.clause_verbs import CLAUSE_OPENERS, CONDITIONS, REPORTING
from briefgen.language.english.phrases import is_finite
from briefgen.language.english.verbs import past_tenses
from briefgen.language.shapes import Tokens

_ASKING = frozenset(["how", "whether"])
_ASKED = frozenset(["how", "whether", "why"])
_WANTING = frozenset("threaten want try plan hope seek intend vow pledge promise refuse decline agree attempt expect need".split())
_NO_BASE_NOUNS = frozenset("vary differ remain depend agree disagree insist believe deny argue refuse require expect decide".split())
_TELLING = frozenset("caution forecast fear hope claim guess estimate project doubt plan vow pledge".split())
_AIMS = frozenset(["hope", "aim", "vow"])
_NOUNS_TOO = frozenset("saw rose bore fell lay bit broke dove spoke stole wove drove rode wore woke".split())
_NO_NOUNS = frozenset(
    "denies insists argues decides agrees believes suggests admits contends alleges maintains requires allows expects intends accuses "
    "rejects threatens proposes announces remains depends refuses lingers looms persists nears unfolds deepens worsens widens".split()
)  # forms of verbs that no noun has
_FAR = 8  # tokens from a "did" to its verb
_CAUSING = ("let", "make", "help", "see")  # what a base form may follow


def issue(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'To soon issue an order'."""
    is_led = tokens[at - 1].tag == "RB" and at > 1 and tokens[at - 2].tag == "TO"
    return {at: "VB"} if is_led and tokens[at + 1].tag in ("DT", "PRP$", "PRP", "CD") else {}


def due(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The court is due to rule on Thursday'."""
    is_due = (
        at > 2 and tokens[at - 1].lower == "to" and tokens[at - 2].lower == "due" and tokens[at - 3].lower in ("is", "are", "now", "still")
    )
    return {at - 1: "TO", at: "VB"} if is_due and tokens[at + 1].lower == "on" else {}


def rules(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'How the panel rules on it', 'the success of the offering hinges on it'."""
    before, token, after = tokens[at - 1], tokens[at], tokens[at + 1]
    is_led = before.tag in ("NN", "VBG") or before.lower in ("much", "all", "everything")
    is_hinging = is_led and token.lower in ("hinges", "depends") and after.lower in ("on", "upon")
    return {at: "VBZ"} if is_hinging or (before.tag == "NN" and _is_asked_of(tokens, at)) else {}


def get(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Whether farmers in the delta get enough rain'."""
    return {at: "VBP"} if tokens[at - 1].tag[:2] == "NN" and _is_bare(tokens, at, _ASKING | CONDITIONS) else {}


def collapse(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'If the talks collapse,'."""
    if tokens[at + 1].text != "," or tokens[at - 1].tag[:2] != "NN":
        return {}
    return {at: "VBP"} if _is_bare(tokens, at, CONDITIONS) else {}


def to_open(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Is due to open next month'."""
    after = tokens[at + 1]
    is_verb = tokens[at].lower == "open" and tokens[at - 1].lower == "to" and after.tag[:2] not in ("NN", "CC") and after.tag != ","
    return {at - 1: "TO", at: "VB"} if is_verb else {}


def drew(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The ice drew back', 'what the thieves stole may'."""
    low = tokens[at].lower
    is_last = tokens[at - 1].tag in ("NNS", "NNPS") and tokens[at + 1].tag == "MD" and tokens[0].tag[0] == "W"
    is_past = low in past_tenses() and (low not in _NOUNS_TOO or is_last) and tokens[at].text.islower()
    return {at: "VBD"} if is_past and tokens[at - 1].tag[:2] in ("NN", "PR", "RB", "WP", "WD") else {}


def caution(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Researchers caution that the results may not apply'."""
    is_telling = tokens[at].lower in _TELLING and tokens[at - 1].tag in ("NNS", "NNPS") and tokens[at + 1].lower == "that"
    return {at: "VBP"} if is_telling and not any(is_finite(t) for t in tokens[:at]) else {}


def vary(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Estimates of the cost of the dam vary'."""
    is_first = tokens[at].lower in _NO_BASE_NOUNS and tokens[at - 1].tag[:2] == "NN" and not any(is_finite(t) for t in tokens[:at])
    return {at: "VBP"} if is_first else {}


def respond(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'How voters in the north respond'."""
    is_verb = tokens[at].lower in ("respond", "react", "behave", "choose", "decide", "vote") and tokens[at - 1].tag[:2] == "NN"
    return {at: "VBP"} if is_verb and _is_bare(tokens, at, _ASKING) else {}


def fail(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Should the appeal fail,'."""
    is_turned = tokens[0].lower == "should" and tokens[at + 1].text == "," and tokens[at - 1].tag[:2] == "NN"
    return {at: "VB"} if is_turned and not any(is_finite(t) for t in tokens[1:at]) else {}


def free(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Promised to free their hostages'."""
    return {at - 1: "TO", at: "VB"} if tokens[at - 1].lower == "to" and tokens[at + 1].tag in ("DT", "PRP$") else {}


def expect(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Backers of the barrage expect to raise'."""
    is_first = tokens[at - 1].tag[:2] == "NN" and not any(is_finite(t) or t.tag == "TO" for t in tokens[:at])
    return {at: "VBP"} if is_first and tokens[at + 1].tag == "TO" and tokens[at].lemma not in _CAUSING else {}


def ground(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Threatens to ground hundreds of flights', 'to hand over the emails'."""
    if tokens[at - 1].tag == "TO" and tokens[at + 1].lower in ("over", "back", "out", "up", "down") and at + 2 < len(tokens):
        return {at: "VB"} if tokens[at + 2].tag in ("DT", "PRP$", "NNS") else {}
    is_led = at > 1 and tokens[at - 1].tag == "TO" and tokens[at - 2].tag[0] == "V" and tokens[at - 2].lemma in _WANTING
    return {at: "VB"} if is_led and tokens[at + 1].tag[:2] in ("NN", "DT", "PR", "CD", "JJ", "IN", "TO", "RB") else {}


def denies(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The governor denies having met him'."""
    if tokens[at].lower == "draws" and tokens[at + 1].lower in ("near", "nearer", "close", "closer"):
        return {at: "VBZ"}
    return {at: "VBZ"} if tokens[at].lower in _NO_NOUNS and tokens[at - 1].tag[:2] in ("NN", "RB", "WP", "CC") else {}


def have(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'How much water did Mars actually have'."""
    did = next((i for i in range(at - 2, max(0, at - _FAR), -1) if tokens[i].lower in ("did", "does", "do")), 0)
    is_asked = did > 0 and tokens[did + 1].tag[:2] in ("NN", "PR", "DT") and any(t.tag[0] == "W" for t in tokens[max(0, did - 4) : did])
    return {at: "VB"} if is_asked and all(t.tag[0] not in "VM,W" for t in tokens[did + 1 : at]) else {}


def thrive(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Plans to help its people thrive'."""
    first = at
    while first > 1 and tokens[first - 1].tag in ("NN", "NNS", "NNP", "PRP$", "DT", "JJ"):
        first -= 1
    is_helped = first < at and tokens[first - 1].tag == "VB" and tokens[first - 1].lemma in _CAUSING and tokens[at - 1].tag[:2] == "NN"
    return {at: "VB"} if is_helped else {}


def going(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'What the Senate's going to do'."""
    return {at: "VBZ"} if tokens[at].lower in ("'s", "’s") and tokens[at + 1].lower == "going" else {}


def means(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The ruling means officials will'."""
    is_verb = tokens[at].lower == "means" and at > 1 and tokens[at - 2].tag == "DT" and tokens[at - 1].tag in ("NN", "JJ", "VBG")
    return {at - 1: "NN", at: "VBZ"} if is_verb and tokens[at + 1].tag in ("NNS", "NNP", "DT", "PRP", "IN", "PRP$") else {}


def plans(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The union, the PSA, plans to strike': the only verb that the sentence can have."""
    is_led = tokens[at].lower.removesuffix("s") in _WANTING | _AIMS and tokens[at + 1].tag == "TO"
    return {at: "VBZ"} if is_led and not any(is_finite(t) for t in tokens) else {}


def position(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Would position Democrats'."""
    is_led = (
        tokens[at - 1].tag == "MD" and tokens[at].text.islower() and tokens[at + 1].tag in ("DT", "PRP", "PRP$", "NNP", "NNPS", "NNS", "CD")
    )
    return {at: "VB"} if is_led else {}


def say(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Berg and Boll, two members of the board, say they will': the first verb of a sentence, and led by nothing."""
    is_first = tokens[at].lemma in REPORTING and tokens[at - 1].text == "," and tokens[0].tag[:2] in ("NN", "DT", "JJ", "PR")
    return {at: "VBP"} if is_first and not any(is_finite(t) or t.tag == "TO" for t in tokens[:at]) else {}


def produced(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Whether methods such as sounding produced any information', 'if a court struck down the law': all the verb that its clause has."""
    opener = next((i for i in range(at - 1, 0, -1) if tokens[i].lower in CLAUSE_OPENERS | CONDITIONS or tokens[i].tag in (",", ":")), 0)
    after = at + 2 if tokens[at + 1].lower in ("down", "up", "out", "off") and at + 2 < len(tokens) else at + 1
    is_verb = tokens[opener].lower in _ASKED | CONDITIONS and tokens[at - 1].tag[:2] in ("NN", "VB")
    has_object = tokens[after].tag in ("DT", "PRP$", "PRP", "CD")
    return {at: "VBD"} if is_verb and has_object and not any(is_finite(t) for t in tokens[opener : _clause_end(tokens, at)]) else {}


def _is_asked_of(tokens: Tokens, at: int) -> bool:
    """Whether a noun that may be a verb is the only one that a 'how the panel …' before it can have."""
    opener = at - 2
    while opener > 0 and tokens[opener].tag in ("DT", "JJ", "NN", "NNP"):
        opener -= 1
    if tokens[opener].lower not in _ASKING or opener == at - 2 or tokens[opener + 1].tag != "DT":
        return False
    return not any(is_finite(t) for t in tokens[at : _clause_end(tokens, at)])


def _is_bare(tokens: Tokens, at: int, openers: frozenset[str]) -> bool:
    """Whether a word has to be the verb of the clause that one of the `openers` began, since nothing else can be.

    Nothing may lead to a base form; a seeming noun needs a plural subject.
    """
    opener = next((i for i in range(at - 1, -1, -1) if tokens[i].lower in openers or tokens[i].tag in (",", ":", "TO", "MD")), 0)
    if tokens[opener].lower not in openers or (tokens[at].tag == "NN" and not _may_govern(tokens[opener + 1 : at])):
        return False
    return not any(is_finite(t) or t.lemma in _CAUSING for t in tokens[opener : _clause_end(tokens, at)])


def _may_govern(words: Tokens) -> bool:
    """Whether words before what seems a noun are its plural subject, with no verb among them."""
    return any(t.tag == "NNS" for t in words[:3]) and all(t.tag[0] != "V" for t in words)


def _clause_end(tokens: Tokens, at: int) -> int:
    """Where at the latest the clause around a place ends: at a mark or at the next word that opens one."""
    return next((i for i in range(at, len(tokens)) if tokens[i].tag in (",", ":", ".") or tokens[i].lower in CLAUSE_OPENERS), len(tokens))
