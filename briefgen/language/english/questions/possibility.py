"""Whether a modal verb leaves something open, and of whom: no concession, no ability of the past, no text of a bill, nobody in general."""

from briefgen.language.english.clause_ends import may_take_clause
from briefgen.language.english.clause_verbs import REPORTING, verb_group_end
from briefgen.language.english.deeds import INTRODUCING
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.phrases import (
    RATES,
    STRONG_STOPS,
    base_phrase_end,
    head_place,
    is_finite,
    is_noun,
    is_quotation_mark,
    past_measure,
)
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.subjects import is_contact_clause, is_relative_clause
from briefgen.language.shapes import Range, Tokens

SETTLED = 0.25  # certainty of what a text says will be or has to be; a sure rule of a house asks it all the same
_STATES = frozenset(
    "see feel hear seem enjoy look sound want know remember say argue think believe like love imagine expect need risk hope claim complain "
    "contend wish fear wonder prefer doubt regret suspect".split()
)
_HEARD = frozenset("case cases appeal appeals arguments challenge challenges lawsuit motion petition testimony evidence".split())
_VIEWED = frozenset("seen viewed considered expected regarded argued said thought".split())
_DEFINED = frozenset("option step aim goal result effect impact answer alternative challenge problem priority focus topic issue".split())
_ASKING = frozenset("whether if unless how than as like lest".split())
_CLAUSE_OPENING = frozenset("that because while although though since whereas after before until once so".split())
# no subject of a question: nobody in particular, or a share of those asked in a poll
_NO_SUBJECTS = frozenset("anyone anybody someone somebody one ones something anything everything everyone all nobody percent".split())
_BEFORE_PHRASES = frozenset("amid despite during without beyond after before since besides unlike".split())
_OPENING = 4  # tokens
_TOLD_IN = frozenset("report fear hope promise threat warning prediction expectation pledge announcement speculation sign".split())
_FORESEEING = frozenset(
    "announce agree decide insist indicate signal confirm assure hope fear predict expect promise vow pledge warn worry foresee "
    "forecast believe think".split()
)
_MEASURES = frozenset("bill bills legislation measure measures law laws proposal proposals amendment act resolution rule rules".split())
_PROVIDING = frozenset("require allow permit include contain provide consist entitle oblige prohibit exempt stipulate".split())
_DENYING = frozenset("hardly barely scarcely never only no".split())
_SENSED = frozenset(["seen", "heard", "felt"])
_SPANS = frozenset("week month year summer fall autumn spring winter".split())
_BEYOND_DOUBT = frozenset("certainly surely definitely undoubtedly inevitably obviously clearly doubtless".split())
_FEARING = frozenset("fear say argue hope believe claim think expect warn worry insist predict".split())
_NEAR, _FAR = 8, 24  # tokens before a subject in which its governor stands, the more where a 'that' leads back to it
_ORDINARILY = frozenset("normally ordinarily typically usually".split())
_GRANTING = frozenset("while although though whereas".split())
# Who foresees, judges or doubts, or on what it hangs: without a word of these a reporter's "will" states what is settled.
_FORESEEN_BY = (
    REPORTING
    | _FORESEEING
    | frozenset(
        "ask expect bet estimate anticipate concede admit declare urge propose plan doubt hope tweet signal assume contend argue pretend "
        "critic opponent supporter expert analyst observer concern fear question risk chance prospect likelihood forecast prediction "
        "expectation threat promise pledge vow proposal plan warning sign confident convinced hopeful optimistic sure certain".split()
    )
)
_HANGING = frozenset(
    "if unless until when once whether likely unlikely probably perhaps possibly maybe potentially eventually ultimately never hopefully "
    "according".split()
)


def leaves_open(tokens: Tokens, verb: int, subject: Range) -> bool:
    """Whether what a modal verb says of its subject may or may not come."""
    if [t.lower for t in tokens[verb + 1 : verb + 3]] == ["just", "be"]:
        return False  # "might just be ahead of the curve": what its author thinks
    act = tokens[verb_group_end(tokens, verb, len(tokens)) - 1]
    first = next((t for t in tokens[verb + 1 :] if not t.tag.startswith("RB")), act)
    modal = tokens[verb].lower
    is_sure = any(t.lower in _BEYOND_DOUBT for t in tokens[verb + 1 : verb + 4] if t.tag.startswith("RB"))
    if is_sure and tokens[verb].lower not in ("could", "may", "might"):
        return False
    hears = act.lower == "hear" and any(t.lower in _HEARD for t in tokens[verb : verb + 12])  # "may hear the appeal"
    if (not _STATES.isdisjoint((act.lower, first.lower)) and not hears) or any(t.lower in _DENYING for t in tokens[verb + 1 : verb + 3]):
        return False
    if first.lower == "be" and act.lower in _VIEWED:
        return False  # 'could be seen as': how somebody judges it
    if modal == "could" and first.lower == "be" and verb + 2 < len(tokens) and tokens[verb + 2].lower in _SENSED:
        return False  # 'could be seen smiling': it was
    if [t.lower for t in tokens[:3]] == ["whether", "or", "not"]:
        return False  # 'Whether or not it rains, A will V': that A will is certain
    noun = head_place(tokens, subject)
    named = tokens[subject[1] - 1 if noun is None else noun].lower
    if modal == "would" and named in _MEASURES:
        return False  # what the text of a bill says is not in doubt
    if modal in ("will", "would") and named in word_classes("question_nouns")["document"] and act.lemma in _PROVIDING:
        return False  # nor what a deal would require
    if modal in ("will", "would") and first.lower == "be" and act.tag != "VBN" and named in _DEFINED:
        return False  # 'the next step would be a vote' says what it is
    if modal == "should" and not _is_duty(tokens, verb, subject):
        return False
    if modal == "may" and tokens[0].lower in ("first", "second", "third", "fourth") and tokens[1].text == ",":
        return False  # "Second, the president may conclude a treaty": what the law lets him do
    if modal == "may" and tokens[0].lower == "under" and subject[0] > 1:
        return False  # "Under the licence, the minister may order a cut": a power
    if tokens[subject[0]].lower == "it" and act.lower in ("be", "take"):
        return False  # 'It could be months before …'
    if _is_own_thought(tokens, subject) or _is_disproved(tokens, subject) or tokens[0].lower in _ORDINARILY:
        return False
    return not (is_conceded(tokens, verb, subject) or (modal == "could" and _is_past_ability(tokens, verb, subject)))


def is_plainly_told(tokens: Tokens, verb: int) -> bool:
    """Whether a reporter states with a 'will' in the paper's own voice what is to be: readers found 4 of 51 such questions worth asking."""
    return tokens[verb].lower in ("will", "'ll", "shall") and not any(
        t.lower in _HANGING or t.lemma in _FORESEEN_BY or t.lower.rstrip("s") in _FORESEEN_BY or is_quotation_mark(tokens, i)
        for i, t in enumerate(tokens)
    )


def _is_own_thought(tokens: Tokens, subject: Range) -> bool:
    """Whether a person once thought so of himself: 'he thought he might study law'."""
    before = subject[0] - 2 if subject[0] > 1 and tokens[subject[0] - 1].lower == "that" else subject[0] - 1
    is_thought = before > 0 and tokens[before].tag == "VBD" and tokens[before].lemma in ("think", "hope", "believe", "expect", "imagine")
    return is_thought and tokens[before - 1].lower == tokens[subject[0]].lower


def _is_disproved(tokens: Tokens, subject: Range) -> bool:
    """Whether somebody had hoped or feared it before it turned out otherwise, or a court has said that it may be done."""
    verb = next((i for i in range(subject[0] - 1, max(0, subject[0] - 4), -1) if tokens[i].tag[0] == "V"), 0)
    is_past = verb > 0 and tokens[verb - 1].lower == "had" and tokens[verb].lemma in ("hope", "think", "fear", "expect", "believe")
    is_past |= verb > 0 and tokens[verb].tag == "VBD" and tokens[verb - 1].tag == "WP" and tokens[verb].lemma in ("worry", "fear", "hope")
    is_ruled = verb > 0 and tokens[verb].lemma == "rule" and tokens[verb].tag[0] == "V" and tokens[verb + 1].lower == "that"
    return is_past or is_ruled


def _is_duty(tokens: Tokens, verb: int, subject: Range) -> bool:
    """Whether a 'should' asks something of somebody; 'job cuts should push' foretells, 'should diplomacy fail' is a condition."""
    after = base_phrase_end(tokens, verb + 1)
    if tokens[verb + 1].tag.startswith(("NN", "DT", "PRP")) or (verb + 1 < after < len(tokens) and tokens[after].tag == "VB"):
        return False
    group = tokens[verb + 1 : verb_group_end(tokens, verb, len(tokens))]
    if [t.lower for t in tokens[verb + 1 : verb + 3]] == ["be", "able"]:
        return False
    is_passive = len(group) > 1 and group[-1].tag == "VBN"
    return is_passive or bool(shown_subject(tokens, subject))


def is_conceded(tokens: Tokens, verb: int, subject: Range) -> bool:
    """Whether a clause only grants a point: 'While A may V, …', 'Although B said A would V, …', 'A may V, but …'."""
    if tokens[0].lower in _GRANTING and not any(t.text == "," for t in tokens[: subject[0]]):
        return True
    before = [t.lower for t in tokens[max(0, subject[0] - 2) : subject[0]]]
    if not _GRANTING.isdisjoint(before):
        return True
    comma = next((i for i in range(verb, len(tokens) - 1) if tokens[i].text == ","), None)
    return tokens[verb].lower in ("may", "might") and comma is not None and tokens[comma + 1].lower == "but"


def _is_past_ability(tokens: Tokens, verb: int, subject: Range) -> bool:
    """Whether a 'could' tells what was possible: beside a past tense of the same subject, or under one that reports nothing."""
    joined = next((i for i in range(verb + 1, len(tokens) - 1) if tokens[i].lower in ("and", "but") and tokens[i + 1].tag == "VBD"), None)
    governor = next((t for t in reversed(tokens[max(0, subject[0] - 8) : subject[0]]) if is_finite(t)), None)
    if tokens[subject[0] - 1].lower == "before":
        return True  # "spoke before the mayor could answer"
    is_meant = governor is not None and governor.tag == "VBD" and governor.lemma in ("mean", "ensure", "find")
    return is_meant or joined is not None


def may_be_subject(tokens: Tokens, subject: Range) -> bool:
    """Whether a noun phrase is somebody or something of which a question can be asked, and the clause it opens is one that is told."""
    words, opener = tokens[slice(*subject)], tokens[subject[0]]
    if (
        not _is_stated(tokens, subject[0])
        or is_relative_clause(tokens, subject[0])
        or _holds_clause(words)
        or runs_on(words)
        or _is_last_of_list(tokens, subject[0])
    ):
        return False
    is_counted = past_measure(tokens, subject[0]) > subject[0]  # "at least 30 farms"
    if (opener.tag in ("IN", "TO", "CC", "WP$") or opener.lower in _BEFORE_PHRASES) and not is_counted:
        return False
    if subject[0] and tokens[subject[0] - 1].lemma == "tell" and opener.text == "The" and len(words) > 2:
        return False  # "told The Sun Ann Marsh's plan could": who is told, and what
    if subject[0] and tokens[subject[0] - 1].tag in ("MD", "TO") and not is_noun(opener):
        return False  # "position Democrats to build on the momentum he may provide"
    if opener.tag == "VBG" and opener.lemma in REPORTING | INTRODUCING and not (subject[0] == 0 and opener.lower == "adding"):
        return False
    is_told_of = words[-1].tag[0] == "V" and words[-1].lemma in REPORTING  # "a move that critics say will"
    is_told_of |= len(words) > 1 and words[-2].tag == "NNS" and words[-1].lower in _FEARING
    if subject[0] and tokens[subject[0] - 1].lower in ("neither", "no", "nor"):
        return False  # "neither side may"
    is_doing = opener.lower == "doing" and tokens[subject[1]].lower == "so"  # what was said before
    is_relative = any(t.lower in ("that", "which", "who") for t in (*words, tokens[max(0, subject[0] - 1)]))
    if words[-1].lower in ("that", "which", "who") or (is_told_of and is_relative) or is_doing:
        return False  # "a decision that is fair and that could"
    is_time = opener.lower in ("this", "last", "next") and words[-1].lower in _SPANS
    is_purpose = any(t.lower in ("so", "then", "thus") for t in tokens[max(0, subject[0] - 2) : subject[0] + 1])
    return not is_time and not is_purpose and words[-1].lower not in _NO_SUBJECTS


def _is_stated(tokens: Tokens, start: int) -> bool:
    """Whether a clause that begins here is told, not asked ('whether A could'), imagined ('as if') or a measure ('so large that').

    What follows a preposition is no subject of its own, but the end of a longer one.
    """
    if start == 0:
        return True
    opener = tokens[start - 1]
    if is_contact_clause(tokens, start) or (opener.tag.startswith("VB") and not may_take_clause(tokens, start - 1)):
        return False  # an object, not a subject: "assess the effects that A would have"
    if opener.tag == "RP" and opener.lower != "out" and start > 1 and tokens[start - 2].tag.startswith("VB"):
        return False  # "if it opens up | its economy could"
    seems = opener.lower == "like" and start > 1 and tokens[start - 2].lemma in ("look", "seem", "sound", "feel", "appear")
    is_fused = opener.tag in ("IN", "TO") and opener.lower not in _CLAUSE_OPENING
    if not seems and (opener.lower in _ASKING or is_fused):
        return False
    for i in range(start - 1, -1, -1):
        if is_finite(tokens[i]) or tokens[i].text == "," or tokens[i].text in STRONG_STOPS:
            break
        if tokens[i].tag in ("WRB", "WP", "WDT", "WP$") or tokens[i].lower in ("whether", "if"):
            return False
    before = {t.lower for t in tokens[max(0, start - 5) : start]}
    return not (opener.lower == "that" and not before.isdisjoint(("so", "such", "not", "n't", "no")))


def runs_on(subject: Tokens) -> bool:
    """Whether a second noun phrase follows a noun at once, whose verb was taken for the subject's ('the harm the issue could do')."""
    joints = (i for i in range(1, len(subject)) if subject[i].tag == "DT" and is_noun(subject[i - 1]))
    return any(not (subject[i].lower in ("a", "an") and {t.lower for t in subject[i + 1 : i + 2]} <= RATES) for i in joints)


def _holds_clause(subject: Tokens) -> bool:
    """Whether a subject has swallowed a clause that is not its own."""
    opening = (i for i, t in enumerate(subject) if i and (t.tag in ("WDT", "WP", "WP$") or t.lower == "that"))
    relative = next(opening, len(subject))
    if any(t.lower in ("whether", "if") or t.tag == "WRB" for t in subject):
        return True
    if any(t.tag == "VB" and n and subject[n - 1].tag not in ("TO", "RB", "CC") for n, t in enumerate(subject)):
        return True  # "critics of the plan, however, say cells"
    told = sum(is_finite(t) for t in subject[relative:])
    if any(is_finite(t) and t.lemma in REPORTING and n > relative and n + 1 < len(subject) for n, t in enumerate(subject)):
        return True  # "a point denied by the mayor, who said rents": what was said has a subject of its own
    return any(is_finite(t) for t in subject[:relative]) or told != (relative < len(subject))


def _is_last_of_list(tokens: Tokens, start: int) -> bool:
    """Whether an 'and' or 'or' with no clause before it joins a subject to others that the question would lose."""
    if start < 2 or tokens[start - 1].lower not in ("and", "or") or tokens[start - 2].text == ",":
        return False
    for before in range(start - 2, -1, -1):
        if is_finite(tokens[before]):
            return False
        if tokens[before].text == "," or tokens[before].text in STRONG_STOPS or tokens[before].lower == "that":
            return True
    return True


def is_foretold(tokens: Tokens, subject: int, stop: int) -> bool:
    """Whether somebody told of a 'would', so that it was a 'will' when it was said; beside an 'if' it is a condition's own."""
    if any(t.lower in ("if", "unless") for t in tokens) or any(t.lower == "were" for t in tokens[subject:stop]):
        return False
    is_that = tokens[subject - 1].lower == "that"
    if is_that and tokens[subject - 2].lower.rstrip("s") in _TOLD_IN and any(t.tag == "VBD" for t in tokens[: subject - 2]):
        return True  # "came amid reports that A would"
    if tokens[subject - 1].lower in ("and", "but"):
        said = next((i for i in range(subject - 1) if tokens[i].tag == "VBD" and tokens[i].lemma in REPORTING), subject)
        if said < _OPENING or any(t.lower == "would" for t in tokens[said:subject]):
            return True  # "They said that A would, and B would"
    before = tokens[max(0, subject - (_FAR if is_that else _NEAR)) : subject]
    governor = next((t for t in reversed(before) if t.tag[0] == "V"), None)
    if governor is not None and governor.lemma in REPORTING | _FORESEEING | {"mean"}:
        is_past = any(t.tag == "VBD" for t in tokens[:subject])
        if governor.tag == "VB" or governor.lemma == "mean":
            return is_past  # "was the first to say he would", "said it was over, meaning A would"
        return governor.tag in ("VBD", "VBG", "VBN")  # "said A would", "saying A would", "have feared A would"
    finite = next((t for t in reversed(before) if is_finite(t)), None)
    if finite is not None:
        is_felt = tokens[subject - 1 - is_that].tag == "JJ"  # "was confident A would"
        return finite.tag == "VBD" and (is_that or is_felt)
    return tokens[min(stop, len(tokens) - 1)].text == "," and any(
        t.tag == "VBD" and t.lemma in REPORTING for t in tokens[stop + 1 : stop + 9]
    )


def is_perfect(tokens: Tokens, verb: int) -> bool:
    """Whether a modal speaks of what would or could have been."""
    place = next((i for i in range(verb + 1, len(tokens)) if not tokens[i].tag.startswith("RB")), verb)
    if tokens[place].lower == "have" and place + 1 < len(tokens) and tokens[place + 1].text == "(":
        return True  # "may have (once again) missed it"
    is_have = tokens[place].lower in ("have", "of", "'ve")
    return is_have and any(t.tag in ("VBN", "VBD") for t in tokens[place + 1 : verb_group_end(tokens, place, len(tokens))])
