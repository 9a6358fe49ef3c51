"""Whether a date in a sentence lies ahead or behind, told by the verb that governs it."""

import re

from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.date_bounds import told_by_words
from briefgen.language.english.date_resolution import Direction
from briefgen.language.english.lexicon import word_classes, word_list
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Token

_AHEAD_MODALS = frozenset({"will", "'ll", "wo", "shall", "would", "'d", "could", "may", "might", "can", "must", "should"})
# What was managed or refused was managed or refused at the time told: "failed to pay in July".
_IMPLICATIVE = frozenset("begin continue decline dare fail force get happen help manage refuse seek start struggle try use".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_GERUND_OPENERS = frozenset({"after", "since", "before", "between", "while", "when", "upon", "by", "without", "of", "in", "despite"})
_STOPS = frozenset({";", "“", "”", '"', "(", ")", "—", "–", ":"})
_LOOK_AHEAD = frozenset({"before", "ahead", "until", "by", "upcoming", "coming", "next", "later"})
_CALLING = frozenset("call announce fix summon invite convene schedule demand request order urge propose ask seek press push".split())
_GATHERING = re.compile(
    r"(?:\b(?P<to>to|for) )?\b(?:an?|another|the|urgent|emergency|fresh|new)(?: [\w-]+){0,3}? "
    r"(?:meeting|debate|hearing|vote|ballot|election|summit|talks|session|referendum|strike|rally|protest|conference|march|walkout) $"
)
_DEADLINE = re.compile(r"\b(?:deadline|cut-?off|target date|due date) (?:of|for) $")
# "Is due to rule on Thursday": behind "due to" a tagger takes for nouns what could be one.
_DUE = re.compile(
    r"\b(?:is|are) (?:\w+ )?due to (?:rule|vote|answer|sentence|report|return|start|debate|visit|address|review|release|launch|face|sign"
    r"|appeal|sail|strike|resume|trial|question|brief|update|travel|table|force|close|end|split) (?:[^,;]* )?$"
)
_FORWARD = frozenset(
    "offer offers offered order orders ordered promise promised promises book booked set schedule scheduled arrange arranged".split()
)


def dates_data(sentence: str, start: int, end: int) -> bool:
    """Whether a date only says which figures are meant: 'the January figures', 'sales for March'."""
    data = word_classes("clause_words")["data"]
    after = re.match(r" ([a-z]+)(?: ([a-z]+))?", sentence[end:])
    before = re.search(r"\b([a-z]+) for (?:the \w+ of )?$", sentence[:start].lower())
    lead = re.match(r"(?i:in|on|by|since|from|until|during|before|after|through)\b", sentence[start:end])
    return bool((after and {after[1], after[2]} & data and not lead) or (before and before[1] in data))


def direction_of(sentence: str, start: int, end: int) -> Direction:
    """Read the direction of a date at start..end from the nearest verb group before it in its clause, else after it."""
    if sentence[start : start + 6].lower() == "since " or dates_data(sentence, start, end):
        return Direction.PAST
    if _DUE.search(sentence[:start]):
        return Direction.FUTURE
    tokens = tagged(sentence)
    if (known := told_by_words(sentence, start, end, tokens)) is not None:
        return known
    before = [i for i, t in enumerate(tokens) if t.end <= start]
    after = [i for i, t in enumerate(tokens) if t.start >= end]
    near = {t.lower for t in tokens if start - 22 <= t.start < end}
    governor = _verb_before(tokens, before)
    if governor is None:
        governor = next((i for i in after if _is_verb(tokens[i]) and not _is_attributive(tokens, i)), None)
    if governor is None:
        return Direction.FUTURE if any(is_scheduled_present(tokens, i) for i in before) else Direction.OPEN
    if _is_called_for(sentence[:start], tokens[governor]):
        return Direction.FUTURE
    if (
        sentence[:start].endswith(" for ")
        and tokens[governor].lower in _FORWARD
        and "be" not in {t.lemma for t in _group(tokens, governor)}
    ):
        return Direction.FUTURE  # "had offered seats for December"
    told = _direction_of_group(tokens, governor)
    if told is Direction.OPEN and tokens[governor].end <= start and _shares_the_past(tokens, governor):
        return Direction.PAST
    if told is Direction.PAST and _DEADLINE.search(sentence[:start]):
        return Direction.OPEN  # "did not meet a deadline of 21 May": it need not be over
    if told is Direction.PAST and _GATHERING.search(sentence[:start]) and tokens[governor].lemma in _CALLING:
        return Direction.OPEN  # "called a meeting on 17 October": it need not be over
    if told is Direction.FUTURE and _is_backshifted(tokens, governor) and not _is_weekday(sentence[start:end]):
        return Direction.OPEN
    if near & _LOOK_AHEAD:  # "ahead of the 3 May vote": told in the past, it may still lie ahead
        return Direction.FUTURE if told is Direction.OPEN else Direction.OPEN if told is Direction.PAST else told
    return told


def is_told_past(sentence: str, start: int, end: int) -> bool:
    """Whether a date hangs on a verb of what has been done and arranges nothing: 'urged them on for November's vote'."""
    tokens = tagged(sentence)
    governor = _verb_before(tokens, [i for i, t in enumerate(tokens) if t.end <= start])
    arranges = (
        governor is not None
        and (_announcing(tokens[governor]) or tokens[governor].lemma in _CALLING)
        and not (tokens[governor].tag == "VB" and _shares_the_past(tokens, governor))  # "failed to agree next year's budget"
    )
    return direction_of(sentence, start, end) is Direction.PAST and not arranges


def _is_weekday(date: str) -> bool:
    """Whether a date is a day of the week and no more: 'said members would vote on Friday' is told before that Friday."""
    return weekday_number(date.split()[-1]) is not None


def is_scheduled_present(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word in -s that taggers take for a plural tells what is scheduled: 'The board next meets on 7 May'."""
    if i < 2 or tokens[i].tag != "NNS" or not {tokens[i].lower.removesuffix(s) for s in ("s", "es")} & _scheduled():
        return False
    ahead, follows = tokens[i - 1], tokens[i + 1].lower if i + 1 < len(tokens) else ""
    is_subject = ahead.tag in {"NN", "NNP", "JJ", "RB"} or re.fullmatch(r"(?:1\d|20)\d\d", ahead.text) is not None
    return is_subject and follows in {"on", "in", "at", "here", "again", "next", "tomorrow"}


def _is_called_for(before: str, governor: Token) -> bool:
    """'summoned both to a meeting on 17 October', 'called for a debate on Thursday': what was called for lies ahead."""
    found = _GATHERING.search(before)
    return found is not None and found["to"] is not None and governor.lemma in _CALLING


def _is_backshifted(tokens: tuple[Token, ...], governor: int) -> bool:
    """'said it would close': ahead of what was said, which need not be ahead of the article."""
    group = {t.lower for t in _group(tokens, governor)}
    return bool(group & {"would", "could", "might", "'d"}) and any(t.tag == "VBD" for t in tokens[:governor])


def _is_verb(token: Token) -> bool:
    return token.tag in {"VBD", "VBZ", "VBP", "MD", "VB"} or (token.tag in {"VBN", "VBG"} and len(token.text) > 3)


def _verb_before(tokens: tuple[Token, ...], before: list[int]) -> int | None:
    for i in reversed(before):
        if tokens[i].text in _STOPS or (tokens[i].lower == "that" and tokens[i].tag == "IN"):
            return None  # "announced that from 15 June masks will …": the verb behind the date governs it
        if _is_verb(tokens[i]) and not _is_attributive(tokens, i) and not (tokens[i].tag == "VBN" and i and tokens[i - 1].lower == "as"):
            return i  # past "as planned", which says nothing of its own
    return None


def _is_attributive(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a participle only describes the noun behind it: 'the most widely used drug'."""
    if tokens[i].tag not in {"VBN", "VBG"} or i == 0 or i + 1 >= len(tokens):
        return False
    is_led = tokens[i - 1].tag in {"DT", "RB", "RBS", "JJ", "POS", "PRP$", "CD", "IN"} and tokens[i - 1].lower not in {"not", "n't"}
    group = _group(tokens, i)
    return is_led and len(group) == 1 and tokens[i + 1].tag.startswith(("NN", "JJ"))


def _direction_of_group(tokens: tuple[Token, ...], verb: int) -> Direction:
    group = _group(tokens, verb)
    lowers = [t.lower for t in group]
    if "have" in lowers[:-1] and any(t.tag == "MD" for t in group):
        return Direction.PAST
    if any(w in _AHEAD_MODALS for w in lowers):
        return Direction.FUTURE
    infinitive = next((k for k in range(verb, max(0, verb - 3), -1) if tokens[k].tag == "VB" and tokens[k - 1].tag == "TO"), 0)
    if infinitive and "have" in lowers[:-1] and group[-1].tag == "VBN" and not _announces(tokens, infinitive, but=frozenset({"likely"})):
        return Direction.PAST  # "is likely to have started"
    if infinitive:  # "due to submit", "due to be awarded"
        return Direction.FUTURE if _announces(tokens, infinitive) or _is_to(tokens, infinitive) else Direction.OPEN
    if lowers[0] in {"was", "were"} and _announcing(group[-1]):
        return Direction.OPEN  # "was due to": planned then, not now
    if lowers[0] in {"is", "are", "'s", "'re", "am"}:
        if len(group) == 1 and verb + 1 < len(tokens) and tokens[verb + 1].lower == "set":
            return Direction.FUTURE  # too short a participle to count as a verb elsewhere
        is_ahead = group[-1].tag == "VBG" or _announcing(group[-1]) or (len(group) > 1 and group[-1].lemma in _scheduled())
        return Direction.FUTURE if is_ahead or _is_to(tokens, verb) else Direction.OPEN
    if group[0].tag == "VBD" or group[-1].tag in {"VBN", "VBD"}:
        return Direction.PAST
    if group[0].tag in {"VBZ", "VBP"} or (len(group) == 1 and group[0].tag == "VB" and _follows_plural(tokens, verb)):
        if len(group) == 1 and group[0].lemma in _scheduled():
            return Direction.FUTURE  # "the lease ends on 5 May": what is scheduled is told in the present
        return Direction.PAST if group[-1].tag == "VBN" or group[-1].lower in word_list("reporting_verbs") else Direction.OPEN
    return Direction.OPEN


def _shares_the_past(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether a form without a tense of its own lies in the past with its main verb: 'waited after finding', 'failed to pay'."""
    if tokens[verb].tag == "VB" and tokens[verb - 1].tag == "TO" and verb > 1:
        ruler = next((k for k in range(verb - 2, -1, -1) if tokens[k].tag.startswith(("VB", "MD"))), 0)
        told, is_near = tokens[ruler], ruler == verb - 2 or tokens[ruler + 1].tag in {"IN", "RB"}  # "failed on Monday to pay"
        return is_near and told.lemma in _IMPLICATIVE and told.tag in {"VBD", "VBN", "VBG"} and not _stands_ahead(tokens, ruler)
    if tokens[verb].tag != "VBG" or _group(tokens, verb) != (tokens[verb],) or not verb:
        return False
    opener = next((t for t in reversed(tokens[:verb]) if t.tag != "RB"), tokens[0])
    is_led = opener.lower in _GERUND_OPENERS
    finite = [k for k, t in enumerate(tokens) if t.tag in _FINITE]
    ruling = max((k for k in finite if k < verb), default=finite[0] if is_led and finite else None)
    if ruling is None or not (is_led or opener.text == ",") or any(_announcing(t) and t.tag != "RB" for t in tokens[ruling:verb]):
        return False
    return _direction_of_group(tokens, _main(tokens, ruling)) is Direction.PAST


def _main(tokens: tuple[Token, ...], finite: int) -> int:
    """The last verb of the group that a finite verb opens: 'had' of 'had closed' gives 'closed'."""
    verb = finite
    while verb + 1 < len(tokens) and (tokens[verb + 1].tag == "RB" or tokens[verb + 1].tag in {"VB", "VBN", "VBG"}):
        verb += 1
    return verb if tokens[verb].tag != "RB" else finite


def _stands_ahead(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether a verb form is itself under a modal or in a present progressive: 'will be forced', 'is trying'."""
    group = _group(tokens, verb)
    return any(t.tag == "MD" or t.lower in {"is", "are", "'s", "'re", "am"} for t in group)


def _group(tokens: tuple[Token, ...], verb: int) -> tuple[Token, ...]:
    """The auxiliaries, adverbs and 'to' right before a verb, with the verb."""
    first = verb
    while first and (tokens[first - 1].tag in {"MD", "RB", "TO"} or tokens[first - 1].tag.startswith("VB")):
        first -= 1
    group = tuple(t for t in tokens[first : verb + 1] if t.tag not in {"RB", "TO"})
    return group or (tokens[verb],)


def _announces(tokens: tuple[Token, ...], verb: int, but: frozenset[str] = frozenset({"sought"})) -> bool:
    """Whether one of the few words before 'to <verb>' speaks of plans: 'plans to', 'is due to', but not 'were due to'.

    `but` are words that do not count: who sought to do a thing had tried.
    """
    before = tokens[max(0, verb - 5) : verb - 1]
    return any(_announcing(t) and t.lower not in but for t in before) and not any(t.lower in {"was", "were", "had"} for t in before)


def _announcing(token: Token) -> bool:
    return token.lower in word_list("planning_words")


def _follows_plural(tokens: tuple[Token, ...], verb: int) -> bool:
    """A base form right behind a plural or a list of names is the present tense: 'Lima and Quito meet on Monday'."""
    return verb > 0 and tokens[verb - 1].tag in {"NNS", "NNPS", "NNP"}


def _is_to(tokens: tuple[Token, ...], verb: int) -> bool:
    """'are to meet', 'is to be filled': what is arranged."""
    return (
        verb > 0
        and tokens[verb].lower != "blame"
        and any(
            tokens[k].lower in {"is", "are"} and tokens[k + 1].tag == "TO" for k in range(max(0, verb - 3), verb) if k + 1 < len(tokens)
        )
    )


def _scheduled() -> frozenset[str]:
    return word_classes("clause_words")["scheduled"]
