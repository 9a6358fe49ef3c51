"""Tags that only one reading allows, put right before the rules look: a tagger sees a few words, and these need the clause.

A repair is asked of each token with its tag and answers with the new tags by place, or with none.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from briefgen.language.english.clause_verbs import CLAUSE_OPENERS, CONDITIONS, REPORTING
from briefgen.language.english.phrases import base_phrase_end, is_finite
from briefgen.language.english.verbs import past_tenses
from briefgen.language.shapes import Tokens

Repair: TypeAlias = Callable[[Tokens, int], Mapping[int, str]]

_HELPING = ("be", "have", "do")
_ASKING = frozenset(["how", "whether"])
_LINKING = frozenset("be have do get remain stay become seem keep feel look stand appear lie sit".split())
_OTHERS = frozenset("other others remaining many several few most".split())
_WANTING = frozenset("threaten want try plan hope seek intend vow pledge promise refuse decline agree attempt expect need".split())
_AIMS = frozenset(["hope", "aim", "vow"])
_DENYING = frozenset("deny reject dismiss dispute rebut refute".split())
_COUNTING = frozenset("any some all several many most both two three other few".split())
_NO_ADVERBS = frozenset("tally rally ally family supply assembly anomaly monopoly reply bully homily".split())
_GIVING = frozenset("give tell show send offer ask call make cost teach grant pay bring hand deny cause wish owe promise get buy".split())
_NOUNS_TOO = frozenset("saw rose bore fell lay bit broke dove spoke stole wove drove rode wore woke".split())
_NO_NOUNS = frozenset(
    "denies insists argues decides agrees believes suggests admits contends alleges maintains requires allows expects intends accuses "
    "rejects threatens proposes announces remains depends refuses lingers looms persists".split()
)  # forms of verbs that no noun has
_FAR = 8  # tokens from a "did" to its verb
_CAUSING = ("let", "make", "help", "see")  # what a base form may follow


def mended(tokens: Tokens) -> Tokens:
    """The tokens with their repaired tags."""
    for at in range(1, len(tokens) - 1):
        for repair in _REPAIRS.get(tokens[at].tag, ()):
            if tags := repair(tokens, at):
                tokens = tuple([replace(token, tag=tags[n]) if n in tags else token for n, token in enumerate(tokens)])
                break
    return tokens


def _steep(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'How steep the cuts are'."""
    return {at: "JJ"} if tokens[at - 1].lower == "how" and tokens[at + 1].tag in ("DT", "PRP$") else {}


def _impact(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'What impact the visits have'."""
    is_noun = tokens[at - 1].lower == "what" and tokens[at].lemma not in _HELPING
    return {at: "NN"} if is_noun and tokens[at + 1].tag in ("DT", "PRP$", "NNP", "PRP") else {}


def _court(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'An appeals court heard'."""
    is_noun = tokens[at + 1].tag in ("VBN", "VBD") and tokens[at - 1].tag[:2] in ("NN", "JJ") and tokens[at].lemma not in _LINKING
    return {at: "NN", at + 1: "VBD"} if is_noun else {}


def _sites(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Which sites it will', 'which carriers their members should', 'which forests to fell', 'which tax breaks to end'."""
    opener = at - 2 if tokens[at - 1].tag in ("NN", "JJ") else at - 1
    is_asked = tokens[opener].lower in ("what", "which") and at + 2 < len(tokens)
    after = [t.tag for t in tokens[at + 1 : at + 3]]
    is_led = opener == at - 1 and (after == ["PRP", "MD"] or after[0] in ("VBD", "MD"))  # "which departments knew"
    if opener == at - 1 and tokens[opener].lower == "which" and after[:1] in (["DT"], ["PRP$"]):
        verb = base_phrase_end(tokens, at + 1)
        is_led |= verb < len(tokens) and tokens[verb].tag == "MD"
    is_told = tokens[at - 1].tag == "NNS" and after[:1] == ["PRP"]  # "the emissions tests it carried out"
    return {at: "NNS"} if is_told or (is_asked and (after == ["TO", "VB"] or is_led)) else {}


def _costs(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Could address medical school costs in a bill'."""
    first = at - 1
    while first > 0 and tokens[first].tag in ("NN", "JJ"):
        first -= 1
    is_object = first < at - 1 and tokens[first].tag == "VB" and tokens[first].lemma not in REPORTING and tokens[at - 1].tag == "NN"
    return {at: "NNS"} if is_object and tokens[at + 1].tag in ("IN", ".", ",", "TO", "VBG", "WDT") else {}


def _issue(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'To soon issue an order'."""
    is_led = tokens[at - 1].tag == "RB" and at > 1 and tokens[at - 2].tag == "TO"
    return {at: "VB"} if is_led and tokens[at + 1].tag in ("DT", "PRP$", "PRP", "CD") else {}


def _rules(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'How the panel rules on it', 'the success of the offering hinges on it'."""
    before, token, after = tokens[at - 1], tokens[at], tokens[at + 1]
    is_hinging = before.tag in ("NN", "VBG") and token.lower in ("hinges", "depends") and after.lower in ("on", "upon")
    return {at: "VBZ"} if is_hinging or (before.tag == "NN" and _is_asked_of(tokens, at)) else {}


def _get(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Whether farmers in the delta get enough rain'."""
    return {at: "VBP"} if tokens[at - 1].tag[:2] == "NN" and _is_bare(tokens, at, _ASKING) else {}


def _collapse(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'If the talks collapse,'."""
    if tokens[at + 1].text != "," or tokens[at - 1].tag[:2] != "NN":
        return {}
    return {at: "VBP"} if _is_bare(tokens, at, CONDITIONS) else {}


def _open(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Is due to open next month'."""
    after = tokens[at + 1]
    is_verb = tokens[at].lower == "open" and tokens[at - 1].lower == "to" and after.tag[:2] not in ("NN", "CC") and after.tag != ","
    return {at - 1: "TO", at: "VB"} if is_verb else {}


def _drew(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The ice drew back'."""
    low = tokens[at].lower
    is_past = low in past_tenses() and low not in _NOUNS_TOO and tokens[at].text.islower()
    return {at: "VBD"} if is_past and tokens[at - 1].tag[:2] in ("NN", "PR", "RB", "WP", "WD") else {}


def _fail(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Should the appeal fail,'."""
    is_turned = tokens[0].lower == "should" and tokens[at + 1].text == "," and tokens[at - 1].tag[:2] == "NN"
    return {at: "VB"} if is_turned and not any(is_finite(t) for t in tokens[1:at]) else {}


def _free(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Promised to free their hostages'."""
    return {at - 1: "TO", at: "VB"} if tokens[at - 1].lower == "to" and tokens[at + 1].tag in ("DT", "PRP$") else {}


def _her(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Could mislead her campaign'."""
    is_owner = tokens[at].lower == "her" and tokens[at + 1].tag in ("NN", "NNS", "JJ") and tokens[at - 1].lemma not in _GIVING
    return {at: "PRP$"} if is_owner else {}


def _moderate(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Light to moderate rain'."""
    is_range = tokens[at].lower == "moderate" and tokens[at - 1].lower == "to" and tokens[at + 1].tag[:2] == "NN"
    return {at - 2: "JJ", at - 1: "IN", at: "JJ"} if is_range and at > 1 and tokens[at - 2].tag[:2] in ("NN", "JJ") else {}


def _have(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'How much water did Mars actually have'."""
    did = next((i for i in range(at - 2, max(0, at - _FAR), -1) if tokens[i].lower in ("did", "does", "do")), 0)
    is_asked = did > 0 and tokens[did + 1].tag[:2] in ("NN", "PR", "DT") and any(t.tag[0] == "W" for t in tokens[max(0, did - 4) : did])
    return {at: "VB"} if is_asked and all(t.tag[0] not in "VM,W" for t in tokens[did + 1 : at]) else {}


def _thrive(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Plans to help its people thrive'."""
    first = at
    while first > 1 and tokens[first - 1].tag in ("NN", "NNS", "NNP", "PRP$", "DT", "JJ"):
        first -= 1
    is_helped = first < at and tokens[first - 1].tag == "VB" and tokens[first - 1].lemma in _CAUSING and tokens[at - 1].tag[:2] == "NN"
    return {at: "VB"} if is_helped else {}


def _going(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'What the Senate's going to do'."""
    return {at: "VBZ"} if tokens[at].lower in ("'s", "’s") and tokens[at + 1].lower == "going" else {}


def _means(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The ruling means officials will'."""
    is_verb = tokens[at].lower == "means" and at > 1 and tokens[at - 2].tag == "DT" and tokens[at - 1].tag in ("NN", "JJ", "VBG")
    return {at - 1: "NN", at: "VBZ"} if is_verb and tokens[at + 1].tag in ("NNS", "NNP", "DT", "PRP", "IN", "PRP$") else {}


def _plans(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The union, the PSA, plans to strike': the only verb that the sentence can have."""
    is_led = tokens[at].lower.removesuffix("s") in _WANTING | _AIMS and tokens[at + 1].tag == "TO"
    return {at: "VBZ"} if is_led and not any(is_finite(t) for t in tokens) else {}


def _claims(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Denied US claims that', 'any Trump associates had': nouns behind a name."""
    if tokens[at - 1].tag not in ("NNP", "JJ") or at < 2:
        return {}
    before, after = tokens[at - 2], tokens[at + 1]
    is_denied = tokens[at].lower == "claims" and before.lemma in _DENYING and after.lower == "that"
    is_counted = before.lower in _COUNTING and (is_finite(after) or after.lower == "had")
    return {at: "NNS"} if is_denied or is_counted else {}


def _that(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'A belief that prices will rise, that inflation may slow': the second clause, and no inflation that was pointed to."""
    is_second = tokens[at].lower == "that" and tokens[at - 1].lower in (",", "and") and any(t.lower == "that" for t in tokens[:at])
    end = base_phrase_end(tokens, at + 1) if is_second else at
    return {at: "IN"} if end > at + 1 and end < len(tokens) and is_finite(tokens[end]) else {}


def _tally(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The March tally could', and no adverb."""
    first = at
    while first > 0 and tokens[first - 1].tag in ("NNP", "NN", "JJ"):
        first -= 1
    is_noun = tokens[at].lower in _NO_ADVERBS and first > 0 and tokens[first - 1].tag in ("DT", "PRP$", "POS")
    return {at: "NN"} if is_noun else {}


def _mine(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The old mine'."""
    return {at: "NN"} if tokens[at].lower == "mine" and tokens[at - 1].tag in ("DT", "NNP", "JJ", "PRP$") else {}


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


def _kidnapped(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The other kidnapped sailors'."""
    is_led = tokens[at - 1].tag in ("DT", "PRP$") or (tokens[at - 1].lower in _OTHERS and at > 1 and tokens[at - 2].tag in ("DT", "PRP$"))
    return {at: "VBN"} if is_led and tokens[at + 1].tag in ("NNS", "NNPS") else {}


def _expect(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Backers of the barrage expect to raise'."""
    is_first = tokens[at - 1].tag[:2] == "NN" and not any(is_finite(t) or t.tag == "TO" for t in tokens[:at])
    return {at: "VBP"} if is_first and tokens[at + 1].tag == "TO" and tokens[at].lemma not in _CAUSING else {}


def _start_up(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The start-up intends'."""
    is_noun = "-" in tokens[at].text and tokens[at - 1].tag in ("DT", "PRP$", "JJ") and is_finite(tokens[at + 1])
    return {at: "NN"} if is_noun else {}


def _ground(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Threatens to ground hundreds of flights', 'to hand over the emails'."""
    if tokens[at - 1].tag == "TO" and tokens[at + 1].lower in ("over", "back", "out", "up", "down") and at + 2 < len(tokens):
        return {at: "VB"} if tokens[at + 2].tag in ("DT", "PRP$", "NNS") else {}
    is_led = at > 1 and tokens[at - 1].tag == "TO" and tokens[at - 2].tag[0] == "V" and tokens[at - 2].lemma in _WANTING
    return {at: "VB"} if is_led and tokens[at + 1].tag[:2] in ("NN", "DT", "PR", "CD", "JJ", "IN", "TO", "RB") else {}


def _denies(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The governor denies having met him'."""
    return {at: "VBZ"} if tokens[at].lower in _NO_NOUNS and tokens[at - 1].tag[:2] in ("NN", "RB", "WP", "CC") else {}


_REPAIRS: Mapping[str, tuple[Repair, ...]] = {
    "VBD": (_kidnapped,),
    "VBP": (_have, _thrive, _steep, _impact, _court),
    "VBZ": (_sites, _costs, _claims),
    "VB": (_get, _expect, _moderate),
    "NN": (_issue, _collapse, _ground, _drew, _fail),
    "NNS": (_rules, _denies, _means, _plans),
    "POS": (_going,),
    "DT": (_that,),
    "RB": (_tally,),
    "JJ": (_open, _free, _start_up, _drew),
    "PRP": (_mine, _her),
}
