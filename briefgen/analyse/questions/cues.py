"""Which rules have a chance in a sentence: each is looked for only where a word stands that its cue needs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Generic, TypeVar

from briefgen.language.shapes import Forms, Match, Pattern
from briefgen.language.spoken import spoken
from briefgen.model.rules import Rule, RuleSet, Silence

Cued = TypeVar("Cued", Rule, Silence)


@dataclass(frozen=True, slots=True)
class Cues(Generic[Cued]):
    """Rules or silences with their compiled cues, by the rarest words of which each cue needs one; `anywhere` are those that need none.

    With each stand the sets of words of which its cue needs one besides.
    """

    items: Sequence[tuple[Cued, Pattern, Sequence[frozenset[str]]]]
    by_word: Mapping[str, Sequence[int]]
    anywhere: Sequence[int]

    def found(self, forms: Forms) -> Iterator[tuple[Cued, Match]]:
        """Every rule that matches a sentence with each of its matches, in the order of the rules."""
        here, matches = forms.places.keys(), spoken().patterns.matches
        near: list[Sequence[int]] = [self.by_word[word] for word in self.by_word.keys() & here]
        for number in sorted({*self.anywhere, *chain.from_iterable(near)}):
            item, pattern, others = self.items[number]
            for words in others:
                if here.isdisjoint(words):
                    break
            else:
                for match in matches(pattern, forms):
                    yield item, match


def is_silenced(silences: Cues[Silence], forms: Forms) -> bool:
    """Whether one of the silences holds for a sentence."""
    return any(not item.unless or not matches_cue(item.unless, forms) for item, _ in silences.found(forms))


def silences(silence: Silence, forms: Forms) -> bool:
    """Whether this one holds for a sentence."""
    return matches_cue(silence.cue, forms) and not (silence.unless and matches_cue(silence.unless, forms))


def matches_cue(cue: str, forms: Forms) -> bool:
    """Whether a cue matches somewhere in a sentence."""
    patterns = spoken().patterns
    return any(True for _ in patterns.matches(patterns.compiled(cue), forms))


def _cues(items: Sequence[Cued]) -> Cues[Cued]:
    compiled = [(item, pattern, pattern.needed[1:]) for item in items for pattern in (spoken().patterns.compiled(item.cue),)]
    by_word: dict[str, list[int]] = {}
    for number, (_, pattern, _) in enumerate(compiled):
        for word in pattern.needed[0] if pattern.needed else ():
            by_word.setdefault(word, []).append(number)
    return Cues(compiled, by_word, [number for number, (_, pattern, _) in enumerate(compiled) if not pattern.needed])


@cache
def cues_of(rules: RuleSet) -> tuple[Cues[Rule], Cues[Silence]]:
    """The rules and the silences of a set, ready to be looked for."""
    return _cues(rules.rules), _cues(rules.silences)
