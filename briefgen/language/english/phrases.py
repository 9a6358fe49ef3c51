"""Noun phrases of a tagged sentence, as half-open ranges of token positions; grown by their tags, never parsed in full."""

from briefgen.language.shapes import Range, Token, Tokens

DASHES = frozenset(["—", "–", "--", "-"])
_GIVING_REASONS = frozenset(["citing", "saying", "adding", "noting", "including"])  # "a date for the works, citing cost, noise and rain"
STRONG_STOPS = frozenset([".", "?", "!", ";", ":", "–", "—", "--", "-", "(", ")", "[", "]", "…", "...", "/"])
QUOTATION_MARKS = frozenset(["“", "”", '"', "``", "''", "‘", "«", "»", "„", "″"])
SUBJECT_PRONOUNS = frozenset(["i", "you", "he", "she", "it", "we", "they", "there"])
RATES = frozenset("hour day night week month year head person".split())  # "21 hours a week"
_INNER = ("NN", "JJ", "CD", "VBG", "VBN")
_OPENERS = ("DT", "PDT", "PRP$", "CD", "JJ", "NN", "$", "WP$")
_LINKS = frozenset("of in for with between among to from on over by against about within under at into after behind".split())

MEASURES = frozenset(  # words that say how a number behind them is meant
    "more than,less than,fewer than,at least,at most,up to,close to,well over,as many as,as much as,as few as,no more than,no fewer than,"
    "no less than,not more than".split(",")
)
_MEASURING = frozenset(words.split()[0] for words in MEASURES)


def is_noun(token: Token) -> bool:
    """Whether a token is a noun, common or proper."""
    return token.tag.startswith("NN")


def is_quotation_mark(tokens: Tokens, position: int) -> bool:
    """Whether a token is a quotation mark; a lone ’ is one unless it ends a plural owner."""
    token = tokens[position]
    if token.text in QUOTATION_MARKS:
        return True
    if token.text not in ("'", "’") or token.tag == "POS":
        return False
    return not (position and tokens[position - 1].text.endswith("s") and token.start == tokens[position - 1].end)


def base_phrase_end(tokens: Tokens, start: int, stop: int | None = None) -> int:
    """The end of the noun phrase without its later prepositions that begins at `start`; `start` itself where none does."""
    stop = len(tokens) if stop is None else stop
    if start >= stop:
        return start
    if tokens[start].tag in ("PRP", "EX"):
        return start + 1
    if (counted := past_measure(tokens, start)) > start:
        end = base_phrase_end(tokens, counted, stop)
        return end if end > counted else start
    if not tokens[start].tag.startswith(_OPENERS) and tokens[start].tag not in ("VBG", "VBN", "RB", "JJR", "JJS", "RBS", "RBR"):
        return start
    position, noun = start, start
    while position < stop and _is_inner(tokens, position, start, stop):
        position += 1
        if is_noun(tokens[position - 1]) or tokens[position - 1].tag == "CD":
            noun = position
    if noun == start and tokens[start].tag in ("DT",) and tokens[start].lower in ("this", "that", "these", "those", "both", "all"):
        return start + 1
    return noun


def past_measure(tokens: Tokens, start: int) -> int:
    """Past the words that say how a number is meant ('more than | 100 people', 'as many as | 40'); `start` where there are none."""
    if tokens[start].lower not in _MEASURING:
        return start
    for size in (2, 3):
        words = " ".join(t.lower for t in tokens[start : start + size])
        following = tokens[start + size] if start + size < len(tokens) else None
        if words in MEASURES and following is not None and (following.tag in ("CD", "$") or following.lower in ("a", "half")):
            return start + size
    return start


def _is_inner(tokens: Tokens, position: int, start: int, stop: int) -> bool:
    token = tokens[position]
    if token.tag.startswith(_INNER) or token.tag in ("POS", "$"):
        return True
    if token.tag in ("DT", "PDT", "PRP$"):
        before = tokens[position - 1]
        return position == start or before.tag in ("PDT", "RB") or before.lower in ("all", "both", "half", "such")
    if is_quotation_mark(tokens, position):
        return position + 1 < stop and position > start
    following = tokens[position + 1] if position + 1 < stop else None
    if token.tag.startswith("RB") and following is not None:
        return following.tag.startswith(("JJ", "VBN", "RB")) or (position == start and following.tag in ("DT", "CD"))
    if (token.text == "," or token.lower in ("and", "or", "but", "not")) and following is not None and position > start:
        return tokens[position - 1].tag.startswith("JJ") and following.tag.startswith("JJ")
    return False


def phrase_end(tokens: Tokens, start: int, stop: int | None = None) -> int:
    """The end of the whole noun phrase at `start`: with its prepositional phrases, coordinations and infinitives."""
    stop = len(tokens) if stop is None else stop
    end = base_phrase_end(tokens, start, stop)
    while start < end < stop:
        grown = _grown(tokens, end, stop)
        if grown == end:
            break
        end = grown
    return end


def _grown(tokens: Tokens, end: int, stop: int) -> int:
    """One more modifier or conjunct after a noun phrase, or the same end."""
    token = tokens[end]
    following = tokens[end + 1] if end + 1 < stop else None
    if following is None:
        return end
    if token.tag == "TO" and following.tag == "VB":
        return infinitive_end(tokens, end + 1, stop)
    if token.tag in ("IN", "TO") and token.lower in _LINKS:
        return _after_link(tokens, end + 1, stop) or end
    if token.lower in ("and", "or") or (token.text == "," and _is_listed(tokens, end, stop)):
        begin = end + 2 if following.lower in ("and", "or") else end + 1
        if begin >= stop or tokens[begin].tag in ("PRP", "EX"):
            return end
        return max(end, base_phrase_end(tokens, begin, stop)) if base_phrase_end(tokens, begin, stop) > begin else end
    if token.tag == "VBN" and following.tag in ("IN", "TO"):
        return _after_link(tokens, end + 2, stop) or end
    return end


def _after_link(tokens: Tokens, begin: int, stop: int) -> int | None:
    if begin < stop and tokens[begin].tag == "VBG":
        return infinitive_end(tokens, begin, stop)
    end = base_phrase_end(tokens, begin, stop)
    return end if end > begin else None


def _is_listed(tokens: Tokens, comma: int, stop: int) -> bool:
    """Whether a comma stands in a list of noun phrases that an 'and' or 'or' closes."""
    if comma + 1 < stop and tokens[comma + 1].lower in ("and", "or"):
        end = base_phrase_end(tokens, comma + 2, stop)
        while comma + 2 < end < stop - 1 and tokens[end].lower == "of":
            end = base_phrase_end(tokens, end + 1, stop)  # ", and the department of justice has": another clause
        return end > comma + 2 and not (end < stop and is_finite(tokens[end]))
    end = base_phrase_end(tokens, comma + 1, stop)
    if end == comma + 1 or end >= stop or tokens[comma + 1].lower in _GIVING_REASONS:
        return False
    return tokens[end].lower in ("and", "or") or (tokens[end].text == "," and _is_listed(tokens, end, stop))


def infinitive_end(tokens: Tokens, verb: int, stop: int) -> int:
    """The end of an infinitive or gerund with its object and prepositional phrases."""
    end = verb + 1
    while end < stop:
        token = tokens[end]
        if token.tag in ("RP", "RB", "VBN", "VB") or token.tag in ("IN", "TO"):
            if token.tag == "IN" and (token.lower in ("that", "if", "because", "while", "although", "as") or end + 1 >= stop):
                break
            end += 1
            continue
        grown = phrase_end(tokens, end, stop)
        if grown == end:
            break
        end = grown
    while end > verb + 1 and tokens[end - 1].tag in ("IN", "TO"):
        end -= 1
    return end


def phrase_start(tokens: Tokens, end: int, floor: int = 0) -> int:
    """The start of the base noun phrase that ends at `end`; `end` where none does."""
    best = end
    for start in range(end - 1, max(floor, end - 14) - 1, -1):
        token = tokens[start]
        joins = token.tag == "CC" and start > floor and tokens[start - 1].tag[:2] == tokens[start + 1].tag[:2] == "JJ"
        if not joins and (token.text in STRONG_STOPS or is_finite(token) or token.tag in ("IN", "TO", "WDT", "WP", "CC")):
            break
        if base_phrase_end(tokens, start, end) == end:
            best = start
    first = with_measure(tokens, best) if best < end else best
    return first if first >= floor else best


def head_place(tokens: Tokens, phrase: Range) -> int | None:
    """Where the head noun of a phrase stands: the last noun of its first run, past an owner."""
    for i in range(phrase[0], phrase[1]):
        if is_noun(tokens[i]) and not (i + 1 < phrase[1] and (is_noun(tokens[i + 1]) or tokens[i + 1].tag == "POS")):
            return i
    return None


def is_finite(token: Token) -> bool:
    """Whether a token is tagged as a finite verb or a modal."""
    return token.tag in ("MD", "VBZ", "VBP", "VBD")


def noun_phrases(tokens: Tokens) -> tuple[Range, ...]:
    """The base noun phrases of a sentence in order, pronouns among them; none overlaps another."""
    found, at = list[Range](), 0
    while at < len(tokens):
        end = base_phrase_end(tokens, at) if _may_open(tokens, at) else at
        if end > at:
            found.append((at, end))
        at = max(end, at + 1)
    return tuple(found)


def _may_open(tokens: Tokens, at: int) -> bool:
    """Whether a word can be the first of a phrase: no quotation mark, and a participle only behind something else than its helper."""
    token = tokens[at]
    if token.tag in ("VBG", "VBN"):
        return at > 0 and tokens[at - 1].tag in ("IN", ",", "CC") and at + 1 < len(tokens) and is_noun(tokens[at + 1])
    return not is_quotation_mark(tokens, at)


def is_plural(tokens: Tokens, phrase: Range) -> bool:
    """Whether a noun phrase takes a plural verb."""
    place = head_place(tokens, phrase)
    if place is None:
        return False
    joined = place + 1 < phrase[1] and tokens[place + 1].lower == "and"
    return (tokens[place].tag in ("NNS", "NNPS") and tokens[place].lower != "states") or joined or tokens[place].lower == "police"


def with_measure(tokens: Tokens, start: int) -> int:
    """Back to the 'more', 'fewer', 'up to' or 'at least' that the phrase begins with, over a quotation mark."""
    for size in (2, 3):
        if start >= size and past_measure(tokens, start - size) == start:
            return start - size
    before = start - 1
    if before > 0 and is_quotation_mark(tokens, before):
        before -= 1
    return before if before >= 0 and tokens[before].lower in ("more", "fewer", "less", "further") else start
