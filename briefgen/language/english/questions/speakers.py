"""Whom a pronoun means by the verb before it: who speaks in 'said he', who is asked in 'asked growers whether they'."""

from briefgen.language.english.antecedents import Antecedent
from briefgen.language.english.calendar_words import weekday_number
from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.phrases import is_finite, phrase_end, phrase_start
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.agreement import PERSONS, agrees
from briefgen.language.english.questions.fitting import people_named
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Range, Scene, Token, Tokens

_NEAR = 3  # tokens from a "has" to its participle
_SOON = 4  # tokens from an opening "Asked" to its "whether"
_LONGEST_ASIDE = 12  # tokens
_ADVISING = frozenset("tell advise inform remind warn".split())
_URGING = frozenset("urge ask press encourage order persuade pressure lobby implore beg instruct direct advise want force".split())
_LEAVE = frozenset("could can should must may might ought".split())  # what is said of whoever is told
_ANNOUNCING = frozenset("promise vow pledge announce indicate hint signal hope fear admit deny confirm".split())


def who_is_asked(scene: Scene, place: int, low: str) -> Range | None:
    """Whom a pronoun right behind 'asked farmers whether', 'for farmers to decide whether' means: those who are asked, or who decide."""
    opener = place - 1
    if scene.tokens[0].lower in ("asked", "pressed") and opener < _SOON and (found := _who_answers(scene, place, low)):
        return found
    if opener < 2 or scene.tokens[opener].lower not in ("whether", "if", "how", "why", "what"):
        return None
    if weekday_number(scene.tokens[opener - 1].text) is not None:
        opener -= 2 if scene.tokens[opener - 2].lower == "on" else 1  # "was asked Wednesday whether he"
        if scene.tokens[opener - 1].lemma == "ask":
            found = subject_before(scene.tokens, opener - 1)
            return found if found[0] < found[1] and agrees(low, scene.tokens[slice(*found)]) else None
    start = max(1, phrase_start(scene.tokens, opener))
    if scene.tokens[start - 1].lower == "of":
        start = max(1, phrase_start(scene.tokens, start - 1))  # "asked Secretary of State Ann Marsh whether she"
    if scene.tokens[opener - 2].tag == "TO":  # "a deadline for insurers to decide whether they"
        decides = (phrase_start(scene.tokens, opener - 2), opener - 2)
        is_theirs = 0 < decides[0] < decides[1] and scene.tokens[decides[0] - 1].lower == "for"
        return decides if is_theirs and agrees(low, scene.tokens[slice(*decides)]) else None
    asked = next((i + 1 for i in range(start - 1, opener - 1) if scene.tokens[i].lemma == "ask"), None)
    return (asked, opener) if asked is not None and agrees(low, scene.tokens[asked:opener]) else None


def _who_answers(scene: Scene, place: int, low: str) -> Range | None:
    """Who is asked in 'Asked whether he would resign, the mayor declined': the subject of the answer, unless it speaks for another."""
    tokens = scene.tokens
    comma = next((i for i in range(place + 1, len(tokens) - 2) if tokens[i].text == ","), 0)
    end = phrase_end(tokens, comma + 1) if comma else 0
    if low not in ("he", "she") or not comma or end >= len(tokens) or not is_finite(tokens[end]):
        return None
    answers = tokens[comma + 1 : end]
    speaks_for_other = answers and answers[-1].lower.startswith(("spokes", "official", "aide", "lawyer", "source", "adviser"))
    is_plain = all(t.tag in ("DT", "NN", "JJ", "NNP") for t in answers) and is_role_noun(answers[-1].text) if answers else False
    return (comma + 1, end) if is_plain and not speaks_for_other and answers[0].lower == "the" else None


def who_is_told(scene: Scene, place: int, low: str) -> Range | None:
    """Who may or should do it in 'Ann Marsh told Berg he could check the text': the one person who is told."""
    tokens = scene.tokens
    end = place - 1 if tokens[place - 1].lower == "that" else place
    start = phrase_start(tokens, end)
    if low not in ("he", "she") or place + 1 >= len(tokens) or tokens[place + 1].lower not in _LEAVE or not 0 < start < end:
        return None
    is_told = tokens[start - 1].lemma in _ADVISING and tokens[start - 1].tag[0] == "V"
    return (start, end) if is_told and agrees(low, tokens[start:end]) else None


def who_is_urged(scene: Scene, place: int, low: str) -> Range | None:
    """Whose it is in 'Ann Marsh urged Berg to keep his word': his who is to do it, or hers who urges several."""
    tokens = scene.tokens
    if low not in ("his", "her") or tokens[place].tag != "PRP$":
        return None
    to = next((i for i in range(place - 1, 1, -1) if tokens[i].tag == "TO" or tokens[i].text in (",", ";")), 0)
    start = phrase_start(tokens, to) if tokens[to].tag == "TO" else to
    verb = start - 1
    if not 0 < start < to or tokens[verb].lemma not in _URGING or tokens[verb].tag[0] != "V":
        return None
    subject, wanted = subject_before(tokens, verb), "he" if low == "his" else "she"
    is_hers = subject[0] < subject[1] and agrees(low, tokens[slice(*subject)])
    called = _called(scene, tokens[to - 1])
    if agrees(low, tokens[start:to]) and called in ("", wanted):
        return None if is_hers and not called and _called(scene, tokens[subject[1] - 1]) == wanted else (start, to)
    is_of_many = any(t.tag in ("NNS", "NNPS") for t in tokens[start:to])
    return subject if is_hers and is_of_many else None


def _called(scene: Scene, name: Token) -> str:
    """The pronoun by which the text calls the person of a name, "" where it has none."""
    at = scene.line.sentence.span.start + name.start
    return next((m.person.pronoun for m in people_named(scene) if m.start <= at < m.end), "")


def speaker_before(scene: Scene, place: int, low: str) -> Range | None:
    """The person who 'said he', 'promised that she', 'said his': who speaks is whom the pronoun right behind means."""
    is_body = low in ("it", "they") and place + 1 < len(scene.tokens) and scene.tokens[place + 1].tag == "MD"
    if low not in ("he", "she") and not is_body and not (low in ("his", "her") and scene.tokens[place].tag == "PRP$"):
        return None
    verb = place - 2 if scene.tokens[place - 1].lower == "that" else place - 1
    is_perfect = verb > 1 and scene.tokens[verb].tag == "VBN"  # "has long said he"
    have = next((i for i in range(verb - 1, max(0, verb - _NEAR), -1) if scene.tokens[i].lower in ("has", "had")), 0) if is_perfect else 0
    if verb < 1 or scene.tokens[verb].lemma not in REPORTING | _ANNOUNCING or not (is_finite(scene.tokens[verb]) or have):
        return None
    end = have or verb
    while end > 1 and scene.tokens[end - 1].tag.startswith("RB"):
        end -= 1  # "The president even suggested he"
    found = _person(scene.tokens, _before_aside(scene.tokens, end) or subject_before(scene.tokens, end))
    if is_body and not shown_subject(scene.tokens, found):
        return None  # "reports said it would": no body that speaks of itself
    return found if found[0] < found[1] and agrees(low, scene.tokens[slice(*found)]) else None


def whoever(scene: Scene, place: int, low: str) -> Range | None:
    """The person of 'Mayor Berg, who has shown that he', where nobody else is named behind the 'who'."""
    tokens = scene.tokens
    who = next((i for i in range(place - 1, 1, -1) if tokens[i].tag in ("WP", "WDT", "NNP") or tokens[i].lower in PERSONS), 0)
    if low not in ("he", "she") or tokens[who].lower != "who" or tokens[who - 1].text != ",":
        return None
    if any(t.text in (",", ";") for t in tokens[who:place]):
        return None
    found = (phrase_start(tokens, who - 1), who - 1)
    is_named = found[0] < found[1] and tokens[found[1] - 1].tag == "NNP"
    return found if is_named and agrees(low, tokens[slice(*found)]) else None


def _before_aside(tokens: Tokens, verb: int) -> Range | None:
    """The name before what stands between two commas in front of a verb ('Bill Holm, 59, said', 'Ann Marsh, who runs it, said')."""
    if tokens[verb - 1].text != ",":
        return None
    comma = next((i for i in range(verb - 2, max(0, verb - _LONGEST_ASIDE), -1) if tokens[i].text == ","), 0)
    start = comma
    while start > 0 and tokens[start - 1].tag in ("NNP", "NNPS"):
        start -= 1
    return (start, comma) if start < comma else None


def _person(tokens: Tokens, subject: Range) -> Range:
    """A subject without the day before it ('On Monday Berg said') and without what is set behind it ('Berg, the mayor, said')."""
    start = subject[0]
    while start < subject[1] and weekday_number(tokens[start].text) is not None:
        start += 1
    end = next((i for i in range(start, subject[1]) if tokens[i].text in (",", "(")), subject[1])
    return (start, end)


def is_spoken_of(scene: Scene, token: Token, meant: Antecedent) -> bool:
    """Whether 'he' or 'his' stands between a name of the sentence and an 'it', and most likely means that name."""
    start = scene.line.sentence.span.start
    if not start <= meant.start < start + token.start or not scene.article.document.text[meant.end - 1].isalpha():
        return False
    between = [t for t in scene.tokens if meant.end - start <= t.start < token.start]
    words = [t for t in scene.tokens if meant.start - start <= t.start < meant.end - start]
    return all(t.tag == "NNP" for t in words) and any(t.lower in PERSONS for t in between)
