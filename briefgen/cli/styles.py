"""`briefgen style`: which house styles there are, what they say, and all that it takes to make one's own."""

from typing import TYPE_CHECKING, Any

import click

from briefgen.cli.style_names import style_names
from briefgen.cli.style_preview import preview

if TYPE_CHECKING:
    from briefgen.config.styles import StyleEntry

_EPILOG = """\b
Example:
  briefgen style list
  briefgen style new ourdesk --from whitehall     writes styles/ourdesk.toml
  briefgen style check styles/ourdesk.toml
  briefgen style preview ourdesk --open"""


def command(name: str) -> click.Command:
    """The command `style`."""
    return style


@click.group(epilog=_EPILOG)
def style() -> None:
    """List, show, make, check, preview and compare house styles.

    A style is one TOML file that PDF, Word and HTML follow. It is looked for in ./styles, in your own folder of styles, then among
    the built-in ones; wherever a NAME is asked for, the path of a file will do.
    """


@style.command("list", epilog="\b\nExample:\n  briefgen style list --names")
@click.option("--names", is_flag=True, help="Print bare names, one a line.")
def list_(names: bool) -> None:
    """List the house styles there are, with a line about each; one that cannot be used as it is says so."""
    from briefgen.config.styles import style_names

    entries = style_names()
    width = max((len(entry.name) for entry in entries), default=0)
    for entry in entries:
        click.echo(entry.name if names else f"{entry.name:{width}}  {_with_mistakes(entry)}  ({entry.path})")


def _with_mistakes(entry: "StyleEntry") -> str:
    from briefgen.config.styles import mistakes

    count = len(mistakes(entry.path))
    said = f"{count} mistake{'s' * (count > 1)}, told by: briefgen style check {entry.name}" if count else ""
    return " – ".join(filter(None, (entry.description, said)))


@style.command(epilog="\b\nExample:\n  briefgen style show plain")
@click.argument("name", shell_complete=style_names)
def show(name: str) -> None:
    """Show every value of a style and the file and line it comes from."""
    from briefgen.config.styles import resolved
    from briefgen.config.toml_text import written

    for key, value, origin in resolved(name):
        click.echo(f"{key} = {written(value)}  # {origin}")


@style.command(epilog="\b\nExample:\n  briefgen style new ourdesk --from whitehall")
@click.argument("name")
@click.option("--from", "base", default="plain", show_default=True, shell_complete=style_names, help="The style to start from.")
def new(name: str, base: str) -> None:
    """Write styles/NAME.toml: every key with what it says, each switched off until you want it."""
    from briefgen.config.style_draft import save_draft

    click.echo(save_draft(name, base))


@style.command(epilog="\b\nExample:\n  briefgen style check styles/ourdesk.toml")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", shell_complete=style_names)
def check(files: tuple[str, ...]) -> None:
    """Tell every mistake in styles at once, with line, key and fix: words, colours, fonts, letters, pictures and templates."""
    from briefgen.cli.failures import say
    from briefgen.config.language_packs import untranslated
    from briefgen.config.layers import layered
    from briefgen.config.styles import inspected, style_folders
    from briefgen.errors import StyleError
    from briefgen.model.notice import Notice
    from briefgen.render.to_pdf.coverage import type_faults

    found = [layered(file, style_folders()) for file in files]
    inspections = [inspected(one)[0] for one in found]
    for inspection in inspections:
        for key, what, fix in type_faults(inspection.sound):
            inspection.complain(what, key, fix)
    problems = tuple(dict.fromkeys(problem for inspection in inspections for problem in inspection.in_order()))
    if problems:
        raise StyleError.of(problems)
    for file, one in zip(files, found, strict=True):
        for key, text in untranslated(one):
            told = f"'{text}' stays as it is; briefgen has no word for it in the language '{one.written('outline.language')}'"
            say(Notice("style.words_stay", told, one.where(key), "write it in that language in the style that asks for it"))
        click.echo(f"{file}: in order")


@style.command(epilog="\b\nExample:\n  briefgen style diff plain whitehall")
@click.argument("one", shell_complete=style_names)
@click.argument("other", shell_complete=style_names)
def diff(one: str, other: str) -> None:
    """Show every key that two styles have different values for."""
    from briefgen.config.styles import differences

    for key, left, right in differences(one, other):
        click.echo(f"{key}\n  {one}: {_told(left)}\n  {other}: {_told(right)}")


@style.command(epilog="\b\nExample:\n  briefgen style keys > keys.md")
def keys() -> None:
    """Print the reference of every key that a style file may have, as Markdown."""
    from briefgen.config.style_keys import reference_page
    from briefgen.config.styles import style_folders

    click.echo(reference_page(style_folders()[-1]), nl=False)


def _told(value: Any) -> str:
    from briefgen.config.toml_text import written

    return "–" if value is None else written(value)


style.add_command(preview)
