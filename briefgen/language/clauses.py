"""Clauses of a tagged sentence: where one begins and ends, its question phrase, its subject and its first finite verb."""

from dataclasses import dataclass

from briefgen.language.phrases import (
    STRONG_STOPS,
    Range,
    Tokens,
    base_phrase_end,
    is_finite,
    is_noun,
    is_quotation_mark,
    phrase_end,
    phrase_start,
)

WH_WORDS = frozenset(["who", "whom", "whose", "what", "which", "when", "where", "why", "how"])
CLAUSE_OPENERS = frozenset(["whether", "if", "that"]) | WH_WORDS
REPORTING = frozenset("say tell add argue note claim report write warn insist stress suggest believe think predict explain acknowledge".split())
_SUBORDINATORS = frozenset(["as", "while", "because", "although", "though", "whereas", "since", "even", "despite", "amid", "given", "lest", "so", "but"])
_CLAUSE_TAKING = frozenset("ensure say believe think make guarantee hope see show know prove mean let decide agree claim argue".split())
_WANTING = frozenset("be mean do want say need know include contain entail involve require propose seek intend offer".split())
_SAME_PAST = frozenset("made held set put sent built found led left paid brought cut hit".split())
_TEMPORAL = frozenset("when until unless before after once".split())
_RELATIVE_PRONOUNS = frozenset(["that", "which", "who", "whose", "whom"])
_PIED_PIPING = {  # preposition before a wh-word → the nouns it goes to the front with; () for any
    "to": ("extent", "degree", "whom"), "under": (), "by": ("how", "what"), "for": ("how", "whom"), "with": (), "from": (), "at": (),
    "on": ("terms", "basis", "grounds", "conditions", "whose"), "in": ("way", "form", "sense", "ways"),
}  # fmt: skip
_EMPHASIS = frozenset(["exactly", "precisely", "else", "specifically", "ever", "best", "then"])
_PEOPLE = frozenset("people voters officials leaders lawmakers parents men women investors others critics experts".split())
_BE_FORMS = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "'m"])
_HAVE_FORMS = frozenset(["has", "have", "had", "having", "'ve", "'d", "'s"])


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of `tokens`: its question phrase (empty after whether, if and that), subject, first finite verb and end.

    The subject is empty where the question phrase itself is the subject ("who pays").
    """

    tokens: Tokens
    question: Range
    subject: Range
    verb: int
    stop: int

    @property
    def is_polar(self) -> bool:
        """Whether it asks for yes or no."""
        return self.question[0] == self.question[1]


def clause_at(tokens: Tokens, opener: int, stop: int | None = None) -> Clause | None:
    """The clause that a question word, 'whether', 'if' or 'that' opens; None where no finite verb follows."""
    stop = len(tokens) if stop is None else stop
    question = _question_phrase(tokens, opener, stop)
    start = question[1]
    if question[0] == question[1] and start + 1 < stop and (tokens[start].lower, tokens[start + 1].lower) == ("or", "not"):
        start += 2
    begin = _after_fronting(tokens, start, stop)
    verb = finite_verb(tokens, begin, stop)
    if verb is None:
        return None
    subject_stop = verb
    while subject_stop > begin and (tokens[subject_stop - 1].tag.startswith("RB") or tokens[subject_stop - 1].lower in ("also", "not")) and subject_stop - 1 > begin:
        subject_stop -= 1
    if verb == begin:
        if question[0] == question[1]:
            return None
        question = (question[0], begin) if begin == start else question
    return Clause(tokens, question, (begin, subject_stop), verb, clause_stop(tokens, verb, stop))


def plain_clause(tokens: Tokens, start: int, stop: int | None = None) -> Clause | None:
    """The clause that begins with its subject at `start`."""
    stop = len(tokens) if stop is None else stop
    begin = _after_fronting(tokens, start, stop)
    verb = finite_verb(tokens, begin, stop)
    if verb is None or verb == begin:
        return None
    end = verb
    while end - 1 > begin and tokens[end - 1].tag.startswith("RB"):
        end -= 1
    return Clause(tokens, (start, start), (begin, end), verb, clause_stop(tokens, verb, stop))


def question_opener(tokens: Tokens, position: int) -> int:
    """Where the question phrase of a wh-word begins: a preposition before it comes along ('to what extent', 'on whose terms')."""
    before = tokens[position - 1].lower if position else ""
    if tokens[position].lower not in ("what", "which", "how", "whose", "whom") or before not in _PIED_PIPING:
        return position
    asked = {t.lower for t in tokens[position : position + 3]}
    return position - 1 if not _PIED_PIPING[before] or asked & set(_PIED_PIPING[before]) else position


def _question_phrase(tokens: Tokens, opener: int, stop: int) -> Range:
    """The wh-word with the noun, adjective or adverb that it takes along; empty after whether, if and that."""
    if tokens[opener].lower in ("whether", "if", "that"):
        return (opener + 1, opener + 1)
    position = opener + 1 if tokens[opener].lower in WH_WORDS else opener + 2
    word = tokens[position - 1].lower
    while position < stop and tokens[position].lower in _EMPHASIS:
        position += 1
    if word == "how":
        position = _after_degree(tokens, position, stop)
    elif word in ("what", "which", "whose"):
        position = _after_asked_noun(tokens, position, stop, word)
    if position + 2 < stop and [t.lower for t in tokens[position : position + 3]] == [",", "if", "any"]:
        position += 4 if position + 3 < stop and tokens[position + 3].text == "," else 3
    return (opener, position)


def _after_degree(tokens: Tokens, position: int, stop: int) -> int:
    """Past 'many troops', 'much of the money', 'firm', 'quickly' after 'how'."""
    start = position
    while position < stop and (tokens[position].tag.startswith(("JJ", "RB")) or tokens[position].lower in ("much", "many", "few", "little")):
        if tokens[position].lower in ("also", "not", "n't"):
            break
        position += 1
    if position == start:
        return start
    if position < stop and is_noun(tokens[position]):
        if tokens[position - 1].lower in ("much", "many", "few", "more", "little"):
            return _with_complement(tokens, _asked_noun_end(tokens, position, stop), stop)
        return position if _is_measured(tokens, position, stop) else start
    if tokens[position - 1].lower in ("much", "many") and position < stop and tokens[position].lower == "of":
        return base_phrase_end(tokens, position + 1, stop)
    return position


def _is_measured(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether 'how' asks for the degree of a quality: 'how effective sanctions would be', not 'how military units left'."""
    verb = finite_verb(tokens, start, stop)
    if verb is None:
        return False
    end = verb_group_end(tokens, verb, stop)
    closes = end >= stop or tokens[end].tag in (".", ",", "IN", "CC", "TO")
    return tokens[end - 1].lower in _BE_FORMS and closes


def _asked_noun_end(tokens: Tokens, start: int, stop: int) -> int:
    """The end of a noun that is asked about: before a name that follows it as the subject ('what impact Rome has')."""
    end = base_phrase_end(tokens, start, stop)
    for i in range(start + 1, end):
        if tokens[i].tag.startswith("NNP") and tokens[i - 1].tag in ("NN", "NNS"):
            return i
    return end


def _after_asked_noun(tokens: Tokens, position: int, stop: int, word: str) -> int:
    """Past the noun that 'what', 'which' or 'whose' asks about, if the noun is not the subject of the clause."""
    if position >= stop or tokens[position].tag in ("PRP", "DT", "PRP$", "EX", "TO"):
        return position
    if word == "which" and tokens[position].lower == "of":
        return phrase_end(tokens, position + 1, stop)
    if word == "what" and tokens[position].tag.startswith("NNP"):
        return position
    end = _asked_noun_end(tokens, position, stop)
    if end == position:
        return position
    whole = _with_complement(tokens, end, stop)
    subject_follows = whole < stop and not is_finite(tokens[whole])
    if word == "what" and not subject_follows and _ends_open(tokens, whole, stop):
        return position
    if word == "what" and not subject_follows and (tokens[end - 1].lower in _PEOPLE or tokens[end - 1].lower.endswith(("ers", "ors"))):
        return position
    return whole


def _ends_open(tokens: Tokens, verb: int, stop: int) -> bool:
    """Whether a verb's object or complement is missing, so that 'what' must be it ('what the rules will look like')."""
    if verb >= stop:
        return False
    end = verb_group_end(tokens, verb, stop)
    closes = end >= stop or tokens[end].tag in (".", ",", "CC") or tokens[end].text in STRONG_STOPS
    last = tokens[end - 1].lemma
    return (closes and last in _WANTING) or (end < stop and tokens[end].lower == "like" and (end + 1 >= stop or tokens[end + 1].tag in (".", ",", "CC")))


def _with_complement(tokens: Tokens, end: int, stop: int) -> int:
    """A question noun with 'of' and its noun: 'kind of support', 'share of the cost'."""
    if end < stop and tokens[end].lower == "of":
        return max(end, _asked_noun_end(tokens, end + 1, stop))
    return end


def _after_fronting(tokens: Tokens, start: int, stop: int) -> int:
    """Past an adverbial that stands before the subject between commas ('after months of talks,')."""
    position = start
    if position < stop and tokens[position].text == ",":
        position += 1
    if position >= stop or tokens[position].tag not in ("IN", "RB", "VBG", "VBN", "TO"):
        return position
    for comma in range(position + 1, min(stop, position + 12)):
        if tokens[comma].text == "," or tokens[comma].text in STRONG_STOPS:
            return comma + 1 if tokens[comma].text == "," else start
        if is_finite(tokens[comma]):
            return start
    return start


def finite_verb(tokens: Tokens, start: int, stop: int) -> int | None:
    """The first finite verb of the clause that begins at `start`, past those of relative clauses inside its subject."""
    owed, position = 0, start
    while position < stop:
        token = tokens[position]
        if token.text in STRONG_STOPS:
            return None
        if opens_relative(tokens, position, start, stop):
            owed += 1
        elif is_finite(token) and not _is_participle(tokens, position, start, stop):
            if not owed:
                return position
            owed -= 1
            position = verb_group_end(tokens, position, stop) - 1
        position += 1
    return None


def opens_relative(tokens: Tokens, position: int, start: int, stop: int) -> bool:
    """Whether a relative clause, with or without its pronoun, begins here."""
    if position <= start:
        return False
    token, before = tokens[position], tokens[position - 1]
    if token.tag in ("WDT", "WP", "WP$") or (token.lower in _RELATIVE_PRONOUNS and token.tag == "IN"):
        return is_noun(before) or before.text == "," or before.tag in ("IN", "DT")
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
        if is_finite(tokens[later]):
            return True
    return False


def _is_participle(tokens: Tokens, position: int, start: int, stop: int) -> bool:
    """Whether a past form after a noun only modifies it ('the plan announced in May will'): another finite verb follows."""
    token = tokens[position]
    if token.tag != "VBD" or position == start or position + 1 >= stop or not is_noun(tokens[position - 1]) or token.lower in _BE_FORMS | _HAVE_FORMS:
        return False
    if not (token.lower.endswith("ed") or token.lower in _SAME_PAST) or (tokens[position - 1].tag == "NNP" and tokens[position + 1].lower != "by"):
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
    while position < stop and (tokens[position].tag in ("VB", "VBN", "VBG", "VBD") or tokens[position].tag.startswith("RB")):
        position += 1
    return position


def is_auxiliary(tokens: Tokens, verb: int, stop: int) -> bool:
    """Whether a finite verb can change places with its subject: modals, be, do with a verb, have with a participle."""
    token = tokens[verb]
    if token.tag == "MD" or token.lower in _BE_FORMS:
        return True
    following = verb + 1
    while following < stop and (tokens[following].tag.startswith("RB") or tokens[following].text == ","):
        following += 1
    next_tag = tokens[following].tag if following < stop else ""
    if token.lower in _HAVE_FORMS:
        return next_tag in ("VBN", "VBD") or (following < stop and tokens[following].lower in ("been", "had"))
    return token.lower in ("do", "does", "did") and next_tag in ("VB", "VBP")


def clause_stop(tokens: Tokens, verb: int, stop: int) -> int:
    """Where the clause of a finite verb ends: the cut before what belongs to the sentence around it."""
    return _trimmed(tokens, verb, _cut(tokens, verb, stop))


def _cut(tokens: Tokens, verb: int, stop: int) -> int:
    position = verb + 1
    while position < stop:
        token = tokens[position]
        if token.text in STRONG_STOPS or (token.text in ("”", "''", '"') and _closes(tokens, verb, position)):
            return position
        if token.text == "," and _ends_at_comma(tokens, position, stop):
            return position
        if _ends_before(tokens, position, verb, stop) or _belongs_outside(tokens, position, verb):
            return position
        position += 1
    return stop


def _belongs_outside(tokens: Tokens, position: int, verb: int) -> bool:
    """Whether a finite verb after an infinitive or gerund is the sentence's own ('the request to drop it followed')."""
    if not is_finite(tokens[position]) or tokens[position - 1].tag in ("CC", "``") or is_quotation_mark(tokens, position - 1):
        return False
    between = tokens[verb : position]
    if any(t.lemma in _CLAUSE_TAKING or t.lemma in REPORTING for t in between):
        return False
    if any(t.tag in ("WDT", "WP", "WP$", "WRB", "PRP", "CC") or t.lower in CLAUSE_OPENERS or t.lower in _SUBORDINATORS | _TEMPORAL for t in between[1:]):
        return False
    if any(opens_relative(tokens, i, verb, position + 1) for i in range(verb + 1, position)):
        return False
    after = tokens[position + 1]
    is_condition = tokens[position].lower == "should" and after.lower not in ("be", "have", "not", "n't")
    is_condition |= tokens[position].lower in ("had", "were") and after.tag.startswith(("NN", "DT", "PRP", "JJ"))
    return position >= verb_group_end(tokens, verb, len(tokens)) and tokens[position].lower not in ("'s", "'d") and not is_condition


def _trimmed(tokens: Tokens, verb: int, stop: int) -> int:
    """Without joining words that hang at the end of a cut clause, and without a relative clause that the cut took the verb from."""
    for i in range(stop - 1, max(verb, stop - 9), -1):
        if tokens[i].tag in ("WDT", "WP") and not any(is_finite(t) for t in tokens[i + 1 : stop]):
            stop = i
    while stop > verb + 1 and (is_quotation_mark(tokens, stop - 1) and tokens[stop - 1].text in ("“", "‘", "``") or tokens[stop - 1].tag in ("CC", "DT", "WDT", "PRP$", ",") or tokens[stop - 1].lower in ("if", "that", "as", "than", "because")):
        stop -= 1
    return stop


def _closes(tokens: Tokens, verb: int, position: int) -> bool:
    """Whether a quotation mark closes a quotation that began before the clause's verb."""
    if tokens[position].text == '"':
        marks = [i for i in range(position) if tokens[i].text == '"']
        return len(marks) % 2 == 1 and marks[-1] < verb
    return not any(is_quotation_mark(tokens, i) for i in range(max(0, verb - 6), position))


def _ends_before(tokens: Tokens, position: int, verb: int, stop: int) -> bool:
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < stop else None
    if token.lower == "even" and following is not None and following.lower not in ("as", "though", "if", "when"):
        return False
    if token.lower in _SUBORDINATORS and position > verb + 1 and _starts_clause(tokens, position + 1, stop):
        return token.lower not in ("as", "so") or tokens[position - 1].lower not in ("as", "so", "such", "known", "seen", "do", "doing")
    if token.tag != "CC" or following is None:
        return False
    second = tokens[position + 2].lower if following.tag.startswith("RB") and position + 2 < stop else following.lower
    opens_second = second in WH_WORDS | {"whether", "if"} or token.lower == "but"
    if token.lower not in ("and", "or", "but"):
        return False
    if _joins_other_verb(tokens, position, verb, stop):
        return True
    return opens_second or _has_own_subject(tokens, position + 1, stop)


def _joins_other_verb(tokens: Tokens, joint: int, verb: int, stop: int) -> bool:
    """Whether a second finite verb follows that cannot share the first one's auxiliary ('will go and said')."""
    following = joint + 1
    while following < stop and tokens[following].tag.startswith("RB"):
        following += 1
    if following >= stop or not is_finite(tokens[following]) or tokens[following].tag == "VBP":
        return False
    alike = tokens[following].tag == tokens[verb].tag and not is_auxiliary(tokens, verb, stop) and not is_auxiliary(tokens, following, stop)
    inside = any(opens_relative(tokens, i, verb, stop) for i in range(verb + 1, joint))
    return not alike and not inside


def _starts_clause(tokens: Tokens, begin: int, stop: int) -> bool:
    if begin >= stop:
        return False
    if tokens[begin - 1].lower in ("despite", "amid", "given"):
        return True
    found = finite_verb(tokens, begin, min(stop, begin + 14))
    return found is not None and found > begin or tokens[begin].tag in ("VBG", "VBN")


def _has_own_subject(tokens: Tokens, begin: int, stop: int) -> bool:
    """Whether a noun phrase with its finite verb begins here: the next clause, not a second object."""
    end = phrase_end(tokens, begin, stop)
    return begin < end < stop and is_finite(tokens[end]) and not (tokens[end].tag == "VBD" and tokens[end].lower not in _BE_FORMS | _HAVE_FORMS and end + 1 < stop and tokens[end + 1].lower == "by")


def _ends_at_comma(tokens: Tokens, comma: int, stop: int) -> bool:
    """Whether a comma closes the clause; those of lists, of 'if any' and before a condition do not."""
    if comma + 1 >= stop:
        return True
    following = tokens[comma + 1]
    if following.lower in ("if", "unless") or (following.lower == "or" and comma + 2 < stop and tokens[comma + 2].tag in ("VB", "TO")):
        return False
    before = tokens[comma - 1]
    if before.tag.startswith("JJ") and (following.tag.startswith("JJ") or _is_within_phrase(tokens, comma)):
        return False
    if is_noun(before) or before.tag == "CD":
        return not _continues_list(tokens, comma, stop)
    return True


def _is_within_phrase(tokens: Tokens, comma: int) -> bool:
    """Whether a noun phrase that an article opened still waits for its noun at a comma."""
    for i in range(comma - 1, max(-1, comma - 9), -1):
        if is_noun(tokens[i]) or is_finite(tokens[i]):
            return False
        if tokens[i].tag in ("DT", "PRP$"):
            return True
    return False


def _continues_list(tokens: Tokens, comma: int, stop: int) -> bool:
    begin = comma + 2 if tokens[comma + 1].lower in ("and", "or") else comma + 1
    end = phrase_end(tokens, begin, stop)
    if end == begin or (end < stop and is_finite(tokens[end])):
        return False
    if begin == comma + 2:
        return True
    inner = {t.lower for t in tokens[begin:end]}
    return bool(inner & {"and", "or"}) or (end < stop and tokens[end].text == "," and end + 1 < stop and _continues_list(tokens, end, stop))


def clause_floor(tokens: Tokens, position: int) -> int:
    """Where the clause around `position` begins, seen from its verb: after the last comma, joining word or stop before it."""
    for i in range(position - 1, -1, -1):
        token = tokens[i]
        if token.text in STRONG_STOPS or is_quotation_mark(tokens, i):
            return i + 1
        if token.text == "," and not _inside_subject(tokens, i, position):
            return i + 1
        if token.lower in ("that", "which", "who", "whether", "if", "because", "while", "although", "until", "unless", "when", "but", "as", "what", "how", "than", "so", "once") and token.tag in (
            "IN", "WDT", "WP", "CC", "WRB",
        ):
            return i + 1
        if token.lower in ("and", "or") and is_finite_before(tokens, i):
            return i + 1
    return 0


def _inside_subject(tokens: Tokens, comma: int, position: int) -> bool:
    return is_noun(tokens[comma - 1]) and _continues_list(tokens, comma, position + 1) if comma else False


def is_finite_before(tokens: Tokens, position: int) -> bool:
    """Whether a finite verb stands in the same clause before a joining word."""
    for i in range(position - 1, -1, -1):
        if tokens[i].text in STRONG_STOPS or tokens[i].text == "," or tokens[i].lower in CLAUSE_OPENERS:
            return False
        if is_finite(tokens[i]):
            return True
    return False


def subject_before(tokens: Tokens, verb: int) -> Range:
    """The subject of the verb group that contains position `verb`, looked for to its left; empty where none is found."""
    first = _group_start(tokens, verb)
    end, _ = _before_aside(tokens, first)
    floor = clause_floor(tokens, end)
    whole = _around_relative(tokens, floor, first)
    if whole is not None:
        return (whole, end)
    for start in range(floor, end):
        if start > floor and tokens[start - 1].tag in ("IN", "TO"):
            continue
        if phrase_end(tokens, start, end) == end:
            return (start, end)
    start = phrase_start(tokens, end, floor)
    if start > floor and tokens[start - 1].tag in ("IN", "TO"):
        return (end, end)
    return (start, end)


def _group_start(tokens: Tokens, verb: int) -> int:
    """Where the verb group around a position begins; a second finite verb to the left is of another clause."""
    end, has_finite = verb, verb < len(tokens) and is_finite(tokens[verb])
    while end:
        before = tokens[end - 1]
        if before.tag.startswith("RB") or before.lower in ("not", "n't"):
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
        if tokens[i].text == ",":
            opens = tokens[i + 1]
            return (i, True) if opens.tag in ("WDT", "WP", "WP$", "VBN", "VBG", "DT", "NNP", "PRP$", "RB") else (end, False)
        if tokens[i].text in STRONG_STOPS:
            break
    return end - 1, False
