"""Forms that ask whether there will be something: a risk, a chance, a demand, what is ruled out or in."""

from collections.abc import Sequence

from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import HAVE_FORMS
from briefgen.language.english.inversion import bare_gerund
from briefgen.language.english.phrases import is_finite, is_plural, phrase_end
from briefgen.language.english.pieces import lower
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.noun_forms import head, is_clausal, nouns
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Token, Tokens

_RELATING = frozenset("including involving concerning regarding".split())  # 'a risk of delays involving the port': no doer and deed
_VAGUE = 0.6  # 'a second run': whose, and for what?
_TELLING_LENGTH = 3  # words
_NEAR = 4  # tokens
_HEDGES = frozenset(["potentially", "possibly", "perhaps"])
_DOUBTED = frozenset("possible potential likely eventual looming".split())
_WITHOUT = frozenset("without your reduce reduces".split())
_LIMITING = frozenset("reduce lower cut limit minimize minimise avoid prevent increase deny".split())
_CANDIDACIES = frozenset("bid run candidacy".split())  # whose it is tells more than the noun
_FILED = frozenset("plea petition request application complaint motion landscape scenario representation".split())  # known or vague
_AWAITED = frozenset("agreement resolution end thaw recovery rapprochement talks progress consensus".split())
_THERE_AS_RISKS = frozenset(
    "risk risks danger dangers threat threats potential consequences repercussions implications effects impact rates".split()
)
_SEVERAL = frozenset("options option alternatives range series variety".split())
_THERE_ALREADY = frozenset(["current", "existing", "ongoing", "continued", "continuing"])


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
    if any(
        tokens[i].tag == "VBN" and tokens[i + 1].tag in ("DT", "CD", "PRP$")
        for i in range(whole[0] + 1, min(whole[1] + 1, len(tokens) - 1))
    ):
        return ()  # "fear a bomber planted four devices": a clause
    if whole[1] + 1 < len(tokens) and tokens[whole[1]].lower == "during":
        whole = (whole[0], phrase_end(tokens, whole[1] + 1))  # "executive overreach | during the next term"
    rated = (i for i in range(*whole) if tokens[i].lower == "at" and any(t.tag == "CD" for t in tokens[i + 1 : i + 3]))
    odds = next(rated, whole[1])
    return _will_there_be(tokens, (whole[0], odds), (match.start, match.end))  # "set the odds of a strike | at 65 per cent"


def further_round(scene: Scene, match: Match) -> Sequence[Formed]:
    """No further talks on X are planned → Will there be further talks on X?"""
    tokens, start = scene.tokens, match.marks[0]
    return (Formed(("will", "there", "be", *tokens[start : phrase_end(tokens, start, match.end)]), (match.start, match.end)),)


def warned_of(scene: Scene, match: Match) -> Sequence[Formed]:
    """A warned of a shortage of X → Will there be a shortage of X?; silent on a risk, which is there already."""
    noun = head(scene.tokens, (match.marks[0], max(match.end, phrase_end(scene.tokens, match.marks[0]))))
    return () if noun in _THERE_AS_RISKS else existence_of(scene, match)


def no_sign(scene: Scene, match: Match) -> Sequence[Formed]:
    """There is no sign of a deal with B → Will there be a deal with B?; silent on signs of what was."""
    tokens, start = scene.tokens, match.marks[0]
    if match.end < len(tokens) and tokens[match.end].lower == "being":  # "no sign of the data being sold"
        pieces: tuple[Piece, ...] = (
            "are" if is_plural(tokens, (start, match.end)) else "is",
            *tokens[start : clause_stop(tokens, match.end, len(tokens))],
        )
        return (Formed(pieces, (match.start, match.end + 1)),)
    is_awaited = head(tokens, (start, max(match.end, phrase_end(tokens, start)))) in nouns("counted") | nouns("event") | _AWAITED
    return existence_of(scene, match) if is_awaited else ()


def there_will(scene: Scene, match: Match) -> Sequence[Formed]:
    """X cannot be ruled out, X seems unlikely → Will there be X?"""
    tokens, verb = scene.tokens, match.marks[0]
    subject = subject_before(tokens, verb)
    opens = tokens[subject[0]].lower if subject[0] < subject[1] else ""
    is_any = opens in ("a", "an", "another", "further", "more", "new") or _is_plural_event(tokens, subject)
    is_active = tokens[verb].lower in HAVE_FORMS and all(t.lower != "been" for t in tokens[verb : match.end])
    if not is_any or is_active or is_clausal(tokens, verb):
        return ()  # "Members have not ruled out a vote": they are no event
    comma = next((i for i in range(*subject) if tokens[i].text == ","), subject[1])  # "a default, once unthinkable,"
    return _will_there_be(tokens, (subject[0], comma), (subject[0], match.end))


def _is_plural_event(tokens: Tokens, subject: Range) -> bool:
    """Whether a subject is a bare plural of what may happen ('legal challenges'), and of nobody who acts."""
    words = tokens[slice(*subject)]
    is_bare = len(words) > 1 and all(t.tag in ("JJ", "NN") for t in words[:-1]) and words[-1].tag == "NNS"
    return is_bare and not shown_subject(tokens, subject)


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
    if head(tokens, (start, stop)) in _FILED | _SEVERAL:
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
