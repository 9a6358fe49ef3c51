"""Clauses of a tagged sentence: question phrase, subject, first finite verb and end."""

from dataclasses import dataclass, replace

from briefgen.language.english.attribution_ends import attribution_start
from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import BE_FORMS, HAVE_FORMS, WH_WORDS, finite_verb, with_needed_verb
from briefgen.language.english.phrases import STRONG_STOPS, is_finite, is_noun
from briefgen.language.english.question_phrases import question_phrase
from briefgen.language.shapes import Range, Tokens

_STANDING = frozenset(
    "already now still once long due currently first originally formerly".split()
)  # what opens an aside of how a thing stands
LONGEST_SUBJECT = 18  # tokens; what is longer is a subject misread


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of `tokens`: its question phrase (empty after whether, if and that), subject, first finite verb and end.

    The subject is empty where the question phrase itself is the subject ("who pays"). What is left out between subject and verb ends
    at `resumes`, or nothing is.
    """

    tokens: Tokens
    question: Range
    subject: Range
    verb: int
    stop: int
    resumes: int = 0

    @property
    def between(self) -> Tokens:
        """The adverbs between subject and verb."""
        return self.tokens[max(self.subject[1], self.resumes) : self.verb]

    @property
    def is_polar(self) -> bool:
        """Whether it asks for yes or no."""
        return self.question[0] == self.question[1]


def clause_at(tokens: Tokens, opener: int, stop: int | None = None) -> Clause | None:
    """The clause that a question word, 'whether', 'if' or 'that' opens; None where no finite verb follows."""
    stop = _end(tokens, opener, stop)
    question = question_phrase(tokens, opener, stop)
    start = question[1]
    is_bare = start < stop and tokens[start].text == "," and start == opener + 1 and tokens[opener].lower in WH_WORDS
    if is_bare and all(t.text != "," for t in tokens[start + 1 : stop]):
        return None  # "does not say why, officials said", but "who, besides Berg, is"
    if question[0] == question[1] and start + 1 < stop and (tokens[start].lower, tokens[start + 1].lower) == ("or", "not"):
        start += 2
    begin = _after_fronting(tokens, start, stop)
    verb = finite_verb(tokens, begin, stop)
    if verb is None:
        tokens = with_needed_verb(tokens, begin, stop)
        verb = finite_verb(tokens, begin, stop)
    if verb == begin and verb + 1 < stop and is_finite(tokens[verb + 1]) and _asks_for_no_subject(tokens, question):
        tokens = (*tokens[:verb], replace(tokens[verb], tag="NNS"), *tokens[verb + 1 :])  # "how quickly funds might reach them"
        verb += 1
    if verb is not None and begin < verb < stop - 1 and _is_noun_before_verb(tokens, verb):
        tokens = (*tokens[:verb], replace(tokens[verb], tag="NN"), *tokens[verb + 1 :])  # "whether his debate win translates"
        verb += 1
    if verb is None:
        return None
    first, verb = verb, _second_of_two(tokens, verb)
    if (main := _after_participle(tokens, verb, stop)) != verb:
        first = verb = main
    subject_stop = _before_adverbs(tokens, begin, first)
    resumes = verb if verb > first else subject_stop
    if verb - begin > LONGEST_SUBJECT or _has_aside(tokens, begin, subject_stop):
        subject_stop = _before_aside(tokens, begin, subject_stop)
    if subject_stop - begin > LONGEST_SUBJECT or tokens[begin].tag in ("CC", "WDT", "WP", "RP", "POS", "TO", ","):
        return None
    if all(t.tag.startswith("RB") for t in tokens[begin:verb]):
        if question[0] == question[1]:
            return None
        question = (question[0], verb) if begin == start else question
        begin = subject_stop = resumes = verb
    return Clause(tokens, question, (begin, subject_stop), verb, clause_stop(tokens, verb, stop), resumes)


def _end(tokens: Tokens, start: int, stop: int | None) -> int:
    """Where a clause ends at the latest: at a given place, or before the words behind it that only tell who said so."""
    said = attribution_start(tokens)
    limit = said if start < said else len(tokens)
    return limit if stop is None else min(stop, limit)


def _second_of_two(tokens: Tokens, verb: int) -> int:
    """The modal of 'have or will pay', which alone goes with the base form behind it; else the verb itself."""
    joined = tokens[verb + 1 : verb + 4]
    is_pair = tokens[verb].lower in HAVE_FORMS | BE_FORMS and [t.tag for t in joined] == ["CC", "MD", "VB"]
    return verb + 2 if is_pair else verb


def _after_participle(tokens: Tokens, verb: int, stop: int) -> int:
    """The modal behind a comma, if what seemed the verb is a participle of its subject ('ships filled with guests, will come')."""
    if tokens[verb].tag != "VBD" or tokens[verb].lower in BE_FORMS | HAVE_FORMS or not is_noun(tokens[verb - 1]):
        return verb
    comma = next((i for i in range(verb + 1, min(stop - 1, verb + 8)) if tokens[i].text == ","), 0)
    return comma + 1 if comma and tokens[comma + 1].tag == "MD" else verb


def _before_aside(tokens: Tokens, begin: int, end: int) -> int:
    """Where a long subject ends without the ', who …,' that only adds to it."""
    asides = (i for i in range(begin + 1, end - 1) if tokens[i].text == ",")
    aside = next((i for i in asides if tokens[i + 1].tag in ("WP", "WDT", "WP$", "WRB") or tokens[i + 1].lower in _STANDING), end)
    return aside if tokens[end - 1].text == "," else end


def _has_aside(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether a subject closes on an aside of how it stands ('the dam, already four years late, can'), no apposition."""
    if end - 2 < begin or tokens[end - 1].text != ",":
        return False
    opener = next((i + 1 for i in range(begin + 1, end - 1) if tokens[i].text == ","), begin)
    return tokens[opener].lower in _STANDING


def _is_noun_before_verb(tokens: Tokens, verb: int) -> bool:
    """Whether what was taken for a plural verb follows a singular noun and stands right before a verb that agrees with one."""
    is_plural_form = tokens[verb].tag in ("VBP", "VB") and tokens[verb].lower not in BE_FORMS | HAVE_FORMS
    return is_plural_form and tokens[verb - 1].tag == "NN" and tokens[verb + 1].tag in ("VBZ", "MD")


def _asks_for_no_subject(tokens: Tokens, question: Range) -> bool:
    """Whether a question phrase is of time, place, reason or manner, so that the clause has a subject of its own."""
    words = [t.lower for t in tokens[slice(*question)]]
    return words[:1] in (["how"], ["when"], ["where"], ["why"]) and not {"many", "much", "few", "little"} & set(words)


def plain_clause(tokens: Tokens, start: int, stop: int | None = None) -> Clause | None:
    """The clause that begins with its subject at `start`."""
    stop = _end(tokens, start, stop)
    begin = _after_fronting(tokens, start, stop)
    verb = finite_verb(tokens, begin, stop)
    if verb is None or verb == begin:
        return None
    end = _before_adverbs(tokens, begin, verb)
    whole = end
    end = _before_aside(tokens, begin, end)
    return Clause(tokens, (start, start), (begin, end), verb, clause_stop(tokens, verb, stop), whole)


def _before_adverbs(tokens: Tokens, begin: int, verb: int) -> int:
    """Where a subject ends whose verb has adverbs before it."""
    end = verb
    while end - 1 > begin and tokens[end - 1].tag.startswith("RB"):
        end -= 1
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
            is_contrast = tokens[min(comma + 1, stop - 1)].lower == "rather"  # "warming waters, rather than the fleets, are"
            return comma + 1 if tokens[comma].text == "," and not is_contrast else start
        if is_finite(tokens[comma]):
            return start
    return start
