"""Strict forms of weak cues: only what the article is about, and what nobody in it tells as found, able or advised."""

from collections.abc import Sequence

from briefgen.language.english.clause_verbs import verb_group_end
from briefgen.language.english.inversion import spelled
from briefgen.language.english.questions.definites import title_stems
from briefgen.language.english.questions.embedded import embedded
from briefgen.language.english.questions.modal_forms import modal
from briefgen.language.english.questions.referents import readable
from briefgen.language.english.words import content_stems, stem
from briefgen.language.shapes import Formed, Match, Scene

_FINDING = frozenset("find show demonstrate discover prove conclude establish explain".split())
_ABLE = frozenset(
    "detect measure alter enable allow help serve encompass align provide offer play involve use contribute improve explain mean "
    "benefit support learn want choose".split()
)  # what could do these is praised or described, seldom awaited
_FEWEST, _FEWEST_OF_LEAD = 2, 3  # content words shared
_GENERIC = frozenset(["you", "your", "yourself"])
_OWN = frozenset(["i", "he", "she", "my"])


def embedded_central(scene: Scene, match: Match) -> Sequence[Formed]:
    """What somebody does not know or tries to learn, where the article is about it and it is not one person's own ignorance."""
    before = {t.lower for t in scene.tokens[: match.marks[0]]}
    own = {t.lower for t in scene.tokens[max(0, match.start - 3) : match.start + 1]}
    if not before.isdisjoint(_GENERIC) or not own.isdisjoint(_OWN):
        return ()
    return tuple(f for f in embedded(scene, match) if is_central(scene, f))


def modal_central(scene: Scene, match: Match) -> Sequence[Formed]:
    """A could V → Could A V?, where headline or lead is about it; silent on what is found, and on what something is able to do."""
    tokens, verb = scene.tokens, match.marks[0]
    act = tokens[verb_group_end(tokens, verb, len(tokens)) - 1].lemma
    told = {t.lemma for t in tokens[:verb] if t.tag[0] == "V"}
    if act in _ABLE or tokens[verb - 1].lower == "there" or any(t.lower in _GENERIC for t in tokens) or not told.isdisjoint(_FINDING):
        return ()
    return tuple(f for f in modal(scene, match) if is_central(scene, f))


def is_central(scene: Scene, formed: Formed) -> bool:
    """Whether a question shares more than a name with the headline, or much with the lead; the lead's own always does."""
    if scene.index == 0:
        return True
    shown = readable(formed.pieces, scene)
    asked = frozenset(content_stems(spelled(shown[0] if shown else formed.pieces)))
    names = frozenset(stem(word.lower()) for word in scene.article.capitalised)
    headline = asked & title_stems(scene.article)
    lead = asked & frozenset(content_stems(scene.article.lines[0].text))
    return (len(headline) >= _FEWEST and bool(headline - names)) or (len(lead) >= _FEWEST_OF_LEAD and bool(lead - names))
