"""Names and pronouns against the treebank's."""

from collections import defaultdict
from collections.abc import Iterable

from tests.quality.language.entities import Entity, entities, names
from tests.quality.language.found import found_antecedents, found_names
from tests.quality.language.raw_text import RawText
from tests.quality.language.score import Matches, Share

PRONOUNS = frozenset("he him his himself she her hers herself it its itself they them their theirs themselves 'em themself".split())
_PRONOMINAL = ("PRP", "PRP$", "WP", "WP$", "WDT", "DT", "EX")
Place = tuple[int, int]


def has_entities(texts: Iterable[RawText]) -> bool:
    return any("Entity=" in token.notes for raw in texts for sentence in raw.sentences for token in sentence.tokens)


def name_matches(texts: Iterable[RawText]) -> tuple[Matches, Share]:
    """The names found against marked, and of those found rightly the share with the right type."""
    matches, types = Matches(), Share()
    for raw in texts:
        found = found_names(raw.document)
        left = dict(found)
        for name in names(raw):
            fitting = [(a, b) for a, b in left if name.loose_start <= a <= name.start and name.end <= b <= name.loose_end]
            for place in fitting[:1]:
                types.add(left.pop(place) == name.kind)
            matches.hits += bool(fitting)
            matches.missed += not fitting
        matches.wrong += len(left)
    return matches, types


def pronoun_shares(texts: Iterable[RawText]) -> tuple[Share, Share]:
    """Of the resolved pronouns those resolved rightly; of the marked ones those resolved."""
    precision, coverage = Share(), Share()
    for raw in texts:
        mentions = list(entities(raw))
        chains = defaultdict[str, list[Entity]](list)
        for mention in mentions:
            if mention.stop - mention.first > 1 or raw.sentences[mention.sentence].tokens[mention.head].tag not in _PRONOMINAL:
                chains[mention.chain].append(mention)
        marked = {_place(raw, m)[0]: m.chain for m in mentions if _is_pronoun(raw, m) and chains[m.chain]}
        found = {at: place for at, place in found_antecedents(raw.document).items() if _starts_pronoun(raw.text, at)}
        for at in marked:
            coverage.add(at in found)
        for at, place in found.items():
            precision.add(at in marked and any(_is_at(raw, mention, place) for mention in chains[marked[at]]))
    return precision, coverage


def _is_pronoun(raw: RawText, mention: Entity) -> bool:
    word = raw.sentences[mention.sentence].tokens[mention.head]
    return mention.stop - mention.first == 1 and word.tag in ("PRP", "PRP$") and word.text.lower() in PRONOUNS


def _starts_pronoun(text: str, at: int) -> bool:
    end = at
    while end < len(text) and (text[end].isalpha() or end == at):
        end += 1
    return text[at:end].lower() in PRONOUNS


def _place(raw: RawText, mention: Entity) -> Place:
    tokens, begin = raw.sentences[mention.sentence].tokens, raw.starts[mention.sentence]
    return begin + tokens[mention.first].start, begin + tokens[mention.stop - 1].end


def _is_at(raw: RawText, mention: Entity, place: Place) -> bool:
    """Whether the antecedent holds the mention's head and one of the two lies within the other."""
    head = raw.sentences[mention.sentence].tokens[mention.head]
    begin, (start, end) = raw.starts[mention.sentence], _place(raw, mention)
    has_head = place[0] <= begin + head.start and begin + head.end <= place[1]
    return has_head and ((place[0] <= start and end <= place[1]) or (start <= place[0] and place[1] <= end))
