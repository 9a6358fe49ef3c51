"""A place in a user's file, and a remark that rides in a result to the reader."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """A place a user can go to: a file, a line of it (from 1), a key."""

    path: str = ""
    line: int | None = None
    key: str = ""

    def __str__(self) -> str:
        place = self.path + (f":{self.line}" if self.line else "")
        return f"{place} [{self.key}]".strip() if self.key else place


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader should know that did not stop the work; `code` is stable and greppable."""

    code: str
    message: str
    where: Where | None = None
    fix: str = ""
