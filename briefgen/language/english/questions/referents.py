"""Pronouns and demonstratives of a question: replaced by what they stand for where that is safe, else the question goes."""

from collections.abc import Sequence

from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.inversion import spelled
from briefgen.language.english.phrases import is_finite, is_noun
from briefgen.language.english.pieces import is_nominal, lower
from briefgen.language.english.questions.agreement import PERSONS, PLURALS, THINGS
from briefgen.language.english.questions.antecedents import antecedent, object_antecedent
from briefgen.language.english.questions.asides import by_name, with_closing_comma, without_asides
from briefgen.language.english.questions.bound_pronouns import (
    NO_VERBS,
    has_antecedent,
    has_other_plural,
    is_own_object,
    is_within_modifier,
    named_behind,
)
from briefgen.language.english.questions.complements import with_that
from briefgen.language.english.questions.cuts import AUXILIARIES
from briefgen.language.english.questions.demonstratives import Shown, demonstrative, is_first, is_of_degree, named_before
from briefgen.language.english.questions.expletives import is_expletive, is_idiom
from briefgen.language.english.questions.fitting import is_person
from briefgen.language.english.questions.full_names import in_full
from briefgen.language.english.questions.name_repeats import is_named, is_self, named_again, says_twice
from briefgen.language.english.questions.tellers import without_tellers
from briefgen.language.english.subjects import subject_before
from briefgen.language.shapes import Piece, Scene, Token

_SPEAKERS = frozenset("i you we us me my our your mine ours yours myself ourselves let's".split())
_REFLEXIVES = {"himself": "he", "herself": "she", "themselves": "they", "itself": "it"}
# What may mean something outside a question; all other words stay as they are.
_POINTING = (
    PERSONS | PLURALS | THINGS | _SPEAKERS | _REFLEXIVES.keys() | {"this", "that", "these", "those", "such", "a", "an", "his", "its"}
)
_OF_SOMEBODY = frozenset(
    "whereabouts identity identities fate motive motives motivation nationality nationalities age ages location condition".split()
)
_OF_A_THEME = frozenset(["to", "for", "on", "about", "against", "over"])
_NEAR_THEY = 3  # tokens
_MINDING = frozenset("want hope plan seek know do doubt wonder ask".split())  # 'do' of "do not know"


def readable(pieces: Sequence[Piece], scene: Scene) -> tuple[tuple[Piece, ...], tuple[int, ...]] | None:
    """The question's pieces with nothing left that points outside it, and the sentences this took; None where it cannot be done."""
    plain = without_asides(with_closing_comma(by_name(without_tellers(pieces), scene.tokens), scene.tokens))
    if plain is None:
        return None
    pieces = plain
    out: list[Piece] = []
    support: list[int] = []
    past = 0
    again, pronoun = frozenset[int](), ""
    told, put = set[tuple[str, ...]](), set[int]()
    for i, piece in enumerate(pieces):
        if i < past:
            continue
        if not isinstance(piece, Token):
            out.append(piece)
            continue
        if id(piece) in again:
            out.extend((pronoun,) if pronoun else ())
            pronoun = ""
            continue
        if piece.lower == "own" and out and out[-1] == "the":
            continue
        if piece.lower == "there" and piece.tag == "RB" and _is_pointing(pieces, i):
            if i + 1 == len(pieces) or lower(pieces[i + 1]) in ("and", "or"):
                return None
            continue  # "meet with partners there": a place told before
        if piece.lower not in _POINTING:
            out.append(piece)
            told.add((piece.lower,))
            continue
        shown = _shown(piece, pieces, i, out, scene)
        if shown is None:
            past = _relative_end(pieces, i)
            if past == i:
                less = _without_addition(pieces, i)
                return readable(less, scene) if less else None
            continue
        words, extra = shown
        if same := named_again(piece, words, pieces[i + 1 :]):
            again, pronoun = same, "him" if piece.lower == "his" else piece.lower
            first = next(p for p in pieces[i + 1 :] if id(p) in same)
            words = [lower(first), *words[1:]] if words[0] == "the" and lower(first) in ("a", "an") else words
        meant = tuple(map(lower, words))
        is_subject = tuple(map(lower, out[1 : 1 + len(meant)])) == meant  # "Could the court sit if it is asked?"
        out.extend([piece] if piece.tag == "PRP" and (meant in told or is_subject) else words)
        told.add(meant)
        put |= {id(w) for w in words if isinstance(w, Token) and w is not piece}
        support.extend(extra)
    if says_twice(out) or is_self(out, put):
        return None  # "Will Mr. Berg meet the challenge by Mr. Berg": the pronoun meant another
    named, naming = in_full(without_asides(out) or out, support, scene)
    return with_that(named), tuple(dict.fromkeys((*support, *naming)))


def _relative_end(pieces: Sequence[Piece], i: int) -> int:
    """Past a relative clause that is nothing but a pronoun and its verb ('the road they had used'); i itself where there is none."""
    before, pronoun = pieces[i - 1] if i else "", pieces[i]
    if not (isinstance(before, Token) and is_noun(before) and isinstance(pronoun, Token) and pronoun.tag == "PRP"):
        return i
    if pronoun.start - before.end != 1:
        return i
    end = i + 1
    while end < len(pieces) and isinstance(pieces[end], Token) and pieces[end].tag.startswith(("V", "MD")):  # type: ignore[union-attr]
        end += 1
    after = pieces[end] if end < len(pieces) else ""
    is_gone = isinstance(after, Token) and after.tag.startswith(("IN", "CC", "RB", "TO", "V", "MD", ","))
    return end if end > i + 1 and is_gone else i


def _without_addition(pieces: Sequence[Piece], i: int) -> Sequence[Piece]:
    """The pieces less what only adds to them and holds a pronoun that is not told; () where it belongs to what is asked.

    That is a relative clause or phrase at the end ('a strategy | to avert it', 'a response | to it') or stands between
    commas ('or lack of it').
    """
    tags = [p.tag if isinstance(p, Token) else "V" if p.isalpha() and p not in NO_VERBS else "" for p in pieces]
    commas = [n for n, p in enumerate(pieces) if lower(p) == ","]
    opening, closing = max((n for n in commas if n < i), default=0), min((n for n in commas if n > i), default=0)
    is_added = opening > 0 and (tags[opening + 1] == "IN" or lower(pieces[opening + 1]) == "or")
    if is_added and closing and not any(tag[:1] in ("V", "M") for tag in tags[opening:closing]):
        return (*pieces[:opening], *pieces[closing + 1 :])
    verb, is_last = next((n for n in range(2, i) if tags[n].startswith("V")), i), i == len(pieces) - 1
    for start in range(i - 1, verb + 1, -1):
        is_purpose = tags[start] == "TO" and is_last and i == start + 2 and lower(pieces[start + 1]) != "do"
        is_theme = lower(pieces[start]) in _OF_A_THEME and is_last and i == start + 1
        is_relative = tags[start] in ("WDT", "WP") and lower(pieces[start]) != "that"  # "the areas that we want": which, only this tells
        is_enough = is_purpose and lower(pieces[start - 1]) == "enough"  # "will be enough | to avoid that"
        if is_enough or (is_nominal(pieces[start - 1]) and (is_relative or is_purpose or is_theme)):
            return pieces[:start]
    return ()


def _is_pointing(pieces: Sequence[Piece], i: int) -> bool:
    """Whether a 'there' is a place, and not 'out there' or what stands where a subject would."""
    before, after = lower(pieces[i - 1]) if i else "", pieces[i + 1] if i + 1 < len(pieces) else ""
    if isinstance(after, Token) and (is_finite(after) or after.tag == "TO"):
        return False  # "how many deaths there have been", "be there to sign"
    return i > 1 and before not in AUXILIARIES | {"out", "over", "up", "down", "from", "in", "get", "here"}


def _shown(token: Token, pieces: Sequence[Piece], i: int, before: Sequence[Piece], scene: Scene) -> Shown | None:
    low = token.lower
    following = next((p for p in pieces[i + 1 : i + 2] if isinstance(p, Token)), None)
    is_dug = low == "mine" and i > 0 and lower(pieces[i - 1]) in ("the", "a")
    if low in _SPEAKERS and not token.tag.startswith("NN") and not is_dug:  # "the US" is a country
        return None
    if low in _REFLEXIVES and not has_antecedent(_REFLEXIVES[low], before, scene):
        return None
    if low in ("this", "that", "these", "those", "such"):
        return named_before(token, following, pieces, i, scene) or demonstrative(token, following, pieces, i, scene)
    is_after_such = low in ("a", "an") and i > 0 and isinstance(pieces[i - 1], Token) and lower(pieces[i - 1]) == "such"
    if is_after_such and before and not is_of_degree(pieces, i - 1):
        return ([token] if following is not None and following.tag.startswith("JJ") else ["the"]), ()
    is_pronoun = token.tag in ("PRP", "PRP$") or low in ("his", "its", "their")
    if low not in PERSONS | PLURALS | THINGS or not is_pronoun:
        return [token], ()
    is_own = token.tag == "PRP$" and following is not None and following.lower == "own" and any(is_nominal(p) for p in before)
    is_named_behind = is_own and any(isinstance(p, Token) and is_person(p, scene, low) for p in pieces[i:])
    if is_named_behind:
        return [token], ()  # "Will a majority of her own caucus press Ann Marsh"
    if is_own and (low in ("their", "its") or has_antecedent(low, before, scene)):
        return ([token], ()) if has_antecedent(low, before, scene) else None  # "Will A give his own answer"
    if low in ("his", "her") and following is not None and following.lower == "or":
        return None
    if low == "it" and (is_expletive(pieces, i) or is_idiom(pieces, i)):
        return [token], ()
    if low in PERSONS and any(isinstance(p, str) and p[0].isupper() for p in before):
        return [token], ()
    is_subject = low in ("it", "he", "she", "they") and is_first(before)
    if not is_subject and token.tag == "PRP" and low not in ("he", "she", "they") and is_own_object(low, before):
        found = object_antecedent(token, scene) if low in ("it", "them") else antecedent(token, scene)
        named = () if found is None else [n for n, p in enumerate(before) if lower(p) == lower(found[0][-1])]
        if any(n + 1 < len(before) and lower(before[n + 1]) in ("'s", "’s") for n in named):
            return [token], ()  # "Will Berg's ministers follow him": named already, and not as the subject
        return None if named else found
    if token.tag == "PRP" and before and lower(before[-1]) == "without":  # "pass the budget without it": what neither of the two is
        found = antecedent(token, scene)
        return None if found is None or is_named(found[0], before) else found
    if low == "it" and is_within_modifier(before):
        return None
    if low == "them" and not has_other_plural(before):
        found = antecedent(token, scene)
        is_subject_again = found is None or any(lower(found[0][-1]) == lower(p) for p in before) or _asks(found[0], token, scene)
        return None if is_subject_again else found
    is_moved = any(isinstance(p, Token) and p.start > token.start for p in pieces[:i])
    told = before if low in PERSONS or not is_moved else [p for p in pieces[:i] if isinstance(p, Token) and p.start < token.start]
    if not is_subject and has_antecedent(low, told, scene):  # "If he wins, Berg may …", but "If it wins, …": what was told before
        return [token], ()
    found = _replaced(token, scene)
    if found is None and token.tag == "PRP$" and low in PERSONS and (name := named_behind(pieces[i + 1 :], scene, low)):
        return [*name, "’" if spelled(name).endswith("s") else "’s"], ()  # "Will her win help Ann Marsh": whose, the question says itself
    is_bare = token.tag == "PRP$" and found is not None and found[0] == ["the"]
    is_of_somebody = any(lower(p) in _OF_SOMEBODY for p in pieces[i + 1 : i + 3]) and all(lower(p) != "of" for p in pieces[i + 2 : i + 4])
    if is_bare and (i + 2 >= len(pieces) or is_of_somebody):
        return None  # "purchase their support", "their current whereabouts": whose is what is asked
    if low in PERSONS and not is_subject and found is not None and is_named(found[0], before):
        return [token], ()  # named already: "Will Berg keep his word"
    if low == "it" and not is_subject and found is not None and found[1]:
        return None  # an object or complement that another sentence names: too many things it could be
    return found


def _asks_name(owner: Token, scene: Scene) -> bool:
    """Whether what follows an owner is a name or identity."""
    after = next((t for t in scene.tokens if t.start > owner.start), owner)
    return after.lower in ("name", "names", "identity", "identities")


def _asks(words: Sequence[Piece], pronoun: Token, scene: Scene) -> bool:
    """Whether words name those who do not know it, whom a 'them' behind the question word never means ('do not know who pays them')."""
    openers = [n for n, t in enumerate(scene.tokens) if t.start < pronoun.start and (t.tag in ("WP", "WRB", "WDT") or t.lower == "whether")]
    head = words[-1]
    if not openers or not isinstance(head, Token):
        return False
    minding = [n for n in range(1, openers[-1]) if is_finite(scene.tokens[n]) and scene.tokens[n].lemma in _MINDING | REPORTING]
    asking = [t for n in minding for t in scene.tokens[slice(*subject_before(scene.tokens, n))]]
    theirs = [n for n, t in enumerate(scene.tokens) if t.lower == "they" and any(t is one for one in asking)]
    told = [t for n in theirs for t in scene.tokens[max(0, n - _NEAR_THEY) : n]]  # "officials admit they do not know"
    return any(t is head for t in (*asking, *told))


def _replaced(token: Token, scene: Scene) -> Shown | None:
    found = antecedent(token, scene)
    if found is None:
        return (["the"], ()) if token.lower in ("its", "their") else None
    words, support = found
    if any(isinstance(w, Token) and w.tag in ("PRP", "PRP$") for w in words):
        return None  # "her son": whose son is what a reader would ask
    if token.tag == "PRP$":
        last = words[-1]
        is_name = isinstance(last, str) or last.tag.startswith("NNP")
        is_long = any(isinstance(w, Token) and w.tag in ("IN", "TO") for w in words)  # "the accord with Ostria's text"
        if is_name and _asks_name(token, scene):
            return None  # "His name was withheld": not of whom the text names
        if token.lower in ("his", "her") and (is_long or not is_name):  # "the envoy's government" is not the reader's own
            return None if len(words) > 4 or is_long else ([*words, "’s"], support)
        if len(words) > 4 and is_name and not is_long:
            words = words[-2:]  # "Prime Minister Ann Marsh said her country"
        if len(words) > 4 or is_long or not is_name:
            return ["the"], ()
        return [*words, "’" if spelled(words).endswith("s") else "’s"], support
    return words, support
