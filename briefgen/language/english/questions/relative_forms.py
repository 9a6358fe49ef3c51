"""Forms that ask of what a relative clause tells: 'a move that critics say will V', 'the House, which could V'."""

from collections.abc import Sequence

from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.clause_verbs import BE_FORMS
from briefgen.language.english.inversion import with_modal
from briefgen.language.english.phrases import is_noun, phrase_start
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.modal_forms import possible
from briefgen.language.english.questions.noun_forms import head, nouns
from briefgen.language.english.questions.possibility import is_perfect, leaves_open
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Token, Tokens

_ANYBODY = frozenset("people those anyone anybody someone somebody something anything nothing everything one way ways all".split())
_FOLLOWING = frozenset(  # what a deed may do
    "warrant lead result mean cause make take prove end trigger affect be prompt hurt harm cost put complicate delay".split()
)
_EFFECTS = frozenset("implications consequences impact impacts effect effects repercussions ramifications".split())
_JOINING = frozenset("with between of by against".split())
_SETTING_OFF = frozenset([",", "—", "–", "--", ":"])


def modal_relative(scene: Scene, match: Match) -> Sequence[Formed]:
    """A move that critics say will V → Will the move V?"""
    tokens, (relative, verb) = scene.tokens, match.marks
    subject = _antecedent(tokens, relative)
    stop = clause_stop(tokens, verb, len(tokens))
    if subject[0] == subject[1] or tokens[verb].tag != "MD" or stop == verb + 1 or is_perfect(tokens, verb):
        return ()
    if tokens[relative].lower == "that" and tokens[relative - 1].text == "," and relative + 1 == verb:
        return ()  # "If the court blocks it, that could": the whole clause
    if tokens[verb + 1].lower in ("not", "n't") or tokens[verb - 1].tag == "PRP" or not leaves_open(tokens, verb, subject):
        return ()
    is_clause_meant = tokens[relative - 1].text == "," and tokens[verb + 1].lower == "mean" and tokens[subject[0] - 1].tag == "VB"
    if is_clause_meant:
        return ()  # "are required to switch plans, which could mean": what they are required to do
    if _is_anybody(tokens, subject, relative) or _is_described(tokens, subject, relative, verb):
        return ()
    shown: tuple[Piece, ...] = tuple(tokens[slice(*subject)])
    before = tokens[max(0, subject[0] - 1)]
    is_thought_of = before.tag in ("TO", "VB", "VBG") or before.lower in ("of", "for")  # "the risk of a war that could"
    is_thought_of = is_thought_of and tokens[max(0, subject[0] - 2)].lower != "ahead"
    is_told_of = relative + 1 < verb  # "a report that growers fear will"
    if tokens[subject[0]].lower in ("a", "an") and (is_told_of or not is_thought_of):
        shown = ("the", *shown[1:])
    return (Formed(possible(with_modal("will", shown, tokens, verb, stop)), (relative, verb + 1)),)


def _antecedent(tokens: Tokens, relative: int) -> Range:
    """The noun phrase before a relative pronoun; of ', which' the whole of a longer one ('a rapport with officials in Kent, which')."""
    is_adding = tokens[relative - 1].text == ","
    end = _before_time(tokens, relative - 1 if is_adding else relative)
    start = phrase_start(tokens, end)
    if not is_adding and not _is_determined(tokens[start]) and start > 1 and tokens[start - 1].lower in ("on", "against"):
        longer = phrase_start(tokens, start - 1)  # "a ban on fracking that could"
        return (longer, end) if longer < start - 1 and _is_determined(tokens[longer]) else (start, end)
    if not is_adding and tokens[end - 1].tag.startswith("NNP") and start > 1 and tokens[start - 1].lower in _JOINING:
        longer = phrase_start(tokens, start - 1)  # "a summit with President Berg that could": the summit
        return (longer, end) if longer < start - 1 and tokens[longer].tag in ("DT", "PRP$") else (start, end)
    while is_adding and tokens[relative].lower == "which":
        link = start - 2 if tokens[start - 1].lower == "both" else start - 1
        if link < 1 or tokens[link].tag != "IN" or not is_noun(tokens[link - 1]):
            break
        start = phrase_start(tokens, link)
    return (start, end)


def _before_time(tokens: Tokens, end: int) -> int:
    """Where a noun phrase ends before the time that parts it from its clause ('a report next week that', 'a plan on Friday that')."""
    if end < 3 or not (weekday_number(tokens[end - 1].text) is not None or tokens[end - 1].lower in ("week", "month", "year")):
        return end
    is_led = tokens[end - 2].lower in ("on", "next", "last", "this", "late", "earlier")
    cut = end - 2 if is_led else end - 1
    is_new = tokens[phrase_start(tokens, cut)].lower in ("a", "an")  # "a deal with Berg on Friday that": not he
    return cut if is_new and tokens[cut - 1].tag in ("NN", "NNS") and (is_led or weekday_number(tokens[end - 1].text) is not None) else end


def _is_determined(token: Token) -> bool:
    return token.tag in ("DT", "PRP$", "CD") or token.tag.startswith("NNP")


def _is_anybody(tokens: Tokens, subject: Range, relative: int) -> bool:
    """Whether a clause tells of nobody in particular, or of a name, which no 'that' tells apart from others."""
    last = tokens[subject[1] - 1]
    if tokens[relative].lower == "that" and not _is_determined(tokens[subject[0]]) and not shown_subject(tokens, subject):
        return True  # "projects that could be put off": only the clause tells which ones
    is_own = any(t.tag in ("NN", "NNS") for t in tokens[slice(*subject)])  # "a summit with President Berg"
    is_name = tokens[relative].lower == "that" and last.tag.startswith("NNP") and not is_own
    return is_name or last.lower in _ANYBODY or tokens[subject[0]].tag in ("PRP", "WP")


def _is_described(tokens: Tokens, subject: Range, relative: int, verb: int) -> bool:
    """Whether a clause describes what was done or what kind of thing it is, so that its noun alone is not what it tells of."""
    before = tokens[max(0, subject[0] - 1)]
    ahead = next((i for i in range(subject[0] - 1, -1, -1) if not tokens[i].tag.startswith("RB")), 0)
    if tokens[ahead].lower in BE_FORMS:
        return True  # "is a machine that could"
    if subject[1] == relative:
        return subject[0] > 0 and before.text in _SETTING_OFF and relative == verb - 1  # "– matters that may"
    act = next((t.lower for t in tokens[verb + 1 :] if not t.tag.startswith("RB")), "")
    has_effect = act == "have" and any(t.lower in _EFFECTS for t in tokens[verb + 1 : verb + 6])
    act = "cause" if has_effect else act
    is_deed = act in _FOLLOWING or not shown_subject(tokens, subject)
    if before.tag in ("IN", "TO") and is_deed:
        return True  # "lied to the police, which could lead to charges"
    is_new = tokens[subject[0]].lower in ("a", "an")  # "drafted a levy, which could hurt"
    is_matter = is_new or head(tokens, subject) in nouns("measure") | nouns("outcome") | nouns("event") | nouns("document")
    return act in _FOLLOWING and before.tag[0] == "V" and before.lemma != "have" and not is_matter  # "will switch plans, which could mean"
