"""Question phrases: a wh-word with the noun, adjective, adverb or preposition that it takes along."""

from briefgen.language.english.clause_verbs import BE_FORMS, CLAUSE_OPENERS, WH_WORDS, finite_verb, verb_group_end
from briefgen.language.english.phrases import STRONG_STOPS, base_phrase_end, is_finite, is_noun
from briefgen.language.english.title_words import is_address
from briefgen.language.shapes import Range, Tokens

_PIED_PIPING = {  # preposition before a wh-word → the nouns it goes to the front with; () for any
    "to": ("extent", "degree", "whom"), "under": (), "by": ("how", "what"), "for": ("long", "whom"), "with": (), "from": (), "at": (),
    "on": ("terms", "basis", "grounds", "conditions", "whose"), "in": ("way", "form", "sense", "ways"),
}  # fmt: skip
_AMOUNTS = frozenset(["much", "many", "few", "little", "more"])
_EMPHASIS = frozenset(["exactly", "precisely", "else", "specifically", "ever", "best", "then"])
_ALONG = frozenset("up down along into across beyond below above through".split())
_DISTANCES = frozenset(["far", "deep", "high", "low"])
_DURATIONS = frozenset("long soon often quickly fast far well badly easily".split())
_PEOPLE = frozenset("people voters officials leaders lawmakers parents men women investors others critics experts".split())
_WANTING = frozenset("be mean do want say need know include contain entail involve require propose seek intend offer".split())

_PRICED = frozenset("cost owe earn fetch charge become weigh".split())


def question_opener(tokens: Tokens, position: int) -> int:
    """Where the question phrase of a wh-word begins: a preposition before it comes along ('to what extent', 'on whose terms')."""
    before = tokens[position - 1].lower if position else ""
    if tokens[position].lower not in ("what", "which", "how", "whose", "whom") or before not in _PIED_PIPING:
        return position
    if before == "with" and position + 1 < len(tokens) and (is_finite(tokens[position + 1]) or tokens[position + 1].lower in ("'s", "’s")):
        return position  # "obsessed with | what is going to happen"
    if tokens[position].lower == "how" and tokens[min(position + 1, len(tokens) - 1)].tag[:2] not in ("JJ", "RB"):
        return position  # "looked at | how the seals cope"
    asked = {t.lower for t in tokens[position : position + 3]}
    return position - 1 if not _PIED_PIPING[before] or asked & set(_PIED_PIPING[before]) else position


def question_phrase(tokens: Tokens, opener: int, stop: int) -> Range:
    """The wh-word with the noun, adjective or adverb that it takes along; empty after whether, if and that."""
    if tokens[opener].lower in ("whether", "if", "that"):
        return (opener + 1, opener + 1)
    position = opener + 1 if tokens[opener].lower in WH_WORDS or opener + 1 >= stop else opener + 2
    word = tokens[position - 1].lower
    while position < stop and tokens[position].lower in _EMPHASIS:
        position += 1
    if word == "how":
        position = _after_degree(tokens, position, stop)
    elif word in ("what", "which", "whose"):
        end = _after_asked_noun(tokens, position, stop, word)
        titled = (i for i in range(position + 1, end) if is_address(tokens[i].text))
        position = next(titled, end)  # "which senator Mr. Berg backs"
    if position + 2 < stop and [t.lower for t in tokens[position : position + 3]] == [",", "if", "any"]:
        position += 3
        is_inside = position + 1 < stop and tokens[position].lower == "other" and tokens[position + 1].text == ","
        noun = position + 2 if is_inside else position + 1
        if word == "which" and noun < stop and (is_inside or tokens[noun].lower == "other"):
            end = _asked_noun_end(tokens, noun, stop)
            plural = next((i + 1 for i in range(noun, end) if tokens[i].tag == "NNS"), end)
            return (opener, end if finite_verb(tokens, end, stop) is not None else plural)  # "which, if any other, states"
        position += position < stop and tokens[position].text == ","
    return (opener, position)


def _after_degree(tokens: Tokens, position: int, stop: int) -> int:
    """Past 'many troops', 'much of the money', 'firm', 'quickly' after 'how'."""
    start = position
    while position < stop and (tokens[position].tag.startswith(("JJ", "RB")) or tokens[position].lower in _AMOUNTS):
        is_named = position > start and tokens[position].text[0].isupper() and position + 1 < stop and is_finite(tokens[position + 1])
        if tokens[position].lower in ("also", "not", "n't") or is_named:
            break
        position += 1
    if position == start:
        return start
    if position < stop and tokens[position].lower in _ALONG and tokens[position - 1].lower in _DISTANCES:
        way = base_phrase_end(tokens, position + 1, stop)
        return way if position + 1 < way < stop and not is_finite(tokens[way]) else position  # "how far down the chain it went"
    if position < stop and tokens[position].lower in ("a", "an"):
        end = base_phrase_end(tokens, position, stop)
        name = next((i for i in range(position + 1, end) if tokens[i].tag.startswith("NNP") and is_noun(tokens[i - 1])), end)
        end = name if not tokens[name - 1].tag.startswith("NNP") else end  # "how big a part Ms. Berg will play"
        return end if end < stop and not is_finite(tokens[end]) else position  # "how big a concern it is", "how long a drought lasts"
    is_name = position < stop and (tokens[position].tag.startswith("NNP") or tokens[position].text[0].isupper())
    behind = next((i for i in range(position, stop) if not tokens[i].text[0].isupper()), stop)
    if is_name and tokens[position - 1].lower == "much" and behind < stop and is_finite(tokens[behind]):
        return position  # "how much Mr. Berg could pay"
    if is_name and tokens[position - 1].lower not in _AMOUNTS:
        return position  # "how long Ms. Berg can wait"
    if position < stop and tokens[position].lower in ("anyone", "anybody", "everyone", "everybody", "someone", "nobody"):
        return position  # "how much anyone wants it"
    if position < stop and is_noun(tokens[position]) and tokens[position - 1].lower in _DURATIONS:
        return position  # "how long politicians will talk"
    is_kind = position + 1 < stop and tokens[position].tag in ("VBG", "VBN") and tokens[position + 1].tag == "NNS"
    if is_kind and tokens[position - 1].lower in ("many", "few"):
        return _with_complement(tokens, _asked_noun_end(tokens, position + 1, stop), stop)  # "how many pending cases"
    if position < stop and is_noun(tokens[position]):
        if tokens[position - 1].lower == "much" and tokens[position].tag == "NNS":
            return position
        is_kind = tokens[position].tag == "NNS" and any(t.lower in ("many", "few") for t in tokens[start:position])  # "many pending cases"
        if tokens[position - 1].lower in _AMOUNTS or is_kind:
            return _with_complement(tokens, _asked_noun_end(tokens, position, stop), stop)
        return position if _is_measured(tokens, position, stop) else start
    if tokens[position - 1].lower == "much" and position + 1 < stop and (tokens[position].tag, tokens[position + 1].tag) == ("VBG", "DT"):
        return position + 1
    if tokens[position - 1].lower in _AMOUNTS and position < stop and tokens[position].lower == "of":
        return _with_modifiers(tokens, position + 1, stop)
    return position


def _with_modifiers(tokens: Tokens, start: int, stop: int) -> int:
    """The end of a noun that is asked about by amount, with its later prepositions and its relative clause."""
    end = base_phrase_end(tokens, start, stop)
    while start < end < stop - 1 and tokens[end].lower not in CLAUSE_OPENERS:
        link = end + 1 if tokens[end].tag == "VBN" and tokens[end + 1].tag == "IN" else end
        longer = base_phrase_end(tokens, link + 1, stop) if tokens[link].tag == "IN" else end
        if longer <= link + 1:
            break
        end = longer
    if start < end < stop and (tokens[end].tag in ("WP", "WDT") or (tokens[end].lower == "that" and tokens[end].tag == "IN")):
        verb = finite_verb(tokens, start, stop)
        while verb is not None and tokens[verb - 1].tag.startswith("RB"):
            verb -= 1
        return end if verb is None else verb
    return end


def _is_measured(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether 'how' asks for the degree of a quality: 'how effective sanctions would be', not 'how military units left'."""
    verb = finite_verb(tokens, start, stop)
    if verb is None:
        return False
    end = verb_group_end(tokens, verb, stop)
    closes = end >= stop or tokens[end].tag in (".", ",", "IN", "CC", "TO")
    return tokens[end - 1].lower in BE_FORMS and closes


def _asked_noun_end(tokens: Tokens, start: int, stop: int) -> int:
    """The end of a noun that is asked about: before a name that follows it as the subject ('what impact Rome has')."""
    end = base_phrase_end(tokens, start, stop)
    for i in range(start + 1, end):
        if tokens[i].tag.startswith("NNP") and tokens[i - 1].tag in ("NN", "NNS"):
            return i
        if tokens[i].lower in _PEOPLE and tokens[i].tag == tokens[i - 1].tag == "NNS":
            return i  # "what skills people have"
    return end


def _after_asked_noun(tokens: Tokens, position: int, stop: int, word: str) -> int:
    """Past the noun that 'what', 'which' or 'whose' asks about, if the noun is not the subject of the clause."""
    if position >= stop or tokens[position].tag in ("PRP", "DT", "PRP$", "EX", "TO"):
        return position
    if word == "which" and tokens[position].lower == "of":
        return _with_modifiers(tokens, position + 1, stop)
    if word == "what" and tokens[position].tag.startswith("NNP"):
        return position
    end = _asked_noun_end(tokens, position, stop)
    if end == position:
        return position
    whole = _with_complement(tokens, end, stop)
    verb = whole
    while verb < stop - 1 and tokens[verb].tag.startswith("RB"):
        verb += 1
    modified = base_phrase_end(tokens, verb + 1, stop) if verb < stop and tokens[verb].tag == "IN" else verb
    if word == "what" and modified > verb + 1 and _ends_open(tokens, modified, stop):
        return position  # "what future agreements on climate will look like"
    subject_follows = verb < stop and not is_finite(tokens[verb])
    if word == "what" and not subject_follows and _ends_open(tokens, verb, stop):
        return position
    if word == "what" and not subject_follows and (tokens[end - 1].lower in _PEOPLE or tokens[end - 1].lower.endswith(("ers", "ors"))):
        return position
    return whole


def _ends_open(tokens: Tokens, verb: int, stop: int) -> bool:
    """Whether a verb's object or complement is missing, so that 'what' must be it ('what the rules will look like')."""
    if verb >= stop or not is_finite(tokens[verb]):
        return False
    end = verb_group_end(tokens, verb, stop)
    closes = end >= stop or tokens[end].tag in (".", ",", "CC") or tokens[end].text in STRONG_STOPS
    last = tokens[end - 1].lemma
    if last in _PRICED and end < stop and tokens[end].tag in ("IN", "RB", "TO", "JJ"):
        return True
    is_like = end < stop and tokens[end].lower == "like" and (end + 1 >= stop or tokens[end + 1].tag in (".", ",", "CC", "IN"))
    return is_like or (closes and last in _WANTING | _PRICED)


def _with_complement(tokens: Tokens, end: int, stop: int) -> int:
    """A question noun with 'of' and its noun: 'kind of support', 'share of the cost'."""
    if end < stop and tokens[end].lower == "of":
        return max(end, _asked_noun_end(tokens, end + 1, stop))
    return end
