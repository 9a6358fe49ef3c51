"""Pronouns and demonstratives of a question: replaced by what they stand for where that is safe, else the question goes."""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.analyse.questions.article import Scene
from briefgen.language.inversion import Piece, spelled
from briefgen.language.name_spans import is_role_noun
from briefgen.language.names import Mention, referent, register
from briefgen.language.phrases import Range, Tokens, is_finite, is_noun, is_quotation_mark, phrase_start
from briefgen.language.subjects import subject_before
from briefgen.language.tags import Token

_SPEAKERS = frozenset("i you we us me my our your mine ours yours myself ourselves let's".split())
_PERSONS = frozenset("he she him her his hers".split())
_PLURALS = frozenset("they them their theirs".split())
_THINGS = frozenset(["it", "its"])
_TIMES = frozenset(
    "week weekend month year years time point season summer winter spring fall autumn morning afternoon evening night stage century "
    "moment day election cycle decade term country".split()
)
_AUXILIARIES = frozenset("will would can could may might should must do does did is are was were has have had".split())
_EVALUATIVE = frozenset("possible likely legal necessary right safe worth enough feasible time best better fair wise clear take".split())
_POSSESSIVES = frozenset("his her its their".split())
_EMPTY_HEADS = frozenset("question issue answer fact doubt problem one nobody none anyone someone everyone thing point reason".split())
_REACH = 2  # sentences back that a pronoun may refer to


def readable(pieces: Sequence[Piece], scene: Scene) -> tuple[tuple[Piece, ...], tuple[int, ...]] | None:
    """The question's pieces with nothing left that points outside it, and the sentences this took; None where it cannot be done."""
    out: list[Piece] = []
    support: list[int] = []
    for i, piece in enumerate(pieces):
        if not isinstance(piece, Token):
            out.append(piece)
            continue
        if piece.lower == "own" and out and out[-1] == "the":
            continue
        shown = _shown(piece, pieces, i, out, scene)
        if shown is None:
            return None
        words, extra = shown
        out.extend(words)
        support.extend(extra)
    return tuple(out), tuple(dict.fromkeys(support))


_Shown = tuple[Sequence[Piece], tuple[int, ...]]


def _shown(token: Token, pieces: Sequence[Piece], i: int, before: Sequence[Piece], scene: Scene) -> _Shown | None:
    low = token.lower
    following = next((p for p in pieces[i + 1 : i + 2] if isinstance(p, Token)), None)
    if low in _SPEAKERS:
        return None
    if low in ("this", "that", "these", "those", "such"):
        return _named_before(token, following, pieces, i, scene) or _demonstrative(token, following, pieces, i)
    if low in ("a", "an") and before and i and isinstance(pieces[i - 1], Token) and _lower(pieces[i - 1]) == "such":
        return ["the"], ()
    if low not in _PERSONS | _PLURALS | _THINGS or token.tag not in ("PRP", "PRP$"):
        return [token], ()
    if low == "it" and _is_expletive(pieces, i):
        return [token], ()
    if low in _PERSONS and any(isinstance(p, str) and p[0].isupper() for p in before):
        return [token], ()
    is_subject = low in ("it", "he", "she", "they") and _is_first(before)
    if not is_subject and token.tag == "PRP" and _is_own_object(before):
        found = antecedent(token, scene)
        names_subject = found is not None and any(_lower(found[0][-1]) == _lower(p) for p in before)
        return None if found is None or names_subject else found
    if not is_subject and any(isinstance(p, Token) and is_noun(p) and _agrees(low, (p,)) for p in before):
        return [token], ()
    return _replaced(token, scene)


def _lower(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece.lower


def _is_own_object(before: Sequence[Piece]) -> bool:
    """Whether a pronoun is an object of the question's own verb, so that it cannot mean its subject."""
    if any(_lower(p) == "," for p in before):
        return False
    verb = next((n for n, p in enumerate(before) if isinstance(p, Token) and p.tag in ("VB", "VBN", "VBG")), len(before))
    after = before[verb + 1 :]
    return not any(isinstance(p, Token) and (is_noun(p) or is_finite(p) or p.tag in ("WDT", "WP", "WRB", "IN")) for p in after)


def _is_first(before: Sequence[Piece]) -> bool:
    """Whether no noun phrase stands between the auxiliary and here: the pronoun is the subject."""
    return bool(before) and _lower(before[-1]) in _AUXILIARIES


def _demonstrative(token: Token, following: Token | None, pieces: Sequence[Piece], i: int) -> _Shown | None:
    low = token.lower
    if low == "that" and (token.tag in ("IN", "WDT") or following is None or not following.tag.startswith(("NN", "JJ", "CD"))):
        noun_before = i and isinstance(pieces[i - 1], Token) and not _is_first(pieces[:i])
        return ([token], ()) if (noun_before and token.tag != "DT") or token.tag in ("IN", "WDT") else None
    if following is None:
        return None
    if low == "such":
        if following.lower == "as":
            return [token], ()
        return ([], ()) if following.lower in ("a", "an") else (["the"], ())
    if following.lower in _TIMES or (following.tag.startswith("RB") and low == "this"):
        return [token], ()
    if not 0 < following.start - token.end <= 2:
        return None  # inversion brought them together: the source has a verb between them
    if following.tag.startswith("NNP"):
        return [], ()
    if following.tag.startswith(("NN", "JJ", "CD", "VBG", "VBN")):
        return ["the"], ()
    return None


def _named_before(token: Token, following: Token | None, pieces: Sequence[Piece], i: int, scene: Scene) -> _Shown | None:
    """What the sentence before says more fully of the noun: 'these plans' after 'technical security plans'."""
    after = pieces[i + 2] if i + 2 < len(pieces) else None
    before = scene.neighbour(-1)
    is_whole = not (isinstance(after, Token) and (is_noun(after) or after.tag == "POS"))
    if following is None or before is None or following.tag != "NNS" or not is_whole:
        return None
    if token.lower == "that" and token.tag in ("IN", "WDT"):
        return None
    for n, other in enumerate(before.tokens):
        if other.lower == following.lower and is_noun(other):
            start = phrase_start(before.tokens, n + 1)
            words = [t for t in before.tokens[start:n] if t.tag not in ("DT", "PRP$", "PDT", "CD", "POS") and not t.tag.startswith("NNP")]
            if words and len(words) == len([t for t in before.tokens[start:n] if t.tag != "DT"]):
                return ["the", *words], (before.index,)
    return None


def _is_expletive(pieces: Sequence[Piece], i: int) -> bool:
    """'Is it possible to …', 'Will it take …': an 'it' that stands for nothing before it."""
    rest = [_lower(p) for p in pieces[i + 1 : i + 9]]
    return any(w in ("to", "that") for w in rest[1:]) and any(w in _EVALUATIVE for w in rest[:4])


def _replaced(token: Token, scene: Scene) -> _Shown | None:
    found = antecedent(token, scene)
    if found is None:
        return (["the"], ()) if token.lower in _POSSESSIVES else None
    words, support = found
    if token.tag == "PRP$":
        last = words[-1]
        is_name = isinstance(last, str) or last.tag.startswith("NNP")
        if len(words) > 4 or not is_name or spelled(words).endswith("s"):
            return ["the"], ()
        return [*words, "’s"], support
    return words, support


def antecedent(token: Token, scene: Scene, depth: int = 0) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """The noun phrase a pronoun stands for: the nearest agreeing subject before it, at most two sentences back."""
    low = token.lower
    place = next((i for i, t in enumerate(scene.tokens) if t is token), len(scene.tokens))
    found = _nearest_subject(scene.tokens, place, low)
    if found is not None:
        return _usable(scene.tokens, found), ((scene.index,) if depth else ())
    if low in _PERSONS and (named := _person(token, scene)) is not None:
        return named
    if low in _PERSONS and any(m.start < scene.line.sentence.span.start + token.start for m in _mentions(scene)):
        return None
    before = scene.neighbour(-1)
    if depth >= _REACH or before is None or (low in _THINGS and _names_a_thing(scene.tokens[:place])):
        return None
    return _in_sentence_before(low, before, depth + 1)


def _person(token: Token, scene: Scene) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    """The one person the register of names allows, in the words of the sentence that names him or her."""
    document = scene.article.document
    own = next((n for n, s in enumerate(document.sentences) if s is scene.line.sentence), None)
    mention = None if own is None else referent(document, own, token.lower, scene.line.sentence.span.start + token.start)
    if mention is None:
        return None
    place = next((n for n, line in enumerate(scene.article.lines) if line.sentence is document.sentences[mention.sentence]), None)
    return None if place is None else ([document.text[mention.start : mention.end]], (place,))


def _in_sentence_before(low: str, scene: Scene, depth: int) -> tuple[Sequence[Piece], tuple[int, ...]] | None:
    if low in _PERSONS and len({m.name for m in _mentions(scene)}) > 1:
        return None
    found = [s for s in subjects(scene.tokens) if _agrees(low, scene.tokens[slice(*s)])]
    distinct = {scene.tokens[s[1] - 1].lower for s in found}
    if len(distinct) == 1 or (found and low in _PLURALS | _THINGS and found[0] == _main_subject(scene.tokens)):
        return _usable(scene.tokens, found[0]), (scene.index,)
    before = scene.neighbour(-1)
    if distinct or depth >= _REACH or before is None or low not in _PERSONS:
        return None
    return _in_sentence_before(low, before, depth + 1)


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
            if subject[0] < subject[1] and subject not in found:
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


def _names_a_thing(tokens: Tokens) -> bool:
    """Whether something that is no subject is named before a pronoun and may be what it stands for."""
    return any(t.lower in ("a", "an", "the") and is_noun(n) for t, n in pairwise(tokens))


def _nearest_subject(tokens: Tokens, place: int, low: str) -> Range | None:
    agreeing = [s for s in subjects(tokens[:place]) if _agrees(low, tokens[slice(*s)]) and not (low in _THINGS and _is_who(tokens, s[1]))]
    return agreeing[-1] if agreeing else None


def _agrees(low: str, phrase: Sequence[Token]) -> bool:
    nouns = [t for t in phrase if is_noun(t)]
    if not nouns or any(t.tag in ("PRP", "PRP$", "EX") for t in phrase):
        return False
    head = _head(phrase)
    if head.lower in _EMPTY_HEADS:
        return False
    plural = head.tag in ("NNS",) or any(t.lower == "and" for t in phrase) or head.lower in ("police", "people")
    if low in _PLURALS:
        return plural or (head.tag == "NNPS" and head.lower != "states")
    if low in _PERSONS:
        if is_role_noun(head.text):
            return not plural
        return head.tag == "NNP" and not plural and phrase[0].lower not in ("the", "a", "an") and not head.text.isupper()
    return not plural


def _head(phrase: Sequence[Token]) -> Token:
    """The head noun: the last of the first run of nouns."""
    nouns = [i for i, t in enumerate(phrase) if is_noun(t)]
    place = nouns[0]
    while place + 1 < len(phrase) and (is_noun(phrase[place + 1]) or (phrase[place + 1].tag == "POS" and place + 2 < len(phrase))):
        place += 1
        if phrase[place].tag == "POS":
            place = next((n for n in nouns if n > place), place - 1)
    return phrase[place]


def _usable(tokens: Tokens, phrase: Range) -> Sequence[Piece]:
    words: list[Piece] = list(tokens[slice(*phrase)])
    if tokens[phrase[0]].lower in ("a", "an"):
        words[0] = "the"
    return words
