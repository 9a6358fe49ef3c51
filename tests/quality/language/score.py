"""How often something is right: counts that become figures."""

from collections.abc import Set
from dataclasses import dataclass


@dataclass(slots=True)
class Matches:
    """Found against marked: hits, what was found wrongly and what was missed."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: Set[object], marked: Set[object]) -> None:
        self.hits += len(found & marked)
        self.wrong += len(found - marked)
        self.missed += len(marked - found)

    @property
    def f1(self) -> float | None:
        total = 2 * self.hits + self.wrong + self.missed
        return 2 * self.hits / total if self.hits + self.missed else None


@dataclass(slots=True)
class Share:
    """So many right of a total."""

    right: int = 0
    total: int = 0

    def add(self, is_right: bool) -> None:
        self.right += is_right
        self.total += 1

    @property
    def share(self) -> float | None:
        return self.right / self.total if self.total else None
