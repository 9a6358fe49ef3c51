"""What a pronoun stands for: the noun phrase that it agrees with, in its own sentence or at most two before it."""

from collections.abc import Sequence

from briefgen.language.english.antecedents import Antecedent, antecedent_at
from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.clause_verbs import BE_FORMS, HAVE_FORMS, REPORTING
from briefgen.language.english.lexicon import word_classes, word_list
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.names import Mention, register
from briefgen.language.english.phrases import base_phrase_end, is_finite, is_noun, is_quotation_mark, phrase_start
from briefgen.language.english.questions.agreement import PERSONS, PLURALS, THINGS, agrees, head_noun
from briefgen.language.english.questions.speakers import is_spoken_of, speaker_before, who_is_asked
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Piece, Range, Scene, Token, Tokens
from briefgen.model.document import Document

_BODIES = frozenset(  # named like persons by their nouns, and spoken of as 'it'
    "regulator operator carrier lender insurer manufacturer maker retailer employer developer supplier broadcaster publisher".split()
)
_TRADE = 20  # characters before a name in which its trade stands
_SURE = 0.55  # chance from which a person whom the model names is taken; .9 of them are right


def antecedent(token: Token, scene: Scene) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """The noun phrase a pronoun stands for, and the sentence that has it where that is another one.

    A person is whom the trained model is sure of; else, as for things and groups that it leaves open, the nearest agreeing subject.
    Of "it" only the pronoun's own sentence tells: a subject of the sentence before is what it means in one case of three.
    """
    low = token.lower
    place = next((i for i, t in enumerate(scene.tokens) if t is token), len(scene.tokens))
    if low in PERSONS and _has_own_voice(scene.tokens, place):
        return None
    if low == "it" and scene.tokens[0].lower == "if" and any(t.text == "," for t in scene.tokens[max(0, place - 2) : place]):
        return None  # "If A does B, it would show": what A does
    if (asked := who_is_asked(scene, place, low)) is not None:
        return _usable(scene.tokens, asked), ()
    if (speaker := speaker_before(scene, place, low)) is not None:
        return _usable(scene.tokens, speaker), ()
    if (told := _told(token, scene)) is not None:
        return None if low in PERSONS and told[1] and _names_another(scene, place, told[0]) else told
    if low in PERSONS:
        return _named_here(token, scene) or _role_before(low, scene, place)
    found = _nearest_subject(scene, place, low)
    if found is not None:
        is_rivalled = low in THINGS and token.tag == "PRP" and bool(objects(scene, found[1], place, low))
        is_said = low == "it" and _is_quoted(scene.tokens, place) and not _is_quoted(scene.tokens, found[0])
        named = scene.tokens[slice(*found)]
        is_said |= low in THINGS and all(t.tag == "NNP" for t in named) and any(t.lower in PERSONS for t in scene.tokens[found[1] : place])
        is_open = is_rivalled or is_said or (low == "they" and _has_rival(scene, place, found))
        return None if is_open else (_usable(scene.tokens, found), ())
    before = scene.neighbour(-1)
    is_far = low in THINGS or low in ("them", "their", "theirs")  # right in two of five where another sentence names it
    if is_far or before is None or _is_of_a_group(scene, place):
        return None
    return _in_sentence_before(low, before)


def _names_another(scene: Scene, place: int, meant: Sequence[Piece]) -> bool:
    """Whether the sentence names a person before a pronoun who is not the one that another sentence is to give for it."""
    at = scene.line.sentence.span.start + scene.tokens[min(place, len(scene.tokens) - 1)].start
    last = meant[-1] if isinstance(meant[-1], str) else meant[-1].text
    return any(m.end <= at and last.split()[-1] not in m.name for m in _mentions(scene))


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
    if not inside or _is_asked_of(line.tokens, inside[-1] + 1):
        return None
    words = line.tokens[inside[0] : inside[-1] + 1]
    if token.lower in PLURALS and _is_one_person(words, Scene(scene.article, place)):
        return None
    if token.lower in THINGS and _is_who(line.tokens, inside[-1] + 1):
        return None
    is_name = line.tokens[inside[-1]].tag.startswith("NNP")
    start = _name_start(line.tokens, inside) if is_name else min(inside[0], phrase_start(line.tokens, inside[-1] + 1))
    return _usable(line.tokens, (start, inside[-1] + 1)), () if place == scene.index else (place,)


def _is_somebody(document: Document, meant: Antecedent) -> bool:
    """Whether a phrase names a person; 'ferry operator Norling' names a firm, as a person would be by his trade."""
    words = document.text[max(0, meant.start - _TRADE) : meant.end].lower().split()
    return _BODIES.isdisjoint(words) and any(m.start <= meant.start < m.end for m in register(document).mentions)


def _is_asked_of(tokens: Tokens, end: int) -> bool:
    """Whether a question hangs on the 'is' behind a phrase that ends here: what it asks is that phrase ('the issue is whether they')."""
    verb = next((i for i in range(end, len(tokens) - 1) if is_finite(tokens[i])), 0)
    return verb > 0 and tokens[verb].lower in BE_FORMS and tokens[verb + 1].lower in ("whether", "if", "how", "what", "who")


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
    return start - 1 if start and tokens[start - 1].lower == "the" else start


def _role_before(low: str, scene: Scene, place: int) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """The only subject of the sentence before that a 'his' or 'she' fits, where neither sentence names a person ('the envoy')."""
    before = scene.neighbour(-1)
    if before is None or _mentions(scene) or _mentions(before) or _is_quoted(scene.tokens, place):
        return None
    return _in_sentence_before(low, before)


def object_antecedent(token: Token, scene: Scene) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """What an object pronoun stands for: the last object before it in its own sentence, never the subject of its governor."""
    place = next((i for i, t in enumerate(scene.tokens) if t is token), len(scene.tokens))
    found = objects(scene, 0, place, token.lower)
    if not found and not any(is_noun(t) for t in scene.tokens[:place]):
        return antecedent(token, scene)
    return (_usable(scene.tokens, found[-1]), ()) if found else None


def objects(scene: Scene, start: int, stop: int, low: str) -> list[Range]:
    """The noun phrases right after verbs between two places that a pronoun could stand for."""
    tokens, found = scene.tokens, []
    for i in range(max(start, 1), stop):
        is_told = tokens[i - 1].lemma in REPORTING or tokens[i - 1].lemma == "ask"  # "told the station that …": a hearer, not a theme
        end = (
            base_phrase_end(tokens, i, stop)
            if tokens[i - 1].tag.startswith("V") and not is_told and not tokens[i].tag.startswith("V")
            else i
        )
        is_relative = (i > 1 and tokens[i - 2].tag in ("WDT", "WP")) or tokens[i].lower in ("no", "any", "every")
        is_relative |= end < stop and tokens[end].lower == "whether"  # "faces a choice whether to save it"
        if end > i and not is_relative and _fits(low, scene, (i, end)) and not (end < stop and is_finite(tokens[end])):
            found.append((i, end))
    return found


def _has_rival(scene: Scene, place: int, found: Range) -> bool:
    """Whether an earlier clause of the sentence has another plural subject that a 'they' may mean ('Both are out, but doctors …')."""
    heads = {scene.tokens[s[1] - 1].lower for s in subjects(scene.tokens[:place]) if _fits("they", scene, s)}
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
    before = [m for m in _mentions(scene) if m.end <= at]
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
    found = [s for s in subjects(scene.tokens) if _fits(low, scene, s)]
    distinct = {scene.tokens[s[1] - 1].lower for s in found}
    if len(distinct) == 1 or (found and low in PLURALS and found[0] == _main_subject(scene.tokens)):
        return _usable(scene.tokens, found[0]), (scene.index,)
    return None


def _mentions(scene: Scene) -> tuple[Mention, ...]:
    """The people that a sentence names."""
    document = scene.article.document
    return tuple(m for m in register(document).mentions if m.span == scene.line.sentence.span)


def subjects(tokens: Tokens) -> list[Range]:
    """The subjects of all finite verbs of a sentence, in order."""
    found: list[Range] = []
    for i, token in enumerate(tokens):
        if token.tag in ("MD", "VBZ", "VBP", "VBD"):
            subject = _before_who(tokens, i) or subject_before(tokens, i)
            if subject[0] < subject[1] and subject not in found and not tokens[subject[0]].tag.startswith(("VBN", "VBD")):
                found.append(subject)
    return found


def _is_who(tokens: Tokens, end: int) -> bool:
    """Whether 'who' follows a noun phrase: it is a person, or its head is one further left."""
    return any(t.lower == "who" for t in tokens[end : end + 2])


def _before_who(tokens: Tokens, verb: int) -> Range | None:
    """The noun phrase that 'who' or 'which' right before a verb stands for."""
    who = verb - 1
    while who > 0 and (is_quotation_mark(tokens, who) or tokens[who].tag.startswith("RB")):
        who -= 1
    if who < 1 or tokens[who].tag not in ("WP", "WDT"):
        return None
    end = who - 1 if tokens[who - 1].text == "," else who
    start = phrase_start(tokens, end)
    return (start, end) if start < end else None


def _main_subject(tokens: Tokens) -> Range | None:
    found = subjects(tokens)
    return found[0] if found else None


def _nearest_subject(scene: Scene, place: int, low: str) -> Range | None:
    tokens = scene.tokens
    agreeing = [s for s in subjects(tokens[:place]) if _fits(low, scene, s) and not (low in THINGS and _is_who(tokens, s[1]))]
    agreeing = [s for s in agreeing if not _is_asked_of(tokens, s[1])]
    return agreeing[-1] if agreeing else None


def is_person(token: Token, scene: Scene) -> bool:
    """Whether a word of the sentence is of a person's name."""
    offset = scene.line.sentence.span.start + token.start
    return token.text in word_list("given_names") or any(m.start <= offset < m.end for m in _mentions(scene))


def _fits(low: str, scene: Scene, phrase: Range) -> bool:
    """Whether a pronoun can stand for a noun phrase of a sentence; 'it' is never a person."""
    words = scene.tokens[slice(*phrase)]
    if low in THINGS and any(t.lower == "who" for t in words):
        return False
    if low in PLURALS and _is_one_person(words, scene):
        return False
    is_asked = phrase[0] > 0 and scene.tokens[phrase[0] - 1].tag in ("WRB", "WDT", "WP")  # "how many people"
    is_person_in_s = low in PERSONS and words[-1].tag == "NNPS" and any(m.name.endswith(words[-1].text) for m in _mentions(scene))
    if is_asked or not (is_person_in_s or agrees(low, words)):  # "Sanders", "Rogers"
        return False
    if low not in THINGS or any(t.lower in _BODIES for t in words):
        return True  # "ferry operator Norling": a firm, named as a person is by his trade
    head = head_noun(words)
    offset = scene.line.sentence.span.start + head.start
    is_person = is_role_noun(head.text)
    is_person |= any(t.tag == "NNP" and t.text in word_list("given_names") for t in words[:-1])
    return not is_person and not any(m.start <= offset < m.end for m in _mentions(scene))


def _is_one_person(words: Tokens, scene: Scene) -> bool:
    """Whether a name is of one person, though it may look like a plural ('Collins argued that they')."""
    if not any(is_noun(t) for t in words) or any(t.lower == "and" for t in words):
        return False
    return is_person(head_noun(words), scene)


def _usable(tokens: Tokens, phrase: Range) -> Sequence[Piece]:
    if phrase[0] and tokens[phrase[0]].tag == "VBN" and tokens[phrase[0] - 1].lower in HAVE_FORMS:
        phrase = (phrase[0] + 1, phrase[1])  # "has given investors hope"
    while phrase[1] - phrase[0] > 1 and tokens[phrase[0]].tag == "RB" and tokens[phrase[0] + 1].tag in ("DT", "PRP$"):
        phrase = (phrase[0] + 1, phrase[1])  # "was ultimately a feint"
    words: list[Piece] = list(tokens[slice(*phrase)])
    if len(words) > 2 and weekday_number(tokens[phrase[1] - 1].text) is not None:  # "the mayor on Friday said that he"
        is_dated = tokens[phrase[1] - 2].tag == "IN"
        is_part = is_dated and tokens[phrase[1] - 3].tag == "VBN"  # "those booked before Tuesday"
        words = words if is_part else words[: -2 if is_dated else -1]
    is_those = tokens[phrase[0]].lower == "those" and tokens[phrase[0] + 1].tag in ("VBG", "VBN", "IN", "WP")  # "those struggling in"
    if tokens[phrase[0]].lower in ("a", "an", "this", "that", "these", "those") and not is_those:
        words[0] = "the"
    elif tokens[phrase[0]].tag == "CD":
        words.insert(0, "the")
    return words
