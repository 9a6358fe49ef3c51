"""Dates in running text, resolved against the article's date, and the dateline it opens with."""

from briefgen.language.datelines import Dateline, dateline

__all__ = ["Dateline", "dateline"]
