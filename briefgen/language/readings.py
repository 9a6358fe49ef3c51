"""What dates and quantities in words mean, with the doubt they keep; the same for every language."""

from dataclasses import dataclass
from fractions import Fraction

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


@dataclass(frozen=True, slots=True)
class Amount:
    """From `least` to `greatest`, one and the same where it is exact, None where that end is open; exact fractions, never floats.

    Units: the `unit` is in the singular, a rate as "barrel/day"; "" for a bare count. "$" stays "dollar": it does not say whose.
    """

    least: Fraction | None
    greatest: Fraction | None
    unit: str
    is_approximate: bool = False

    def __str__(self) -> str:
        """'3..4 percent', '>=1000 people', '~50 km', '1/3'."""
        if self.least == self.greatest:
            told = _plain(self.least or Fraction())
        elif self.greatest is None:
            told = f">={_plain(self.least or Fraction())}"
        else:
            told = f"<={_plain(self.greatest)}" if self.least is None else f"{_plain(self.least)}..{_plain(self.greatest)}"
        return f"{'~' * self.is_approximate}{told} {self.unit}".strip()


def _plain(number: Fraction) -> str:
    """A whole number or decimal where the fraction is one, else as 1/3."""
    if number.denominator == 1:
        return str(number.numerator)
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return f"{float(number):f}".rstrip("0") if rest == 1 else str(number)
