"""Questions that the text asks outright and leaves without an answer."""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.language.english.clause_verbs import BE_FORMS, HAVE_FORMS, REPORTING, WH_WORDS
from briefgen.language.english.phrases import DASHES, is_quotation_mark
from briefgen.language.shapes import Formed, Match, Piece, Scene, Tokens

_OPENNESS = frozenset("unclear question questions unknown uncertain uncertainty unanswered unresolved undecided".split())
_ANSWERS = frozenset("yes no because not that it".split())
_ANNOUNCING = frozenset(["question", "questions"])
_MATTERS = frozenset("issue topic matter riddle puzzle mystery unknown uncertainty".split())  # announce where a dash or colon follows
_POINTING = frozenset(["that", "this", "these", "those"])
_DO_FORMS = frozenset(["do", "does", "did"])
_ALONE = 0.35  # with nothing beside it that asks or calls a thing open, about every second is an author's flourish
_ANNOUNCED = 1.2  # what somebody is asked outright is open by the text's own word
_MOST_ANNOUNCED = 8  # sentences back
_FEWEST_TURNS = 5
_LONGEST_ASKER = 5  # tokens
_ASKING = REPORTING | {"ask", "wonder"}
_INVERTING = ("MD", "VBZ", "VBP", "VBD")


def direct(scene: Scene, match: Match) -> Sequence[Formed]:
    """A question that the text asks outright, in a series or after a sentence that says so, and does not answer."""
    tokens = scene.tokens
    start = _after_announcement(tokens) or (1 if tokens[0].lower in ("and", "but", "so") else 0)
    if start > 1 or _is_announced(scene):
        return _announced(tokens, start, is_put=_is_announced(scene) or "questions" in scene.line.forms.places)
    if any(is_quotation_mark(tokens, i) for i in range(len(tokens))) or not _is_asked(tokens, start) or _is_interview(scene):
        return ()
    before, after = scene.neighbour(-1), scene.neighbour(1)
    alone = not scene.shares_paragraph(before) and not scene.shares_paragraph(after)
    # By itself a "Why …?" heads what explains it; a "Will …?" is more often left to the reader.
    if alone and tokens[start].lower in WH_WORDS:
        return ()
    is_backed = not alone and (_is_question(scene, before) or _is_question(scene, after) or _says_open(scene, before))
    if scene.shares_paragraph(after) and after is not None and after.tokens[0].lower in _ANSWERS:
        return ()
    stop = next((i for i, t in enumerate(tokens) if t.text == "?"), len(tokens))
    word = tokens[start].lower
    certainty = _ALONE if not is_backed else 1.0 if _follows_openness(scene) else 0.65
    return (Formed(_without_asker(tokens[start:stop]), (0, len(tokens)), word if word in WH_WORDS else "whether", certainty=certainty),)


def _announced(tokens: Tokens, start: int, *, is_put: bool) -> Sequence[Formed]:
    """A question that a sentence before it, or the words before a colon, announce; several announced at once are put to somebody."""
    stop = next((i for i, t in enumerate(tokens) if t.text == "?"), len(tokens))
    is_pointing = tokens[start - 1].text == "," and any(t.tag == "PRP" for t in tokens[start:stop])  # "the question is, will they"
    if is_pointing or not _is_asked(tokens, start):
        return ()
    word = tokens[start].lower if tokens[start].lower in WH_WORDS else "whether"
    return (Formed(_without_asker(tokens[start:stop]), (0, len(tokens)), word, certainty=_ANNOUNCED if is_put else 1.0),)


def _without_asker(asked: Tokens) -> tuple[Piece, ...]:
    """A question without the ', Berg asked,' inside it, and with 'is' for a clipped one."""
    commas = [i for i, t in enumerate(asked) if t.text == ","]
    for first, second in pairwise(commas):
        inside = asked[first + 1 : second]
        is_asker = 1 < len(inside) <= _LONGEST_ASKER and inside[-1].lemma in _ASKING and inside[-1].tag[:2] == "VB"
        if is_asker and all(t.tag[:2] in ("NN", "DT", "PR", "JJ") for t in inside[:-1]):
            return _in_full((*asked[:first], *asked[second + 1 :]))
    return _in_full(asked)


def _in_full(asked: Tokens) -> tuple[Piece, ...]:
    """'What's behind it' as 'What is behind it'."""
    is_clipped = len(asked) > 2 and asked[0].lower in WH_WORDS and asked[1].lower in ("'s", "’s") and asked[1].tag == "VBZ"
    return (asked[0], "has" if asked[2].tag == "VBN" else "is", *asked[2:]) if is_clipped else tuple(asked)


def _after_announcement(tokens: Tokens) -> int:
    """Where the question begins behind 'put three questions to the port:' or 'the question is,'; 0 where nothing announces it."""
    marks = DASHES | {":"}
    colon = next((i for i, t in enumerate(tokens) if t.text in marks or (t.text == "," and tokens[i - 1].lower in BE_FORMS)), 0)
    announcing = _ANNOUNCING | _MATTERS if tokens[colon].text != "," else _ANNOUNCING
    return colon + 1 if announcing & {t.lower for t in tokens[:colon]} and colon + 1 < len(tokens) else 0


def _is_announced(scene: Scene) -> bool:
    """Whether nothing but questions stands between this one and a sentence such as 'They put three questions to the port:'."""
    before = scene.neighbour(-1)
    for _ in range(_MOST_ANNOUNCED):
        if before is None or _after_announcement(before.tokens):
            return before is not None
        text = before.line.text.rstrip()
        if not text.endswith("?"):
            return text.endswith(":") and not _ANNOUNCING.isdisjoint(before.line.forms.places)
        before = before.neighbour(-1)
    return False


def _is_interview(scene: Scene) -> bool:
    """Whether paragraph after paragraph ends on a question that the next one answers."""
    lines = scene.article.lines
    turns = sum(one.sentence.paragraph != other.sentence.paragraph and one.text.rstrip().endswith("?") for one, other in pairwise(lines))
    return turns >= _FEWEST_TURNS


def _follows_openness(scene: Scene) -> bool:
    """Whether the series of questions opens with a sentence that calls the matter open."""
    before = scene.neighbour(-1)
    while _is_question(scene, before) and before is not None:
        before = before.neighbour(-1)
    return _says_open(scene, before)


def _is_asked(tokens: Tokens, start: int) -> bool:
    """Whether a question has its verb before its subject."""
    if start + 3 > len(tokens) or tokens[start].lower == "or":
        return False
    first = tokens[start]
    subject = start + 2 if tokens[start + 1].lower in ("n't", "n’t", "not") else start + 1
    if first.tag in _INVERTING and tokens[subject].lower in _POINTING and tokens[subject + 1].tag[0] == "V":
        return False  # "Wouldn't that make …": what another sentence says
    if tokens[-1].text == ")" or (start + 1 < len(tokens) and tokens[start + 1].lower in ("if", "about")):
        return False
    if first.tag in _INVERTING:
        return True
    if first.lower == "why":  # "why close the pass?" advises, and its verb may be taken for a noun or a preposition
        follows = next((i for i in range(start + 1, len(tokens)) if not tokens[i].tag.startswith("RB")), start)
        return tokens[follows].tag == "MD" or tokens[follows].lower in BE_FORMS | HAVE_FORMS | _DO_FORMS
    if first.lower in WH_WORDS and tokens[start + 1].tag != "VB":
        return any(t.tag in _INVERTING for t in tokens[start + 1 : start + 8])
    return first.lower == "if" and any(t.text == "," and tokens[i + 1].tag in _INVERTING for i, t in enumerate(tokens[:-1]))


def _is_question(scene: Scene, other: Scene | None) -> bool:
    return other is not None and scene.shares_paragraph(other) and other.line.text.rstrip().endswith("?")


def _says_open(scene: Scene, before: Scene | None) -> bool:
    return before is not None and scene.shares_paragraph(before) and not _OPENNESS.isdisjoint(before.line.forms.places)
