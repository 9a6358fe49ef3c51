"""A key of a style file: what it says, within which range, and where not every format shows it."""

from dataclasses import field
from typing import Any


def key(doc: str, low: float | None = None, high: float | None = None, *, only: str = "", may_be_empty: bool = False) -> Any:
    """A documented field of a style; numbers may name the range that makes sense, `only` says where not all formats show it."""
    return field(metadata={"doc": doc, "low": low, "high": high, "only": only, "may_be_empty": may_be_empty})
