"""Forms that ask about a noun phrase: what it is, whether it will be, who will agree on it."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import CLAUSE_OPENERS, opens_relative
from briefgen.language.english.inversion import bare_gerund
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.phrases import head_place, is_finite, is_noun, is_plural, phrase_end, phrase_start
from briefgen.language.english.pieces import lower
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Token, Tokens

DATES = frozenset(["timeline", "timetable", "date", "deadline"])
_PARTIES = ("ers", "ors", "ists", "ians", "ans", "men", "people", "sides", "parties", "groups", "experts", "scholars", "twins")
_RELATING = frozenset("including involving concerning regarding".split())  # 'a risk of delays involving the port': no doer and deed
_VAGUE = 0.6  # 'a second run': whose, and for what?
_KNOWING = frozenset("experts scientists economists analysts researchers scholars historians doctors observers".split())
_TELLING_LENGTH = 3  # words
_HARDLY = frozenset("less hardly longer rarely seldom never not n't".split())
_NEAR = 4  # tokens
_HEDGES = frozenset(["potentially", "possibly", "perhaps"])
_DOUBTED = frozenset("possible potential likely eventual looming".split())
_WITHOUT = frozenset("without your reduce reduces".split())
_LIMITING = frozenset("reduce lower cut limit minimize minimise avoid prevent increase deny".split())
_CANDIDACIES = frozenset("bid run candidacy".split())  # whose it is tells more than the noun
_FILED = frozenset("plea petition request application complaint motion landscape scenario representation".split())  # known or vague
_THERE_ALREADY = frozenset(["current", "existing", "ongoing", "continued", "continuing"])
_LONGEST_OWNED = 5  # tokens from "whose" to its verb
_BARE = frozenset(["name", "names"])  # kept back of victims and the accused as a matter of course
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
    return _what_is(tokens, (start, end), (match.start, match.end), is_hidden=True)


def _what_is(tokens: Tokens, phrase: Range, opens: Range, *, is_hidden: bool) -> Sequence[Formed]:
    noun = head(tokens, phrase)
    shown: tuple[Piece, ...] = tuple(tokens[slice(*phrase)])
    if tokens[phrase[0]].lower in ("a", "an", "further", "additional", "more"):
        shown = ("the", *shown[1:])
    elif tokens[phrase[0]].tag == "NNS":
        shown = ("the", *shown)
    if not noun or tokens[phrase[0]].tag in ("PRP", "EX") or tokens[phrase[0]].lower in _LOOSE:
        return ()
    if tokens[phrase[0]].tag in ("JJ", "NNS") and not any(t.tag in ("POS", "IN") for t in tokens[slice(*phrase)]):
        return ()  # "future oil prices" are none in particular
    plural = is_plural(tokens, phrase)
    if is_hidden and noun in nouns("document"):
        return (Formed(("what", "do" if plural else "does", *shown, "contain"), opens, "what"),)
    if noun in nouns("outcome"):
        return (Formed(("what", "will", *shown, "be"), opens, "what"),)
    if noun in nouns("content"):
        return (Formed(("what", "are" if plural else "is", *shown), opens, "what"),)
    return ()


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
    if tokens[noun].lower in DATES and head(tokens, (start, phrase_end(tokens, start, match.end))) in nouns("event"):
        return ()  # when the event is, and not what the date for it is
    plural = tokens[noun].tag == "NNS" or tokens[noun].lower in ("details", "specifics")
    pieces: tuple[Piece, ...] = ("what", "are" if plural else "is", "the", tokens[noun], *tokens[start - 1 : match.end])
    if tokens[noun].lower == "information":
        pieces = ("what", "is", "known", *tokens[start - 1 : match.end])
    is_time = tokens[noun].lower in DATES
    return (Formed(pieces, (match.start, match.end), "when" if is_time else "what"),)


def existence(scene: Scene, match: Match) -> Sequence[Formed]:
    """The possibility of X feels remote, clarity on X remains elusive → Will there be X?"""
    tokens, verb = scene.tokens, match.marks[0]
    subject = subject_before(tokens, verb)
    if head(tokens, subject) not in nouns("clarity") or is_clausal(tokens, verb):
        return ()
    return _will_there_be(tokens, subject, (subject[0], match.end))


def existence_of(scene: Scene, match: Match) -> Sequence[Formed]:
    """Rejected any possibility of X → Will there be X?; a risk of X V-ing → Will X V?"""
    tokens, end = scene.tokens, match.end
    is_plain = not any(t.tag == "IN" for t in tokens[match.marks[0] : end])  # no "a grant contingent on Kent delivering"
    if is_plain and end < len(tokens) and tokens[end].tag == "VBG" and tokens[end].lower not in _RELATING:
        pieces = ("will", *tokens[match.marks[0] : end], *bare_gerund(tokens, end, clause_stop(tokens, end, len(tokens))))
        return (Formed(pieces, (match.start, end + 1)),)
    if _is_no_prospect(tokens, match.start) or any(t.lower == "those" for t in tokens[max(0, match.start - _NEAR) : match.start]):
        return ()  # "those under 18 seeking a permit"
    whole = (match.marks[0], max(end, phrase_end(tokens, match.marks[0])))
    rated = (i for i in range(*whole) if tokens[i].lower == "at" and any(t.tag == "CD" for t in tokens[i + 1 : i + 3]))
    odds = next(rated, whole[1])
    return _will_there_be(tokens, (whole[0], odds), (match.start, match.end))  # "set the odds of a strike | at 65 per cent"


def there_will(scene: Scene, match: Match) -> Sequence[Formed]:
    """X cannot be ruled out, X seems unlikely → Will there be X?"""
    tokens, verb = scene.tokens, match.marks[0]
    subject = subject_before(tokens, verb)
    if tokens[subject[0]].lower not in ("a", "an", "another", "further", "more", "new") or is_clausal(tokens, verb):
        return ()
    comma = next((i for i in range(*subject) if tokens[i].text == ","), subject[1])  # "a default, once unthinkable,"
    return _will_there_be(tokens, (subject[0], comma), (subject[0], match.end))


def _is_no_prospect(tokens: Tokens, noun: int) -> bool:
    """Whether a risk or chance is spoken of in general ('your chance of', 'reduces the risk of'), or as what is not there."""
    before = tokens[max(0, noun - 3) : noun]
    words = {t.lower for t in before}
    is_graded = bool(before) and before[-1].tag == "JJS"  # "the greatest threat of any party"
    is_graded |= any(t.lower == "without" for t in tokens[max(0, noun - 6) : noun])  # "without securing or even seeking"
    return is_graded or not words.isdisjoint(_WITHOUT) or any(t.lemma in _LIMITING for t in before)


def _will_there_be(tokens: Tokens, phrase: Range, opens: Range) -> Sequence[Formed]:
    start, stop = phrase
    for i in range(start, stop - 1):
        if tokens[i].lower in nouns("clarity") and tokens[i + 1].lower == "of":
            start = i + 2
            break
    if (
        start >= stop
        or tokens[start].tag in ("PRP", "VBG", "PRP$")
        or (tokens[start].lower.endswith("ing") and tokens[start].tag == "NN" and start + 1 < stop and tokens[start + 1].tag != "IN")
        or head(tokens, (start, stop)) in nouns("clarity") - {"agreement", "consensus"}
    ):
        return ()
    if not _may_be(tokens, start, stop) or tokens[start].lower in _THERE_ALREADY:
        return ()
    shown: tuple[Piece, ...] = tuple([t for t in tokens[start : _with_relative(tokens, start, stop)] if t.lower not in _HEDGES])
    if len(shown) > _TELLING_LENGTH and lower(shown[0]) in ("a", "an") and lower(shown[1]) in _DOUBTED:  # the question has its doubt
        shown = ("a" if lower(shown[2])[0] not in "aeiou" else "an", *shown[2:])
    if tokens[start].lower in nouns("counted") and tokens[start].tag == "NN":
        shown = ("a" if tokens[start].lower[0] not in "aeiou" else "an", *shown)  # "without | deal on quotas"
    if tokens[start].lower == "the":
        shown = shown[1:]
        if not is_plural(tokens, (start, stop)):
            shown = ("a" if tokens[start + 1].lower[0] not in "aeiou" else "an", *shown)
    is_vague = len(shown) < _TELLING_LENGTH or not any(isinstance(p, Token) and p.tag in ("IN", "TO", "NNP") for p in shown)
    return (Formed(("will", "there", "be", *shown), opens, certainty=_VAGUE if is_vague else 1.0),)


def _with_relative(tokens: Tokens, start: int, stop: int) -> int:
    """Where a phrase ends with the clause that says which one it is ('a law that would bar the sale')."""
    if stop + 1 >= len(tokens) or tokens[stop].tag != "WDT" or not is_finite(tokens[stop + 1]):
        return stop
    return clause_stop(tokens, stop + 1, len(tokens))


def _may_be(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether it can be asked if there will be such a thing: one not yet known, of no owner, and said in more than a word."""
    first = tokens[start]
    if first.lower in ("all", "most", "many", "more", "some", "full", "its", "their") or first.tag in ("CD", "NNP", "NNPS", "$"):
        return False
    if head(tokens, (start, stop)) in _FILED:
        return False  # "is considering a plea by Ann Marsh": it is there
    words = tokens[start:stop]
    if first.lower == "the" and (words[-1].tag.startswith("NNP") or not any(t.tag in ("IN", "TO") for t in words)):
        return False  # "fears of the flu": known already
    is_candidacy = head(tokens, (start, stop)) in _CANDIDACIES and all(t.lower != "on" for t in words)  # "a run on the banks" is none
    if any(t.tag == "POS" or t.lower == "being" for t in words) or is_candidacy:
        return False
    if stop < len(tokens) and tokens[stop].tag == "WP" and any(t.tag == "VBG" for t in words):
        return False  # "a plan allowing those | who"
    return stop - start > 1 or first.tag == "NNS"


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
    if any(t.lower in _HARDLY for t in tokens[max(0, verb - 1) : start]):
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
    if tokens[start].tag == "PRP" or head(tokens, (start, match.end)) in ("idea", "question", "issue", "matter", "point"):
        return ()
    opens, actor = (match.start, match.end), shown_subject(tokens, subject)
    shown = tokens[slice(*subject)]
    if shown[-1].lower in _KNOWING:
        return _what_is(tokens, (start, match.end), opens, is_hidden=False)  # they find out, and settle nothing
    if head(tokens, (start, match.end)) in nouns("measure") and tokens[start].lower == "the":
        return (Formed(("what", *tokens[start + 1 : match.end], "will", *shown, "agree", "on"), opens, "what", actor),)
    return (Formed(("will", *shown, "agree", "on", *tokens[start : match.end]), opens, "whether", actor),)


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
