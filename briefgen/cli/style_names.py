"""The names of styles for a shell to complete."""

import click


def style_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The styles whose names begin so."""
    from briefgen.config.styles import style_names

    return [entry.name for entry in style_names() if entry.name.startswith(incomplete)]
