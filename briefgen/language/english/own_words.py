"""Where the words of one speaker end: before another speaker's, the reporter's own, and what stands outside quotation marks."""

from briefgen.language.english.clause_verbs import HAVE_FORMS
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.phrases import is_finite
from briefgen.language.english.reported_clause import opens_clause
from briefgen.language.english.saying import verb_of_saying
from briefgen.language.shapes import Token

_CONCEDING = frozenset({"although", "though", "while", "whereas", "when", "after"})
_REMARKS = frozenset(
    "remark comment claim statement charge allegation suggestion assertion view reference move position argument figure account version "
    "estimate".split()
)
_ANSWERS = frozenset("reject deny dispute confirm accept refuse dismiss oppose agree say insist".split())


def own_words_end(tokens: tuple[Token, ...], verb: int, first: int, last: int) -> int:
    """The end of what the speaker of the frame at `verb` says within first..last."""
    last = _before_main_clause(tokens, first, last) if verb < first and tokens[0].lower in _CONCEDING else last
    return _before_comment(tokens, first, _before_next_act(tokens, verb, first, _before_next_speaker(tokens, verb, first, last)))


def _before_main_clause(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """What is told in a clause that opens with 'although' ends at the comma before the main clause."""
    outside = outside_quotes(tokens)
    for k in range(first + 2, last - 2):
        if tokens[k].text == "," and outside[k] and not tokens[k + 1].tag.startswith("W") and opens_clause(tokens, k + 1):
            return k
    return last


def outside_quotes(tokens: tuple[Token, ...]) -> list[bool]:
    """Which tokens stand outside quotation marks, the marks themselves inside."""
    first = next((t.text for t in tokens if t.text in {"“", "”"}), "")
    outside, is_open = [], first == "”"
    for token in tokens:
        if token.text in {"“", "``"} or (token.text in {'"', "''"} and not is_open):
            is_open = True
            outside.append(False)
            continue
        outside.append(not is_open)
        if token.text in {"”", '"', "''"}:
            is_open = False
    return outside


def concedes(tokens: tuple[Token, ...], i: int) -> bool:
    """'although …', 'even though …' behind a comma: what the reporter sets against the words just told."""
    words = [t.lower for t in tokens[i : i + 2]]
    return words[:1] in (["although"], ["though"]) or words == ["even", "though"]


def _before_next_speaker(tokens: tuple[Token, ...], i: int, first: int, last: int) -> int:
    """Without what is told behind a semicolon, by another or by the reporter, and without a bare exclamation behind a colon."""
    outside = outside_quotes(tokens)
    for k in range(max(first, i) + 1, last - 2):
        if tokens[k].text == ";" and outside[k] and _is_told_apart(tokens, k + 1, last):
            return k
        if tokens[k].text == ":" and tokens[k + 1].text in {"“", '"', "``"} and sum(t.text[0].isalnum() for t in tokens[k:last]) < 3:
            return k
    return last


def _before_next_act(tokens: tuple[Token, ...], verb: int, first: int, last: int) -> int:
    """Without what the speaker did next: 'said Brussels has the right | but declined to say', 'said it would cost them | and asked'."""
    if verb >= first or tokens[verb].tag != "VBD":
        return last
    outside = outside_quotes(tokens)
    for k in range(first + 2, last - 1):
        if tokens[k].lower in {"and", "but"} and outside[k] and tokens[k + 1].tag == "VBD":
            told = next((tokens[n] for n in range(k - 1, first - 1, -1) if is_finite(tokens[n])), None)
            if told is not None and told.tag in {"VBZ", "VBP", "MD"} and told.lower not in HAVE_FORMS:
                return k - (tokens[k - 1].text == ",")
    return last


def _is_told_apart(tokens: tuple[Token, ...], start: int, stop: int) -> bool:
    """Whether a clause of its own begins at start: no 'that' goes on with what was said, no quotation mark and no mere list."""
    start += tokens[start].lower in {"and", "but"}
    stop = next((k for k in range(start, stop) if tokens[k].text == ";"), stop)
    goes_on = tokens[start].lower == "that" or tokens[start].text in {"“", '"', "``"}
    return not goes_on and any(is_finite(t) for t in tokens[start:stop])


def _before_comment(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Without a tail in the reporter's own voice: ', but questions remain …', ', underscoring …'."""
    is_quoted = False
    for k in range(first, last - 2):
        is_quoted = is_quoted != (tokens[k].text in {"“", "”", '"', "``", "''"})
        if _opens_remark(tokens, k) and k > first + 3:
            return k
        if tokens[k].text == "," and is_quoted and tokens[k + 1].text in {"”", '"', "''"} and concedes(tokens, k + 2):
            return k + 2
        if tokens[k].text == "," and not is_quoted and [t.lower for t in tokens[k + 1 : k + 3]] == ["according", "to"]:
            return k
        if tokens[k].text != "," or k < first + 2 or is_quoted or tokens[first].text in {"“", '"'}:
            continue
        following = tokens[k + 1]
        if concedes(tokens, k + 1) or (following.lower in {"and", "but"} and tokens[k + 2].lower in {"i", "we"}):
            return k
        if _is_other_voice(tokens, k):
            return k
        is_contrast = following.lower == "but" and tokens[k + 2].tag.startswith(("NN", "DT", "PRP", "JJ")) and opens_clause(tokens, k + 2)
        if is_contrast or following.lower in word_classes("clause_words")["comment"]:
            return k
    return last


def _opens_remark(tokens: tuple[Token, ...], k: int) -> bool:
    """', a remark that …': what the reporter calls the words just quoted."""
    after = k + 2 if tokens[k].text == "," and tokens[k + 1].text in {"”", '"', "''"} else k + 1
    return tokens[k].text in {",", "—", "–"} and tokens[after].lower in {"a", "an"} and tokens[after + 1].lower in _REMARKS


def _is_other_voice(tokens: tuple[Token, ...], comma: int) -> bool:
    """', while insisting that …', ', adding that …' and ', and the mayor has rejected this': the frame goes on or somebody else speaks."""
    opener, after = tokens[comma + 1].lower, tokens[comma + 2]
    if opener in {"while", "and"} and after.tag == "VBG" and verb_of_saying(tokens, comma + 2):
        return True
    if tokens[comma + 1].tag == "VBG" and verb_of_saying(tokens, comma + 1):
        return True
    if opener not in {"and", "while", "although", "though"} or after.tag == "PRP":
        return False
    verb = next((k for k in range(comma + 2, min(comma + 10, len(tokens))) if is_finite(tokens[k])), None)
    if verb is None:
        return False
    told = tokens[verb + 1] if tokens[verb].lower in {"has", "have", "had"} and verb + 1 < len(tokens) else tokens[verb]
    return told.lemma in _ANSWERS
