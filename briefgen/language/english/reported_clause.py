"""Where a reported clause begins behind its verb of saying, past the time, the place and the hearer."""

import re
from collections.abc import Sequence

from briefgen.language.english.phrases import is_finite, phrase_end
from briefgen.language.english.saying import frames
from briefgen.language.shapes import Token

# What no body does by its own will: of "the bank said it follows" the subject is something else.
_NOT_DONE = frozenset(
    "be follow cost depend mean become remain happen matter apply exist occur result seem appear look stem arise come hinge involve contain"
    " amount consist last belong concern include suit".split()
)

_SETTING_TERMS = frozenset("condition proviso basis grounds ground assumption understanding stipulation premise".split())  # before a 'that'
_TIME = (
    r"(?:(?:late|early|later|earlier) )?(?:(?:on|in) )?"
    r"(?:(?:this|last) (?:week|month|year|weekend|spring|summer|autumn|fall|winter)|yesterday|today|afterwards?|again"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d+)?)"
)
_SETTING = (
    r"(?:in|at|during|via|by|on|to|through) (?:(?:a|an|the|his|her|its|their) )?(?:\S+ ){0,3}?"
    r"(?:statement|interview|e-?mail|tweet|report|speech|letter|briefing|conference|reporters|lawmakers|journalists|filing|note|post|Twitter|TV"
    r"|television|radio|hearing|parliament|terms|address|remarks|message|memo|rally|call)"
)
_ADJUNCT = re.compile(rf"(?:,? ?(?:{_TIME}|{_SETTING})(?= |$),? ?){{1,2}}")


def frame_end(tokens: tuple[Token, ...], i: int) -> int:
    """The mark that ends a late frame, past time and place: the comma of ', Ruiz said on Monday in Lima,'; 0 where more follows."""
    end = i + 1
    found = _ADJUNCT.match(" ".join(t.text for t in tokens[end:]))
    if found and tokens[end].text != ",":
        end += len(found.group().split())
    while end < len(tokens) and tokens[end - 1].text == ",":
        end -= 1
    if end < len(tokens) and end > i + 1 and tokens[end].tag in {"IN", "TO"}:
        mark = next((k for k in range(end, len(tokens)) if tokens[k].text in {",", "."}), len(tokens))
        end = end if any(is_finite(t) for t in tokens[end:mark]) else mark
    return end if end < len(tokens) and tokens[end].text in {",", "."} else 0


def position_start(tokens: tuple[Token, ...], i: int, verb: str) -> int | None:
    """Where the reported clause begins after the verb: behind 'that', or, for verbs that need none, behind time, place and hearer."""
    allowed = frames()
    verbs = next((k for k in range(i + 1, len(tokens)) if is_finite(tokens[k]) or _starts_aside(tokens, k)), len(tokens))
    that = next((k for k in range(i + 1, min(verbs, i + 20)) if tokens[k].lower == "that" and tokens[k].tag in {"IN", "WDT", "DT"}), None)
    if (
        that is not None
        and that + 3 < len(tokens)
        and tokens[that + 1].tag == "PRP"
        and is_finite(tokens[that + 2])
        and tokens[that + 3].tag == "MD"
    ):
        return None  # "a step that he said would help"
    if that is not None and tokens[that - 1].lower in _SETTING_TERMS:
        return None  # "has promised the money, on condition that the town pays": a condition, and nobody's words
    takes_that = verb in allowed["that"] | allowed["bare"] | allowed["object"]
    if that is not None and takes_that and has_finite(tokens, that + 1, len(tokens)) and not _is_determiner(tokens, that):
        return that + 1
    limit = next((k for k in range(i + 1, verbs) if tokens[k].tag == "VBN"), verbs)
    if verb not in allowed["bare"] | allowed["object"] or limit >= len(tokens):
        return None
    start = _behind_adjuncts(tokens, i + 1, hearer=verb in allowed["object"])
    if start is not None and tokens[start].tag == "IN" and verb not in {"say", "add", "warn", "tell"}:
        return None  # "agree on", "hope for"
    if start is not None and verb in allowed["noun"] | allowed["either"] | allowed["object"] and not _is_full_clause(tokens, start):
        return None
    is_clause = start is not None and start < limit and tokens[start].lower != "to" and tokens[start].tag not in {"WDT", "WP"}
    return start if is_clause else None


def _is_full_clause(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether a subject and right behind it its verb begin at start; 'stressed the cost that it has' has only an object."""
    end = phrase_end(tokens, start)
    while end < len(tokens) and tokens[end].tag == "RB":
        end += 1
    return start < end < len(tokens) and is_finite(tokens[end]) and tokens[start].tag != "VBG"


def _starts_aside(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a participle behind a comma, a dash or a semicolon ends the words that can stand before a reported clause."""
    return (tokens[k].tag == "VBG" and tokens[k - 1].text == ",") or tokens[k].text in {";", "—", "–"}


def _is_determiner(tokens: tuple[Token, ...], that: int) -> bool:
    """'said that would depend': 'that' is the subject itself."""
    if tokens[that + 1].text in {".", ","}:
        return True
    if tokens[that + 1].tag in {"VBZ", "VBP"} and tokens[that - 1].tag in {"NN", "NNS"}:
        return True  # "any treaty that lets": a relative clause
    opens_verb = tokens[that + 1].tag in {"MD", "VBD"} or tokens[that + 1].lower in {"is", "was", "are", "were", "has", "had", "'s", "’s"}
    return opens_verb or (tokens[that].tag == "DT" and tokens[that + 1].tag == "NN" and tokens[that - 1].tag.startswith("IN"))


def _behind_adjuncts(tokens: tuple[Token, ...], start: int, *, hearer: bool) -> int | None:
    """Past time, place and hearer between a verb of saying and its clause; None where no clause follows."""
    if start >= len(tokens):
        return None
    if hearer:
        stop = next(
            (k for k in range(start, min(start + 6, len(tokens))) if tokens[k].tag.startswith("NN") or tokens[k].tag == "PRP"), None
        )
        while stop is not None and stop + 1 < len(tokens) and tokens[stop + 1].tag.startswith("NN"):
            stop += 1
        start = stop + 1 if stop is not None else len(tokens)
    found = _ADJUNCT.match(" ".join(t.text for t in tokens[start:]))
    if found and not any(is_finite(t) for t in tokens[start : start + len(found.group().split())]):
        start += len(found.group().split())
    while start < len(tokens) and tokens[start].text == ",":
        start += 1
    return start if has_finite(tokens, start + 1, len(tokens)) else None


def opens_clause(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether a subject and a finite verb begin right at start."""
    for k in range(start, min(start + 12, len(tokens))):
        if is_finite(tokens[k]):
            return k > start
        if tokens[k].text in {",", ";", "“", '"'} or tokens[k].tag in {"VBG", "TO"}:
            return False
    return False


def has_finite(tokens: tuple[Token, ...], start: int, stop: int) -> bool:
    """Whether a finite verb, or a form that taggers take for a participle, stands within a stretch."""
    return any(is_finite(t) or t.tag == "VBN" for t in tokens[start:stop])


def is_deed(tokens: Sequence[Token]) -> bool:
    """Whether the verb behind a pronoun at 0 is somebody's act: 'it would sell', not 'it could be done', 'it follows'."""
    verbs = [t for t in tokens[1:7] if t.tag.startswith(("VB", "MD"))]
    main = next((t for t in verbs if t.tag != "MD" and t.lemma not in {"have", "do"} and not _is_be(t)), None)
    if main is None or main.lemma in _NOT_DONE:
        return False
    is_passive = main.tag == "VBN" and any(_is_be(t) for t in verbs[: verbs.index(main)])
    return not is_passive and not (_is_be(verbs[0]) and main.tag != "VBG")


def _is_be(token: Token) -> bool:
    return token.lower in {"is", "was", "are", "were", "be", "been", "being"}
