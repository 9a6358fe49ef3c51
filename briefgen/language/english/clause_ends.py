"""Where a clause ends: the cut before what belongs to the sentence around it."""

from briefgen.language.english.clause_asides import past_aside, past_bracket, past_dashes
from briefgen.language.english.clause_commas import ends_at_comma
from briefgen.language.english.clause_tails import trimmed
from briefgen.language.english.clause_verbs import (
    BE_FORMS,
    CLAUSE_OPENERS,
    HAVE_FORMS,
    REPORTING,
    WH_WORDS,
    finite_verb,
    is_auxiliary,
    opens_relative,
    verb_group_end,
)
from briefgen.language.english.phrases import DASHES, STRONG_STOPS, is_finite, is_noun, is_quotation_mark, phrase_end, phrase_start
from briefgen.language.english.verbs import lemma
from briefgen.language.shapes import Tokens

_SUBORDINATORS = frozenset("as while because although though whereas since even despite amid given lest so but".split())
_MANNERS = frozenset("way ways reason reasons extent moment time".split())
_LONGEST_ASIDE = 8  # tokens
_TEMPORAL = frozenset("when until unless before after once".split())
CLAUSE_TAKING = frozenset(["aware", "sure", "certain", "confident", "afraid", "clear", "glad"]) | frozenset(
    "ensure say believe think make guarantee hope see show know prove mean let decide agree claim argue fear worry suspect predict "
    "imply doubt assume imagine determine discover learn find feel hear understand realize realise bet wish pray reckon expect project "
    "forecast".split()
)


_TAKING_AS = frozenset(
    "recognise recognize regard treat describe view use serve act see name appoint classify designate define label declare portray "
    "depict hail brand cast perceive interpret construe dismiss reject denounce condemn frame present characterize characterise rate "
    "slam deride mock decry deplore ridicule lambast blast paint".split()
)


_LEADING_TO_AS = frozenset("start begin end emerge remain return continue work resign run stand retire step come finish stay".split())


def clause_stop(tokens: Tokens, verb: int, stop: int) -> int:
    """Where the clause of a finite verb ends: the cut before what belongs to the sentence around it."""
    return trimmed(tokens, verb, _cut(tokens, verb, stop))


def _cut(tokens: Tokens, verb: int, stop: int) -> int:
    position = verb + 1
    while position < stop:
        token = tokens[position]
        if token.text == "(" and (after := past_bracket(tokens, position, stop)):
            position = after
            continue
        if token.text in DASHES and (after := past_dashes(tokens, position, stop)):
            position = after
            continue
        if token.text in STRONG_STOPS and not _joins_names(tokens, position):
            return position
        if token.text == "," and (after := past_aside(tokens, position, verb, stop)):
            position = after
            continue
        if token.text == "," and ends_at_comma(tokens, position, stop):
            return position
        if _ends_before(tokens, position, verb, stop) or _belongs_outside(tokens, position, verb):
            return position
        position += 1
    return stop


def _joins_names(tokens: Tokens, position: int) -> bool:
    """Whether a dash or stroke stands without spaces between two words."""
    if not 0 < position < len(tokens) - 1 or tokens[position].text not in ("–", "-", "/"):
        return False
    return tokens[position - 1].end == tokens[position].start and tokens[position].end == tokens[position + 1].start


def _belongs_outside(tokens: Tokens, position: int, verb: int) -> bool:
    """Whether a finite verb after an infinitive or gerund is the sentence's own ('the request to drop it followed')."""
    is_helping = tokens[position].lower in BE_FORMS | HAVE_FORMS | {"do"}
    if tokens[position].tag == "VBP" and tokens[position - 1].tag == "NN" and not is_helping:
        return False  # "immigration reform": a noun, as its number shows
    if (
        not (is_finite(tokens[position]) or _is_past(tokens, position))
        or (tokens[position - 1].tag in ("CC", "``") and tokens[position - 1].lower != "either")
        or is_quotation_mark(tokens, position - 1)
    ):
        return False
    if (
        tokens[position - 1].tag == "RB"
        and tokens[position].tag == "VBD"
        and is_noun(tokens[position - 2])
        and tokens[position + 1].tag == "IN"
    ):
        return False  # "laws recently passed in Maine"
    between = tokens[verb:position]
    if any(t.lower in ("than", "as") for t in between[-4:]):
        return False  # "far worse than the board knows"
    if any(may_take_clause(tokens, i) for i in range(verb, position) if tokens[i].tag[0] in "VJ"):
        return False
    openers = CLAUSE_OPENERS | _SUBORDINATORS | _TEMPORAL
    if any((t.tag in ("WDT", "WP", "WP$", "WRB", "PRP", "CC") and t.lower != "either") or t.lower in openers for t in between[1:]):
        return False
    if any(opens_relative(tokens, i, verb, position + 1) for i in range(verb + 1, position)) or is_contact(tokens, position):
        return False
    if position + 1 == len(tokens):
        return position >= verb_group_end(tokens, verb, len(tokens))
    after = tokens[position + 1]
    is_condition = tokens[position].lower == "should" and after.lower not in ("be", "have", "not", "n't")
    is_condition |= tokens[position].lower in ("had", "were") and after.tag.startswith(("NN", "DT", "PRP", "JJ"))
    return position >= verb_group_end(tokens, verb, len(tokens)) and tokens[position].lower not in ("'s", "'d") and not is_condition


def may_take_clause(tokens: Tokens, position: int) -> bool:
    """Whether a clause may follow a verb or adjective without a 'that'; after 'make' only 'make sure' and the like have one."""
    if tokens[position].lemma == "make":
        return tokens[position + 1].lower in ("sure", "certain", "clear", "it")
    return tokens[position].lemma in CLAUSE_TAKING or tokens[position].lemma in REPORTING


def _is_past(tokens: Tokens, position: int) -> bool:
    """Whether what a tagger took for a participle has an object, and so is a past tense ('the call to drop it followed the riot')."""
    if tokens[position].tag != "VBN" or position + 2 >= len(tokens) or not is_noun(tokens[position - 1]):
        return False
    return tokens[position + 1].tag in ("DT", "PRP$") or (tokens[position + 1].tag == "JJ" and is_noun(tokens[position + 2]))


def is_contact(tokens: Tokens, verb: int) -> bool:
    """Whether a name right before a verb opens a relative clause without its pronoun ('the crisis Rome finds itself in')."""
    start = verb
    while start and tokens[start - 1].tag.startswith("NNP"):
        start -= 1
    if start > 1 and tokens[start - 1].tag == "DT":
        start -= 1  # "the strategy the White House has laid out"
    phrase = phrase_start(tokens, verb)
    if any(t.lower in _MANNERS for t in tokens[max(0, phrase - 1) : verb - 1]):
        return True  # "the way districts are drawn"
    if 0 < phrase < verb and tokens[phrase].tag == "DT" and tokens[phrase - 1].tag in ("NN", "NNS"):
        return is_finite(tokens[verb])  # "the strategy the old council has laid out"
    return 0 < start < verb and tokens[start - 1].tag in ("NN", "NNS") and tokens[verb].tag in ("VBZ", "VBP", "VBD", "MD")


def _ends_before(tokens: Tokens, position: int, verb: int, stop: int) -> bool:
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < stop else None
    if token.lower == "as" and _is_judged(tokens, position, verb):
        return True
    if (token.lower == "as" and _takes_as(tokens, position, verb)) or _is_within_idiom(tokens, position):
        return False
    if token.lower == "as" and following is not None and _grades(tokens, position, stop):
        return False  # "save as much as the ministry expects"
    if token.lower == "as" and following is not None and following.lower == "to":
        return True  # "answer as to whether"
    if token.lower == "while" and following is not None and following.tag == "IN":
        return True  # "while on the campaign trail"
    if token.lower == "even" and following is not None and following.lower not in ("as", "though", "when"):
        return following.lower == "if" and position + 2 < stop and tokens[position + 2].lower in ("it", "this", "that")
    if token.tag == "TO" and following is not None and any(t.lower == "from" for t in tokens[max(0, verb - 8) : verb]):
        led = tokens[min(position + 2, stop - 1)] if following.tag.startswith("RB") else following
        if led.tag == "VBG":
            return True  # "moved from asking what happened | to charging people"
    if token.lower == "by" and following is not None and following.lower.endswith("ing") and lemma(following.lower, "VBG") in REPORTING:
        return True  # "dampened talk that A could be fired | by warning that"
    if token.lower == "so" and following is not None and following.tag == "PRP" and is_finite(tokens[min(position + 2, stop - 1)]):
        return True  # "who the suspects are | so it is hard to say"
    is_passive = token.lower == "given" and tokens[position - 1].lower in BE_FORMS | {"n't", "not"}
    is_led = position > verb + 1 or token.lower in ("because", "although", "whereas")  # "why the alarm failed because"
    is_led |= token.lower == "as" and following is not None and following.tag in ("DT", "PRP$", "NNS", "NNP")
    if token.lower in _SUBORDINATORS and not is_passive and is_led and _starts_clause(tokens, position + 1, stop):
        return token.lower not in ("as", "so") or tokens[position - 1].lower not in ("as", "so", "such", "known", "seen", "do", "doing")
    if token.tag != "CC" or following is None or _is_in_subject(tokens, position, verb):
        return False
    is_led = following.tag.startswith("RB") or (following.tag == "IN" and following.lower not in CLAUSE_OPENERS)  # "or under what terms"
    second = tokens[position + 2].lower if is_led and position + 2 < stop else following.lower
    behind = tokens[position + 2].tag if position + 2 < stop else ""
    if following.lower == "that" and (following.tag == "IN" or behind in ("JJ", "NNS", "DT", "PRP", "NNP", "NNPS")):
        return True
    if following.lower == "by" and behind == "VBG" and all(t.lower != "by" for t in tokens[verb:position]):
        return True  # "that A must approve any deal | and by removing": how the sentence around it is done
    opens_second = second in WH_WORDS | {"whether", "if"} or token.lower == "but"
    if token.lower not in ("and", "or", "but"):
        return False
    is_listed = position > 3 and is_noun(tokens[position - 1]) and tokens[position - 2].text == "," and is_noun(tokens[position - 3])
    is_gerund = (following.tag == "VBG" and not is_listed) or (
        following.tag.startswith("RB") and tokens[min(position + 2, stop - 1)].tag == "VBG"
    )
    if is_gerund and tokens[verb].tag == "VB" and all(t.tag != "VBG" for t in tokens[verb:position]):
        return True
    if following.lower == "for" and tokens[verb].tag == "VB" and any(t.tag == "TO" for t in tokens[position + 2 : position + 9]):
        return True  # "called on A to resign and for B to be tried"
    has_infinitive = any(tokens[i].tag == "TO" and tokens[i + 1].tag == "VB" for i in range(verb, position))
    if following.tag == "TO" and token.lower != "or" and tokens[verb].tag in ("VB", "MD") and not has_infinitive:
        return True
    if _joins_other_verb(tokens, position, verb, stop):
        return True
    if following.tag == "VB" and tokens[verb].tag in ("VBD", "VBZ") and not any(t.tag in ("VB", "TO", "MD") for t in tokens[verb:position]):
        return True  # "will examine what happened and gauge the loss": the second verb is of the sentence around it
    return opens_second or _has_own_subject(tokens, position + 1, stop)


def _grades(tokens: Tokens, place: int, stop: int) -> bool:
    """Whether an 'as' opens a comparison or a term that stays whole ('as much as', 'as long as it lasts')."""
    second = next((i for i in range(place + 2, min(place + 4, stop)) if tokens[i].lower == "as"), None)
    if second is None or tokens[place + 1].tag[:2] not in ("RB", "JJ"):
        return False
    verb = next((i for i in range(second + 1, stop) if is_finite(tokens[i])), stop)
    return all(t.tag != "CC" for t in tokens[second:verb])  # "as long as firms and workers are": a subject that the cut would halve


def _is_within_idiom(tokens: Tokens, place: int) -> bool:
    """Whether a joining word stands in 'all but V', 'between now and when' or 'the first vote since A left'."""
    word, before = tokens[place].lower, tokens[place - 1].lower
    if word == "since":
        return any(t.lower in ("first", "last", "only") or t.tag == "JJS" for t in tokens[max(0, place - 4) : place])
    return (word == "but" and before in ("all", "nothing", "anything")) or (word == "and" and before == "now")


def _takes_as(tokens: Tokens, place: int, verb: int) -> bool:
    """Whether an 'as' belongs to the verb before it: 'be as fair as possible', 'treat A as B', 'start out as speaker'."""
    before = place - 2 if is_quotation_mark(tokens, place - 1) else place - 1
    if tokens[before - 1].lower == "as" and tokens[before].tag[:2] in ("RB", "JJ"):
        return True  # "as early as July"
    end = phrase_end(tokens, place + 1)
    if place + 1 < end < len(tokens) and is_finite(tokens[end]):
        return False  # "act on the report as the vote draws near": a time
    if tokens[before].lower in BE_FORMS or any(t.lemma in _TAKING_AS for t in tokens[verb:place] if t.tag[0] == "V"):
        return True
    led = before - 1 if tokens[before].tag in ("RP", "RB", "IN") else before
    return led >= verb and tokens[led].lemma in _LEADING_TO_AS and tokens[place + 1].tag.startswith(("NN", "DT", "JJ", "PRP$"))


def _is_judged(tokens: Tokens, place: int, verb: int) -> bool:
    """Whether an 'as' tells what the noun is taken for that a clause hangs on ('dismissed claims that it leaks | as nonsense')."""
    that = next((i for i in range(verb - 1, 1, -1) if tokens[i].lower in ("that", "whether")), 0)
    that -= that > 1 and tokens[that].lower == "whether" and tokens[that - 1].tag == "IN"  # "decried the inquiry into whether"
    judging = [t for t in tokens[max(0, that - _LONGEST_ASIDE) : max(0, that - 1)] if t.tag[0] == "V"]
    is_last = all(t.lower != "as" for t in tokens[place + 1 :])
    return is_last and that > 1 and is_noun(tokens[that - 1]) and bool(judging) and judging[-1].lemma in _TAKING_AS


def _is_in_subject(tokens: Tokens, joint: int, verb: int) -> bool:
    """Whether a subordinate clause that has no verb yet has begun before a joining word, which then joins two subjects."""
    following = next((t for t in tokens[joint + 1 :] if is_finite(t)), None)
    if following is not None and following.tag == "MD" and following.lower == tokens[verb].lower:
        return False  # "would be made after the summit and an accord would be signed"
    opener = next(
        (i for i in range(joint - 1, verb, -1) if is_finite(tokens[i]) or tokens[i].lower in _TEMPORAL or tokens[i].text == ","), verb
    )
    return (
        opener > verb and tokens[opener].lower in _TEMPORAL and all(is_noun(t) or t.tag in ("DT", "JJ") for t in tokens[opener + 1 : joint])
    )


def _joins_other_verb(tokens: Tokens, joint: int, verb: int, stop: int) -> bool:
    """Whether a second finite verb follows that cannot share the first one's auxiliary ('will go and said')."""
    following = joint + 1
    while following < stop and (tokens[following].tag.startswith("RB") or tokens[following].lower == "likely"):
        following += 1
    if following >= stop or not is_finite(tokens[following]):
        return False
    if tokens[following].tag == "VBP" and not (tokens[verb].tag == "MD" and tokens[following].lower in ("are", "have")):
        return False
    if tokens[following].tag == "VBD" and tokens[following].lemma in REPORTING and tokens[verb].tag == "MD":
        return True  # "A could reverse what is agreed | and said"
    alike = tokens[following].tag == tokens[verb].tag and not is_auxiliary(tokens, verb, stop) and not is_auxiliary(tokens, following, stop)
    inside = any(opens_relative(tokens, i, verb, stop) for i in range(verb + 1, joint))
    return not alike and not inside


def _starts_clause(tokens: Tokens, begin: int, stop: int) -> bool:
    if begin >= stop:
        return False
    if tokens[begin - 1].lower in ("despite", "amid", "given"):
        return True
    limit = min(stop, begin + 14)
    if tokens[begin - 1].lower == "as":  # "as children, which …": a role
        limit = next((i for i in range(begin, limit) if tokens[i].text == "," or tokens[i].lower in ("whether", "if", "that")), limit)
    found = finite_verb(tokens, begin, limit)
    return (found is not None and found > begin) or tokens[begin].tag in ("VBG", "VBN")


def _has_own_subject(tokens: Tokens, begin: int, stop: int) -> bool:
    """Whether a noun phrase with its finite verb begins here: the next clause, not a second object."""
    if tokens[begin].lower == "then":
        begin += 1
    if begin + 1 < stop and tokens[begin].tag == "PRP" and is_finite(tokens[begin + 1]):
        return True
    end = phrase_end(tokens, begin, stop)
    if begin < end < stop - 2 and tokens[end].tag == "PRP" and is_finite(tokens[end + 1]):
        return any(t.tag == "MD" for t in tokens[end + 2 : end + 4])  # "and the money they gave could"
    while begin < end < stop and tokens[end].tag.startswith("RB") and not any(t.text == "," for t in tokens[begin:end]):
        end += 1
    if not begin < end < stop or not is_finite(tokens[end]):
        return False
    is_passive = tokens[end].tag == "VBD" and tokens[end].lower not in BE_FORMS | HAVE_FORMS
    return not (is_passive and end + 1 < stop and tokens[end + 1].lower == "by")
