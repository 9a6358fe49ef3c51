"""Words that a tagger took for verbs or adverbs and the clause shows to be nouns, or parts of a noun phrase."""

from collections.abc import Mapping

from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.phrases import base_phrase_end, is_finite
from briefgen.language.shapes import Tokens

_HELPING = ("be", "have", "do")
_LINKING = frozenset("be have do get remain stay become seem keep feel look stand appear lie sit".split())
_DENYING = frozenset("deny reject dismiss dispute rebut refute".split())
_COUNTING = frozenset("any some all several many most both two three other few".split())
_NO_ADVERBS = frozenset("tally rally ally family supply assembly anomaly monopoly reply bully homily".split())


def impact(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'What impact the visits have'."""
    is_noun = tokens[at - 1].lower == "what" and tokens[at].lemma not in _HELPING
    return {at: "NN"} if is_noun and tokens[at + 1].tag in ("DT", "PRP$", "NNP", "PRP") else {}


def court(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'An appeals court heard'."""
    is_noun = tokens[at + 1].tag in ("VBN", "VBD") and tokens[at - 1].tag[:2] in ("NN", "JJ") and tokens[at].lemma not in _LINKING
    return {at: "NN", at + 1: "VBD"} if is_noun else {}


def astronaut(tokens: Tokens, at: int) -> Mapping[int, str]:
    """', astronaut Ann Marsh will'."""
    return {at: "NN"} if tokens[at + 1].tag == "NNP" and is_role_noun(tokens[at].text) else {}


def sites(tokens: Tokens, at: int) -> Mapping[int, str]:
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


def costs(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Could address medical school costs in a bill'."""
    first = at - 1
    while first > 0 and tokens[first].tag in ("NN", "JJ"):
        first -= 1
    is_object = first < at - 1 and tokens[first].tag == "VB" and tokens[first].lemma not in REPORTING and tokens[at - 1].tag == "NN"
    return {at: "NNS"} if is_object and tokens[at + 1].tag in ("IN", ".", ",", "TO", "VBG", "WDT") else {}


def claims(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'Denied US claims that', 'any Trump associates had': nouns behind a name."""
    if tokens[at - 1].tag not in ("NNP", "JJ") or at < 2:
        return {}
    before, after = tokens[at - 2], tokens[at + 1]
    is_denied = tokens[at].lower == "claims" and before.lemma in _DENYING and after.lower == "that"
    is_counted = before.lower in _COUNTING and (is_finite(after) or after.lower == "had")
    return {at: "NNS"} if is_denied or is_counted else {}


def tally(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The March tally could', and no adverb."""
    first = at
    while first > 0 and tokens[first - 1].tag in ("NNP", "NN", "JJ"):
        first -= 1
    is_noun = tokens[at].lower in _NO_ADVERBS and first > 0 and tokens[first - 1].tag in ("DT", "PRP$", "POS")
    return {at: "NN"} if is_noun else {}


def mine(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The old mine'."""
    return {at: "NN"} if tokens[at].lower == "mine" and tokens[at - 1].tag in ("DT", "NNP", "JJ", "NN", "PRP$") else {}


def start_up(tokens: Tokens, at: int) -> Mapping[int, str]:
    """'The start-up intends'."""
    is_noun = "-" in tokens[at].text and tokens[at - 1].tag in ("DT", "PRP$", "JJ") and is_finite(tokens[at + 1])
    return {at: "NN"} if is_noun else {}
