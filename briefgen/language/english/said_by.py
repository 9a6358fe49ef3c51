"""The noun phrase that names who speaks, before or after a verb of saying, as ranges of token positions."""

from typing import TypeAlias

from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.phrases import is_finite
from briefgen.language.shapes import Token

TokenRange: TypeAlias = tuple[int, int]

_CLAUSE_MARKS = frozenset({",", ";", ":", "“", "”", '"', "—", "–", "--", "(", ")", "``", "''", "…", "‘"})
_NOT_VERBS = frozenset({"familiar", "close", "opposed", "involved", "briefed"})  # adjectives after a noun that taggers take for verbs
_PHRASE_OPENERS = ("NN", "DT", "PRP", "JJ", "CD", "VBN", "PDT", "VBG", "RB")
_DAYS = frozenset({"today", "yesterday", "tonight", "now", "then"})
_AFTERWARDS = frozenset({"later", "earlier", "also", "then"})  # between a speaker and the verb, however they are tagged
_LONGEST_SPEAKER = 16


def speaker_before(tokens: tuple[Token, ...], verb: int) -> TokenRange | None:
    """The subject of the verb group that begins at `verb`; past an apposition or relative clause, or shared with the verb before."""
    if verb == 0:
        return None
    before = tokens[verb - 1]
    if (before.tag == "CC" and before.lower in {"and", "but"}) or (before.text == "," and verb > 1 and tokens[verb - 2].tag == "CC"):
        return _shared_subject(tokens, verb - 1)
    if before.text == ",":
        return _past_aside(tokens, verb - 1)
    if before.lower in {"who", "which", "that"}:
        return None
    first = verb
    while first and verb - first < _LONGEST_SPEAKER and not _is_boundary(tokens, first - 1):
        first -= 1
    if (relative := _relative_before(tokens, first)) and (whole := speaker_before(tokens, relative)):
        return whole[0], verb  # "the man who drove the mayor said": not the mayor
    found = _trimmed_start(tokens, first, verb)
    if found is None and first and tokens[first - 1].text == "," and tokens[first].tag == "IN":
        return _before_comma(tokens, first - 1)  # "Ruiz, in a letter to the board, said"
    return found


def _relative_before(tokens: tuple[Token, ...], first: int) -> int:
    """Where the 'who' stands whose verb ends right before `first`; 0 where none does."""
    verb = first - 1
    if verb < 1 or not is_finite(tokens[verb]):
        return 0
    while verb > 1 and (tokens[verb - 1].tag == "RB" or is_finite(tokens[verb - 1])):
        verb -= 1
    return verb - 1 if tokens[verb - 1].lower == "who" and tokens[verb - 2].text != "," else 0


def _before_comma(tokens: tuple[Token, ...], comma: int) -> TokenRange | None:
    first = comma
    while first and comma - first < _LONGEST_SPEAKER and not _is_boundary(tokens, first - 1):
        first -= 1
    return _trimmed_start(tokens, first, comma)


def _is_boundary(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    if token.text in _CLAUSE_MARKS or (is_finite(token) and token.lower not in _NOT_VERBS) or token.tag in {"WDT", "WP", "WRB"}:
        return True
    return token.lower in word_classes("clause_words")["subordinator"] and token.tag in {"IN", "CC", "WDT", "RB"}


def _trimmed_start(tokens: tuple[Token, ...], first: int, last: int) -> TokenRange | None:
    """Without adverbs and a prepositional phrase of time or place at its start; None without a noun or pronoun."""
    while first < last and tokens[first].tag in {"RB", "CC", "UH"} and tokens[first].lower not in {"both", "either"}:
        first += 1
    if first < last and tokens[first].tag in {"IN", "TO"}:
        phrase = _last_phrase_start(tokens, first, last)
        if phrase is None:
            return None
        first = phrase
    if first < last and tokens[first].tag == "VBG":
        return None
    last = _before_time(tokens, first, last)
    while last > first + 1 and (tokens[last - 1].tag in {"RB", "RBR"} or tokens[last - 1].lower in _AFTERWARDS):
        last -= 1
    heads = [t for t in tokens[first:last] if _heads_phrase(t)]
    if not heads or tokens[first].lower in {"it", "there", "i", "we", "you", "what", "this", "that"}:
        return (first, last) if heads and tokens[first].lower == "it" else None
    return first, last


def _heads_phrase(token: Token) -> bool:
    return (
        token.tag.startswith("NN")
        or token.tag in {"PRP", "CD"}
        or is_role_noun(token.text)
        or token.lower in {"others", "some", "many", "both"}
    )


def _before_time(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Without 'on Wednesday' or 'this week' between the speaker and the verb."""
    for k in range(first + 1, last):
        if tokens[k].lower in {"on", "this", "last", "earlier", "late"} and all(_is_time(t) for t in tokens[k + 1 : last]):
            return k
    is_day = last - first > 1 and (tokens[last - 1].lower in _DAYS or (_is_time(tokens[last - 1]) and tokens[last - 1].text[0].isupper()))
    return last - 1 if is_day else last


def _is_time(token: Token) -> bool:
    is_named = weekday_number(token.text) is not None or month_number(token.text) is not None
    return is_named or token.lower in {"week", "month", "year", "on", "weekend"} or token.tag == "CD"


def _last_phrase_start(tokens: tuple[Token, ...], first: int, last: int) -> int | None:
    """The start of the last noun phrase: 'On Monday the court' gives 'the court'; None where all is one prepositional phrase."""
    for k in range(last - 1, first, -1):
        if tokens[k].tag in {"DT", "PRP$", "PRP"} and tokens[k - 1].tag != "IN":
            return k
    start = last
    while start > first + 1 and tokens[start - 1].tag.startswith(("NNP", "JJ", "CD")) and not tokens[start - 1].lower.endswith("day"):
        start -= 1
    return start if first + 1 < start < last else None


def _shared_subject(tokens: tuple[Token, ...], conjunction: int) -> TokenRange | None:
    """'The bank cut rates and said …': the subject of the clause before."""
    verb = next((k for k in range(conjunction) if is_finite(tokens[k])), None)
    while verb and tokens[verb - 1].tag in {"RB", "MD"}:
        verb -= 1
    return speaker_before(tokens, verb) if verb else None


def _past_aside(tokens: tuple[Token, ...], comma: int) -> TokenRange | None:
    """'Ana Ruiz, the mayor of Lima, said': the noun phrase before the pair of commas."""
    depth = 0
    for k in range(comma - 1, 0, -1):
        if tokens[k].text in {"“", "”", '"'}:
            return None
        depth += (tokens[k].text == ")") - (tokens[k].text == "(")
        if depth:
            continue
        if tokens[k].text == "," and tokens[k + 1].lower not in {"and", "or"} and not _is_list_comma(tokens, k):
            first = _before_brackets(tokens, k)
            k = first
            while first and k - first < _LONGEST_SPEAKER and not _is_boundary(tokens, first - 1):
                first -= 1
            found = _trimmed_start(tokens, first, k)
            if found:
                return (found[0], comma) if _is_bare_name(tokens, k + 1, comma) else found
    return None


def _is_bare_name(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether the aside is only a name: 'the mayor of Lima, Ana Ruiz, said'."""
    return 2 <= last - first <= 5 and all(t.tag.startswith("NNP") for t in tokens[first:last])


def _before_brackets(tokens: tuple[Token, ...], end: int) -> int:
    """The position before a bracketed remark that ends at `end`."""
    if end and tokens[end - 1].text == ")":
        return next((k for k in range(end - 1, 0, -1) if tokens[k].text == "("), end)
    return end


def _is_list_comma(tokens: tuple[Token, ...], k: int) -> bool:
    """A comma within a name of a place or a list inside the aside."""
    return tokens[k - 1].tag == "NNP" and tokens[k + 1].tag == "NNP" and k + 2 < len(tokens) and tokens[k + 2].text == ","


def speaker_after(tokens: tuple[Token, ...], start: int) -> TokenRange | None:
    """The noun phrase that begins at `start`, up to a comma, the end, or the time and place of saying."""
    if start >= len(tokens) or not (tokens[start].tag.startswith(_PHRASE_OPENERS) or tokens[start].lower in {"one", "both"}):
        return None
    end = start
    while end < min(len(tokens), start + _LONGEST_SPEAKER) and not _is_boundary(tokens, end) and not _begins_setting(tokens, end, start):
        end += 1
    if _is_nickname(tokens, end):
        end += 4
    if end < len(tokens) and tokens[end].text == "," and _names_after(tokens, start, end):
        end = _names_after(tokens, start, end)
    while end > start and tokens[end - 1].text in {".", "!", "?"}:
        end -= 1
    has_head = any(t.tag.startswith("NN") or t.tag == "PRP" or is_role_noun(t.text) for t in tokens[start:end])
    is_pointer = tokens[start].tag == "PRP" and tokens[start].lower in {"i", "we", "you", "me", "us"}
    return (start, end) if has_head and not is_pointer else None


def _is_nickname(tokens: tuple[Token, ...], opening: int) -> bool:
    """Whether a name in quotation marks stands inside a name: 'Andrew “Boz” Bosworth'."""
    inside = tokens[opening : opening + 4]
    marks = len(inside) == 4 and all(t.text in {"“", "”", '"', "``", "''"} for t in (inside[0], inside[2]))
    return marks and all(t.text[0].isupper() for t in (tokens[opening - 1], inside[1], inside[3]))


def _begins_setting(tokens: tuple[Token, ...], i: int, start: int) -> bool:
    """'on Monday', 'in a statement', 'at a hearing', a bare weekday: where and when it was said."""
    if i == start:
        return False
    if tokens[i].lower.endswith("day") and tokens[i].tag.startswith("NNP") and len(tokens[i].text) > 5:
        return True
    return tokens[i].lower in word_classes("clause_words")["setting"]


def _names_after(tokens: tuple[Token, ...], start: int, comma: int) -> int:
    """'said another sponsor, Ana Ruiz': past the name in apposition; 0 where none follows."""
    has_office = tokens[start].tag == "DT" and any(is_role_noun(t.text) for t in tokens[start:comma])
    if tokens[comma - 1].tag.startswith("NNP") and not has_office:
        return 0
    end = comma + 1
    while end < len(tokens) and tokens[end].tag.startswith("NNP"):
        end += 1
    return end if end - comma > 2 else 0
