"""A saved briefing, as `briefgen json` wrote it."""

from typing import Any

from briefgen.errors import AnalyseError, ReadError
from briefgen.model.notice import Where


def saved_briefing(address: str) -> Any:
    """The data of a saved briefing from a file, or from standard input for '-'. Raises ReadError."""
    import json

    from briefgen.read.fetch import fetched

    source = fetched(address, {".json": "application/json"})
    try:
        return json.loads(source.body)
    except json.JSONDecodeError as error:
        what = f"is not JSON: {error.msg}"
        raise ReadError(what, where=Where(source.uri, error.lineno), fix="make one with: briefgen json ARTICLE -o BRIEFING.json") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise ReadError("is not JSON", where=Where(source.uri), fix="make one with: briefgen json ARTICLE -o BRIEFING.json") from error


def not_whole(address: str, error: Exception) -> AnalyseError:
    """The error for a saved briefing that lacks a part every briefing has."""
    what = f"the briefing is not whole: {type(error).__name__} {error}"
    return AnalyseError(what, where=Where(address), fix="make it again with: briefgen json ARTICLE")
