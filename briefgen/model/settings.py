"""What a user chose for one run of the analysis."""

from dataclasses import dataclass

from briefgen.model.moment import PartialDate
from briefgen.model.rules import RuleSet
from briefgen.model.summarizer import NamedSummarizer


@dataclass(frozen=True, slots=True)
class Settings:
    """The article's title and date where the user knows better than the text; `rules` and `summarizer` in place of the built-in ones.

    `language` is the code of the language that the article is in.
    """

    title: str = ""
    date: PartialDate | None = None
    rules: RuleSet | None = None
    language: str = "en"
    summarizer: NamedSummarizer | None = None
