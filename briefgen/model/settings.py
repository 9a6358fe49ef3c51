"""What a user chose for one run of the analysis."""

from dataclasses import dataclass

from briefgen.model.moment import PartialDate


@dataclass(frozen=True, slots=True)
class Settings:
    """The article's title and date where the user knows better than the text."""

    title: str = ""
    date: PartialDate | None = None
