"""Every reader, analyser, summariser, composer, renderer and deliverer by name: built-ins and entry points through one door."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from math import isfinite
from typing import Any, cast

from briefgen.config.entry_points import entry_points
from briefgen.errors import BriefgenError, PluginError
from briefgen.model.notice import Notice
from briefgen.model.ports import Analyser, Composer, Deliverer, Reader, Renderer
from briefgen.model.summarizer import NamedSummarizer, Summarizer

BUILTIN: Mapping[str, Mapping[str, str]] = {
    "readers": {
        "text": "briefgen.read.from_text:READER",
        "markdown": "briefgen.read.from_markdown:READER",
    },
    "analysers": {
        "summary": "briefgen.analyse.summary:ANALYSER",
        "questions": "briefgen.analyse.questions:ANALYSER",
        "bottom_line": "briefgen.analyse.bottom_line:ANALYSER",
        "statements": "briefgen.analyse.statements:ANALYSER",
        "figures": "briefgen.analyse.figures:ANALYSER",
        "timeline": "briefgen.analyse.timeline:ANALYSER",
        "next_steps": "briefgen.analyse.next_steps:ANALYSER",
    },
    "summarizers": {"lead": "briefgen.analyse.lead:SUMMARIZER"},
    "composers": {"briefing": "briefgen.compose.outline:COMPOSER"},
    "renderers": {
        "pdf": "briefgen.render.to_pdf:RENDERER",
        "docx": "briefgen.render.to_docx:RENDERER",
        "html": "briefgen.render.to_html:RENDERER",
        "markdown": "briefgen.render.to_markdown:RENDERER",
        "json": "briefgen.render.to_json:RENDERER",
    },
    "deliverers": {
        "folder": "briefgen.deliver.to_folder:DELIVERER",
        "stdout": "briefgen.deliver.to_stdout:DELIVERER",
        "mailto": "briefgen.deliver.to_mail:DELIVERER",
    },
}


@dataclass(frozen=True, slots=True)
class Plugins:
    """Stage → name → "module:attribute"; a stage's object is imported when it is first asked for."""

    table: Mapping[str, Mapping[str, str]]
    notices: tuple[Notice, ...] = ()

    def reader(self, name: str) -> Reader:
        """The reader of that name. Raises PluginError."""
        return cast(Reader, self._load("readers", name, "read"))

    def analyser(self, name: str) -> Analyser:
        """The analyser of that name. Raises PluginError."""
        return cast(Analyser, self._load("analysers", name, "analyse"))

    def summarizer(self, name: str) -> NamedSummarizer:
        """The summariser of that name, held to its port. Raises PluginError."""
        return _Held(name, self, cast(Summarizer, self._load("summarizers", name, "scores")))

    def composer(self, name: str) -> Composer:
        """The composer of that name. Raises PluginError."""
        return cast(Composer, self._load("composers", name, "compose"))

    def renderer(self, name: str) -> Renderer:
        """The renderer of that name. Raises PluginError."""
        return cast(Renderer, self._load("renderers", name, "render"))

    def deliverer(self, name: str) -> Deliverer:
        """The deliverer of that name. Raises PluginError."""
        return cast(Deliverer, self._load("deliverers", name, "deliver"))

    def names(self, stage: str) -> Iterator[str]:
        """The names of one stage, built-ins first."""
        yield from self.table[stage]

    def is_builtin(self, stage: str, name: str) -> bool:
        """Whether briefgen itself answers to that name."""
        return name in BUILTIN[stage] and self.table[stage].get(name) == BUILTIN[stage][name]

    @contextmanager
    def answering_for(self, stage: str, name: str) -> Iterator[None]:
        """Lay a failure inside a plugin at its door: an error that is not briefgen's own becomes a PluginError that names it."""
        try:
            yield
        except (BriefgenError, OSError):
            raise
        except Exception as problem:
            if self.is_builtin(stage, name):
                raise
            place = self.table[stage].get(name, "")
            what = f"the {stage[:-1]} '{name}' ({place}) failed: {type(problem).__name__}: {problem}"
            raise PluginError(what, fix="report it to whoever made it, or uninstall its package") from problem

    def _load(self, stage: str, name: str, method: str) -> Any:
        try:
            place = self.table[stage][name]
        except KeyError:
            raise PluginError(f"no {stage[:-1]} is called '{name}'", fix=f"choose one of {', '.join(self.table[stage])}") from None
        module, _, attribute = place.partition(":")
        try:
            loaded = getattr(import_module(module), attribute)
        except (ImportError, AttributeError) as problem:
            what = f"the {stage[:-1]} '{name}' ({place}) cannot be loaded: {problem}"
            raise PluginError(what, fix="update or uninstall its package") from problem
        if not callable(getattr(loaded, method, None)):
            what = f"the {stage[:-1]} '{name}' ({place}) has no method {method}()"
            raise PluginError(what, fix="see briefgen.model.ports for what it must be")
        return loaded


@dataclass(frozen=True, slots=True)
class _Held:
    """A summariser whose failures, and scores that are none, are laid at its door."""

    name: str
    plugins: Plugins
    summarizer: Summarizer

    def scores(self, sentences: Sequence[str], title: str) -> Sequence[float]:
        """One finite number for each sentence. Raises PluginError."""
        with self.plugins.answering_for("summarizers", self.name):
            scores = [float(score) for score in self.summarizer.scores(sentences, title)]
        if len(scores) != len(sentences) or not all(isfinite(score) for score in scores):
            what = f"the summarizer '{self.name}' gave {len(scores)} scores for {len(sentences)} sentences, or one that is no number"
            raise PluginError(what, fix="see briefgen.model.summarizer for what it must be")
        return scores


def installed_plugins() -> Plugins:
    """Built-ins and whatever installed packages add under the entry-point groups "briefgen.readers" and so on.

    A package may replace a built-in by its name; a notice then says so.
    """
    table = {stage: dict(names) for stage, names in BUILTIN.items()}
    notices = []
    for stage, points in entry_points().items():
        if stage not in table:
            message = f"the entry-point group 'briefgen.{stage}' does not exist; {', '.join(points)} left out"
            notices.append(Notice("plugin.unknown_group", message))
            continue
        for name, place in points.items():
            if name in BUILTIN[stage]:
                notices.append(Notice("plugin.replaces", f"the {stage[:-1]} '{name}' is replaced by {place}"))
            table[stage][name] = place
    return Plugins(table, tuple(notices))
