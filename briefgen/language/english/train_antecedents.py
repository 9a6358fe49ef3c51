"""Learn what pronouns mean from a treebank that marks chains of mentions."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.language.english.antecedents import Names, Reading, chances, packed_weights, stretches, tell
from briefgen.language.english.mentions import Mention
from briefgen.language.english.name_model import NameModel
from briefgen.language.english.named import Named, names_in
from briefgen.language.english.tags import tagged
from briefgen.language.english.train_names import trained_names
from briefgen.language.english.treebank import TreebankSentence
from briefgen.language.english.treebank_entities import Entity, entities
from briefgen.language.shapes import Token

_PRONOMINAL = ("PRP", "PRP$", "WP", "WP$", "WDT", "DT", "EX")


@dataclass(frozen=True, slots=True)
class Example:
    """The features of each choice, and which are right; the last is none of the candidates."""

    features: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]
    is_marked: bool


def examples(
    members: Sequence[TreebankSentence], names: Sequence[Sequence[Named]], weights: Mapping[str, float] | None = None
) -> list[Example]:
    """The pronouns of one document, each told rightly before the next is met, or as these weights tell it."""
    words = [tagged(sentence.text) for sentence in members]
    found, marked = list[Example](), list(entities(members))
    chains = dict[tuple[int, int], str]()
    nouns = dict[str, list[Entity]]()
    for entity in marked:
        tokens = members[entity.sentence].tokens
        if entity.stop - entity.first == 1 and tokens[entity.first].tag in ("PRP", "PRP$"):
            chains[entity.sentence, tokens[entity.first].start] = entity.chain
        if tokens[entity.head].tag not in _PRONOMINAL or entity.stop - entity.first > 1:
            nouns.setdefault(entity.chain, []).append(entity)
    counted = Names(words, names)
    for choice in (c for stretch in stretches(len(words)) for c in Reading(words, counted).choices(stretch)):
        place = choice.pronoun.sentence, words[choice.pronoun.sentence][choice.pronoun.at].start
        own = nouns.get(chains.get(place, ""), [])
        right = [at for at, chain in enumerate(choice.chains) if _is_right(chain.told, choice.pronoun.word != "they", own, members, words)]
        tell(choice, weights) if weights is not None else choice.chains[right[0]].mean(choice.pronoun) if right else None
        found.append(Example(choice.features, tuple(right or [len(choice.chains)]), bool(own)))
    return found


def _is_right(
    mention: Mention, is_one: bool, own: Sequence[Entity], members: Sequence[TreebankSentence], words: Sequence[Sequence[Token]]
) -> bool:
    """Whether a phrase holds the head of one of the marked mentions, one of the two within the other, and is a list where that is one."""
    start, end = words[mention.sentence][mention.first].start, words[mention.sentence][mention.stop - 1].end
    for entity in own:
        if entity.sentence != mention.sentence:
            continue
        tokens = members[entity.sentence].tokens
        head, first, last = tokens[entity.head], tokens[entity.first], tokens[entity.stop - 1]
        if not start <= head.start < end or not ((start <= first.start and last.end <= end) or (first.start <= start and end <= last.end)):
            continue
        is_list = any(token.relation == "conj" and token.head == entity.head + 1 for token in tokens[entity.first : entity.stop])
        if mention.opening != "and" and is_list and not is_one:
            continue
        if is_one or is_list or mention.opening != "and":
            return True
    return False


def trained_weights(seen: Sequence[Example], passes: int = 5, rate: float = 0.1, decay: float = 0.3) -> dict[str, float]:
    """Logistic weights over choices, by steps that shrink with each feature's use. Source: Duchi et al. 2011, AdaGrad."""
    weights, squares = dict[str, float](), dict[str, float]()
    for _ in range(passes):
        for example in seen:
            odds = chances(weights, example.features)
            mass = sum(odds[at] for at in example.right)
            for at, own in enumerate(example.features):
                slope = (odds[at] / mass if at in example.right else 0.0) - odds[at]
                if abs(slope) < 1e-3:
                    continue
                for name in own:
                    value = weights.get(name, 0.0)
                    step = slope - decay * value * abs(slope)
                    squares[name] = squares.get(name, 1.0) + step * step
                    weights[name] = value + rate * step / math.sqrt(squares[name])
    return weights


def _held_out(documents: Sequence[Sequence[TreebankSentence]]) -> list[list[list[Named]]]:
    """The names of each document as a model finds them that has not seen it."""
    models = [NameModel(trained_names(s for at, one in enumerate(documents) if at % 2 != part for s in one)) for part in range(2)]
    return [names_in([tagged(sentence.text) for sentence in one], models[at % 2]) for at, one in enumerate(documents)]


def trained_antecedents(sentences: Iterable[TreebankSentence]) -> str:
    """The text of the model file that these sentences give.

    The second round learns from documents in which the first, trained on others, has told the pronouns before: errors included.
    """
    documents = [list(group) for _, group in groupby(sentences, key=lambda sentence: sentence.document)]
    names = _held_out(documents)
    told = [examples(one, own) for one, own in zip(documents, names, strict=True)]
    halves = [trained_weights([e for at, one in enumerate(told) if at % 2 != part for e in one]) for part in range(2)]
    again = [examples(one, own, halves[at % 2]) for at, (one, own) in enumerate(zip(documents, names, strict=True))]
    return packed_weights(trained_weights([example for one in again for example in one]))
