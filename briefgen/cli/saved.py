"""A saved briefing, as `briefgen json` wrote it, and what a command that takes articles makes of one."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from briefgen.errors import AnalyseError, ReadError, UsageError
from briefgen.model.notice import Where
from briefgen.read.formats import MARKDOWN, TEXT

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing
    from briefgen.model.source import Source
    from briefgen.model.style import Style
    from briefgen.plugins import Plugins

_MAKE = "make one with: briefgen json ARTICLE -o BRIEFING.json"
_FLAGS = {"sender": "from"}  # where an option is called otherwise than its value


def briefing_of(articles: Sequence[str], style_name: str, words: Mapping[str, Any], plugins: "Plugins") -> "tuple[Briefing, Style]":
    """The briefing made of articles, or the saved one that is named alone, and the style it is to be drawn in.

    `words` are the options that a briefing is made with; a saved one has them settled.
    """
    from briefgen import pipeline
    from briefgen.config.rule_files import rule_files
    from briefgen.config.styles import style
    from briefgen.read.formats import SAVED

    if articles.count("-") > 1:
        raise UsageError("standard input ('-') can be read only once", fix="name the other articles as files")
    if twice := next((name for name in articles if articles.count(name) > 1), ""):
        raise UsageError("is named twice", where=Where(twice), fix="name each article once")
    house, rules = style(style_name or pipeline.DEFAULT_STYLE), rule_files(words["rules"])
    sources = [pipeline.fetch(address, plugins, or_saved=True) for address in articles]
    saved = [source for source in sources if source.media_type == SAVED]
    if not saved:
        return pipeline.brief(sources, style=house, plugins=plugins, **{**words, "rules": rules}), house
    given = [_FLAGS.get(name, name) for name, value in words.items() if value]
    if len(sources) > 1 or given:
        what = "a saved briefing goes alone" if len(sources) > 1 else f"--{given[0]} was settled when the briefing was saved"
        raise UsageError(what, where=Where(saved[0].uri), fix="make the briefing anew from its articles")
    briefing = _restored(saved[0])
    house = house if style_name else style(briefing.style)
    if house.marking.required and not briefing.cover.marking:
        fix = "make the briefing anew from its articles with --marking"
        raise UsageError("this style marks every briefing, and the saved one has no marking", where=Where(saved[0].uri), fix=fix)
    return briefing, house


def _restored(source: "Source") -> "Briefing":
    """A saved briefing, as it was saved: what stands on its cover was settled then."""
    from briefgen.model.restore import from_dict

    saved = _data(source)
    if not isinstance(saved, dict) or "schema_version" not in saved:
        raise ReadError("is JSON, and neither an article nor a saved briefing", where=Where(source.uri), fix=_MAKE)
    try:
        return from_dict(saved)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise not_whole(source.uri, error) from error


def saved_briefing(address: str) -> Any:
    """The data of a saved briefing from a file, or from standard input for '-'. Raises ReadError."""
    from briefgen.read.fetch import fetched

    return _data(fetched(address, or_saved=True))


def _data(source: "Source") -> Any:
    import json

    if source.media_type in (TEXT, MARKDOWN) and source.body.lstrip()[:1] not in (b"{", b"["):
        raise ReadError("is an article, and no saved briefing", where=Where(source.uri), fix=_MAKE)
    try:
        return json.loads(source.body)
    except json.JSONDecodeError as error:
        raise ReadError(f"is not JSON: {error.msg}", where=Where(source.uri, error.lineno), fix=_MAKE) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise ReadError("is not JSON", where=Where(source.uri), fix=_MAKE) from error


def not_whole(address: str, error: Exception) -> AnalyseError:
    """The error for a saved briefing that lacks a part every briefing has."""
    what = f"the briefing is not whole: {type(error).__name__} {error}"
    return AnalyseError(what, where=Where(address), fix="make it again with: briefgen json ARTICLE")
