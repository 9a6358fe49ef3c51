"""Which noun phrases of its sentence a pronoun can stand for: subjects, objects, and whether the two agree."""

from briefgen.language.english.clause_verbs import BE_FORMS, REPORTING
from briefgen.language.english.lexicon import word_list
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.names import Mention, register
from briefgen.language.english.phrases import base_phrase_end, is_finite, is_noun, is_quotation_mark, phrase_start
from briefgen.language.english.questions.agreement import PERSONS, PLURALS, THINGS, agrees, head_noun, means_a_person
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Range, Scene, Token, Tokens

BODIES = frozenset(  # named like persons by their nouns, and spoken of as 'it'
    "regulator operator carrier lender insurer manufacturer maker retailer employer developer supplier broadcaster publisher".split()
)
_ADULTS = frozenset(["man", "woman", "boy", "girl", "teenager"])
_TAKEN = frozenset("effect place part shape hold charge office action note advantage care root".split())
_SHORT = 4  # tokens
_NEAR_VERB = 4  # tokens from a subject to its verb


def is_asked_of(tokens: Tokens, end: int) -> bool:
    """Whether a question hangs on the 'is' behind a phrase that ends here: what it asks is that phrase ('the issue is whether they')."""
    verb = next((i for i in range(end, len(tokens) - 1) if is_finite(tokens[i])), 0)
    return verb > 0 and tokens[verb].lower in BE_FORMS and tokens[verb + 1].lower in ("whether", "if", "how", "what", "who")


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
        is_relative |= end + 1 < stop and tokens[end].tag == "IN" and tokens[end + 1].tag[0] == "W"  # "a dispute over who should claim it"
        is_relative |= takes(tokens, i - 1)  # "takes effect unless a court stops it"
        if end > i and not is_relative and fits(low, scene, (i, end)) and not (end < stop and is_finite(tokens[end])):
            found.append((i, end))
    return found


def takes(tokens: Tokens, verb: int) -> bool:
    """Whether a verb and the noun behind it are one idea ('takes effect'), so that no pronoun means the noun."""
    return tokens[verb].lemma == "take" and verb + 1 < len(tokens) and tokens[verb + 1].lower in _TAKEN


def people_named(scene: Scene) -> tuple[Mention, ...]:
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


def is_who(tokens: Tokens, end: int) -> bool:
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


def main_subject(tokens: Tokens) -> Range | None:
    """The first subject of a sentence."""
    found = subjects(tokens)
    return found[0] if found else None


def nearest_subject(scene: Scene, place: int, low: str) -> Range | None:
    """The last subject before a place that a pronoun can stand for."""
    tokens = scene.tokens
    agreeing = [s for s in subjects(tokens[:place]) if fits(low, scene, s) and not (low in THINGS and is_who(tokens, s[1]))]
    agreeing = [s for s in agreeing if not is_asked_of(tokens, s[1])]
    return agreeing[-1] if agreeing else None


def human_subjects(scene: Scene, place: int) -> list[Range]:
    """The persons without a name of whom a sentence speaks before a pronoun ('A villager was paid because his leg …')."""
    return [s for s in subjects(scene.tokens[:place]) if _is_somebody(scene, s) and not _speaks(scene, s)]


def _is_somebody(scene: Scene, phrase: Range) -> bool:
    """Whether a subject is a singular common noun of a person, by the noun or by a 'who' behind it."""
    words = scene.tokens[slice(*phrase)]
    if not any(is_noun(t) for t in words) or words[0].lower not in ("a", "an", "the", "one", "another"):
        return False
    head = head_noun(words)
    return head.tag == "NN" and (means_a_person(head) or is_who(scene.tokens, phrase[1]) or head.lower in _ADULTS)


def _speaks(scene: Scene, phrase: Range) -> bool:
    """Whether a subject only tells what is said ('a spokesman said he', 'an aide told reporters that she')."""
    verb = next((t for t in scene.tokens[phrase[1] : phrase[1] + _NEAR_VERB] if is_finite(t)), None)
    return verb is not None and verb.lemma in REPORTING


def is_person(token: Token, scene: Scene, low: str = "") -> bool:
    """Whether a word of the sentence is of a person's name, and of one whom the text calls by no other pronoun than `low`."""
    offset = scene.line.sentence.span.start + token.start
    named = [m for m in people_named(scene) if m.start <= offset < m.end]
    if low and any(m.person.pronoun not in ("", "he" if low in ("he", "him", "his") else "she") for m in named):
        return False
    return bool(named) or token.text in word_list("given_names")


def fits(low: str, scene: Scene, phrase: Range) -> bool:
    """Whether a pronoun can stand for a noun phrase of a sentence; 'it' is never a person."""
    words = scene.tokens[slice(*phrase)]
    if low in THINGS and any(t.lower == "who" for t in words):
        return False
    if phrase[0] and scene.tokens[phrase[0] - 1].lower == "as":
        return False  # "as president, she": what she is
    if low in PLURALS and is_one_person(words, scene):
        return False
    is_asked = phrase[0] > 0 and scene.tokens[phrase[0] - 1].tag in ("WRB", "WDT", "WP")  # "how many people"
    is_person_in_s = low in PERSONS and words[-1].tag == "NNPS" and any(m.name.endswith(words[-1].text) for m in people_named(scene))
    if is_asked or not (is_person_in_s or _is_one_name(low, scene, phrase) or agrees(low, words)):  # "Sanders", "Rogers"
        return False
    if low not in THINGS or any(t.lower in BODIES for t in words):
        return True  # "ferry operator Norling": a firm, named as a person is by his trade
    head = head_noun(words)
    offset = scene.line.sentence.span.start + head.start
    is_person = is_role_noun(head.text)
    is_person |= any(t.tag == "NNP" and t.text in word_list("given_names") for t in words[:-1])
    return not is_person and not any(m.start <= offset < m.end for m in people_named(scene))


def _is_one_name(low: str, scene: Scene, phrase: Range) -> bool:
    """Whether a name in -s is of one body by its verb: 'Siemens has', 'ICES was'."""
    last, verb = scene.tokens[phrase[1] - 1], scene.tokens[min(phrase[1], len(scene.tokens) - 1)]
    is_name = last.text[0].isupper() and last.tag in ("NNPS", "NNS", "NNP") and phrase[1] - phrase[0] < _SHORT
    return low in THINGS and is_name and (verb.tag == "VBZ" or verb.lower == "was")


def is_one_person(words: Tokens, scene: Scene) -> bool:
    """Whether a name is of one person, though it may look like a plural ('Collins argued that they')."""
    if not any(is_noun(t) for t in words) or any(t.lower == "and" for t in words):
        return False
    return is_person(head_noun(words), scene)
