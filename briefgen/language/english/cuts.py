"""Where a sentence may be cut without changing what it says: at its head, inside, and at its tail."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeAlias

from briefgen.language.english.lexicon import lines, word_classes
from briefgen.language.english.phrases import DASHES, is_finite, is_noun, phrase_end
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Token

Span: TypeAlias = tuple[int, int]
Ranges: TypeAlias = Sequence[Span]

_AFTER_CONNECTIVE = r", | (?=[A-Z“\"]|the |a |an |it |he |she |they |in |on |if |some |no |many )"
_TIMES = frozenset("hour day week month year decade".split())
_LONGEST_APPOSITION = 16  # tokens between the two commas; beyond it the commas are rarely a pair


def cuts(text: str) -> Iterator[Ranges]:
    """The ways to shorten a sentence, longest first: whole, without its opening clause, its asides, with ever shorter tails."""
    tokens = tagged(text)
    start = after_connective(text)
    starts = [start, *_after_opening(text, tokens, start)]
    ends = [len(text), *reversed(tail_starts(text))]
    asides = _asides(text, tokens)
    found: list[Ranges] = []
    for first, end in product(starts, ends):
        if first < end:
            found.append([(first, end)])
            found.append(_without(asides, first, end))
    yield from sorted(found, key=lambda ranges: -sum(b - a for a, b in ranges))


def after_connective(text: str) -> int:
    """The offset behind 'However, ', 'But ' and the like at the start of a sentence; 0 where none stands there."""
    low = text.lower()
    for words in sorted(lines("connectives"), key=len, reverse=True):
        if words in {"and", "but"} and low.startswith(words + " "):
            return len(words) + 1
        if low.startswith(words) and re.match(_AFTER_CONNECTIVE, text[len(words) :]):
            if words in {"still", "so", "also", "rather", "instead", "besides", "yet"} and text[len(words)] != ",":
                return 0
            return len(words) + 2 if text[len(words)] == "," else len(words) + 1
    return 0


def tail_starts(text: str) -> list[int]:
    """Where a tail may be cut off, outside quotation marks: before a joining word, a participle or a second verb of one subject."""
    tokens = tagged(text)
    return [t.start for i, t in enumerate(tokens) if _begins_tail(text, tokens, i) and has_clause(tokens[:i])]


def has_clause(tokens: Sequence[Token]) -> bool:
    """Whether words hold a subject and a finite verb of their own, not only a subordinate clause at the start."""
    opening = tokens[0].tag if tokens else ""
    verbs = [i for i, t in enumerate(tokens) if is_finite(t)]
    if opening == "IN" or (tokens and tokens[0].lower in {"while", "if", "when", "although", "despite", "with", "as"}):
        comma = next((i for i, t in enumerate(tokens) if t.text == ","), len(tokens))
        verbs = [i for i in verbs if i > comma]
    return bool(verbs)


def is_inside_quotes(text: str, position: int) -> bool:
    """Whether a quotation mark is open at an offset."""
    before = text[:position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _after_opening(text: str, tokens: Sequence[Token], start: int) -> Iterator[int]:
    """The offset of the main clause behind an opening participle or clause of time, which tell what else was the case."""
    head = [t for t in tokens if t.start >= start]
    if not head or not _tells_time_or_manner(head):
        return
    commas = [i for i, token in enumerate(head[:-2]) if token.text == "," and not is_inside_quotes(text, token.start)]
    begun = [i for i in commas if _begins_main_clause(head, i + 1)]
    # with two candidates and no verb before the first, the first may stand in a list: "after officials, friends and staff met, ..."
    if begun and (len(begun) == 1 or any(is_finite(t) for t in head[: begun[0]])):
        yield head[begun[0] + 1].start


def _tells_time_or_manner(head: Sequence[Token]) -> bool:
    first = head[0]
    if first.tag in {"VBG", "VBN"}:
        return first.lower not in {"according", "given", "provided", "providing", "assuming", "asked"}
    if first.lower in word_classes("clause_words")["opening"]:
        return True
    return any(t.lower in {"after", "before"} for t in head[1:4]) and any(t.lower.rstrip("s") in _TIMES for t in head[:3])


def _begins_main_clause(head: Sequence[Token], k: int) -> bool:
    """Whether a noun phrase with a finite verb begins at token k; a pronoun would lose the name that it stands for."""
    if head[k].tag in {"PRP", "PRP$", "CC", "WDT", "WP", "WRB", "IN", "RB"}:
        return False
    end = phrase_end(head, k)
    if end < len(head) and head[end].text == ",":  # an apposition
        close = next((i for i in range(end + 1, min(len(head), end + _LONGEST_APPOSITION)) if head[i].text == ","), None)
        end = close + 1 if close else end
    while end < len(head) and (head[end].tag in {"RB", "NNP"} or head[end].lower in {"on", "late", "early"}):
        end += 1
    return k < end < len(head) and is_finite(head[end])


def _begins_tail(text: str, tokens: Sequence[Token], i: int) -> bool:
    if is_inside_quotes(text, tokens[i].start):
        return False
    if tokens[i].text in DASHES:
        close = _closing_dash(tokens, i)
        return close is None or not is_finite(tokens[close + 1])  # "A -- who is B -- may go": A alone is no clause
    if tokens[i].text == ";":
        return True
    if tokens[i].lower in {"and", "but"}:
        return _is_second_verb(tokens, i)
    if tokens[i].lower in word_classes("clause_words")["circumstance"]:
        return _is_circumstance(tokens, i)
    if tokens[i].text != "," or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    if after.lower in {"and", "or", "but"}:
        return has_clause(tokens[i + 1 :]) and any(is_finite(t) for t in tokens[i + 2 : i + 9])
    return after.lower in word_classes("clause_words")["tail"] or after.tag == "VBG"


def _closing_dash(tokens: Sequence[Token], i: int) -> int | None:
    """The second of a pair of dashes, where token i is the first of one."""
    if sum(t.text in DASHES for t in tokens[:i]) % 2:
        return None
    return next((k for k in range(i + 1, len(tokens) - 1) if tokens[k].text in DASHES), None)


def _is_second_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether 'and' joins a second finite verb to the subject of a first one of the same form: 'closed the port and fined the owner'."""
    if i < 3 or i + 2 >= len(tokens):
        return False
    second = tokens[i + 1]
    if second.tag not in {"VBD", "VBZ", "VBP", "MD"} or tokens[i - 1].tag.startswith(("V", "MD", "RB", "TO", "IN", "DT")):
        return False
    verbs = [t for t in tokens[:i] if is_finite(t)]
    relative = any(t.tag in {"WDT", "WP", "WP$", "WRB"} or (t.tag == "IN" and t.lower == "that") for t in tokens[:i])
    return len(verbs) == 1 and verbs[0].tag == second.tag and not relative


def _is_circumstance(tokens: Sequence[Token], i: int) -> bool:
    """Whether a preposition begins what only tells the circumstances: what is true with them is true without.

    It is not where a word such as 'no' or 'all' speaks of just those circumstances: 'all ships were lost during the storm'.
    """
    before = tokens[:i]
    if not before:
        return False
    is_bound = any(t.lower in word_classes("clause_words")["scope"] or t.lower in word_classes("guards")["negation"] for t in before)
    return not is_bound and tokens[i].tag in {"IN", "VBG"} and is_noun(before[-1]) and _has_main_verb(before)


def _has_main_verb(tokens: Sequence[Token]) -> bool:
    """Whether a finite verb stands there that is not a relative clause's, and no dash is open."""
    verbs = [i for i, t in enumerate(tokens) if is_finite(t)]
    relative = {"WDT", "WP", "WP$", "WRB"}
    own = [i for i in verbs if not any(t.tag in relative or t.lower == "that" for t in tokens[max(0, i - 3) : i])]
    return bool(own) and sum(t.text in DASHES for t in tokens) % 2 == 0


def _asides(text: str, tokens: Sequence[Token]) -> list[Span]:
    """Round brackets, relative clauses and appositions between two commas, each with the space or comma before it."""
    found = [m.span() for m in re.finditer(r" \([^()]*\)", text)]
    dashed = [(t.start, tokens[close].end) for i, t in enumerate(tokens) if t.text in DASHES and (close := _closing_dash(tokens, i))]
    relative = [m.span() for m in re.finditer(r", (?:which|who|whose|where)\b[^,;:“”\"()—–]*,(?= (?:[a-z]+))", text)]
    for a, b in (*dashed, *(span for span in relative if not _has_more(tokens, *span)), *_appositions(text, tokens)):
        if not any(x < b and a < y for x, y in found):
            found.append((a, b))
    return sorted(found)


def _has_more(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether behind a relative clause a verb goes on that its sentence, which has its own, cannot have: 'the wall, breached in May'."""
    after = next((t for t in tokens if t.start >= end), None)
    is_verb = after is not None and after.tag.startswith(("V", "MD"))
    return is_verb and _has_main_verb([t for t in tokens if t.end <= start])


def _appositions(text: str, tokens: Sequence[Token]) -> Iterator[Span]:
    """', a friend of the mayor,' between a subject and its finite verb."""
    for i, comma in enumerate(tokens[:-3]):
        if comma.text != "," or not i or not is_noun(tokens[i - 1]) or tokens[i + 1].tag not in {"DT", "PRP$", "JJ", "NN", "NNP"}:
            continue
        close = next((k for k in range(i + 2, min(len(tokens) - 1, i + _LONGEST_APPOSITION)) if tokens[k].text == ","), None)
        if close is None or is_inside_quotes(text, comma.start) or any(is_finite(t) for t in tokens[: close + 1]):
            continue
        if is_finite(tokens[close + 1]):
            yield comma.start, tokens[close].end


def _without(asides: list[Span], start: int, end: int) -> Ranges:
    ranges, point = [], start
    for a, b in asides:
        if a >= point and b <= end:
            ranges.append((point, a))
            point = b
    ranges.append((point, end))
    return [r for r in ranges if r[0] < r[1]]
