"""What he, she, it and they mean: each pronoun's candidates weighed by a small trained model, which abstains where it doubts."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from threading import Lock

from briefgen.language.english.antecedent_features import Chain, Pronoun, candidate_features, may_mean, nobody_features, pronoun_at
from briefgen.language.english.mentions import Mention, is_pronoun, key_of, phrases, sex_of
from briefgen.language.english.name_features import Tokens
from briefgen.language.english.named import Named, read_sentences
from briefgen.language.english.subject_model import subject_heads
from briefgen.model.document import Document

MODEL_PATH = Path(__file__).parent / "models" / "english_antecedents.txt"
HEADER = "briefgen antecedents 1"
SCALE = 100
# From these chances on a pronoun is taken as resolved; chosen on held-out thirds of the training documents.
SURE = {"he": 0.45, "she": 0.35, "it": 0.7, "they": 0.55}
LIKELY = {**SURE, "it": 0.5}  # for a question, which loses its sentence otherwise; .82 of what lies between are right
REACH = 4  # sentences back that a candidate may stand
STRETCH = 4  # sentences told at a time; one pronoun costs no more than those and the reach before them, wherever it stands
_MOST = 24  # candidates looked at
_LIKELY = 0.5  # from here on a pronoun counts as a mention of what it means, for those that follow


@dataclass(frozen=True, slots=True)
class Choice:
    """A pronoun with the chains that it may mean, nearest first, and the features of each; those of "none of them" come last."""

    pronoun: Pronoun
    chains: tuple[Chain, ...]
    features: tuple[tuple[str, ...], ...]


class Names:
    """The names of a document's sentences, and how often each is told in the whole; of persons also "he" or "she" where one name tells."""

    def __init__(self, sentences: Sequence[Tokens], names: Sequence[Sequence[Named]]) -> None:
        self.names = names
        self.totals = Counter(key_of(tokens, name) for tokens, own in zip(sentences, names, strict=True) for name in own)
        self.sexes = dict[str, str]()
        for tokens, own in zip(sentences, names, strict=True):
            for name in own:
                if name.kind == "person" and (sex := sex_of(tokens, max(0, name.first - 1), name.stop, name)):
                    self.sexes.setdefault(key_of(tokens, name), sex)
        self.most = max((count for key, count in self.totals.items() if key.startswith("p ")), default=0)


class Reading:
    """One pass over a stretch of a document: noun phrases gather in chains, and each pronoun is met with its candidates."""

    def __init__(self, sentences: Sequence[Tokens], names: Names) -> None:
        self._sentences, self._names = sentences, names
        self._chains: dict[str, Chain] = {}
        self._recent: list[Chain] = []
        self._heads = dict[int, frozenset[int]]()

    def choices(self, stretch: int) -> Iterator[Choice]:
        """Each pronoun of a stretch and of its reach, in order; whoever takes it may tell `Chain.mean` before going on."""
        first = stretch * STRETCH
        for number in range(max(0, first - REACH), min(first + STRETCH, len(self._sentences))):
            tokens = self._sentences[number]
            waiting = phrases(number, tokens, self._names.names[number])
            self._recent = [chain for chain in self._recent if number - chain.sentence <= REACH]
            quoted, met = _quoted(tokens), 0
            for at, token in enumerate(tokens):
                while met < len(waiting) and waiting[met].stop <= at:
                    self._note(waiting[met], tokens)
                    met += 1
                if is_pronoun(token):
                    yield self._choice(pronoun_at(number, tokens, at), tokens, quoted)
            for mention in waiting[met:]:
                self._note(mention, tokens)

    def _note(self, mention: Mention, tokens: Tokens) -> None:
        chain = self._chains.get(mention.key)
        if chain is None or not _is_again(chain, mention):
            chain = _apposed(self._recent, mention, tokens) or Chain(sex=self._names.sexes.get(mention.key, ""))
            self._chains[mention.key] = chain
        chain.add(mention)
        total, most = self._names.totals[mention.key], self._names.most
        chain.total, chain.is_most = max(chain.total, total), chain.is_most or (mention.kind == "person" and total == most > 2)
        if chain not in self._recent:
            self._recent.append(chain)

    def _choice(self, pronoun: Pronoun, tokens: Tokens, quoted: Sequence[bool]) -> Choice:
        fitting = [chain for chain in self._recent if may_mean(pronoun, chain)]
        fitting.sort(key=lambda chain: (chain.sentence, chain.at), reverse=True)
        fitting = fitting[:_MOST]
        found = list[tuple[str, ...]]()
        for rank, chain in enumerate(fitting):
            is_quoted = chain.sentence == pronoun.sentence and quoted[chain.at]
            if chain.place != "subject" and not chain.is_last_pronoun and self._is_subject(chain.last):
                chain.place = "subject"
            own = candidate_features(pronoun, chain, rank, len(fitting), tokens, (quoted[pronoun.at], is_quoted))
            found.append(tuple(own))
        found.append(tuple(nobody_features(pronoun, tokens, len(fitting))))
        return Choice(pronoun, tuple(fitting), tuple(found))

    def _is_subject(self, mention: Mention) -> bool:
        """Whether a phrase holds the head of a subject; asked of candidates only, since to find subjects is what costs most."""
        if mention.is_list:
            return False
        heads = self._heads.get(mention.sentence)
        if heads is None:
            heads = self._heads[mention.sentence] = frozenset(subject_heads(self._sentences[mention.sentence]).values())
        return not heads.isdisjoint(range(mention.first, mention.stop))


def stretches(sentences: int) -> range:
    """The numbers of the stretches of a document with so many sentences."""
    return range(-(-sentences // STRETCH))


def _is_again(chain: Chain, mention: Mention) -> bool:
    """Whether a phrase with the same key goes on with a chain: a name does, a common noun where it is definite."""
    if mention.is_name:
        return chain.last.kind == mention.kind
    return mention.opening in ("the", "this", "that", "these", "those", "his") and mention.sentence - chain.sentence <= 2 * REACH


def _apposed(recent: Sequence[Chain], mention: Mention, tokens: Tokens) -> Chain | None:
    """The chain of the person right before a comma that a phrase describes, or whom a name behind a comma names."""
    comma = mention.first - 1
    if comma < 1 or tokens[comma].text != "," or mention.kind not in ("human", "person"):
        return None
    for chain in reversed(recent):
        last = chain.last
        if last.sentence == mention.sentence and last.stop == comma and last.kind in ("human", "person"):
            is_pair = last.is_name != mention.is_name and mention.is_many == last.is_many and (mention.is_name or mention.opening != "")
            return chain if is_pair else None
    return None


def _quoted(tokens: Tokens) -> list[bool]:
    found, inside = list[bool](), False
    for token in tokens:
        if token.text in ("“", "”", '"'):
            inside = token.text == "“" or (token.text == '"' and not inside)
        found.append(inside)
    return found


def chances(weights: Mapping[str, float], features: Sequence[Sequence[str]]) -> list[float]:
    """The chance of each choice."""
    scores = [sum(map(weights.get, own, repeat(0.0))) for own in features]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def tell(choice: Choice, weights: Mapping[str, float]) -> tuple[Chain | None, float]:
    """What a pronoun most likely means, None for none of those named, and the chance of it; the likely is noted for those that follow."""
    odds = chances(weights, choice.features)
    best = max(range(len(odds)), key=odds.__getitem__)
    chain = choice.chains[best] if best < len(choice.chains) else None
    if chain and odds[best] >= _LIKELY:
        chain.mean(choice.pronoun)
    return chain, odds[best]


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a pronoun means: the place of a noun phrase in the document's text, its kind, and how sure that is, from 0 to 1."""

    sentence: int
    start: int
    end: int
    kind: str
    chance: float
    is_sure: bool = True


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    header, *rows = MODEL_PATH.read_text(encoding="utf-8").splitlines()
    if header != HEADER:
        raise ValueError("not a model of antecedents of this version")
    return {name: int(value) / SCALE for name, _, value in (row.rpartition("\t") for row in rows)}


def packed_weights(weights: Mapping[str, float]) -> str:
    """The text of a model file; weights that round to nought are left out."""
    rows = (f"{name}\t{round(weights[name] * SCALE)}" for name in sorted(weights) if round(weights[name] * SCALE))
    return "\n".join((HEADER, *rows)) + "\n"


class Telling:
    """The pronouns of a document, told where somebody asks: a stretch of sentences at a time, each read with those in its reach.

    A stretch is read no further than has been asked.
    """

    def __init__(self, document: Document) -> None:
        self._read = read_sentences(document)
        self._begins = [one.begin for one in self._read]
        self._sentences = [one.tokens for one in self._read]
        self._names = Names(self._sentences, [one.names for one in self._read])
        self._told = dict[int, dict[int, Antecedent | None]]()
        self._unread = dict[int, Iterator[Choice]]()
        self._turn = Lock()  # a stretch is gone on with by one at a time

    def at(self, place: int) -> Antecedent | None:
        """What the pronoun likely means that begins there in the document's text."""
        sentence = max(0, bisect_right(self._begins, place) - 1)
        with self._turn:
            return self._stretch(sentence // STRETCH, place).get(place)

    def whole(self) -> Mapping[int, Antecedent]:
        """What all of them mean, by where they begin."""
        with self._turn:
            told = [self._stretch(number, None) for number in stretches(len(self._read))]
        return {place: meant for found in told for place, meant in found.items() if meant and meant.is_sure}

    def _stretch(self, number: int, until: int | None) -> Mapping[int, Antecedent | None]:
        """The pronouns of a stretch as far as a place in the document's text, or all of them."""
        if number not in self._told:
            self._told[number], self._unread[number] = {}, Reading(self._sentences, self._names).choices(number)
        told, unread = self._told[number], self._unread[number]
        while until not in told and (choice := next(unread, None)):
            chain, chance = tell(choice, _weights())
            pronoun, is_likely = choice.pronoun, chance >= LIKELY[choice.pronoun.word]
            if pronoun.sentence // STRETCH == number:
                here = self._read[pronoun.sentence]
                told[here.begin + here.tokens[pronoun.at].start] = (
                    self._antecedent(chain, chance, is_sure=chance >= SURE[pronoun.word]) if chain and is_likely else None
                )
        return told

    def _antecedent(self, chain: Chain, chance: float, *, is_sure: bool) -> Antecedent:
        told, there = chain.told, self._read[chain.told.sentence]
        place = there.begin + there.tokens[told.first].start, there.begin + there.tokens[told.stop - 1].end
        return Antecedent(there.number, *place, told.kind, chance, is_sure)


@lru_cache(maxsize=16)
def telling(document: Document) -> Telling:
    """Kept for each document, as far as it has been asked."""
    return Telling(document)


def antecedents(document: Document) -> Mapping[int, Antecedent]:
    """Where a pronoun begins in the document's text → what it means; only he, she, it, they and their forms that leave little doubt."""
    return telling(document).whole()


def antecedent_at(document: Document, place: int) -> Antecedent | None:
    """The same for one pronoun, by where it begins, and also what is only likely, which a question asks about rather than nothing.

    Sentences farther off than its stretch and its reach are not looked at.
    """
    return telling(document).at(place)
