"""Whom a pronoun means that stands elsewhere: behind an opening condition, around a relative clause, in the sentence before."""

from collections.abc import Sequence

from briefgen.language.english.phrases import is_quotation_mark, phrase_start
from briefgen.language.english.questions.fitting import fits, main_subject, objects, people_named, subjects, takes
from briefgen.language.shapes import Piece, Range, Scene

_OF_TWO = frozenset("neither both none all each".split())
_NEAR = 6  # tokens from "who will replace" to whom


def person_before(low: str, scene: Scene, place: int) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """The one person that the sentence before names, as its subject, where this one names none and quotes nobody."""
    before, tokens = scene.neighbour(-1), scene.tokens
    if low not in ("he", "she", "his", "her") or before is None or any(is_quotation_mark(tokens, i) for i in range(place)):
        return None
    named, subject = {m.name: m for m in people_named(before)}, main_subject(before.tokens)
    if people_named(scene) or len(named) != 1 or subject is None:
        return None
    (person,) = named.values()
    offset = before.line.sentence.span.start
    start, end = offset + before.tokens[subject[0]].start, offset + before.tokens[subject[1] - 1].end
    is_subject = start <= person.start <= end + len(", ") and person.person.pronoun in ("", "he" if low in ("he", "his") else "she")
    return ([scene.article.document.text[person.start : person.end]], (before.index,)) if is_subject else None


def subject_behind(low: str, scene: Scene, place: int) -> Range | None:
    """The person who is the subject behind an opening condition that has the pronoun ('If the panel finds against her, Berg could …')."""
    tokens = scene.tokens
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), 0)
    if tokens[0].lower not in ("if", "unless", "when", "once", "should") or not place < comma < len(tokens) - 2:
        return None
    subject = next((s for s in subjects(tokens[comma + 1 :]) if s[0] == 0), None)
    if subject is None:
        return None
    found = (comma + 1, comma + 1 + subject[1])
    return found if fits(low, scene, found) else None


def main_subject_outside(scene: Scene, place: int, low: str) -> Range | None:
    """The sentence's subject, for an object in a ', which' of another noun ('The bill goes to the Senate, which may pass it')."""
    tokens = scene.tokens
    condition = next((i for i in range(place - 1, 2, -1) if tokens[i].lower in ("unless", "until", "if")), 0)
    if condition and any(takes(tokens, i) for i in range(condition - 1)):
        found = [s for s in subjects(tokens[:condition]) if fits(low, scene, s)]
        return found[0] if len(found) == 1 else None  # "The rule takes effect unless a court blocks it"
    opener = next((i for i in range(place - 1, 0, -1) if tokens[i].tag in ("WDT", "WP")), 0)
    if opener < 2 or tokens[opener - 1].text != "," or any(t.text == "," for t in tokens[: opener - 1]):
        return None
    found = [s for s in subjects(tokens[:opener]) if fits(low, scene, s)]
    return found[0] if len(found) == 1 and found[0][1] < phrase_start(tokens, opener - 1) else None


def who_is_replaced(scene: Scene, place: int, low: str) -> tuple[Scene, Range] | None:
    """What goes in 'A expires, and B has not said what will replace it', 'A resigned. It is not clear who will replace them'."""
    tokens = scene.tokens
    opener = next((i for i in range(place - 1, max(0, place - _NEAR), -1) if tokens[i].tag in ("WP", "WDT")), 0)
    if not opener or tokens[place - 1].lemma not in ("replace", "succeed"):
        return None
    told = [s for s in subjects(tokens[:opener]) if fits(low, scene, s)]
    if len(told) > 1:
        return (scene, told[0]) if len(told) == 2 else None  # the second one is who has not said it
    before = scene.neighbour(-1)
    subject = main_subject(before.tokens) if before is not None else None
    if before is None or subject is None or not fits(low, before, subject):
        return None
    return None if objects(before, subject[1], len(before.tokens), low) else (before, subject)


def those_before(low: str, scene: Scene, place: int) -> tuple[Scene, Range] | None:
    """The two whom the sentence before is about, where of these 'neither' or 'both' tells ('Neither said whether they would run')."""
    before, tokens = scene.neighbour(-1), scene.tokens
    if low != "they" or before is None or tokens[0].lower not in _OF_TWO or not place > 1 or tokens[1].tag[0] not in "VM":
        return None
    subject = main_subject(before.tokens)
    if subject is None or any(fits(low, scene, s) for s in subjects(tokens[:place]) if s[0]):
        return None
    comma = next((i for i in range(*subject) if before.tokens[i].text == ","), subject[1])
    return (before, (subject[0], comma)) if fits(low, before, (subject[0], comma)) else None
