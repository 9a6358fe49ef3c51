"""Finite verbs of a clause: the first that is its own, past those of relative clauses; auxiliaries and verb groups."""

from dataclasses import replace

from briefgen.language.english.phrases import STRONG_STOPS, is_finite, is_noun, phrase_end
from briefgen.language.shapes import Token, Tokens

WH_WORDS = frozenset(["who", "whom", "whose", "what", "which", "when", "where", "why", "how"])
CONDITIONS = frozenset(["if", "unless", "once"])
CLAUSE_OPENERS = frozenset(["whether", "if", "that"]) | WH_WORDS
_SUBORDINATING = frozenset("before after because while until when since although though unless".split())
_PARTING = frozenset("because while although though whereas unless until".split())
REPORTING = frozenset(
    "say tell add argue note claim report write warn insist stress suggest believe think predict explain acknowledge".split()
)
BE_FORMS = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "'m"])
HAVE_FORMS = frozenset(["has", "have", "had", "having", "'ve", "'d", "'s"])
_RELATIVE_PRONOUNS = frozenset(["that", "which", "who", "whose", "whom"])
_TAKES_PARTICIPLE = frozenset(["be", "have", "get", "being", "having", "getting"])
_SAME_PAST = frozenset("made held set put sent built found led left paid brought cut hit".split())


def finite_verb(tokens: Tokens, start: int, stop: int) -> int | None:
    """The first finite verb of the clause that begins at `start`, past those of relative clauses inside its subject."""
    owed, had_relative, position = 0, False, start
    while position < stop:
        token = tokens[position]
        if token.text == "," and position + 2 < stop and tokens[position + 1].lower == "but" and not owed:
            return None  # the next clause begins: this one's verb was taken for something else
        if token.text == "," and not owed and _starts_another(tokens, start, position, stop):
            return None
        if position > start and token.lower in ("because", "although", "whereas"):
            return None  # the clause has ended
        if token.text in STRONG_STOPS or (token.text in ("”", "''") and tokens[position - 1].text == ","):
            return None
        if opens_relative(tokens, position, start, stop):
            owed += 1
        elif owed and token.tag == "VBN" and is_noun(tokens[position - 1]):
            owed -= 1  # taggers take many past tenses for participles
        elif is_finite(token) and (owed or not _is_participle(tokens, position, start, stop)):
            if not owed and not (had_relative and tokens[position - 1].tag == "CC"):
                return position
            had_relative = True
            owed = max(0, owed - 1)
            position = verb_group_end(tokens, position, stop) - 1
        position += 1
    return None


def _starts_another(tokens: Tokens, start: int, comma: int, stop: int) -> bool:
    """Whether ', and' with a subject and its verb opens the next clause, no list having begun before ('what they agreed, and B met')."""
    if comma + 3 >= stop or tokens[comma + 1].lower not in ("and", "so") or any(t.text == "," for t in tokens[start:comma]):
        return False
    verb = phrase_end(tokens, comma + 2, stop)
    return comma + 2 < verb < stop and is_finite(tokens[verb])


def with_needed_verb(tokens: Tokens, start: int, stop: int) -> Tokens:
    """The tokens with one tag mended, where a clause that must have a finite verb shows none ('the vaccine works' as two nouns)."""
    first = start if start and tokens[start - 1].tag == "NNS" and tokens[start].tag == "NN" else start + 1
    for i in range(first, min(stop, start + 12)):
        if tokens[i].text in STRONG_STOPS or tokens[i].text == ",":
            break
        tag = _finite_tag(tokens[i - 1].tag, tokens[i])
        if tokens[i].tag == "NNS" and tag and i + 2 < stop and tokens[i + 1].tag == "VBN" and tokens[i + 2].tag not in ("IN", "TO", ","):
            continue  # "police and fire officials prevented speedy help"
        takes_object = tokens[i].tag == "JJ"
        if tag and (i + 1 >= stop or not is_noun(tokens[i + 1]) or tokens[i + 1].tag == "NNS" or takes_object):
            mended = replace(tokens[i], tag=tag)
            return (*tokens[:i], mended, *tokens[i + 1 :])
    return tokens


def _finite_tag(before: str, token: Token) -> str:
    """The tag of a finite verb that a token could be after a noun."""
    if token.tag == "NNS" and before in ("NN", "NNP") and token.lower.endswith("s"):
        return "VBZ"
    if token.tag == "VBN" and before.startswith("NN"):
        return "VBD"
    if token.tag == "JJ" and before == "NNP" and token.lower.endswith("ed"):
        return "VBD"  # "whether Trump committed obstruction"
    return "VBP" if token.tag in ("NN", "VB") and before in ("NNS", "NNPS") else ""


def opens_relative(tokens: Tokens, position: int, start: int, stop: int) -> bool:
    """Whether a relative clause, with or without its pronoun, begins here."""
    if position <= start:
        return False
    token, before = tokens[position], tokens[position - 1]
    if token.tag in ("WDT", "WP", "WP$") or (token.lower in _RELATIVE_PRONOUNS and token.tag == "IN"):
        return is_noun(before) or before.text == "," or before.tag in ("IN", "DT", "CD")
    if token.tag == "WRB":
        return is_noun(before) or before.text == ","
    if not is_noun(before) or before.tag.startswith("NNP"):
        return False
    if token.tag in ("PRP", "EX"):
        return True
    return token.tag in ("DT", "NNP", "PRP$") and _has_two_finite_verbs(tokens, position, stop)


def _has_two_finite_verbs(tokens: Tokens, position: int, stop: int) -> bool:
    """Whether a noun phrase, a finite verb and, still in the same clause, another finite verb follow."""
    end = phrase_end(tokens, position, stop)
    if end == position or end >= stop or not is_finite(tokens[end]):
        return False
    after = verb_group_end(tokens, end, stop)
    for later in range(after, min(stop, after + 8)):
        if tokens[later].text in STRONG_STOPS or tokens[later].text == "," or tokens[later].tag in ("CC", "WDT", "WP", "WRB"):
            return False
        if tokens[later].lower in _SUBORDINATING:
            return False  # "the freighter Calder Rose turned before it struck": one clause and another
        if is_finite(tokens[later]):
            return True
    return False


def _is_participle(tokens: Tokens, position: int, start: int, stop: int) -> bool:
    """Whether a past form after a noun only modifies it ('the plan announced in May will'): another finite verb follows."""
    token = tokens[position]
    if token.tag != "VBD" or not start < position < stop - 1 or not is_noun(tokens[position - 1]):
        return False
    if not (token.lower.endswith("ed") or token.lower in _SAME_PAST):
        return False
    if tokens[position - 1].tag == "NNP" and tokens[position + 1].lower != "by":
        return False
    if position + 1 >= stop or tokens[position + 1].tag.startswith(("NN", "DT", "PRP", "JJ", "CD")):
        return False
    for later in range(position + 1, stop):
        if tokens[later].text in STRONG_STOPS or tokens[later].text == "," or tokens[later].tag in ("CC", "WDT", "WP", "WRB"):
            return False
        if is_finite(tokens[later]):
            return True
    return False


def verb_group_end(tokens: Tokens, verb: int, stop: int) -> int:
    """The end of a verb group that begins with a finite verb: auxiliaries, adverbs, the lexical verb."""
    position = verb + 1
    if not is_auxiliary(tokens, verb, stop):
        return position
    while position < stop and (tokens[position].tag.startswith(("VB", "RB")) or _is_aside(tokens, position)):
        if tokens[position].tag in ("VBZ", "VBP") and not _is_aside(tokens, position - 1):
            break
        before = tokens[position - 1]
        if tokens[position].tag in ("VBN", "VBD") and before.tag in ("VB", "VBG") and before.lower not in _TAKES_PARTICIPLE:
            break  # "whether she would come was settled": the next verb is of the sentence around it
        position += 1
    return position


_PASSED = frozenset([",", '"', "“", "”", "‘"])  # marks between an auxiliary and its verb


def is_auxiliary(tokens: Tokens, verb: int, stop: int) -> bool:
    """Whether a finite verb can change places with its subject: modals, be, do with a verb, have with a participle."""
    token = tokens[verb]
    if token.tag == "MD" or token.lower in BE_FORMS:
        return True
    following = verb + 1
    while following < stop and (
        tokens[following].tag.startswith("RB") or tokens[following].text in _PASSED or _is_aside(tokens, following)
    ):
        following += 1
    next_tag = tokens[following].tag if following < stop else ""
    if token.lower in HAVE_FORMS:
        is_worn = next_tag == "JJ" and tokens[following].lower.endswith("ed") and tokens[following + 1 : following + 2] != ()
        if is_worn and tokens[following + 1].tag == "IN":
            return True  # "have tired of"
        return next_tag in ("VBN", "VBD") or (following < stop and tokens[following].lower in ("been", "had"))
    return token.lower in ("do", "does", "did") and next_tag in ("VB", "VBP")


def _is_aside(tokens: Tokens, position: int) -> bool:
    """Whether a token is of 'in fact' or 'in turn' inside a verb group."""
    pairs = (tokens[position - 1 : position + 1], tokens[position : position + 2])
    return any([t.lower for t in pair] in (["in", "fact"], ["in", "turn"], ["in", "effect"]) for pair in pairs)


def is_finite_before(tokens: Tokens, position: int) -> bool:
    """Whether a finite verb stands in the same clause before a joining word."""
    for i in range(position - 1, -1, -1):
        if tokens[i].text in STRONG_STOPS or tokens[i].text == "," or tokens[i].lower in CLAUSE_OPENERS | _PARTING:
            return False
        if is_finite(tokens[i]):
            return True
    return False
