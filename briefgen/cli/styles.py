"""`briefgen style`: which house styles there are, and every value of one with its origin."""

import click


def command(name: str) -> click.Command:
    """The command `style`."""
    return style


@click.group(epilog="\b\nExample:\n  briefgen style list\n  briefgen style show whitehall")
def style() -> None:
    """List house styles, or show every value of one."""


@style.command("list", epilog="\b\nExample:\n  briefgen style list --names")
@click.option("--names", is_flag=True, help="Print bare names, one a line.")
def list_(names: bool) -> None:
    """List the house styles there are."""
    from briefgen.config.styles import style_names

    entries = style_names()
    width = max((len(entry.name) for entry in entries), default=0)
    for entry in entries:
        click.echo(entry.name if names else f"{entry.name:{width}}  {entry.description}  ({entry.path})")


@style.command(epilog="\b\nExample:\n  briefgen style show plain")
@click.argument("name")
def show(name: str) -> None:
    """Show every value of a style and the file and line it comes from."""
    import json

    from briefgen.config.styles import resolved

    for key, value, origin in resolved(name):
        click.echo(f"{key} = {json.dumps(value, ensure_ascii=False)}  # {origin}")
