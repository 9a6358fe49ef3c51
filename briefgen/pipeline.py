"""The order of things: read, analyse, compose, render, deliver. The only file that knows it."""

from collections.abc import Iterator, Sequence
from datetime import date as calendar_date
from pathlib import Path
from typing import TypeAlias

from briefgen import __version__
from briefgen.errors import ReadError, UsageError
from briefgen.language.spoken import speaking, spoken
from briefgen.model.briefing import Briefing, Cover
from briefgen.model.document import Document
from briefgen.model.finding import Analysis, Finding
from briefgen.model.marking import Marking, marking_fault
from briefgen.model.moment import PartialDate
from briefgen.model.notice import Notice, Where
from briefgen.model.outline import MarkingRules
from briefgen.model.rendition import Receipt, Rendition, Target
from briefgen.model.rules import RuleSet
from briefgen.model.settings import Settings
from briefgen.model.source import Source
from briefgen.model.style import Style
from briefgen.model.summarizer import NamedSummarizer
from briefgen.model.summary import SummarySentence
from briefgen.plugins import Plugins, installed_plugins

DEFAULT_STYLE = "plain"
LEAST_ENGLISH = 0.2  # of the words; English prose has 0.4 to 0.5 function words, French and German prose below 0.1
Article: TypeAlias = Path | str | Source
Day: TypeAlias = PartialDate | calendar_date | str
Rules: TypeAlias = RuleSet | Path | str | Sequence[Path | str]


def brief(
    source: Article | Sequence[Article],
    *,
    title: str | None = None,
    date: Day | None = None,
    reference: str | None = None,
    marking: str | None = None,
    to: str | None = None,
    sender: str | None = None,
    style: Style | str = DEFAULT_STYLE,
    rules: Rules | None = None,
    summarizer: str | None = None,
    plugins: Plugins | None = None,
) -> Briefing:
    """Make a briefing from an article: a Path is read, a str is the text itself; several articles make one briefing.

    `date` is the article's date (ISO, or in words such as "4 September 2025"), which its "Thursday" and "last month" count from.
    `rules` names files of rules for open questions, laid over the built-in ones, the last on top.
    `summarizer` names one that ranks the key points in place of briefgen's own: "lead", or a plugin's.
    Raises: ReadError, AnalyseError, StyleError, SettingsError for mistakes in rules, UsageError for a date or marking that is none.
    """
    plugins = plugins or installed_plugins()
    house = _style(style)
    settings = Settings(title=title or "", date=_day(date), rules=_rules(rules), summarizer=_summarizer(summarizer, plugins))
    cover = Cover(title or "", reference or "", _marking(marking, house.marking), to or "", sender or "")
    articles = [source] if isinstance(source, Path | str | bytes | Source) else list(source)
    if not articles:
        raise UsageError("there is no article to brief", fix="name at least one file or text")
    analyses = [_analysis(read(article, settings, plugins), settings, plugins) for article in articles]
    briefing = plugins.composer("briefing").compose(analyses, cover, house)
    return _with_notices(briefing, plugins)


def read(article: Article, settings: Settings, plugins: Plugins) -> Document:
    """Read one article with the reader for its media type. Raises ReadError."""
    from briefgen.read.fetch import text_source

    match article:
        case Source():
            source = article
        case Path():
            source = fetch(article, plugins)
        case str():
            source = text_source(article)
        case _:
            raise TypeError(f"an article is a pathlib.Path, a str with its text or a Source, not {type(article).__name__}")
    able = [name for name in plugins.names("readers") if source.media_type in plugins.reader(name).media_types]
    if not able:
        raise ReadError(f"nothing here reads {source.media_type}", where=Where(source.uri), fix="save it as plain text")
    with plugins.answering_for("readers", able[-1]), speaking(settings.language):  # a plugin's reader goes before a built-in one
        return plugins.reader(able[-1]).read(source, settings)


def fetch(address: Path | str, plugins: Plugins | None = None, *, or_saved: bool = False) -> Source:
    """The bytes of a file, or of standard input for '-', where some reader knows its format, or it may be saved. Raises ReadError."""
    from briefgen.read.fetch import fetched

    plugins = plugins or installed_plugins()
    readers = [plugins.reader(name) for name in plugins.names("readers")]
    return fetched(address, {suffix: reader.media_types[0] for reader in readers for suffix in reader.suffixes}, or_saved=or_saved)


def render(briefing: Briefing, form: str, style: Style | str = DEFAULT_STYLE, plugins: Plugins | None = None) -> Rendition:
    """Draw a briefing in one format ("pdf", "docx", "html", "markdown", "json" or a plugin's). Raises RenderError."""
    plugins = plugins or installed_plugins()
    with plugins.answering_for("renderers", form):
        return plugins.renderer(form).render(briefing, _style(style).look)


def mail_body(briefing: Briefing, style: Style | str = DEFAULT_STYLE) -> tuple[Rendition, Rendition]:
    """Draw the plain text and the HTML of an e-mail's body, with the sections that the style's outline names for it."""
    from dataclasses import replace

    from briefgen.render import to_mail_html, to_mail_text

    house = _style(style)
    chosen = tuple(s for name in house.outline.mail for s in briefing.sections if s.name == name)
    excerpt = replace(briefing, sections=chosen)
    return to_mail_text.RENDERER.render(excerpt, house.look), to_mail_html.RENDERER.render(excerpt, house.look)


def deliver(renditions: Sequence[Rendition], target: Target, plugins: Plugins | None = None) -> Receipt:
    """Put renditions where they should go, all or none. Raises DeliverError."""
    plugins = plugins or installed_plugins()
    with plugins.answering_for("deliverers", target.scheme):
        return plugins.deliverer(target.scheme).deliver(renditions, target)


def summarize(
    text: Article | Sequence[Article],
    *,
    sentences: int | None = None,
    words: int | None = None,
    title: str | None = None,
    by_section: bool = False,
    summarizer: str | None = None,
) -> list[SummarySentence]:
    """Choose the sentences that best stand for a text, or for several texts on one subject; a Path is read, a str is the text itself.

    Shape:  verbatim source sentences in the order of the text(s), as strings with a `score`, `reasons` and the `heading` above them;
            at most `sentences` of them, or as many as fit `words`; without a budget five, or two a section; [] for a text without
            prose. `by_section` gives every section a summary of its own within the budget. `summarizer` names another one.
    Raises: ValueError for a budget below 1, or two budgets; ReadError for a file that cannot be read.
    """
    from briefgen.analyse.summary import extract

    if sentences is not None and words is not None:
        raise ValueError("give sentences or words, not both")
    if min(sentences or 1, words or 1) < 1 or 0 in (sentences, words):
        raise ValueError("a budget is at least 1")
    if sentences is None and words is None:
        sentences = 2 if by_section else 5
    documents = [_document(one, Settings(title=title or "")) for one in ([text] if isinstance(text, Path | str | Source) else text)]
    found = extract(documents, sentences=sentences, words=words, by_section=by_section, summarizer=_summarizer(summarizer))
    return list(found)


def _document(article: Article, settings: Settings) -> Document:
    """A text as it is, even one without prose; a file or Source by the reader for it."""
    from briefgen.read.from_text import READER

    return READER.read_text(article, settings) if isinstance(article, str) else read(article, settings, installed_plugins())


def _analysis(document: Document, settings: Settings, plugins: Plugins) -> Analysis:
    """Everything found that can be proven; what cannot be is left out, so that no briefing is made that `verify` would refuse."""
    from briefgen.verify import is_proven

    findings: dict[str, Finding] = {}
    with speaking(document.language):
        notices = [*document.notices, *_doubts(document)]
    for name in plugins.names("analysers"):
        with plugins.answering_for("analysers", name), speaking(document.language):
            found = plugins.analyser(name).analyse(document, settings)
            proven = [f for f in found if is_proven(f, document)]
        for finding in proven:
            findings.setdefault(finding.id, finding)  # the first of two alike is the more important one
        if len(proven) < len(found) and not plugins.is_builtin("analysers", name):
            message = f"{len(found) - len(proven)} lines of the analyser '{name}' are not the source's own words and were left out"
            notices.append(Notice("finding.not_proven", message, fix="report it to whoever made it"))
    return Analysis(document, tuple(findings.values()), tuple(notices))


def _doubts(document: Document) -> Iterator[Notice]:
    """What the reader of a briefing should know about how well the article could be understood."""
    where = Where(document.origin)
    if document.published is None:
        fix = "give it with --date, so that 'Thursday' and 'last month' can be placed"
        yield Notice("article.no_date", "no date of the article is known", where, fix)
    if spoken().words.share_of_function_words(document.text) < LEAST_ENGLISH:
        yield Notice("article.not_english", f"the text does not look like {spoken().name}, the language it is read in", where)


def _with_notices(briefing: Briefing, plugins: Plugins) -> Briefing:
    from dataclasses import replace

    return replace(briefing, version=__version__, notices=briefing.notices + plugins.notices)


def _style(style: Style | str) -> Style:
    if isinstance(style, Style):
        return style
    from briefgen.config.styles import style as style_named

    return style_named(style)


def _rules(rules: Rules | None) -> RuleSet | None:
    if isinstance(rules, RuleSet):
        return rules
    if not rules:
        return None
    from briefgen.analyse.questions.house_rules import house_rules

    return house_rules([Path(file) for file in ([rules] if isinstance(rules, Path | str) else rules)]).rules


def _summarizer(name: str | None, plugins: Plugins | None = None) -> NamedSummarizer | None:
    return (plugins or installed_plugins()).summarizer(name) if name else None


def _day(date: Day | None) -> PartialDate | None:
    match date:
        case None | "":
            return None
        case PartialDate():
            return date
        case calendar_date():
            return PartialDate(date.year, date.month, date.day)
        case _:
            try:
                return PartialDate.of(date)
            except ValueError as problem:
                return _day_in_words(date, problem)


def _day_in_words(words: str, problem: ValueError) -> PartialDate:
    for mention in spoken().dates.date_mentions(words, None):
        if mention.when is not None:
            return mention.when
    what = str(problem) if words in str(problem) else f"'{words}' is no date: {problem}"
    raise UsageError(what, fix="write it like 2025-09-04, or leave it out") from None


def _marking(marking: str | None, rules: MarkingRules) -> Marking | None:
    """The marking given, or the house's own, as its scheme prints it."""
    text = marking or rules.default
    if not text and rules.required:
        raise UsageError(
            "this style marks every briefing, and no marking is given", fix=f"give one with --marking; the scheme is '{rules.scheme}'"
        )
    fault = marking_fault(text, rules.scheme) or marking_fault(text) if text else ""
    if fault:
        what, _, fix = fault.partition("; ")
        raise UsageError(what, fix=fix or "write the marking as its scheme prints it, such as TLP:AMBER")
    return Marking(text) if text else None
