"""Rules for open questions as values: a cue, the form that makes a question of it, and examples of its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: where `cue` matches, `form` makes a question of `kind`, unless the match is one that `silent_on` shows.

    `fires_on` pairs a sentence with the question expected of it; `weight` is how often its cue is right (0 to 1),
    `source` what that rests on.
    """

    id: str
    family: str
    kind: str
    cue: str
    form: str
    weight: float = 0.7
    source: str = ""
    fires_on: tuple[tuple[str, str], ...] = ()
    silent_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Silence:
    """A cue of sentences that raise no question although a rule matches them; `silent_on` shows some.

    Those that the cue `unless` matches too it leaves alone; "" for none.
    """

    id: str
    cue: str
    unless: str = ""
    source: str = ""
    silent_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules and the silences in force: what one analysis goes by."""

    rules: tuple[Rule, ...]
    silences: tuple[Silence, ...]
