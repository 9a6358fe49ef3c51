"""What a pronoun stands for: the noun phrase that it agrees with, in its own sentence or at most two before it."""

from collections.abc import Sequence

from briefgen.language.english.antecedents import Antecedent, antecedent_at
from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.lexicon import word_classes
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.names import register
from briefgen.language.english.phrases import is_noun, is_quotation_mark, phrase_start
from briefgen.language.english.pieces import lower
from briefgen.language.english.questions.agreement import PERSONS, PLURALS, THINGS, head_noun, means_a_person
from briefgen.language.english.questions.fitting import (
    BODIES,
    fits,
    human_subjects,
    is_asked_of,
    is_one_person,
    is_who,
    main_subject,
    nearest_subject,
    objects,
    people_named,
    subjects,
)
from briefgen.language.english.questions.outside_subjects import (
    main_subject_outside,
    person_before,
    subject_behind,
    those_before,
    who_is_replaced,
)
from briefgen.language.english.questions.self_tellers import acts, befalls_a_thing, speaks_of_itself
from briefgen.language.english.questions.speakers import is_spoken_of, speaker_before, who_is_asked, who_is_told, who_is_urged, whoever
from briefgen.language.english.questions.texts_meant import text_meant
from briefgen.language.english.questions.usable_phrases import usable
from briefgen.language.shapes import Piece, Range, Scene, Token, Tokens
from briefgen.model.document import Document

_WILLING = frozenset("decide determine choose consider hear vote rule want plan intend hope seek agree refuse announce appeal".split())
_FINDING_OUT = frozenset("determine establish ascertain learn discover investigate examine assess measure find".split())
_GROUPS = frozenset("number couple pair family team group public police crowd staff band party side majority minority duo trio".split())
_ACCUSERS = frozenset("attorney prosecutor judge lawyer sheriff detective solicitor".split())
_CONVICTED = frozenset(["convicted", "acquitted", "guilty"])
_GROUP = frozenset("be have do will unlike like expect intend plan want".split())  # before the verb that tells what is done
_DOERS = ("ers", "ors", "ists", "ians", "ans", "men", "people", "groups", "parties", "states")
_TRADE = 20  # characters before a name in which its trade stands
_SURE = 0.55  # chance from which a person whom the model names is taken; .9 of them are right


def antecedent(token: Token, scene: Scene) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """The noun phrase a pronoun stands for; nobody who accuses where the sentence speaks of who is convicted ('If convicted, he')."""
    found = _antecedent(token, scene)
    if found is not None and token.lower == "they" and not _may_do(found[0], token, scene):
        return None
    if found is not None and token.lower == "it" and _is_body(found[0]) and befalls_a_thing(scene.tokens, _place(token, scene)):
        return None
    if found is None or token.lower not in PERSONS or not any(t.lower in _CONVICTED for t in scene.tokens):
        return found
    return found if _ACCUSERS.isdisjoint(map(lower, found[0])) else None


def _may_do(words: Sequence[Piece], token: Token, scene: Scene) -> bool:
    """Whether a 'they' can mean these by what it does: no things vote, and nobody is asked whether people exist."""
    doing = next((t.lemma for t in scene.tokens if t.start > token.start and t.tag[0] == "V" and t.lemma not in _GROUP), "")
    head = words[-1]
    if not isinstance(head, Token) or head.tag != "NNS":
        return True
    is_somebody = is_role_noun(head.text) or head.lower in word_classes("question_nouns")["agents"] or head.lower.endswith(_DOERS)
    return is_somebody if doing == "vote" else not (doing == "exist" and is_somebody)


def _antecedent(token: Token, scene: Scene) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """The noun phrase a pronoun stands for, and the sentence that has it where that is another one.

    A person is whom the trained model is sure of; else, as for things and groups that it leaves open, the nearest agreeing subject.
    Of "it" only the pronoun's own sentence tells: a subject of the sentence before is what it means in one case of three.
    """
    low, place = token.lower, _place(token, scene)
    if (low in PERSONS and _has_own_voice(scene.tokens, place)) or (low in PLURALS and _is_looked_into(scene.tokens, place)):
        return None
    if place > 2 and scene.tokens[place - 1].lower == "where" and scene.tokens[place - 2].lemma == "know":
        return None  # "he doesn't know where he is": who does not know is not who is sought
    if low == "it" and scene.tokens[0].lower == "if" and any(t.text == "," for t in scene.tokens[max(0, place - 2) : place]):
        return None  # "If A does B, it would show": what A does
    own = speaks_of_itself(scene, place, low)
    if (asked := who_is_asked(scene, place, low) or who_is_told(scene, place, low) or (own if low in PERSONS else None)) is not None:
        return usable(scene.tokens, asked), ()
    if (speaker := speaker_before(scene, place, low) or who_is_urged(scene, place, low) or whoever(scene, place, low)) is not None:
        return usable(scene.tokens, speaker), ()
    if (meant := text_meant(scene, place, low) or those_before(low, scene, place)) is not None:
        return _found(scene, meant)
    if (told := _told(token, scene)) is not None:
        is_far = low in PERSONS and bool(told[1])
        if is_far and (nearer := human_subjects(scene, place)):
            return (usable(scene.tokens, nearer[0]), ()) if len(nearer) == 1 and fits(low, scene, nearer[0]) else None
        return None if is_far and _names_another(scene, place, told[0]) else told
    if own is not None:
        return usable(scene.tokens, own), ()
    if low in PERSONS:
        if (behind := subject_behind(low, scene, place)) is not None and _named_here(token, scene) is None:
            return usable(scene.tokens, behind), ()
        return _named_here(token, scene) or person_before(low, scene, place) or _role_before(low, scene, place)
    if low not in PERSONS and acts(scene.tokens, place) and (behind := subject_behind(low, scene, place)) is not None:
        return usable(scene.tokens, behind), ()
    found = nearest_subject(scene, place, low)
    if found is not None:
        is_rivalled = (
            low in THINGS and token.tag == "PRP" and bool(objects(scene, found[1], place, low)) and not _wills(scene, place, found)
        )
        is_said = low == "it" and _is_quoted(scene.tokens, place) and not _is_quoted(scene.tokens, found[0])
        named = scene.tokens[slice(*found)]
        is_said |= low in THINGS and all(t.tag == "NNP" for t in named) and any(t.lower in PERSONS for t in scene.tokens[found[1] : place])
        is_open = is_rivalled or is_said or (low == "they" and _has_rival(scene, place, found))
        return None if is_open else (usable(scene.tokens, found), ())
    before = scene.neighbour(-1)
    is_far = low in THINGS or low in ("them", "their", "theirs")  # right in two of five where another sentence names it
    if is_far or before is None or _is_of_a_group(scene, place):
        return None
    return _in_sentence_before(low, before)


def _place(token: Token, scene: Scene) -> int:
    return next((i for i, t in enumerate(scene.tokens) if t is token), len(scene.tokens))


def _is_body(words: Sequence[Piece]) -> bool:
    """Whether a phrase names a body or a place, which acts."""
    return lower(words[-1]) in word_classes("question_nouns")["agents"] or (isinstance(words[-1], Token) and words[-1].tag == "NNP")


def _is_looked_into(tokens: Tokens, place: int) -> bool:
    """Whether a 'they' right behind a question word is what somebody tries to find out about, and no one of the sentence before it."""
    opener = next((i for i in range(place - 1, max(0, place - 4), -1) if tokens[i].tag in ("WRB", "WP", "WDT")), 0)
    inquiring = [t for t in tokens[max(0, opener - 3) : opener] if t.tag[0] == "V"]
    return bool(inquiring) and inquiring[-1].lemma in _FINDING_OUT and not any(t.tag[:2] == "NN" for t in tokens[opener:place])


def _names_another(scene: Scene, place: int, meant: Sequence[Piece]) -> bool:
    """Whether the sentence names a person before a pronoun who is not the one that another sentence is to give for it."""
    at = scene.line.sentence.span.start + scene.tokens[min(place, len(scene.tokens) - 1)].start
    last = meant[-1] if isinstance(meant[-1], str) else meant[-1].text
    return any(m.end <= at and last.split()[-1] not in m.name for m in people_named(scene))


def _told(token: Token, scene: Scene) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """What the trained model says a pronoun means, as the words of the sentence that names it."""
    document = scene.article.document
    meant = antecedent_at(document, scene.line.sentence.span.start + token.start)
    if meant is None or (token.lower in PERSONS and meant.chance < _SURE):
        return None
    if token.lower in THINGS and (_is_somebody(document, meant) or is_spoken_of(scene, token, meant)):
        return None  # "Ellis Grant noted that it could": no person
    place = next((n for n, line in enumerate(scene.article.lines) if line.sentence is document.sentences[meant.sentence]), None)
    if place is None:
        return None
    line = scene.article.lines[place]
    at, end = meant.start - line.sentence.span.start, meant.end - line.sentence.span.start
    inside = [n for n, t in enumerate(line.tokens) if at <= t.start and t.end <= end]
    if not inside or is_asked_of(line.tokens, inside[-1] + 1) or (inside[0] and line.tokens[inside[0] - 1].lower == "as"):
        return None
    words, behind = line.tokens[inside[0] : inside[-1] + 1], line.tokens[inside[-1] + 1 : inside[-1] + 3]
    if len(behind) == 2 and behind[0].tag == "IN" and behind[1].tag[0] == "W" and place == scene.index:
        return None  # "a dispute over who should claim it": no dispute is claimed
    if token.lower in PLURALS and (is_one_person(words, Scene(scene.article, place)) or _is_one_thing(words)):
        return None
    if token.lower in THINGS and (is_who(line.tokens, inside[-1] + 1) or means_a_person(line.tokens[inside[-1]])):
        return None
    is_name = line.tokens[inside[-1]].tag.startswith("NNP")
    start = _name_start(line.tokens, inside) if is_name else min(inside[0], phrase_start(line.tokens, inside[-1] + 1))
    return usable(line.tokens, (start, inside[-1] + 1)), () if place == scene.index else (place,)


def _is_one_thing(words: Tokens) -> bool:
    """Whether a phrase is of one thing that is no group of people ('the amount', 'the debate'), which 'they' never means."""
    nouns = [t for t in words if is_noun(t)]
    if not nouns or any(t.lower == "and" for t in words):
        return False
    head = head_noun(words)
    return head.tag == "NN" and head.lower not in word_classes("question_nouns")["agents"] | _GROUPS | BODIES


def _is_somebody(document: Document, meant: Antecedent) -> bool:
    """Whether a phrase names a person; 'ferry operator Norling' names a firm, as a person would be by his trade."""
    words = document.text[max(0, meant.start - _TRADE) : meant.end].lower().split()
    return BODIES.isdisjoint(words) and any(m.start <= meant.start < m.end for m in register(document).mentions)


def _name_start(tokens: Tokens, inside: Sequence[int]) -> int:
    """Where a name begins in a phrase that ends on it: past what only stands before it ('much Mrs. Berg', 'a point Berg')."""
    start = inside[-1]
    while start > inside[0] and tokens[start - 1].text[0].isupper() and weekday_number(tokens[start - 1].text) is None:
        start -= 1
    is_titled = (
        start > inside[0]
        and (tokens[start - 1].tag in ("JJ", "POS") or is_role_noun(tokens[start - 1].text))
        and any(t.lower == "the" for t in tokens[inside[0] : start])
    )
    start = inside[0] if is_titled else start
    if start > 1 and start < inside[-1] and tokens[start - 1].lower == "of" and is_role_noun(tokens[start - 2].text):
        start += 1  # "Secretary of State Ann Marsh"
    is_before_noun = inside[-1] + 1 < len(tokens) and tokens[inside[-1] + 1].tag in ("NN", "NNS")  # "the Berg campaign": of Berg
    return start - 1 if start and tokens[start - 1].lower == "the" and not is_before_noun else start


def _role_before(low: str, scene: Scene, place: int) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """The only subject of the sentence before that a 'his' or 'she' fits, where neither sentence names a person ('the envoy')."""
    before = scene.neighbour(-1)
    if before is None or people_named(scene) or people_named(before) or _is_quoted(scene.tokens, place):
        return None
    return _in_sentence_before(low, before)


def object_antecedent(token: Token, scene: Scene) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """What an object pronoun stands for: the last object before it in its own sentence, never the subject of its governor."""
    place = _place(token, scene)
    if (meant := who_is_replaced(scene, place, token.lower) or text_meant(scene, place, token.lower)) is not None:
        return _found(scene, meant)
    found = objects(scene, 0, place, token.lower)
    if not found and not any(is_noun(t) for t in scene.tokens[:place]):
        return antecedent(token, scene)
    if not found and (main := main_subject_outside(scene, place, token.lower)) is not None:
        return usable(scene.tokens, main), ()
    return (usable(scene.tokens, found[-1]), ()) if found else None


def _found(scene: Scene, meant: tuple[Scene, Range]) -> tuple[Sequence[Piece], tuple[int, ...]]:
    """A phrase of this sentence or another as a pronoun's antecedent."""
    where, phrase = meant
    return usable(where.tokens, phrase), () if where is scene else (where.index,)


def _wills(scene: Scene, place: int, found: Range) -> bool:
    """Whether an 'it' does what a body does, and one was the subject before ('Now that the court has stopped it, it must decide')."""
    group = [t for t in scene.tokens[place + 1 : place + 5] if t.tag[0] == "V"]
    return scene.tokens[found[1] - 1].lower in word_classes("question_nouns")["agents"] and any(t.lemma in _WILLING for t in group[:2])


def _has_rival(scene: Scene, place: int, found: Range) -> bool:
    """Whether an earlier clause of the sentence has another plural subject that a 'they' may mean ('Both are out, but doctors …')."""
    heads = {scene.tokens[s[1] - 1].lower for s in subjects(scene.tokens[:place]) if fits("they", scene, s)}
    return len(heads) > 1 and scene.tokens[found[0] - 1].lower not in ("that", ",") and found[0] > 0


def _is_of_a_group(scene: Scene, place: int) -> bool:
    """Whether the sentence's own subject is one body or 'neither side', which a 'they' after it may mean."""
    agents = word_classes("question_nouns")["agents"]
    return any(
        scene.tokens[s[0]].lower in ("neither", "both", "each", "either") or scene.tokens[s[1] - 1].lower in agents
        for s in subjects(scene.tokens[:place])
    )


def _named_here(token: Token, scene: Scene) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """The only person that the sentence itself names before a pronoun, if it fits."""
    at = scene.line.sentence.span.start + token.start
    wanted = "he" if token.lower in ("he", "him", "his") else "she"
    before = [m for m in people_named(scene) if m.end <= at]
    if len({m.name for m in before}) != 1 or before[-1].person.pronoun not in ("", wanted):
        return None
    return [scene.article.document.text[before[-1].start : before[-1].end]], ()


def _is_quoted(tokens: Tokens, place: int) -> bool:
    """Whether a quotation is open at a place: its 'he' is seldom whom the sentence before names last, who often speaks."""
    marks = [t.text for i, t in enumerate(tokens[:place]) if is_quotation_mark(tokens, i)]
    return bool(marks) and (marks[-1] in ("“", "‘", "``", "«", "„") or (marks[-1] in ('"', "'") and len(marks) % 2 == 1))


def _has_own_voice(tokens: Tokens, place: int) -> bool:
    """Whether a quotation open at a place says 'I' or 'we': whoever is named outside it speaks, and is not its 'he'."""
    return _is_quoted(tokens, place) and any(t.lower in ("i", "we") for t in tokens[:place])


def _in_sentence_before(low: str, scene: Scene) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    found = [s for s in subjects(scene.tokens) if fits(low, scene, s)]
    if low in PLURALS and found and objects(scene, found[0][1], len(scene.tokens), low):
        return None  # "Police arrested two men": who they are, the next sentence says
    distinct = {scene.tokens[s[1] - 1].lower for s in found}
    if len(distinct) == 1 or (found and low in PLURALS and found[0] == main_subject(scene.tokens)):
        return usable(scene.tokens, found[0]), (scene.index,)
    return None
