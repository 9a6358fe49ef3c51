"""All that a date in words can mean: one moment, a period, or one of two, written as EDTF (ISO 8601-2) writes it."""

from dataclasses import dataclass

from briefgen.model.moment import PartialDate

_TOO_WIDE = 9  # years; a decade names no year


@dataclass(frozen=True, slots=True)
class DateReading:
    """The moments from `first` to `last`, both at the precision that is known; `is_either` means one of the two and nothing between."""

    first: PartialDate
    last: PartialDate
    is_either: bool = False
    is_approximate: bool = False

    def __str__(self) -> str:
        """EDTF: 2025-09-04, 2025-07/2025-09, [2024-04-09,2024-09-04], 1994/1996~."""
        ends = str(self.first) if self.first == self.last else f"{self.first}/{self.last}"
        return f"[{self.first},{self.last}]" if self.is_either else f"{ends}{'~' * self.is_approximate}"

    @property
    def when(self) -> PartialDate | None:
        """What all its moments share, else the year it begins in; None where that says too little or something wrong."""
        if self.first == self.last:
            return self.first
        if self.is_either or self.last.year - self.first.year >= _TOO_WIDE:
            return None
        is_one_month = (self.first.year, self.first.month) == (self.last.year, self.last.month)
        return PartialDate(self.first.year, self.first.month) if is_one_month else PartialDate(self.first.year)
