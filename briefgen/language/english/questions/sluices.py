"""A bare 'why', 'how' or 'when' that leaves its clause to be taken from before it: 'A did B; nobody knows why'."""

from collections.abc import Sequence

from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.clauses import plain_clause
from briefgen.language.english.inversion import inverted
from briefgen.language.english.phrases import is_finite
from briefgen.language.english.subjects import clause_floor
from briefgen.language.shapes import Formed, Match, Piece, Scene, Token, Tokens

INTENDING = frozenset("plan aim intend hope promise pledge vow propose want".split())


def wh_so(scene: Scene, match: Match) -> Sequence[Formed]:
    """A did B. It is not known why. → Why did A do B?; A plans to V but does not say how → How will A V?"""
    word = scene.tokens[match.end - 1].lower
    floor = clause_floor(scene.tokens, match.start)
    joint = next((i for i in range(match.start, 1, -1) if scene.tokens[i].text in (",", ";", "—", "–", ":")), 0)
    if joint:
        pieces = _asked(scene.tokens[:joint], word)
        support: tuple[int, ...] = ()
    elif floor > 1:
        return ()  # another clause of its sentence comes before, and no mark parts them
    else:
        before = scene.neighbour(-1)
        if before is None or not scene.shares_paragraph(before):
            return ()
        pieces, support = _asked(before.tokens, word), (before.index,)
        if any(isinstance(p, Token) and p.tag in ("PRP", "PRP$") for p in pieces):
            return ()  # whom that means, a sentence further back says
    if not pieces or any(isinstance(p, Token) and p.tag == "EX" for p in pieces):
        return ()
    return (Formed(pieces, (match.start, match.end), word, support=support),)


def _asked(tokens: Tokens, word: str) -> tuple[Piece, ...]:
    """What the clause of these words asks with a question word in front; nothing where they hold more than one."""
    said = next((i for i, t in enumerate(tokens) if t.lemma in REPORTING and is_finite(t)), None)
    colon = next((i for i, t in enumerate(tokens) if t.text == ":"), None)
    start = colon + 1 if colon is not None else 0 if said is None else said + 1
    clause = plain_clause(tokens, start + (start < len(tokens) and tokens[start].lower == "that"))
    if clause is None or clause.stop < len(tokens) - 2:
        return ()
    verb = tokens[clause.verb]
    after = [t.tag for t in tokens[clause.verb + 1 : clause.verb + 3]]
    if verb.lemma in INTENDING and after == ["TO", "VB"]:
        return (word, "will", *tokens[slice(*clause.subject)], *tokens[clause.verb + 2 : clause.stop])
    asked = inverted(clause)
    is_to_come = isinstance(asked[0], Token) and asked[0].tag == "MD"
    return () if word == "when" and not is_to_come else (word, *asked)
