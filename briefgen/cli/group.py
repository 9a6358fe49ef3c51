"""The command `briefgen`: its commands are imported when they are asked for, so that --help costs little more than click."""

import sys
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any

import click

from briefgen import __version__
from briefgen.cli.failures import exit_code_of, let_go

# Name → module and the line that --help shows.
BUILTIN: Mapping[str, tuple[str, str]] = {
    "pdf": ("formats", "Make a briefing as a PDF."),
    "docx": ("formats", "Make a briefing as a Word document."),
    "html": ("formats", "Make a briefing as one self-contained web page."),
    "markdown": ("formats", "Make a briefing as Markdown."),
    "json": ("formats", "Make a briefing as data, with the proof of every line."),
    "summary": ("summary", "Print the sentences that best stand for an article."),
    "email": ("email", "Send a briefing by e-mail."),
    "outbox": ("outbox", "See what was sent, and send or cancel what waits."),
    "account": ("account", "Set up the accounts that mail is sent from."),
    "style": ("styles", "List, show, make, check, preview and compare house styles."),
    "rules": ("rules", "List, show, check or test rules for open questions."),
    "explain": ("explain", "Show the rule, sentence and place behind one line."),
    "verify": ("verify", "Prove that every line is the source's own words."),
}


class Commands(click.Group):
    """Built-in commands by the table above, and one command for each renderer that a plugin adds."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, built-ins first."""
        return [*BUILTIN, *sorted(set(_plugin_formats()) - set(BUILTIN))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; plugins are looked for only when no built-in has it."""
        module = BUILTIN[cmd_name][0] if cmd_name in BUILTIN else "formats" if cmd_name in _plugin_formats() else None
        if module is None:
            return None
        from importlib import import_module

        command: click.Command = import_module(f"briefgen.cli.{module}").command(cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their lines, without importing one of them."""
        lines = {name: BUILTIN[name][1] if name in BUILTIN else f"Make a briefing as {name} (plugin)." for name in self.list_commands(ctx)}
        with formatter.section("Commands"):
            formatter.write_dl(list(lines.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words name; an unknown one is answered with the nearest."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as unknown:
            raise click.NoSuchCommand(unknown.command_name, possibilities=self.list_commands(ctx), ctx=ctx) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader that has gone ends it quietly, with the code of a tool that SIGPIPE ended."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            let_go()
            ctx.exit(141)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line and end the process with its exit code."""
        settings: MutableMapping[str, Any] = {"standalone_mode": False, "windows_expand_args": windows_expand_args, **extra}
        name = prog_name or "briefgen"
        sys.exit(exit_code_of(lambda: super(Commands, self).main(args, name, complete_var, **settings)))


def _plugin_formats() -> Mapping[str, str]:
    from briefgen.config.entry_points import entry_points

    return entry_points().get("renderers", {})


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nExample:\n  briefgen pdf article.txt     writes output/<title>.pdf and prints its path",
)
@click.version_option(__version__, prog_name="briefgen", message="%(prog)s %(version)s")
def briefgen() -> None:
    """Turn an article into a policy briefing: key points, open questions, and evidence for every line."""
