"""What a house says, in which order and in which words, and under which marking."""

from dataclasses import dataclass

from briefgen.model.keys import key
from briefgen.model.marking import Scheme


@dataclass(frozen=True, slots=True)
class Outline:
    """What a briefing says, in which order and in which words."""

    sections: tuple[str, ...] = key("names of the sections, in order; leave one out to hide it")
    mail: tuple[str, ...] = key("names of the sections that stand in the body of an e-mail, in order")
    titles: dict[str, str] = key("heading of each section, by name")
    limits: dict[str, int] = key("most lines of each section, by name", 1, 99)
    labels: dict[str, str] = key("the fixed words of the page, by name")
    date: str = key("how a date is written, with {day} {month} {month_short} {month_number} {year}")
    months: tuple[str, ...] = key("the names of the twelve months, in the language of the labels")
    language: str = key("language of the fixed words: en, or one that briefgen brings titles and labels for (de, es, fr)")
    numbered_points: bool = key("whether points and paragraphs are numbered through from the first section to the last, to be cited")
    contents_from: int = key("from how many words on a table of contents stands below the title block; 0 is never", 0, 1_000_000)

    def title(self, name: str) -> str:
        """The heading of a section; its name in plain words where the style gives none."""
        return self.titles.get(name, name.replace("_", " ").capitalize())


@dataclass(frozen=True, slots=True)
class MarkingRules:
    """Which handling markings the house uses."""

    scheme: Scheme = key("any, tlp, uk, cui or free: the scheme that a marking must belong to")
    default: str = key("the marking of a briefing that is given none; '' is no marking")
    required: bool = key("whether a briefing without a marking is refused")
