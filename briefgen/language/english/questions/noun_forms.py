"""Forms that ask about a noun phrase: what it is, whether it will be, who will agree on it."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import CLAUSE_OPENERS, opens_relative
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.phrases import head_place, is_finite, is_noun, is_plural, phrase_end, phrase_start
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens

DATES = frozenset(["timeline", "timetable", "date", "deadline"])
_PARTIES = ("ers", "ors", "ists", "ians", "ans", "men", "people", "sides", "parties", "groups", "experts", "scholars", "twins")
_KNOWING = frozenset("experts scientists economists analysts researchers scholars historians doctors observers".split())
_HARDLY = frozenset("less hardly longer rarely seldom never not n't".split())
_VAGUE, _FEW_WORDS = 0.5, 3
_LONGEST_OWNED = 5  # tokens from "whose" to its verb
_BARE = frozenset(["name", "names"])  # kept back of victims and the accused as a matter of course
_THOSE_LOST = frozenset("crew passengers hostages men women children people sailors soldiers prisoners captives survivors".split())
_LOOSE = frozenset("various several some many other any all most few".split())  # 'various documents' are none that a reader knows


def nouns(name: str) -> frozenset[str]:
    """A class of nouns that decides how a question is put."""
    return word_classes("question_nouns")[name]


def head(tokens: Tokens, phrase: Range) -> str:
    """The head noun of a phrase in lower case, '' where it has none."""
    place = head_place(tokens, phrase)
    return "" if place is None else tokens[place].lower


def is_clausal(tokens: Tokens, verb: int) -> bool:
    """Whether the subject of a verb is a question clause of its own ('How A will V is unclear')."""
    floor = next((i + 1 for i in range(verb - 1, 0, -1) if tokens[i].text in (";", ":")), 0)
    opener = next((i for i in range(floor, min(floor + 4, verb)) if tokens[i].lower in CLAUSE_OPENERS - {"if", "that"}), None)
    return opener is not None and any(is_finite(t) for t in tokens[opener:verb])


def content(scene: Scene, match: Match) -> Sequence[Formed]:
    """X is unclear, X was not disclosed → What is X? (What will X be?, What do X contain?)."""
    tokens, verb = scene.tokens, match.marks[0]
    if match.end < len(tokens) and tokens[match.end].lower in CLAUSE_OPENERS | {"to"}:
        return ()
    if is_clausal(tokens, verb):
        return ()
    subject = subject_before(tokens, verb)
    whose = next((i for i in range(verb - 1, max(0, verb - _LONGEST_OWNED), -1) if tokens[i].lower == "whose"), None)
    if whose is not None:
        return _owned(tokens, whose, (match.start, match.end))
    is_hidden = tokens[match.end - 1].lower.endswith(("ed", "public"))
    return _what_is(tokens, subject, (subject[0], match.end), is_hidden=is_hidden)


def _owned(tokens: Tokens, whose: int, verb: Range) -> Sequence[Formed]:
    """Foreigners whose nationalities have not been released → What are the nationalities of the foreigners?"""
    end = whose - 1 if tokens[whose - 1].text == "," else whose
    start = phrase_start(tokens, end)
    thing = tokens[whose + 1 : verb[0]]
    if start == end or not thing or not all(is_noun(t) for t in thing) or thing[-1].lower not in nouns("content") - _BARE:
        return ()
    first = tokens[start].lower in _LOOSE | {"a", "an"}
    owner: tuple[Piece, ...] = ("the", *tokens[start + 1 : end]) if first else tuple(tokens[start:end])
    pieces = ("what", "are" if thing[-1].tag == "NNS" else "is", "the", *thing, "of", *owner)
    return (Formed(pieces, (whose + 1, verb[1]), "what"),)


def object_content(scene: Scene, match: Match) -> Sequence[Formed]:
    """Did not disclose X → What is X?"""
    tokens, start = scene.tokens, match.marks[0]
    end = match.marks[1] if len(match.marks) > 1 else match.end
    if tokens[end - 1].lower == "those" and end < len(tokens) and tokens[end].tag == "VBN":
        end += 1  # "those killed"
    return _what_is(tokens, (start, end), (match.start, match.end), is_hidden=True)


def asked_about(scene: Scene, match: Match) -> Sequence[Formed]:
    """Questions remain about X → What is X?; what a document says is known, whatever is doubted of it."""
    return _what_is(scene.tokens, (match.marks[0], match.end), (match.start, match.end), is_hidden=False)


def _what_is(tokens: Tokens, phrase: Range, opens: Range, *, is_hidden: bool) -> Sequence[Formed]:
    noun = head(tokens, phrase)
    shown: tuple[Piece, ...] = tuple(tokens[slice(*phrase)])
    is_any = tokens[phrase[0]].lower == "any" and any(t.tag in ("TO", "IN") for t in tokens[slice(*phrase)])  # "any plan to pay"
    if is_any or tokens[phrase[0]].lower in ("a", "an", "further", "additional", "more"):
        shown = ("the", *shown[1:])
    elif tokens[phrase[0]].tag == "NNS":
        shown = ("the", *shown)
    if not noun or tokens[phrase[0]].tag in ("PRP", "EX") or (tokens[phrase[0]].lower in _LOOSE and not is_any):
        return ()
    if tokens[phrase[0]].tag in ("JJ", "NNS") and not any(t.tag in ("POS", "IN") for t in tokens[slice(*phrase)]):
        return ()  # "future oil prices" are none in particular
    plural = is_plural(tokens, phrase)
    if is_hidden and noun in nouns("document"):
        return (Formed(("what", "do" if plural else "does", *shown, "contain"), opens, "what"),)
    if noun in nouns("outcome") and not (noun == "fate" and _is_of_persons(tokens, phrase)):
        return (Formed(("what", "will", *shown, "be"), opens, "what"),)
    if noun in nouns("content") | {"fate"}:
        return (Formed(("what", "are" if plural else "is", *shown), opens, "what"),)
    return ()


def _is_of_persons(tokens: Tokens, phrase: Range) -> bool:
    """Whether a fate is of people, to whom something has happened ('the fate of the crew')."""
    last = tokens[phrase[1] - 1]
    return is_role_noun(last.text) or last.lower in _THOSE_LOST


def known_about(scene: Scene, match: Match) -> Sequence[Formed]:
    """Little is known about X → What is X? (What is known about X?)."""
    tokens, start = scene.tokens, match.marks[0]
    if tokens[start].tag in ("PRP", "EX"):
        return ()
    phrase, stop = (start, match.end), clause_stop(tokens, start, len(tokens))
    is_told = match.end < stop and (
        tokens[match.end].tag in ("WDT", "WP") or opens_relative(tokens, match.end + (tokens[match.end].tag == "IN"), start, stop)
    )
    rest = tokens[match.end : stop] if is_told else ()
    if found := _what_is(tokens, phrase, (match.start, match.end), is_hidden=False):
        return tuple(replace(each, pieces=(*each.pieces, *rest)) for each in found)
    return (Formed(("what", "is", "known", *tokens[start - 1 : match.end], *rest), (match.start, match.end), "what"),)


def details(scene: Scene, match: Match) -> Sequence[Formed]:
    """No details on X → What are the details on X?"""
    tokens, (noun, start) = scene.tokens, match.marks
    if tokens[start].tag == "PRP" or (match.end == start + 1 and tokens[start].tag == "NNS"):
        return ()
    opens, thing = (match.start, match.end), tuple(tokens[start : match.end])
    is_event = head(tokens, (start, phrase_end(tokens, start, match.end))) in nouns("event")
    if tokens[noun].lower in DATES and tokens[start].lower in ("a", "an") and (is_event or tokens[noun].lower == "date"):
        certainty = _VAGUE if len(thing) < _FEW_WORDS and is_event else 1.0  # "no date for a decision": on what, it does not say
        return (Formed(("when", "will", "there", "be", *thing), opens, "when", certainty=certainty),)  # "gave no date for a first cut"
    if tokens[noun].lower in DATES and is_event:
        return ()  # "no date for the vote": when it is, another rule asks
    plural = tokens[noun].tag == "NNS" or tokens[noun].lower in ("details", "specifics")
    pieces: tuple[Piece, ...] = ("what", "are" if plural else "is", "the", tokens[noun], *tokens[start - 1 : match.end])
    if tokens[noun].lower == "information":
        pieces = ("what", "is", "known", *tokens[start - 1 : match.end])
    return (Formed(pieces, opens, "when" if tokens[noun].lower in DATES else "what"),)


def will_have(scene: Scene, match: Match) -> Sequence[Formed]:
    """X hinges on Y's backing → Will X have Y's backing?"""
    tokens, (verb, start) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    thing = (start - (tokens[start - 1].lower == "the"), match.end)
    is_relative = subject[0] > 0 and tokens[subject[0] - 1].tag in ("WDT", "WP")
    if subject[0] == subject[1] or is_relative or head(tokens, thing) not in nouns("support"):
        return ()
    pieces: tuple[Piece, ...] = ("will", *tokens[slice(*subject)], "have", *tokens[slice(*thing)])
    return (Formed(pieces, (subject[0], match.end), "whether", ()),)


def agree_on(scene: Scene, match: Match) -> Sequence[Formed]:
    """A and B differ on X → What X will A and B agree on?, or Will A and B agree on X?"""
    tokens, (verb, start) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1]:
        return ()
    if tokens[verb].lemma != "do" and any(t.lower in _HARDLY for t in tokens[max(0, verb - 1) : start]):
        return ()  # "are less divided over"
    if tokens[verb].tag == "VBZ" or tokens[verb - 1].tag == "MD":  # "he differs from her": a fact; "people can differ on it": of anybody
        return ()
    if "whose" in (tokens[subject[0]].lower, tokens[max(0, subject[0] - 1)].lower):
        return ()
    if verb and tokens[verb - 1].lower in ("was", "were") and "during" in (t.lower for t in tokens[match.end : match.end + 3]):
        return ()
    can_agree = (
        (is_plural(tokens, subject) and head(tokens, subject).endswith(_PARTIES))
        or shown_subject(tokens, subject)
        or tokens[subject[0]].lower == "they"
        or head(tokens, subject) in nouns("agents")
        or _are_parties(tokens, subject)
    )
    if not can_agree:
        return ()
    if match.end < len(tokens) and tokens[match.end].lower == "that":
        return ()  # "divided over a demand that A be done": over what is demanded
    if match.end + 1 < len(tokens) and tokens[match.end].tag == "PRP" and is_finite(tokens[match.end + 1]):
        return ()  # "disagree on the threat they pose"
    if tokens[start].tag == "PRP" or head(tokens, (start, match.end)) in ("idea", "question", "issue", "matter", "point"):
        return ()
    opens, actor = (match.start, match.end), shown_subject(tokens, subject)
    shown = tokens[slice(*subject)]
    if shown[-1].lower in _KNOWING:
        return _what_is(tokens, (start, match.end), opens, is_hidden=False)  # they find out, and settle nothing
    if head(tokens, (start, match.end)) in nouns("measure") and tokens[start].lower == "the":
        return (Formed(("what", *tokens[start + 1 : match.end], "will", *shown, "agree", "on"), opens, "what", actor),)
    return (Formed(("will", *shown, "agree", "on", *tokens[start : match.end]), opens, "whether", actor),)


def parties_agree(scene: Scene, match: Match) -> Sequence[Formed]:
    """Talks between A and B on X have stalled → Will A and B agree on X?"""
    tokens, (start, verb) = scene.tokens, match.marks
    end = phrase_end(tokens, start, verb)
    over = next((i for i in range(start, verb) if tokens[i].lower in ("on", "over", "about", "aimed")), end)
    end = min(end, over)
    if tokens[start].tag == "PRP" or not (_are_parties(tokens, (start, end)) or is_plural(tokens, (start, end))):
        return ()
    behind = match.end if match.end < len(tokens) and tokens[match.end].lower in ("on", "over", "about") else None
    at = over if over < verb else behind
    topic: tuple[Piece, ...] = ()
    if at is not None and tokens[at].lower != "aimed" and tokens[at + 1].tag != "VBG":
        topic = ("on", *tokens[at + 1 : phrase_end(tokens, at + 1, verb if at < verb else None)])
    if len(topic) == 1:
        topic = ()
    return (
        Formed(("will", *tokens[start:end], "agree", *topic), (match.start, match.end), "whether", shown_subject(tokens, (start, end))),
    )


def to_contain(scene: Scene, match: Match) -> Sequence[Formed]:
    """The ministry is drafting a law on X → What will the law on X contain?"""
    tokens, start = scene.tokens, match.marks[0]
    phrase = (start, max(match.end, phrase_end(tokens, start)))
    is_told = phrase[1] < len(tokens) and (tokens[phrase[1]].tag in ("TO", "WDT", "VBG") or tokens[phrase[1]].lower == "that")
    if head(tokens, phrase) not in nouns("document") | nouns("law") or is_told or tokens[start].tag not in ("DT", "PRP$", "NNP"):
        return ()
    shown: tuple[Piece, ...] = tuple(tokens[slice(*phrase)])
    shown = ("the", *shown[1:]) if tokens[start].lower in ("a", "an") else shown
    return (Formed(("what", "will", *shown, "contain"), (match.start, match.end), "what"),)


def _are_parties(tokens: Tokens, subject: Range) -> bool:
    """Whether an 'and' joins two who can act ('the union and the company')."""
    joint = next((i for i in range(*subject) if tokens[i].lower == "and"), None)
    return joint is not None and bool(shown_subject(tokens, (subject[0], joint)) and shown_subject(tokens, (joint + 1, subject[1])))


def agreed(scene: Scene, match: Match) -> Sequence[Formed]:
    """The sticking point is X → Will X be agreed?, or What will X be?"""
    tokens, start = scene.tokens, match.marks[0]
    phrase = (start, phrase_end(tokens, start, match.end))
    noun = head(tokens, phrase)
    if not noun or tokens[phrase[0]].tag in ("PRP", "EX"):
        return ()
    if noun in nouns("outcome"):
        return (Formed(("what", "will", *tokens[slice(*phrase)], "be"), (match.start, match.end), "what"),)
    return (Formed(("will", *tokens[slice(*phrase)], "be", "agreed"), (match.start, match.end)),)
