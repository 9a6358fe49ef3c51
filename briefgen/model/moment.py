"""Dates that say how much of them is known."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month or a day: 'in March 2025' is PartialDate(2025, 3), never the first of March."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        """ISO 8601 at the precision that is known: 2025, 2025-03 or 2025-03-04."""
        return "-".join(p for p in (f"{self.year:04d}", f"{self.month:02d}" * bool(self.month), f"{self.day:02d}" * bool(self.day)) if p)

    @classmethod
    def of(cls, iso: str) -> "PartialDate":
        """Read an ISO year, month or day. Raises ValueError for anything else."""
        parts = iso.split("-")
        if [len(p) for p in parts] != [4, 2, 2][: len(parts)] or not all(p.isascii() and p.isdigit() for p in parts):
            raise ValueError(f"'{iso}' is not a date like 2025-09-04, 2025-09 or 2025")
        return cls(*(int(p) for p in parts))

    @property
    def first_day(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)
