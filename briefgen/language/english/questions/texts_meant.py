"""Which bill, plan or deal an 'it' means that a legislature takes up or that passes: the only one that is near."""

from collections.abc import Iterator

from briefgen.language.english.clause_verbs import BE_FORMS
from briefgen.language.english.phrases import base_phrase_end, phrase_start
from briefgen.language.english.questions.noun_forms import nouns
from briefgen.language.shapes import Range, Scene, Token, Tokens

_TEXTS = frozenset(
    "proposal plan deal agreement accord compromise draft proposals constitution directive ordinance decree pledge protocol".split()
)
_HANDLING = frozenset(
    "pass sign veto ratify adopt enact repeal amend table approve debate reject implement endorse filibuster co-sponsor sponsor".split()
)
_WITH_PARTICLE = {
    "take": ("up",),
    "pick": ("up",),
    "bring": ("up", "to"),
    "get": ("through", "past", "passed"),
    "put": ("to",),
    "call": ("up",),
}
_SCARCELY_THINGS = frozenset(["up", "through", "past", "passed"])  # what goes "to" somebody may be anything: a vote or a floor tells
_VOTING = frozenset("vote floor chamber house senate parliament congress".split())
_FARING = frozenset(["pass"])  # what a text does itself
_LAW = frozenset("law".split())
_NEAR = 5  # tokens from the pronoun to its verb or particle


def text_meant(scene: Scene, place: int, low: str) -> tuple[Scene, Range] | None:
    """The one text before the pronoun, in its sentence or the one before; None where two could be meant, or where no text is handled."""
    tokens = scene.tokens
    if low != "it" or not (_is_handled(tokens, place) or _fares(tokens, place)):
        return None
    before = scene.neighbour(-1)
    here = _only(tokens, place)
    if here is not None:
        return (scene, here) if here else None
    there = _only(before.tokens, len(before.tokens)) if before is not None else None
    return (before, there) if before is not None and there else None


def _is_handled(tokens: Tokens, place: int) -> bool:
    """Whether the pronoun is the object of what is done with a text: 'pass it', 'take it up', 'put it to a vote'."""
    if place + 1 >= len(tokens) or not place:
        return False
    verb, after = tokens[place - 1], tokens[place + 1]
    if verb.lower == "on" and place > 1:
        return tokens[place - 2].lemma == "vote"
    if verb.tag[0] != "V":
        return False
    if after.lower in _WITH_PARTICLE.get(verb.lemma, ()):
        return after.lower in _SCARCELY_THINGS or not _VOTING.isdisjoint(t.lower for t in tokens[place + 2 : place + _NEAR])
    return verb.lemma in _HANDLING


def _fares(tokens: Tokens, place: int) -> bool:
    """Whether the pronoun is the subject of what befalls a text: 'it will pass', 'it is ratified', 'it becomes law'."""
    group = [t for t in tokens[place + 1 : place + _NEAR] if t.tag[:2] not in ("RB",)]
    verbs = [t for t in group if t.tag[0] in "VM"]
    act = next((t for t in verbs if t.tag != "MD" and t.lower not in BE_FORMS | {"be", "been", "has", "have", "had"}), None)
    if act is None or not group or group[0].tag[0] not in "VM":
        return False
    is_passive = act.tag == "VBN" and any(t.lower in BE_FORMS | {"be", "been"} for t in verbs)
    if is_passive:
        return act.lemma in _HANDLING
    behind = group[group.index(act) + 1 :]
    return act.lemma in _FARING or (act.lemma == "become" and bool(behind) and behind[0].lower in _LAW)


def _only(tokens: Tokens, stop: int) -> Range | tuple[()] | None:
    """The one text that a stretch names; () where it names several, None where it names none."""
    found = list(_texts(tokens, stop))
    heads = {tokens[phrase[1] - 1].lemma for phrase in found}
    return None if not found else found[-1] if len(heads) == 1 else ()


def _texts(tokens: Tokens, stop: int) -> Iterator[Range]:
    for at, token in enumerate(tokens[:stop]):
        if _is_text(token) and base_phrase_end(tokens, at, stop) == at + 1:
            start = phrase_start(tokens, at + 1)
            if start <= at and tokens[start].lower not in ("no", "any", "every", "another"):
                yield (start, at + 1)


def _is_text(token: Token) -> bool:
    return token.tag in ("NN", "NNP") and token.lower in nouns("law") | _TEXTS
