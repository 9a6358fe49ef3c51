"""Subjects: the noun phrase that a verb group belongs to, looked for to its left."""

from briefgen.language.english.clause_commas import continues_list
from briefgen.language.english.clause_verbs import HAVE_FORMS, REPORTING, finite_verb, is_finite_before, opens_relative
from briefgen.language.english.deeds import FORESEEING, is_deed, with_deed
from briefgen.language.english.lexicon import word_classes, word_list
from briefgen.language.english.phrases import (
    STRONG_STOPS,
    SUBJECT_PRONOUNS,
    base_phrase_end,
    is_finite,
    is_noun,
    is_quotation_mark,
    past_measure,
    phrase_end,
    phrase_start,
    with_measure,
)
from briefgen.language.english.subject_model import FINITE, subject_heads
from briefgen.language.shapes import Range, Tokens

_CLAUSE_WORDS = frozenset(
    "that which who whether if because while although though whereas until unless when but as what how than so once".split()
)
_STATING_TIME = frozenset("now later then soon already".split())
_JOINING = frozenset("after before until since though whether unless lest".split())
_LEARNING = frozenset("learn hear find say report understand believe think".split())
_MEASURING = frozenset("about almost nearly roughly around approximately over only just even both half all not at".split())
_TOLD = frozenset("said estimated predicted warned concluded".split())
_ADDRESSING = frozenset("tell inform remind warn assure convince persuade show promise notify advise".split())
_PARTS = frozenset("some many most much all several few half each".split())  # "some of the growers could"
_TIMES = frozenset(
    "week weeks month months year years morning evening night weekend today tomorrow yesterday time spring summer fall".split()
)


def clause_floor(tokens: Tokens, position: int) -> int:
    """Where the clause around `position` begins, seen from its verb: after the last comma, joining word or stop before it."""
    for i in range(position - 1, -1, -1):
        token = tokens[i]
        if token.text in STRONG_STOPS or is_quotation_mark(tokens, i):
            return i + 1
        if token.text == "," and not _inside_subject(tokens, i, position):
            return i + 1
        if token.lower in _CLAUSE_WORDS and token.tag in ("IN", "WDT", "WP", "CC", "WRB"):
            return i + 1
        if token.lower in ("and", "or") and is_finite_before(tokens, i):
            return i + 1
    return 0


def _inside_subject(tokens: Tokens, comma: int, position: int) -> bool:
    is_item = comma > 0 and (is_noun(tokens[comma - 1]) or tokens[comma - 1].tag == "CD")
    return is_item and continues_list(tokens, comma, position + 1)


def subject_before(tokens: Tokens, verb: int) -> Range:
    """The subject of the verb group that contains position `verb`, looked for to its left; empty where none is found.

    The trained model says which word heads it, unless a relative clause parts the two; where it knows none, it is the phrase right
    before the verb.
    """
    first = _group_start(tokens, verb)
    end, is_parted = _before_aside(tokens, first)
    is_pronoun = end > 0 and tokens[end - 1].lower in SUBJECT_PRONOUNS and tokens[end - 1].tag == "PRP"
    if is_pronoun and tokens[max(0, end - 2)].lower not in ("and", "or"):
        return (end - 1, end)
    if end and tokens[end - 1].tag == "EX":
        return (end - 1, end)
    if end and tokens[end - 1].tag in ("IN", "TO", "DT", "CC") and tokens[end - 1].lower not in ("that", "this", "these", "those"):
        return (end, end)
    floor = clause_floor(tokens, end)
    start = _around_relative(tokens, floor, first)
    if start is None:
        start = _told_by_model(tokens, first, verb, end)
    found = (start, end) if start is not None else _phrase_before(tokens, floor, end)
    if found[0] == found[1] and floor < end and is_deed(tokens, floor) and not any(is_finite(t) for t in tokens[floor:end]):
        found = (floor, end)  # "waiting too long could"
    told = next((i for i in range(found[1] - 2, found[0] - 1, -1) if _tells(tokens, i)), found[0] - 1)
    told += told + 1 < found[1] and is_quotation_mark(tokens, told + 1)
    found = _with_conjuncts(tokens, (told + 1, found[1]))
    if found[0] == 1 and tokens[0].tag == "IN" and (comma := next((i for i in range(*found) if tokens[i].text == ","), 0)):
        return (comma + 1, found[1])  # "After a stay of 18 days, Berg is"
    is_apposed = is_parted and tokens[end].text == "," and any(t.text == "," for t in tokens[slice(*found)])
    if is_apposed and not any(t.tag == "CC" for t in tokens[slice(*found)]):
        return (found[0], end + 1)  # "the rival, Treasurer A, who …, has": the comma that closes the apposition stays
    return found


def _with_conjuncts(tokens: Tokens, found: Range) -> Range:
    """A subject with those that an 'and' or a comma joins to it on the left ('said Berg and | Marsh could', 'firms, | A and B could')."""
    start, stop = found
    joint = start - 1
    if start == stop or joint < 1:
        return found
    is_list = tokens[joint].text == "," and any(t.lower in ("and", "or") for t in tokens[start:stop]) and is_noun(tokens[joint - 1])
    if not is_list and tokens[joint].lower not in ("and", "or"):
        return found
    first = phrase_start(tokens, joint)
    if first == joint or tokens[first].lower in _TIMES or any(t.lower in _TIMES or t.tag == "CD" for t in tokens[first:joint]):
        return found
    is_one_name = all(t.tag.startswith("NNP") for t in (tokens[joint - 1], *tokens[start:stop])) and stop - start > 1
    if is_one_name and tokens[stop - 1].text in word_list("organisation_words") and tokens[first].lower == "the":
        return (first, stop)  # "the Ways and | Means Committee"
    before = tokens[max(0, first - 1)]
    is_linking = first > 1 and before.tag == "IN" and before.lower not in _JOINING | _CLAUSE_WORDS
    if is_linking and is_noun(tokens[first - 2]):
        return (_whole(tokens, first), stop)  # "the efforts of the firms, the unions and the state could"
    is_learned = before.tag == "VBG" and before.lemma in _LEARNING
    is_told = (
        before.lower == "that" or is_learned or (is_finite(before) and before.lemma in REPORTING) or (is_list and before.lower in _JOINING)
    )
    return (first, stop) if (first and is_told) or _is_hearer(tokens, first) or (is_list and first == 0) else found


def _told_by_model(tokens: Tokens, first: int, verb: int, end: int) -> int | None:
    """Where the subject begins that the model finds for a verb group; `end` itself for a relative pronoun, None where it finds none."""
    finite = next((i for i in range(first, min(verb + 1, len(tokens))) if tokens[i].tag in FINITE), None)
    head = None if finite is None else subject_heads(tokens).get(finite)
    if head is None or head >= end or (tokens[head].lower in _TIMES and tokens[head + 1].text == ","):
        return None  # in the aside that parts the two
    if tokens[head].tag in ("WDT", "WP", "WRB") or (tokens[head].lower == "that" and head == end - 1):
        return end
    if tokens[head].lower in _PARTS and tokens[head + 1].lower == "of":
        return with_measure(tokens, head)
    start = with_measure(tokens, _whole(tokens, _opening(tokens, phrase_start(tokens, head + 1), head)))
    is_phrase = tokens[start].tag not in ("IN", "TO", "CC") or past_measure(tokens, start) > start
    return start if start <= head and is_phrase else end


def _whole(tokens: Tokens, start: int) -> int:
    """Where the phrase begins that a noun phrase after a preposition is the end of ('any decision on the status of the city')."""
    if start > 1 and tokens[start - 1].lower == "both":
        start -= 1
    while start > 1 and tokens[start - 1].tag == "IN" and tokens[start - 1].lower not in _CLAUSE_WORDS | _JOINING:
        if tokens[start - 1].lower == "like" and tokens[start - 2].tag[0] == "V":
            break  # "it looks like A could"
        longer = phrase_start(tokens, start - 1)
        if longer == start - 1 and start > 2 and tokens[start - 2].tag == "VBG" and tokens[start - 3].tag in ("DT", "PRP$", "POS"):
            longer = start - 3  # "the dealing over the levy"
        if longer == start - 1:
            return with_deed(tokens, start - 1)
        start = longer
    return with_deed(tokens, start)


def _opening(tokens: Tokens, start: int, head: int) -> int:
    """Past what only stands before a subject: an adverb of the whole clause, or a verb, whatever its tag ('announced Clinton will')."""
    is_time = start + 1 < head and tokens[start].lower in ("this", "next", "last") and tokens[start + 1].lower in _TIMES
    if is_time and tokens[start + 2].tag.startswith(("NN", "DT", "PRP", "JJ")):
        start += 2  # "this time votes will"
    comma = next((i for i in range(start + 1, head) if tokens[i].text == ","), None)
    if comma is not None and tokens[comma - 1].lower in _TIMES | _STATING_TIME | {"ago"}:
        start = comma + 1  # "Later today, A is due to"
    said = next((i for i in range(head - 1, start - 1, -1) if _takes_clause(tokens[i].lower) and _opens_phrase(tokens, i + 1)), None)
    start = start if said is None else said + 1
    while start < head:
        token, after = tokens[start], tokens[start + 1]
        is_verb = token.lower == "meaning" or (
            token.tag in ("VBN", "VBG", "VBD")
            and (after.tag.startswith(("NNP", "DT", "PRP")) or (start > 0 and tokens[start - 1].lower in HAVE_FORMS))
        )
        is_at_least = token.lower in ("least", "most") and start > 0 and tokens[start - 1].lower == "at"
        is_adverb = token.tag == "RB" and after.tag.startswith(("NNP", "DT", "PRP")) and token.lower not in _MEASURING
        if not (is_verb or is_adverb or is_at_least):
            break
        start += 1
    is_bare = tokens[start].tag == "NN" and start == head and start > 0 and tokens[start - 1].lower == "that"
    is_one = is_bare and tokens[start].lower in word_classes("question_nouns")["counted"]  # "say | that figure could"
    if is_bare and (is_one or start == 1 or tokens[start - 2].tag in ("CC", ",", ":") or is_quotation_mark(tokens, start - 2)):
        return start - 1  # "and that decision could": a pointing word, whatever its tag
    return start


def _tells(tokens: Tokens, verb: int) -> bool:
    """Whether a verb inside a phrase opens a clause without 'that' ('a letter saying the firm could', 'hoping growers would')."""
    may_tell = tokens[verb].tag in ("VBG", "VBD") or tokens[verb].lower in _TOLD  # also where it seems a participle
    is_verb = verb > 0 and may_tell and tokens[verb].lemma in REPORTING | FORESEEING
    is_quoting = is_verb and is_quotation_mark(tokens, verb + 1)  # "insisting “justice is set to”"
    return is_quoting or (is_verb and (_opens_phrase(tokens, verb + 1) or tokens[verb + 1].tag in ("NNS", "JJ", "NN")))


def _takes_clause(noun: str) -> bool:
    """Whether a clause without 'that' may follow a noun: 'the fear A will', 'the first time A did', 'the day A must'."""
    return noun in word_classes("question_nouns")["telling"] or noun in ("time", "moment", "day")


def _opens_phrase(tokens: Tokens, start: int) -> bool:
    return tokens[start].tag in ("NNP", "NNPS", "DT", "PRP", "PRP$")


def is_relative_clause(tokens: Tokens, start: int) -> bool:
    """Whether the clause of a subject that begins here belongs to the noun before it, as its object ('rules that it has yet to')."""
    before = tokens[start - 1] if start else None
    is_that = before is not None and before.lower == "that" and start > 1 and is_noun(tokens[start - 2])
    if is_that:
        is_named = tokens[start - 2].tag.startswith("NNP")
        return (
            tokens[start - 2].lower not in word_classes("question_nouns")["telling"] and not _is_hearer(tokens, start - 1) and not is_named
        )
    return (before is not None and before.tag in ("WDT", "WP")) or is_contact_clause(tokens, start)


def is_contact_clause(tokens: Tokens, start: int) -> bool:
    """Whether a subject follows a noun with nothing between: its clause tells which one is meant ('the votes she would need')."""
    if (
        not start
        or not (is_noun(tokens[start - 1]) or tokens[start - 1].lower == "one")
        or tokens[start - 1].lower in _TIMES
        or tokens[start - 1].lower.endswith("day")
    ):
        return False
    if tokens[start - 1].lower in word_classes("question_nouns")["telling"] or _is_hearer(tokens, start):
        return False
    return _opens_phrase(tokens, start) or (tokens[start].tag == "VBG" and _opens_phrase(tokens, start + 1))


def _is_hearer(tokens: Tokens, end: int) -> bool:
    """Whether the noun phrase that ends here is who is told something ('told reporters he would')."""
    start = phrase_start(tokens, end)
    return start > 0 and tokens[start - 1].tag.startswith("VB") and tokens[start - 1].lemma in _ADDRESSING


def _phrase_before(tokens: Tokens, floor: int, end: int) -> Range:
    """The noun phrase that ends right before a verb group, or before the aside that parts it from the verb."""
    for start in range(floor, end):
        if start > floor and tokens[start - 1].tag.startswith(("IN", "TO", "DT", "PRP$", "JJ", "CD", "NN", "POS")):
            continue
        if phrase_end(tokens, start, end) == end:
            return (start, end)
    start = phrase_start(tokens, end, floor)
    if start > floor and tokens[start - 1].tag in ("IN", "TO"):
        return (end, end)
    return (start, end)


def first_subject(tokens: Tokens, before: int) -> Range:
    """The subject of the last finite verb before a position: that of the verbs joined to it ('It was due and is awaited')."""
    for i in range(before - 1, 0, -1):
        is_aside = tokens[i].lemma in REPORTING and tokens[i + 1].text == ","  # ", the mayor said, and could"
        if tokens[i].tag in ("VBZ", "VBP", "VBD", "MD") and not is_aside:
            return subject_before(tokens, i)
    return (0, 0)


def _group_start(tokens: Tokens, verb: int) -> int:
    """Where the verb group around a position begins; a second finite verb to the left is of another clause."""
    end, has_finite = verb, verb < len(tokens) and is_finite(tokens[verb])
    while end:
        before = tokens[end - 1]
        is_place = before.tag == "RB" and end > 1 and tokens[end - 2].lower == "from"  # "demand from overseas"
        is_place |= before.lower == "alone"  # "the plan alone may"
        if (before.tag.startswith("RB") and not is_place) or before.lower in ("not", "n't") or is_quotation_mark(tokens, end - 1):
            end -= 1
        elif before.tag in ("MD", "VBZ", "VBP", "VBD", "VB", "VBN", "VBG", "TO") and not has_finite:
            has_finite = is_finite(before)
            end -= 1
        else:
            break
    return end


def _around_relative(tokens: Tokens, floor: int, verb: int) -> int | None:
    """Where a subject begins that a relative clause parts from its verb ('the price that the fund paid is')."""
    for at in range(verb - 1, max(0, verb - 25), -1):
        if tokens[at].text in STRONG_STOPS or tokens[at].text == ",":
            return None
        if not opens_relative(tokens, at, 0, verb + 1):
            continue
        if any(tokens[i].lower == "that" and tokens[i - 1].tag[0] == "V" for i in range(at + 1, verb)):
            return None  # "growers who worry that many could": the verb is of what they worry about
        is_bare = tokens[at].tag not in ("WDT", "WP", "WP$") and tokens[at].lower != "that"
        if is_bare and any(t.lemma in REPORTING and is_finite(t) for t in tokens[at:verb]):
            return None  # "lawmaker Ann Marsh said the council should"
        start = clause_floor(tokens, at)
        while start < at and tokens[start].tag.startswith(("RB", "CC")):
            start += 1
        if start < at and base_phrase_end(tokens, start, at) > start and finite_verb(tokens, start, verb + 1) == verb:
            return start
    return None


def _before_aside(tokens: Tokens, end: int) -> tuple[int, bool]:
    """Before a relative clause or apposition between commas that parts the subject from its verb."""
    if not end or tokens[end - 1].text != ",":
        return end, False
    for i in range(end - 2, max(0, end - 26), -1):
        if tokens[i].text == "," and tokens[i + 1].tag in ("WDT", "WP", "WP$"):
            return i, True
        if tokens[i].text in STRONG_STOPS or (is_finite(tokens[i]) and tokens[i - 1].tag not in ("WDT", "WP")):
            break
    for i in range(end - 2, max(0, end - 26), -1):
        if tokens[i].text == ",":
            opens = tokens[i + 1]
            return (i, True) if opens.tag in ("WDT", "WP", "WP$", "VBN", "VBG", "DT", "NNP", "PRP$", "RB") else (end, False)
        if tokens[i].text in STRONG_STOPS:
            break
    return end - 1, False
