"""A house's own rules: read over the built-in ones and checked against what cues and forms can do."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from briefgen.config.rule_book import RuleBook, rule_book
from briefgen.config.rule_inspection import Vocabulary
from briefgen.config.rules import question_rules
from briefgen.language.spoken import spoken


def house_rules(files: Sequence[Path]) -> RuleBook:
    """The built-in rules with each file's laid over them in turn. Raises SettingsError with every mistake of all files."""
    return rule_book(files, Vocabulary(tuple(spoken().question_forms.FORMS), _faults))


def _faults(cue: str, form: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a cue, and with its marks for the form that is to work from them; form '' is a silence's."""
    faults = tuple(spoken().cue_faults.cue_faults(cue))
    yield from faults
    if not faults and form in spoken().question_forms.FORMS:
        count, (needed, example) = spoken().cue_faults.marked(cue), marks_of(form)
        if needed and count not in needed:
            wants = " or ".join(map(str, sorted(needed)))
            yield (
                f"the form '{form}' works from {wants} marked place{'s' if wants != '1' else ''} in the cue, and this cue marks {count}",
                f"put > before the element it starts from, as in {example}",
            )


@cache
def marks_of(form: str) -> tuple[frozenset[int], str]:
    """How many marks a form works from, as the built-in rules show, and the shortest of their cues."""
    cues = [rule.cue for rule in question_rules().rules if rule.form == form]
    return frozenset(map(spoken().cue_faults.marked, cues)), min(cues, key=len, default="")
