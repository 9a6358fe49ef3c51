"""The role that the words around a person's name give: before it, in an apposition, or in a relative clause."""

from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.lexicon import word_classes, word_list
from briefgen.language.english.phrases import is_finite
from briefgen.language.english.title_words import is_role_noun, names_a_trade, titles
from briefgen.language.shapes import Token

_APPOSITION_ENDS = frozenset({",", ".", ";", "—", "–", ")", "who", "with", "and", "in", "at", "on", "since", "from", "for", "of"})
_OFFICE_VERBS = frozenset(
    {"chairs", "heads", "leads", "runs", "coordinates", "directs", "manages", "oversees", "represents", "edits", "governs"}
)
_OFFICES = frozenset(
    "president chancellor minister premier king queen emperor emir sultan governor mayor secretary pope archbishop bishop".split()
)
_RELATIVE_ENDS = frozenset({",", ".", ";", "—", "–", ")", "and", "but", "“", "”", '"'})
_LONGEST_ROLE, _LONGEST_RELATIVE = 9, 14


def role_before(tokens: tuple[Token, ...], begin: int) -> tuple[int, int]:
    """The noun phrase before a name whose last word is a role: 'the former French trade minister'; without its article."""
    last = begin
    if last and tokens[last - 1].lower.rstrip(".") in titles("honorific"):
        return last, last
    first = last
    while first and last - first < _LONGEST_ROLE and _may_stand_in_role(tokens, first - 1):
        first -= 1
    while first < last and tokens[first].tag in {"POS", "IN", "VBN", "VBD", "RB"} and tokens[first].lower not in {"retired", "then"}:
        first += 1
    for i in range(first, last - 1):
        if (
            tokens[i].tag in {"NNS", "NNPS"}
            and not tokens[i].lower.endswith("ss")
            and not _is_owner(tokens, i)
            and i + 1 < last
            and not _is_department(tokens[i].text)
        ):
            first = i + 1
    links = [i for i in range(first + 1, last - 1) if tokens[i].lower in {"of", "for", "to"} and is_role_noun(tokens[last - 1].text)]
    if links and tokens[links[-1]].lower != "of":
        first = links[-1] + 1  # "spokesman for Mayor Ana Ruiz": the mayor's role begins behind "for"
    heads = {last - 1} | {i - 1 for i in range(first + 1, last - 1) if tokens[i].lower in {"of", "for"}}
    has_role = first < last and any(is_role_noun(tokens[i].text) or names_a_trade(tokens[i]) for i in heads)
    return (first, last) if has_role else (last, last)


def _is_owner(tokens: tuple[Token, ...], i: int) -> bool:
    after = tokens[i + 1]
    return after.tag == "POS" or (after.tag.startswith("NN") and after.lower.rstrip(".") not in titles("short"))


def _is_department(text: str) -> bool:
    return text in word_classes("clause_words")["department"] or text in word_list("organisation_words")


def _may_stand_in_role(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    if token.tag.startswith(("NN", "JJ")) or token.tag == "POS" or token.lower in {"then", "retired", "elected", "state-run", "'s", "&"}:
        return weekday_number(token.text) is None and not month_number(token.text)
    if i == 0:
        return token.tag == "VB" and tokens[1].tag == "NN"  # "Site manager Ana Ruiz": a noun that opens the sentence
    if tokens[i + 1].tag.startswith("DT"):
        return False
    follows_body = _is_department(tokens[i - 1].text)
    return (token.lower in {"of", "for"} and (follows_body or is_role_noun(tokens[i - 1].text))) or (token.lower == "and" and follows_body)


def role_around(sentence: str, tokens: tuple[Token, ...], begin: int, last: int) -> str:
    """The role in an apposition: 'Ana Ruiz, the mayor of Lima, said', 'the mayor, Ana Ruiz, said'."""
    ahead = _role_ahead(sentence, tokens, begin) if last - begin > 1 else ""
    return (
        _role_after(sentence, tokens, last) or ahead or _role_in_relative(sentence, tokens, last) or _house(sentence, tokens, begin, last)
    )


def country_after(tokens: tuple[Token, ...], last: int, role: str) -> str:
    """The country of an office that follows the name: ' of Peru' in 'President Ana Ruiz of Peru'; '' where none does."""
    is_office = role.split()[-1].lower() in _OFFICES and " of " not in role
    if not is_office or last + 1 >= len(tokens) or tokens[last].lower != "of" or not tokens[last + 1].tag.startswith("NNP"):
        return ""
    end = last + 2
    while end < len(tokens) and tokens[end].tag.startswith("NNP"):
        end += 1
    return " of " + " ".join(t.text for t in tokens[last + 1 : end])


def _role_in_relative(sentence: str, tokens: tuple[Token, ...], last: int) -> str:
    """The role in a relative clause: 'Ana Ruiz, who chairs the harbour board, said'."""
    if last + 3 >= len(tokens) or tokens[last].text != "," or tokens[last + 1].lower != "who" or tokens[last + 2].tag != "VBZ":
        return ""
    verb, first = tokens[last + 2].lower, last + 1
    if verb not in _OFFICE_VERBS and not (verb == "speaks" and tokens[last + 3].lower == "for"):
        return ""
    end = first + 3
    while end < len(tokens) and tokens[end].text not in _RELATIVE_ENDS and not is_finite(tokens[end]):
        end += 1
    return sentence[tokens[first].start : tokens[end - 1].end] if 3 <= end - first <= _LONGEST_RELATIVE else ""


def _role_after(sentence: str, tokens: tuple[Token, ...], last: int) -> str:
    if last + 1 >= len(tokens) or tokens[last].text != ",":
        return ""
    first = last + 2 if tokens[last + 1].lower in {"the", "a", "an", "its", "their"} else last + 1
    end, head = first, -1
    while end < len(tokens) and end - first < _LONGEST_ROLE and _may_stand_in_apposition(tokens, end, head):
        is_open = not any(t.tag in {"IN", "DT", "TO", "CC"} for t in tokens[first:end])
        if is_open and is_role_noun(tokens[end].text) and tokens[end].tag.startswith(("NN", "JJ")):
            head = end
        end += 1
    if head >= 0 and end - first >= _LONGEST_ROLE:
        end = head + 1
    while end > first and (tokens[end - 1].tag in {"IN", "DT", "CC", "TO", "POS"}):
        end -= 1
    follows = tokens[end].text if end < len(tokens) else "."
    is_closed = follows in _APPOSITION_ENDS
    if head < 0 or not is_closed or not _heads(tokens, head, end) or _opens_another_name(tokens, first, head):
        return ""
    return sentence[tokens[first].start : tokens[end - 1].end]


def _may_stand_in_apposition(tokens: tuple[Token, ...], i: int, head: int) -> bool:
    token = tokens[i]
    if token.tag.startswith(("NN", "JJ", "CD")) or token.tag in {"POS", "VBN", "VBG"}:
        return True
    return head >= 0 and (token.lower in {"of", "for", "at", "the", "and", "&", "to"} or token.tag in {"DT"})


def _heads(tokens: tuple[Token, ...], head: int, end: int) -> bool:
    """Whether the role noun is the head: nothing follows it but a prepositional phrase."""
    return head + 1 == end or tokens[head + 1].tag in {"IN", "TO", "CC"} or tokens[head + 1].lower == "general"


def _opens_another_name(tokens: tuple[Token, ...], first: int, head: int) -> bool:
    """'Ana Ruiz, President Bo Lind' is a list, not an apposition."""
    after = head + 1
    return after < len(tokens) and tokens[after].tag == "NNP" and tokens[head].text[0].isupper() and first <= head


def _role_ahead(sentence: str, tokens: tuple[Token, ...], begin: int) -> str:
    if begin > 2 and tokens[begin - 1].lower.rstrip(".") in titles("honorific"):
        begin -= 1  # "its president, Dr Ana Ruiz"
    if begin < 2 or tokens[begin - 1].text != ",":
        return ""
    first, last = role_before(tokens, begin - 1)
    if last == first:
        first, last = _office_of(tokens, begin - 1)
    return sentence[tokens[first].start : tokens[last - 1].end] if last > first else ""


def _office_of(tokens: tuple[Token, ...], comma: int) -> tuple[int, int]:
    """The office before a comma with the body it is of: 'the leader of the opposition Civic Union, Ana Ruiz,'."""
    first, head = comma, comma
    while first and comma - first < _LONGEST_ROLE and _may_stand_in_apposition(tokens, first - 1, first):
        first -= 1
        if tokens[first].tag in {"NN", "NNP", "JJ"} and is_role_noun(tokens[first].text) and tokens[first + 1].lower in {"of", "for"}:
            head = first
    if head == comma:
        return comma, comma
    first = head
    while first and tokens[first - 1].tag.startswith(("NN", "JJ")):
        first -= 1
    return first, comma


def _house(sentence: str, tokens: tuple[Token, ...], begin: int, last: int) -> str:
    """The body that somebody is of: 'of the brokerage Hale and Moss', 'of the Institute for Tides'; '' for a place or a person."""
    if last - begin < 2 or last + 2 >= len(tokens) or tokens[last].lower not in {"of", "at", "from"}:
        return ""
    end = start = last + 2 if tokens[last + 1].lower in {"the", "a"} else last + 1
    while end < len(tokens) and tokens[end].tag == "NN" and start == last + 2:
        end += 1
    kind, name = end - start, end
    while end < len(tokens) and (tokens[end].tag.startswith("NNP") or _links_names(tokens, end, name)):
        end += 1
    is_body = any(t.text in word_list("organisation_words") for t in tokens[name:end])
    if end == name or end - start > _LONGEST_ROLE or not (is_body or kind == 1):
        return ""
    return sentence[tokens[last].start : tokens[end - 1].end]


def _links_names(tokens: tuple[Token, ...], i: int, first: int) -> bool:
    joins = tokens[i].lower in {"of", "for", "and", "&"} and first < i < len(tokens) - 1
    return joins and tokens[i + 1].tag.startswith("NNP")
