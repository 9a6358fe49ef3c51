"""The commands that make a briefing: one for each renderer, all alike."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli.failures import STRICT, say
from briefgen.cli.style_names import style_names
from briefgen.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.model.notice import Notice
    from briefgen.model.rendition import Rendition, Target

_KINDS = {"pdf": "a PDF", "docx": "a Word document", "html": "one web page", "markdown": "Markdown", "json": "data"}
_ENDINGS = {"pdf": ".pdf", "docx": ".docx", "html": ".html", "markdown": ".md", "json": ".json"}
_STYLE = "House style, by name or file.  [default: plain, or the one a saved briefing was made in]"


def command(form: str) -> click.Command:
    """The command that makes a briefing in one format."""

    @click.command(form, help=_help(form), epilog=_example(form))
    @click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
    @click.option(
        "-o", "--output", default="", metavar="PLACE", help="File or folder to write; '-' is standard output.  [default: output/]"
    )
    @click.option("--also", multiple=True, metavar="FORMAT", help="A further format of the same briefing; repeatable.")
    @click.option("--style", default="", metavar="STYLE", shell_complete=style_names, help=_STYLE)
    @click.option(
        "--rules", multiple=True, type=click.Path(), metavar="FILE", help="Your own rules for open questions; repeatable, the last wins."
    )
    @click.option("--summarizer", metavar="NAME", help="Who ranks the key points: 'lead', or a plugin's.  [default: briefgen's own]")
    @click.option("--title", help="Title of the briefing.")
    @click.option("--date", metavar="DATE", help="The article's date, such as 2025-09-04.")
    @click.option("--marking", metavar="TEXT", help="Handling marking, such as TLP:AMBER or OFFICIAL.")
    @click.option("--to", metavar="TEXT", help="Whom it is for.")
    @click.option("--from", "sender", metavar="TEXT", help="Whom it is from.")
    @click.option("--reference", metavar="TEXT", help="Your reference.")
    @click.option("--strict", is_flag=True, help="End with exit code 9 when there are notices.")
    @click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
    def make(articles: tuple[str, ...], output: str, also: tuple[str, ...], style: str, strict: bool, quiet: bool, **words: Any) -> None:
        notices = _made(articles, list(dict.fromkeys((form, *also))), output, style, quiet, words)
        if strict and notices:
            click.get_current_context().exit(STRICT)

    return make


def _made(
    articles: Sequence[str], forms: Sequence[str], output: str, style_name: str, quiet: bool, words: dict[str, Any]
) -> "Sequence[Notice]":
    """Fetch, brief, render and deliver; say where the files are and what there is to notice."""
    from briefgen import pipeline
    from briefgen.cli.saved import briefing_of
    from briefgen.plugins import installed_plugins

    plugins = installed_plugins()
    refuse_unknown(forms, plugins.names("renderers"))
    _refuse_other_ending(output, forms)
    target = _target(output, forms)
    briefing, house = briefing_of(articles, style_name, words, plugins)
    renditions = [pipeline.render(briefing, form, house, plugins) for form in forms]
    _refuse_overwriting(articles, output, renditions)
    receipt = pipeline.deliver(renditions, target, plugins)
    said = dict.fromkeys((*briefing.notices, *(n for r in renditions for n in r.notices), *receipt.notices))
    if not quiet:
        _report(receipt.places if target.scheme == "folder" else (), said)
    return tuple(said)


def _report(places: Iterable[str], notices: "Iterable[Notice]") -> None:
    for notice in notices:
        say(notice)
    for place in places:
        click.echo(place)


def _target(output: str, forms: Sequence[str]) -> "Target":
    from briefgen.model.rendition import Target

    if output == "-" and len(forms) > 1:
        raise UsageError("standard output takes one format only", fix="leave out --also, or name a folder with -o")
    return Target("stdout", "") if output == "-" else Target("folder", output)


def _refuse_other_ending(output: str, forms: Sequence[str]) -> None:
    """Keep a PDF from being called .docx, which no program opens as either. Raises UsageError."""
    ending = output[output.rfind(".") :].lower() if "." in output else ""
    named = next((form for form, own in _ENDINGS.items() if own == ending), None)
    if named is None or named in forms or forms[0] not in _ENDINGS:
        return
    own = _ENDINGS[forms[0]]
    fix = f"name it {output[: -len(ending)]}{own}, or make a {named} with: briefgen {named}"
    raise UsageError(f"{output} is named like a {named} and would be a {forms[0]}", fix=fix)


def _refuse_overwriting(articles: Iterable[str], output: str, renditions: "Iterable[Rendition]") -> None:
    """Keep the user's own article from being replaced by its briefing."""
    from pathlib import Path

    for rendition in renditions:
        beside = Path(output).with_suffix(Path(rendition.name).suffix) if Path(output).name else Path(output)
        for place in (Path(output), beside, Path(output or "output") / rendition.name):
            if any(_is_same_file(place, article) for article in articles):
                raise UsageError(f"{place} is the article itself", fix="name another file or folder with -o")


def _is_same_file(place: "Path", article: str) -> bool:
    try:
        return article != "-" and place.is_file() and place.samefile(article)
    except OSError:  # a name too long, a folder that may not be entered: the deliverer will say so
        return False


def refuse_unknown(forms: Iterable[str], known: Iterable[str]) -> None:
    """Stop at a format that does not exist, with the nearest that does. Raises UsageError."""
    from briefgen.config.spelling import nearest

    names = list(known)
    for form in forms:
        if form not in names:
            raise UsageError(f"no such format '{form}'", fix=nearest(form, names) or f"choose one of {', '.join(names)}")


def _help(form: str) -> str:
    return f"""Make a briefing from articles as {_KINDS.get(form, f"{form} (plugin)")} and print where it is.

    ARTICLE is a text or Markdown file, or '-' for standard input; several make one briefing. What briefgen json saved is drawn as it was.
    """


def _example(form: str) -> str:
    return f"\b\nExample:\n  briefgen {form} article.txt --style whitehall --marking TLP:AMBER"
