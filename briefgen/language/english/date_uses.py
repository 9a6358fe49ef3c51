"""What a date does in its sentence where nothing happened on it: it is compared with, a count starts from it, or it stands in what
nobody has said.
"""

import re

_NUMBER = (
    r"(?:(?:about|around|nearly|almost|some|over|just) )?(?:[£$€₹]?\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|half)"
)
_WORDS = r"(?: [\w.,’'%$€£-]+)"
_CHANGES = (
    r"(?:up|down|ris(?:e[sn]?|ing)|rose|fall(?:s|en|ing)?|fell|gr[eo]w(?:s|n|ing)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|drop(?:ped|s|ping)?"
    r"|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|doubl(?:ed?|ing)|tripl(?:ed?|ing)|halv(?:ed?|ing)|cut(?:s|ting)?"
    r"|rais(?:e[sd]?|ing)|lower(?:ed|s|ing)?|reduc(?:e[sd]?|ing)|widen(?:ed|s|ing)?|shr[iau]nk(?:s|ing)?|chang(?:e[sd]?|ing))"
)
# "three fewer than in 2019", "as many as in 2019", "compared with 31 tonnes in 2019", "against 3 per cent in May", "up from 900 in 2021";
# but "no later than Monday" sets a day, and "more than 80 people died in 2019" counts them.
_COMPARED = re.compile(
    r"(?:(?<!later )(?<!earlier )(?<!sooner )\bthan(?: (?:it|they|he|she) (?:was|were|had been|did))?(?: (?:that|those))?"
    r"|\b(?:same(?: [a-z]+)?|as (?!recently|early|late|soon|far|long|well)[a-z]+(?: [a-z]+){0,2}) as"
    rf"|\bcompar(?:ed?|es|ing) (?:with|to){_WORDS}{{0,6}}|\b(?:versus|against) {_NUMBER}{_WORDS}{{0,3}}"
    rf"|\b(?:up|down) from{_WORDS}{{0,6}}|\b{_CHANGES}\b[^;]{{0,60}}?\bfrom {_NUMBER}{_WORDS}{{0,3}}) $",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"(?:\b(?:the|its|their|his|her)|['’]s) (?:[\w-]+ )?(?:first|last|only|most|least|worst|best|[a-z]{3,}est)\b[^,.;]{0,40} $"
)
# "two days after Monday's storm", "14 days from Monday"; but what is shut "for 14 days from Monday" is so from that day.
_COUNTED_FROM = re.compile(r"(?<!\bfor )\b\w+ (?:hour|day|week|month|year)s? (?:before|after|from|following|ahead of)(?: [\w’'-]+){0,4} ?$")
_BEGINS = re.compile(r"(?:(?:before|after|from) )?")
_NEXT = r"(?:(?![;“”\"]|, (?:and|but|so|while|although|which|who)\b| but ).)"
_DENIED = r"(?:\b(?:not|never|nor|neither|nobody|none|no(?: one| [a-z]+)?)\b|n['’]t\b|\b(?:declin|refus|fail)(?:e?[sd]|ing|e)?(?: to)?\b)"
_TELLING = (
    r"(?:s(?:ay|ays|aid)|disclosed?|discloses|explain(?:s|ed)?|reveal(?:s|ed)?|t(?:ell|ells|old)|specif(?:y|ies|ied)|confirm(?:s|ed)?"
    r"|kn(?:ow|ows|own|ew)|announced?|clear|certain|sure|decided?|determined?|agreed?|settled?)"
)
_ASKED = r"(?:how|what|when|where|which|who|whom|whose|why|whether|if)"
_OPEN = r"\b(?:unclear|unknown|uncertain|undecided|unsure)\b"
_UNTOLD = re.compile(rf"(?:{_DENIED}{_NEXT}{{0,60}}?\b{_TELLING}\b|{_OPEN})(?P<rest>{_NEXT}*)$", re.IGNORECASE)
_NO_COMMENT = re.compile(rf"{_DENIED} (?:immediately |yet )?(?:comment|elaborate|respond|reply|answer)(?:ed)?\b{_NEXT}*$", re.IGNORECASE)


def dates_nothing(sentence: str, start: int, end: int) -> bool:
    """Whether nothing that the sentence tells happened on its date at start..end."""
    return is_compared_with(sentence, start, end) or _starts_a_count(sentence, start, end) or _is_untold(sentence, start, end)


def is_compared_with(sentence: str, start: int, end: int) -> bool:
    """Whether a date is only what another one is measured by: 'up from 900 in 2021', 'the fewest since 2010'."""
    before = sentence[:start]
    is_since = sentence[start : start + 6].lower() == "since "
    return _COMPARED.search(before) is not None or (is_since and _RECORD.search(before) is not None)


def _starts_a_count(sentence: str, start: int, end: int) -> bool:
    """Whether what is told happened so many days before or after a date."""
    lead = _BEGINS.match(sentence, start, end)
    return _COUNTED_FROM.search(sentence[: lead.end() if lead else start]) is not None


def _is_untold(sentence: str, start: int, end: int) -> bool:
    """Whether a date stands in what is said not to be known or told: 'has not said how many were held last year'."""
    before, after = sentence[:start], sentence[end:]
    found = _UNTOLD.search(before)
    asked = rf"\b{_ASKED}\b"
    is_asked = found and (re.search(asked, found["rest"]) or re.match(rf" ?{asked}", after))
    return bool(is_asked) or _NO_COMMENT.search(before) is not None
