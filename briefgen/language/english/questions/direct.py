"""Questions that the text asks outright and leaves without an answer."""

from collections.abc import Sequence

from briefgen.language.english.clause_verbs import WH_WORDS
from briefgen.language.english.phrases import is_quotation_mark
from briefgen.language.shapes import Formed, Match, Scene, Tokens

_OPENNESS = frozenset("unclear question questions unknown uncertain uncertainty unanswered unresolved undecided".split())
_ANSWERS = frozenset("yes no because not that it".split())
_INVERTING = ("MD", "VBZ", "VBP", "VBD")


def direct(scene: Scene, match: Match) -> Sequence[Formed]:
    """A question that the text asks outright, in a series or after a sentence that says so, and does not answer."""
    tokens = scene.tokens
    start = 1 if tokens[0].lower in ("and", "but", "so") else 0
    if any(is_quotation_mark(tokens, i) for i in range(len(tokens))) or not _is_asked(tokens, start):
        return ()
    before, after = scene.neighbour(-1), scene.neighbour(1)
    alone = not scene.shares_paragraph(before) and not scene.shares_paragraph(after)
    if alone or not (_is_question(scene, before) or _is_question(scene, after) or _says_open(scene, before)):
        return ()
    if scene.shares_paragraph(after) and after is not None and after.tokens[0].lower in _ANSWERS:
        return ()
    stop = next((i for i, t in enumerate(tokens) if t.text == "?"), len(tokens))
    word = tokens[start].lower
    certainty = 1.0 if _follows_openness(scene) else 0.65
    return (Formed(tuple(tokens[start:stop]), (0, len(tokens)), word if word in WH_WORDS else "whether", certainty=certainty),)


def _follows_openness(scene: Scene) -> bool:
    """Whether the series of questions opens with a sentence that calls the matter open."""
    before = scene.neighbour(-1)
    while _is_question(scene, before) and before is not None:
        before = before.neighbour(-1)
    return _says_open(scene, before)


def _is_asked(tokens: Tokens, start: int) -> bool:
    """Whether a question has its verb before its subject."""
    if start >= len(tokens) or tokens[start].lower == "or":
        return False
    first = tokens[start]
    if tokens[-1].text == ")" or (start + 1 < len(tokens) and tokens[start + 1].lower in ("if", "about")):
        return False
    if first.tag in _INVERTING:
        return True
    if first.lower in WH_WORDS and tokens[start + 1].tag != "VB":
        return any(t.tag in _INVERTING for t in tokens[start + 1 : start + 8])
    return first.lower == "if" and any(t.text == "," and tokens[i + 1].tag in _INVERTING for i, t in enumerate(tokens[:-1]))


def _is_question(scene: Scene, other: Scene | None) -> bool:
    return other is not None and scene.shares_paragraph(other) and other.line.text.rstrip().endswith("?")


def _says_open(scene: Scene, before: Scene | None) -> bool:
    return before is not None and scene.shares_paragraph(before) and not _OPENNESS.isdisjoint(before.line.forms.places)
