"""Open points that a text lists: 'Several points are open: who will check; how high the fines will be.'"""

from collections.abc import Sequence, Set

from briefgen.language.english.clause_verbs import WH_WORDS
from briefgen.language.english.clauses import clause_at
from briefgen.language.english.inversion import inverted
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.doubts import is_conditional_perfect, is_empty
from briefgen.language.shapes import Formed, Match, Range, Scene, Tokens

_ASKING = WH_WORDS | {"whether"}
_POINTS = frozenset("points questions issues matters details things items aspects".split())
_OPEN = frozenset("unanswered unclear unresolved undecided unknown unsettled uncertain".split())
_ASKED_POINTS = frozenset(["points", "questions", "unknowns", "uncertainties"])  # "the talks are stuck on three points:"
_SEPARATING = frozenset([";", ","])
_MOST_POINTS = 8  # sentences back to the words that announce a list


def listed(scene: Scene, match: Match) -> Sequence[Formed]:
    """Several points are open: who will V, whether A is B → Who will V?, Is A B?; each point behind a colon or in a line of its own."""
    tokens = scene.tokens
    start = _behind_colon(tokens)
    opens: Range = (0, start)
    support: tuple[int, ...] = ()
    if not start:
        announcing = _announced_by(scene)
        if announcing is None:
            return ()
        start = match.marks[0]
        opens, support = (start, start + 1), (announcing.index,)
    openers = [i for i in range(start, len(tokens)) if tokens[i].lower in _ASKING and (i == start or _is_separate(tokens, i))]
    found = []
    for opener, following in zip(openers, (*openers[1:], len(tokens)), strict=True):
        clause = clause_at(tokens, opener, _before_separators(tokens, following))
        if clause is not None and not is_empty(clause) and not is_conditional_perfect(clause):
            word = tokens[opener].lower
            found.append(Formed(inverted(clause), opens, word, shown_subject(tokens, clause.subject), support=support))
    return found


def _behind_colon(tokens: Tokens) -> int:
    """Where the points begin that a sentence announces as open before its colon; 0 where it does not."""
    colon = next((i for i, t in enumerate(tokens) if t.text == ":"), 0)
    is_open = _are_open({t.lower for t in tokens[:colon]})
    return colon + 1 if is_open and colon + 1 < len(tokens) and tokens[colon + 1].lower in _ASKING else 0


def _are_open(words: Set[str]) -> bool:
    """Whether words say that something is not known, or that points are open."""
    return not words.isdisjoint(_OPEN) or ("open" in words and not words.isdisjoint(_POINTS))


def _announced_by(scene: Scene) -> Scene | None:
    """The line ending in a colon that calls open what this line and those between are points of."""
    before = scene.neighbour(-1)
    for _ in range(_MOST_POINTS):
        if before is None:
            return None
        if before.line.text.rstrip().endswith(":") or _behind_colon(before.tokens):
            words = {t.lower for t in before.tokens}
            return before if _are_open(words) or not words.isdisjoint(_ASKED_POINTS) else None
        if not any(t.lower in _ASKING for t in before.tokens[:2]):
            return None
        before = before.neighbour(-1)
    return None


def _is_separate(tokens: Tokens, place: int) -> bool:
    """Whether a question word begins the next point, behind a comma or semicolon with or without an 'and'."""
    before = place - 2 if tokens[place - 1].lower in ("and", "or") else place - 1
    return before > 0 and tokens[before].text in _SEPARATING


def _before_separators(tokens: Tokens, end: int) -> int:
    while end > 1 and (tokens[end - 1].text in _SEPARATING or tokens[end - 1].lower in ("and", "or")):
        end -= 1
    return end
