"""Whether a date in a sentence lies ahead or behind, told by the verb that governs it."""

from briefgen.language.date_resolution import Direction
from briefgen.language.lexicon import word_list
from briefgen.language.tags import Token, tagged

_AHEAD_MODALS = frozenset({"will", "'ll", "wo", "shall", "would", "'d", "could", "may", "might", "can", "must", "should"})
_STOPS = frozenset({";", "“", "”", '"', "(", ")", "—", "–", ":"})
_LOOK_AHEAD = frozenset({"before", "ahead", "until", "by", "upcoming", "coming", "next", "later"})


def direction_of(sentence: str, start: int, end: int) -> Direction:
    """Read the direction of a date at start..end from the nearest verb group before it in its clause, else after it."""
    tokens = tagged(sentence)
    before = [i for i, t in enumerate(tokens) if t.end <= start]
    after = [i for i, t in enumerate(tokens) if t.start >= end]
    near = {t.lower for t in tokens if start - 22 <= t.start < end}
    governor = _verb_before(tokens, before)
    if governor is None:
        governor = next((i for i in after if _is_verb(tokens[i])), None)
    if governor is None:
        return Direction.OPEN
    told = _direction_of_group(tokens, governor)
    if told is Direction.FUTURE and _is_backshifted(tokens, governor):
        return Direction.OPEN
    if near & _LOOK_AHEAD:  # "ahead of the 3 May vote": told in the past, it may still lie ahead
        return Direction.FUTURE if told is Direction.OPEN else Direction.OPEN if told is Direction.PAST else told
    return told


def _is_backshifted(tokens: tuple[Token, ...], governor: int) -> bool:
    """'said it would close': ahead of what was said, which need not be ahead of the article."""
    group = {t.lower for t in _group(tokens, governor)}
    return bool(group & {"would", "could", "might", "'d"}) and any(t.tag == "VBD" for t in tokens[:governor])


def _is_verb(token: Token) -> bool:
    return token.tag in {"VBD", "VBZ", "VBP", "MD", "VB"} or (token.tag in {"VBN", "VBG"} and len(token.text) > 3)


def _verb_before(tokens: tuple[Token, ...], before: list[int]) -> int | None:
    for i in reversed(before):
        if tokens[i].text in _STOPS:
            return None
        if _is_verb(tokens[i]):
            return i
    return None


def _direction_of_group(tokens: tuple[Token, ...], verb: int) -> Direction:
    group = _group(tokens, verb)
    lowers = [t.lower for t in group]
    if "have" in lowers[:-1] and any(t.tag == "MD" for t in group):
        return Direction.PAST
    if any(w in _AHEAD_MODALS for w in lowers):
        return Direction.FUTURE
    if group[-1].tag == "VB" and _is_infinitive(tokens, verb):
        return Direction.FUTURE if _announces(tokens, verb) else Direction.OPEN
    if lowers[0] in {"was", "were"} and _announcing(group[-1]):
        return Direction.OPEN  # "was due to": planned then, not now
    if lowers[0] in {"is", "are", "'s", "'re", "am"}:
        return Direction.FUTURE if group[-1].tag == "VBG" or _announcing(group[-1]) else Direction.OPEN
    if group[0].tag == "VBD" or group[-1].tag in {"VBN", "VBD"}:
        return Direction.PAST
    if group[0].tag in {"VBZ", "VBP"}:
        return Direction.PAST if group[-1].tag == "VBN" or group[-1].lower in word_list("reporting_verbs") else Direction.OPEN
    return Direction.OPEN


def _group(tokens: tuple[Token, ...], verb: int) -> tuple[Token, ...]:
    """The auxiliaries, adverbs and 'to' right before a verb, with the verb."""
    first = verb
    while first and (tokens[first - 1].tag in {"MD", "RB", "TO"} or tokens[first - 1].tag.startswith("VB")):
        first -= 1
    group = tuple(t for t in tokens[first : verb + 1] if t.tag not in {"RB", "TO"})
    return group or (tokens[verb],)


def _is_infinitive(tokens: tuple[Token, ...], verb: int) -> bool:
    return verb > 0 and tokens[verb - 1].tag == "TO"


def _announces(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether one of the few words before 'to <verb>' speaks of plans: 'plans to', 'is due to', but not 'were due to'."""
    before = tokens[max(0, verb - 5) : verb - 1]
    return any(_announcing(t) for t in before) and not any(t.lower in {"was", "were", "had"} for t in before)


def _announcing(token: Token) -> bool:
    return token.lower in word_list("planning_words")
